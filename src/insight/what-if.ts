import type { Employee, Points, Position } from '../domain';
import { required } from '../kernel';
import { headsWhen, splitIntoChains, type Planned } from '../planning';

import { bestBeside, isOfBest, type BestBeside } from './beside-best';
import type { Forced, ForcePair } from './force-pair';
import type { OtherEnd, PartsOfChange, ValueOfMoves } from './value-of-moves';

/** A unit: people in it today, in the plan, and then. */
export type UnitThen = {
  readonly unit: string;
  readonly agency: string | null;
  readonly seats: number;
  readonly now: number;
  readonly planned: number;
  readonly then: number;
};

/** A post that has more or fewer people than in the plan. */
export type PostThen = {
  readonly position: Position;
  /** Today. */
  readonly now: number;
  readonly planned: number;
  readonly then: number;
};

/** Somebody who sits elsewhere than in the plan; `then` is the present post for somebody who stays after all. */
export type PersonThen = {
  readonly employee: Employee;
  readonly now: Position;
  readonly planned: Position;
  readonly then: Position;
};

/** A plan that differs from the one there is in one thing, and what else that changes. Nothing of it is written anywhere. */
export type WhatIf = {
  readonly person: PersonThen;
  /** What the value of the plan loses, in hundredths; below 0 where it gains: see `best`, or seats of priority 1 stay empty. */
  readonly loss: Points;
  /** What it loses at least: below `loss` only where the search ended at its bound. */
  readonly leastLoss: Points;
  /** Where the loss comes from, signed as a change: the parts add up to less than nothing by as much as `loss`. */
  readonly parts: PartsOfChange;
  /** Everybody else whom the question puts elsewhere than the plan, in the order of its rows. */
  readonly others: readonly PersonThen[];
  /**
   * The best plan, where the plan keeps to a former run instead, and whom that puts elsewhere whatever is asked: the answer is the best plan
   * with what is asked, and keeps to no run. Null where the plan is the best.
   */
  readonly best: (BestBeside & { readonly others: readonly PersonThen[] }) | null;
  /** Units of the present post, of the planned one and of the one then, each once. */
  readonly units: readonly UnitThen[];
  /** The chain or swap the person moves in then, from the seat it fills first; empty for somebody who stays. */
  readonly chain: readonly { readonly employee: Employee; readonly from: Position; readonly to: Position }[];
  /** Posts with fewer people than in the plan, which leaves seats empty in them. */
  readonly emptied: readonly PostThen[];
  /** Posts with more people than in the plan. */
  readonly filled: readonly PostThen[];
};

/** Answers what-if questions about one plan. */
export class WhatIfs {
  constructor(
    private readonly planned: Planned,
    private readonly force: ForcePair,
    private readonly value: ValueOfMoves,
  ) {}

  /** The best plan with a person in a post, whatever the rules say of it; null when no seat can be freed within the limits. */
  place(row: number, column: number): WhatIf | null {
    const isThere = this.planned.columnOfRow[row] === column;
    return this.tell(
      row,
      isThere ? { moves: [], change: 0, gap: 0 } : this.force.force(row, column, this.value.pointsAt(row, column)),
    );
  }

  /**
   * The best plan without a move, as if it were rejected: the person may stay or go elsewhere. Null for somebody who stays in the plan, and
   * when no plan is left without.
   */
  without(row: number): WhatIf | null {
    const { instance, columnOfRow } = this.planned;
    return columnOfRow[row] === instance.ownColumn[row] ? null : this.tell(row, this.force.forbid(row));
  }

  private tell(row: number, forced: Forced | null): WhatIf | null {
    if (forced === null) return null;
    const { instance, columnOfRow } = this.planned;
    const ends = columnOfRow.slice();
    for (const move of forced.moves) ends[move.row] = move.to;
    const posts = this.posts(ends);
    const loss = this.value.lossBy(forced.moves);
    const best = bestBeside(this.planned);
    const others = forced.moves.filter((move: OtherEnd) => move.row !== row);
    const isAnyway = (move: OtherEnd): boolean => best !== null && isOfBest(this.planned, move);
    const peopleOf = (moves: readonly OtherEnd[]): PersonThen[] => moves.map((move) => this.personAt(move.row, ends));
    return {
      person: this.personAt(row, ends),
      loss,
      leastLoss: loss - forced.gap,
      parts: this.value.partsBy(forced.moves, row),
      others: peopleOf(others.filter((move) => !isAnyway(move))),
      best: best === null ? null : { ...best, others: peopleOf(others.filter(isAnyway)) },
      units: this.units([instance.ownColumn[row]!, columnOfRow[row]!, ends[row]!], ends),
      chain: this.chain(row, ends),
      emptied: posts.filter(({ planned, then }) => then < planned),
      filled: posts.filter(({ planned, then }) => then > planned),
    };
  }

  private positionAt(column: number | undefined): Position {
    return required(this.planned.instance.positions[column ?? -1], 'position');
  }

  private personAt(row: number, ends: Int32Array): PersonThen {
    const { instance, columnOfRow } = this.planned;
    return {
      employee: required(instance.employees[row], 'employee'),
      now: this.positionAt(instance.ownColumn[row]),
      planned: this.positionAt(columnOfRow[row]),
      then: this.positionAt(ends[row]),
    };
  }

  private posts(ends: Int32Array): readonly PostThen[] {
    const { instance, columnOfRow } = this.planned;
    const [before, after] = [headsWhen(instance, columnOfRow), headsWhen(instance, ends)];
    return instance.positions.flatMap((position, column) =>
      before[column] === after[column]
        ? []
        : [{ position, now: instance.heads[column]!, planned: before[column]!, then: after[column]! }],
    );
  }

  private units(columns: readonly number[], ends: Int32Array): readonly UnitThen[] {
    const { instance, columnOfRow } = this.planned;
    const counts = [instance.heads, headsWhen(instance, columnOfRow), headsWhen(instance, ends)] as const;
    const asked = columns.map((column) => this.positionAt(column));
    const distinct = asked.filter(
      ({ unit, agency }, index) => asked.findIndex((one) => one.unit === unit && one.agency === agency) === index,
    );
    return distinct.map(({ unit, agency }) => {
      const inside = instance.positions.flatMap((one, column) =>
        one.unit === unit && one.agency === agency ? [column] : [],
      );
      const [now, planned, then] = counts.map((heads) => inside.reduce((sum, column) => sum + heads[column]!, 0));
      const seats = inside.reduce((sum, column) => sum + this.positionAt(column).seats, 0);
      return { unit, agency, seats, now: now ?? 0, planned: planned ?? 0, then: then ?? 0 };
    });
  }

  private chain(row: number, ends: Int32Array): WhatIf['chain'] {
    const { employees, ownColumn } = this.planned.instance;
    const arcs = [...ends.keys()].flatMap((one) =>
      ends[one] === ownColumn[one] ? [] : [{ row: one, from: ownColumn[one]!, to: ends[one]! }],
    );
    const chained = splitIntoChains(arcs);
    const own = chained.find((arc) => arc.row === row);
    return chained
      .filter(({ chain }) => chain === own?.chain)
      .map((arc) => ({
        employee: required(employees[arc.row], 'employee'),
        from: this.positionAt(arc.from),
        to: this.positionAt(arc.to),
      }));
  }
}
