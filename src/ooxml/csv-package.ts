import type { DraftCell } from '../sheets';
import { MAX_COLUMNS, MAX_ROWS, toCellText } from '../sheets';

import { newPackage } from './new-package';
import type { Parts } from './package-parts';

/** Name of the sheet that delimited text becomes. */
const SHEET = 'Data';

const WIDTH = 18;

/** Whole numbers that lose nothing as numbers: no leading zero, and far from the fifteen digits Excel keeps. */
const WHOLE = /^-?(?:0|[1-9]\d{0,8})$/;
/** ="199902302020131900", as exports write to keep Excel from rounding. */
const KEPT_TEXT = /^="([^"]*)"$/;

/** A field as a cell: a short whole number, else the text as it stands; how it is meant is for whoever reads the sheet. */
const cellOf = (field: string): DraftCell | null => {
  const text = KEPT_TEXT.exec(field)?.[1] ?? field;
  if (text.trim() === '') return null;
  return WHOLE.test(text) ? { value: Number(text) } : { value: toCellText(text), format: 'text' };
};

/** Parts of a workbook of one sheet that holds the records; null where they are more than a sheet can hold. */
export const packageOfRecords = (records: readonly (readonly string[])[]): Parts | null => {
  const width = records.reduce((most, { length }) => Math.max(most, length), 0);
  if (records.length > MAX_ROWS || width > MAX_COLUMNS) return null;
  return newPackage([
    {
      key: 'data',
      name: SHEET,
      rows: records.map((record) => record.map(cellOf)),
      widths: Array.from({ length: width }, () => WIDTH),
    },
  ]);
};
