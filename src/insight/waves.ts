/** A move as waves see it. */
export type WaveMove = {
  /** Unit that has one person fewer; null for a move inside its unit. */
  readonly leaves: string | null;
  /** Whether the seat it takes may stand empty only for so many waves. */
  readonly isKeySeat: boolean;
};

/** Moves in the order in which they free one another's seats: the first takes the empty one. */
export type WaveChain = {
  readonly moves: readonly WaveMove[];
  /** The chain closes on itself: nobody could begin before the others. */
  readonly isSwap: boolean;
};

/** Steps of a search for a chain that no single day can bear; beyond them it begins on one day all the same. */
const MOST_STEPS = 5000;

/** People who leave each unit in each wave. */
class Leaving {
  private readonly counts: Map<string, number>[] = [];

  constructor(private readonly limitOf: (unit: string) => number) {}

  /** Waves that anybody begins in. */
  get waves(): number {
    return this.counts.length;
  }

  add(wave: number, unit: string | null, by: 1 | -1 = 1): void {
    while (this.counts.length < wave) this.counts.push(new Map());
    const counts = this.counts[wave - 1];
    if (unit !== null) counts?.set(unit, this.at(wave, unit) + by);
  }

  hasRoom(wave: number, unit: string | null): boolean {
    return unit === null || this.at(wave, unit) < this.limitOf(unit);
  }

  /** Whether all these leave on one day; more of one unit than may, only where nobody else leaves it. */
  bears(wave: number, units: ReadonlyMap<string, number>): boolean {
    return [...units].every(([unit, count]) => {
      const others = this.at(wave, unit);
      return others + count <= this.limitOf(unit) || (others === 0 && count > this.limitOf(unit));
    });
  }

  private at(wave: number, unit: string): number {
    return this.counts[wave - 1]?.get(unit) ?? 0;
  }
}

const leaversOf = ({ moves }: WaveChain): Map<string, number> => {
  const units = new Map<string, number>();
  for (const { leaves } of moves) if (leaves !== null) units.set(leaves, (units.get(leaves) ?? 0) + 1);
  return units;
};

/** Waves of a chain that has to be parted, the first ones first; null where no search within bounds finds any. */
const parted = ({ moves }: WaveChain, leaving: Leaving, mostGap: number): number[] | null => {
  const last = leaving.waves + moves.length;
  let steps = 0;
  const from = (at: number, before: number): number[] | null => {
    const move = moves[at];
    if (move === undefined) return [];
    const latest = at > 0 && move.isKeySeat ? Math.min(last, before + mostGap) : last;
    for (let wave = before; wave <= latest; wave += 1) {
      steps += 1;
      if (steps > MOST_STEPS) return null;
      if (!leaving.hasRoom(wave, move.leaves)) continue;
      leaving.add(wave, move.leaves);
      const rest = from(at + 1, wave);
      leaving.add(wave, move.leaves, -1);
      if (rest !== null) return [wave, ...rest];
    }
    return null;
  };
  return from(0, 1);
};

/**
 * Waves, from 1 on, in which the moves of each chain begin, chain after chain as early as those before it allow.
 * 1. A chain begins on one day where its units can bear that: then no seat stands empty in between.
 * 2. Else it is served from the empty seat backwards: nobody begins before the seat is free, and a key seat waits for at most `mostGap` waves.
 * 3. A swap, and a chain for which 2 finds nothing, begins on one day, alone in the units that it takes too many from.
 * No unit loses more than its limit (at least 1) in one wave but by 3. O(chains x waves x moves) but for the search of 2.
 */
export const planWaves = (
  chains: readonly WaveChain[],
  limitOf: (unit: string) => number,
  mostGap: number,
): readonly (readonly number[])[] => {
  const leaving = new Leaving(limitOf);
  return chains.map((chain) => {
    const units = leaversOf(chain);
    const isTooMany = [...units].some(([unit, count]) => count > limitOf(unit));
    const apart = isTooMany && !chain.isSwap ? parted(chain, leaving, mostGap) : null;
    let wave = 1;
    while (apart === null && !leaving.bears(wave, units)) wave += 1;
    const waves = apart ?? chain.moves.map(() => wave);
    chain.moves.forEach(({ leaves }, at) => leaving.add(waves[at] ?? wave, leaves));
    return waves;
  });
};
