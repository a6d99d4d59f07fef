import type { AssignmentProblem } from './problem';

/** What is wrong with a claimed answer. */
export type CertificateFault =
  | { readonly kind: 'not-a-pair'; readonly row: number }
  | { readonly kind: 'seats-exceeded'; readonly column: number }
  | { readonly kind: 'price-negative'; readonly column: number }
  | { readonly kind: 'gap'; readonly total: number; readonly bound: number };

/** A claimed answer with its worth and the proven ceiling; no faults and gap 0 mean it is optimal. */
export type CertificateReport = {
  readonly total: number;
  readonly bound: number;
  readonly faults: readonly CertificateFault[];
};

/**
 * Recomputes worth and ceiling of an answer from the untouched problem, sharing no code with the solver.
 *
 * Weak duality: for any prices >= 0, each row earns at most max(points - price) and each seat at most its price, so
 * sum of row maxima + sum of seats x price is an upper bound on every assignment (Bertsekas 1998, section 1.3).
 */
export const certifyAssignment = (
  problem: AssignmentProblem,
  columnOfRow: Int32Array,
  columnPrices: Float64Array,
): CertificateReport => {
  const faults: CertificateFault[] = [];
  const heads = new Int32Array(problem.columns);
  let total = 0;
  let bound = 0;
  for (let row = 0; row < problem.rows; row += 1) {
    const claimed = columnOfRow[row] ?? -1;
    let best = -Infinity;
    let earned: number | null = null;
    for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1) {
      const column = problem.column[pair]!;
      best = Math.max(best, problem.points[pair]! - columnPrices[column]!);
      if (column === claimed) earned = problem.points[pair]!;
    }
    if (earned === null) {
      faults.push({ kind: 'not-a-pair', row });
    } else {
      total += earned;
      heads[claimed]! += 1;
    }
    bound += best;
  }
  for (let column = 0; column < problem.columns; column += 1) {
    const price = columnPrices[column] ?? Number.NaN;
    if (!(price >= 0)) faults.push({ kind: 'price-negative', column });
    if (heads[column]! > problem.seats[column]!) faults.push({ kind: 'seats-exceeded', column });
    bound += price * problem.seats[column]!;
  }
  if (total !== bound) faults.push({ kind: 'gap', total, bound });
  return { total, bound, faults };
};
