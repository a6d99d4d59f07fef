import fc from 'fast-check';

import { civilDateFromSerial, civilDateParts, isoDate, type CivilDate } from '../../src/domain';
import { parseDate, readDateOrder } from '../../src/intake/values/parse-date';
import { parseNumber } from '../../src/intake/values/parse-number';
import { required } from '../../src/kernel';
import type { CellValue } from '../../src/sheets';

const iso = (cell: CellValue): string | null | undefined => {
  const date = parseDate(cell);
  return date === null || date === undefined ? date : isoDate(date);
};
const days = fc
  .integer({ min: 61, max: 2958465 })
  .map((serial) => required(civilDateFromSerial(serial), `serial ${serial}`));
const pad = (number: number): string => String(number).padStart(2, '0');

// Every spelling of a month met in sheets, typed out by hand.
const MONTHS = [
  ['Jan', 'Januari', 'JANUARI'],
  ['Feb', 'Peb', 'Februari', 'Pebruari', 'PEBRUARI'],
  ['Mar', 'Maret'],
  ['Apr', 'April'],
  ['Mei', 'MEI'],
  ['Jun', 'Juni'],
  ['Jul', 'Juli'],
  ['Agu', 'Agt', 'Ags', 'Agustus'],
  ['Sep', 'Sept', 'September'],
  ['Okt', 'Oktober'],
  ['Nov', 'Nop', 'November', 'Nopember'],
  ['Des', 'Desember'],
];

describe('dates', () => {
  test.each<[CellValue, string]>([
    [44561, '2021-12-31'],
    [44561.75, '2021-12-31'],
    ['31-12-2021', '2021-12-31'],
    ['2021-12-31', '2021-12-31'],
    ['2021-12-31 00:00:00', '2021-12-31'],
    ['31/12/2021', '2021-12-31'],
    ['31.12.2021', '2021-12-31'],
    ['2 Januari 2026', '2026-01-02'],
    ['02 JANUARI 2026', '2026-01-02'],
    ['01 Agustus 2025', '2025-08-01'],
    ['1-Apr-23', '2023-04-01'],
    ['TMT  1 April 2021', '2021-04-01'],
    ['01 April 2024/ Pembina Tk.I', '2024-04-01'],
    ['Kota Contoh, 31-12-1990', '1990-12-31'],
    ['\ufeff 5\u00a0Mei 2020', '2020-05-05'],
    ['3/4/2020', '2020-04-03'],
    ['1 Agust 2020', '2020-08-01'],
    ['3 Septem. 2020', '2020-09-03'],
    ['1 Nopemb 2020', '2020-11-01'],
    ['１ Mei ２０２０', '2020-05-01'],
    ['３１/１２/２０２１', '2021-12-31'],
    ['1978-05-21T17:00:00.000Z', '1978-05-22'],
    ['2024-12-31T15:00:00Z', '2025-01-01'],
    ['1955-03-01T16:30:00Z', '1955-03-02'],
    ['2024-12-31T00:00:00.000Z', '2024-12-31'],
    ['2024-12-31T09:15:00Z', '2024-12-31'],
    ['01/02/49', '2049-02-01'],
    ['01/02/50', '1950-02-01'],
  ])('%j is %s', (cell, expected) => {
    expect(iso(cell)).toBe(expected);
  });

  test.each<[CellValue]>([
    [null],
    [''],
    [' '],
    ['-'],
    ['NULL'],
    ['#N/A'],
    ['nan'],
    ['0000-00-00'],
    ['1970-01-01'],
    ['1900-01-00'],
  ])('%j says nothing', (cell) => {
    expect(parseDate(cell)).toBeNull();
  });

  test.each<[CellValue]>([
    ['kemarin'],
    ['30-02-2020'],
    ['2021-13-01'],
    ['12/31/2021'],
    ['5 Foo 2020'],
    [true],
    [5],
    [3e6],
  ])('%j is no date', (cell) => {
    expect(parseDate(cell)).toBeUndefined();
  });

  test.each(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))(
    '%s is month %d',
    (name, month) => {
      for (const text of [`7 ${name} 2024`, `07-${name}-2024`, `7 ${name}. 24`]) {
        expect({ text, iso: iso(text) }).toEqual({ text, iso: `2024-${pad(month)}-07` });
      }
    },
  );

  test('every day is read back from every way of writing it', () => {
    fc.assert(
      fc.property(days, fc.nat({ max: 4 }), (date, spelling) => {
        const { year, month, day } = civilDateParts(date);
        const names = required(MONTHS[month - 1], 'month');
        const name = names[spelling % names.length] ?? '';
        const forms = [
          `${pad(day)}-${pad(month)}-${year}`,
          `${day}/${month}/${year}`,
          `${pad(day)}.${pad(month)}.${year}`,
          `${day} ${name} ${year}`,
          `${pad(day)}-${name}-${year}`,
          `Kota Contoh, ${pad(day)} ${name} ${year}`,
          ...(date === 25569 ? [] : [`${year}-${pad(month)}-${pad(day)}`]),
        ];
        for (const form of forms) expect({ form, date: parseDate(form) }).toEqual({ form, date });
        expect(parseDate(date)).toBe(date);
      }),
      { numRuns: 500 },
    );
  });

  test('a column is read month first only when it proves to be so', () => {
    expect(readDateOrder(['01/02/2020', '03/04/2020']).order).toBe('day-first');
    expect(readDateOrder(['01/02/2020', '12/31/2020', null, 44000]).order).toBe('month-first');
    expect(readDateOrder(['31/12/2020', '12/31/2020']).order).toBe('day-first');
    expect(readDateOrder([]).order).toBe('day-first');
  });

  test('a whole column of American dates is read right', () => {
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 20 }), (dates) => {
        fc.pre(dates.filter((date) => civilDateParts(date).day > 12).length >= 0.3 * dates.length);
        const american = (date: CivilDate): string => {
          const { year, month, day } = civilDateParts(date);
          return `${month}/${day}/${year}`;
        };
        const cells = dates.map(american);
        expect(cells.map((cell) => parseDate(cell, readDateOrder(cells).order))).toEqual(dates);
      }),
    );
  });

  test('one slip of the pen does not turn a column round', () => {
    expect(readDateOrder(['01/10/2024', '01/04/2020', '01/03/2021', '04/13/2022']).order).toBe('day-first');
    expect(readDateOrder(['01/04/2020', '25/04/2020', '04/13/2022']).order).toBe('day-first');
  });
});

