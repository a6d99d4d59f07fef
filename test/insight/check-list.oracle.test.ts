import type { Position, Proposal, Transfer } from '../../src/domain';
import { checkList, type CheckedList, type CheckedRow } from '../../src/insight';
import { ValueOfMoves } from '../../src/insight/value-of-moves';
import { ignoreProgress, required, seededRandom, type Random } from '../../src/kernel';
import { pairOf } from '../../src/matching';
import { makePlan, needWorth, type Planned, type PlanningInput } from '../../src/planning';
import { isBroken, openLedger, proposalOf, type Ledger } from '../../src/planning/ledger';
import { findLimitObjections } from '../../src/planning/verify-limits';
import { RULES } from '../../src/rules';
import { runs } from '../support/depth';
import { aRelation, day, nip } from '../support/records';
import { wishCity, wishPolicy } from '../support/wish-city';

const UNITS = ['Balai', 'Bidang', 'Rumah', 'Kantor'] as const;

/** A city of a few people in posts of four units, with limits, bonds, a head and a deputy, drawn at random. */
const tinyCity = (random: Random): PlanningInput => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F'].slice(0, 4 + random.below(3));
  const people = Array.from({ length: 4 + random.below(3) }, (_, person) => ({
    at: random.pick(names),
    wishes: random.chance(60) ? [random.pick(names)] : [],
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

const planOf = (input: PlanningInput): Planned => {
  const made = makePlan(input, ignoreProgress);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

/** Posts for some of the people, now and then one that a rule bars from moving. */
const proposalsOf = (random: Random, { employees, positions, positionOf }: PlanningInput): Proposal[] =>
  employees.flatMap((employee, person) => {
    const post = random.below(positions.length);
    if (random.chance(20) || positionOf[person] === post) return [];
    const { id } = required(positions[post], 'post');
    return [{ nip: employee.nip, post: id, source: { sheet: 'Daftar Usulan', row: person + 1, column: 2 } }];
  });

// What may be done, read off the records by the code that verifies plans, which shares nothing with what makes and checks them.

type Move = Pick<Transfer, 'employee' | 'from' | 'to'>;

const moveOf = ({ employees, positions, positionOf }: PlanningInput, { nip: who, post }: Proposal): Move => {
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

const isBarred = (ledger: Ledger, { employee, from, to }: Move): boolean =>
  RULES.some((rule) => isBroken(ledger, rule, proposalOf(ledger, employee, from, to)));

const keepsAll = (ledger: Ledger, moves: readonly Move[]): boolean =>
  ledger.input.positions.every((position) => {
    const heads = ledger.heads.get(position) ?? 0;
    const after = moves.reduce((sum, { from, to }) => sum + Number(to === position) - Number(from === position), heads);
    return after <= Math.max(position.seats, heads);
  }) && findLimitObjections(ledger, moves as readonly Transfer[]).length === 0;

/** All choices of some things. */
const subsetsOf = <One>(all: readonly One[]): One[][] =>
  Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_one, index) => (bits >> index) & 1));

const valueOf = ({ instance }: Planned, ends: readonly number[], worthAt: (row: number, column: number) => number) => {
  const { positions, heads, ownColumn, input } = instance;
  const after = Int32Array.from(heads);
  ends.forEach((column, row) => {
    after[ownColumn[row]!]! -= 1;
    after[column]! += 1;
  });
  const need = positions.reduce((sum, one, column) => sum + needWorth(one, after[column]!, input.policy), 0);
  return ends.reduce((sum, column, row) => sum + worthAt(row, column), need);
};

/** The value of the best arrangement of all in which some people sit where they are told; null when there is none. */
const bestWith = (input: PlanningInput, planned: Planned, told: ReadonlyMap<number, number>): number | null => {
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
      ends[row] = column;
      place(row + 1);
    }
  };
  place(0);
  return best;
};

const CITIES = runs(250, 2500);

