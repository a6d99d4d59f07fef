import { readRowSeals, untouchedRows, type RowSeals } from '../../src/book';
import { MARKED_SHEETS } from '../../src/book/registry';
import { recommendationsSheet } from '../../src/book/recommendations-sheet';
import { ROW_SEAL } from '../../src/book/row-seal';
import { cellAddress, columnLetters, parseCellAddress, type CellValue, type SheetDraft } from '../../src/sheets';
import { sortDraft } from '../support/sort-draft';

import { allSheets, cityForReport, reportInput, sheetByKey } from './made-run';

const city = cityForReport();
const input = reportInput('id', city);
const sheet = sheetByKey(allSheets(input), 'rekomendasi');
const { columnOf, headerRow, firstRow, lastRow } = recommendationsSheet.places!(input);

/** A drafted sheet as a program has it: values, and formulas by address. */
const standing = (draft: SheetDraft): { rows: CellValue[][]; formulas: Map<string, string> } => ({
  rows: draft.rows.map((cells) => cells.map((cell) => cell?.value ?? null)),
  formulas: new Map(
    draft.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column): [string, string][] =>
        cell?.formula === undefined ? [] : [[cellAddress(row, column), cell.formula]],
      ),
    ),
  ),
});

const sealsOf = ({ rows, formulas }: ReturnType<typeof standing>): RowSeals => {
  const seals = readRowSeals({ sheet: sheet.name, rows, hiddenRows: 0 }, formulas);
  if (seals === null) throw new Error('no seals');
  return seals;
};

const isUntouched = ({ rows }: ReturnType<typeof standing>, row: number): boolean =>
  untouchedRows({ sheet: sheet.name, rows, hiddenRows: 0 })(row);

const personRow = sheet.rows.findIndex((cells) => /^\d{18}$/.test(String(cells[columnOf('nip')]?.value)));

test.each(['id', 'en'] as const)('every table people fill in is sealed row by row, and no other (%s)', (language) => {
  const drafts = allSheets(reportInput(language, city));
  const drafted = new Set(drafts.map(({ key }) => key));
  for (const { id, key, sealsRows } of MARKED_SHEETS.filter((traits) => drafted.has(traits.key))) {
    const columns = sheetByKey(drafts, key).layout?.columns ?? [];
    expect([id, columns.some(({ kind }) => kind === 'entry')]).toEqual([id, sealsRows]);
    expect([id, columns.some((column) => column.id === ROW_SEAL)]).toEqual([id, sealsRows]);
  }
});

test.each(['id', 'en'] as const)('a sheet as it was written holds against its seals (%s)', (language) => {
  const drafted = standing(sheetByKey(allSheets(reportInput(language, city)), 'rekomendasi'));
  const seals = sealsOf(drafted);
  expect([seals.changed, seals.gone]).toEqual([[], []]);
  for (let row = firstRow; row <= lastRow; row += 1)
    expect([seals.isSealed(row), isUntouched(drafted, row)]).toEqual([true, true]);
  expect([seals.isSealed(lastRow + 1), isUntouched(drafted, lastRow + 1)]).toEqual([false, false]);
});

test('every computed cell of every row is sealed: each one changed is named, and no other', () => {
  const computed = sheet.layout!.columns.flatMap(({ kind }, column) => (kind === 'computed' ? [column] : []));
  const last = Math.min(lastRow, firstRow + 11);
  for (let row = firstRow; row <= last; row += 1)
    for (const column of computed.filter((one) => one !== columnOf(ROW_SEAL))) {
      const changed = standing(sheet);
      const was = changed.rows[row]![column];
      changed.formulas.delete(cellAddress(row, column));
      changed.rows[row]![column] = typeof was === 'number' ? was + 1 : `${was ?? ''}x`;
      const header = sheet.rows[headerRow]![column]!.value;
      expect(sealsOf(changed).changed).toMatchObject([{ row, column, header }]);
    }
});

test('entries, and what formulas come to, are nobody’s business', () => {
  const changed = standing(sheet);
  for (const id of ['decision', 'official', 'decisionDate', 'remark', 'gain', 'scoreNow', 'number'])
    changed.rows[personRow]![columnOf(id)] = 'lain';
  expect(sealsOf(changed).changed).toEqual([]);
});

