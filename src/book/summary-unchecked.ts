import { countUnchecked } from '../insight';
import { shortenToLines, type DraftCell } from '../sheets';
import { describeFacts, fill, formatWhole } from '../text';

import { text } from './cells';
import type { ReportInput } from './report-input';
import { findInflated } from './summary-facts';
import { LINE_WIDTH } from './summary-lanes';

type Cells = readonly (DraftCell | null)[];

/** More rules than this go together in one line. */
const MOST_UNCHECKED = 5;

/** One line on needs that are far above what a post has ever had; none where there are none. */
const inflatedRows = ({ planned, texts }: ReportInput): Cells[] => {
  const inflated = findInflated(planned);
  const [most] = inflated;
  if (most === undefined) return [];
  const posts = new Set(inflated.map(({ position }) => position));
  const { name, unit, seats } = most.position;
  const line = fill(texts.sheets.labels.inflatedNeed, {
    p: formatWhole(inflated.length, texts),
    who: `${name}, ${unit}`,
    a: formatWhole(seats, texts),
    b: formatWhole(most.heads, texts),
    q: formatWhole(planned.plan.transfers.filter(({ to }) => posts.has(to)).length, texts),
  });
  return [[text(shortenToLines(line, LINE_WIDTH, 1))]];
};

export const uncheckedRows = (input: ReportInput): Cells[] => {
  const {
    planned: { plan },
    identity,
    names,
    texts,
  } = input;
  const { labels } = texts.sheets;
  const rules = countUnchecked(plan.transfers.map(({ flags }) => flags));
  const shown = rules.length > MOST_UNCHECKED ? rules.slice(0, MOST_UNCHECKED - 1) : rules;
  const lines = shown.map(({ rule, moves, example }) =>
    fill(labels.uncheckedRule, {
      rule: `${rule} ${texts.policy.rules[rule].name}`,
      a: formatWhole(moves, texts),
      p: formatWhole(plan.transfers.length, texts),
      q: describeFacts(example.facts, texts),
    }),
  );
  return [
    [text(labels.unchecked, 'heading')],
    ...(rules.length === 0
      ? [[text(labels.allChecked)]]
      : lines.map((line) => [text(shortenToLines(line, LINE_WIDTH, 1))])),
    ...(rules.length > shown.length
      ? [[text(fill(labels.moreUnchecked, { p: formatWhole(rules.length - shown.length, texts) }))]]
      : []),
    ...inflatedRows(input),
    ...(identity.setAside ? [[text(fill(labels.setAsideRows, { p: names.problems }))]] : []),
  ];
};
