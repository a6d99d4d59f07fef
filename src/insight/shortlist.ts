import { totalCost, type CountedSeat, type Employee, type Points, type Position } from '../domain';
import { memoizeByObject, required } from '../kernel';
import { pairOf } from '../matching';
import { seatWorth, type Planned } from '../planning';

import { PlanExplainer } from './explain-pair';
import { forcePairs } from './force-pair';
import { headsAfter } from './heads-after';
import { leastLosses } from './least-losses';

/** What became of a candidate in the plan. */
export type CandidateOutcome = 'chosen' | 'elsewhere' | 'stays';

/** An eligible person for a seat. */
export type Candidate = {
  readonly employee: Employee;
  readonly from: Position;
  readonly total: Points;
  /** Points below the lowest chosen candidate; negative when above; null when nobody was chosen. */
  readonly shortOfChosen: Points | null;
  readonly outcome: CandidateOutcome;
  /** Where an "elsewhere" candidate goes. */
  readonly elsewhere: Position | null;
  /** What moving here from where the plan has the person would change, in hundredths, without the seat here. */
  readonly change: {
    /** Fit here less that where the plan has the person; the same of the premium. */
    readonly fit: Points;
    readonly premium: Points;
    /** Cost of this move less that of the planned one. */
    readonly cost: Points;
    /** The seat the person fills under the plan, and what it is worth to have it filled. */
    readonly seat: CountedSeat;
    /** Somebody else whom the plan takes away from there, so that it is that seat; null where the post loses nobody. */
    readonly after: Employee | null;
  };
  /** What the plan would lose if the person were put here all the same; null for the chosen, where it is not known, and where there are too many to ask. */
  readonly loss: Points | null;
  /** Where that is not known because limits decide or a former run is kept to: what the plan would lose at least; else null. */
  readonly leastLoss: Points | null;
  /** Whether limits of the plan decide on what it would lose. */
  readonly isLimited: boolean;
};

/** The best eligible people for one post, best first. */
export type Shortlist = {
  readonly position: Position;
  readonly openBefore: number;
  readonly openAfter: number;
  readonly eligible: number;
  /** Lowest score among the chosen; null when nobody was. */
  readonly cutOff: Points | null;
  readonly candidates: readonly Candidate[];
};

const SHORTLIST_SIZE = 10;
/** Pairs of a plan times candidates whose loss is asked: some seconds. */
const MOST_WORK = 5e8;

type Ranked = { readonly row: number; readonly total: Points };

/** Who could take a column's seats, without its own incumbents: how many, the best of them, and those the plan chose. */
class Contenders {
  count = 0;
  readonly best: Ranked[] = [];
  readonly chosen: Ranked[] = [];
  /** Only more than this is among the best; below any total while there is room. */
  private enough = -1;

  /** Rows come in DUK order, so that of equal scores the earlier one stands first. */
  add(row: number, total: Points, isChosen: boolean): void {
    this.count += 1;
    if (isChosen) this.chosen.push({ row, total });
    if (total <= this.enough) return;
    let place = this.best.length;
    while (place > 0 && this.best[place - 1]!.total < total) place -= 1;
    this.best.splice(place, 0, { row, total });
    if (this.best.length > SHORTLIST_SIZE) this.best.pop();
    if (this.best.length === SHORTLIST_SIZE) this.enough = this.best[SHORTLIST_SIZE - 1]!.total;
  }

  /** Best score first, ties in DUK order; everybody chosen is among them. */
  get listed(): Ranked[] {
    const rows = new Set(this.best.map(({ row }) => row));
    return [...this.best, ...this.chosen.filter(({ row }) => !rows.has(row))].sort(
      (a, b) => b.total - a.total || a.row - b.row,
    );
  }
}

const contendersByColumn = ({ instance, columnOfRow }: Planned): readonly Contenders[] => {
  const contenders = instance.positions.map(() => new Contenders());
  const { rowStart, column } = instance.problem;
  for (let row = 0; row < instance.employees.length; row += 1) {
    const own = instance.ownColumn[row];
    const chosen = columnOfRow[row];
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
      const target = column[pair]!;
      if (target !== own) contenders[target]!.add(row, instance.totals[pair]!, chosen === target);
    }
  }
  return contenders;
};

/** What moving a row to a column would change against where the plan has it. */
const changes = (planned: Planned, after: Int32Array): ((row: number, column: number) => Candidate['change']) => {
  const { instance, columnOfRow } = planned;
  const leavers = new Map<number, Employee>();
  columnOfRow.forEach((to, row) => {
    const own = instance.ownColumn[row]!;
    if (to !== own && !leavers.has(own)) leavers.set(own, instance.employees[row]!);
  });
  return (row, column) => {
    const now = columnOfRow[row]!;
    const position = instance.positions[now]!;
    const fitAt = (at: number): Points => instance.totals[required(pairOf(instance.problem, row, at), 'pair')]!;
    const { worth } = instance;
    worth.selectRow(row);
    const costAt = (at: number): Points => (at === instance.ownColumn[row] ? 0 : totalCost(worth.costOf(at)));
    return {
      fit: fitAt(column) - fitAt(now),
      premium: worth.premiumIn(column) - worth.premiumIn(now),
      cost: costAt(column) - costAt(now),
      seat: {
        seat: after[now]!,
        of: position.seats,
        worth: seatWorth(position, after[now]!, instance.heads[now]!, instance.input.policy),
      },
      after: after[now]! < instance.heads[now]! ? (leavers.get(now) ?? null) : null,
    };
  };
};

