import { seededRandom, type Random } from '../../src/kernel';
import { certifyAssignment, solveAssignment, type AssignmentProblem } from '../../src/matching';
import { SeatSearch } from '../../src/matching/core/seat-by-search';
import { coreInTypeScript } from '../../src/matching/running-core';
import { solveWith } from '../../src/matching/solve-assignment';
import { runs } from '../support/depth';

import { isHallViolator, problemOf } from './problems';

/**
 * Rows whose columns are worth nearly the same, with hardly more seats than rows: nearly every search finds its seat without any
 * way to go, over long rows of full columns, and searches pass by what those before them have left.
 */
const plateau = (random: Random): AssignmentProblem => {
  const rows = 60 + random.below(300);
  const mostSeats = random.pick([1, 2, 15]);
  const columns = Math.ceil((rows * 2) / (mostSeats + 1)) + random.below(4);
  const seats = Array.from({ length: columns }, () => 1 + random.below(mostSeats));
  const pairsOfRow = random.pick([3, 5, 20]);
  const levels = random.pick([1, 2, 3]);
  const matrix = Array.from({ length: rows }, () => {
    const row: (number | null)[] = Array.from({ length: columns }, () => null);
    for (let pair = 0; pair < pairsOfRow; pair += 1) row[random.below(columns)] = random.below(levels);
    return row;
  });
  return problemOf({ matrix, seats });
};

const PLATEAUS = runs(20, 200);

describe('plateaus of equal points with few free seats', () => {
  afterEach(() => jest.restoreAllMocks());

  test('are solved with gap 0, or shown to have too few seats', () => {
    let solved = 0;
    let tooFew = 0;
    for (let seed = 1; seed <= PLATEAUS * 2; seed += 1) {
      const problem = plateau(seededRandom(seed));
      const outcome = solveAssignment(problem);
      if (outcome.status === 'infeasible') {
        const isGenuine = isHallViolator(problem, outcome.rows);
        expect({ seed, rows: outcome.rows, isGenuine }).toEqual({ seed, rows: outcome.rows, isGenuine: true });
        tooFew += 1;
        continue;
      }
      if (outcome.status !== 'optimal') throw new Error(`seed ${seed}: ${outcome.status}`);
      const { total, bound, faults } = certifyAssignment(problem, outcome.columnOfRow, outcome.columnPrices);
      expect({ seed, gap: bound - total, faults }).toEqual({ seed, gap: 0n, faults: [] });
      solved += 1;
    }
    expect(solved).toBeGreaterThan(PLATEAUS / 4);
    expect(tooFew).toBeGreaterThan(PLATEAUS / 4);
  });

  test('searches after one without any way to go find seats among what is still unmarked, and begin again where they do not', () => {
    const starts = jest.spyOn(SeatSearch.prototype as never, 'explore');
    const searches = jest.spyOn(SeatSearch.prototype, 'seatRow');
    const kept = jest.spyOn(SeatSearch.prototype as never, 'keepMarks');
    const forgotten = jest.spyOn(SeatSearch.prototype as never, 'forget');
    for (let seed = 1; seed <= PLATEAUS; seed += 1) {
      const problem = plateau(seededRandom(seed));
      solveWith(problem, coreInTypeScript(problem));
    }
    expect(kept.mock.calls.length).toBeGreaterThan(PLATEAUS * 5);
    expect(forgotten.mock.calls.length).toBeGreaterThan(PLATEAUS / 2);
    // Had each begun without the marks, every one of them would have forgotten what it came to.
    expect(forgotten.mock.calls.length).toBeLessThan(searches.mock.calls.length);
    expect(starts.mock.calls.length).toBeGreaterThan(searches.mock.calls.length);
  });
});
