import type { ExchangesBetween, PricedPoint } from './answers-at-prices';
import { reduced } from './move-price';
import { MOST_EXACT } from './problem';

/** Answers after which the price per move is no longer guessed from exchanges but found by chords. */
const GUESSES = 9;

/** Looks for the price per move at which the number of moves passes a budget. */
export class PriceSearch {
  private asked = 0;
  /** Prices whose answers have been looked at from the other end. */
  private readonly tried = new Set<number>();

  /** Of `owners` rows with a column of their own, `required` must stay; no points are larger than `largest` in size. */
  constructor(
    private readonly exchanges: ExchangesBetween,
    private readonly owners: number,
    private readonly required: number,
    private readonly largest: number,
  ) {}

  /**
   * The price to try next, between those of two answers. First what the last exchange brings per move that still fits the
   * budget, when those between the two are made best first: as a whole number, then as it is. Where that is the price
   * of one of the two, hardly off it: there the other end of all answers best at that price is found. In the end the chord between the
   * two: at its slope both are equally good, and nothing is better just where the price belongs.
   */
  next(lo: PricedPoint, hi: PricedPoint): { readonly over: number; readonly price: number; readonly isLast: boolean } {
    this.asked += 1;
    const [low, high] = [lo.price / lo.over, hi.price / hi.over];
    const last = this.asked <= GUESSES ? this.exchanges.lastFitting(lo, hi, this.required) : null;
    if (last !== null) {
      const whole = Math.round(last.gain / last.lost);
      if (whole > low && whole < high && this.hasRoom(1, whole)) return { over: 1, price: whole, isLast: false };
      const [over, price] = reduced(BigInt(last.gain), last.lost, this.largest);
      if (price / over > low && price / over < high && this.hasRoom(over, price)) return { over, price, isLast: false };
      const end = price / over - low < high - price / over ? lo : hi;
      // No two prices at which the best answer changes are nearer to each other.
      const finest = this.owners + 1;
      if (end.over === 1 && !this.tried.has(end.price) && this.hasRoom(finest, end.price * finest)) {
        this.tried.add(end.price);
        return { over: finest, price: end.price * finest + (end === lo ? 1 : -1), isLast: false };
      }
    }
    const [rise, run] = [lo.total - hi.total, hi.stays - lo.stays];
    const [over, price] = reduced(rise, run, this.largest);
    // A rounded slope may lie outside the two prices: nothing nearer can be stated, and going on could go round in circles.
    const isRounded = BigInt(price) * BigInt(run) !== rise * BigInt(over);
    return { over, price, isLast: isRounded && !(price / over > low && price / over < high) };
  }

  /** Whether points at a price leave room for exact sums. */
  private hasRoom(over: number, price: number): boolean {
    return this.largest * over + price <= MOST_EXACT / 8;
  }
}
