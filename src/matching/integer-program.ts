/**
 * A maximisation over variables that are 0 or 1: objective x values under rows `lower <= coefficients x values <= upper`, the
 * coefficients row by row (CSR). `start` is an answer known beforehand.
 */
export type IntegerProgram = {
  readonly objective: Float64Array;
  readonly rowStart: Int32Array;
  readonly variable: Int32Array;
  readonly coefficient: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly start: Float64Array | null;
};

/** What a solver of integer programs says; nothing of it is believed without a check. */
export type IntegerAnswer =
  /** `isProven`: the solver says nothing is better. `bound`: nothing can be better than this; null when it does not say. */
  | {
      readonly status: 'found';
      readonly values: Float64Array;
      readonly isProven: boolean;
      readonly bound: number | null;
    }
  | { readonly status: 'infeasible' }
  /** It ran out of time without an answer, crashed, or refused. */
  | { readonly status: 'failed'; readonly detail: string };

/** Solves integer programs somewhere that may be thrown away; never rejects. */
export interface IntegerSolver {
  solve(program: IntegerProgram, timeLimitMs: number): Promise<IntegerAnswer>;
}

/** Collects rows of a program. */
export class ProgramRows {
  private readonly rowStart: number[] = [0];
  private readonly variable: number[] = [];
  private readonly coefficient: number[] = [];
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];

  /** Adds `lower <= sum of plus - sum of minus <= upper`. */
  add(lower: number, upper: number, plus: readonly number[], minus: readonly number[] = [], weight = 1): void {
    for (const one of plus) {
      this.variable.push(one);
      this.coefficient.push(1);
    }
    for (const one of minus) {
      this.variable.push(one);
      this.coefficient.push(-weight);
    }
    this.rowStart.push(this.variable.length);
    this.lower.push(lower);
    this.upper.push(upper);
  }

  program(objective: readonly number[], start: Float64Array | null): IntegerProgram {
    return {
      objective: Float64Array.from(objective),
      rowStart: Int32Array.from(this.rowStart),
      variable: Int32Array.from(this.variable),
      coefficient: Float64Array.from(this.coefficient),
      lower: Float64Array.from(this.lower),
      upper: Float64Array.from(this.upper),
      start,
    };
  }
}
