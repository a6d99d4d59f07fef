import { findConditionBreaches, type RowPair, type SideConditions } from '../matching';
import type { Planned } from '../planning';

/** A post or unit that must keep so many people, by moves that enter and leave it. */
type Node = {
  readonly entering: readonly number[];
  readonly leaving: readonly number[];
  readonly after: number;
  readonly least: number;
};

/** A post with the moves into and out of it, and how many listed people it may hold. */
type Seats = {
  readonly entering: readonly number[];
  readonly leaving: readonly number[];
  readonly after: number;
  readonly most: number;
};

const addTo = <Key>(map: Map<Key, number[]>, key: Key, move: number): void => {
  const known = map.get(key);
  if (known) known.push(move);
  else map.set(key, [move]);
};

/** What ties the moves of a plan to each other: what would break when some of them were refused. Moves are numbered in plan order. */
export class MoveTies {
  readonly count: number;
  /** Moves that hang together, over and over: a refusal of one may touch another. */
  readonly groups: readonly (readonly number[])[];
  private readonly rows: readonly number[];
  private readonly moveOfRow: ReadonlyMap<number, number>;
  private readonly seats = new Map<number, Seats>();
  private readonly nodes = new Map<number, Node>();
  private readonly nodesOfTarget: readonly (readonly number[])[];
  private readonly apartOfMove = new Map<number, RowPair[]>();
  private readonly conditions: SideConditions | null;

  constructor(private readonly planned: Planned) {
    const { plan, instance } = planned;
    const rowOf = new Map(instance.employees.map((employee, row) => [employee, row]));
    this.rows = plan.transfers.map(({ employee }) => rowOf.get(employee) ?? -1);
    this.count = this.rows.length;
    this.moveOfRow = new Map(this.rows.map((row, move) => [row, move]));
    this.conditions = planned.limits?.conditions ?? null;
    this.readSeats();
    this.nodesOfTarget = this.readNodes();
    for (const pair of this.conditions?.apart ?? [])
      for (const row of pair) {
        const move = this.moveOfRow.get(row);
        if (move !== undefined) this.apartOfMove.set(move, [...(this.apartOfMove.get(move) ?? []), pair]);
      }
    this.groups = [...this.chainGroups(), ...this.seatGroups(), ...this.nodeGroups(), ...this.apartGroups()];
  }

  chainOf(move: number): number {
    return this.planned.plan.transfers[move]!.chain;
  }

  /** What breaks first once moves are refused: moves of which one at least must go besides. Empty when nothing does. */
  brokenBy(refused: readonly number[]): readonly number[] {
    const isRefused = new Set(refused);
    const left = (moves: readonly number[]): number[] => moves.filter((move) => !isRefused.has(move));
    for (const move of refused) {
      const seats = this.seats.get(this.own(move));
      if (seats !== undefined) {
        const [coming, going] = [left(seats.entering), left(seats.leaving)];
        const heads = seats.after - (seats.entering.length - coming.length) + (seats.leaving.length - going.length);
        if (heads > seats.most) return coming;
      }
      for (const number of this.nodesOfTarget[move]!) {
        const node = this.nodes.get(number)!;
        const [coming, going] = [left(node.entering), left(node.leaving)];
        const heads = node.after - (node.entering.length - coming.length) + (node.leaving.length - going.length);
        if (heads < node.least) return going;
      }
      for (const pair of this.apartOfMove.get(move) ?? [])
        if (this.meet(pair, isRefused)) return left(pair.flatMap((row) => this.moveOfRow.get(row) ?? []));
    }
    return [];
  }

  /** Moves that must be carried out before a move: who leaves the seat it takes, and who a rule keeps apart from its person and leaves the place. */
  waitsFor(move: number): readonly number[] {
    const transfer = this.planned.plan.transfers[move]!;
    const { transfers } = this.planned.plan;
    const before =
      transfer.step > 1
        ? [move - 1]
        : transfer.isSwap
          ? transfers.flatMap((one, other) => (one.chain === transfer.chain && other !== move ? [other] : []))
          : [];
    const partners = (this.apartOfMove.get(move) ?? []).flatMap((pair) => {
      const other = pair.find((row) => row !== this.rows[move])!;
      const partner = this.moveOfRow.get(other);
      // Would meet the partner where that one still is.
      return partner !== undefined && this.meetAt(pair, (row) => (row === other ? this.ownOf(row) : this.endOf(row)))
        ? [partner]
        : [];
    });
    return [...before, ...partners];
  }