/** Lowest score among those a plan chose; null when nobody was. */
const cutOffOf = ({ chosen }: Contenders): Points | null =>
  chosen.length === 0 ? null : Math.min(...chosen.map(({ total }) => total));

/** Whose loss is asked: everybody's where that is little work, else theirs who score most above somebody chosen. */
const pricedOf = (
  { instance }: Planned,
  byColumn: readonly Contenders[],
): ((row: number, column: number) => boolean) => {
  const most = Math.floor(MOST_WORK / Math.max(1, instance.problem.column.length));
  const shown = (column: number): boolean =>
    byColumn[column]!.chosen.length > 0 || instance.heads[column]! < instance.positions[column]!.seats;
  const all = byColumn.reduce((sum, contenders, column) => sum + (shown(column) ? contenders.listed.length : 0), 0);
  if (all <= most) return () => true;
  const above = byColumn.flatMap((contenders, column) => {
    const cutOff = cutOffOf(contenders);
    if (cutOff === null) return [];
    return contenders.listed
      .filter(({ total }) => total > cutOff)
      .map(({ row, total }) => ({ key: row * byColumn.length + column, excess: total - cutOff }));
  });
  above.sort((a, b) => b.excess - a.excess || a.key - b.key);
  const keys = new Set(above.slice(0, most).map(({ key }) => key));
  return (row, column) => keys.has(row * byColumn.length + column);
};

type Losses = Pick<Candidate, 'loss' | 'leastLoss' | 'isLimited'>;

const UNKNOWN_LOSS: Losses = { loss: null, leastLoss: null, isLimited: false };

/** One plain solve a plan, and only where a question needs it. */
const leastOf = memoizeByObject(leastLosses);

/** What a plan loses with a row in a column: what prices answer at once, and otherwise what it loses at least. */
export const lossesOf = (planned: Planned): ((row: number, column: number) => Losses) => {
  const { withoutLimits, continuation } = planned.plan;
  const isBound = withoutLimits !== null;
  const atLeast = (row: number, column: number, isLimited: boolean): Losses => {
    const least = leastOf(planned)(row, column);
    if (least === null) return { ...UNKNOWN_LOSS, isLimited };
    return least.isExact
      ? { loss: least.loss, leastLoss: null, isLimited }
      : { loss: null, leastLoss: least.loss, isLimited };
  };
  if (isBound || continuation !== null) return (row, column) => atLeast(row, column, isBound);
  // Limits that the best plan keeps by itself are asked about only where a pair would break them: to plan again takes too long here.
  let breaksLimits = false;
  const broken = (): null => {
    breaksLimits = true;
    return null;
  };
  const explainer = new PlanExplainer(planned, forcePairs(planned, { force: broken, forbid: broken }));
  return (row, column) => {
    breaksLimits = false;
    const loss = explainer.lossIfForced(row, column);
    return breaksLimits ? atLeast(row, column, true) : { loss, leastLoss: null, isLimited: false };
  };
};

/** Shortlists of every post that has an open seat before the plan or receives somebody in it; all chosen people are on theirs. */
export const buildShortlists = (planned: Planned): Shortlist[] => {
  const { instance, columnOfRow } = planned;
  const byColumn = contendersByColumn(planned);
  const after = headsAfter(planned);
  const changeOf = changes(planned, after);
  const losses = lossesOf(planned);
  const isPriced = pricedOf(planned, byColumn);
  const shortlists: Shortlist[] = [];
  instance.positions.forEach((position, column) => {
    const { count, chosen, listed } = byColumn[column]!;
    const isChosen = (row: number): boolean => columnOfRow[row] === column && instance.ownColumn[row] !== column;
    const openBefore = Math.max(0, position.seats - instance.heads[column]!);
    if (openBefore === 0 && chosen.length === 0) return;
    const cutOff = cutOffOf(byColumn[column]!);
    shortlists.push({
      position,
      openBefore,
      openAfter: Math.max(0, position.seats - after[column]!),
      eligible: count,
      cutOff,
      candidates: listed.map(({ row, total }): Candidate => {
        const to = columnOfRow[row]!;
        const outcome: CandidateOutcome = isChosen(row)
          ? 'chosen'
          : to === instance.ownColumn[row]
            ? 'stays'
            : 'elsewhere';
        return {
          employee: instance.employees[row]!,
          from: instance.positions[instance.ownColumn[row]!]!,
          total,
          shortOfChosen: cutOff === null ? null : cutOff - total,
          outcome,
          elsewhere: outcome === 'elsewhere' ? instance.positions[to]! : null,
          change: changeOf(row, column),
          ...(outcome !== 'chosen' && isPriced(row, column)
            ? losses(row, column)
            : { ...UNKNOWN_LOSS, isLimited: planned.plan.withoutLimits !== null }),
        };
      }),
    });
  });
  return shortlists;
};
