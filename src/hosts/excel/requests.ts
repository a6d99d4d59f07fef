import type { PadanProblem } from '../../domain';

import { BatchStop } from './excel-run';
import { breather } from './give-way';

/**
 * Bytes a request, and its answer, are filled up to: far enough below the 5 MB at which Excel on the web stops that an estimate
 * may be wrong by half, and so few that no request keeps the pane busy for long.
 */
export const FULL_BYTES = 1500000;
/** Even after many that were too large. */
const LEAST_BYTES = 50000;
/** Actions beyond which office.js takes too long over one request. */
const FULL_ACTIONS = 1500;

/** What becomes of a step once Excel has carried it out: nothing more, or steps that finish it. */
type Answered = () => readonly Step[] | void;

/** A part of a longer job that Excel can be asked for in one request with others. */
export type Step = {
  /** Estimated bytes of its part of the request and of the answer. */
  readonly sent: number;
  readonly received?: number;
  /** Calls of office.js it makes. */
  readonly actions?: number;
  readonly queue: () => Answered | void;
  /** Smaller steps that come to this one; null where there are none. */
  readonly halve?: () => readonly Step[] | null;
  /** What to tell where even the smallest step is refused for its size. */
  readonly tooLarge?: () => PadanProblem;
};

const SIZE_CODES: ReadonlySet<string> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'OperationCellsExceedLimit',
  'MemoryLimitReached',
]);

const isTooLarge = (error: unknown): boolean => error instanceof OfficeExtension.Error && SIZE_CODES.has(error.code);

/**
 * Sends steps in as few requests as their sizes allow. A request that Excel refuses for its size is made again in halves, down to
 * single steps and then to halves of these: an estimate costs a request where it is wrong, never the job.
 */
export class Requests {
  /** Bytes of a request for now: less after each that was too large. */
  full = FULL_BYTES;
  private steps: Step[] = [];
  private sent = 0;
  private received = 0;
  private actions = 0;
  /** Lets the pane do something else, where work has lasted long enough. */
  readonly breathe = breather();

  constructor(private readonly context: Excel.RequestContext) {}

  /** Adds a step; what has gathered goes first where both together would be too much. */
  async add(step: Step): Promise<void> {
    await this.breathe();
    const { sent, received = 0, actions = 1 } = step;
    const isFull =
      this.sent + sent > this.full || this.received + received > this.full || this.actions + actions > FULL_ACTIONS;
    if (isFull) await this.flush();
    this.steps.push(step);
    this.sent += sent;
    this.received += received;
    this.actions += actions;
  }

  /** Sends what has gathered. */
  async flush(): Promise<void> {
    const { steps } = this;
    this.steps = [];
    this.sent = 0;
    this.received = 0;
    this.actions = 0;
    await this.carryOut(steps);
  }

  private async carryOut(steps: readonly Step[]): Promise<void> {
    if (steps.length === 0) return;
    const answers: Answered[] = [];
    try {
      for (const step of steps) {
        const answered = step.queue();
        if (answered) answers.push(answered);
      }
      await this.context.sync();
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      this.full = Math.max(LEAST_BYTES, this.full / 2);
      await this.carryOutHalves(steps);
      return;
    }
    for (const answered of answers) {
      await this.breathe();
      await this.carryOut(answered() ?? []);
    }
  }

  private async carryOutHalves(steps: readonly Step[]): Promise<void> {
    const [first] = steps;
    if (steps.length > 1) {
      const half = Math.ceil(steps.length / 2);
      await this.carryOut(steps.slice(0, half));
      await this.carryOut(steps.slice(half));
      return;
    }
    const smaller = first?.halve?.() ?? null;
    if (smaller === null)
      throw new BatchStop(first?.tooLarge?.() ?? { code: 'host-too-large', severity: 'blocks', params: { cells: 1 } });
    for (const step of smaller) await this.carryOut([step]);
  }
}
