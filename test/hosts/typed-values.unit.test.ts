import {
  parseDate,
  parseNumber,
  readFormula,
  setDecimalSign,
  writeNumber,
} from '../../src/hosts/univer/numfmt-by-language';
import { civilDate } from '../../src/domain';

const day = (year: number, month: number, date: number): number => civilDate(year, month, date)!;

afterEach(() => setDecimalSign(','));

describe('what is typed in the view of the workbench', () => {
  test.each([
    ['05/03/2021', day(2021, 3, 5)],
    ['5-3-2021', day(2021, 3, 5)],
    ['05.03.21', day(2021, 3, 5)],
    ['31/12/89', day(1989, 12, 31)],
    ['2021-03-05', day(2021, 3, 5)],
    ['1 Agustus 2020', day(2020, 8, 1)],
    ['1 Agust 2020', day(2020, 8, 1)],
    ['17 Mei 2024', day(2024, 5, 17)],
    ['3 March 2021', day(2021, 3, 3)],
    ['05/03/2021 10:30', day(2021, 3, 5) + 10.5 / 24],
  ])('%s is that day in both languages', (text, expected) => {
    for (const sign of [',', '.'] as const) {
      setDecimalSign(sign);
      expect(Number(parseDate(text)?.v)).toBeCloseTo(expected, 8);
    }
  });

  test.each(['31/02/2021', '03/13/2021', '00/01/2021', '32 Mei 2020'])(
    '%s is no day, and not taken for another',
    (text) => expect(parseDate(text)).toBeNull(),
  );

  test('day and month alone are of this year, day first', () => {
    expect(parseDate('5/3')).toEqual({ v: day(new Date().getFullYear(), 3, 5), z: 'dd/mm' });
  });

  test.each([
    ['12,5', 12.5],
    ['1.250', 1250],
    ['1.250,75', 1250.75],
    ['-3,5', -3.5],
    ['12,5%', 0.125],
    ['1.000.000', 1000000],
    ['42', 42],
    ['3.5', 3.5],
  ])('Indonesian: %s is %d', (text, expected) => {
    expect(parseNumber(text)?.v).toBeCloseTo(expected, 10);
  });

  test.each(['1,250.75', '1,2,3', 'Seksi 1,5'])('Indonesian: %s stays text', (text) =>
    expect(parseNumber(text)).toBeNull(),
  );

  test.each([
    ['12.5', 12.5],
    ['1,250', 1250],
    ['1,250.75', 1250.75],
  ])('English: %s is %d', (text, expected) => {
    setDecimalSign('.');
    expect(parseNumber(text)?.v).toBeCloseTo(expected, 10);
  });

  test('a number put into the editor and typed back is the same', () => {
    for (const sign of [',', '.'] as const) {
      setDecimalSign(sign);
      for (const value of [1.125, 1.25, 1125, 0.001, -2.5, 1e6, 123456.789])
        expect([sign, parseNumber(writeNumber(value))?.v]).toEqual([sign, value]);
    }
  });

  test.each([
    ['=SUM(A1;B2;1,5)', '=SUM(A1,B2,1.5)'],
    ['=IF(A1="a;b";1;2)', '=IF(A1="a;b",1,2)'],
    ["='Unit; Dua'!A1+SUM(1;2)", "='Unit; Dua'!A1+SUM(1,2)"],
    ['=SUM(A1,B2)', '=SUM(A1,B2)'],
  ])('formula %s', (typed, read) => expect(readFormula(typed)).toBe(read));

  test('formulas in English are left alone', () => {
    setDecimalSign('.');
    expect(readFormula('=SUM(A1;B2)')).toBe('=SUM(A1;B2)');
  });
});
