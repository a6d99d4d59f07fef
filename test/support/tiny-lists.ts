import type { Position, Proposal, Transfer } from '../../src/domain';
import { ValueOfMoves } from '../../src/insight/value-of-moves';
import { ignoreProgress, required, type Random } from '../../src/kernel';
import { pairOf } from '../../src/matching';
import { makePlan, needWorth, type Planned, type PlanningInput } from '../../src/planning';
import { isBroken, openLedger, proposalOf, type Ledger } from '../../src/planning/ledger';
import { findLimitObjections } from '../../src/planning/verify-limits';
import { RULES } from '../../src/rules';

import { aRelation, day, nip } from './records';
import { wishCity, wishPolicy } from './wish-city';

const UNITS = ['Balai', 'Bidang', 'Rumah', 'Kantor'] as const;

/** A city of a few people in posts of four units, with limits, bonds, a head and a deputy, drawn at random. */
export const tinyCity = (random: Random): PlanningInput => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F'].slice(0, 4 + random.below(3));
  const people = Array.from({ length: 4 + random.below(3) }, (_, person) => ({
    at: random.pick(names),
    wishes: random.chance(70) ? [random.pick(UNITS)] : [],
    facts: random.chance(8)
      ? { positionDate: day('2026-01-01') }
      : random.chance(25)
        ? {
            relations: [
              { ...aRelation(random.pick(['declared', 'spouse'] as const), null), nip: nip((person + 1) % 4) },
            ],
          }
        : {},
  }));
  const base = wishCity({
    posts: Object.fromEntries(names.map((name) => [name, { seats: 1 + random.below(3) }])),
    people,
    policy: wishPolicy({
      rules: { R12: { mode: random.pick(['block', 'off'] as const) } },
      limits: {
        maxLeavingPercent: random.pick([100, 50, 34]),
        minPerUnit: random.below(2),
        minPerPost: random.below(2),
        maxMoves: random.pick([null, null, 3]),
        headOrDeputyStays: random.chance(50),
      },
    }),
  });
  const titles = [
    ['Kepala Balai', 'administrator'],
    ['Sekretaris Balai', 'pengawas'],
  ] as const;
  return {
    ...base,
    positions: base.positions.map((one, place): Position => {
      const unit = UNITS[place % UNITS.length]!;
      const title = place % UNITS.length === 0 ? titles[place === 0 ? 0 : 1] : undefined;
      return { ...one, unit, ...(title && random.chance(40) ? { name: title[0], level: title[1] } : {}) };
    }),
  };
};

/** The plan of a city. */
export const planOf = (input: PlanningInput): Planned => {
  const made = makePlan(input, ignoreProgress);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

// What may be done, read off the records by the code that verifies plans, which shares nothing with what makes and checks them.

/** Somebody who is to go from one post to another. */
export type Move = Pick<Transfer, 'employee' | 'from' | 'to'>;

/** A row of a list as a move. */
export const moveOf = ({ employees, positions, positionOf }: PlanningInput, { nip: who, post }: Proposal): Move => {
  const person = employees.findIndex((one) => one.nip === who);
  return {
    employee: required(employees[person], 'person'),
    from: required(positions[positionOf[person] ?? -1], 'home'),
    to: required(
      positions.find(({ id }) => id === post),
      'post',
    ),
  };
};

/** Whether a rule forbids a move, whatever others do. */
export const isBarred = (ledger: Ledger, { employee, from, to }: Move): boolean =>
  RULES.some((rule) => isBroken(ledger, rule, proposalOf(ledger, employee, from, to)));

/** Whether moves keep seats, limits and rules about two people, everybody else staying. */
export const keepsAll = (ledger: Ledger, moves: readonly Move[]): boolean =>
  ledger.input.positions.every((position) => {
    const heads = ledger.heads.get(position) ?? 0;
    const after = moves.reduce((sum, { from, to }) => sum + Number(to === position) - Number(from === position), heads);
    return after <= Math.max(position.seats, heads);
  }) && findLimitObjections(ledger, moves as readonly Transfer[]).length === 0;

/** All choices of some things. */
export const subsetsOf = <One>(all: readonly One[]): One[][] =>
  Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_one, index) => (bits >> index) & 1));

/** Value of an arrangement, in hundredths. */
export const valueOf = (
  { instance }: Planned,
  ends: readonly number[],
  worthAt: (row: number, column: number) => number,
) => {
  const { positions, heads, ownColumn, input } = instance;
  const after = Int32Array.from(heads);
  ends.forEach((column, row) => {
    after[ownColumn[row]!]! -= 1;
    after[column]! += 1;
  });
  const need = positions.reduce(
    (sum, one, column) => sum + needWorth(one, after[column]!, heads[column]!, input.policy),
    0,
  );
  return ends.reduce((sum, column, row) => sum + worthAt(row, column), need);
};

/** The value of the best arrangement of all in which some rows sit where they are told, and one lacks a column; null when there is none. */
export const bestWith = (
  input: PlanningInput,
  planned: Planned,
  told: ReadonlyMap<number, number>,
  without: { readonly row: number; readonly column: number } | null = null,
): number | null => {
  const { instance } = planned;
  const { problem, positions, employees, ownColumn, values } = instance;
  const ledger = openLedger(input);
  const value = new ValueOfMoves(planned);
  const worthAt = (row: number, column: number): number => {
    const pair = pairOf(problem, row, column);
    return pair >= 0 ? values[pair]! : value.valueAt(row, column);
  };
  let best: number | null = null;
  const ends: number[] = [];
  const place = (row: number): void => {
    if (row === employees.length) {
      const moves = ends.flatMap((column, one) =>
        column === ownColumn[one]
          ? []
          : [{ employee: employees[one]!, from: positions[ownColumn[one]!]!, to: positions[column]! }],
      );
      if (keepsAll(ledger, moves)) best = Math.max(best ?? -Infinity, valueOf(planned, ends, worthAt));
      return;
    }
    const only = told.get(row);
    const columns =
      only === undefined ? [...problem.column.subarray(problem.rowStart[row], problem.rowStart[row + 1])] : [only];
    for (const column of columns) {
      if (without?.row === row && without.column === column) continue;
      ends[row] = column;
      place(row + 1);
    }
  };
  place(0);
  return best;
};
