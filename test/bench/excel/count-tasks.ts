import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const SCHEDULE = `/proc/self/task/${process.pid}/schedstat`;

/** Milliseconds this thread has had a processor: other work on the machine does not count. By the clock where Linux’s account is absent. */
const now = ((): (() => number) => {
  try {
    readFileSync(SCHEDULE, 'utf8');
    return () => Number(readFileSync(SCHEDULE, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return () => performance.now();
  }
})();

/** Milliseconds a pane was busy, apart from what Excel does in a process of its own and from times that are not looked at. */
export class TaskClock {
  longestMs = 0;
  busyMs = 0;
  private excelMs = 0;
  private isLooking = false;
  private isStopped = false;
  private last = now();

  /** Requests and answers each come in a task of their own, as they do between two processes. */
  readonly later = (step: () => void, what: 'request' | 'answer'): void => {
    setImmediate(() => {
      const begin = now();
      step();
      if (what === 'request') this.excelMs += now() - begin;
    });
  };

  start(): void {
    const beat = (): void => {
      this.look(this.isLooking);
      if (!this.isStopped) setImmediate(beat);
    };
    setImmediate(beat);
  }

  /** Whether what the pane does from now on is counted. */
  look(isLooking: boolean): void {
    const at = now();
    const ms = at - this.last - this.excelMs;
    if (this.isLooking) {
      this.longestMs = Math.max(this.longestMs, ms);
      this.busyMs += Math.max(0, ms);
    }
    this.isLooking = isLooking;
    this.excelMs = 0;
    this.last = at;
  }

  stop(): void {
    this.isStopped = true;
  }
}
