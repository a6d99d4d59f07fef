/**
 * A binary heap of columns by distance, equal distances by column number, so that a search visits columns in one
 * order only. Stale entries stay in and are skipped by the caller. push and pop cost O(log size).
 */
export class Frontier {
  private readonly distances: number[] = [];
  private readonly columns: number[] = [];

  get isEmpty(): boolean {
    return this.columns.length === 0;
  }

  clear(): void {
    this.distances.length = 0;
    this.columns.length = 0;
  }

  push(distance: number, column: number): void {
    let child = this.columns.length;
    this.distances.push(distance);
    this.columns.push(column);
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.isBefore(child, parent)) return;
      this.swap(child, parent);
      child = parent;
    }
  }

  /** Nearest column with the distance it was pushed at; the heap must not be empty. */
  pop(): { readonly distance: number; readonly column: number } {
    const top = { distance: this.distances[0]!, column: this.columns[0]! };
    const lastDistance = this.distances.pop()!;
    const lastColumn = this.columns.pop()!;
    if (this.columns.length > 0) {
      this.distances[0] = lastDistance;
      this.columns[0] = lastColumn;
      this.sink();
    }
    return top;
  }

  private sink(): void {
    const size = this.columns.length;
    for (let parent = 0; ;) {
      let first = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
        if (child < size && this.isBefore(child, first)) first = child;
      }
      if (first === parent) return;
      this.swap(parent, first);
      parent = first;
    }
  }

  private isBefore(a: number, b: number): boolean {
    const difference = this.distances[a]! - this.distances[b]!;
    return difference < 0 || (difference === 0 && this.columns[a]! < this.columns[b]!);
  }

  private swap(a: number, b: number): void {
    [this.distances[a], this.distances[b]] = [this.distances[b]!, this.distances[a]!];
    [this.columns[a], this.columns[b]] = [this.columns[b]!, this.columns[a]!];
  }
}
