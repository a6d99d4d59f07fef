import { buildSample } from '../../src/synthetic-data';
import { seededRandom } from '../../src/kernel';
import { AS_OF, gridsOf } from '../support/records';

import { damagedFileOf, wholeFiles } from './damage-package';
import { dishonestyOf } from './expect-honest-intake';
import { mutateSheets } from './mutate-sheets';

/** What is wrong with the outcome of one seed; null when nothing is. */
type Trial = (seed: number) => Promise<string | null> | string | null;

const sheetTrial = (): Trial => {
  const bases = Array.from({ length: 40 }, (_, seed) =>
    gridsOf(buildSample({ employees: 8, positions: 6, asOf: AS_OF }, seed + 1, seed % 2 === 0 ? 'none' : 'readable')),
  );
  return (seed) => {
    const random = seededRandom(seed);
    return dishonestyOf(mutateSheets(random, random.pick(bases)));
  };
};

const packageTrial = async (): Promise<Trial> => {
  const files = await wholeFiles(20);
  return async (seed) => ((await damagedFileOf(seed, files)) === 'silent' ? 'other records without a word' : null);
};

// Long run for the gate: `npm run --silent test:fuzz -- COUNT`, of sheets; `-- COUNT packages`, of the bytes and parts of files. Every
// seed can be run again by itself.
const run = async (): Promise<void> => {
  const count = Number(process.argv[2] ?? 100000);
  const trial = process.argv[3] === 'packages' ? await packageTrial() : sheetTrial();
  let failed = 0;
  for (let seed = 1; seed <= count; seed += 1) {
    let fault: string | null;
    try {
      fault = await trial(seed);
    } catch (error) {
      fault = String(error);
    }
    if (fault === null) continue;
    process.stderr.write(`seed ${seed}: ${fault}\n`);
    failed += 1;
  }
  process.stdout.write(`${count - failed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
};
void run();
