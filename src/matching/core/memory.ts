/**
 * The few things the core is made of. The core is written in the part of TypeScript that AssemblyScript compiles too: numbers are
 * i32 or f64, arrays are of a fixed size and know nothing but their elements, and there are no closures. For WebAssembly this
 * file is replaced by `prelude.as`.
 */
export type i32 = number;
export type f64 = number;
export type Ints = Int32Array;
export type Floats = Float64Array;
export type Bytes = Uint8Array;
/** Points of pairs: 32 bits where they fit. */
export type Points = Int32Array | Float64Array;

export const newInts = (size: i32): Ints => new Int32Array(size);
export const newFloats = (size: i32): Floats => new Float64Array(size);
export const newBytes = (size: i32): Bytes => new Uint8Array(size);
/** An array of the same kind as another. */
export const newPoints = (like: Points, size: i32): Points =>
  like instanceof Int32Array ? new Int32Array(size) : new Float64Array(size);

/** Whether the points at a place are a whole number. */
export const isWholeAt = (points: Points, at: i32): boolean => Number.isInteger(points[at]);

/** A number cut to a whole one. */
export const toInt = (value: f64): i32 => Math.trunc(value);

/** Not seated, no column, no pair. */
export const NONE: i32 = -1;
