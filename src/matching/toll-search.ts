import type { Restriction } from './condition-proof';
import type { Impossible, Relaxed, TollRelaxation, Tolls } from './toll-relaxation';

/** Tolls tried for one budget at a time. */
const TRIALS = 12;

/** What an answer is worth at its tolls but the one of a budget. */
const worthBeside = ({ worth, tolls, counts }: Relaxed, budget: number): bigint =>
  tolls.reduce((sum, toll, other) => (other === budget ? sum : sum - BigInt(toll) * BigInt(counts[other]!)), worth);

const withToll = (tolls: Tolls, budget: number, toll: number): Tolls => {
  const changed = tolls.slice();
  changed[budget] = toll;
  return changed;
};

/**
 * Lowers the ceiling of a part by the tolls, one budget at a time: the ceiling is convex in a toll and its slope is the room less the
 * rows counted, so that between an answer that spends too much and one that does not the best toll lies where their two lines meet
 * (Newton's method on a piecewise linear function; Fisher 1981). Tolls stay whole. Stops after `sweeps` rounds over the budgets, or when a round does
 * not lower it, or when it is no more than `enough`.
 */
export class TollSearch {
  constructor(
    private readonly relaxation: TollRelaxation,
    /** Told of every answer on the way. */
    private readonly offer: (answer: Relaxed) => void,
    private readonly enough: () => bigint | null,
  ) {}

  lower(within: readonly Restriction[], start: Relaxed, sweeps: number): Relaxed | Impossible {
    let best = start;
    for (let sweep = 0; sweep < sweeps; sweep += 1) {
      const before = best.ceiling;
      for (let budget = 0; budget < this.relaxation.budgets; budget += 1) {
        const enough = this.enough();
        if (enough !== null && best.ceiling <= enough) return best;
        const lowered = this.lowerOne(within, best, budget);
        if (lowered.kind !== 'relaxed') return lowered;
        best = lowered;
      }
      if (best.ceiling === before) break;
    }
    return best;
  }

  private lowerOne(within: readonly Restriction[], start: Relaxed, budget: number): Relaxed | Impossible {
    const { relaxation } = this;
    const most = relaxation.most[budget]!;
    const limit = 4 * relaxation.largest + 1;
    let best = start;
    let lo = start.counts[budget]! > most ? start : null;
    let hi = lo === null ? start : null;
    if (start.counts[budget] === most || (lo === null && start.tolls[budget] === 0)) return best;
    let step = 1;
    for (let trial = 0; trial < TRIALS; trial += 1) {
      let toll: number;
      if (lo === null) toll = 0;
      else if (hi === null) {
        toll = Math.min(limit, lo.tolls[budget]! + this.firstStep(lo, budget) * step);
        step *= 4;
      } else {
        const rise = worthBeside(lo, budget) - worthBeside(hi, budget);
        toll = Math.round(Number(rise) / (lo.counts[budget]! - hi.counts[budget]!));
        if (toll <= lo.tolls[budget]! || toll >= hi.tolls[budget]!) break;
      }
      if (hi === null && lo !== null && toll <= lo.tolls[budget]!) break;
      const found = relaxation.solve(within, withToll(start.tolls, budget, toll));
      if (found.kind === 'unproven') break;
      if (found.kind !== 'relaxed') return found;
      this.offer(found);
      if (found.ceiling < best.ceiling) best = found;
      const count = found.counts[budget]!;
      if (count === most || (toll === 0 && count <= most)) break;
      if (count > most) lo = found;
      else hi = found;
    }
    return best;
  }

  /** How much a toll should rise at first: what a row that leaves has more than it would have by staying, on the whole. */
  private firstStep(lo: Relaxed, budget: number): number {
    const known = this.enough();
    const excess = lo.counts[budget]! - this.relaxation.most[budget]!;
    const rise = known === null ? 0 : Number(lo.ceiling - known);
    return Math.max(1, Math.ceil(rise / Math.max(1, excess)));
  }
}
