import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import { roomForProblem, type AssignmentProblem } from '../../matching';

/** A problem, and the column each row holds now (-1 for none; text forms know no such column). */
export type Instance = { readonly problem: AssignmentProblem; readonly ownColumn: Int32Array };

/** Why a file is no instance. */
export class InstanceFileError extends Error {}

/** First word and length of the header of the binary form. */
export const INSTANCE_MAGIC = 0x41534731;
export const HEADER_WORDS = 8;

const bytesUnder = ({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);

/** Bytes of a file from the first on, taken in turn. */
type ByteSource = { readonly length: number; readonly take: (into: Int32Array) => void };

const sourceInMemory = (bytes: Uint8Array): ByteSource => {
  let at = 0;
  return {
    length: bytes.byteLength,
    take: (into) => {
      const target = bytesUnder(into);
      target.set(bytes.subarray(at, (at += target.length)));
    },
  };
};

/** Largest piece of a file read at once. */
const PIECE_BYTES = 2 ** 30;

const sourceInFile = (file: number): ByteSource => ({
  length: fstatSync(file).size,
  take: (into) => {
    const target = bytesUnder(into);
    for (let at = 0; at < target.length;) {
      const read = readSync(file, target, at, Math.min(PIECE_BYTES, target.length - at), null);
      if (read === 0) throw new InstanceFileError(`the file ends ${target.length - at} bytes too early`);
      at += read;
    }
  },
});

const roomFor = (rows: number, columns: number, pairs: number): Instance => {
  try {
    return { problem: roomForProblem({ rows, columns, pairs }), ownColumn: new Int32Array(rows) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InstanceFileError(`${rows} rows and ${pairs} pairs are too many for the memory there is`);
  }
};

/**
 * The binary form: int32 little-endian `[magic, rows, columns, pairs, largest cost, 0, 0, 0] seats[columns] own[rows]
 * rowStart[rows + 1] column[pairs] cost[pairs]`, least total cost. Costs become points below 0. Everything is read to where the
 * solver will look for it.
 */
const readBinary = ({ length, take }: ByteSource): Instance => {
  const header = new Int32Array(HEADER_WORDS);
  take(header);
  const [, rows = 0, columns = 0, pairs = 0] = header;
  if (rows < 0 || columns < 0 || pairs < 0)
    throw new InstanceFileError(`negative counts: ${rows} rows, ${columns} columns, ${pairs} pairs`);
  const expected = 4 * (HEADER_WORDS + columns + rows + (rows + 1) + 2 * pairs);
  if (length !== expected) throw new InstanceFileError(`expected ${expected} bytes, found ${length}`);
  const { problem, ownColumn } = roomFor(rows, columns, pairs);
  const costs = problem.points as Int32Array;
  [problem.seats, ownColumn, problem.rowStart, problem.column, costs].forEach(take);
  // The lowest number of 32 bits has no opposite among them.
  const points = costs.includes(-(2 ** 31)) ? Float64Array.from(costs) : costs;
  for (let pair = 0; pair < pairs; pair += 1) points[pair] = 0 - points[pair]!;
  return { problem: points === costs ? problem : { ...problem, points }, ownColumn };
};

/** Rows a text may have. */
const LARGEST_TEXT = 20000;

/** Whether numbers can be read as triples with no pair twice. */
const areTriples = (numbers: readonly number[], size: number): boolean => {
  if (numbers.length % 3 !== 0) return false;
  const pairs = new Set<number>();
  for (let at = 0; at < numbers.length; at += 3) {
    const [row, column] = [numbers[at]!, numbers[at + 1]!];
    if (row < 1 || row > size || column < 1 || column > size) return false;
    pairs.add((row - 1) * size + column - 1);
  }
  return pairs.size === numbers.length / 3;
};

/** The text forms of the OR-Library: n and n x n costs, or n and triples "row column cost" counted from 1. */
const readText = (text: string): Instance => {
  const numbers = text.trim().split(/\s+/).map(Number);
  const [size = Number.NaN, ...rest] = numbers;
  if (!Number.isInteger(size) || size < 1 || numbers.some((number) => !Number.isInteger(number)))
    throw new InstanceFileError('neither the binary form nor whole numbers in text');
  if (size > LARGEST_TEXT)
    throw new InstanceFileError(`text for ${size} rows; the most is ${LARGEST_TEXT}, larger ones need the binary form`);
  if (rest.length === size * size && areTriples(rest, size))
    throw new InstanceFileError(
      `${rest.length} numbers could be ${size} x ${size} costs or triples; use the binary form`,
    );
  const costs = Array.from({ length: size }, () => new Map<number, number>());
  if (rest.length === size * size) {
    rest.forEach((cost, index) => costs[Math.floor(index / size)]!.set(index % size, cost));
  } else if (rest.length % 3 === 0) {
    for (let index = 0; index < rest.length; index += 3) {
      const [row = 0, column = 0, cost = 0] = [rest[index]! - 1, rest[index + 1]! - 1, rest[index + 2]!];
      if (row < 0 || row >= size || column < 0 || column >= size)
        throw new InstanceFileError(`pair ${index / 3 + 1} lies outside ${size} x ${size}`);
      costs[row]!.set(column, Math.min(cost, costs[row]!.get(column) ?? Infinity));
    }
  } else throw new InstanceFileError(`${rest.length} numbers fit neither ${size} x ${size} costs nor triples`);
  const rowStart = [0];
  const column: number[] = [];
  const points: number[] = [];
  for (const row of costs) {
    for (const [place, cost] of [...row].sort(([a], [b]) => a - b)) {
      column.push(place);
      points.push(-cost);
    }
    rowStart.push(column.length);
  }
  return {
    problem: {
      rows: size,
      columns: size,
      rowStart: Int32Array.from(rowStart),
      column: Int32Array.from(column),
      points: Float64Array.from(points),
      seats: new Int32Array(size).fill(1),
    },
    ownColumn: new Int32Array(size).fill(-1),
  };
};

/** The first bytes of a file; none of a pipe, which can only be read once, and whole. */
const startOf = (file: number): Uint8Array => {
  if (!fstatSync(file).isFile()) return new Uint8Array(0);
  const start = new Uint8Array(4);
  return start.subarray(0, readSync(file, start, 0, start.length, 0));
};

const isGzip = (start: Uint8Array): boolean => start[0] === 0x1f && start[1] === 0x8b;
const isBinary = (start: Uint8Array): boolean =>
  start.byteLength >= 4 && new DataView(start.buffer, start.byteOffset).getInt32(0, true) === INSTANCE_MAGIC;

/** Reads an instance file, plain or gzipped; throws an InstanceFileError that says what is wrong with it. */
export const readInstanceFile = (path: string): Instance => {
  const file = openSync(path, 'r');
  try {
    if (isBinary(startOf(file))) return readBinary(sourceInFile(file));
    const read: Uint8Array = readFileSync(file);
    const bytes = isGzip(read) ? gunzipSync(read) : read;
    return isBinary(bytes) ? readBinary(sourceInMemory(bytes)) : readText(new TextDecoder().decode(bytes));
  } finally {
    closeSync(file);
  }
};
