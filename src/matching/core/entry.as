// Way in and out of the core when it is WebAssembly: the caller asks for room, writes the arrays there, runs, reads.

let table: PairTable | null = null;
let solver: Core | null = null;
let atRowStart: Ints = newInts(0);
let atColumn: Ints = newInts(0);
let atPoints: Points = changetype<Points>(newInts(0));
let atSeats: Ints = newInts(0);
let atValueStart: Ints = newInts(0);
let atValue: Floats = newFloats(0);

export function makeRoom(rows: i32, columns: i32, pairs: i32): void {
  atRowStart = newInts(rows + 1);
  atColumn = newInts(pairs);
  atPoints = newPoints(changetype<Points>(atColumn), pairs);
  atSeats = newInts(columns);
  table = new PairTable(rows, columns, atRowStart, atColumn, atPoints, atSeats);
}

export function rowStartAt(): usize { return changetype<usize>(atRowStart); }
export function columnAt(): usize { return changetype<usize>(atColumn); }
export function pointsAt(): usize { return changetype<usize>(atPoints); }
export function seatsAt(): usize { return changetype<usize>(atSeats); }

// Called after makeRoom, if at all.
export function makeSeatValues(columns: i32, count: i32): void {
  atValueStart = newInts(columns + 1);
  atValue = newFloats(count);
  table!.takeSeatValues(atValueStart, atValue);
}

export function valueStartAt(): usize { return changetype<usize>(atValueStart); }
export function valueAt(): usize { return changetype<usize>(atValue); }

export function findFault(most: f64): i32 { return table!.findFault(most); }
export function faultAt(): i32 { return table!.faultAt; }
export function largest(): f64 { return table!.largest; }

export function start(mostExact: f64): void { solver = new Core(table!, mostExact); }
export function step(): i32 { return solver!.step(); }
export function open(): i32 { return solver!.open(); }

export function columnOfRowAt(): usize { return changetype<usize>(solver!.columnOfRow); }
export function pricesAt(): usize { return changetype<usize>(solver!.prices); }
export function hallViolatorAt(): usize { return changetype<usize>(solver!.hallViolator.items); }
export function hallViolatorCount(): i32 { return solver!.hallViolator.size; }
