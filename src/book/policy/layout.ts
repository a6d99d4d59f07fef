import { fail, succeed, type Place, type Result } from '../../kernel';
import { foldText, type CellValue, type Grid } from '../../sheets';
import type { Language } from '../../text';

import { LANGUAGES } from './codecs';
import { columnIndex, POLICY_COLUMNS, POLICY_HEADER_ROW, type PolicyColumnId, type PolicySection } from './columns';

/** Where things stand on one policy sheet, whatever people have moved, put between or hidden. */
export type PolicyLayout = {
  /** Written by a Padan that had a header for each section and the keys in sight. */
  readonly isOld: boolean;
  /** Of its headers. */
  readonly language: Language;
  readonly headerRow: number;
  /** 0-based column in which a section keeps what is now in this column; -1 where the sheet has none. */
  readonly columnOf: (section: PolicySection, column: PolicyColumnId) => number;
};

/** A column of which the sheet has lost the header. */
export type LostHeader = { readonly header: string; readonly where: Place };

/** Columns without which the policy cannot be read. */
const READ: readonly PolicyColumnId[] = [
  'key',
  'item',
  'choice',
  'number',
  'explains',
  'basis',
  'validFrom',
  'validTo',
];
/** Headers that a row must have at least to be the header. */
const ENOUGH = 4;

const headersIn = (cells: readonly CellValue[]): { columns: Map<PolicyColumnId, number>; language: number } => {
  const folded = cells.map((cell) => foldText(String(cell ?? '')));
  const found = LANGUAGES.map(({ policySheet }) => {
    const columns = new Map<PolicyColumnId, number>();
    for (const { id } of POLICY_COLUMNS) {
      const at = folded.indexOf(foldText(policySheet.headers[id]));
      if (at >= 0) columns.set(id, at);
    }
    return columns;
  });
  const language = found.reduce((best, { size }, at) => (size > found[best]!.size ? at : best), 0);
  return { columns: found[language]!, language };
};

/** 0-based row of the header on sheets of an older Padan. */
const OLD_HEADER_ROW = 3;
const OLD_COLUMNS: Readonly<Record<PolicyColumnId, number>> = {
  key: 0,
  item: 1,
  choice: 2,
  number: 2,
  unit: -1,
  explains: 4,
  basis: 5,
  validFrom: 6,
  validTo: 7,
  checked: -1,
};
type OldColumns = Readonly<Partial<Record<PolicyColumnId, number>>>;
const OLD_CRITERIA: OldColumns = { choice: 3 };
const OLD_WAIVERS: OldColumns = { choice: 2, number: 3, explains: 4, basis: 5 };

const oldLayout: PolicyLayout = {
  isOld: true,
  language: 'id',
  headerRow: OLD_HEADER_ROW,
  columnOf: (section, column) =>
    (section === 'criteria' ? OLD_CRITERIA[column] : section === 'waivers' ? OLD_WAIVERS[column] : undefined) ??
    OLD_COLUMNS[column],
};

/** Keys in sight, as a header of its own section has them; a header for all sections names one of the columns for entries. */
const isOldSheet = (grid: Grid): boolean => {
  const { columns } = headersIn(grid.rows[OLD_HEADER_ROW] ?? []);
  return columns.get('key') === OLD_COLUMNS.key && !columns.has('choice') && !columns.has('number');
};

/** Finds the columns of a policy sheet by their headers, in either language. */
export const findPolicyLayout = (grid: Grid): Result<PolicyLayout, readonly LostHeader[]> => {
  if (isOldSheet(grid)) return succeed(oldLayout);
  let best = { row: -1, columns: new Map<PolicyColumnId, number>(), language: 0 };
  grid.rows.forEach((cells, row) => {
    const { columns, language } = headersIn(cells);
    if (columns.size > best.columns.size) best = { row, columns, language };
  });
  const { columns } = best;
  const row = columns.size < ENOUGH ? POLICY_HEADER_ROW : best.row;
  const lost = READ.filter((id) => columns.size < ENOUGH || !columns.has(id));
  if (lost.length > 0) {
    const { headers } = LANGUAGES[best.language]!.policySheet;
    return fail(
      lost.map((id) => ({ header: headers[id], where: { sheet: grid.sheet, row, column: columnIndex(id) } })),
    );
  }
  const { language } = LANGUAGES[best.language]!;
  return succeed({ isOld: false, language, headerRow: row, columnOf: (_, column) => columns.get(column) ?? -1 });
};
