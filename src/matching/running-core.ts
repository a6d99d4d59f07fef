import { Core } from './core/core';
import { CORE_FOR_DOUBLES, CORE_FOR_INTEGERS } from './core/core-wasm';
import { PairTable } from './core/pair-table';
import { bytesOfBase64 } from './base64';
import type { AssignmentProblem } from './problem';

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
  readonly tooMany: () => number[];
};

/** The part of WebAssembly used here; the language's own types know nothing of it. */
declare const WebAssembly:
  | {
      readonly Module: new (bytes: Uint8Array) => object;
      readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
    }
  | undefined;

/** What the compiled core lets out; `…At` are addresses in its memory. */
type CoreExports = Pick<RunningCore, 'findFault' | 'faultAt' | 'largest' | 'start' | 'step' | 'open'> & {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly makeRoom: (rows: number, columns: number, pairs: number) => void;
  readonly rowStartAt: () => number;
  readonly columnAt: () => number;
  readonly pointsAt: () => number;
  readonly seatsAt: () => number;
  readonly columnOfRowAt: () => number;
  readonly pricesAt: () => number;
  readonly tooManyAt: () => number;
  readonly tooManyCount: () => number;
};

/** The core in TypeScript: reads the problem where it is, without a copy. */
export const coreInTypeScript = (problem: AssignmentProblem): RunningCore => {
  const { rows, columns, rowStart, column, points, seats } = problem;
  const table = new PairTable(rows, columns, rowStart, column, points, seats);
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
    tooMany: () => [...solved().tooMany.items.subarray(0, solved().tooMany.size)],
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

/** The core in WebAssembly, over a copy of the problem; null where it cannot be had. Each has a memory of its own. */
export const coreInWebAssembly = (problem: AssignmentProblem): RunningCore | null => {
  const { rows, columns, rowStart, column, points, seats } = problem;
  const isInteger = points instanceof Int32Array;
  const module = moduleOf(isInteger ? CORE_FOR_INTEGERS : CORE_FOR_DOUBLES);
  if (!module || typeof WebAssembly === 'undefined') return null;
  const core = new WebAssembly.Instance(module, {}).exports as CoreExports;
  core.makeRoom(rows, columns, column.length);
  const { buffer } = core.memory;
  new Int32Array(buffer, core.rowStartAt(), rows + 1).set(rowStart);
  new Int32Array(buffer, core.columnAt(), column.length).set(column);
  if (isInteger) new Int32Array(buffer, core.pointsAt(), points.length).set(points);
  else new Float64Array(buffer, core.pointsAt(), points.length).set(points);
  new Int32Array(buffer, core.seatsAt(), columns).set(seats);
  return {
    findFault: core.findFault,
    faultAt: core.faultAt,
    largest: core.largest,
    start: core.start,
    step: core.step,
    open: core.open,
    columnOfRow: () => new Int32Array(core.memory.buffer, core.columnOfRowAt(), rows).slice(),
    prices: () => new Float64Array(core.memory.buffer, core.pricesAt(), columns).slice(),
    tooMany: () => [...new Int32Array(core.memory.buffer, core.tooManyAt(), core.tooManyCount())],
  };
};
