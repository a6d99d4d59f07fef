import { MOST_EXACT, type AssignmentProblem } from './problem';

/** What is wrong with a claimed answer. */
export type CertificateFault =
  | { readonly kind: 'not-a-pair'; readonly row: number }
  | { readonly kind: 'seats-exceeded'; readonly column: number }
  | { readonly kind: 'price-unsound'; readonly column: number }
  | { readonly kind: 'gap'; readonly total: bigint; readonly bound: bigint };

/** A claimed answer with its exact worth and the proven ceiling; no faults and gap 0 mean it is optimal. */
export type CertificateReport = {
  readonly total: bigint;
  readonly bound: bigint;
  readonly faults: readonly CertificateFault[];
};

/** Sums whole numbers exactly, however many there are. */
class ExactSum {
  private full = 0n;
  private part = 0;

  add(number: number): void {
    this.part += number;
    // Two numbers below 2^52 add up exactly.
    if (Math.abs(this.part) >= 2 ** 52) this.flush();
  }

  /** Adds number x count. */
  addProduct(number: number, count: number): void {
    const product = number * count;
    if (Math.abs(product) < 2 ** 52) this.add(product);
    else this.full += BigInt(number) * BigInt(count);
  }

  get value(): bigint {
    this.flush();
    return this.full;
  }

  private flush(): void {
    this.full += BigInt(this.part);
    this.part = 0;
  }
}

/**
 * Recomputes worth and ceiling of an answer from the untouched problem, sharing no code with the solver.
 *
 * Weak duality: for any prices >= 0, each row earns at most max(points - price) and each seat at most its price, so
 * sum of row maxima + sum of seats x price is an upper bound on every assignment (Bertsekas 1998, section 1.3). Points and
 * prices are whole and at most 2^51 in size, so each difference is exact; the sums are exact at any length.
 */
export const certifyAssignment = (
  problem: AssignmentProblem,
  columnOfRow: Int32Array,
  columnPrices: Float64Array,
): CertificateReport => {
  const faults: CertificateFault[] = [];
  const prices = new Float64Array(problem.columns);
  const bound = new ExactSum();
  for (let column = 0; column < problem.columns; column += 1) {
    const price = columnPrices[column] ?? Number.NaN;
    if (!Number.isInteger(price) || price < 0 || price > MOST_EXACT) {
      faults.push({ kind: 'price-unsound', column });
      continue;
    }
    prices[column] = price;
    bound.addProduct(price, problem.seats[column]!);
  }
  const heads = new Int32Array(problem.columns);
  const total = new ExactSum();
  for (let row = 0; row < problem.rows; row += 1) {
    const claimed = columnOfRow[row] ?? -1;
    let best = -Infinity;
    let earned: number | null = null;
    for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1) {
      const column = problem.column[pair]!;
      const worth = problem.points[pair]! - prices[column]!;
      if (worth > best) best = worth;
      if (column === claimed) earned = problem.points[pair]!;
    }
    if (earned === null) {
      faults.push({ kind: 'not-a-pair', row });
    } else {
      total.add(earned);
      heads[claimed]! += 1;
    }
    if (best > -Infinity) bound.add(best);
  }
  for (let column = 0; column < problem.columns; column += 1) {
    if (heads[column]! > problem.seats[column]!) faults.push({ kind: 'seats-exceeded', column });
  }
  const report = { total: total.value, bound: bound.value };
  if (report.total !== report.bound) faults.push({ kind: 'gap', ...report });
  return { ...report, faults };
};
