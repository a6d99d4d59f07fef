import {
  RATING_POINTS,
  type CivilDate,
  type Competency,
  type EmployeeFact,
  type Feedback,
  type MoveStatement,
  type ObjectionReason,
  type Source,
  type TalentItem,
  type UncountedReason,
} from '../domain';
import { foldText, type Grid } from '../sheets';

import type { SheetReading } from './classify-sheet';
import type { Field, SheetKind } from './fields';
import type { EmployeeJoin } from './join-sheets';
import { nameKey } from './person-name';
import { RowReader } from './row-reader';
import { parseDate } from './values/parse-date';
import { parseNumber } from './values/parse-number';
import { isAnonymous, parseCompetenceLevel, parseFeedbackSource, parseTalentItem } from './values/parse-rubric';
import { parseRating, parseYesNo } from './values/parse-words';
import { cellText } from './values/text';

type Sheet = { readonly grid: Grid; readonly reading: SheetReading };

const ITEMS: readonly TalentItem[] = [
  'awards',
  'teamRoles',
  'certificates',
  'training',
  'variety',
  'actingDuty',
  'potential',
];

const LEVELS: readonly (readonly [Field, Competency])[] = [
  ['levelIntegrity', 'integrity'],
  ['levelCooperation', 'cooperation'],
  ['levelCommunication', 'communication'],
  ['levelResults', 'results'],
  ['levelService', 'service'],
  ['levelSelfDevelopment', 'selfDevelopment'],
  ['levelChange', 'change'],
  ['levelDecisions', 'decisions'],
  ['levelUnity', 'unity'],
];

/** Adds values of several columns under one fact. Two rows for one person that differ block: which is right is not ours to say. */
const addValues = <Key extends string>(
  { grid, reading }: Sheet,
  join: EmployeeJoin,
  columns: readonly (readonly [Field, Key])[],
  fact: 'talent' | 'competenceLevels',
  parse: (key: Key, cell: Parameters<typeof cellText>[0]) => number | null | undefined,
): void => {
  const reader = new RowReader(grid, reading, join.problems);
  const present = columns.filter(([field]) => reader.has(field));
  if (present.length === 0 || !reader.has('nip')) return;
  join.eachPerson(reader, 'warns', (index, row) => {
    const values: Record<string, number> = {};
    const places: Partial<Record<EmployeeFact, Source>> = {};
    for (const [field, key] of present) {
      const value = reader.parse(row, field, 'rubric-unknown', (cell) => parse(key, cell));
      if (value === null) continue;
      values[key] = value;
      if (fact === 'competenceLevels') places[`level:${key as Competency}`] = reader.source(row, field);
    }
    const known = join.employees[index]![fact];
    if (known !== null) {
      reader.note('joined-duplicate', 'blocks', row, reader.column('nip'));
      return;
    }
    const { sources } = join.employees[index]!;
    join.change(index, {
      [fact]: values,
      sources: { ...sources, ...places, [fact]: reader.source(row, present[0]![0]) },
    });
  });
};

/** Items of the talent rubric of KepKa BKN 411/2025. */
const addTalent = (sheet: Sheet, join: EmployeeJoin): void =>
  addValues(
    sheet,
    join,
    ITEMS.map((item) => [item, item] as const),
    'talent',
    parseTalentItem,
  );

/** Levels of the nine competences. */
const addCompetenceLevels = (sheet: Sheet, join: EmployeeJoin): void =>
  addValues(sheet, join, LEVELS, 'competenceLevels', (_, cell) => parseCompetenceLevel(cell));

/** Highest mark of the scale some offices use in place of 100. */
const SHORT_SCALE = 5;

/** Whether the numbers of a column are marks of 1 to 5: one cell cannot tell, and a column of views that are all below 6 of 100 nobody has. */
const isShortScale = (reader: RowReader): boolean => {
  const numbers = [...reader.rows()]
    .map((row) => parseNumber(reader.cell(row, 'feedbackScore')))
    .filter((number) => typeof number === 'number');
  return numbers.length > 0 && numbers.every((number) => number >= 1 && number <= SHORT_SCALE);
};

