import type { FUniver } from '@univerjs/core/facade';
import '@univerjs/sheets/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';

import { UniverWorkbook } from '../../src/hosts/univer';
import { required } from '../../src/kernel';
import { openPackage, packZip, partText, readFileSheet, readStyles } from '../../src/ooxml';

import { headlessUniver } from './headless-univer';
import { richPackage, type RichOptions } from './rich-package';
import { valueOf } from './workbook-tools';

/** Part of the first sheet of the rich package. */
export const FIRST_SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook shown in a view without a screen. */
export type OpenedView = {
  readonly api: FUniver;
  readonly workbook: UniverWorkbook;
  readonly sheet: (name: string) => FWorksheet;
  readonly close: () => void;
};

/** Shows the bytes of a file. */
export const openBook = (bytes: Uint8Array): OpenedView => {
  const { api, dispose } = headlessUniver();
  const workbook = valueOf(UniverWorkbook.open(api, bytes));
  const sheet = (name: string): FWorksheet => required(api.getActiveWorkbook()?.getSheetByName(name), name);
  return { api, workbook, sheet, close: dispose };
};

/** Shows the rich package. */
export const openRich = (options?: RichOptions): OpenedView => openBook(packZip(richPackage(options)));

/** A sheet of a saved file, with the looks of its cells by "row:column". */
export const sheetIn = (bytes: Uint8Array, name: string) => {
  const file = valueOf(openPackage(bytes));
  const entry = required(
    file.sheets.find((candidate) => candidate.name === name),
    name,
  );
  const sheet = readFileSheet(file, entry);
  const { cells: styles } = readStyles(file);
  const looks = new Map(sheet.cells.map((cell) => [`${cell.row}:${cell.column}`, styles[cell.style]]));
  return { ...sheet, looks, xml: partText(file.parts, required(entry.path, 'path')) ?? '', parts: file.parts };
};