test(`the fewest rows that must go, and every price, are what trying all of them gives (${CITIES} tiny cities)`, () => {
  const seen = { barred: 0, dropped: 0, after: 0, lawful: 0, seat: 0, clash: new Set<string>(), together: 0, proven: 0 };
  for (let seed = 1; seed <= CITIES; seed += 1) {
    const random = seededRandom(seed);
    const input = tinyCity(random);
    const planned = planOf(input);
    const list = proposalsOf(random, input);
    const checked: CheckedList = checkList(planned, list);
    const ledger = openLedger(input);
    const moves = list.map((one) => moveOf(input, one));
    expect({ seed, rows: checked.rows.map(({ proposal }) => proposal) }).toEqual({ seed, rows: list });

    const barred = moves.map((move) => isBarred(ledger, move));
    expect(checked.rows.map(({ outcome }) => outcome === 'barred')).toEqual(barred);
    const lawfulSets = subsetsOf([...moves.keys()].filter((index) => !barred[index])).filter((some) =>
      keepsAll(
        ledger,
        some.map((index) => moves[index]!),
      ),
    );
    const most = Math.max(...lawfulSets.map(({ length }) => length));
    expect({ seed, count: checked.drops.count }).toEqual({ seed, count: list.length - most });
    expect(checked.drops.atLeast).toBeLessThanOrEqual(list.length - most);
    seen.proven += checked.drops.atLeast === list.length - most ? 1 : 0;
    const kept = [...checked.rows.keys()].filter((index) =>
      ['lawful', 'after-drops'].includes(checked.rows[index]!.outcome),
    );
    expect(kept).toHaveLength(most);
    expect(lawfulSets).toContainEqual(kept);
    // A list is lawful when none of its rows is told of anything.
    const isLawful = barred.every((is) => !is) && keepsAll(ledger, moves);
    expect({ seed, isLawful: checked.rows.every(({ outcome }) => outcome === 'lawful') }).toEqual({ seed, isLawful });

    const { employees, positions } = planned.instance;
    const placeOf = ({ employee, to }: CheckedRow): [number, number] => [
      employees.indexOf(employee),
      positions.indexOf(to),
    ];
    const best = planned.plan.objective;
    expect({ seed, best: bestWith(input, planned, new Map()) }).toEqual({ seed, best: best.total });
    for (const row of checked.rows) {
      const forced = bestWith(input, planned, new Map([placeOf(row)]));
      expect({ seed, loss: row.loss }).toEqual({ seed, loss: forced === null ? null : best.total - forced });
      seen.seat += row.loss === null ? 1 : 0;
      for (const { kind } of row.clashes) seen.clash.add(kind);
      seen.barred += row.outcome === 'barred' ? 1 : 0;
      seen.dropped += row.outcome === 'to-drop' ? 1 : 0;
      seen.after += row.outcome === 'after-drops' ? 1 : 0;
      seen.lawful += row.outcome === 'lawful' ? 1 : 0;
    }
    const together = bestWith(input, planned, new Map(kept.map((index) => placeOf(checked.rows[index]!))));
    expect({ seed, loss: checked.lossTogether }).toEqual({
      seed,
      loss: together === null ? null : best.total - together,
    });
    seen.together += together === null ? 0 : 1;
    const value = new ValueOfMoves(planned);
    const ends = Array.from(planned.instance.ownColumn);
    for (const index of kept) ends[placeOf(checked.rows[index]!)[0]] = placeOf(checked.rows[index]!)[1];
    expect(checked.values.list).toBe(valueOf(planned, ends, (row, column) => value.valueAt(row, column)));
  }
  for (const count of [seen.dropped, seen.after, seen.lawful, seen.seat, seen.together])
    expect(count).toBeGreaterThan(CITIES / 50);
  expect(seen.barred).toBeGreaterThan(0);
  expect(seen.proven / CITIES).toBeGreaterThan(0.98);
  expect([...seen.clash].sort()).toEqual([
    'apart',
    'head-and-deputy',
    'leaving',
    'moves',
    'post-left',
    'seats',
    'unit-left',
  ]);
});
