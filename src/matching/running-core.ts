import { Core } from './core/core';
import { CORE_FOR_DOUBLES, CORE_FOR_INTEGERS } from './core/core-wasm';
import { PairTable } from './core/pair-table';
import { bytesOfBase64 } from './base64';
import type { AssignmentProblem } from './problem';
import type { SeatValues } from './seat-values';

/** The core over one problem, whether it runs as TypeScript or as WebAssembly. Codes are those of `PairTable` and `Core`. */
export type RunningCore = {
  readonly findFault: (most: number) => number;
  readonly faultAt: () => number;
  readonly largest: () => number;
  readonly start: (mostExact: number) => void;
  readonly step: () => number;
  /** Rows without a seat just now. */
  readonly open: () => number;
  readonly columnOfRow: () => Int32Array;
  readonly prices: () => Float64Array;
  readonly hallViolator: () => number[];
  /** Gives back what it runs in; nothing may be asked of it afterwards. */
  readonly release?: () => void;
};

/** Numbers of rows, columns and pairs. */
export type ProblemSize = { readonly rows: number; readonly columns: number; readonly pairs: number };

type WasmMemory = { readonly buffer: ArrayBuffer };

/** The part of WebAssembly used here; the language's own types know nothing of it. */
declare const WebAssembly:
  | {
      readonly Module: new (bytes: Uint8Array) => object;
      readonly Memory: new (pages: { readonly initial: number; readonly maximum: number }) => WasmMemory;
      readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
    }
  | undefined;

/** What the compiled core lets out; `…At` are addresses in its memory. */
type CoreExports = Pick<RunningCore, 'findFault' | 'faultAt' | 'largest' | 'start' | 'step' | 'open'> & {
  readonly makeRoom: (rows: number, columns: number, pairs: number) => void;
  readonly rowStartAt: () => number;
  readonly columnAt: () => number;
  readonly pointsAt: () => number;
  readonly seatsAt: () => number;
  readonly columnOfRowAt: () => number;
  readonly pricesAt: () => number;
  readonly hallViolatorAt: () => number;
  readonly hallViolatorCount: () => number;
  readonly makeSeatValues: (columns: number, count: number) => void;
  readonly valueStartAt: () => number;
  readonly valueAt: () => number;
};

/** The core in TypeScript: reads the problem where it is, without a copy. */
export const coreInTypeScript = (problem: AssignmentProblem): RunningCore => {
  const { rows, columns, rowStart, column, points, seats } = problem;
  const table = new PairTable(rows, columns, rowStart, column, points, seats);
  if (problem.seatValues) table.takeSeatValues(problem.seatValues.start, problem.seatValues.value);
  let core: Core | null = null;
  const solved = (): Core => {
    if (!core) throw new Error('the core was not started');
    return core;
  };
  return {
    findFault: (most) => table.findFault(most),
    faultAt: () => table.faultAt,
    largest: () => table.largest,
    start: (mostExact) => {
      core = new Core(table, mostExact);
    },
    step: () => solved().step(),
    open: () => solved().open(),
    columnOfRow: () => solved().columnOfRow,
    prices: () => solved().prices,
    hallViolator: () => [...solved().hallViolator.items.subarray(0, solved().hallViolator.size)],
  };
};

const modules = new Map<string, object>();

/** A compiled module, or null where WebAssembly is missing, or may not be compiled on the spot (a browser's main thread). */
const moduleOf = (base64: string): object | null => {
  const known = modules.get(base64);
  if (known) return known;
  if (typeof WebAssembly === 'undefined') return null;
  try {
    const module = new WebAssembly.Module(bytesOfBase64(base64));
    modules.set(base64, module);
    return module;
  } catch {
    // The same core in TypeScript answers the same.
    return null;
  }
};

const PAGE_BYTES = 65536;
const MOST_PAGES = 65536;
/** What the compiled core needs at most beside the problem itself: holders, windows and exits go by pairs. */
const SPARE_BYTES = { base: 2 ** 24, row: 64, column: 152, pair: 44 } as const;

/** Names of the errors by which memory is refused, at once or while it is filled. */
const TOO_LARGE: ReadonlySet<string> = new Set(['RangeError', 'RuntimeError']);

/** Memory of this size at most is kept for the next core: to get a memory takes longer than to solve a small problem. */
const MOST_KEPT_BYTES = 2 ** 20;
let spare: WasmMemory | null = null;

const keep = (memory: WasmMemory): void => {
  if (memory.buffer.byteLength <= MOST_KEPT_BYTES) spare = memory;
};

/** The memory kept, all zero as the core wants it, or one that may grow to any size. */
const growingMemory = (from: NonNullable<typeof WebAssembly>): WasmMemory => {
  const memory = spare;
  spare = null;
  if (!memory) return new from.Memory({ initial: 0, maximum: MOST_PAGES });
  new Uint8Array(memory.buffer).fill(0);
  return memory;
};

type CompiledCore = { readonly exports: CoreExports; readonly memory: WasmMemory };

