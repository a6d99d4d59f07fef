import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { execute, PYTHON } from '../foreign-readers/programs';

/** Invented cities with planted moves and traps, their keys and the judge: at hand beside the project or not at all. */
const FOLDER = resolve('..', 'shared', 'cases', 'city');
const AS_OF = '2026-07-01';
const JUDGE = join(FOLDER, 'check_plan.py');

/** What the judge says of the plan of a city; whether it passes: nine planted moves in ten, no trap, little noise. */
const judged = (city: string, scratch: string): { readonly isPassed: boolean; readonly said: string } => {
  const [book, out, json] = [join(FOLDER, `${city}.xlsx`), join(scratch, 'out.xlsx'), join(scratch, 'plan.json')];
  const command = ['src/apps/cli/launch.mjs', 'padan', 'plan', book, '--as-of', AS_OF, '--out', out, '--json', json];
  execute(process.execPath, command);
  const judge = [JUDGE, join(FOLDER, `${city}.key.json`), json, book];
  const { status, stdout, stderr } = spawnSync(PYTHON, judge, { encoding: 'utf8' });
  return { isPassed: status === 0, said: `${stdout}${stderr}` };
};

const judgeAll = (): void => {
  const cities = readdirSync(FOLDER).flatMap((name) => (name.endsWith('.key.json') ? [name.slice(0, -9)] : []));
  const scratch = mkdtempSync(join(tmpdir(), 'padan-cities-'));
  let failed = 0;
  try {
    for (const city of cities.sort()) {
      const { isPassed, said } = judged(city, scratch);
      const last = said.trimEnd().split('\n').slice(-1);
      process.stdout.write(`${city}\n${isPassed ? last.join('\n') : said}\n`);
      failed += isPassed ? 0 : 1;
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  if (failed > 0) process.exitCode = 1;
  process.stdout.write(`${cities.length - failed} passed, ${failed} failed\n`);
};

const isReady = (): boolean => spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;

if (!existsSync(JUDGE))
  process.stdout.write('cities with planted moves: folder not present, nothing judged\n0 passed, 0 failed\n');
else if (!isReady()) throw new Error(`${PYTHON} has no openpyxl, which the judge of the cities needs`);
else judgeAll();