/** Points of 0-100 or marks of 1-5, or a rating in words. */
const parseFeedbackScore = (cell: Parameters<typeof cellText>[0], most: number): number | null | undefined => {
  const number = parseNumber(cell);
  if (typeof number === 'number')
    return number >= 0 && number <= most ? Math.round((number * 10000) / most) : undefined;
  const rating = parseRating(cell);
  return rating === null || rating === undefined ? rating : RATING_POINTS[rating] * 100;
};

/** Why a view counts for nothing, and the column that tells it; null where it counts. */
const whyUncounted = (
  view: { readonly isSigned: boolean; readonly date: CivilDate | null; readonly needsEvidence: boolean },
  asOf: CivilDate,
): readonly [UncountedReason | null, Field] => {
  if (!view.isSigned) return ['unsigned', 'feedbackGiver'];
  if (view.date === null) return ['undated', 'feedbackDate'];
  if (view.date > asOf) return ['later', 'feedbackDate'];
  return [view.needsEvidence ? 'no-evidence' : null, 'feedbackEvidence'];
};

/**
 * Views of others, one row each. What nobody has signed, what has no date, and what the public says without evidence is told and
 * counts for nothing.
 */
const addFeedback = ({ grid, reading }: Sheet, join: EmployeeJoin): void => {
  const reader = new RowReader(grid, reading, join.problems);
  const dateOrder = reader.dateOrder('feedbackDate');
  const most = reader.has('feedbackScore') && isShortScale(reader) ? SHORT_SCALE : 100;
  if (most === SHORT_SCALE)
    join.problems.push({
      code: 'feedback-short-scale',
      severity: 'warns',
      where: {
        sheet: grid.sheet,
        row: reading.header?.row ?? 0,
        column: Math.max(0, reader.column('feedbackScore')),
      },
    });
  join.known('feedback', []);
  join.eachPerson(reader, 'warns', (index, row) => {
    const from = reader.parse(row, 'feedbackSource', 'feedback-uncounted', parseFeedbackSource);
    const score = reader.parse(row, 'feedbackScore', 'feedback-score-unknown', (cell) =>
      parseFeedbackScore(cell, most),
    );
    const giver = reader.text(row, 'feedbackGiver');
    const date = reader.parse(row, 'feedbackDate', 'date-unknown', (cell) => parseDate(cell, dateOrder));
    const hasEvidence = reader.text(row, 'feedbackEvidence') !== null;
    if (from === null || score === null) return;
    const { nip, name } = join.employees[index]!;
    // Nobody vouches for himself, and no view is older than the paper it stands on.
    const isOther = giver !== null && nameKey(giver) !== nameKey(name) && !giver.replace(/\D/g, '').includes(nip);
    const isSigned = isOther && !isAnonymous(giver);
    const source = reader.source(row, 'feedbackScore');
    const [reason, field] = whyUncounted(
      { isSigned, date, needsEvidence: from === 'public' && !hasEvidence },
      join.asOf,
    );
    if (reason !== null) {
      reader.note('feedback-uncounted', 'warns', row, Math.max(0, reader.column(field)));
      const { uncountedFeedback } = join.employees[index]!;
      join.change(index, { uncountedFeedback: [...(uncountedFeedback ?? []), { from, score, date, reason, source }] });
      return;
    }
    if (giver === null || date === null) return;
    const view: Feedback = {
      from,
      giver: nameKey(giver),
      score,
      hasEvidence,
      date,
      source,
    };
    join.change(index, { feedback: [...(join.employees[index]!.feedback ?? []), view] });
    join.cite(index, 'feedback', view.source);
  });
};

