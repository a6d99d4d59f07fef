import { civilDate } from '../../../src/domain';
import { workerEngine, type EngineWorker } from '../../../src/engine';
import { XlsxWorkbook } from '../../../src/hosts/xlsx';
import { required } from '../../../src/kernel';
import { defaultPolicy } from '../../../src/planning';
import { planWorkbook, type ComputeResponse } from '../../../src/usecases';

/** Milliseconds of one plan made in a tab. */
export type TabFigure = {
  readonly read: number;
  readonly stages: ComputeResponse['timings'];
  /** Bringing the data to the worker and its answer back. */
  readonly carry: number;
  readonly write: number;
  readonly total: number;
  /** Longest time the page could do nothing else while the worker had the data. */
  readonly pause: number;
  readonly pairs: number;
  readonly transfers: number;
};

const TICK_MS = 10;

/** Plans the workbook at an address of this page's origin, from its bytes to the bytes written. */
const planInTab = async (address: string, maxMoves: number | null): Promise<TabFigure | string> => {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const start = performance.now();
  const opened = XlsxWorkbook.open(bytes);
  if (!opened.ok) return opened.error.code;
  const openMs = performance.now() - start;
  const usual = defaultPolicy();
  const options = {
    asOf: required(civilDate(2026, 7, 1), 'date'),
    language: 'id',
    choices: {},
    policy: maxMoves === null ? null : { ...usual, limits: { ...usual.limits, maxMoves } },
    setAside: false,
  } as const;
  let isAway = false;
  let last = performance.now();
  let pause = 0;
  const beat = (): void => {
    const now = performance.now();
    if (isAway) pause = Math.max(pause, now - last - TICK_MS);
    last = now;
  };
  const timer = setInterval(beat, TICK_MS);
  const engine = workerEngine(() => new Worker('worker.js') as unknown as EngineWorker);
  const job = planWorkbook(
    opened.value,
    {
      run: (name, request, onProgress) => {
        last = performance.now();
        isAway = true;
        const computation = engine.run(name, request, onProgress);
        const answer = computation.answer.then((result) => {
          beat();
          isAway = false;
          return result;
        });
        return { ...computation, answer };
      },
    },
    options,
    () => undefined,
    () => performance.now(),
  );
  const ended = await job.result;
  clearInterval(timer);
  if (!ended.ok) return ended.error.code;
  const { response, readMs, writeMs } = ended.value;
  if (response.status === 'blocked') return response.problems.find(({ severity }) => severity === 'blocks')?.code ?? '';
  const packed = performance.now();
  opened.value.bytes();
  const end = performance.now();
  const read = openMs + readMs;
  const write = writeMs + end - packed;
  const stages = response.timings;
  const computed = Object.values(stages).reduce((sum, ms) => sum + ms, 0);
  const total = end - start;
  const { counts, transfers } = response.plan;
  return {
    read,
    stages,
    carry: total - read - computed - write,
    write,
    total,
    pause,
    pairs: counts.eligiblePairs,
    transfers: transfers.length,
  };
};

Object.assign(window, { planInTab });
