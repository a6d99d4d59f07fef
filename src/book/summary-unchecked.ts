import type { CriterionId, PadanProblem, RuleId } from '../domain';
import { countUnchecked } from '../insight';
import { lineCount, shortenToLines, type DraftCell } from '../sheets';
import { describeFacts, fill, formatWhole, type Texts } from '../text';

import { text } from './cells';
import type { ReportInput } from './report-input';
import { findInflated } from './summary-facts';
import { LINE_WIDTH, PAGE_WIDTH } from './summary-lanes';

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

/** A fact that many lack: its column, how many lack it, and what goes unchecked for it. */
const describeGap = ({ params = {} }: PadanProblem, { sheets: { labels }, policy }: Texts): string => {
  const { fact = '', whose, percent = 0, isAbout, unchecked = '' } = params;
  const names = String(unchecked)
    .split(', ')
    .map((id) => (id in policy.rules ? (id as RuleId) : policy.criteria[id as CriterionId].name));
  return fill(whose === 'posts' ? labels.uncheckedOfPosts : labels.uncheckedOfPeople, {
    name: policy.facts[String(fact)] ?? String(fact),
    p: isAbout === 1 ? `${labels.uncheckedAbout} ${percent}` : String(percent),
    rules: names.join(', '),
  });
};

/** Most lines of what goes unchecked for many. */
const MOST_WIDELY = 2;

/**
 * What goes unchecked for more than a tenth of the people or posts, with the columns that would tell it, and how many lines of the page
 * that takes; null where nothing does.
 */
export const widelyUnchecked = ({
  problems,
  names,
  texts,
}: ReportInput): { readonly told: string; readonly lines: number } | null => {
  const gaps = problems
    .filter(({ code }) => code === 'fact-missing-widely')
    .map((problem) => describeGap(problem, texts));
  if (gaps.length === 0) return null;
  const { labels } = texts.sheets;
  const lineOf = (shown: number): string => {
    const more = fill(labels.uncheckedMore, { p: formatWhole(gaps.length - shown, texts), sheet: names.problems });
    const facts = shown < gaps.length ? [...gaps.slice(0, shown), more] : gaps;
    return fill(labels.uncheckedWidely, { facts: facts.join('; ') });
  };
  let shown = gaps.length;
  while (shown > 1 && lineCount(lineOf(shown), PAGE_WIDTH) > MOST_WIDELY) shown -= 1;
  const told = shortenToLines(lineOf(shown), PAGE_WIDTH, MOST_WIDELY);
  return { told, lines: lineCount(told, PAGE_WIDTH) };
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
