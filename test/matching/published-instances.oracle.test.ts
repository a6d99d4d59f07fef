import { existsSync } from 'node:fs';
import path from 'node:path';

import { readInstanceFile } from '../../src/apps/cli/instance-file';
import { certifyAssignment, solveAssignment } from '../../src/matching';
import { among } from '../support/depth';

// OR-Library linear assignment problems (J. E. Beasley), least total cost: published optima.
const OPTIMA: readonly (readonly [string, number])[] = [
  ['assign100', 305],
  ['assign200', 475],
  ['assign300', 626],
  ['assign400', 804],
  ['assignp1500', 5839],
  ['assignp3000', 18696],
  ['assignp5000', 48533],
  ['assign500', 991],
  ['assign600', 1176],
  ['assign700', 1362],
  ['assign800', 1552],
  ['assignp800', 2239],
];

const folder = path.resolve(process.cwd(), '..', 'shared', 'instances', 'orlib-assign');

const expectOptimum = (name: string, optimum: number): void => {
  const { problem } = readInstanceFile(path.join(folder, `${name}.txt.gz`));
  const outcome = solveAssignment(problem);
  if (outcome.status !== 'optimal') throw new Error(outcome.status);
  expect(certifyAssignment(problem, outcome.columnOfRow, outcome.columnPrices)).toEqual({
    total: BigInt(-optimum),
    bound: BigInt(-optimum),
    missing: 0,
    faults: [],
  });
};

if (existsSync(folder)) {
  describe('published assignment problems reach their published optimum, with proof', () => {
    test.each(among(7, OPTIMA))('%s: %d', expectOptimum);
  });
} else {
  test('published assignment problems are not at hand', () => {
    process.stdout.write('published assignment problems: folder not present, nothing compared' + '\n');
  });
}
