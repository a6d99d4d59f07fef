import type { AssignmentProblem } from './problem';
import { NONE, type Seating } from './seating';

/** Columns with at least this many seats are searched through heaps instead of holder by holder. */
const CROWD = 24;

/** Holders of one column by what they lose, in points, when they move to one other column; the least loss first. */
class LossHeap {
  readonly losses: number[] = [];
  readonly rows: number[] = [];

  push(loss: number, row: number): void {
    const { losses, rows } = this;
    let place = losses.length;
    losses.push(loss);
    rows.push(row);
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
    const { losses, rows } = this;
    const loss = losses.pop()!;
    const row = rows.pop()!;
    const size = losses.length;
    if (size === 0) return;
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
}

/** The ways out of one crowded column. */
type Crowd = { readonly targets: number[]; readonly heaps: LossHeap[]; readonly indexOf: Int32Array };

/**
 * For columns with many holders: which holder leaves for which other column at the least loss. The loss in points does not
 * depend on prices, so a heap per pair of columns stays true through the whole solve; a holder that has left is dropped when
 * it comes up. A search then costs one look per neighbouring column instead of one per holder and pair.
 */
export class Crowds {
  private readonly crowds = new Map<number, Crowd>();

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly seating: Seating,
  ) {}

  isCrowded(column: number): boolean {
    return this.seating.capacity[column]! >= CROWD;
  }

  /** Tells of the cheapest way out of a crowded column to each other one: target, holder, and loss in points. */
  forEachWayOut(column: number, visit: (target: number, row: number, loss: number) => void): void {
    const { targets, heaps } = this.crowdOf(column);
    const { columnOfRow } = this.seating;
    for (let index = 0; index < targets.length; index += 1) {
      const heap = heaps[index]!;
      while (heap.rows.length > 0 && columnOfRow[heap.rows[0]!] !== column) heap.pop();
      if (heap.rows.length > 0) visit(targets[index]!, heap.rows[0]!, heap.losses[0]!);
    }
  }

  /** Must be told of every row that takes a seat, once searching has begun. */
  arrive(row: number, column: number): void {
    const crowd = this.crowds.get(column);
    if (crowd) this.addHolder(crowd, row, column);
  }

  private crowdOf(column: number): Crowd {
    const known = this.crowds.get(column);
    if (known) return known;
    const crowd: Crowd = { targets: [], heaps: [], indexOf: new Int32Array(this.problem.columns).fill(NONE) };
    this.crowds.set(column, crowd);
    const first = this.seating.holderStart[column]!;
    for (let place = first; place < first + this.seating.heads[column]!; place += 1)
      this.addHolder(crowd, this.seating.holder[place]!, column);
    return crowd;
  }

  private addHolder(crowd: Crowd, row: number, column: number): void {
    const { rowStart, column: columns, points } = this.problem;
    const held = this.seating.pointsOfRow[row]!;
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
      const target = columns[pair]!;
      if (target === column) continue;
      let index = crowd.indexOf[target]!;
      if (index === NONE) {
        index = crowd.targets.length;
        crowd.indexOf[target] = index;
        crowd.targets.push(target);
        crowd.heaps.push(new LossHeap());
      }
      crowd.heaps[index]!.push(held - points[pair]!, row);
    }
  }
}
