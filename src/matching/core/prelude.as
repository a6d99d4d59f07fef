// Replaces memory.ts when the core is compiled to WebAssembly: an array is the address of its first element.
// POINTS is i32 or f64, set by the build.

@unmanaged
class Ints {
  @inline @operator("[]") get(at: i32): i32 { return load<i32>(changetype<usize>(this) + (<usize>at << 2)); }
  @inline @operator("[]=") set(at: i32, value: i32): void { store<i32>(changetype<usize>(this) + (<usize>at << 2), value); }
}

@unmanaged
class Floats {
  @inline @operator("[]") get(at: i32): f64 { return load<f64>(changetype<usize>(this) + (<usize>at << 3)); }
  @inline @operator("[]=") set(at: i32, value: f64): void { store<f64>(changetype<usize>(this) + (<usize>at << 3), value); }
}

@unmanaged
class Bytes {
  @inline @operator("[]") get(at: i32): i32 { return <i32>load<u8>(changetype<usize>(this) + <usize>at); }
  @inline @operator("[]=") set(at: i32, value: i32): void { store<u8>(changetype<usize>(this) + <usize>at, <u8>value); }
}

@unmanaged
class Points {
  @inline @operator("[]") get(at: i32): f64 { return <f64>load<POINTS>(changetype<usize>(this) + <usize>at * sizeof<POINTS>()); }
  @inline @operator("[]=") set(at: i32, value: f64): void { store<POINTS>(changetype<usize>(this) + <usize>at * sizeof<POINTS>(), <POINTS>value); }
}

// Nothing is ever freed, so every address is new, and new memory is zero.
@inline function room(size: usize): usize { return heap.alloc(size); }

function newInts(size: i32): Ints { return changetype<Ints>(room(<usize>size << 2)); }
function newFloats(size: i32): Floats { return changetype<Floats>(room(<usize>size << 3)); }
function newBytes(size: i32): Bytes { return changetype<Bytes>(room(<usize>size)); }
function newPoints(like: Points, size: i32): Points { return changetype<Points>(room(<usize>size * sizeof<POINTS>())); }

// What is endless has no difference to itself. Points of 32 bits are whole.
@inline function isWholeAt(points: Points, at: i32): bool {
  if (sizeof<POINTS>() === 4) return true;
  const worth: f64 = points[at];
  return Math.floor(worth) === worth && worth - worth === 0;
}

@inline function toInt(value: f64): i32 { return <i32>value; }

const NONE: i32 = -1;
