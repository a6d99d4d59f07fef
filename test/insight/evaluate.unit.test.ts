import type { Appraisal, Employee, Position } from '../../src/domain';
import { evaluate, type Evaluation } from '../../src/insight';
import { rankCorrelation } from '../../src/insight/rank-correlation';
import { required, seededRandom } from '../../src/kernel';
import { day, nip } from '../support/records';
import { planOfTown } from '../support/small-town';
import { wishCity } from '../support/wish-city';

/** AS_OF of the records is in 2026. */
const THEN: Appraisal = { year: 2025, rating: 'baik' };
const LATER: Appraisal = { year: 2026, rating: 'sangat-baik' };

const none = {
  output: new Map(),
  findings: new Map(),
  innovations: new Map(),
  errors: new Map(),
  satisfaction: new Map(),
};
const NOTHING_TOLD = { before: none, after: none };

const MOVERS = 6;
const OTHERS = 6;
const people = Array.from({ length: MOVERS + OTHERS }, (_, index) => ({
  at: 'Lama',
  wishes: index < MOVERS ? ['Baru', 'Lama'] : ['Lama', 'Baru'],
  facts: { unit: 'Lama', appraisals: [THEN] },
}));
const input = wishCity({ posts: { Lama: { seats: OTHERS }, Baru: { seats: MOVERS }, Lain: { seats: 2 } }, people });
const planned = planOfTown(input);
const approved = Array.from({ length: MOVERS }, (_, index) => ({ nip: nip(index), post: 'Baru' as never, date: null }));

/** All posts bear one name. */
const POST_NAME = required(input.positions[0], 'post').name;

/** The records a year later: where each of the first people stands, and what they are rated; null for who has left. */
const later = (
  posts: readonly (string | null)[],
  rated: (index: number) => Appraisal = () => LATER,
  positions: readonly Position[] = input.positions,
): Evaluation => {
  const all = input.employees.flatMap((employee, index): [Employee, string][] => {
    const post = posts[index] === undefined ? 'Lama' : posts[index];
    return post === null
      ? []
      : [[{ ...employee, unit: post, positionName: POST_NAME, appraisals: [THEN, rated(index)] }, post]];
  });
  return evaluate(planned, approved, {
    employees: all.map(([employee]) => employee),
    positions,
    positionOf: all.map(([, post]) => positions.findIndex(({ unit }) => unit === post)),
    asOf: day('2027-03-01'),
    named: new Set(all.map(([employee]) => employee.nip)),
    outcomes: NOTHING_TOLD,
  });
};

test('each approved move has one outcome: there, elsewhere, not moved, gone', () => {
  const { moves, counts, people: all, common } = later(['Baru', 'Baru', 'Lain', 'Lama', null, 'Baru']);
  expect(moves.map(({ outcome }) => outcome)).toEqual(['there', 'there', 'elsewhere', 'not-moved', 'gone', 'there']);
  expect(counts).toEqual({ there: 3, elsewhere: 1, 'not-moved': 1, unread: 0, gone: 1 });
  expect([all, common]).toEqual([MOVERS + OTHERS, MOVERS + OTHERS - 1]);
  expect(moves[0]).toMatchObject({ foretold: 10000, current: 8500, later: 10000, before: THEN, after: LATER });
  expect(moves[4]).toMatchObject({ now: null, later: null, after: null, peer: null });
});

test('posts are known by their names where the later file has other keys, or none at all', () => {
  const renamed = input.positions.map((position) => ({ ...position, id: `baru|${position.id}` as Position['id'] }));
  expect(later(Array(MOVERS).fill('Baru'), () => LATER, renamed).counts.there).toBe(MOVERS);
  const without = later(Array(MOVERS).fill('Baru'), () => LATER, []);
  expect([without.counts.there, without.moves[0]?.later]).toEqual([MOVERS, null]);
});

