import { live } from './story';
import { makeWorld } from './world';

jest.setTimeout(3_600_000);

/** Seeds lived through: a few in every test run, as many as are asked for in the long one. */
const COUNT = Number(process.env.PADAN_WORLDS ?? 2);
const SEED = process.env.PADAN_WORLD_SEED;

/** Lives through the world of a seed. */
const liveThrough = async (
  seed: number,
): Promise<{ readonly wrong: readonly string[]; readonly trace: readonly string[] }> => {
  const world = await makeWorld(seed);
  try {
    const wrong = await live(world);
    return { wrong, trace: world.scheduler.trace };
  } catch (error) {
    return { wrong: [String(error instanceof Error ? error.stack : error)], trace: world.scheduler.trace };
  } finally {
    await world.close();
  }
};

const report = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

test(`${SEED ?? COUNT} worlds of pane, worker and Excel: sheets stay, runs are whole or absent, nobody is stuck`, async () => {
  const seeds = SEED === undefined ? Array.from({ length: COUNT }, (_, index) => index + 1) : [Number(SEED)];
  const failed: string[] = [];
  for (const seed of seeds) {
    const { wrong, trace } = await liveThrough(seed);
    if (SEED !== undefined) trace.forEach(report);
    if (wrong.length > 0) failed.push(`seed ${seed}: ${wrong.join('; ')}`);
  }
  if (process.env.PADAN_WORLDS !== undefined || SEED !== undefined) {
    failed.forEach(report);
    report(`${seeds.length - failed.length} passed, ${failed.length} failed`);
  }
  expect(failed).toEqual([]);
});

test('a seed gives the same world again, step by step', async () => {
  const first = await liveThrough(7);
  expect(first.trace.length).toBeGreaterThan(50);
  expect((await liveThrough(7)).trace).toEqual(first.trace);
});