describe('numbers', () => {
  test.each<[CellValue, number]>([
    [7, 7],
    [87.45, 87.45],
    ['87,45', 87.45],
    ['87.45', 87.45],
    ['101,25', 101.25],
    ['93.47', 93.47],
    ['0.0006', 0.0006],
    ['1.37', 1.37],
    ['1.250', 1250],
    ['1.250.000', 1250000],
    ['1.250,50', 1250.5],
    ['12 %', 12],
    ['12%', 12],
    ['Kelas 9', 9],
    ['KLS. 9', 9],
    ['-3', -3],
    ['+2', 2],
    ['0', 0],
    [' 4 ', 4],
  ])('%j is %d', (cell, number) => {
    expect(parseNumber(cell)).toBe(number);
  });

  test.each<[CellValue]>([[null], [''], ['-'], ['--'], ['NULL'], ['n/a'], ['Tidak ada']])('%j says nothing', (cell) => {
    expect(parseNumber(cell)).toBeNull();
  });

  test.each<[CellValue]>([['dua'], ['(1 - 19)'], ['12 orang'], ['1e3'], ['--3'], [','], [true], [Number.NaN]])(
    '%j is no number',
    (cell) => {
      expect(parseNumber(cell)).toBeUndefined();
    },
  );

  test('every number is read back from Indonesian and plain writing', () => {
    const indonesian = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 2 });
    const whole = new Intl.NumberFormat('id-ID');
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (hundredths) => {
        const number = hundredths / 100;
        expect(parseNumber(number)).toBe(number);
        expect(parseNumber(indonesian.format(number))).toBe(number);
        expect(parseNumber(number.toFixed(2).replace('.', ','))).toBe(number);
        expect(parseNumber(number.toFixed(2))).toBe(number);
        expect(parseNumber(whole.format(hundredths))).toBe(hundredths);
      }),
    );
  });
});
