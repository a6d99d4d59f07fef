import { monthsBetween, rankCode } from '../domain';
import { findBenches, type Bench, type ReadyPerson, type ReadyStep, type Waiting } from '../insight';
import { PALETTE, shortenToLines, type DraftCell } from '../sheets';
import { fill, formatDate, formatPoints, formatWhole, nameLacking, type Texts } from '../text';

import { MOST_LINES, stacked, text } from './cells';
import type { ReportInput } from './report-input';
import { rowFit, rowPair, rowPoints, rowWhole } from './row-cells';
import { sheetOf } from './sheet-of';
import { computed, type Column } from './sheet-spec';

/** The row of a post, or of one of the people below it. */
type Line = { readonly bench: Bench; readonly person: ReadyPerson | null; readonly place: number };

const WIDTHS = { who: 240, from: 230, steps: 540, day: 92, count: 84 } as const;
/** Lines of the sentence on whom it is worth to wait for. */
const WAIT_LINES = 3;

const linesOf = ({ planned }: ReportInput): Line[] =>
  findBenches(planned).posts.flatMap((bench): Line[] => [
    { bench, person: null, place: 0 },
    ...bench.ready.map((person, index) => ({ bench, person, place: index + 1 })),
  ]);

const stepWord = (step: ReadyStep, texts: Texts): string => {
  const { labels } = texts.sheets;
  return step.kind === 'test'
    ? fill(labels.readyTest, { p: formatWhole(step.minPercent, texts) })
    : fill(labels.readyRank, { rank: rankCode(step.rank), day: formatDate(step.day) });
};

/** What must be done and waited for until somebody is ready. */
const stepsOf = ({ steps, waitsFor, toBeKnown }: ReadyPerson, texts: Texts): string => {
  const { sheets, policy } = texts;
  const lacking = nameLacking(
    toBeKnown.flatMap(({ facts }) => facts),
    texts,
  );
  const rules = waitsFor.map((rule) => `${policy.rules[rule].name} (${rule})`).join(', ');
  return [
    ...steps.map((step) => stepWord(step, texts)),
    ...(rules === '' ? [] : [fill(sheets.labels.readyWait, { rules })]),
    ...(lacking === '' ? [] : [fill(sheets.labels.readyKnown, { facts: lacking })]),
  ].join('; ');
};

const waitingSentence = ({ person, arrival, arrivalTotal, price }: Waiting, texts: Texts): string => {
  const { readyWorth, readyWorthFree, readyWorthTaken } = texts.sheets.labels;
  return fill(price === null ? readyWorthTaken : price > 0 ? readyWorth : readyWorthFree, {
    who: person.employee.name,
    day: formatDate(person.since),
    b: formatPoints(person.total, texts),
    other: arrival.name,
    a: formatPoints(arrivalTotal, texts),
    loss: formatPoints(price ?? 0, texts),
  });
};

const postSentence = ({ waiting, within, ready }: Bench, texts: Texts): string | null => {
  if (waiting !== null) return waitingSentence(waiting, texts);
  return within[1] === 0 && ready.length === 0 ? texts.sheets.labels.readyNobody : null;
};

type Write = Column<Line>['write'];

const either =
  (
    person: (one: ReadyPerson, line: Line, input: ReportInput) => DraftCell | null,
    post: (bench: Bench, input: ReportInput) => DraftCell | null = () => text(null, 'group'),
  ): Write =>
  (line, _, input) =>
    line.person === null ? post(line.bench, input) : person(line.person, line, input);

const nothing = (): DraftCell => rowWhole(null);
const groupWhole = (count: number): DraftCell => ({ value: count, look: 'group', format: 'whole' });

const columns: readonly Column<Line>[] = [
  computed('number', { width: 36, write: either((_, { place }) => rowWhole(place)) }),
  computed('person', {
    width: WIDTHS.who,
    write: either(
      ({ employee }) => rowPair(employee.name, employee.nip, WIDTHS.who),
      ({ position }) => text(stacked(position.name, position.unit, WIDTHS.who), 'group'),
    ),
  }),
  computed('voicePost', {
    width: WIDTHS.from,
    write: either(
      ({ from }) => rowPair(from.name, from.unit, WIDTHS.from),
      ({ position }) => text(shortenToLines(position.agency ?? '', WIDTHS.from, MOST_LINES), 'group'),
    ),
  }),
  computed('readyEmpty', { width: WIDTHS.count, write: either(nothing, ({ empty }) => groupWhole(empty)) }),
  computed('readyLeaves', {
    width: WIDTHS.day,
    write: either(nothing, ({ leaves }) => ({ value: leaves, look: 'group', format: 'date' })),
  }),
  computed('benchNow', { width: WIDTHS.count, write: either(nothing, ({ now }) => groupWhole(now)) }),
  computed('bench12', { width: WIDTHS.count, write: either(nothing, ({ within }) => groupWhole(within[0])) }),
  computed('bench24', { width: WIDTHS.count, write: either(nothing, ({ within }) => groupWhole(within[1])) }),
  computed('readyDay', {
    width: WIDTHS.day,
    write: either(({ since }) => ({ value: since, look: 'row', format: 'date' })),
  }),
  computed('readyMonths', {
    width: 60,
    write: either(({ since }, _, { planned }) => rowWhole(monthsBetween(planned.instance.input.asOf, since))),
  }),
  computed('readyFit', { width: 84, write: either(({ total }) => rowPoints(total)) }),
  computed('readySteps', {
    width: WIDTHS.steps,
    write: either(
      (person, _, { texts }) => rowFit(stepsOf(person, texts), WIDTHS.steps),
      (bench, { texts }) => {
        const said = postSentence(bench, texts);
        return text(said === null ? null : shortenToLines(said, WIDTHS.steps, WAIT_LINES), 'groupText');
      },
    ),
  }),
  computed('nip', {
    width: 140,
    isHidden: true,
    write: either(({ employee }) => text(employee.nip, 'muted')),
  }),
  computed('recordKey', {
    width: 200,
    isHidden: true,
    write: either(
      (_, { bench }) => text(bench.position.id, 'muted'),
      ({ position }) => text(position.id, 'group'),
    ),
  }),
];

const noticeOf = ({ planned, policy, texts }: ReportInput): string => {
  const { labels } = texts.sheets;
  const { posts, all } = findBenches(planned);
  return [
    fill(labels.readyNotice, { p: formatPoints(policy.benchFit, texts) }),
    ...(posts.length === all
      ? []
      : [fill(labels.readyShown, { p: formatWhole(posts.length, texts), a: formatWhole(all, texts) })]),
  ].join(' ');
};

/** Who could follow in key posts and empty seats: how many, and below each post who is readied most easily, when and by what. */
export const ready = sheetOf<Line>({
  id: 'ready',
  notice: (input) => text(noticeOf(input), 'subtitle'),
  identity: ['recordKey', 'nip'],
  columns: () => columns,
  lastPrinted: 'readySteps',
  rows: linesOf,
  nothing: 'needsNothing',
  dress: () => ({ frozenColumns: 2, tabColor: PALETTE.teal }),
});
