import type { Position } from '../domain';

/** Posts that a question looks at alike, with examples to ask it of. */
export class PostClasses {
  readonly classOfColumn: Int32Array;
  private readonly first: number[] = [];
  private readonly second: number[] = [];

  constructor(positions: readonly Position[], keyOf: (position: Position, column: number) => string) {
    const classes = new Map<string, number>();
    this.classOfColumn = Int32Array.from(positions, (position, column) => {
      const key = keyOf(position, column);
      const known = classes.get(key);
      if (known === undefined) {
        classes.set(key, this.first.length);
        this.first.push(column);
        this.second.push(column);
        return this.first.length - 1;
      }
      this.second[known] = column;
      return known;
    });
  }

  get count(): number {
    return this.first.length;
  }

  /** A column of a class; not `own` unless it is the only one, since staying is another question than moving. */
  exampleOf(index: number, own: number): number {
    return this.first[index] === own ? this.second[index]! : this.first[index]!;
  }
}
