import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

import { civilDate } from '../../../src/domain';
import { threadEngine } from '../../../src/engine';
import { ExcelWorkbook } from '../../../src/hosts/excel';
import { required } from '../../../src/kernel';
import type { DraftCell, RunDraft } from '../../../src/sheets';
import { buildSample } from '../../../src/synthetic-data';
import { planWorkbook, type JobRunner } from '../../../src/usecases';
import { startMemoryExcel, type MemoryExcel, type SheetSeed } from '../../support/memory-excel';

import { TaskClock } from './count-tasks';
import type { ExcelFigure } from './excel';
import { openOfficePage } from './office-page';

const SEED = 7;
const AS_OF = required(civilDate(2026, 7, 1), 'date');

const seeds = (employees: number, positions: number) =>
  buildSample({ employees, positions, asOf: AS_OF }, SEED, 'none').map(({ name, rows }) => ({
    name,
    cells: rows.map((cells) => cells.map((cell) => cell?.value ?? null)),
  }));

/** The engine of this thread, whose work a worker does: it is no task of the pane. */
const apart = (clock: TaskClock): { engine: JobRunner; computedMs: () => number } => {
  const engine = threadEngine(() => performance.now());
  let ms = 0;
  return {
    computedMs: () => ms,
    engine: {
      run: (name, request, onProgress) => {
        clock.look(false);
        const begin = performance.now();
        const job = engine.run(name, request, onProgress);
        const answer = job.answer.then((result) => {
          ms += performance.now() - begin;
          clock.look(false);
          return result;
        });
        // What follows the answer is the pane's again.
        void answer.then(() => clock.look(true));
        return { ...job, answer };
      },
    },
  };
};

const figureOf = (
  { requests }: MemoryExcel,
  clock: TaskClock,
  rest: Pick<ExcelFigure, 'readRequests' | 'computedMs' | 'transfers'>,
): ExcelFigure => ({
  requests: requests.count,
  cleanups: requests.cleanups,
  sent: requests.bytes.reduce((sum, bytes) => sum + bytes, 0),
  received: requests.answerBytes.reduce((sum, bytes) => sum + bytes, 0),
  longestSent: Math.max(...requests.bytes),
  longestReceived: Math.max(...requests.answerBytes),
  longestTaskMs: clock.longestMs,
  busyMs: clock.busyMs,
  ...rest,
});

const startWith = (sheets: readonly SheetSeed[], clock: TaskClock): Promise<MemoryExcel> =>
  startMemoryExcel({ sheets, apiVersion: '1.21', payloadLimit: true, later: clock.later });

const whileLooking = async <Value>(clock: TaskClock, work: () => Promise<Value>): Promise<Value> => {
  clock.start();
  clock.look(true);
  const value = await work();
  clock.look(false);
  clock.stop();
  return value;
};

/** Plans a workbook of that size in the memory Excel by the genuine office.js, and counts. */
const measurePlan = async (employees: number, positions: number): Promise<ExcelFigure> => {
  const clock = new TaskClock();
  const excel = await startWith(seeds(employees, positions), clock);
  const { engine, computedMs } = apart(clock);
  const options = { asOf: AS_OF, language: 'id', choices: {}, policy: null, setAside: false } as const;
  let readRequests = 0;
  const noteRead = (stage: string, done: number): void => {
    if (stage === 'read' && done === 1) readRequests = excel.requests.count;
  };
  const ended = await whileLooking(
    clock,
    () => planWorkbook(new ExcelWorkbook(), engine, options, noteRead, () => performance.now()).result,
  );
  if (!ended.ok) throw new Error(`${ended.error.code} ${JSON.stringify(ended.error.params ?? {})}`);
  const { response } = ended.value;
  if (response.status === 'blocked') throw new Error(response.problems.map(({ code }) => code).join(', '));
  const transfers = response.plan.transfers.length;
  const figure = figureOf(excel, clock, { readRequests, computedMs: computedMs(), transfers });
  // The watch is taken away behind the answer.
  await new Promise((resolve) => setTimeout(resolve, 100));
  excel.stop();
  return figure;
};

const LIST_COLUMNS = 12;

/** One row of a list as an office might have it: a number, a name, words and points. */
const listRow = (row: number): DraftCell[] => [
  { value: row + 1, look: 'rowMuted', format: 'whole' },
  { value: `19850101201001${String(row % 10000).padStart(4, '0')}`, look: 'row' },
  ...Array.from({ length: LIST_COLUMNS - 4 }, (_, column): DraftCell => ({
    value: `Isi ${row} ${column}`,
    look: 'row',
  })),
  { value: row / 8, look: 'row', format: 'points' },
  { value: row / 8, formula: `K${row + 1}`, look: 'rowStrong', format: 'points' },
];

/** Writes one sheet of so many rows. */
const measureRows = async (rows: number): Promise<ExcelFigure> => {
  const clock = new TaskClock();
  const excel = await startWith([{ name: 'Data', cells: [['NIP']] }], clock);
  const draft: RunDraft = {
    run: 1,
    sheets: [
      {
        ...{ key: 'panjang', name: 'P1 Panjang', widths: Array.from({ length: LIST_COLUMNS }, () => 16) },
        rows: Array.from({ length: rows }, (_, row) => listRow(row)),
      },
    ],
  };
  const written = await whileLooking(clock, () =>
    new ExcelWorkbook().apply([{ kind: 'add-run', draft }], () => undefined),
  );
  if (!written.ok) throw new Error(`${written.error.code} ${JSON.stringify(written.error.params ?? {})}`);
  if (excel.workbook.sheet('P1 Panjang').value(rows - 1, 1) !== listRow(rows - 1)[1]?.value)
    throw new Error('the last row is not there');
  const figure = figureOf(excel, clock, { readRequests: 0, computedMs: 0, transfers: 0 });
  excel.stop();
  return figure;
};

const [employees = '', positions = '', out = ''] = process.argv.slice(2);
openOfficePage();
const measured = positions === '0' ? measureRows(Number(employees)) : measurePlan(Number(employees), Number(positions));
void measured.then(
  (figure) => writeFileSync(out, JSON.stringify(figure)),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);
