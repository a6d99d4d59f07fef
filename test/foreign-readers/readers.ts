import ExcelJS from 'exceljs';
import { readXlsx } from 'hucre';

import { openPackage, partText, readFileGrid, readFileSheet } from '../../src/ooxml';
import { rangeAddress } from '../../src/sheets';

import { listCells, plain, plainRange, valuesOf, type BookAsRead, type PlainValue } from './book-as-read';

const byName = (tables: readonly string[]): string[] => [...tables].sort();

/** The workbook as Padan itself reads it: what the others are compared with. */
export const readWithPadan = (bytes: Uint8Array): BookAsRead => {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  const book = opened.value;
  return {
    sheets: book.sheets.map((entry) => ({
      name: entry.name,
      values: valuesOf(readFileGrid(book, entry).rows),
      lists: new Map(
        readFileSheet(book, entry).validations.flatMap(({ ranges, formula }) =>
          ranges.flatMap((range) => listCells(rangeAddress(range), formula)),
        ),
      ),
    })),
    tables: byName(
      [...book.parts.keys()]
        .filter((path) => path.includes('/tables/'))
        .map((path) => {
          const head = /<table [^>]*>/.exec(partText(book.parts, path) ?? '')?.[0] ?? '';
          return `${/ displayName="([^"]+)"/.exec(head)?.[1] ?? ''} ${/ ref="([^"]+)"/.exec(head)?.[1] ?? ''}`;
        }),
    ),
  };
};

/** What a value of exceljs shows: the text of a link, the letters of a rich text. */
const shown = (value: unknown): PlainValue | null => {
  // exceljs leaves the codes of a text standing in the cell itself ("_x005F_" for an underscore) as they are.
  if (typeof value === 'string') return plain(value.replaceAll('_x005F_', '_'));
  if (typeof value !== 'object' || value === null || value instanceof Date) return plain(value);
  const { text, richText } = value as {
    readonly text?: unknown;
    readonly richText?: readonly { readonly text: string }[];
  };
  return richText ? richText.map((run) => run.text).join('') : shown(text ?? null);
};

type ReadByExceljs = {
  readonly tables: Readonly<Record<string, { readonly table: { readonly name: string; readonly tableRef: string } }>>;
  readonly dataValidations: {
    readonly model: Readonly<
      Record<string, { readonly type: string; readonly formulae: readonly string[] } | undefined>
    >;
  };
};

export const readWithExceljs = async (bytes: Uint8Array): Promise<BookAsRead> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheets = book.worksheets.map((sheet) => {
    const values = new Map<string, PlainValue>();
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        // The value of a formula cell leaves out results that are 0 or false; the cell itself tells them.
        if (cell.isMerged && cell.master !== cell) return;
        const value = shown(cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value);
        if (value !== null) values.set(cell.address, value);
      }),
    );
    const { model } = (sheet as unknown as ReadByExceljs).dataValidations;
    return {
      name: sheet.name,
      values,
      lists: new Map(
        Object.entries(model).flatMap(([address, rule]) =>
          rule?.type === 'list' ? listCells(address, rule.formulae[0] ?? '') : [],
        ),
      ),
    };
  });
  const tables = book.worksheets.flatMap((sheet) => Object.values((sheet as unknown as ReadByExceljs).tables));
  return { sheets, tables: byName(tables.map(({ table }) => `${table.name} ${table.tableRef}`)) };
};

export const readWithHucre = async (bytes: Uint8Array): Promise<BookAsRead> => {
  const book = await readXlsx(bytes);
  return {
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      values: valuesOf(sheet.rows),
      lists: new Map(
        (sheet.dataValidations ?? []).flatMap(({ type, range, formula1 }) =>
          type === 'list' ? listCells(range, String(formula1 ?? '')) : [],
        ),
      ),
    })),
    tables: byName(
      book.sheets.flatMap(({ tables = [] }) => tables.map(({ name, range }) => `${name} ${plainRange(range ?? '')}`)),
    ),
  };
};
