import { ExactSum } from './exact-sum';
import { MOST_EXACT, type AssignmentProblem } from './problem';
import { flatTree, type SeatTree } from './seat-tree';

/** What is wrong with a claimed answer; `column` is a node of the tree, columns first. */
export type CertificateFault =
  | { readonly kind: 'not-a-pair'; readonly row: number }
  | { readonly kind: 'seats-exceeded'; readonly column: number }
  | { readonly kind: 'heads-missing'; readonly column: number }
  | { readonly kind: 'price-unsound'; readonly column: number }
  | { readonly kind: 'gap'; readonly total: bigint; readonly bound: bigint };

/** A claimed answer with its exact worth and the proven ceiling; no faults and gap 0 mean it is optimal. */
export type CertificateReport = {
  /** Points and what heads are worth to their columns, less a cost above all of that for each missing head. */
  readonly total: bigint;
  readonly bound: bigint;
  /** Heads missing at least bounds, summed over the tree. */
  readonly missing: number;
  readonly faults: readonly CertificateFault[];
};

/**
 * Recomputes worth and ceiling of an answer from the untouched problem, sharing no code with the solver.
 *
 * Weak duality: for any prices, each row earns at most max(points - price), and a seat whose head is worth v to the column at
 * most price + v where that is above 0, so sum of row maxima + sum over seats of max(0, price + v) is an upper bound on every
 * assignment (Bertsekas 1998, section 1.3). Points and prices are whole and at most 2^51 in size, so each difference is exact; the
 * sums are exact at any length.
 */
export const certifyAssignment = (
  problem: AssignmentProblem,
  columnOfRow: Int32Array,
  columnPrices: Float64Array,
): CertificateReport => certifyWithin(problem, flatTree(problem.columns), columnOfRow, columnPrices);

/**
 * Recomputes worth and ceiling of an answer within a tree of least and most heads. A price stands for every column and every group; a head that goes through a
 * node earns the node's price less that of the group above, so a node earns at most the best of its bounds, whatever its heads
 * (a sum over the tree that telescopes to the prices of the columns). A missing head costs more than all points together, so a
 * proven total has the fewest heads missing, then the most points; where least bounds are musts, one missing head is a fault.
 */
export const certifyWithin = (
  problem: AssignmentProblem,
  tree: SeatTree,
  columnOfRow: Int32Array,
  nodePrices: Float64Array,
): CertificateReport => {
  const { columns } = problem;
  const nodes = columns + tree.groups;
  const faults: CertificateFault[] = [];
  const bound = new ExactSum();
  const prices = new Float64Array(nodes);
  for (let node = 0; node < nodes; node += 1) {
    const price = nodePrices[node] ?? Number.NaN;
    if (!Number.isInteger(price) || Math.abs(price) > MOST_EXACT) faults.push({ kind: 'price-unsound', column: node });
    else prices[node] = price;
  }
  const heads = new Int32Array(nodes);
  const total = new ExactSum();
  const spread = new ExactSum();
  for (let row = 0; row < problem.rows; row += 1) {
    const claimed = columnOfRow[row] ?? -1;
    let best = -Infinity;
    let least = Infinity;
    let most = -Infinity;
    let earned: number | null = null;
    for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1) {
      const column = problem.column[pair]!;
      const points = problem.points[pair]!;
      const worth = points - prices[column]!;
      if (worth > best) best = worth;
      if (points < least) least = points;
      if (points > most) most = points;
      if (column === claimed) earned = points;
    }
    if (earned === null) {
      faults.push({ kind: 'not-a-pair', row });
    } else {
      total.add(earned);
      heads[claimed]! += 1;
    }
    if (best > -Infinity) {
      bound.add(best);
      spread.add(most - least);
    }
  }
  for (const worth of problem.seatValues?.value ?? []) spread.add(worth);
  const missingCost = spread.value + 1n;
  const penalty = { total: 0n, bound: 0n };
  let missing = 0;
  for (let node = 0; node < nodes; node += 1) {
    const group = tree.groupOf[node]!;
    if (group >= 0) heads[columns + group]! += heads[node]!;
    const most = node < columns ? problem.seats[node]! : tree.atMost[node - columns]!;
    if (heads[node]! > most) faults.push({ kind: 'seats-exceeded', column: node });
    const values = valuesOf(problem, node);
    for (let seat = 0; seat < values.length && seat < heads[node]!; seat += 1) total.add(values[seat]!);
    const wanted = tree.atLeast[node]!;
    const margin = prices[node]! - (group >= 0 ? prices[columns + group]! : 0);
    // Seats that must be filled or are wanted come first: they are worth most.
    for (let seat = wanted; seat < values.length && seat < most; seat += 1) {
      if (margin + values[seat]! > 0) bound.add(margin + values[seat]!);
    }
    const unlisted = most - Math.max(wanted, values.length);
    if (margin > 0 && unlisted > 0) bound.addProduct(margin, unlisted);
    if (wanted === 0) continue;
    const short = Math.max(0, wanted - heads[node]!);
    missing += short;
    if (tree.isMust && short > 0) faults.push({ kind: 'heads-missing', column: node });
    if (!tree.isMust) penalty.total -= missingCost * BigInt(short);
    for (let seat = 0; seat < wanted; seat += 1) {
      const earned = BigInt(margin + (values[seat] ?? 0));
      penalty.bound += tree.isMust || earned > -missingCost ? earned : -missingCost;
    }
  }
  const report = { total: total.value + penalty.total, bound: bound.value + penalty.bound, missing };
  if (report.total !== report.bound) faults.push({ kind: 'gap', total: report.total, bound: report.bound });
  return { ...report, faults };
};

/** What the heads of a node are worth to it, first to last; nothing for groups. Read here, apart from how the solver reads it. */
const valuesOf = ({ columns, seatValues }: AssignmentProblem, node: number): Float64Array =>
  seatValues && node < columns
    ? seatValues.value.subarray(seatValues.start[node], seatValues.start[node + 1])
    : NOTHING;

const NOTHING = new Float64Array(0);
