import type { f64 } from './memory';

/** A new horizon is half the old one and half of so many times the way that the last search had to go, unless it had none. */
const HORIZON_SLACK: f64 = 3;
const HORIZON_GROWTH: f64 = 8;
/** Where a search looks first that follows one without any way to go: such come in runs. */
export const NO_FARTHER: f64 = 1;
/** The last horizon, 2^52: counted from it, prices up to half of that stay exact. */
export const FARTHEST: f64 = 4503599627370496;

/** How far searches look, drawn from those before: a horizon too near costs a search more, one too far a longer one. */
export class Horizon {
  private usual: f64 = 1;
  /** Whether the last search found its free seat without going any way. */
  private wasHere: boolean = false;

  first(): f64 {
    return this.wasHere ? NO_FARTHER : this.usual;
  }

  /** What to try when nothing was found within a horizon. */
  wider(horizon: f64): f64 {
    return horizon < this.usual ? this.usual : this.within(horizon * HORIZON_GROWTH);
  }

  /** Takes in how far a search had to go. */
  learn(distance: f64): void {
    this.wasHere = distance === 0;
    if (!this.wasHere) this.usual = this.within(1 + Math.floor((this.usual + HORIZON_SLACK * distance) / 2));
  }

  private within(horizon: f64): f64 {
    return horizon < FARTHEST ? horizon : FARTHEST;
  }
}
