import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { readIntake } from '../../src/intake';
import { ignoreProgress, required } from '../../src/kernel';
import { defaultPolicy, makePlan, type PlanningInput } from '../../src/planning';
import { buildSample, plantedMoves, type SampleSize } from '../../src/synthetic-data';
import { day, gridsOf } from '../support/records';

import { countPlan, type Counts, type Move } from './credibility-counts';

const AS_OF = '2026-07-01';
/** Employees, posts and seed. */
const CITIES = [
  [600, 200, 101],
  [700, 230, 102],
  [800, 270, 103],
  [900, 300, 104],
  [1000, 330, 105],
  [1000, 250, 106],
  [1100, 370, 107],
  [1200, 400, 108],
] as const;

/** A folder with another version of Padan, named for its column. */
type Peer = { readonly name: string; readonly folder: string };
/** What only a plan made here tells. */
type Inside = { readonly chainsBelow: number; readonly unchecked: ReadonlyMap<string, number> };
type Column = { readonly name: string; readonly counts: readonly Counts[]; readonly inside: Inside | null };

/** Peers are words "NAME=FOLDER". */
export const peersIn = (words: readonly string[]): Peer[] =>
  words.flatMap((word) => {
    const at = word.indexOf('=');
    return at < 1 ? [] : [{ name: word.slice(0, at), folder: resolve(word.slice(at + 1)) }];
  });

const sizeOf = ([employees, positions]: (typeof CITIES)[number]): SampleSize => ({
  employees,
  positions,
  asOf: day(AS_OF),
});

const inputOf = (city: (typeof CITIES)[number]): PlanningInput => {
  const { employees, positions, positionOf } = readIntake(
    gridsOf(buildSample(sizeOf(city), city[2], 'none')),
    day(AS_OF),
  );
  return { employees, positions, positionOf, policy: defaultPolicy(), asOf: day(AS_OF) };
};

const launched = (folder: string, args: readonly string[]): void => {
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'src/apps/cli/launch.mjs'), 'padan', ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${folder}: padan ${args.join(' ')}\n${stderr}`);
};

/** Moves that another version proposes for the same workbook. */
const movesOf = (peer: Peer, book: string, scratch: string): readonly Move[] => {
  const json = join(scratch, 'peer.json');
  launched(peer.folder, ['plan', book, '--as-of', AS_OF, '--out', join(scratch, 'peer.xlsx'), '--json', json]);
  return (JSON.parse(readFileSync(json, 'utf8')) as { readonly transfers: readonly Move[] }).transfers;
};

const own = (): Column => {
  let chainsBelow = 0;
  const unchecked = new Map<string, number>();
  const counts = CITIES.map((city) => {
    const input = inputOf(city);
    const made = makePlan(input, ignoreProgress);
    if (!made.ok) throw new Error(made.error.code);
    const { transfers } = made.value.plan;
    const chains = new Map<number, { readonly total: number; readonly isFirst: boolean }>();
    for (const { chain, worth, to, flags } of transfers) {
      const known = chains.get(chain) ?? { total: 0, isFirst: false };
      chains.set(chain, { total: known.total + worth.total, isFirst: known.isFirst || to.priority === 1 });
      for (const { rule, status } of flags)
        if (status === 'not-checked') unchecked.set(rule, (unchecked.get(rule) ?? 0) + 1);
    }
    chainsBelow += [...chains.values()].filter(({ total, isFirst }) => total < 0 && !isFirst).length;
    const moves = transfers.map(({ employee, to }) => ({ employee: employee.nip, to: to.id }));
    return countPlan(input, moves, plantedMoves(sizeOf(city), city[2]));
  });
  return { name: 'plans as they are', counts, inside: { chainsBelow, unchecked } };
};

const ofPeer = (peer: Peer, scratch: string): Column => ({
  name: peer.name,
  inside: null,
  counts: CITIES.map((city) => {
    const book = join(scratch, 'city.xlsx');
    const [employees, positions, seed] = city.map(String);
    const size = ['--employees', required(employees, 'size'), '--positions', required(positions, 'size')];
    launched(process.cwd(), ['sample', ...size, '--seed', required(seed, 'seed'), '--as-of', AS_OF, '--out', book]);
    return countPlan(inputOf(city), movesOf(peer, book, scratch), plantedMoves(sizeOf(city), city[2]));
  }),
});

const uncheckedText = ({ unchecked }: Inside): string =>
  unchecked.size === 0
    ? 'none'
    : [...unchecked]
        .sort()
        .map(([rule, count]) => `${rule} ${count}`)
        .join(', ');

const cellsOf = ({ counts, inside }: Column): readonly (readonly [string, string])[] => {
  const sum = (of: (one: Counts) => number): number => counts.reduce((all, one) => all + of(one), 0);
  const [moves, people] = [sum((one) => one.moves), sum((one) => one.people)];
  const change = (of: (one: Counts) => readonly [number, number]): string =>
    `${sum((one) => of(one)[0])} → ${sum((one) => of(one)[1])}`;
  return [
    ['moves', `${moves} (${((moves * 100) / people).toFixed(1)} %)`],
    ['seats filled / opened', `${sum((one) => one.filled)} / ${sum((one) => one.opened)}`],
    ['vacant JF seats', change((one) => one.functionalVacant)],
    ['posts of two seats and more, a third empty', change((one) => one.thirdEmpty)],
    ['falls in job class', String(sum((one) => one.classFalls))],
    ['leaving a JF for pelaksana or another JF', String(sum((one) => one.professionsLeft))],
    [
      'own fit up / even / down',
      `${sum((one) => one.fitUp)} / ${sum((one) => one.fitEven)} / ${sum((one) => one.fitDown)}`,
    ],
    ['units of five and more that lose more than 20 %', String(sum((one) => one.drainedUnits))],
    ['planted moves found', `${sum((one) => one.planted[0])} of ${sum((one) => one.planted[1])}`],
    ['chains below 0 without a priority-1 seat', inside === null ? '–' : String(inside.chainsBelow)],
    ['moves with an unchecked rule, by rule', inside === null ? '–' : uncheckedText(inside)],
  ];
};

/** What plans of eight invented cities do, beside the plans other versions make of the same workbooks. */
export const credibilityLines = (scratch: string, peers: readonly Peer[]): string[] => {
  const columns = [...peers.map((peer) => ofPeer(peer, scratch)), own()];
  const cells = columns.map(cellsOf);
  return [
    `${CITIES.length} cities, ${CITIES.reduce((sum, [employees]) => sum + employees, 0)} people (employees/posts/seed: ${CITIES.map((city) => city.join('/')).join(', ')}).`,
    '',
    `| | ${columns.map(({ name }) => name).join(' | ')} |`,
    `|-|${columns.map(() => '-|').join('')}`,
    ...required(cells[0], 'column').map(
      ([what], line) => `| ${what} | ${cells.map((column) => column[line]?.[1] ?? '').join(' | ')} |`,
    ),
  ];
};
