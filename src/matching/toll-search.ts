import type { Restriction } from './condition-proof';
import type { Impossible, Relaxed, TollRelaxation, Tolls } from './toll-relaxation';

/** Tolls tried for one budget at a time. */
const TRIALS = 12;
/** Share of the way that a step goes at first, and at least. */
const FIRST_LENGTH = 1;
const LEAST_LENGTH = 0.01;
/** Steps in vain before they are halved. */
const PATIENCE = 5;
const TURN = 1.5;

const dot = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, part, index) => sum + part * other[index]!, 0);

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
 * (Newton's method on a piecewise linear function; Fisher 1981). Tolls stay whole. Stops when the ceiling is no more than `enough`.
 */
export class TollSearch {
  constructor(
    private readonly relaxation: TollRelaxation,
    /** Told of every answer on the way. */
    private readonly offer: (answer: Relaxed) => void,
    private readonly enough: () => bigint | null,
  ) {}

  /**
   * Lowers the ceiling by all tolls at once: a step against the slope, as long as the way to the best answer known suggests (Polyak 1969), bent away
   * from turning back (Camerini, Fratta & Maffioli 1975); shorter steps where they do not help.
   */
  descend(within: readonly Restriction[], start: Relaxed, rounds: number): Relaxed | Impossible {
    const { relaxation } = this;
    const { largest } = relaxation;
    const { most } = relaxation.budgets;
    const limit = 4 * largest + 1;
    let [best, at, length, idle] = [start, start, FIRST_LENGTH, 0];
    let direction = new Float64Array(most.length);
    for (let round = 0; round < rounds && length > LEAST_LENGTH; round += 1) {
      const known = this.enough();
      if (known === null || best.ceiling <= known) break;
      const slope = Float64Array.from(at.counts, (count, budget) =>
        at.tolls[budget] === 0 ? Math.max(0, count - most[budget]!) : count - most[budget]!,
      );
      const turn = dot(slope, direction);
      const bend = turn < 0 ? (-TURN * turn) / dot(direction, direction) : 0;
      direction = slope.map((part, budget) => part + bend * direction[budget]!);
      const size = dot(direction, direction);
      if (size === 0) break;
      const step = (length * Number(at.ceiling - known)) / size;
      const tolls = at.tolls.map((toll, budget) =>
        Math.min(limit, Math.max(0, Math.round(toll + step * direction[budget]!))),
      );
      const found = relaxation.solve(within, tolls);
      if (found.kind === 'unproven') break;
      if (found.kind !== 'relaxed') return found;
      this.offer(found);
      idle += 1;
      if (found.ceiling < best.ceiling) [best, idle] = [found, 0];
      at = found;
      if (idle < PATIENCE) continue;
      [at, length, idle] = [best, length / 2, 0];
      direction.fill(0);
    }
    return best;
  }

  lower(within: readonly Restriction[], start: Relaxed): Relaxed | Impossible {
    let best = start;
    for (let budget = 0; budget < this.relaxation.budgets.count; budget += 1) {
      const enough = this.enough();
      if (enough !== null && best.ceiling <= enough) return best;
      const lowered = this.lowerOne(within, best, budget);
      if (lowered.kind !== 'relaxed') return lowered;
      best = lowered;
    }
    return best;
  }

  private lowerOne(within: readonly Restriction[], start: Relaxed, budget: number): Relaxed | Impossible {
    const { relaxation } = this;
    const most = relaxation.budgets.most[budget]!;
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
    const excess = lo.counts[budget]! - this.relaxation.budgets.most[budget]!;
    const rise = known === null ? 0 : Number(lo.ceiling - known);
    return Math.max(1, Math.ceil(rise / Math.max(1, excess)));
  }
}
