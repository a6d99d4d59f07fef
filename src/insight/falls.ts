import type { MoveTies } from './move-ties';

/** Sets of refused moves looked at for one move; the same on every machine. */
const MOST_LOOKED_AT = 5000;

/** Moves that fall with one that is refused. */
export type Falls = { readonly falls: readonly number[]; readonly isFewest: boolean };

/** Looks for the fewest further refusals by going deeper one by one (iterative deepening, Korf 1985). */
class FallSearch {
  looked = 0;

  constructor(private readonly ties: MoveTies) {}

  /** At most `more` further moves so that nothing is broken; null when so few will not do. */
  within(refused: readonly number[], more: number): readonly number[] | null {
    this.looked += 1;
    const broken = this.ties.brokenBy(refused);
    if (broken.length === 0) return refused;
    if (more === 0 || this.looked > MOST_LOOKED_AT) return null;
    for (const move of this.ordered(broken, refused)) {
      const found = this.within([...refused, move], more - 1);
      if (found !== null) return found;
    }
    return null;
  }

  /** The first that comes to mind each time, until nothing is broken. */
  greedy(start: readonly number[]): readonly number[] {
    let refused = start;
    for (let broken = this.ties.brokenBy(refused); broken.length > 0; broken = this.ties.brokenBy(refused))
      refused = [...refused, this.ordered(broken, refused)[0]!];
    return refused;
  }

  /** Moves of the chain that was refused last come first: they wait for its seat. */
  private ordered(moves: readonly number[], refused: readonly number[]): readonly number[] {
    const chain = this.ties.chainOf(refused.at(-1)!);
    const isOfChain = (move: number): boolean => this.ties.chainOf(move) === chain;
    return [...moves.filter(isOfChain), ...moves.filter((move) => !isOfChain(move)).reverse()];
  }
}

/** The fewest moves that fall with one, so that what is left of the plan keeps seats, units and rules about two people. */
export const fallsWith = (move: number, ties: MoveTies): Falls => {
  const search = new FallSearch(ties);
  const told = (refused: readonly number[], isFewest: boolean): Falls => ({
    falls: refused.filter((one) => one !== move).sort((a, b) => a - b),
    isFewest,
  });
  for (let more = 0; more < ties.count; more += 1) {
    const found = search.within([move], more);
    if (found !== null) return told(found, true);
    if (search.looked > MOST_LOOKED_AT) break;
  }
  return told(search.greedy([move]), false);
};
