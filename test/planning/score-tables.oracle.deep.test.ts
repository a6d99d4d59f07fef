import { scoreCandidacy } from '../../src/criteria';
import { NEUTRAL } from '../../src/criteria/criterion';
import type { Policy } from '../../src/domain';
import { seededRandom, type Random } from '../../src/kernel';
import { defaultPolicy, FitByClass, PRESET_IDS, presetPolicy, type PlanningInput } from '../../src/planning';
import { candidacyAt, orderParties, type Parties } from '../../src/planning/parties';
import { ScoreTables } from '../../src/planning/score-tables';
import { randomEmployee, randomPosition } from '../support/random-records';
import { AS_OF } from '../support/records';
import { runs } from '../support/depth';

const PEOPLE = 60;
const POSTS = 40;

/** Wishes as people write them: parts of names, twice the same, too short to mean anything, blank, more than are scored. */
const wishesFrom = (random: Random, { positions }: Pick<PlanningInput, 'positions'>): string[] | null => {
  if (random.chance(30)) return random.chance(50) ? null : [];
  return Array.from({ length: 1 + random.below(5) }, () => {
    const { name, unit, agency } = random.pick(positions);
    const whole = random.pick([name, unit, agency ?? unit]);
    return random.pick([whole, whole.toUpperCase(), whole.slice(0, 5), whole.slice(2, 9), '', ' ', 'tidak ada']);
  });
};

const partiesOf = (seed: number, policy: Policy): Parties => {
  const random = seededRandom(seed);
  const positions = Array.from({ length: POSTS }, (_, index) => {
    const position = randomPosition(random, index);
    return {
      ...position,
      family: random.chance(40) ? null : position.family,
      agency: random.chance(20) ? null : position.agency,
    };
  });
  const employees = Array.from({ length: PEOPLE }, (_, index) => ({
    ...randomEmployee(random, seed * PEOPLE + index),
    interests: wishesFrom(random, { positions }),
  }));
  const positionOf = employees.map(() => random.below(POSTS));
  return orderParties({ employees, positions, positionOf, policy, asOf: AS_OF });
};

/** What each row has in each other column, asked directly, where that is at least `current` and what the column asks besides. */
const directly = (parties: Parties, row: number, current: number, least: Int32Array): [number, number][] =>
  parties.positions.flatMap((_, column): [number, number][] => {
    const own = parties.ownColumn[row]!;
    if (column === own) return [];
    const { total } = scoreCandidacy(candidacyAt(parties, row, own, column), parties.input.policy);
    return total >= current + least[column]! ? [[column, total]] : [];
  });

const byTables = (
  tables: ScoreTables,
  parties: Parties,
  row: number,
  current: number,
  least: Int32Array,
): [number, number][] => {
  const columns = Int32Array.from(parties.positions.keys()).filter((column) => column !== parties.ownColumn[row]);
  const totals = new Int32Array(POSTS);
  const count = tables.keepTotalsFrom(current, least, row, columns, columns.length, totals);
  return Array.from({ length: count }, (_, at) => [columns[at]!, totals[at]!]);
};

const missing = (policy: Policy, how: 'neutral' | 'penalise' | 'exclude'): Policy => ({
  ...policy,
  criteria: Object.fromEntries(
    Object.entries(policy.criteria).map(([id, setting]) => [id, { ...setting, missing: how }]),
  ),
});

const policies: readonly (readonly [string, Policy])[] = [
  ...PRESET_IDS.map((id) => [id, presetPolicy(id)] as const),
  ['everything unknown is nothing', missing(defaultPolicy(), 'penalise')],
  ['everything unknown is neutral', missing(defaultPolicy(), 'neutral')],
  ['everything unknown is left out', missing(defaultPolicy(), 'exclude')],
];

describe('score tables', () => {
  test.each(policies)('%s: every pair as asked directly', (_, policy) => {
    let kept = 0;
    let dropped = 0;
    for (let seed = 1; seed <= runs(2, 6); seed += 1) {
      const parties = partiesOf(seed, policy);
      const tables = new ScoreTables(parties);
      for (let row = 0; row < PEOPLE; row += 1) {
        for (const current of [0, NEUTRAL, ScoreTables.own(parties, row)]) {
          // Columns ask for gains, allow losses, or take whoever comes, in turn.
          const least = Int32Array.from(parties.positions.keys(), (column) => [0, 300, -500, -20000][column % 4]!);
          const expected = directly(parties, row, current, least);
          expect(byTables(tables, parties, row, current, least)).toEqual(expected);
          kept += expected.length;
          dropped += POSTS - 1 - expected.length;
        }
      }
    }
    expect(Math.min(kept, dropped)).toBeGreaterThan(1000);
  });
});

test.each(policies)('fit by class, %s: single pairs as asked directly, again and again', (_, policy) => {
  const parties = partiesOf(1, policy);
  const fits = new FitByClass(parties);
  const random = seededRandom(7);
  for (let asked = 0; asked < 1500; asked += 1) {
    const row = random.below(PEOPLE);
    const column = random.below(POSTS);
    const own = parties.ownColumn[row]!;
    if (column === own) continue;
    const { total } = scoreCandidacy(candidacyAt(parties, row, own, column), policy);
    expect({ row, column, fit: fits.at(row, column) }).toEqual({ row, column, fit: total });
  }
});