/** An objection in words: its reason; "none" where the cell says that there is none. */
const parseObjection = (cell: Parameters<typeof cellText>[0]): ObjectionReason | 'none' | null => {
  const text = cellText(cell);
  if (text === null) return null;
  const word = foldText(text);
  if (/^(?:tidak|tidak ada|nihil|tanpa|bukan|no|none)$/.test(word) || word === '') return 'none';
  if (/\b(?:keluarga|anak|orang tua|suami|istri|pasangan|family)\b/.test(word)) return 'family';
  if (/\b(?:kesehatan|sakit|medis|berobat|health)\b/.test(word)) return 'health';
  return /\b(?:jarak|jauh|transportasi|distance)\b/.test(word) ? 'distance' : 'other';
};

/** What people say of being moved. An objection without a day counts from today, a consent without one does not count: both are told. */
const addMoveStatements = ({ grid, reading }: Sheet, join: EmployeeJoin): void => {
  const reader = new RowReader(grid, reading, join.problems);
  if (!reader.has('objection') || !reader.has('nip')) return;
  const dateOrder = reader.dateOrder('statementDate');
  join.known('moveStatements', []);
  join.eachPerson(reader, 'warns', (index, row) => {
    const reason = parseObjection(reader.cell(row, 'objection'));
    const consent = reader.has('consent')
      ? reader.parse(row, 'consent', 'statement-unknown', (cell) => parseYesNo(cell))
      : null;
    const isConsent = consent === true && (reason === null || reason === 'none');
    const isObjection = (reason !== null && reason !== 'none') || consent === false;
    if (consent === true && isObjection) reader.note('objection-and-consent', 'warns', row, reader.column('consent'));
    if (!isConsent && !isObjection) return;
    const date = reader.has('statementDate')
      ? reader.parse(row, 'statementDate', 'date-unknown', (cell) => parseDate(cell, dateOrder))
      : null;
    const isUsable = date !== null && date <= join.asOf;
    const column = reader.column(reader.has('statementDate') ? 'statementDate' : 'objection');
    if (!isUsable) reader.note(isObjection ? 'objection-undated' : 'consent-undated', 'warns', row, column);
    if (!isUsable && !isObjection) return;
    const statement: MoveStatement = {
      says: isObjection ? 'objects' : 'consents',
      reason: isObjection ? (reason === null || reason === 'none' ? 'other' : reason) : null,
      date: isUsable ? date : join.asOf,
      source: reader.source(row, isObjection && reason !== null && reason !== 'none' ? 'objection' : 'consent'),
    };
    join.change(index, { moveStatements: [...(join.employees[index]!.moveStatements ?? []), statement] });
    join.cite(index, 'moveStatements', statement.source);
  });
};

/** A list about people, and how what it says is added to them. */
type JoinedList = {
  readonly kind: SheetKind;
  /** Whether its columns may stand on the sheet of employees itself, too. */
  readonly isOnEmployees: boolean;
  readonly add: (sheet: Sheet, join: EmployeeJoin) => void;
};

/** Every list that is joined to people by NIP, in the order in which it is: of a fact that two tell, the first counts. */
export const JOINED_LISTS: readonly JoinedList[] = [
  { kind: 'appraisal', isOnEmployees: true, add: (sheet, join) => join.addAppraisals(sheet) },
  { kind: 'competence', isOnEmployees: true, add: (sheet, join) => join.addCompetence(sheet) },
  { kind: 'discipline', isOnEmployees: true, add: (sheet, join) => join.addDiscipline(sheet) },
  { kind: 'interest', isOnEmployees: true, add: (sheet, join) => join.addInterests(sheet) },
  { kind: 'statement', isOnEmployees: true, add: (sheet, join) => join.addStatements(sheet) },
  {
    kind: 'profile',
    isOnEmployees: false,
    add: (sheet, join) => {
      join.addCompetence(sheet);
      addCompetenceLevels(sheet, join);
    },
  },
  { kind: 'talent', isOnEmployees: false, add: addTalent },
  { kind: 'feedback', isOnEmployees: false, add: addFeedback },
  { kind: 'objection', isOnEmployees: false, add: addMoveStatements },
];
