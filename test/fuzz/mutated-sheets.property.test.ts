import { readIntake } from '../../src/intake';
import { seededRandom } from '../../src/kernel';
import { buildSample } from '../../src/synthetic-data';
import { AS_OF, gridsOf } from '../support/records';
import { runs } from '../support/depth';

import { dishonestyOf } from './expect-honest-intake';
import { mutateSheets } from './mutate-sheets';

const SHEETS = runs(40, 400);

jest.setTimeout(120_000);

const bases = Array.from({ length: 10 }, (_, seed) =>
  gridsOf(buildSample({ employees: 8, positions: 6, asOf: AS_OF }, seed + 1, seed % 2 === 0 ? 'none' : 'readable')),
);

describe('sheets that people, programs and copying have been at', () => {
  test(`${SHEETS} of them are read without a crash, and no NIP comes out that does not stand there as text`, () => {
    let blocked = 0;
    let whole = 0;
    for (let seed = 1; seed <= SHEETS; seed += 1) {
      const random = seededRandom(seed);
      const grids = mutateSheets(random, random.pick(bases));
      expect({ seed, dishonesty: dishonestyOf(grids) }).toEqual({ seed, dishonesty: null });
      const { problems, employees } = readIntake(grids, AS_OF);
      if (problems.some(({ severity }) => severity === 'blocks')) blocked += 1;
      if (employees.length === 8) whole += 1;
    }
    // Both kinds must have been met, or the changes were too small or too large to say much.
    expect(blocked).toBeGreaterThanOrEqual(SHEETS / 4);
    expect(whole).toBeGreaterThan(SHEETS / 4);
  });

  test('a NIP column of numbers is named row by row and gives nobody', () => {
    const grids = bases[0]!.map((grid) => ({
      ...grid,
      rows: grid.rows.map((row) => row.map((value) => (/^\d{18}$/.test(String(value)) ? Number(value) : value))),
    }));
    const { employees, problems } = readIntake(grids, AS_OF);
    expect(employees).toEqual([]);
    expect(problems.filter(({ code }) => code === 'nip-numeric').length).toBeGreaterThanOrEqual(8);
  });
});
