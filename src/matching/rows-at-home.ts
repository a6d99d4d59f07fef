import { pairOf, type AssignmentProblem } from './problem';
import { optionsOf, withRows } from './with-rows';

/** No column. */
const NONE = -1;

/** A row that must sit on its home, or must not. */
export type HomeChoice = { readonly row: number; readonly isHome: boolean };

/** With so much given to each row at home no answer is worth more than the proof proves. */
export type GivenProof<Proof> = {
  readonly kind: 'given';
  readonly bonus: number;
  readonly proof: Proof;
  readonly columnOfRow: Int32Array;
};

/** Why no answer worth the floor has more rows at home than are told. */
export type NearestProof<Proof> =
  | GivenProof<Proof>
  /** One row is at home, or it is not; `whole` is what is known of both. */
  | {
      readonly kind: 'parted';
      readonly whole: GivenProof<Proof>;
      readonly row: number;
      readonly home: NearestProof<Proof>;
      readonly away: NearestProof<Proof>;
    }
  /** These rows have fewer seats than heads, or one of them has no column left. */
  | { readonly kind: 'crowded'; readonly rows: readonly number[] }
  /** Not looked at: as many at home as the part above leaves. */
  | { readonly kind: 'open' };

/** The problem in which every row at home earns so much more. */
export const withHomeBonus = (problem: AssignmentProblem, home: Int32Array, bonus: number): AssignmentProblem => {
  if (bonus === 0) return problem;
  const points = Float64Array.from(problem.points);
  home.forEach((column, row) => {
    const pair = column === NONE ? NONE : pairOf(problem, row, column);
    if (pair >= 0) points[pair]! += bonus;
  });
  return { ...problem, points };
};

/** The problem in which rows are at home, or are not; null where that leaves a row nothing. O(pairs). */
export const withHomeChoices = (
  problem: AssignmentProblem,
  home: Int32Array,
  choices: readonly HomeChoice[],
): AssignmentProblem | null => {
  const left = new Map(
    choices.map(({ row, isHome }) => [row, optionsOf(problem, row, (column) => (column === home[row]) === isHome)]),
  );
  return [...left.values()].some((options) => options.length === 0) ? null : withRows(problem, left);
};

/** Rows that sit on their homes. */
export const countAtHome = (home: Int32Array, columnOfRow: Int32Array): number =>
  columnOfRow.reduce((count, column, row) => count + (column === home[row] ? 1 : 0), 0);

/** No answer worth the floor has more rows at home, where none is worth more than `bound` with so much for each of them. */
export const mostAtHomeAt = (bound: bigint, floor: bigint, bonus: number): number => {
  if (bonus === 0) return bound < floor ? -1 : Number.MAX_SAFE_INTEGER;
  const spare = bound - floor;
  return spare < 0n ? -1 : Number(spare / BigInt(bonus));
};
