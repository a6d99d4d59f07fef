import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import type { AssignmentProblem } from '../../matching';

/** A problem, and the column each row holds now (-1 for none; text forms know no such column). */
export type Instance = { readonly problem: AssignmentProblem; readonly ownColumn: Int32Array };

/** Why a file is no instance. */
export class InstanceFileError extends Error {}

/** First word and length of the header of the binary form. */
export const INSTANCE_MAGIC = 0x41534731;
export const HEADER_WORDS = 8;

/**
 * The binary form: int32 little-endian `[magic, rows, columns, pairs, largest cost, 0, 0, 0] seats[columns] own[rows]
 * rowStart[rows + 1] column[pairs] cost[pairs]`, least total cost. Costs become points below 0.
 */
const readBinary = (bytes: Uint8Array): Instance => {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  const [, rows = 0, columns = 0, pairs = 0] = words;
  const expected = HEADER_WORDS + columns + rows + (rows + 1) + 2 * pairs;
  if (rows < 0 || columns < 0 || pairs < 0 || words.length !== expected || bytes.byteLength % 4 !== 0)
    throw new InstanceFileError(`expected ${4 * expected} bytes, found ${bytes.byteLength}`);
  let at = HEADER_WORDS;
  const take = (count: number): Int32Array => words.subarray(at, (at += count));
  const seats = take(columns);
  const ownColumn = take(rows);
  const rowStart = take(rows + 1);
  const column = take(pairs);
  const costs = take(pairs);
  // The lowest number of 32 bits has no opposite among them.
  const points = costs.includes(-(2 ** 31)) ? Float64Array.from(costs) : costs;
  for (let pair = 0; pair < pairs; pair += 1) points[pair] = 0 - points[pair]!;
  return { problem: { rows, columns, rowStart, column, points, seats }, ownColumn };
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

/** Reads an instance file, plain or gzipped; throws an InstanceFileError that says what is wrong with it. */
export const readInstanceFile = (path: string): Instance => {
  let bytes: Uint8Array = readFileSync(path);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = gunzipSync(bytes);
  const isAligned = bytes.byteOffset % 4 === 0;
  const own = isAligned ? bytes : new Uint8Array(bytes);
  const isBinary = own.byteLength >= 4 && new DataView(own.buffer, own.byteOffset).getInt32(0, true) === INSTANCE_MAGIC;
  return isBinary ? readBinary(own) : readText(new TextDecoder().decode(own));
};
