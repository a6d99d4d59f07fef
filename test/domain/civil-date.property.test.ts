import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

import {
  civilDate,
  civilDateFromSerial,
  civilDateParts,
  isoDate,
  monthsBetween,
  parseIsoDate,
  type CivilDate,
} from '../../src/domain';
import { required } from '../../src/kernel';

// Serial 61 is 1900-03-01 in the 1900 system: the day the counting is right again after the 29th that never was.
const ORIGIN = Temporal.PlainDate.from('1900-03-01');
const LAST = 2958465;
const serials = fc.integer({ min: 61, max: LAST });
const plainOf = (serial: number): Temporal.PlainDate => ORIGIN.add({ days: serial - 61 });
const dayOf = (serial: number): CivilDate => required(civilDateFromSerial(serial), `serial ${serial}`);

describe('a day and its Excel serial number', () => {
  test('agree with the calendar from 1900-03-01 to 9999-12-31', () => {
    fc.assert(
      fc.property(serials, (serial) => {
        const plain = plainOf(serial);
        expect(civilDateParts(dayOf(serial))).toEqual({ year: plain.year, month: plain.month, day: plain.day });
        expect(civilDate(plain.year, plain.month, plain.day)).toBe(serial);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    [61, '1900-03-01'],
    [25569, '1970-01-01'],
    [36585, '2000-02-29'],
    [46023, '2026-01-01'],
    [LAST, '9999-12-31'],
  ])('serial %d is %s', (serial, iso) => {
    expect(isoDate(dayOf(serial))).toBe(iso);
    expect(parseIsoDate(iso)).toBe(serial);
  });

  test.each([60, 1, 0, -5, LAST + 1, Number.NaN, Number.POSITIVE_INFINITY])('serial %d is no day', (serial) => {
    expect(civilDateFromSerial(serial)).toBeNull();
  });

  test('a time of day is dropped', () => {
    expect(civilDateFromSerial(46023.999)).toBe(46023);
  });
});

describe('days that do not exist', () => {
  test('are refused exactly where the calendar refuses them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1901, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          let exists = true;
          try {
            Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
          } catch {
            exists = false;
          }
          expect(civilDate(year, month, day) !== null).toBe(exists);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    [1900, 2, 29],
    [1900, 2, 28],
    [2100, 2, 29],
    [2025, 2, 29],
    [2024, 4, 31],
    [85, 1, 1],
    [0, 0, 0],
    [10000, 1, 1],
  ])('%d-%d-%d is none', (year, month, day) => {
    expect(civilDate(year, month, day)).toBeNull();
  });

  test.each(['2026-1-31', '2026-01-32', '31-01-2026', '2026-01-31T00:00', ' 2026-01-31', '', '0000-00-00'])(
    'ISO text "%s" is refused',
    (text) => {
      expect(parseIsoDate(text)).toBeNull();
    },
  );

  test('every day is read back from its ISO text', () => {
    fc.assert(
      fc.property(serials, (serial) => {
        expect(isoDate(dayOf(serial))).toBe(plainOf(serial).toString());
        expect(parseIsoDate(isoDate(dayOf(serial)))).toBe(serial);
      }),
    );
  });
});

describe('whole months between two days', () => {
  test('agree with the calendar', () => {
    fc.assert(
      fc.property(serials, serials, (a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        const months = plainOf(from).until(plainOf(to), { largestUnit: 'month' }).months;
        expect(monthsBetween(dayOf(from), dayOf(to))).toBe(months);
      }),
      { numRuns: 2000 },
    );
  });

  test('agree with the calendar for days that lie close together, too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 36526, max: 54000 }), fc.integer({ min: 0, max: 100 }), (from, days) => {
        const months = plainOf(from).until(plainOf(from + days), { largestUnit: 'month' }).months;
        expect(monthsBetween(dayOf(from), dayOf(from + days))).toBe(months);
      }),
      { numRuns: 2000 },
    );
  });

  test('are counted the same, but negative, the other way round', () => {
    fc.assert(
      fc.property(serials, serials, (a, b) => {
        expect(monthsBetween(dayOf(a), dayOf(b)) + monthsBetween(dayOf(b), dayOf(a))).toBe(0);
      }),
    );
  });

  test.each([
    ['2024-01-15', '2024-02-14', 0],
    ['2024-01-15', '2024-02-15', 1],
    ['2024-01-31', '2024-02-29', 0],
    ['2024-01-31', '2024-03-01', 1],
    ['2023-03-16', '2026-03-15', 35],
    ['2023-03-15', '2026-03-15', 36],
  ])('from %s to %s: %d', (from, to, months) => {
    expect(monthsBetween(required(parseIsoDate(from), from), required(parseIsoDate(to), to))).toBe(months);
  });
});
