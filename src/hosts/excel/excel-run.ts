import type { PadanProblem } from '../../domain';
import { fail, succeed, type Cancel, type Result } from '../../kernel';

import { isPassing, isRefusalCode, problemOfCode } from './excel-codes';
import { BatchStop, Patience } from './patience';

export { BatchStop } from './patience';

/** Pauses before a request that failed for a passing reason is made again. */
const PAUSES_MS = [250, 1000, 3000];

const STILL_WRITING: PadanProblem = { code: 'host-still-writing', severity: 'blocks' };

const problemOf = (error: unknown): PadanProblem | null => {
  if (error instanceof BatchStop) return error.problem;
  return error instanceof OfficeExtension.Error ? problemOfCode(error.code) : null;
};

/** Whether Excel would not do what it was asked, for none of the reasons that stop a whole write. */
const isRefusal = (error: unknown): boolean => error instanceof OfficeExtension.Error && isRefusalCode(error.code);

/** Whether Excel did what is queued; anything but a refusal ends the job. */
export const isDone = async (context: Excel.RequestContext): Promise<boolean> => {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return false;
  }
};

/** Whether this Excel has a requirement set. Versions are text: the number 1.10 would be 1.1. */
export const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

/** How a batch is to be run. */
export type BatchOptions = {
  /** Ends the batch with the answer that is awaited, or without it where that is long in coming. */
  readonly cancel?: Cancel;
  /** Changes the workbook: refused while an answer to an earlier change that was given up may still come. */
  readonly isWriting?: boolean;
  /** Not to be repeated from its beginning; whoever asks does that. */
  readonly isOnce?: boolean;
  /** One step of Excel's Undo, where Excel can do that (ExcelApi 1.20). */
  readonly isOneStep?: boolean;
  /** Done when the answer to a batch that was given up has come after all; may change the workbook. */
  readonly onLateAnswer?: () => Promise<unknown>;
  /** It is itself what is done after a late answer. */
  readonly isAfterLate?: boolean;
  /** Looked up unasked: that it takes long is nobody's concern, unless somebody's own request waits behind it. */
  readonly isUnasked?: boolean;
  /** A context to go on with, for what must end in the one it began in. */
  readonly context?: OfficeExtension.ClientRequestContext;
};

let last: Promise<unknown> = Promise.resolve();

/** How many batches that somebody asked for wait or run. */
let asked = 0;

/** Changes given up of which Excel may still carry out a part. */
const unanswered = new Set<Promise<unknown>>();

const rest = (milliseconds: number, cancel: Cancel | undefined): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => done(), milliseconds);
    const forget = cancel?.onCancel(() => done());
    const done = (): void => {
      clearTimeout(timer);
      forget?.();
      resolve();
    };
  });

/** Tries again, after growing pauses, what failed for a reason that passes. */
export const whilePassing = async <Value>(
  attempt: () => Promise<Result<Value, PadanProblem>>,
  cancel?: Cancel,
): Promise<Result<Value, PadanProblem>> => {
  for (const pause of PAUSES_MS) {
    const result = await attempt();
    if (result.ok || !isPassing(result.error)) return result;
    await rest(pause, cancel);
  }
  return attempt();
};

type Batch<Value> = (context: Excel.RequestContext, patience: Patience) => Promise<Value>;

/** Keeps changes waiting until a late answer has come and what it left is taken back. */
const awaitLate = (work: Promise<unknown>, { isWriting = false, onLateAnswer }: BatchOptions): void => {
  if (!isWriting) return;
  // Whatever it ends with has been told as given up.
  const ended = work.then(
    () => onLateAnswer?.(),
    () => onLateAnswer?.(),
  );
  const settled = ended.finally(() => unanswered.delete(settled));
  unanswered.add(settled);
};

const runOnce = async <Value>(batch: Batch<Value>, options: BatchOptions): Promise<Result<Value, PadanProblem>> => {
  const { cancel, isWriting = false, isAfterLate = false, isOneStep = false, context: previous } = options;
  if (isWriting && !isAfterLate && unanswered.size > 0) return fail(STILL_WRITING);
  const patience = new Patience(isWriting, cancel, () => asked > 0);
  let unwatch = (): void => undefined;
  const run: Excel.RunOptions = {
    delayForCellEdit: true,
    ...(isOneStep && supports('1.20') ? { mergeUndoGroup: true } : {}),
    ...(previous ? { previousObjects: previous } : {}),
  };
  const work = Promise.resolve(
    Excel.run(run, (context) => {
      unwatch = patience.watch(context);
      return batch(context, patience);
    }),
  ).finally(() => unwatch());
  try {
    return succeed(await Promise.race([work, patience.givenUp]));
  } catch (error) {
    if (patience.isGivenUp) awaitLate(work, options);
    const problem = problemOf(error);
    if (problem === null) throw error;
    return fail(problem);
  }
};

/**
 * The only way to Excel: one batch at a time, queued while a cell is being edited, made again where the trouble passes, given up
 * when Excel does not answer. Errors of Excel come back as problems with their code kept; anything else is a bug and is thrown on.
 */
export const runExcel = <Value>(
  batch: Batch<Value>,
  options: BatchOptions = {},
): Promise<Result<Value, PadanProblem>> => {
  const attempt = (): Promise<Result<Value, PadanProblem>> => runOnce(batch, options);
  const weight = options.isUnasked ? 0 : 1;
  asked += weight;
  const turn = last
    .then(() => (options.isOnce ? attempt() : whilePassing(attempt, options.cancel)))
    .finally(() => {
      asked -= weight;
    });
  last = turn.catch(() => undefined);
  return turn;
};
