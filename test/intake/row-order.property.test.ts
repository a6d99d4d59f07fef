import fc from 'fast-check';

import { inspectSheets, readIntake, type Intake } from '../../src/intake';
import { required, seededRandom, type Random } from '../../src/kernel';
import { buildSample } from '../../src/synthetic-data';
import type { Grid } from '../../src/sheets';
import { shuffled } from '../support/random-records';
import { AS_OF, gridsOf } from '../support/records';
import { runs } from '../support/depth';

const PLACES = new Set(['source', 'sources', 'where', 'firstRow']);

/** All that was read, by who and what it is about instead of by row. */
const meaning = ({ employees, positions, positionOf, problems }: Intake): unknown => {
  const text = (value: unknown): string =>
    JSON.stringify(value, (key, member: unknown) => (PLACES.has(key) ? undefined : member));
  return {
    employees: employees
      .map((employee, index) => text({ ...employee, seat: positions[positionOf[index] ?? -1]?.id }))
      .sort(),
    positions: positions.map(text).sort(),
    problems: problems
      .map((problem) => text({ ...problem, sheet: problem.where?.sheet, column: problem.where?.column }))
      .sort(),
  };
};

const withRowsMoved = (random: Random, grid: Grid): Grid => {
  const first = required(inspectSheets([grid])[0]?.header, 'header').firstDataRow;
  return { ...grid, rows: [...grid.rows.slice(0, first), ...shuffled(random, grid.rows.slice(first))] };
};

describe('what is read from a workbook', () => {
  test('does not depend on the order of its rows or of its sheets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 2, max: 60 }), (seed, employees) => {
        const grids = gridsOf(buildSample({ employees, positions: 12, asOf: AS_OF }, seed, 'none'));
        const random = seededRandom(seed);
        const moved = shuffled(
          random,
          grids.map((grid) => withRowsMoved(random, grid)),
        );
        expect(meaning(readIntake(moved, AS_OF))).toEqual(meaning(readIntake(grids, AS_OF)));
      }),
      { numRuns: runs(3, 12) },
    );
  });

  test('does not depend on the order of its rows when some of them are wrong, either', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const random = seededRandom(seed);
        const grids = gridsOf(buildSample({ employees: 30, positions: 12, asOf: AS_OF }, seed, 'none')).map((grid) => ({
          ...grid,
          rows: grid.rows.map((row, index) =>
            index > 4 && random.chance(15)
              ? row.map((cell) =>
                  typeof cell === 'string' && /^(?:[IV]+\/[a-e]|Aktif|Baik|Pelaksana)$/.test(cell) ? 'Entah' : cell,
                )
              : row,
          ),
        }));
        const before = readIntake(grids, AS_OF);
        const after = readIntake(
          grids.map((grid) => withRowsMoved(random, grid)),
          AS_OF,
        );
        fc.pre(before.problems.some(({ code }) => code === 'rank-unknown'));
        expect(meaning(after)).toEqual(meaning(before));
      }),
      { numRuns: runs(3, 12) },
    );
  });

  test('gives its problems in the order of sheet, row and column', () => {
    const grids = gridsOf(buildSample({ employees: 60, positions: 20, asOf: AS_OF }, 5, 'faulty'));
    const { problems } = readIntake([...grids].reverse(), AS_OF);
    const keys = problems.map(
      ({ where }) =>
        `${where?.sheet ?? ''}|${String((where?.row ?? -1) + 1).padStart(8, '0')}|${String((where?.column ?? -1) + 1).padStart(5, '0')}`,
    );
    expect(keys.length).toBeGreaterThan(4);
    expect(keys).toEqual([...keys].sort());
  });
});
