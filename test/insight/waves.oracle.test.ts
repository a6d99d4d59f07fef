import { planWaves, type WaveChain } from '../../src/insight/waves';
import { seededRandom, type Random } from '../../src/kernel';

const LIMITS: Readonly<Record<string, number>> = { A: 1, B: 2, C: 1 };
const limitOf = (unit: string): number => LIMITS[unit] ?? 1;

const chainOf = (random: Random): WaveChain => ({
  isSwap: random.chance(20),
  moves: Array.from({ length: 1 + random.below(3) }, () => ({
    leaves: random.pick(['A', 'A', 'B', 'B', 'B', 'C', null]),
    isKeySeat: random.chance(40),
  })),
});

type Placed = readonly { readonly unit: string | null; readonly wave: number }[];

const loadsOf = (placed: Placed): Map<string, number> => {
  const loads = new Map<string, number>();
  for (const { unit, wave } of placed)
    if (unit !== null) loads.set(`${unit} ${wave}`, (loads.get(`${unit} ${wave}`) ?? 0) + 1);
  return loads;
};

const isWithin = (placed: Placed): boolean =>
  [...loadsOf(placed)].every(([key, count]) => count <= limitOf(key.split(' ')[0] ?? ''));

/** Every way to spread so many moves over waves, in the order of the first wave, then of the next. */
const spreads = (moves: number, most: number): number[][] =>
  moves === 0
    ? [[]]
    : Array.from({ length: most }, (_, index) => index + 1).flatMap((wave) =>
        spreads(moves - 1, most).map((rest) => [wave, ...rest]),
      );

const at = ({ moves }: WaveChain, waves: readonly number[]): Placed =>
  moves.map(({ leaves }, index) => ({ unit: leaves, wave: waves[index] ?? 0 }));

/** Whether no seat is taken before it is free, and no key seat waits longer than it may. */
const isServed = ({ moves }: WaveChain, waves: readonly number[], mostGap: number): boolean =>
  waves.every((wave, index) => {
    const before = waves[index - 1];
    if (before === undefined) return true;
    return wave >= before && (moves[index]?.isKeySeat !== true || wave - before <= mostGap);
  });

/** Tries all spreads of a chain: on one day if its units can bear that, else apart, else on one day alone in what it overloads. */
const bestOf = (chain: WaveChain, placed: Placed, mostGap: number): readonly number[] => {
  const most = Math.max(0, ...placed.map(({ wave }) => wave)) + chain.moves.length;
  const together = Array.from({ length: most + 1 }, (_, index) => chain.moves.map(() => index + 1));
  const alone = isWithin(at(chain, together[0] ?? []));
  const fitting = (waves: readonly number[]): boolean => isWithin([...placed, ...at(chain, waves)]);
  if (!alone && !chain.isSwap) {
    const apart = spreads(chain.moves.length, most).find((waves) => isServed(chain, waves, mostGap) && fitting(waves));
    if (apart !== undefined) return apart;
  }
  const own = loadsOf(at(chain, together[0] ?? []));
  const found = together.find((waves) =>
    [...own].every(([key, count]) => {
      const unit = key.split(' ')[0] ?? '';
      const others = placed.filter((one) => one.unit === unit && one.wave === waves[0]).length;
      return others + count <= limitOf(unit) || (others === 0 && count > limitOf(unit));
    }),
  );
  return found ?? [];
};

test.each([0, 1, 2])('waves are the earliest of all that keep the limits, a key seat waiting %d waves', (mostGap) => {
  let parted = 0;
  for (let seed = 1; seed <= 120; seed += 1) {
    const random = seededRandom(seed);
    const chains = Array.from({ length: 1 + random.below(4) }, () => chainOf(random));
    const found = planWaves(chains, limitOf, mostGap);
    let placed: Placed = [];
    chains.forEach((chain, index) => {
      const best = bestOf(chain, placed, mostGap);
      expect([seed, index, found[index]]).toEqual([seed, index, best]);
      placed = [...placed, ...at(chain, best)];
      if (new Set(best).size > 1) parted += 1;
    });
  }
  expect(parted).toBeGreaterThan(10);
});

test('a long chain out of one unit begins one after the other, and one that may not wait begins together', () => {
  const moves = Array.from({ length: 12 }, () => ({ leaves: 'A', isKeySeat: false }));
  expect(planWaves([{ isSwap: false, moves }], limitOf, 1)).toEqual([moves.map((_, index) => index + 1)]);
  const key = moves.map((move) => ({ ...move, isKeySeat: true }));
  expect(planWaves([{ isSwap: false, moves: key }], limitOf, 0)).toEqual([moves.map(() => 1)]);
  expect(planWaves([], limitOf, 1)).toEqual([]);
});
