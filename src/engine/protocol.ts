import type { PadanProblem } from '../domain';
import type { Result } from '../kernel';
import type { JobName, Jobs } from '../usecases';

import type { AnswerPart } from './answer-parts';

/** To the worker: a job of the table. Cancelling is terminating the worker; it owns nothing that needs saving. */
export type ToWorker = {
  readonly [Name in JobName]: { readonly job: Name; readonly request: Jobs[Name]['request'] };
}[JobName];

/** What a job answers; `parts` of its lists went ahead. */
export type Answered<Name extends JobName = JobName> = {
  readonly kind: 'answered';
  readonly job: Name;
  readonly answer: Result<Jobs[Name]['answer'], PadanProblem>;
  readonly parts: number;
};

/**
 * From the worker, about the first job it has not answered yet. The long lists of an answer go ahead of it in parts and are
 * empty in the answer itself. `failed` answers a job by a fault of Padan, not of the input.
 */
export type FromWorker =
  | { readonly kind: 'part'; readonly part: AnswerPart }
  | {
      readonly kind: 'progress';
      readonly stage: Jobs[JobName]['stage'];
      readonly done: number;
      readonly total: number;
    }
  | Answered
  | { readonly kind: 'failed'; readonly detail: string };

/** What the client needs of a worker; a real one, or a stand-in under test. */
export interface EngineWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  /** A message arrived that could not be unpacked, for want of memory say. */
  onmessageerror: (() => void) | null;
  /** The worker has ended without a word; whoever starts workers may be able to tell. */
  onclose?: (() => void) | null;
  onerror: ((event: { readonly message: string; preventDefault?: () => void }) => void) | null;
}
