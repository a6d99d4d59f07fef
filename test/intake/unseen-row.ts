import type { Field, SheetKind } from '../../src/intake';

/**
 * A header row as a form, a download or a page of an HR office has it, written down in words of our own from what such things show, to
 * try what no word list was made from. "=>field" is what the column is, "=>?field" what it may be taken for, "=>field?" what it may be
 * and may stay open; "//" parts the lines of a merged header, and an empty cell lies under the one before it.
 */
export type UnseenRow = {
  readonly form: string;
  readonly kind: SheetKind;
  readonly rows: readonly (readonly string[])[];
  readonly expected: ReadonlyMap<Field, number>;
  readonly mayBe: ReadonlyMap<number, readonly Field[]>;
  readonly mayMiss: ReadonlySet<Field>;
};

/** Reads one row written so. */
export const unseen = (form: string, kind: SheetKind, text: string): UnseenRow => {
  const lines = text.split('//').map((line) => line.split('|').map((cell) => cell.trim()));
  const expected = new Map<Field, number>();
  const mayBe = new Map<number, Field[]>();
  const mayMiss = new Set<Field>();
  const rows = lines.map((cells) =>
    cells.map((cell, column) => {
      const [header = '', ...marks] = cell.split('=>').map((part) => part.trim());
      for (const mark of marks) {
        const field = mark.replaceAll('?', '') as Field;
        if (mark.startsWith('?')) mayBe.set(column, [...(mayBe.get(column) ?? []), field]);
        else expected.set(field, column);
        if (mark.endsWith('?')) mayMiss.add(field);
      }
      return header;
    }),
  );
  return { form, kind, rows, expected, mayBe, mayMiss };
};
