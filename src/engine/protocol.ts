import type { Intake } from '../intake';
import type { CheckRequest, ComputeRequest, ComputeResponse, ComputeStage } from '../usecases';

/** To the worker: one job. Cancelling is terminating the worker; it owns nothing that needs saving. */
export type ToWorker =
  | { readonly kind: 'compute'; readonly request: ComputeRequest }
  | { readonly kind: 'check'; readonly request: CheckRequest };

/** From the worker. `failed` carries a fault of Padan, not of the input. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly stage: ComputeStage; readonly done: number; readonly total: number }
  | { readonly kind: 'computed'; readonly response: ComputeResponse }
  | { readonly kind: 'checked'; readonly intake: Intake }
  | { readonly kind: 'failed'; readonly detail: string };

/** What the client needs of a worker; a real one, or a stand-in under test. */
export interface EngineWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message: string; preventDefault?: () => void }) => void) | null;
}
