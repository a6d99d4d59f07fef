import type { EngineSession, JobRunner } from '../usecases';

/** Runs each job in a session of its own, closed with the answer, so that one crash takes one job. */
export const runInOwnSession =
  (open: () => EngineSession): JobRunner['run'] =>
  (job, request, onProgress) => {
    const session = open();
    const { answer, cancel } = session.run(job, request, onProgress);
    return { answer: answer.finally(() => session.close()), cancel };
  };
