import { TextDecoder, TextEncoder } from 'node:util';
import { MessageChannel } from 'node:worker_threads';

import { ExcelWorkbook } from '../../src/hosts/excel';
import { UniverWorkbook } from '../../src/hosts/univer';
import { newPackage, packZip, readFileFormulas, readFileGrid, type WorkbookPackage } from '../../src/ooxml';
import {
  cellAddress,
  parseRangeAddress,
  sheetOfReference,
  type CellValue,
  type ChartDraft,
  type SheetDraft,
} from '../../src/sheets';
import type { Workbook } from '../../src/usecases';
import { openedOf, withName } from '../contract/contract-hands';

import { headlessUniver } from './headless-univer';
import { startMemoryExcel, type MemoryExcel } from './memory-excel';
import { openFile } from './workbooks';

// Every browser has them, jsdom has not.
Object.assign(globalThis, { MessageChannel, TextDecoder, TextEncoder });

/** A book open in a host. */
export type OpenBook = {
  readonly workbook: Workbook;
  /** Tells what drafted formulas must give, where the host does not calculate. */
  readonly learn: (sheets: readonly SheetDraft[]) => void;
  /** The book as a file. */
  readonly save: () => Uint8Array;
  readonly close: () => Promise<void>;
};

const nothing = (): void => undefined;

/** Listening is ended by a request of its own, after the answer. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

const openAsFile = (bytes: Uint8Array): Promise<OpenBook> => {
  const workbook = openFile(bytes);
  return Promise.resolve({ workbook, learn: nothing, save: () => workbook.bytes(), close: () => Promise.resolve() });
};

const openInWorkbench = (bytes: Uint8Array): Promise<OpenBook> => {
  const { api, dispose } = headlessUniver();
  const opened = UniverWorkbook.open(api, bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  const workbook = opened.value;
  return Promise.resolve({
    workbook,
    learn: nothing,
    save: () => workbook.bytes(),
    close: () => Promise.resolve(dispose()),
  });
};

const STATES = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;

/** Fills the memory workbook with the defined names of a file. */
const takeNames = ({ workbook }: MemoryExcel, { definedNames }: WorkbookPackage): void => {
  for (const { name, formula, isLocal } of definedNames) {
    const scope = isLocal ? workbook.findSheet(sheetOfReference(formula) ?? '') : undefined;
    const key = scope === undefined ? name : `${scope.id}!${name}`;
    workbook.names.set(key.toLowerCase(), { name, value: `=${formula}`, scope, visible: false });
  }
};

const saveExcel = ({ workbook }: MemoryExcel): Uint8Array => {
  const drafts = workbook.sheets.map((sheet, index): SheetDraft => ({
    key: `s${index}`,
    name: sheet.name,
    widths: [],
    rows: sheet.values.map((cells, row) =>
      cells.map((value, column) => {
        const formula = sheet.formula(row, column);
        if (formula !== undefined) return { value, formula: formula.replace(/^=/, '') };
        return value === '' ? null : { value };
      }),
    ),
    charts: sheet.charts.map(({ source: { top, left, bottom, right } }): ChartDraft => {
      const range = { firstRow: top, firstColumn: left, lastRow: bottom, lastColumn: right };
      return { title: '', kind: 'bar', range, place: range };
    }),
  }));
  return packZip(
    [...workbook.names.values()].reduce(
      (parts, { name, value }) => withName(parts, name, String(value).replace(/^=/, '')),
      newPackage(drafts),
    ),
  );
};

const openInExcel = async (bytes: Uint8Array): Promise<OpenBook> => {
  const file = openedOf(bytes);
  const results = new Map<string, CellValue>();
  const seeds = file.sheets.map((entry) => {
    const { rows } = readFileGrid(file, entry);
    const formulas = readFileFormulas(file, entry);
    for (const address of formulas.keys()) {
      const place = parseRangeAddress(address);
      results.set(`${entry.name}!${address}`, (place && rows[place.firstRow]?.[place.firstColumn]) ?? '');
    }
    const cells = rows.map((values, row) =>
      values.map((value, column) => {
        const formula = formulas.get(cellAddress(row, column));
        return formula === undefined ? value : `=${formula}`;
      }),
    );
    return { name: entry.name, cells, visibility: STATES[entry.visibility] };
  });
  const excel = await startMemoryExcel({
    sheets: seeds,
    apiVersion: '1.21',
    evaluate: (_formula, sheet, address) => results.get(`${sheet}!${address.replaceAll('$', '')}`) ?? '',
  });
  takeNames(excel, file);
  return {
    workbook: new ExcelWorkbook(),
    learn: (sheets) => {
      for (const { name, rows } of sheets)
        rows.forEach((cells, row) =>
          cells.forEach((cell, column) => {
            if (cell?.formula !== undefined) results.set(`${name}!${cellAddress(row, column)}`, cell.value);
          }),
        );
    },
    save: () => saveExcel(excel),
    close: async () => {
      await settled();
      excel.stop();
    },
  };
};

/** Every host, by the name it goes by in titles of tests: each opens a file and saves one. */
export const BOOK_HOSTS: Readonly<Record<string, (bytes: Uint8Array) => Promise<OpenBook>>> = {
  'an .xlsx file': openAsFile,
  'the workbench': openInWorkbench,
  Excel: openInExcel,
};
