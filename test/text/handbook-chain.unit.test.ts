import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { importanceOf, needWorth, seatWorth } from '../../src/planning';
import { ROOT } from '../support/source-files';
import { aPolicy, aPosition } from '../support/records';

import { chainOfHandbook, chainTable } from './handbook-chain';

const handbook = (file: string): string => readFileSync(join(ROOT, 'docs', file), 'utf8');

test.each([
  ['id', 'buku-pegangan.md'],
  ['en', 'handbook.md'],
] as const)('the chain worked out in the handbook (%s) is the one Padan plans', (language, file) => {
  expect(handbook(file)).toContain(chainTable(language));
});

test('it is one chain of two moves, worth what its rows add up to and what need alone does not explain', () => {
  const transfers = chainOfHandbook();
  expect(transfers.map(({ employee, chain, step }) => [employee.name, chain, step])).toEqual([
    ['Ani', 1, 1],
    ['Budi', 1, 2],
  ]);
  expect(transfers.map(({ worth }) => worth.total)).toEqual([2575, 642]);
});

test('the worth of seats of a usual post of four, open or filled today, is what the handbooks say', () => {
  const policy = aPolicy();
  const post = aPosition({ jobClass: 7, seats: 4 });
  const worths = [1, 2, 3, 4].map((seat) => seatWorth(post, seat, 0, policy));
  expect(importanceOf(post, policy)).toBe(1000);
  expect(needWorth(post, 4, 0, policy)).toBe(worths.reduce((sum, one) => sum + one, 0));
  const filled = [1, 2, 3, 4].map((seat) => seatWorth(post, seat, 4, policy));
  for (const list of [worths, filled]) {
    const shown = list.map((worth) => (worth / 100).toFixed(2)).join(', ');
    expect(handbook('handbook.md')).toContain(`K = 4: ${shown}.`);
    expect(handbook('buku-pegangan.md')).toContain(`K = 4: ${shown.replace(/\./g, ',')}.`);
  }
});
