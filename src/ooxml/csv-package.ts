import { required, TextPieces } from '../kernel';
import { cellAddress, columnLetters, MAX_COLUMNS, MAX_ROWS, toCellText } from '../sheets';

import { newPackage } from './new-package';
import type { Parts } from './package-parts';
import { encodeCellText } from './xml';
import { joinBytes, partText, textBytes } from './zip';

/** Name of the sheet that delimited text becomes. */
const SHEET = 'Data';

const WIDTH = 18;

/** Whole numbers that lose nothing as numbers: no leading zero, and far from the fifteen digits Excel keeps. */
const WHOLE = /^-?(?:0|[1-9]\d{0,8})$/;
/** ="199902302020131900", as exports write to keep Excel from rounding. */
const KEPT_TEXT = /^="([^"]*)"$/;

/** A field as a cell: a short whole number, else the text as it stands; how it is meant is for whoever reads the sheet. */
const cellXml = (field: string, address: string, textFormat: string): string => {
  const text = field.startsWith('="') ? (KEPT_TEXT.exec(field)?.[1] ?? field) : field;
  if (text.trim() === '') return '';
  if (WHOLE.test(text)) return `<c r="${address}"><v>${text}</v></c>`;
  return `<c r="${address}" s="${textFormat}" t="inlineStr"><is><t xml:space="preserve">${encodeCellText(toCellText(text))}</t></is></c>`;
};

const rowsXml = (records: readonly (readonly string[])[], width: number, textFormat: string): Uint8Array => {
  const letters = Array.from({ length: width }, (_, column) => columnLetters(column));
  const bytes: Uint8Array[] = [];
  const xml = new TextPieces((piece) => bytes.push(textBytes(piece)));
  records.forEach((record, row) => {
    let cells = '';
    for (let column = 0; column < record.length; column += 1)
      cells += cellXml(record[column]!, `${letters[column]!}${row + 1}`, textFormat);
    if (cells !== '') xml.add(`<row r="${row + 1}">${cells}</row>`);
  });
  xml.end();
  return joinBytes(bytes);
};

/** A drafted sheet of one text cell, in which the records take the place of its rows: drafting millions of cells one by one takes longer than reading them. */
const BLANK = '<sheetData></sheetData>';

/** Parts of a workbook of one sheet that holds the records; null where they are more than a sheet can hold. */
export const packageOfRecords = (records: readonly (readonly string[])[]): Parts | null => {
  const width = records.reduce((most, { length }) => Math.max(most, length), 0);
  if (records.length > MAX_ROWS || width > MAX_COLUMNS) return null;
  const draft = {
    key: 'data',
    name: SHEET,
    rows: [[{ value: 'x', format: 'text' as const }]],
    widths: Array.from({ length: width }, () => WIDTH),
  };
  const parts = newPackage([draft]);
  const path = required(
    [...parts.keys()].find((name) => name.startsWith('xl/worksheets/') && name.endsWith('.xml')),
    'sheet of a new package',
  );
  const drafted = required(partText(parts, path), path);
  const textFormat = required(/<c r="A1" s="(\d+)"/.exec(drafted)?.[1], 'format of texts');
  const last = cellAddress(Math.max(0, records.length - 1), Math.max(0, width - 1));
  const [head = '', tail = ''] = drafted
    .replace(/<sheetData>.*<\/sheetData>/s, BLANK)
    .replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:${last}"/>`)
    .split(BLANK);
  const sheet = joinBytes([
    textBytes(`${head}<sheetData>`),
    rowsXml(records, width, textFormat),
    textBytes(`</sheetData>${tail}`),
  ]);
  return new Map([...parts, [path, sheet]]);
};
