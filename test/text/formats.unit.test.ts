import fc from 'fast-check';

import type { Fact, Verdict } from '../../src/domain';
import {
  describeFact,
  describeFacts,
  describeVerdict,
  fill,
  formatDate,
  formatPoints,
  formatSigned,
  formatWhole,
  textsOf,
} from '../../src/text';
import { day } from '../support/records';

const id = textsOf('id');
const en = textsOf('en');

describe('numbers', () => {
  test.each([
    [7835, '78,35', '78.35'],
    [0, '0,00', '0.00'],
    [5, '0,05', '0.05'],
    [10000, '100,00', '100.00'],
    [123456789, '1.234.567,89', '1,234,567.89'],
    [-1230, '−12,30', '−12.30'],
  ])('%d hundredths are %s in Indonesian and %s in English', (points, indonesian, english) => {
    expect(formatPoints(points, id)).toBe(indonesian);
    expect(formatPoints(points, en)).toBe(english);
  });

  test('differences bear their sign', () => {
    expect([1230, 0, -5].map((points) => formatSigned(points, id))).toEqual(['+12,30', '+0,00', '−0,05']);
  });

  test('whole numbers are grouped by thousands', () => {
    expect([0, 999, 1234, 1048575].map((number) => formatWhole(number, id))).toEqual([
      '0',
      '999',
      '1.234',
      '1.048.575',
    ]);
    expect(formatWhole(1048575, en)).toBe('1,048,575');
  });

  test('no hundredth is lost on the way to paper', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (points) => {
        const plain = formatPoints(points, id).replaceAll('.', '').replace(',', '').replace('−', '-');
        expect(Number(plain)).toBe(points === 0 ? 0 : points);
      }),
    );
  });
});

test('days are written day, month, year, with two digits each for day and month', () => {
  expect(formatDate(day('2026-01-02'))).toBe('02/01/2026');
  expect(formatDate(day('1999-12-31'))).toBe('31/12/1999');
});

describe('facts', () => {
  test.each<[Fact, string, string]>([
    [{ key: 'rank', value: 11 }, 'III/c', 'III/c'],
    [{ key: 'requiredRank', value: 1 }, 'I/a', 'I/a'],
    [{ key: 'positionDate', value: day('2020-01-31') }, '31/01/2020', '31/01/2020'],
    [{ key: 'retirementDate', value: day('2030-02-01') }, '01/02/2030', '01/02/2030'],
    [{ key: 'legalStatus', value: 'active' }, 'Aktif', 'Active'],
    [{ key: 'fromLevel', value: 'ahli-muda' }, 'Ahli Muda', 'Ahli Muda'],
    [{ key: 'months', value: 26 }, '26', '26'],
    [{ key: 'rank', value: null }, '-', '-'],
    [{ key: 'educationField', value: 'Akuntansi' }, 'Akuntansi', 'Akuntansi'],
  ])('%j reads "… : %s"', (fact, indonesian, english) => {
    expect(describeFact(fact, id)).toBe(`${id.policy.facts[fact.key]}: ${indonesian}`);
    expect(describeFact(fact, en)).toBe(`${en.policy.facts[fact.key]}: ${english}`);
  });

  test('a year behind the key is shown behind its name', () => {
    expect(describeFact({ key: 'rating:2025', value: 'sangat-baik' }, id)).toBe(
      `${id.policy.facts['rating']} 2025: Sangat Baik`,
    );
  });

  test('what is missing is named in words', () => {
    expect(describeFact({ key: 'missing', value: 'positionDate' }, id)).toBe('Tidak ada data: TMT jabatan');
  });

  test('several stand in one line', () => {
    expect(describeFacts([], id)).toBe('');
    expect(
      describeFacts(
        [
          { key: 'months', value: 3 },
          { key: 'minMonths', value: 24 },
        ],
        id,
      ),
    ).toBe('Lama (bulan): 3; Minimal (bulan): 24');
  });

  test('a verdict says which rule, what came of it and why; not checked is never a pass', () => {
    const verdict = (status: Verdict['status'], facts: Verdict['facts']): Verdict => ({
      rule: 'R1',
      status,
      isSoft: false,
      waiver: null,
      facts,
    });
    expect(describeVerdict(verdict('fails', [{ key: 'months', value: 3 }]), id)).toBe(
      'R1 Masa jabatan minimal: tidak terpenuhi (Lama (bulan): 3)',
    );
    expect(describeVerdict(verdict('not-checked', []), id)).toBe('R1 Masa jabatan minimal: belum diperiksa');
    expect(describeVerdict(verdict('not-checked', []), en)).toContain(': not checked');
  });
});

test('a word follows its number: one, or many', () => {
  const sentence = '{count} {count|row is|rows are} read';
  expect([0, 1, '1', 2, '1,200'].map((count) => fill(sentence, { count }))).toEqual([
    '0 rows are read',
    '1 row is read',
    '1 row is read',
    '2 rows are read',
    '1,200 rows are read',
  ]);
});
