import type { PadanProblem } from '../domain';
import type { PairExplanation } from '../insight';
import type { Intake } from '../intake';
import type { Result } from '../kernel';
import type {
  AnswersRequest,
  CheckRequest,
  ComputeRequest,
  ComputeResponse,
  ComputeStage,
  PairFault,
} from '../usecases';

import type { AnswerPart } from './answer-parts';

/**
 * To the worker: one job, or questions after "prepare". Cancelling is terminating the worker; it owns nothing that needs saving.
 */
export type ToWorker =
  | { readonly kind: 'compute'; readonly request: ComputeRequest }
  | { readonly kind: 'check'; readonly request: CheckRequest }
  | { readonly kind: 'prepare'; readonly request: AnswersRequest }
  | { readonly kind: 'ask'; readonly nip: string; readonly position: string };

/**
 * From the worker. The long lists of an answer go ahead of it in parts and are empty in the answer itself, which says how many
 * parts there were. `failed` carries a fault of Padan, not of the input.
 */
export type FromWorker =
  | { readonly kind: 'part'; readonly part: AnswerPart }
  | { readonly kind: 'progress'; readonly stage: ComputeStage; readonly done: number; readonly total: number }
  | { readonly kind: 'computed'; readonly response: ComputeResponse; readonly parts: number }
  | { readonly kind: 'checked'; readonly intake: Intake; readonly parts: number }
  | { readonly kind: 'prepared'; readonly problem: PadanProblem | null }
  | { readonly kind: 'answered'; readonly answer: Result<PairExplanation, PairFault> }
  | { readonly kind: 'failed'; readonly detail: string };

/** What the client needs of a worker; a real one, or a stand-in under test. */
export interface EngineWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  /** A message arrived that could not be unpacked, for want of memory say. */
  onmessageerror: (() => void) | null;
  onerror: ((event: { readonly message: string; preventDefault?: () => void }) => void) | null;
}