/** The compiled core over a problem of zeros, in a memory of so many bytes or one that grows; null where it cannot be had. */
const compiledCore = (
  { rows, columns, pairs }: ProblemSize,
  isInteger: boolean,
  bytes: number | 'growing',
): CompiledCore | null => {
  const module = moduleOf(isInteger ? CORE_FOR_INTEGERS : CORE_FOR_DOUBLES);
  if (!module || typeof WebAssembly === 'undefined') return null;
  const pages = bytes === 'growing' ? 0 : Math.min(MOST_PAGES, Math.ceil(bytes / PAGE_BYTES));
  try {
    const memory =
      bytes === 'growing' ? growingMemory(WebAssembly) : new WebAssembly.Memory({ initial: pages, maximum: pages });
    const exports = new WebAssembly.Instance(module, { env: { memory } }).exports as CoreExports;
    exports.makeRoom(rows, columns, pairs);
    return { exports, memory };
  } catch (error) {
    if (!(error instanceof Error) || !TOO_LARGE.has(error.name)) throw error;
    // Too large for this machine or for WebAssembly; the same core in TypeScript answers the same.
    return null;
  }
};

const arraysOf = ({ exports, memory }: CompiledCore, { rows, columns, pairs }: ProblemSize, isInteger: boolean) => ({
  rowStart: new Int32Array(memory.buffer, exports.rowStartAt(), rows + 1),
  column: new Int32Array(memory.buffer, exports.columnAt(), pairs),
  points: isInteger
    ? new Int32Array(memory.buffer, exports.pointsAt(), pairs)
    : new Float64Array(memory.buffer, exports.pointsAt(), pairs),
  seats: new Int32Array(memory.buffer, exports.seatsAt(), columns),
});

const running = ({ exports, memory }: CompiledCore, { rows, columns }: ProblemSize): RunningCore => ({
  findFault: exports.findFault,
  faultAt: exports.faultAt,
  largest: exports.largest,
  start: exports.start,
  step: exports.step,
  open: exports.open,
  columnOfRow: () => new Int32Array(memory.buffer, exports.columnOfRowAt(), rows).slice(),
  prices: () => new Float64Array(memory.buffer, exports.pricesAt(), columns).slice(),
  hallViolator: () => [...new Int32Array(memory.buffer, exports.hallViolatorAt(), exports.hallViolatorCount())],
});

/** Copies what seats are worth into the memory of a core; false where there is no room for that. */
const giveSeatValues = ({ exports, memory }: CompiledCore, { columns, seatValues }: AssignmentProblem): boolean => {
  if (!seatValues) return true;
  const { start, value } = seatValues;
  try {
    exports.makeSeatValues(columns, value.length);
  } catch (error) {
    if (!(error instanceof Error) || !TOO_LARGE.has(error.name)) throw error;
    return false;
  }
  new Int32Array(memory.buffer, exports.valueStartAt(), columns + 1).set(start);
  new Float64Array(memory.buffer, exports.valueAt(), value.length).set(value);
  return true;
};

/** The core in WebAssembly, over a copy of the problem; null where it cannot be had. Each has a memory of its own until it is released. */
export const coreInWebAssembly = (problem: AssignmentProblem): RunningCore | null => {
  const { rows, columns, rowStart, column, points, seats } = problem;
  const size = { rows, columns, pairs: column.length };
  const isInteger = points instanceof Int32Array;
  const core = compiledCore(size, isInteger, 'growing');
  if (!core || !giveSeatValues(core, problem)) return null;
  const arrays = arraysOf(core, size, isInteger);
  arrays.rowStart.set(rowStart);
  arrays.column.set(column);
  arrays.points.set(points);
  arrays.seats.set(seats);
  return { ...running(core, size), release: () => keep(core.memory) };
};

/** Problems that stand in a core's own memory and have not been solved there yet. */
const waitingCores = new WeakMap<AssignmentProblem, CompiledCore>();

/**
 * A problem of zeros whose pairs are to be filled in where the compiled core will read them, so that solving it needs no copy; in
 * common arrays where that cannot be. Its memory never grows, so that the arrays stay what they are: `spareBytes` is all the core
 * may use beside them, and where that is not enough it is solved in a copy.
 */
export const roomForProblem = (size: ProblemSize, spareBytes = spareBytesOf(size)): AssignmentProblem => {
  const { rows, columns, pairs } = size;
  const bytes = 4 * (rows + 1 + columns + 2 * pairs) + spareBytes;
  const core = bytes > MOST_PAGES * PAGE_BYTES ? null : compiledCore(size, true, bytes);
  if (!core) {
    const [rowStart, column, points, seats] = [
      new Int32Array(rows + 1),
      new Int32Array(pairs),
      new Int32Array(pairs),
      new Int32Array(columns),
    ];
    return { rows, columns, rowStart, column, points, seats };
  }
  const problem = { rows, columns, ...arraysOf(core, size, true) };
  waitingCores.set(problem, core);
  return problem;
};

/** A problem with what heads are worth to its columns; one that was built for the core (`roomForProblem`) is still solved in place. */
export const withSeatValues = (problem: AssignmentProblem, seatValues: SeatValues): AssignmentProblem => {
  const valued = { ...problem, seatValues };
  const core = waitingCores.get(problem);
  if (core) {
    waitingCores.delete(problem);
    waitingCores.set(valued, core);
  }
  return valued;
};

const spareBytesOf = ({ rows, columns, pairs }: ProblemSize): number => {
  const { base, row, column, pair } = SPARE_BYTES;
  return base + row * rows + column * columns + pair * pairs;
};

/** The core a problem was built in; null where it was not, or has been solved there before. */
export const coreInPlace = (problem: AssignmentProblem): RunningCore | null => {
  const core = waitingCores.get(problem);
  if (!core) return null;
  waitingCores.delete(problem);
  if (!giveSeatValues(core, problem)) return null;
  return running(core, { ...problem, pairs: problem.column.length });
};
