import type { PadanProblem } from '../../domain';
import type { Cancel } from '../../kernel';

import { tellWaiting } from './waiting';

/** So long an answer may take before people are told that it is awaited. */
const TOLD_AFTER_S = 10;
/** So long no answer is no answer; some builds never answer a request at all. */
const SILENT_AFTER_S = 120;
/** So long a cancelled batch waits for the answer under way, so that it can be told how it stands. */
const CANCELLED_AFTER_S = 10;

/** Thrown inside a batch to end it with a problem of Padan's own. */
export class BatchStop extends Error {
  constructor(readonly problem: PadanProblem) {
    super(problem.code);
  }
}

const CANCELLED: PadanProblem = { code: 'engine-stopped', severity: 'blocks', params: { detail: 'cancelled' } };

const silence = (isWriting: boolean, seconds: number): PadanProblem => ({
  code: isWriting ? 'host-silent-write' : 'host-no-answer',
  severity: 'blocks',
  params: { seconds },
});

/**
 * Waits for the answers of one batch, each on its own: slow is not dead. A second counts only while the page is awake, so that a
 * pane put to sleep by its host gives nothing up. Once a batch is given up, or cancelled, it sends nothing more.
 */
export class Patience {
  private fault: PadanProblem | null = null;
  private isCommitted = false;
  private giveUp: (stop: BatchStop) => void = () => undefined;
  /** Rejects when the batch is given up while an answer is outstanding. */
  readonly givenUp = new Promise<never>((_, reject) => {
    this.giveUp = reject;
  });

  constructor(
    private readonly isWriting: boolean,
    private readonly cancel: Cancel | undefined,
    /** Whether somebody waits for what comes of it; what Padan looks up unasked keeps nobody waiting. */
    private readonly isAwaited: () => boolean,
  ) {}

  /** Whether it was given up, with an answer outstanding that may still come. */
  get isGivenUp(): boolean {
    return this.fault !== null;
  }

  /** From here on the batch cannot be cancelled: what it asks for next cannot be taken back. */
  commit(): void {
    this.heed();
    this.isCommitted = true;
  }

  /** Watches every request of a context; the answer stops that. */
  watch(context: Excel.RequestContext): () => void {
    const sync = context.sync.bind(context);
    context.sync = async <Value>(passed?: Value): Promise<Value> => {
      this.heed();
      const arrived = this.await();
      const answer = await sync(passed).finally(arrived);
      // An answer that comes late, or after a cancel, ends the batch whatever it says.
      this.heed();
      return answer;
    };
    return () => {
      Reflect.deleteProperty(context, 'sync');
    };
  }

  private heed(): void {
    if (this.fault !== null) throw new BatchStop(this.fault);
    if (this.isCancelled()) throw new BatchStop(CANCELLED);
  }

  private isCancelled(): boolean {
    return !this.isCommitted && this.cancel?.isCancelled === true;
  }

  private await(): () => void {
    let seconds = 0;
    let sinceCancel = 0;
    let isTold = false;
    const timer = setInterval(() => {
      seconds += 1;
      if (this.isCancelled()) sinceCancel += 1;
      if (seconds >= TOLD_AFTER_S && this.isAwaited()) {
        isTold = true;
        tellWaiting(seconds);
      }
      if (sinceCancel >= CANCELLED_AFTER_S)
        this.end(this.isWriting ? { code: 'host-cancel-late', severity: 'blocks' } : CANCELLED);
      else if (seconds >= SILENT_AFTER_S) this.end(silence(this.isWriting, SILENT_AFTER_S));
      if (this.fault !== null) stop();
    }, 1000);
    const stop = (): void => {
      clearInterval(timer);
      if (isTold) tellWaiting(null);
      isTold = false;
    };
    return stop;
  }

  private end(fault: PadanProblem): void {
    this.fault = fault;
    this.giveUp(new BatchStop(fault));
  }
}
