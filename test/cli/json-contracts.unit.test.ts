import { expectDocumented } from '../support/json-contract';
import { withDecisions } from '../support/typed-decisions';
import { fileOf, smallSample, withCells } from '../support/workbooks';

import { AS_OF, Folder, run } from './run';

jest.setTimeout(60_000);

type Worth = { readonly fit: number; readonly achievement: number; readonly cost: number };
type Chain = Worth & { readonly needWon: number; readonly needLost: number; readonly value: number };
type Summary = {
  readonly objective: { readonly total: number; readonly stay: number };
  readonly value: Worth & { readonly need: number };
  readonly chains: readonly Chain[];
  readonly transfers: readonly {
    readonly employee: string;
    readonly to: string;
    readonly fit: number;
    readonly cost: number;
  }[];
};

const folder = new Folder();
const at = (name: string): string => folder.file(name);
const json = <Value = unknown>(name: string): Value => folder.json(name) as Value;
/** Runs a command and answers what it writes as JSON. */
const written = async (command: string, file: string, ...more: readonly string[]): Promise<unknown> => {
  const { code, err } = await run(command, at(file), ...more, '--json', at('told.json'));
  if (code !== 0) throw new Error(err);
  return json('told.json');
};

let first: Summary;
let mover: Summary['transfers'][number];
beforeAll(async () => {
  folder.put('in.xlsx', fileOf(smallSample()));
  first = (await written('plan', 'in.xlsx', '--out', at('p1.xlsx'), ...AS_OF)) as Summary;
  mover = first.transfers[0]!;
});
afterAll(() => folder.remove());

test('plan writes what the handbooks say: alone, within limits, and following decisions', async () => {
  const [approved, rejected] = first.transfers;
  const decided = await withDecisions(folder.bytes('p1.xlsx'), 'P1 Rekomendasi', {
    [approved!.employee]: 'Setuju',
    [rejected!.employee]: 'Tolak',
  });
  folder.put('decided.xlsx', decided);
  folder.put('limits.json', '{"limits": {"maxMoves": 3}}');
  const policy = ['--policy', at('limits.json'), '--preview', ...AS_OF];
  expectDocumented('`plan`', [
    first,
    await written('plan', 'in.xlsx', ...policy),
    await written('plan', 'decided.xlsx', '--continue', '--out', at('p2.xlsx'), ...AS_OF),
  ]);
});

test('what plan writes of rows sums to its chains, and they to the plan, source by source', () => {
  const { chains, transfers, value, objective } = first;
  const sum = <One>(all: readonly One[], of: (one: One) => number): number =>
    all.reduce((total, one) => total + of(one), 0);
  expect(sum(chains, (one) => one.value)).toBe(objective.total - objective.stay);
  expect([sum(chains, ({ fit }) => fit), sum(transfers, ({ fit }) => fit)]).toEqual([value.fit, value.fit]);
  expect([sum(chains, ({ cost }) => cost), sum(transfers, ({ cost }) => cost)]).toEqual([value.cost, value.cost]);
  expect(sum(chains, ({ needWon, needLost }) => needWon - needLost)).toBe(value.need);
  for (const { fit, achievement, needWon, needLost, cost, value: all } of chains)
    expect(fit + achievement + needWon - needLost - cost).toBe(all);
});

test.each([
  ['`check`', 'check', 'changed.xlsx', [...AS_OF]],
  ['`inspect`', 'inspect', 'in.xlsx', []],
  ['`verify`', 'verify', 'p1.xlsx', []],
  ['`robustness`', 'robustness', 'p1.xlsx', ['--draws', '3']],
  ['`needs`', 'needs', 'in.xlsx', [...AS_OF]],
  ['`public`', 'public', 'p1.xlsx', ['--out', at('public.xlsx')]],
] as const)('%s writes what the handbooks say', async (heading, command, file, more) => {
  // The need of the first post is another than the plan read.
  folder.put('changed.xlsx', withCells(folder.bytes('p1.xlsx'), 'Peta Jabatan', [{ row: 4, column: 10, value: 77 }]));
  expectDocumented(heading, [await written(command, file, ...more)]);
});

test('so do the commands about a person or a post', async () => {
  const pair = ['--employee', mover.employee, '--position', mover.to];
  expectDocumented('`score`', [await written('score', 'in.xlsx', ...pair, ...AS_OF)]);
  expectDocumented('`seat`', [await written('seat', 'p1.xlsx', '--position', mover.to)]);
  const person = ['--employee', mover.employee];
  expectDocumented('`person`, `objection`', [
    await written('person', 'p1.xlsx', ...person, '--out', at('person.html')),
    await written('objection', 'p1.xlsx', ...person, '--out', at('objection.html')),
  ]);
});
