import { seededRandom } from '../../src/kernel';
import { ExitLists } from '../../src/matching/core/exit-lists';
import { PairTable } from '../../src/matching/core/pair-table';
import { Seating } from '../../src/matching/core/seating';

import { problemOf, randomTable } from './problems';

const ROUNDS = 16;

const FEW_COLUMNS = { rows: 30, columns: 7, density: 60, mostSeats: 1 };
/** Rows differ so much that lists outgrow their room. */
const MANY_COLUMNS = { rows: 40, columns: 120, density: 25, mostSeats: 1 };

describe('lists of the ways out of a column', () => {
  test('stay no dearer than the truth through arrivals and departures, and tell it once renewed', () => {
    const random = seededRandom(4711);
    let compared = 0;
    let measured = 0;
    let sorted = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const problem = problemOf(randomTable(random, round % 2 === 0 ? FEW_COLUMNS : MANY_COLUMNS));
      const { rows, columns, rowStart, column, points } = problem;
      const seats = new Int32Array(columns).fill(30);
      const table = new PairTable(rows, columns, rowStart, column, points, seats);
      while (table.findFault(1e9) === -1);
      const seating = new Seating(table);
      const lists = new ExitLists(table, seating);
      const anyPair = (row: number): number => rowStart[row]! + random.below(rowStart[row + 1]! - rowStart[row]!);
      for (let step = 0; step < 200; step += 1) {
        const row = random.below(rows);
        if (rowStart[row] === rowStart[row + 1]) continue;
        if (seating.columnOfRow[row]! >= 0) seating.leave(row);
        const pair = anyPair(row);
        const to = random.chance(60) && column[rowStart[row]!]! < 4 ? column[rowStart[row]!]! : column[pair]!;
        if (seating.isFull(to)) continue;
        seating.seat(row, to, points[pair]!);
        lists.arrive(row, to);
        seating.prices[random.below(columns)]! += random.below(3);
        const from = random.below(columns);
        if (!lists.isListed(from, true)) continue;
        const list = lists.of(from);
        if (list.looks === 0 && list.timesMeasured > 0) measured += 1;
        if (list.looks === 0 && list.timesMeasured === 0) sorted += 1;
        const least = new Map<number, number>();
        for (let one = 0; one < rows; one += 1) {
          if (seating.columnOfRow[one] !== from) continue;
          for (let other = rowStart[one]!; other < rowStart[one + 1]!; other += 1) {
            const target = column[other]!;
            if (target === from) continue;
            const loss = seating.pointsOfRow[one]! - points[other]!;
            least.set(target, Math.min(loss, least.get(target) ?? Infinity));
          }
        }
        const listed = new Set<number>();
        for (let place = 0; place < list.count; place += 1) {
          const target = list.target[place]!;
          listed.add(target);
          const truth = least.get(target) ?? Infinity;
          expect(list.loss[place]!).toBeLessThanOrEqual(truth);
          expect(list.leastFrom(place)).toBeLessThanOrEqual(truth + seating.prices[target]!);
          if (random.chance(50)) continue;
          lists.renew(list, place, from);
          expect(list.loss[place]).toBe(truth);
          compared += 1;
        }
        // As after many searches that looked at it.
        if (random.chance(60)) list.looks += 9 * list.count;
        expect([...least.keys()].filter((target) => !listed.has(target))).toEqual([]);
      }
    }
    expect(compared).toBeGreaterThan(1000);
    expect(measured).toBeGreaterThan(100);
    expect(sorted).toBeGreaterThan(100);
  });
});
