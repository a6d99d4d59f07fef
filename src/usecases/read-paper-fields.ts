import { parseDate } from '../intake';
import type { PadanProblem } from '../domain';
import { cellAt, foldText, toCellText, visibleText, type CellValue, type Grid } from '../sheets';
import { longDate, type OfficeFields } from '../papers';
import { paperWordsOf, type Language } from '../text';

/** What an office has filled in for its papers, and what of it cannot be used. */
export type PaperFieldsReading = { readonly fields: OfficeFields; readonly problems: readonly PadanProblem[] };

const LANGUAGES: readonly Language[] = ['id', 'en'];

/** Whether a sheet is that of the fields, by its name in either language. */
export const isFieldsSheet = ({ name }: { readonly name: string }): boolean =>
  LANGUAGES.some((language) => foldText(paperWordsOf(language).fieldsSheet) === foldText(name));

/** Names of fields by what they are called, in either language, and by the placeholder itself. */
const knownNames = (): ReadonlyMap<string, string> =>
  new Map(
    LANGUAGES.flatMap((language) => Object.entries(paperWordsOf(language).office)).flatMap(([field, said]) => [
      [foldText(said), field] as const,
      [foldText(field), field] as const,
    ]),
  );

const HEADS = new Set(LANGUAGES.map((language) => foldText(paperWordsOf(language).fieldsHeads.split('|')[0] ?? '')));

const isDay = (field: string): boolean => field === 'tmt' || field.startsWith('tanggal_') || field.startsWith('batas_');

/** A day is printed in words, whatever it was typed as; what is no day is printed as it stands. */
const said = (field: string, value: CellValue, language: Language): string => {
  const day = isDay(field) ? parseDate(value) : null;
  return day === null || day === undefined
    ? visibleText(toCellText(String(value ?? '')))
    : longDate(day, paperWordsOf(language));
};

/** Reads a sheet of fields: names in the first column that says so, contents in the next. */
export const readPaperFields = (grid: Grid, language: Language): PaperFieldsReading => {
  const known = knownNames();
  const fields = new Map<string, string>();
  const problems: PadanProblem[] = [];
  const headerRow = grid.rows.findIndex((row) => row.some((cell) => HEADS.has(foldText(String(cell ?? '')))));
  const column =
    headerRow < 0 ? 0 : (grid.rows[headerRow] ?? []).findIndex((cell) => HEADS.has(foldText(String(cell ?? ''))));
  for (let row = headerRow + 1; row < grid.rows.length; row += 1) {
    const name = visibleText(String(cellAt(grid, row, column) ?? ''));
    const value = cellAt(grid, row, column + 1) ?? null;
    if (name === '' || visibleText(String(value ?? '')) === '') continue;
    const field = known.get(foldText(name));
    const where = { sheet: grid.sheet, row, column };
    if (field === undefined) {
      problems.push({ code: 'paper-field-unknown', severity: 'warns', where, params: { name } });
      continue;
    }
    const content = said(field, value, language);
    if (!fields.has(field)) fields.set(field, content);
    else if (fields.get(field) !== content)
      problems.push({ code: 'paper-field-twice', severity: 'warns', where, params: { name } });
  }
  return { fields, problems };
};
