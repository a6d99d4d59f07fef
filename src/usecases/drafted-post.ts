import { isoDate, type CivilDate, type PadanProblem, type Position } from '../domain';
import { readIntake, type Field, type IntakeChoices } from '../intake';
import { fail, succeed, type Result } from '../kernel';
import type { Grid } from '../sheets';

/** A post that stands on no sheet of the workbook: written as on a sheet of posts, with one row. */
export type DraftedPost = {
  readonly grids: readonly Grid[];
  readonly choices: IntakeChoices;
  /** The last day it is needed; null for a post without an end. */
  readonly until: CivilDate | null;
};

/** What can be said of such a post, as fields of a sheet of posts. */
export const POST_FIELDS = [
  'positionName',
  'unit',
  'agency',
  'positionType',
  'jobClass',
  'required',
  'requiredEducation',
  'requiredFields',
  'requiredRank',
] as const satisfies readonly Field[];
export type PostField = (typeof POST_FIELDS)[number];

/** Headers that every sheet of posts has them under. */
const HEADERS: Readonly<Record<PostField, string>> = {
  positionName: 'NAMA JABATAN',
  unit: 'UNIT KERJA',
  agency: 'PERANGKAT DAERAH',
  positionType: 'JENIS JABATAN',
  jobClass: 'KELAS JABATAN',
  required: 'KEBUTUHAN',
  requiredEducation: 'KUALIFIKASI PENDIDIKAN',
  requiredFields: 'JURUSAN',
  requiredRank: 'SYARAT PANGKAT',
};

/** What somebody typed of such a post. */
export type TypedPost = Readonly<Partial<Record<PostField, string>>>;

/** The fields that are not blank, in the order of their columns. */
export const fieldsSaid = (typed: TypedPost): PostField[] =>
  POST_FIELDS.filter((field) => (typed[field] ?? '').trim() !== '');

/** Such a post out of what somebody typed; what is blank is not said. `sheet` names its place in what is told of it, where columns are those of `fieldsSaid`. */
export const draftPost = (typed: TypedPost, until: CivilDate | null, sheet: string): DraftedPost => {
  const said = fieldsSaid(typed);
  const row = said.map((field) => typed[field] ?? '');
  const fields = Object.fromEntries(said.map((field, column) => [column, field]));
  return {
    grids: [{ sheet, rows: [said.map((field) => HEADERS[field]), row], hiddenRows: 0 }],
    choices: { [sheet]: { kind: 'position', fields } },
    until,
  };
};

const refuse = (
  code: 'drafted-post-count' | 'drafted-post-known' | 'drafted-post-ended',
  params: PadanProblem['params'] = {},
  where?: PadanProblem['where'],
): Result<never, PadanProblem> => fail({ code, severity: 'blocks', params, ...(where === undefined ? {} : { where }) });

/**
 * Reads a post that stands on no sheet as a sheet of posts is read. Whatever is wrong with its cells is a problem, even where a whole sheet would only warn of it:
 * an answer about a post that was half read would be about another one.
 */
export const readDraftedPost = (
  { grids, choices, until }: DraftedPost,
  asOf: CivilDate,
  known: readonly Position[],
): Result<Position, PadanProblem> => {
  if (until !== null && until <= asOf) return refuse('drafted-post-ended', { day: isoDate(until) });
  const { positions, problems } = readIntake(grids, asOf, choices);
  const sheets = new Set(grids.map(({ sheet }) => sheet));
  const isOfCells = ({ where }: PadanProblem): boolean =>
    where?.sheet !== undefined && sheets.has(where.sheet) && where.column !== undefined;
  const wrong = problems.find((one) => one.severity === 'blocks' && isOfCells(one)) ?? problems.find(isOfCells);
  if (wrong !== undefined) return fail(wrong);
  const [position, ...others] = positions;
  if (position === undefined || others.length > 0) return refuse('drafted-post-count', { found: positions.length });
  return known.some(({ id }) => id === position.id)
    ? refuse('drafted-post-known', { post: position.name, unit: position.unit }, position.source)
    : succeed({ ...position, filled: null });
};
