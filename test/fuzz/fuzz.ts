import { buildSample } from '../../src/synthetic-data';
import { seededRandom } from '../../src/kernel';
import { AS_OF, gridsOf } from '../support/records';

import { dishonestyOf } from './expect-honest-intake';
import { mutateSheets } from './mutate-sheets';

// Long run for the gate: `npm run --silent test:fuzz -- COUNT`. Every seed can be run again by itself.
const count = Number(process.argv[2] ?? 100000);
const bases = Array.from({ length: 40 }, (_, seed) =>
  gridsOf(buildSample({ employees: 8, positions: 6, asOf: AS_OF }, seed + 1, seed % 2 === 0 ? 'none' : 'readable')),
);
let failed = 0;
for (let seed = 1; seed <= count; seed += 1) {
  const random = seededRandom(seed);
  const grids = mutateSheets(random, random.pick(bases));
  try {
    const dishonesty = dishonestyOf(grids);
    if (dishonesty === null) continue;
    process.stderr.write(`seed ${seed}: ${dishonesty}\n`);
  } catch (error) {
    process.stderr.write(`seed ${seed}: ${String(error)}\n`);
  }
  failed += 1;
}
process.stdout.write(`${count - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
