import type { Proposal } from '../../src/domain';
import { checkList, type CheckedList, type CheckedRow } from '../../src/insight';
import { ValueOfMoves } from '../../src/insight/value-of-moves';
import { required, seededRandom, type Random } from '../../src/kernel';
import type { PlanningInput } from '../../src/planning';
import { openLedger } from '../../src/planning/ledger';
import { runs } from '../support/depth';
import { bestWith, isBarred, keepsAll, moveOf, planOf, subsetsOf, tinyCity, valueOf } from '../support/tiny-lists';

/** Posts for some of the people, now and then one that a rule bars from moving. */
const proposalsOf = (random: Random, { employees, positions, positionOf }: PlanningInput): Proposal[] =>
  employees.flatMap((employee, person) => {
    const post = random.below(positions.length);
    if (random.chance(20) || positionOf[person] === post) return [];
    const { id } = required(positions[post], 'post');
    return [{ nip: employee.nip, post: id, source: { sheet: 'Daftar Usulan', row: person + 1, column: 2 } }];
  });

/** A loss is what brute force finds, or lies above it where the answer, or the plan itself (`gap`), says that less is not ruled out. */
const expectLoss = (
  seed: number,
  told: Pick<CheckedRow, 'loss' | 'leastLoss'>,
  loss: number | null,
  gap: number,
): void => {
  expect({ seed, hasPrice: told.loss !== null }).toEqual({ seed, hasPrice: loss !== null });
  if (loss === null || told.loss === null || told.leastLoss === null) return;
  expect({ seed, loss, isWithin: told.leastLoss - gap <= loss && loss <= told.loss }).toEqual({
    seed,
    loss,
    isWithin: true,
  });
};

const CITIES = runs(130, 1200);

test(`the fewest rows that must go, and every price, are what trying all of them gives (${CITIES} tiny cities)`, () => {
  const seen = {
    barred: 0,
    dropped: 0,
    after: 0,
    lawful: 0,
    seat: 0,
    clash: new Set<string>(),
    together: 0,
    proven: 0,
    priced: 0,
    exact: 0,
  };
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
    // Where a budget of moves leaves a gap the answer says so.
    expect(checked.drops.count).toBeGreaterThanOrEqual(list.length - most);
    expect(checked.drops.atLeast).toBeLessThanOrEqual(list.length - most);
    seen.proven += checked.drops.atLeast === checked.drops.count ? 1 : 0;
    const kept = [...checked.rows.keys()].filter((index) =>
      ['lawful', 'after-drops'].includes(checked.rows[index]!.outcome),
    );
    expect(kept).toHaveLength(list.length - checked.drops.count);
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
    const largest = bestWith(input, planned, new Map())!;
    expect(largest).toBeGreaterThanOrEqual(best.total);
    if (best.gap === 0 && planned.limits === null) expect(largest).toBe(best.total);
    for (const row of checked.rows) {
      const forced = bestWith(input, planned, new Map([placeOf(row)]));
      expectLoss(seed, row, forced === null ? null : best.total - forced, best.gap);
      seen.exact += row.loss === row.leastLoss ? 1 : 0;
      seen.priced += 1;
      seen.seat += row.loss === null ? 1 : 0;
      for (const { kind } of row.clashes) seen.clash.add(kind);
      seen.barred += row.outcome === 'barred' ? 1 : 0;
      seen.dropped += row.outcome === 'to-drop' ? 1 : 0;
      seen.after += row.outcome === 'after-drops' ? 1 : 0;
      seen.lawful += row.outcome === 'lawful' ? 1 : 0;
    }
    const together = bestWith(input, planned, new Map(kept.map((index) => placeOf(checked.rows[index]!))));
    const priced = { loss: checked.lossTogether, leastLoss: checked.leastLossTogether };
    expectLoss(seed, priced, together === null ? null : best.total - together, best.gap);
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
  expect(seen.exact / seen.priced).toBeGreaterThan(0.95);
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
