import { deserialize, serialize } from 'node:v8';

import { serveWorker, workerEngine, type EngineWorker, type FromWorker, type ToWorker } from '../../src/engine';
import type { Random } from '../../src/kernel';
import type { Engine } from '../../src/usecases';

import type { Scheduler } from './scheduler';

/** What travels between page and worker is copied. */
const copyOf = <Value>(value: Value): Value => deserialize(serialize(value)) as Value;

/** One in so many jobs ends its worker: with an error, or without a word. */
const DEATHS = 40;

/** A worker on the clock of the world: what it says travels for a while, in its order, and it may die at a job. */
class WorldWorker implements EngineWorker {
  onmessage: EngineWorker['onmessage'] = null;
  onmessageerror: EngineWorker['onmessageerror'] = null;
  onerror: EngineWorker['onerror'] = null;
  onclose: (() => void) | null = null;
  private isAlive = true;
  private free = 0;
  private readonly side = serveWorker(
    (message) => this.say(message),
    () => this.scheduler.now,
  );

  constructor(
    private readonly scheduler: Scheduler,
    private readonly random: Random,
    private readonly mayDie: () => boolean,
  ) {}

  postMessage(message: ToWorker): void {
    const job = copyOf(message);
    this.scheduler.after(1 + this.random.below(20), `worker begins ${job.job}`, () => {
      if (!this.isAlive) return;
      if (this.mayDie() && this.random.below(DEATHS) === 0) this.die();
      else this.side.handleMessage(job);
    });
  }

  terminate(): void {
    this.isAlive = false;
  }

  private say(message: FromWorker): void {
    const copy = copyOf(message);
    // One after the other, each at its own pace: a calculation takes up to a few seconds.
    this.free = Math.max(this.free, this.scheduler.now) + 1 + this.random.below(copy.kind === 'progress' ? 400 : 50);
    this.scheduler.after(this.free - this.scheduler.now, `worker says ${copy.kind}`, () => {
      if (this.isAlive) this.onmessage?.({ data: copy });
    });
  }

  private die(): void {
    this.isAlive = false;
    const isSilent = this.random.chance(50);
    this.scheduler.after(isSilent ? 500 : 1, `worker dies ${isSilent ? 'silently' : 'with an error'}`, () => {
      if (isSilent) this.onclose?.();
      else this.onerror?.({ message: 'RangeError: 198001012005011901' });
    });
  }
}

/** The engine of a world. */
export const worldEngine = (scheduler: Scheduler, random: Random, mayDie: () => boolean): Engine =>
  workerEngine(() => new WorldWorker(scheduler, random, mayDie));
