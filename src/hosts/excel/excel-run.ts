import type { PadanProblem, ProblemCode } from '../../domain';
import { fail, succeed, type Result } from '../../kernel';

/** Longest wait for one answer of Excel; some builds never answer a sync at all. */
const WATCHDOG_MS = 120000;

// Codes of the Excel API (never its messages, which are in the user's language) as Padan's problems.
const PROBLEM_OF_CODE: Readonly<Record<string, ProblemCode>> = {
  InvalidOperationInCellEditMode: 'host-busy',
  RequestPayloadSizeLimitExceeded: 'host-too-large',
  ResponsePayloadSizeLimitExceeded: 'host-too-large',
  RangeExceedsLimit: 'host-too-large',
  OperationCellsExceedLimit: 'host-too-large',
  MemoryLimitReached: 'host-too-large',
  AccessDenied: 'host-protected',
  ItemNotFound: 'host-changed',
};

/** Thrown inside a batch to end it with a problem of Padan's own. */
export class BatchStop extends Error {
  constructor(readonly problem: PadanProblem) {
    super(problem.code);
  }
}

const problemOf = (error: unknown): PadanProblem | null => {
  if (error instanceof BatchStop) return error.problem;
  const code = error instanceof OfficeExtension.Error ? error.code : null;
  if (code === null) return null;
  return {
    code: PROBLEM_OF_CODE[code] ?? 'host-failed',
    severity: 'blocks',
    params: { detail: code, sheet: '', cells: 0 },
  };
};

/** Whether Excel would not do what it was asked, for none of the reasons that stop a whole write. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && PROBLEM_OF_CODE[error.code] === undefined;

/** Whether this Excel has a requirement set. Versions are text: the number 1.10 would be 1.1. */
export const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

let last: Promise<unknown> = Promise.resolve();

const withWatchdog = <Value>(work: Promise<Value>): Promise<Value> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(new BatchStop({ code: 'host-no-answer', severity: 'blocks', params: { seconds: WATCHDOG_MS / 1000 } })),
      WATCHDOG_MS,
    );
  });
  return Promise.race([work, alarm]).finally(() => clearTimeout(timer));
};

/**
 * The only way to Excel: one batch at a time, queued while a cell is being edited, given up when Excel never answers. Errors
 * of Excel come back as problems with their code kept; anything else is a bug and is thrown on.
 */
export const runExcel = <Value>(
  batch: (context: Excel.RequestContext) => Promise<Value>,
): Promise<Result<Value, PadanProblem>> => {
  const turn = last.then(async (): Promise<Result<Value, PadanProblem>> => {
    try {
      return succeed(await withWatchdog(Excel.run({ delayForCellEdit: true }, batch)));
    } catch (error) {
      const problem = problemOf(error);
      if (problem === null) throw error;
      return fail(problem);
    }
  });
  last = turn.catch(() => undefined);
  return turn;
};
