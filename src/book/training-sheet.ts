import { trainingOf, type GapWithCourse, type Mentor, type MoverTraining, type Nearness } from '../insight';
import { memoizeByObject } from '../kernel';
import { cellAddress, PALETTE, type DraftCell } from '../sheets';
import { describeFindingAlone, fill, formatWhole, type Texts } from '../text';

import { chainsOfPlan, transferNumber } from './chains-of-plan';
import { input as inputCell, text } from './cells';
import type { ReportInput } from './report-input';
import { rowCode, rowFit, rowPair, rowText, rowWhole } from './row-cells';
import { rowSeal } from './row-seal';
import { sheetOf } from './sheet-of';
import { computed, entry, type HeaderId, type LabelId, type TablePlaces } from './sheet-spec';

/** Something one mover lacks; `lacks` is null for a mover of whom nothing is known to be lacking. */
type TrainingRow = {
  readonly number: string;
  readonly mover: MoverTraining;
  readonly lacks: GapWithCourse | null;
};

const WIDTHS = {
  person: 170,
  post: 190,
  gap: 186,
  course: 196,
  timing: 74,
  day: 80,
  mentor: 150,
  further: 280,
} as const;
const CHECKS = ['training30', 'training60', 'training90'] as const satisfies readonly HeaderId[];

const rowsOf = memoizeByObject(({ planned }: ReportInput): readonly TrainingRow[] => {
  const numbers = new Map(
    chainsOfPlan(planned).flatMap((chain) =>
      chain.transfers.map((transfer) => [transfer, transferNumber(transfer, chain)] as const),
    ),
  );
  return trainingOf(planned).movers.flatMap((mover): TrainingRow[] => {
    const number = numbers.get(mover.transfer) ?? '';
    return mover.gaps.length === 0
      ? [{ number, mover, lacks: null }]
      : mover.gaps.map((lacks) => ({ number, mover, lacks }));
  });
});

const upperFirst = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);

const isTest = ({ gap }: GapWithCourse): boolean =>
  gap.kind === 'rule' && gap.verdict.facts.some(({ key }) => key === 'competenceTest');

/** What is lacking, in words. */
const gapWords = (lacks: GapWithCourse, texts: Texts): string => {
  const { gap } = lacks;
  if (gap.kind === 'competence') return texts.policy.competencies[gap.competency];
  return isTest(lacks) ? texts.sheets.labels.trainingTest : upperFirst(describeFindingAlone(gap.verdict, texts));
};

const gapCell = ({ lacks, mover }: TrainingRow, texts: Texts): DraftCell => {
  const { labels } = texts.sheets;
  if (lacks === null) {
    const isAssessed = mover.transfer.employee.competenceLevels !== null;
    return rowFit(isAssessed ? labels.trainingNoGap : labels.trainingUnknown, WIDTHS.gap);
  }
  const { source } = lacks.gap;
  const place = source === null ? null : `(${source.sheet}!${cellAddress(source.row, source.column)})`;
  return rowPair(gapWords(lacks, texts), place, WIDTHS.gap);
};

/** The course, or why there is none; blank where the workbook has no catalogue. */
const courseWords = (lacks: GapWithCourse, { planned, texts }: ReportInput): string | null => {
  const { labels } = texts.sheets;
  const { course, isFull } = lacks;
  if (course !== null) {
    const named = [course.code, course.name].filter(Boolean).join(' ');
    return course.days === null
      ? named
      : fill(labels.trainingCourseDays, { course: named, p: formatWhole(course.days, texts) });
  }
  if (isTest(lacks)) return labels.trainingTestBy;
  if (!trainingOf(planned).hasCatalogue) return null;
  return isFull ? labels.trainingFull : labels.trainingNone;
};

const dayCell = (value: number | null, otherwise: string | null): DraftCell =>
  value === null ? rowFit(otherwise, WIDTHS.day) : { value, look: 'row', format: 'date' };

const dateCell = ({ lacks }: TrainingRow, { labels }: Texts['sheets']): DraftCell =>
  dayCell(lacks?.course?.date ?? null, (lacks?.course ?? null) === null ? null : labels.trainingUndated);

const readyCell = ({ mover, lacks }: TrainingRow, { planned, texts }: ReportInput): DraftCell => {
  if (!trainingOf(planned).hasCatalogue) return dayCell(null, null);
  const isUnknown = lacks === null && mover.transfer.employee.competenceLevels === null;
  return dayCell(isUnknown ? null : mover.readyFrom, texts.sheets.labels.trainingNotKnown);
};

const WHY: Readonly<Record<Nearness, LabelId>> = {
  'former-holder': 'trainingWhyFormer',
  post: 'trainingWhyPost',
  title: 'trainingWhyTitle',
  profession: 'trainingWhyProfession',
  family: 'trainingWhyFamily',
  head: 'trainingWhyHead',
};

/** Who accompanies the row; nobody can for a test. */
const mentorOf = ({ mover, lacks }: TrainingRow): Mentor | null =>
  lacks !== null && isTest(lacks) ? null : mover.mentor;

