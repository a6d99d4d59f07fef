import { isTalent, talentOf, type TalentNote, type TalentPerson } from '../insight';
import { memoizeByObject } from '../kernel';
import { PALETTE, type DraftCell } from '../sheets';
import { fill, formatWhole, type Texts } from '../text';

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

/** How many people sit in each box, in the places of the grid: potential to the right, performance upwards. */
const boxRows = (input: ReportInput): (DraftCell | null)[][] => {
  const { planned, texts } = input;
  const rest = restOf(input);
  const { boxes } = talentOf(planned);
  const { labels } = texts.sheets;
  const line = [9, 8, 7, 6, 5, 4, 3, 2, 1].map((box) =>
    fill(labels.talentBoxCount, { box, p: formatWhole(boxes[box - 1] ?? 0, texts) }),
  );
  return [
    [text(labels.talentBoxes, 'heading')],
    [text(line.join('   '))],
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
  dress: () => ({ tabColor: PALETTE.teal }),
});
