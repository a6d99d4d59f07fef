import type { Employee, Position } from '../domain';
import { required } from '../kernel';
import { findConditionBreaches, TreeHeads } from '../matching';
import { headsWhen, type Planned } from '../planning';

import type { ListedMove } from './fewest-drops';

/** What a move of a list runs into once the whole list is carried out and everybody else stays, though no rule bars the move itself. */
export type ListClash =
  /** A post would have more people than it may. */
  | { readonly kind: 'seats'; readonly position: Position; readonly heads: number; readonly seats: number }
  /** A post, or the unit of one, would be left with fewer people than the policy allows. */
  | {
      readonly kind: 'post-left' | 'unit-left';
      readonly position: Position;
      readonly heads: number;
      readonly least: number;
    }
  /** More people of the unit of a post would leave it than the policy allows. */
  | { readonly kind: 'leaving'; readonly position: Position; readonly leaving: number; readonly most: number }
  /** Two people a rule keeps apart would meet. */
  | { readonly kind: 'apart'; readonly other: Employee }
  /** Head and deputy of one unit would both leave. */
  | { readonly kind: 'head-and-deputy'; readonly other: Employee }
  /** The list has more moves than the policy allows in all. */
  | { readonly kind: 'moves'; readonly moves: number; readonly most: number };

/** Clashes of each move of a list, found by where everybody ends. */
class ClashFinder {
  private readonly clashes: ListClash[][];
  private readonly indexOfRow: ReadonlyMap<number, number>;

  constructor(
    private readonly planned: Planned,
    private readonly moves: readonly ListedMove[],
    private readonly ends: Int32Array,
  ) {
    this.clashes = moves.map(() => []);
    this.indexOfRow = new Map(moves.map(({ row }, index) => [row, index]));
  }

  find(): readonly (readonly ListClash[])[] {
    this.findFullPosts();
    this.findLeftPosts();
    this.findConditions();
    const most = this.planned.limits?.maxMoves ?? null;
    if (most !== null && this.moves.length > most)
      for (const found of this.clashes) found.push({ kind: 'moves', moves: this.moves.length, most });
    return this.clashes;
  }

  private positionAt(column: number): Position {
    return required(this.planned.instance.positions[column], 'position');
  }

  private findFullPosts(): void {
    const { instance } = this.planned;
    const seated = new Int32Array(instance.problem.columns);
    for (const column of this.ends) seated[column]! += 1;
    const heads = headsWhen(instance, this.ends);
    this.moves.forEach(({ column }, index) => {
      if (seated[column]! <= instance.problem.seats[column]!) return;
      const position = this.positionAt(column);
      this.clashes[index]!.push({ kind: 'seats', position, heads: heads[column]!, seats: position.seats });
    });
  }

  private findLeftPosts(): void {
    const { instance, limits } = this.planned;
    const tree = limits?.tree ?? null;
    if (tree === null) return;
    const { problem, ownColumn, heads, incumbents } = instance;
    const after = new TreeHeads(problem, tree).of(this.ends);
    // People the employee sheet does not show count and stay.
    const unseen = new Int32Array(after.length);
    heads.forEach((here, column) => {
      for (const node of [column, problem.columns + tree.groupOf[column]!]) unseen[node]! += here - incumbents[column]!;
    });
    this.moves.forEach(({ row }, index) => {
      const own = ownColumn[row]!;
      for (const [kind, node] of [
        ['post-left', own],
        ['unit-left', problem.columns + tree.groupOf[own]!],
      ] as const) {
        if (after[node]! >= tree.atLeast[node]!) continue;
        const [here, least] = [after[node]! + unseen[node]!, tree.atLeast[node]! + unseen[node]!];
        this.clashes[index]!.push({ kind, position: this.positionAt(own), heads: here, least });
      }
    });
  }

  private findConditions(): void {
    const { instance, limits } = this.planned;
    const conditions = limits?.conditions ?? null;
    if (conditions === null) return;
    const { ownColumn } = instance;
    for (const breach of findConditionBreaches(ownColumn, conditions, this.ends)) {
      if (breach.kind === 'leaving') {
        const most = conditions.mostLeaving[breach.group]!;
        this.moves.forEach(({ row, column }, index) => {
          const own = ownColumn[row]!;
          const isLeaving = conditions.groupOfColumn[own] !== conditions.groupOfColumn[column];
          if (!isLeaving || conditions.groupOfColumn[own] !== breach.group) return;
          const position = this.positionAt(own);
          this.clashes[index]!.push({ kind: 'leaving', position, leaving: breach.leaving, most });
        });
        continue;
      }
      const kind = breach.kind === 'apart' ? 'apart' : 'head-and-deputy';
      const [one, other] = breach.rows;
      this.tell(one, { kind, other: required(instance.employees[other], 'employee') });
      this.tell(other, { kind, other: required(instance.employees[one], 'employee') });
    }
  }

  private tell(row: number, clash: ListClash): void {
    const index = this.indexOfRow.get(row);
    if (index !== undefined) this.clashes[index]!.push(clash);
  }
}

/** Where everybody ends when some moves are carried out and everybody else stays. */
export const endsOfMoves = ({ instance }: Pick<Planned, 'instance'>, moves: readonly ListedMove[]): Int32Array => {
  const ends = Int32Array.from(instance.ownColumn);
  for (const { row, column } of moves) ends[row] = column;
  return ends;
};

/** What each move of a list runs into when all of them are carried out and everybody else stays; each row stands on the list once. */
export const clashesOf = (planned: Planned, moves: readonly ListedMove[]): readonly (readonly ListClash[])[] =>
  new ClashFinder(planned, moves, endsOfMoves(planned, moves)).find();