const mentorCell = (row: TrainingRow, { labels }: Texts['sheets']): DraftCell => {
  const { lacks } = row;
  const none = lacks !== null && isTest(lacks) ? labels.trainingNoNeed : labels.trainingNoMentor;
  return rowFit(mentorOf(row)?.employee.name ?? none, WIDTHS.mentor);
};

/** What the sheet cannot tell for want of data. */
const unknownRows = ({ planned, texts }: ReportInput): DraftCell[][] => {
  const { labels } = texts.sheets;
  const { hasCatalogue, unassessed } = trainingOf(planned);
  return [
    ...(hasCatalogue ? [] : [labels.trainingNoCatalogue]),
    ...(unassessed > 0 ? [fill(labels.trainingUnassessed, { p: formatWhole(unassessed, texts) })] : []),
  ].map((said) => [text(said, 'subtitle')]);
};

const keyOf = ({ mover, lacks }: TrainingRow): string => {
  const { nip } = mover.transfer.employee;
  if (lacks === null) return `${nip} -`;
  return `${nip} ${lacks.gap.kind === 'competence' ? lacks.gap.competency : lacks.gap.rule}`;
};

const dress = (
  places: TablePlaces,
  { names, texts }: ReportInput,
): ReturnType<Parameters<typeof sheetOf<TrainingRow>>[0]['dress']> => {
  const { headers, labels } = texts.sheets;
  const always = { frozenColumns: 2, tabColor: PALETTE.teal };
  if (places.lastRow < places.firstRow) return always;
  const course = places.body('trainingCourse');
  return {
    ...always,
    validations: CHECKS.map((check) => ({
      range: places.body(check),
      source: { sheet: names.training, range: places.list(0) },
      errorTitle: headers[check],
      errorText: labels.trainingError,
    })),
    conditionalLooks: [labels.trainingNone, labels.trainingFull].map((said) => ({
      kind: 'textEquals',
      range: course,
      text: said,
      look: 'loss',
    })),
  };
};

/**
 * What everybody who moves has to learn, by which course and with whom beside them, and boxes for the superior after 30, 60 and 90 days. It
 * names cells of the user's: a verification holds it against the seal on the audit sheet.
 */
export const training = sheetOf<TrainingRow>({
  id: 'training',
  notice: ({ texts }) => text(texts.sheets.labels.trainingNotice, 'subtitle'),
  identity: ['trainingKey'],
  above: (_, input) => unknownRows(input),
  columns: (input) => {
    const { texts } = input;
    const { labels } = texts.sheets;
    return [
      computed('number', { width: 36, write: ({ number }) => rowCode(number) }),
      computed('person', {
        width: WIDTHS.person,
        write: ({ mover: { transfer } }) => rowPair(transfer.employee.name, transfer.employee.nip, WIDTHS.person),
      }),
      computed('toPosition', {
        width: WIDTHS.post,
        write: ({ mover: { transfer } }) => rowPair(transfer.to.name, transfer.to.unit, WIDTHS.post),
      }),
      computed('trainingGap', { width: WIDTHS.gap, write: (row) => gapCell(row, texts) }),
      computed('trainingNow', { width: 38, write: ({ lacks }) => rowWhole(lacks?.gap.now ?? null) }),
      computed('trainingAsked', { width: 48, write: ({ lacks }) => rowWhole(lacks?.gap.asked ?? null) }),
      computed('trainingCourse', {
        width: WIDTHS.course,
        write: ({ lacks }) => rowFit(lacks === null ? null : courseWords(lacks, input), WIDTHS.course),
      }),
      computed('trainingTiming', {
        width: WIDTHS.timing,
        write: ({ lacks }) =>
          rowText(lacks === null ? null : lacks.gap.timing === 'before' ? labels.trainingBefore : labels.trainingAfter),
      }),
      computed('trainingDate', { width: WIDTHS.day, write: (row) => dateCell(row, texts.sheets) }),
      computed('trainingReady', { width: WIDTHS.day, write: (row) => readyCell(row, input) }),
      computed('trainingMentor', { width: WIDTHS.mentor, write: (row) => mentorCell(row, texts.sheets) }),
      ...CHECKS.map((check) => entry<TrainingRow>(check, { width: 46, write: () => inputCell(null, 'text') })),
      computed('trainingMentorPost', {
        width: WIDTHS.further,
        write: (row) => {
          const mentor = mentorOf(row);
          return mentor === null ? rowText(null) : rowPair(mentor.position.name, mentor.position.unit, WIDTHS.further);
        },
      }),
      computed('trainingMentorWhy', {
        width: WIDTHS.further,
        write: (row) => {
          const mentor = mentorOf(row);
          return rowFit(mentor === null ? null : labels[WHY[mentor.nearness]], WIDTHS.further);
        },
      }),
      rowSeal(),
      computed('trainingKey', { width: 160, isHidden: true, write: (row) => text(keyOf(row), 'muted') }),
    ];
  },
  lastPrinted: 'training90',
  rows: rowsOf,
  nothing: 'noTransfers',
  lists: (input) =>
    rowsOf(input).length > 0 ? [[input.texts.sheets.labels.trainingDone, input.texts.sheets.labels.trainingOpen]] : [],
  dress,
});
