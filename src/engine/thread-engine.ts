import { fail, succeed } from '../kernel';
import { checkIntake, computePlan, prepareAnswers, type Engine } from '../usecases';

import { stopped } from './worker-engine';

/** Computes in the calling thread: for the command line and for tests. A bug throws. */
export const threadEngine = (clock: () => number): Engine => ({
  check: (request) => Promise.resolve().then(() => succeed(checkIntake(request))),
  compute: (request, onProgress) => ({
    response: Promise.resolve().then(() => succeed(computePlan(request, onProgress, clock))),
    cancel: () => undefined,
  }),
  interview: (request) => {
    const answers = Promise.resolve().then(() => prepareAnswers(request));
    return {
      ask: async (nip, position) => {
        const prepared = await answers;
        if (!prepared.ok) return prepared;
        const answer = prepared.value.explain(nip, position);
        return answer.ok ? answer : fail(stopped(answer.error));
      },
      close: () => undefined,
    };
  },
});
