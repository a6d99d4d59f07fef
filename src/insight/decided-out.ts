import type { Commitment } from '../domain';
import type { Place } from '../kernel';
import { decidedOf, isLeftOpen, NONE, type Planned } from '../planning';
import { foldText } from '../sheets';

/** Who is kept out of posts by decisions, whatever the rules say: rejected, staying, frozen, approved for another post, or the post stays open. */
export class DecidedOut {
  constructor(private readonly planned: Planned) {}

  /** Whether a decision keeps a row out of a column other than its own. */
  isOut(row: number, column: number): boolean {
    const { decided } = decidedOf(this.planned.instance);
    if (decided === null) return false;
    const target = decided.approved[row] ?? NONE;
    return target === NONE ? !isLeftOpen(decided, row, column) : target !== column;
  }

  /** Where the decisions are written that keep these rows out of a column, in their own order; each place once. */
  placesFor(rows: readonly number[], column: number): readonly Place[] {
    return this.commitmentsFor(rows, column).flatMap(({ where }) => where ?? []);
  }

  /** The decisions that keep these rows out of a column, in their own order. */
  commitmentsFor(rows: readonly number[], column: number): readonly Commitment[] {
    const { employees, positions, ownColumn, input } = this.planned.instance;
    if (rows.length === 0) return [];
    const people = new Set<string>(rows.map((row) => employees[row]?.nip ?? ''));
    const post = positions[column];
    const units = new Set(
      [post, ...rows.map((row) => positions[ownColumn[row] ?? -1])].map((one) => foldText(one?.unit ?? '')),
    );
    return (input.commitments ?? []).filter((one) => {
      if (one.ruling === 'freeze') return units.has(foldText(one.unit));
      if (one.ruling === 'keepOpen') return one.post === post?.id;
      if (one.ruling === 'stay') return people.has(one.nip);
      if (one.ruling === 'reject') return people.has(one.nip) && one.post === post?.id;
      return one.ruling === 'approve' && people.has(one.nip) && one.post !== post?.id;
    });
  }
}
