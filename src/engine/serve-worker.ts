import { messageOf } from '../kernel';
import { checkIntake, computePlan, prepareAnswers, type Answers } from '../usecases';

import { sendIntakeLists, sendResponseLists, type AnswerPart } from './answer-parts';
import type { FromWorker, ToWorker } from './protocol';

const PROGRESS_INTERVAL_MS = 100;

/** The worker's side: answers each message, reports progress at most ten times a second and at every change of stage. */
export const serveWorker = (
  post: (message: FromWorker) => void,
  clock: () => number,
): ((message: ToWorker) => void) => {
  const throttled = (): ((
    stage: (FromWorker & { kind: 'progress' })['stage'],
    done: number,
    total: number,
  ) => void) => {
    let lastStage = '';
    let lastTime = -Infinity;
    return (stage, done, total) => {
      const now = clock();
      if (stage === lastStage && now - lastTime < PROGRESS_INTERVAL_MS) return;
      lastStage = stage;
      lastTime = now;
      post({ kind: 'progress', stage, done, total });
    };
  };
  let answers: Answers | null = null;
  const answerTo = (message: ToWorker): FromWorker => {
    let parts = 0;
    const sendPart = (part: AnswerPart): void => {
      parts += 1;
      post({ kind: 'part', part });
    };
    switch (message.kind) {
      case 'check': {
        const intake = sendIntakeLists(checkIntake(message.request), sendPart);
        return { kind: 'checked', intake, parts };
      }
      case 'compute': {
        const response = sendResponseLists(computePlan(message.request, throttled(), clock), sendPart);
        return { kind: 'computed', response, parts };
      }
      case 'prepare': {
        const prepared = prepareAnswers(message.request);
        if (prepared.ok) answers = prepared.value;
        return { kind: 'prepared', problem: prepared.ok ? null : prepared.error };
      }
      case 'ask':
        return answers === null
          ? { kind: 'failed', detail: 'asked before prepared' }
          : { kind: 'answered', answer: answers.explain(message.nip, message.position) };
    }
  };
  return (message) => {
    try {
      post(answerTo(message));
    } catch (error) {
      post({ kind: 'failed', detail: messageOf(error) });
    }
  };
};