test('a mover is set beside the nearest who was eligible and did not move, each of them once', () => {
  const { moves, paired } = later(Array(MOVERS).fill('Baru'), (index) =>
    index < MOVERS ? LATER : { year: 2026, rating: 'butuh-perbaikan' },
  );
  // Their first choice is where they are, and this post their second: 15 points apart, too far.
  expect(moves.every(({ peer }) => peer === null)).toBe(true);
  expect(paired.movers.change).toEqual({ mean: null, cases: 0 });

  const wishing = people.map((person) => ({ ...person, wishes: ['Baru'] }));
  const even = planOfTown(wishCity({ posts: { Lama: { seats: OTHERS }, Baru: { seats: MOVERS } }, people: wishing }));
  const moved = new Set<string>(even.plan.transfers.map(({ employee }) => employee.nip));
  const all = even.instance.employees.map((employee): [Employee, string] => [
    {
      ...employee,
      unit: moved.has(employee.nip) ? 'Baru' : 'Lama',
      appraisals: [THEN, moved.has(employee.nip) ? LATER : { year: 2026, rating: 'butuh-perbaikan' }],
    },
    moved.has(employee.nip) ? 'Baru' : 'Lama',
  ]);
  const beside = evaluate(
    even,
    even.plan.transfers.map(({ employee, to }) => ({ nip: employee.nip, post: to.id, date: null })),
    {
      employees: all.map(([employee]) => employee),
      positions: even.instance.positions,
      positionOf: all.map(([, post]) => even.instance.positions.findIndex(({ unit }) => unit === post)),
      asOf: day('2027-03-01'),
      named: new Set(all.map(([employee]) => employee.nip)),
      outcomes: NOTHING_TOLD,
    },
  );
  const peers = beside.moves.map(({ peer }) => required(peer, 'peer').employee.nip);
  expect(new Set(peers).size).toBe(MOVERS);
  expect(peers.some((one) => moved.has(one))).toBe(false);
  expect(beside.paired.movers).toEqual({
    before: { mean: 8000, cases: MOVERS },
    after: { mean: 10000, cases: MOVERS },
    change: { mean: 2000, cases: MOVERS },
  });
  expect(beside.paired.peers.change).toEqual({ mean: -2000, cases: MOVERS });
});

test('counts below five are not averaged, and below ten nothing is said to foretell', () => {
  const four = later(['Baru', 'Baru', 'Baru', 'Baru', 'Lama', 'Lama']);
  expect(four.movers).toEqual({
    before: { mean: null, cases: 4 },
    after: { mean: null, cases: 4 },
    change: { mean: null, cases: 4 },
  });
  expect(four.others.change).toEqual({ mean: 2000, cases: OTHERS });
  expect(four.units).toMatchObject([{ unit: 'Baru', moves: MOVERS, there: 4 }]);
  expect(four.foretold).toEqual([
    { criterion: null, cases: 4, correlation: null },
    { criterion: 'interest', cases: 4, correlation: null },
  ]);
});

test('the rank correlation is that of the textbook, and of ties the mean place counts', () => {
  // 1 - 6 * sum(d^2) / (n^3 - n) without ties.
  const random = seededRandom(7);
  for (let round = 0; round < 40; round += 1) {
    const n = 3 + random.below(12);
    const shuffled = (): number[] => {
      const order = Array.from({ length: n }, (_, index) => index);
      for (let at = n - 1; at > 0; at -= 1) {
        const other = random.below(at + 1);
        [order[at], order[other]] = [order[other]!, order[at]!];
      }
      return order;
    };
    const [one, other] = [shuffled(), shuffled()];
    const apart = one.reduce((sum, place, index) => sum + (place - other[index]!) ** 2, 0);
    expect(Math.abs((rankCorrelation(one, other) ?? NaN) / 100 - (1 - (6 * apart) / (n ** 3 - n)))).toBeLessThan(
      0.0051,
    );
    expect(rankCorrelation(one, one)).toBe(100);
  }
  expect(rankCorrelation([1, 2, 3], [3, 2, 1])).toBe(-100);
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNull();
  // Places 1, 2.5, 2.5, 4 against 1, 3, 2, 4: 4.5 of sqrt(4.5 * 5).
  expect(rankCorrelation([10, 20, 20, 30], [1, 3, 2, 4])).toBe(95);
});
