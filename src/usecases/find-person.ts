import type { PadanProblem } from '../domain';
import { fail, succeed, type Result } from '../kernel';
import { foldText, type CellValue, type SheetInfo } from '../sheets';

import type { CellPlace, SelectedRow, Workbook } from './ports';

/** Eighteen digits, in one piece or in the four parts of a NIP. */
const NIP = /(?<!\d)\d{8}[ .-]?\d{6}[ .-]?\d[ .-]?\d{3}(?!\d)/g;

/** NIPs in a cell, in order, also inside a longer text; a number holds none, because it has lost its last digits. */
const nipsIn = (cell: CellValue | undefined): readonly string[] =>
  typeof cell === 'string' ? [...cell.matchAll(NIP)].map(([digits]) => digits.replace(/\D/g, '')) : [];

/** People who can be told apart by NIP, with their names. */
export type KnownPeople = ReadonlyMap<string, string>;

/**
 * Whom a selected row is about; null when about nobody known. The NIP in `nipColumn` (where the sheet's own NIPs were when it was
 * read) counts most, unless the row bears the name of another person whose NIP it holds: then columns have moved since. Without
 * it the first known NIP counts, so that the NIP of a spouse or an assessor further on misleads nobody.
 */
export const personOfRow = ({ cells }: SelectedRow, people: KnownPeople, nipColumn: number | null): string | null => {
  const found = cells.flatMap(nipsIn).filter((nip) => people.has(nip));
  const texts = cells.flatMap((cell) => (typeof cell === 'string' ? [foldText(cell)] : []));
  const named = found.filter((nip) => {
    const name = foldText(people.get(nip) ?? '');
    return name !== '' && texts.some((text) => text.includes(name));
  });
  const own = nipColumn === null ? undefined : nipsIn(cells[nipColumn])[0];
  if (own !== undefined && (named.length === 0 || named.includes(own))) return people.has(own) ? own : null;
  return named[0] ?? found[0] ?? null;
};

type ResultSheet = { readonly run: number; readonly key: string; readonly name: string };

const isSheet =
  ({ run, key }: ResultSheet) =>
  ({ marker }: SheetInfo): boolean =>
    marker?.run === run && marker.key === key;

/**
 * Where a result sheet stands, whatever it is called by now; with `nip`, the first row about that person, wherever sorting and
 * inserting have taken it. `name` is what to call a sheet that is gone.
 */
export const placeOnResult = async (
  workbook: Workbook,
  sheet: ResultSheet,
  nip: string | null,
): Promise<Result<CellPlace, PadanProblem>> => {
  const isWanted = isSheet(sheet);
  const read = await workbook.read((one) => (isWanted(one) && nip !== null ? 'values' : 'nothing'));
  if (!read.ok) return read;
  const found = read.value.sheets.find(isWanted);
  if (!found) return fail({ code: 'host-changed', severity: 'blocks', params: { sheet: sheet.name } });
  if (nip === null) return succeed({ sheet: found.name, row: 0, column: 0 });
  for (const [row, cells] of (found.grid?.rows ?? []).entries()) {
    const column = cells.findIndex((cell) => nipsIn(cell).includes(nip));
    if (column >= 0) return succeed({ sheet: found.name, row, column });
  }
  return fail({ code: 'row-of-person-gone', severity: 'blocks', params: { nip, sheet: found.name } });
};