test('a formula exchanged for its value, and one that reads another column, are named', () => {
  const gain = columnOf('gain');
  const at = cellAddress(personRow, gain);
  const constant = standing(sheet);
  constant.formulas.delete(at);
  expect(sealsOf(constant).changed).toMatchObject([{ row: personRow, column: gain, isDecisive: false }]);
  const other = standing(sheet);
  const score = cellAddress(personRow, columnOf('scoreNow'));
  other.formulas.set(at, other.formulas.get(at)!.replace(score, cellAddress(personRow, columnOf('scoreProposed'))));
  expect(sealsOf(other).changed).toMatchObject([{ row: personRow, column: gain }]);
});

test.each([
  ['nip', false],
  ['toPosition', false],
  ['to', false],
  ['reason', true],
  ['rank', true],
])('a row whose %s was changed is one whose decision is followed: %p', (id, isFollowed) => {
  const changed = standing(sheet);
  changed.rows[personRow]![columnOf(id)] = 'lain';
  expect(isUntouched(changed, personRow)).toBe(isFollowed);
  expect(sealsOf(changed).changed).toMatchObject([{ isDecisive: !isFollowed }]);
});

test('a NIP that became a number is named: it reads alike and is not the same', () => {
  const changed = standing(sheet);
  const nip = columnOf('nip');
  changed.rows[personRow]![nip] = Number(changed.rows[personRow]![nip]);
  expect(sealsOf(changed).changed).toMatchObject([{ row: personRow, column: nip, isDecisive: true }]);
});

test('numbers typed as text, texts broken otherwise and formulas written otherwise change nothing', () => {
  const saved = standing(sheet);
  saved.rows = saved.rows.map((cells) =>
    cells.map((cell) =>
      typeof cell === 'number' ? String(cell) : (cell?.toString().replaceAll('\n', '\r\n') ?? null),
    ),
  );
  saved.formulas = new Map([...saved.formulas].map(([at, formula]) => [at, formula.replaceAll(',', ' , ')]));
  expect(sealsOf(saved).changed).toEqual([]);
});

test('sorted, and with rows and columns inserted, every row holds against its seal', () => {
  const count = lastRow - firstRow + 1;
  const sorted = standing(
    sortDraft(
      sheet,
      Array.from({ length: count }, (_, index) => count - 1 - index),
    ),
  );
  expect(sealsOf(sorted).changed).toEqual([]);

  const at = columnOf('person');
  const wider = (rows: CellValue[][]): CellValue[][] =>
    rows.map((cells) => [...cells.slice(0, at), 'milik kami', ...cells.slice(at)]);
  const letters = (formula: string): string =>
    formula.replace(
      /("(?:[^"]|"")*")|('(?:[^']|'')+'!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)|(\$?)([A-Z]{1,2})(\$?\d+)(?!\()/g,
      (whole: string, quoted?: string, other?: string, fixed?: string, column?: string, row?: string) => {
        if (quoted !== undefined || other !== undefined) return whole;
        const place = parseCellAddress(`${column}1`);
        if (place === null) return whole;
        return `${fixed ?? ''}${columnLetters(place.column < at ? place.column : place.column + 1)}${row ?? ''}`;
      },
    );
  const drafted = standing(sheet);
  const inserted = {
    rows: wider(drafted.rows),
    formulas: new Map(
      [...drafted.formulas].map(([address, formula]): [string, string] => [letters(address), letters(formula)]),
    ),
  };
  expect(inserted.formulas).not.toEqual(drafted.formulas);
  const seals = sealsOf(inserted);
  expect([seals.changed, seals.gone]).toEqual([[], []]);
});

test('a column that is gone, or has another header, is named once; where it says who, no row is followed', () => {
  const renamed = standing(sheet);
  renamed.rows[headerRow]![columnOf('rank')] = 'Pangkat lama';
  expect(sealsOf(renamed)).toMatchObject({ changed: [], gone: ['Golongan'] });
  expect(isUntouched(renamed, personRow)).toBe(true);
  const without = standing(sheet);
  without.rows[headerRow]![columnOf('to')] = 'Tujuan lain';
  expect(isUntouched(without, personRow)).toBe(false);
});

test('a sheet without seals, of an older Padan, tells nothing', () => {
  const { rows, formulas } = standing(sheet);
  const older = rows.map((cells) => cells.map((cell, column) => (column === columnOf(ROW_SEAL) ? null : cell)));
  expect(readRowSeals({ sheet: sheet.name, rows: older, hiddenRows: 0 }, formulas)).toBeNull();
  expect(untouchedRows({ sheet: sheet.name, rows: older, hiddenRows: 0 })(personRow)).toBe(true);
});