  private ownOf(row: number): number {
    return this.planned.instance.ownColumn[row]!;
  }

  private endOf(row: number): number {
    return this.planned.columnOfRow[row]!;
  }

  private own(move: number): number {
    return this.ownOf(this.rows[move]!);
  }

  private target(move: number): number {
    return this.endOf(this.rows[move]!);
  }

  private readSeats(): void {
    const { instance, columnOfRow } = this.planned;
    const after = new Int32Array(instance.positions.length);
    for (const column of columnOfRow) after[column]! += 1;
    const [entering, leaving] = [new Map<number, number[]>(), new Map<number, number[]>()];
    this.rows.forEach((_, move) => {
      addTo(entering, this.target(move), move);
      addTo(leaving, this.own(move), move);
    });
    for (const column of new Set([...entering.keys(), ...leaving.keys()]))
      this.seats.set(column, {
        entering: entering.get(column) ?? [],
        leaving: leaving.get(column) ?? [],
        after: after[column]!,
        most: instance.problem.seats[column]!,
      });
  }

  /** Posts and units that must keep people; answers those that each move enters. */
  private readNodes(): readonly (readonly number[])[] {
    const { instance, limits, columnOfRow } = this.planned;
    const tree = limits?.tree ?? null;
    if (tree === null) return this.rows.map(() => []);
    const { columns } = instance.problem;
    const nodesOf = (column: number): number[] => [column, columns + tree.groupOf[column]!];
    const after = new Int32Array(tree.atLeast.length);
    for (const column of columnOfRow) for (const node of nodesOf(column)) after[node]! += 1;
    const [entering, leaving] = [new Map<number, number[]>(), new Map<number, number[]>()];
    this.rows.forEach((_, move) => {
      const [from, to] = [nodesOf(this.own(move)), nodesOf(this.target(move))];
      for (const node of to) if (!from.includes(node)) addTo(entering, node, move);
      for (const node of from) if (!to.includes(node)) addTo(leaving, node, move);
    });
    for (const node of new Set([...entering.keys(), ...leaving.keys()]))
      this.nodes.set(node, {
        entering: entering.get(node) ?? [],
        leaving: leaving.get(node) ?? [],
        after: after[node]!,
        least: tree.atLeast[node]!,
      });
    return this.rows.map((_, move) =>
      nodesOf(this.target(move)).filter((node) => !nodesOf(this.own(move)).includes(node)),
    );
  }

  private meet(pair: RowPair, isRefused: ReadonlySet<number>): boolean {
    return this.meetAt(pair, (row) => {
      const move = this.moveOfRow.get(row);
      return move !== undefined && isRefused.has(move) ? this.ownOf(row) : this.endOf(row);
    });
  }

  private meetAt(pair: RowPair, columnOf: (row: number) => number): boolean {
    const ends = this.planned.instance.ownColumn.slice();
    for (const row of pair) ends[row] = columnOf(row);
    const only = { ...this.conditions!, apart: [pair], notBothLeave: [], mostLeaving: this.conditions!.mostLeaving };
    return findConditionBreaches(this.planned.instance.ownColumn, only, ends).some(({ kind }) => kind === 'apart');
  }

  private chainGroups(): readonly (readonly number[])[] {
    const chains = new Map<number, number[]>();
    this.rows.forEach((_, move) => addTo(chains, this.chainOf(move), move));
    return [...chains.values()];
  }

  private seatGroups(): readonly (readonly number[])[] {
    return [...this.seats.values()]
      .filter(({ entering, leaving, after, most }) => entering.length > 0 && after + leaving.length > most)
      .map(({ entering, leaving }) => [...entering, ...leaving]);
  }

  private nodeGroups(): readonly (readonly number[])[] {
    return [...this.nodes.values()]
      .filter(({ entering, leaving, after, least }) => leaving.length > 0 && after - entering.length < least)
      .map(({ entering, leaving }) => [...entering, ...leaving]);
  }

  private apartGroups(): readonly (readonly number[])[] {
    return (this.conditions?.apart ?? []).flatMap((pair) => {
      const moves = pair.flatMap((row) => this.moveOfRow.get(row) ?? []);
      if (moves.length < 2) return [];
      return moves.some((move) => this.meet(pair, new Set([move]))) ? [moves] : [];
    });
  }
}
