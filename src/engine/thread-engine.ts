import { succeed } from '../kernel';
import { checkIntake, computePlan, type Engine } from '../usecases';

/** Computes in the calling thread: for the command line and for tests. A bug throws. */
export const threadEngine = (clock: () => number): Engine => ({
  check: (request) => Promise.resolve().then(() => succeed(checkIntake(request))),
  compute: (request, onProgress) => ({
    response: Promise.resolve().then(() => succeed(computePlan(request, onProgress, clock))),
    cancel: () => undefined,
  }),
});
