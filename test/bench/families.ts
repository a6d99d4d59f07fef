import type { AssignmentProblem } from '../../src/matching';

/** A least-cost instance as the benchmark files hold it; `own[i]` is a row's present column or -1. */
export type CostInstance = Omit<AssignmentProblem, 'points'> & {
  readonly own: Int32Array;
  readonly cost: Int32Array;
};

type Draw = () => number;

/** mulberry32 as unsigned 32-bit whole numbers. */
const draws = (seed: number): Draw => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
};

const shuffle = (values: Int32Array | number[], draw: Draw): void => {
  for (let index = values.length - 1; index > 0; index -= 1) {
    const other = draw() % (index + 1);
    [values[index], values[other]] = [values[other]!, values[index]!];
  }
};

/** Collects pairs row by row into arrays that grow. */
class PairCollector {
  private column = new Int32Array(1 << 16);
  private cost = new Int32Array(1 << 16);
  private size = 0;
  private readonly rowStart: number[] = [0];

  add(column: number, cost: number): void {
    if (this.size === this.column.length) {
      const [columns, costs] = [new Int32Array(2 * this.size), new Int32Array(2 * this.size)];
      columns.set(this.column);
      costs.set(this.cost);
      [this.column, this.cost] = [columns, costs];
    }
    this.column[this.size] = column;
    this.cost[this.size] = cost;
    this.size += 1;
  }

  /** Ends a row; its pairs are put in the order of their columns. */
  endRow(): void {
    const from = this.rowStart[this.rowStart.length - 1]!;
    const columns = this.column.subarray(from, this.size);
    const isSorted = columns.every((column, index) => index === 0 || columns[index - 1]! < column);
    if (!isSorted) {
      const order = Array.from(columns, (column, index) => [column, this.cost[from + index]!] as const);
      order
        .sort(([a], [b]) => a - b)
        .forEach(([column, cost], index) => {
          this.column[from + index] = column;
          this.cost[from + index] = cost;
        });
    }
    this.rowStart.push(this.size);
  }

  finish(seats: Int32Array, own: Int32Array): CostInstance {
    return {
      rows: this.rowStart.length - 1,
      columns: seats.length,
      rowStart: Int32Array.from(this.rowStart),
      column: this.column.slice(0, this.size),
      cost: this.cost.slice(0, this.size),
      seats,
      own,
    };
  }
}

const ones = (length: number): Int32Array => new Int32Array(length).fill(1);
const nobody = (length: number): Int32Array => new Int32Array(length).fill(-1);

const dense = (rows: number, columns: number, most: number, seed: number): CostInstance => {
  const draw = draws(seed);
  const pairs = new PairCollector();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) pairs.add(column, 1 + (draw() % most));
    pairs.endRow();
  }
  return pairs.finish(ones(columns), nobody(rows));
};

const sparse = (rows: number, each: number, most: number, seed: number): CostInstance => {
  const draw = draws(seed);
  const columns = Math.ceil(1.1 * rows);
  const places = Int32Array.from({ length: columns }, (_, index) => index);
  shuffle(places, draw);
  const pairs = new PairCollector();
  for (let row = 0; row < rows; row += 1) {
    const own = places[row]!;
    const chosen = new Set([own]);
    while (chosen.size < each) chosen.add(draw() % columns);
    const half = most >> 1;
    for (const column of [...chosen].sort((a, b) => a - b))
      pairs.add(column, column === own ? half + (draw() % (most - half + 1)) : draw() % (most + 1));
    pairs.endRow();
  }
  return pairs.finish(ones(columns), places.slice(0, rows));
};

/** Product costs (Machol & Wien 1976). */
const product = (size: number): CostInstance => {
  const pairs = new PairCollector();
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) pairs.add(column, (row + 1) * (column + 1));
    pairs.endRow();
  }
  return pairs.finish(ones(size), nobody(size));
};

const geometric = (size: number, seed: number): CostInstance => {
  const draw = draws(seed);
  const points = Array.from({ length: 2 * size }, () => [draw() % 10000, draw() % 10000] as const);
  const pairs = new PairCollector();
  for (let row = 0; row < size; row += 1) {
    const [x, y] = points[row]!;
    for (let column = 0; column < size; column += 1) {
      const [otherX, otherY] = points[size + column]!;
      pairs.add(column, 1 + Math.floor(Math.sqrt((x - otherX) ** 2 + (y - otherY) ** 2)));
    }
    pairs.endRow();
  }
  return pairs.finish(ones(size), nobody(size));
};

/** Few posts with hundreds of seats. */
const crowded = (rows: number, columns: number, share: number): CostInstance => {
  const draw = draws(77);
  const weights = Array.from({ length: columns }, () => {
    const first = draw() % 100;
    return 1 + first * (draw() % 100);
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const seats = Int32Array.from(weights, (weight) => Math.max(1, Math.floor((weight * rows * 1.03) / sum)));
  let total = seats.reduce((count, seat) => count + seat, 0);
  for (; total < rows; total += 1) seats[draw() % columns]! += 1;
  const places: number[] = [];
  seats.forEach((count, column) => {
    for (let seat = 0; seat < count; seat += 1) places.push(column);
  });
  shuffle(places, draw);
  const appeal = Array.from({ length: columns }, () => draw() % 40);
  const pairs = new PairCollector();
  const own = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    own[row] = places[row]!;
    const merit = draw() % 5;
    for (let column = 0; column < columns; column += 1) {
      const isOwn = column === own[row];
      if (!isOwn && draw() % 1000 >= share * 1000) continue;
      const score = appeal[column]! + Math.floor((merit * appeal[column]!) / 5) + (draw() % 25) + (isOwn ? 5 : 0);
      pairs.add(column, 100 - Math.min(100, score));
    }
    pairs.endRow();
  }
  return pairs.finish(seats, own);
};

/** An instance again with costs x 100 and a settled noise below 100. */
const fine = (instance: CostInstance): CostInstance => {
  const cost = new Int32Array(instance.cost.length);
  for (let row = 0; row < instance.rows; row += 1) {
    for (let pair = instance.rowStart[row]!; pair < instance.rowStart[row + 1]!; pair += 1) {
      let hash = Math.imul(row, 0x9e3779b1) ^ Math.imul(instance.column[pair]!, 0x85ebca77);
      hash ^= hash >>> 15;
      hash = Math.imul(hash, 0x2c1b3c6d);
      hash ^= hash >>> 12;
      cost[pair] = instance.cost[pair]! * 100 + ((hash >>> 0) % 100);
    }
  }
  return { ...instance, cost };
};

export { crowded, dense, draws, fine, geometric, nobody, ones, PairCollector, product, shuffle, sparse, type Draw };
