import { needWorth } from '../../src/planning';
import { isPoorlyServed, serviceGrade } from '../../src/domain';
import { aPolicy, aPosition, day } from '../support/records';

import { joined, told } from './workbook';

const HEADERS = ['UNIT KERJA', 'NILAI IKM', 'TANGGAL SURVEI'];

test('the latest index of a unit up to the day of the data counts, in either notation', () => {
  const { positions, problems, readings } = joined(
    'IKM',
    HEADERS,
    ['Bidang A', 70, '01/02/2025'],
    ['BIDANG A', '82,5', '01/02/2026'],
    ['Bidang A', 60, '01/03/2025'],
  );
  expect(readings[2]?.kind).toBe('survey');
  expect(told(problems)).toEqual([]);
  const found = positions.filter(({ unit }) => unit === 'Bidang A');
  expect(found.length).toBeGreaterThan(0);
  for (const { serviceIndex } of found)
    expect(serviceIndex).toEqual({
      value: 8250,
      date: day('2026-02-01'),
      source: { sheet: 'IKM', row: 2, column: 1 },
    });
});

test('an index outside 25-100, without a day, of a later day or of an unknown unit is told with its cell and not used', () => {
  const { positions, problems } = joined(
    'IKM',
    HEADERS,
    ['Bidang A', 24.99, '01/02/2026'],
    ['Bidang A', 100.01, '01/02/2026'],
    ['Bidang A', 3.2, '01/02/2026'],
    ['Bidang A', 80, null],
    ['Bidang A', 80, '01/02/2099'],
    ['Unit Lain', 80, '01/02/2026'],
  );
  expect(told(problems)).toEqual([
    'survey-out-of-scale warns IKM!B2',
    'survey-out-of-scale warns IKM!B3',
    'survey-out-of-scale warns IKM!B4',
    'survey-undated warns IKM!C5',
    'survey-undated warns IKM!C6',
    'survey-unit-unknown warns IKM!A7',
  ]);
  expect(positions.every(({ serviceIndex }) => serviceIndex === null)).toBe(true);
});

test('the ends of the scale are inside it', () => {
  const { positions, problems } = joined('IKM', HEADERS, ['Bidang A', 25, '01/02/2026']);
  expect(told(problems)).toEqual([]);
  expect(positions.some(({ serviceIndex }) => serviceIndex?.value === 2500)).toBe(true);
});

test('grades are those of PermenPANRB 14/2017 at their bounds', () => {
  const grades = [10000, 8831, 8830, 7661, 7660, 6500, 6499, 2500].map((value) => serviceGrade({ value }, aPolicy()));
  expect(grades.join('')).toBe('AABBCCDD');
});

test('a low index raises the need of posts that serve, and only if the policy says so', () => {
  const indexOf = (value: number) => ({
    value,
    date: day('2026-01-01'),
    source: { sheet: 'IKM', row: 1, column: 1 },
  });
  const [low, good] = [7660, 7661].map((value) => aPosition({ jobClass: 7, serviceIndex: indexOf(value) }));
  const head = aPosition({ level: 'pengawas', serviceIndex: indexOf(3000) });
  const worth = (post: ReturnType<typeof aPosition>, importanceLowService: number): number =>
    needWorth(post, 1, 0, aPolicy({ importanceLowService }));
  const plain = worth(aPosition({ jobClass: 7 }), 1000);
  expect(
    low === undefined || good === undefined ? [] : [worth(low, 1000), worth(low, 1500), worth(good, 1500)],
  ).toEqual([plain, plain * 1.5, plain]);
  expect(worth(head, 1500)).toBe(worth(head, 1000));
  expect(isPoorlyServed(head, aPolicy())).toBe(false);
});
