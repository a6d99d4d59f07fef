import { backtest, type BacktestCause } from '../../src/insight';
import { required } from '../../src/kernel';
import { nip } from '../support/records';
import { planOfTown } from '../support/small-town';
import { wishCity, wishPolicy, type WishCity } from '../support/wish-city';

/** What comes of one decided move, as kind and cause, and how many moves the plan has besides. */
const told = (city: WishCity, person: number, post: string): readonly [string, BacktestCause | null, number] => {
  const source = { sheet: 'SK', row: 1, column: 1 };
  const { rows, ours } = backtest(planOfTown(wishCity(city)), [{ nip: nip(person), post: post as never, source }]);
  const { kind, cause } = required(rows[0], 'row');
  return [kind, cause, ours.length];
};

const OPEN = { seats: 1 };
const FULL = { seats: 2 };

test('of two people who score alike either may be chosen: that is told as equally good', () => {
  const twins = [0, 1].map(() => ({ at: 'Lama', wishes: ['Baru'] }));
  const city = { posts: { Lama: { seats: 1 }, Baru: OPEN }, people: twins };
  expect(told(city, 0, 'Baru')).toEqual(['same', null, 0]);
  expect(told(city, 1, 'Baru')).toEqual(['other-person', { kind: 'tied' }, 0]);
});

test('a person of a lower score than whom the plan puts there is told with both scores', () => {
  const people = [
    { at: 'Lama', wishes: ['Baru'] },
    { at: 'Lama', wishes: ['Lain', 'Baru'] },
  ];
  const cause = { kind: 'score', ours: 10000, theirs: 8500 };
  expect(told({ posts: { Lama: FULL, Baru: OPEN, Lain: { seats: 0 } }, people }, 1, 'Baru')).toEqual([
    'other-person',
    cause,
    0,
  ]);
});

test('a person whom the plan puts where more is missing is told with what both seats are worth', () => {
  const people = [{ at: 'Lama', wishes: ['Baru', 'Sepi'] }];
  const policy = wishPolicy({ needWorth: 10000 });
  const posts = { Lama: { seats: 0 }, Baru: { seats: 4, filled: 3 }, Sepi: { seats: 4 } };
  const [kind, cause, others] = told({ posts, people, policy }, 0, 'Baru');
  expect([kind, others]).toEqual(['other-seat', 0]);
  expect(cause).toMatchObject({ kind: 'need', ours: { seat: 1, of: 4 }, theirs: { seat: 4, of: 4 } });
});

test('a move that loses though neither score nor need speaks against it is told with its price', () => {
  const people = [{ at: 'Lama', wishes: [] }];
  const policy = wishPolicy({ mostFitLoss: 10000, leastFitGain: 0, needWorth: 10, moveCost: 2000 });
  const posts = { Lama: { seats: 0 }, Baru: { seats: 1 } };
  expect(told({ posts, people, policy }, 0, 'Baru')).toEqual([
    'only-theirs',
    { kind: 'price', loss: expect.any(Number) as number },
    0,
  ]);
});

test('what the list valued is averaged from five cases on, and counted below', () => {
  const people = Array.from({ length: 6 }, (_, index) => ({ at: 'Lama', wishes: [index < 5 ? 'Baru' : 'Lama'] }));
  const planned = planOfTown(wishCity({ posts: { Lama: { seats: 1 }, Baru: { seats: 5 } }, people }));
  const list = (count: number): ReturnType<typeof backtest> =>
    backtest(
      planned,
      Array.from({ length: count }, (_, index) => ({
        nip: nip(index),
        post: 'Baru' as never,
        source: { sheet: 'SK', row: index, column: 1 },
      })),
    );
  expect(list(5).valued).toEqual([
    {
      criterion: 'interest',
      weight: 1000,
      theirs: { mean: 10000, cases: 5 },
      ours: { mean: 10000, cases: 5 },
      lawful: { mean: null, cases: 0 },
    },
  ]);
  expect(list(4).valued[0]?.theirs).toEqual({ mean: null, cases: 4 });
});
