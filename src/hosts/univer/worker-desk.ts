import type { PadanProblem } from '../../domain';
import { fail, messageOf, succeed, type Cancel, type Result } from '../../kernel';
import type { PackageChanges, WorkbookPackage } from '../../ooxml';

import { breather } from './breathe';
import { receivePackage, type FromDesk, type ToDesk } from './desk-protocol';
import type { PackageDesk, ShownPackage } from './package-desk';

/** What the page needs of the worker; a real one, or a stand-in under test. */
export interface DeskWorker {
  /** `given` are buffers that need not be copied. */
  postMessage(message: ToDesk, given: readonly ArrayBuffer[]): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromDesk }) => void) | null;
  onmessageerror: (() => void) | null;
  onerror: ((event: { readonly message: string; preventDefault?: () => void }) => void) | null;
}

/** Rows of a draft that are sent at a time. */
const PORTION_ROWS = 200;

/** Bytes of a part that are sent at a time: cut out within some milliseconds. */
const PORTION_BYTES = 2 ** 22;

type Send = (message: ToDesk, given?: readonly ArrayBuffer[]) => void;

/** Sends the parts of a package ahead, piece by piece: to send them at once stops the page for as long as it takes to copy them all. */
const sendParts = async ({ parts }: WorkbookPackage, send: Send): Promise<void> => {
  const breathe = breather();
  for (const [path, bytes] of parts)
    for (let start = 0; start === 0 || start < bytes.length; start += PORTION_BYTES) {
      const piece = bytes.slice(start, start + PORTION_BYTES);
      send({ kind: 'part', path, size: bytes.length, start, piece }, [piece.buffer]);
      await breathe();
    }
};

const stopped = (detail: string): Result<never, PadanProblem> =>
  fail({ code: 'engine-stopped', severity: 'blocks', params: { detail } });

/** Sends the rows of drafts ahead, and answers the changes without them. */
const sendRows = async (changes: PackageChanges, send: Send): Promise<PackageChanges> => {
  const breathe = breather();
  for (const [draft, { sheets }] of changes.drafts.entries())
    for (const [sheet, { rows }] of sheets.entries())
      for (let start = 0; start < rows.length; start += PORTION_ROWS) {
        send({ kind: 'rows', draft, sheet, rows: rows.slice(start, start + PORTION_ROWS) });
        await breathe();
      }
  return {
    ...changes,
    drafts: changes.drafts.map((run) => ({ ...run, sheets: run.sheets.map((sheet) => ({ ...sheet, rows: [] })) })),
  };
};

/** One job in a worker of its own, which ends with the answer, and with a cancel. */
const runJob = <Answer>(
  start: () => DeskWorker,
  cancelled: Cancel | undefined,
  send: (post: Send) => Promise<void>,
  take: (message: FromDesk) => Result<Answer, PadanProblem> | null,
): Promise<Result<Answer, PadanProblem>> =>
  new Promise((resolve) => {
    const worker = start();
    let isOver = false;
    const forget = cancelled?.onCancel(() => end(stopped('cancelled')));
    const end = (result: Result<Answer, PadanProblem>): void => {
      if (isOver) return;
      isOver = true;
      worker.onmessage = null;
      worker.terminate();
      forget?.();
      resolve(result);
    };
    const guarded = (step: () => void): void => {
      try {
        step();
      } catch (error) {
        end(stopped(messageOf(error)));
      }
    };
    worker.onmessage = ({ data }) =>
      guarded(() => {
        if (data.kind === 'broken') throw new Error(data.detail);
        const answer = take(data);
        if (answer) end(answer);
      });
    worker.onmessageerror = () => end(stopped('a message could not be unpacked'));
    worker.onerror = (event) => {
      event.preventDefault?.();
      end(stopped(event.message));
    };
    if (cancelled?.isCancelled === true) {
      end(stopped('cancelled'));
      return;
    }
    send((message, given = []) => {
      if (!isOver) worker.postMessage(message, given);
    }).catch((error: unknown) => end(stopped(messageOf(error))));
  });

/** Takes the strings of a package and the cells of a snapshot as they come, and then the snapshot. */
const snapshotTaker = (onDraft: () => void): ((message: FromDesk) => Result<ShownPackage, PadanProblem> | null) => {
  const cellsOf = new Map<string, object>();
  const strings: string[] = [];
  return (message) => {
    if (message.kind === 'draft') onDraft();
    if (message.kind === 'strings') for (const string of message.strings) strings.push(string);
    if (message.kind === 'cells')
      cellsOf.set(message.sheet, Object.assign(cellsOf.get(message.sheet) ?? {}, message.cells));
    if (message.kind !== 'shown') return null;
    if (!message.answer.ok) return message.answer;
    const { source, snapshot } = message.answer.value;
    for (const [id, cells] of cellsOf) Object.assign(snapshot.sheets[id] ?? {}, { cellData: cells });
    return succeed({ source: receivePackage(source, strings), snapshot });
  };
};

/** Works beside the page: each job in a worker of its own, so that the page stays awake and can end what is under way. */
export const workerDesk = (start: () => DeskWorker): PackageDesk => ({
  open: (bytes, viewId, cancel) =>
    runJob(
      start,
      cancel,
      (post) => Promise.resolve(post({ kind: 'open', bytes, viewId })),
      snapshotTaker(() => undefined),
    ),
  change: (source, changes, viewId, onDraft, cancel) =>
    runJob(
      start,
      cancel,
      async (post) => {
        await sendParts(source, post);
        const rest = await sendRows(changes, post);
        post({ kind: 'change', changes: rest, viewId });
      },
      snapshotTaker(onDraft),
    ),
  pack: (source, fileName) =>
    runJob(
      start,
      undefined,
      async (post) => {
        await sendParts(source, post);
        post({ kind: 'pack', fileName });
      },
      (message) => (message.kind === 'packed' ? message.answer : null),
    ),
});
