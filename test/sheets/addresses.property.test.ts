import fc from 'fast-check';

import {
  absoluteAddress,
  absoluteRangeAddress,
  cellAddress,
  columnLetters,
  MAX_COLUMNS,
  MAX_ROWS,
  parseCellAddress,
  parseRangeAddress,
  quoteSheetName,
  rangeAddress,
} from '../../src/sheets';

const places = fc.record({
  row: fc.integer({ min: 0, max: MAX_ROWS - 1 }),
  column: fc.integer({ min: 0, max: MAX_COLUMNS - 1 }),
});

describe('cell addresses', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [MAX_COLUMNS - 1, 'XFD'],
  ])('column %d is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  test('are counted from A1', () => {
    expect(cellAddress(0, 0)).toBe('A1');
    expect(cellAddress(6, 1)).toBe('B7');
    expect(absoluteAddress(6, 1)).toBe('$B$7');
  });

  test('every cell of a sheet is read back from its address, with or without dollar signs, in either case', () => {
    fc.assert(
      fc.property(places, ({ row, column }) => {
        expect(parseCellAddress(cellAddress(row, column))).toEqual({ row, column });
        expect(parseCellAddress(absoluteAddress(row, column))).toEqual({ row, column });
        expect(parseCellAddress(cellAddress(row, column).toLowerCase())).toEqual({ row, column });
      }),
    );
  });

  test.each(['', 'A', '7', 'A0', '7A', 'A1:B2', 'AAAA1', 'A 1', 'R1C1', '-A1', 'A1 '])('"%s" is no cell', (text) => {
    expect(parseCellAddress(text)).toBeNull();
  });
});

describe('ranges', () => {
  test('a rectangle is read back whichever corners name it', () => {
    fc.assert(
      fc.property(places, places, (a, b) => {
        const range = {
          firstRow: Math.min(a.row, b.row),
          firstColumn: Math.min(a.column, b.column),
          lastRow: Math.max(a.row, b.row),
          lastColumn: Math.max(a.column, b.column),
        };
        expect(parseRangeAddress(rangeAddress(range))).toEqual(range);
        expect(parseRangeAddress(absoluteRangeAddress(range))).toEqual(range);
        expect(parseRangeAddress(`${cellAddress(b.row, b.column)}:${cellAddress(a.row, a.column)}`)).toEqual(range);
      }),
    );
  });

  test('a single cell is a range of one cell; half an address is none', () => {
    expect(parseRangeAddress('B7')).toEqual({ firstRow: 6, firstColumn: 1, lastRow: 6, lastColumn: 1 });
    expect(parseRangeAddress('B7:')).toBeNull();
    expect(parseRangeAddress('B:C')).toBeNull();
  });

  test('a sheet name is quoted for a formula with its quotes doubled', () => {
    expect(quoteSheetName("Data 'Pegawai'")).toBe("'Data ''Pegawai'''");
    expect(quoteSheetName('Minat')).toBe("'Minat'");
  });
});
