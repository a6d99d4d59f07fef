import { TALENTS_FROM } from '../criteria';
import { boxOf, isTalent, talentOf, type TalentNote, type TalentPerson } from '../insight';
import { memoizeByObject } from '../kernel';
import { PALETTE, type CellLook, type CellRange, type DraftCell } from '../sheets';
import { fill, formatPoints, formatWhole, type Texts } from '../text';

import { text } from './cells';
import type { ReportInput } from './report-input';
import { rowCode, rowFit, rowPair, rowPoints, rowWhole } from './row-cells';
import { sheetOf } from './sheet-of';
import { computed } from './sheet-spec';

type TalentRow = { readonly person: TalentPerson; readonly number: number };

const WIDTHS = { person: 190, post: 230, best: 230, notes: 200 } as const;
/** More people than this nobody reads; how many there are is said. */
const MOST_LISTED = 1000;

/** Talents are listed whatever else is noted of them. */
const isListed = (person: TalentPerson): boolean => isTalent(person) || person.notes.length > 0;

const gainOf = ({ best, current }: TalentPerson): number => (best === null ? 0 : best.total - current);

const listedOf = memoizeByObject(({ planned }: ReportInput): readonly TalentPerson[] =>
  talentOf(planned)
    .people.filter(isListed)
    .sort((a, b) => (b.box ?? 0) - (a.box ?? 0) || gainOf(b) - gainOf(a)),
);

const noteWord = (note: TalentNote, { sheets: { labels } }: Texts): string =>
  ({
    misfit: labels.talentMisfit,
    'under-used': labels.talentUnderUsed,
    hidden: labels.talentHidden,
    long: labels.talentLong,
  })[note];

/** What would bring the rest of the people into a box, and what is not shown. */
const restOf = (input: ReportInput): string => {
  const { planned, texts } = input;
  const { labels } = texts.sheets;
  const { withoutPerformance, withoutPotential } = talentOf(planned);
  const count = listedOf(input).length;
  const whole = (number: number): string => formatWhole(number, texts);
  return [
    ...(withoutPerformance > 0 ? [fill(labels.talentNoPerformance, { p: whole(withoutPerformance) })] : []),
    ...(withoutPotential > 0 ? [fill(labels.talentNoPotential, { p: whole(withoutPotential) })] : []),
    ...(count > MOST_LISTED ? [fill(labels.talentShown, { p: whole(MOST_LISTED), a: whole(count) })] : []),
  ].join(' ');
};

/** Boxes up to this one are below what is expected on one axis and not high on the other. */
const LAST_LOW_BOX = 3;

/** The row the grid starts in. */
const GRID_ROW = 3;

const THIRDS = ['Low', 'Middle', 'High'] as const;

/** The columns a cell of the grid lies over: the words of its row, then the three of potential. */
const GRID_SPANS = [
  { first: 1, last: 1 },
  { first: 2, last: 2 },
  { first: 3, last: 6 },
  { first: 7, last: 8 },
] as const;

/** Marks from which an axis is low, middle and high, in hundredths. */
const startsOf = ({ planned: { instance } }: ReportInput): readonly number[] => {
  const { talentMiddle, talentUpper } = instance.input.policy;
  return [0, talentMiddle, talentUpper];
};

const lookOf = (box: number): CellLook => (box >= TALENTS_FROM ? 'good' : box > LAST_LOW_BOX ? 'caution' : 'bad');

/** One line of the grid, each cell over its columns. */
const gridLine = (cells: readonly (DraftCell | null)[]): (DraftCell | null)[] => {
  const line: (DraftCell | null)[] = Array.from({ length: GRID_SPANS[3].last + 1 }, () => null);
  cells.forEach((cell, index) => {
    const span = GRID_SPANS[index];
    // What a merged range covers has its colours as well.
    if (span && cell)
      for (let at = span.first; at <= span.last; at += 1)
        line[at] = at === span.first ? cell : { ...cell, value: null };
  });
  return line;
};

const centred = (cell: DraftCell): DraftCell => ({ ...cell, align: 'center' });

