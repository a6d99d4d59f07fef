import { newFloats, newInts, NONE, type f64, type Floats, type i32, type Ints } from './memory';
import type { PairTable } from './pair-table';
import type { Seating } from './seating';

/** Columns with at least this many seats are searched through heaps instead of holder by holder. */
const CROWD: i32 = 24;

/** Holders of one column by what they lose, in points, when they move to one other column; the least loss first. */
class LossHeap {
  size: i32 = 0;
  losses: Floats = newFloats(4);
  rows: Ints = newInts(4);
  private room: i32 = 4;

  push(loss: f64, row: i32): void {
    if (this.size === this.room) this.grow();
    const losses = this.losses;
    const rows = this.rows;
    let place = this.size;
    this.size += 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (losses[parent]! <= loss) break;
      losses[place] = losses[parent]!;
      rows[place] = rows[parent]!;
      place = parent;
    }
    losses[place] = loss;
    rows[place] = row;
  }

  /** Removes the first. */
  pop(): void {
    const losses = this.losses;
    const rows = this.rows;
    this.size -= 1;
    const size = this.size;
    const loss: f64 = losses[size]!;
    const row = rows[size]!;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= size) break;
      if (child + 1 < size && losses[child + 1]! < losses[child]!) child += 1;
      if (losses[child]! >= loss) break;
      losses[place] = losses[child]!;
      rows[place] = rows[child]!;
      place = child;
    }
    losses[place] = loss;
    rows[place] = row;
  }

  private grow(): void {
    const losses = newFloats(2 * this.room);
    const rows = newInts(2 * this.room);
    for (let at = 0; at < this.size; at += 1) {
      losses[at] = this.losses[at]!;
      rows[at] = this.rows[at]!;
    }
    this.losses = losses;
    this.rows = rows;
    this.room *= 2;
  }
}

/** The ways out of one crowded column: a heap per other column that some holder has. */
export class Crowd {
  count: i32 = 0;
  targets: Ints = newInts(16);
  private readonly heaps: Array<LossHeap> = new Array<LossHeap>();
  private readonly indexOf: Ints;
  private room: i32 = 16;

  constructor(
    private readonly column: i32,
    private readonly table: PairTable,
    private readonly seating: Seating,
  ) {
    const indexOf = newInts(table.columns);
    for (let index = 0; index < table.columns; index += 1) indexOf[index] = NONE;
    this.indexOf = indexOf;
    const first = seating.holderStart[column]!;
    const last = first + seating.heads[column]!;
    for (let place = first; place < last; place += 1) this.add(seating.holder[place]!);
  }

  add(row: i32): void {
    const column = this.table.column;
    const points = this.table.points;
    const held: f64 = this.seating.pointsOfRow[row]!;
    for (let pair = this.table.rowStart[row]!, last = this.table.rowStart[row + 1]!; pair < last; pair += 1) {
      const target = column[pair]!;
      if (target === this.column) continue;
      let index = this.indexOf[target]!;
      if (index === NONE) index = this.addTarget(target);
      this.heaps[index]!.push(held - points[pair]!, row);
    }
  }

  /** The holder that leaves for the index-th target at the least loss; NONE when nobody can. Who has left is dropped. */
  rowTo(index: i32): i32 {
    const heap = this.heaps[index]!;
    const columnOfRow = this.seating.columnOfRow;
    while (heap.size > 0 && columnOfRow[heap.rows[0]!] !== this.column) heap.pop();
    return heap.size > 0 ? heap.rows[0]! : NONE;
  }

  /** What that holder loses in points. */
  lossTo(index: i32): f64 {
    return this.heaps[index]!.losses[0]!;
  }

  private addTarget(target: i32): i32 {
    const index = this.count;
    if (index === this.room) {
      const larger = newInts(2 * this.room);
      for (let at = 0; at < index; at += 1) larger[at] = this.targets[at]!;
      this.targets = larger;
      this.room *= 2;
    }
    this.indexOf[target] = index;
    this.targets[index] = target;
    this.heaps.push(new LossHeap());
    this.count += 1;
    return index;
  }
}

/**
 * For columns with many holders: which holder leaves for which other column at the least loss. The loss in points does not
 * depend on prices, so a heap per pair of columns stays true through the whole solve; a holder that has left is dropped when
 * it comes up. A search then costs one look per neighbouring column instead of one per holder and pair.
 */
export class Crowds {
  private readonly crowds: Array<Crowd> = new Array<Crowd>();
  private readonly indexOf: Ints;

  constructor(
    private readonly table: PairTable,
    private readonly seating: Seating,
  ) {
    const indexOf = newInts(table.columns);
    for (let column = 0; column < table.columns; column += 1) indexOf[column] = NONE;
    this.indexOf = indexOf;
  }

  isCrowded(column: i32): boolean {
    return this.seating.capacity[column]! >= CROWD;
  }

  of(column: i32): Crowd {
    const known = this.indexOf[column]!;
    if (known !== NONE) return this.crowds[known]!;
    this.indexOf[column] = this.crowds.length;
    const crowd = new Crowd(column, this.table, this.seating);
    this.crowds.push(crowd);
    return crowd;
  }

  /** Must be told of every row that takes a seat, once searching has begun. */
  arrive(row: i32, column: i32): void {
    const known = this.indexOf[column]!;
    if (known !== NONE) this.crowds[known]!.add(row);
  }
}
