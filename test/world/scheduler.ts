import { setImmediate } from 'node:timers';

import type { Random } from '../../src/kernel';

type Step = {
  readonly id: number;
  readonly at: number;
  readonly order: number;
  readonly what: string;
  readonly act: () => void;
};

/** Gives the event loop a turn, past every promise that waits for nothing else. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const TIMERS = ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] as const;

/**
 * The one clock of a world: whatever happens later, in the page, in Excel, in a worker or by somebody's hand, is a step of its queue.
 * Steps of the same moment come in an order drawn from the seed.
 */
export class Scheduler {
  now = 0;
  /** What has happened, for whoever replays a seed. */
  readonly trace: string[] = [];
  private queue: Step[] = [];
  private ids = 0;

  constructor(private readonly random: Random) {}

  after(milliseconds: number, what: string, act: () => void): number {
    this.ids += 1;
    const at = this.now + Math.max(0, milliseconds);
    this.queue.push({ id: this.ids, at, order: this.random.below(1_000_000), what, act });
    return this.ids;
  }

  forget(id: number): void {
    this.queue = this.queue.filter((step) => step.id !== id);
  }

  note(what: string): void {
    this.trace.push(`${(this.now / 1000).toFixed(3)} ${what}`);
  }

  /** Takes the next step, unless none comes before a moment. */
  step(before: number): boolean {
    const next = this.queue.reduce<Step | null>(
      (first, one) =>
        first === null || one.at < first.at || (one.at === first.at && one.order < first.order) ? one : first,
      null,
    );
    if (next === null || next.at > before) {
      this.now = Math.max(this.now, before);
      return false;
    }
    this.forget(next.id);
    this.now = next.at;
    if (next.what !== 'timer') this.note(next.what);
    next.act();
    return true;
  }

  /** Puts the page on this clock; the answer gives it its own back. */
  takeOver(): () => void {
    const own = TIMERS.map((name) => [name, globalThis[name]] as const);
    const later = (act: () => void, milliseconds = 0): number => this.after(milliseconds, 'timer', act);
    const repeated = new Map<number, number>();
    const every = (act: () => void, milliseconds = 0): number => {
      const again = (): void => {
        repeated.set(first, later(again, Math.max(1, milliseconds)));
        act();
      };
      const first = later(again, Math.max(1, milliseconds));
      repeated.set(first, first);
      return first;
    };
    const clear = (id: number): void => {
      this.forget(repeated.get(id) ?? id);
      repeated.delete(id);
    };
    const performanceNow = jest.spyOn(performance, 'now').mockImplementation(() => this.now);
    Object.assign(globalThis, { setTimeout: later, setInterval: every, clearTimeout: clear, clearInterval: clear });
    return () => {
      Object.assign(globalThis, Object.fromEntries(own));
      performanceNow.mockRestore();
    };
  }
}