/** The nine boxes with how many people sit in each: potential to the right, performance upwards. */
const gridRows = (input: ReportInput): (DraftCell | null)[][] => {
  const { planned, texts } = input;
  const { labels } = texts.sheets;
  const { boxes } = talentOf(planned);
  const starts = startsOf(input);
  const points = (mark: number | undefined): string => formatPoints(mark ?? 0, texts);
  const word = (axis: 'Performance' | 'Potential', third: number): string =>
    fill(labels[`talent${axis}${THIRDS[third] ?? 'Low'}`], { a: points(starts[third]), p: points(starts[third + 1]) });
  const head = gridLine([null, ...[0, 1, 2].map((third) => centred(text(word('Potential', third), 'muted')))]);
  const lines = [2, 1, 0].map((performance) =>
    gridLine([
      text(word('Performance', performance), 'muted'),
      ...[0, 1, 2].map((potential) => {
        const box = boxOf(starts[performance] ?? 0, starts[potential] ?? 0, planned.instance.input.policy);
        const count = formatWhole(boxes[box - 1] ?? 0, texts);
        return centred(text(fill(labels.talentBoxCount, { box, p: count }), lookOf(box)));
      }),
    ]),
  );
  return [head, ...lines];
};

/** Ranges of the grid that are merged: the title, the sentence and the heading stand above it. */
const gridMerges = (): CellRange[] =>
  [0, 1, 2, 3].flatMap((line) =>
    GRID_SPANS.filter(({ first, last }) => last > first).map(({ first, last }) => ({
      firstRow: GRID_ROW + line,
      lastRow: GRID_ROW + line,
      firstColumn: first,
      lastColumn: last,
    })),
  );

/** How many people sit in each box, and what would bring the rest into one. */
const boxRows = (input: ReportInput): (DraftCell | null)[][] => {
  const rest = restOf(input);
  return [
    [text(input.texts.sheets.labels.talentBoxes, 'heading')],
    ...gridRows(input),
    ...(rest === '' ? [] : [[text(rest, 'subtitle')]]),
  ];
};

/** Who sits in the boxes of talent, and of whom something is noted: misfits, potential that is not used, hidden talent, long in the post. */
export const talent = sheetOf<TalentRow>({
  id: 'talent',
  notice: ({ texts }) => text(texts.sheets.labels.talentNotice, 'subtitle'),
  identity: ['nip'],
  columns: (input) => [
    computed('number', { width: 36, write: ({ number }) => rowCode(number) }),
    computed('person', {
      width: WIDTHS.person,
      write: ({ person: { employee } }) => rowPair(employee.name, employee.nip, WIDTHS.person),
    }),
    computed('voicePost', {
      width: WIDTHS.post,
      write: ({ person: { position } }) => rowPair(position.name, position.unit, WIDTHS.post),
    }),
    computed('jobClass', { width: 44, write: ({ person: { position } }) => rowWhole(position.jobClass) }),
    computed('talentPerformance', { width: 66, write: ({ person }) => rowPoints(person.performance) }),
    computed('talentPotential', { width: 66, write: ({ person }) => rowPoints(person.potential) }),
    computed('talentBox', { width: 50, write: ({ person }) => rowCode(person.box) }),
    computed('talentFit', { width: 76, write: ({ person }) => rowPoints(person.current) }),
    computed('talentBest', { width: 76, write: ({ person }) => rowPoints(person.best?.total ?? null) }),
    computed('talentWhere', {
      width: WIDTHS.best,
      write: ({ person: { best, current } }) =>
        best === null || best.total <= current
          ? rowFit(null, WIDTHS.best)
          : rowPair(best.position.name, best.position.unit, WIDTHS.best),
    }),
    computed('talentMonths', { width: 60, write: ({ person }) => rowWhole(person.monthsInPost) }),
    computed('talentNotes', {
      width: WIDTHS.notes,
      write: ({ person: { notes } }) =>
        rowFit(notes.map((note) => noteWord(note, input.texts)).join('; ') || null, WIDTHS.notes),
    }),
    computed('nip', { width: 140, isHidden: true, write: ({ person: { employee } }) => text(employee.nip, 'muted') }),
  ],
  above: (_, input) => boxRows(input),
  lastPrinted: 'talentNotes',
  rows: (input) =>
    listedOf(input)
      .slice(0, MOST_LISTED)
      .map((person, index) => ({ person, number: index + 1 })),
  nothing: 'talentNothing',
  dress: () => ({ tabColor: PALETTE.teal, merges: gridMerges() }),
});
