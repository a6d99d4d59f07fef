import type { SheetChoice, SheetReading } from './classify-sheet';
import type { Field, SheetKind } from './fields';
import { foldHeader } from './fold-header';

/** What the user decided about one sheet, by what its headers say, so that it holds for the next export too. */
export type RememberedSheet = {
  readonly kind?: SheetKind | undefined;
  /** Field of each column decided on; null for "leave it". */
  readonly columns: readonly { readonly header: string; readonly field: Field | null }[];
};

/** Decisions by name of the table. */
export type RememberedChoices = Readonly<Record<string, RememberedSheet>>;

/** Puts decisions by column into decisions by header. Sheets that no longer exist are left out. */
export const rememberChoices = (
  readings: readonly SheetReading[],
  choices: Readonly<Record<string, SheetChoice>>,
): RememberedChoices =>
  Object.fromEntries(
    readings.flatMap(({ table, columns }) => {
      const choice = choices[table];
      if (!choice) return [];
      const decided = columns.flatMap(({ column, header }) => {
        const field = choice.fields?.[column];
        return field === undefined ? [] : [{ header, field }];
      });
      return [[table, { ...(choice.kind ? { kind: choice.kind } : {}), columns: decided }] as const];
    }),
  );

/** Columns of a sheet for the headers remembered, each header once; null when one of them is not there. */
const columnsFor = ({ columns }: SheetReading, remembered: RememberedSheet): Record<number, Field | null> | null => {
  const fields: Record<number, Field | null> = {};
  for (const { header, field } of remembered.columns) {
    const found = columns.find(
      (candidate) => fields[candidate.column] === undefined && foldHeader(candidate.header) === foldHeader(header),
    );
    if (!found) return null;
    fields[found.column] = field;
  }
  return fields;
};

/**
 * Finds remembered decisions again in sheets as they are now: in the sheet of the same name, or, where that is gone, in the one
 * other sheet that has all those headers. Headers that differ in case, blanks or abbreviations are the same. What is not found
 * again is not applied, and the sheet is read as if nothing had been decided.
 */
export const recallChoices = (
  readings: readonly SheetReading[],
  remembered: RememberedChoices,
): Readonly<Record<string, SheetChoice>> =>
  Object.fromEntries(
    Object.entries(remembered).flatMap(([table, decided]) => {
      const same = readings.find((reading) => reading.table === table);
      const candidates = same ? [same] : decided.columns.length === 0 ? [] : readings;
      const fitting = candidates.flatMap((reading) => {
        const fields = columnsFor(reading, decided);
        return fields === null ? [] : [{ table: reading.table, fields }];
      });
      const [found] = fitting;
      if (!found || fitting.length > 1) return [];
      return [[found.table, { ...(decided.kind ? { kind: decided.kind } : {}), fields: found.fields }] as const];
    }),
  );
