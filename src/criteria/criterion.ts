import type { CivilDate, CriterionId, Employee, Fact, MissingValuePolicy, Position, Source } from '../domain';

/** One person scored for one seat; `to` equal to `from` scores staying. */
export type Candidacy = {
  readonly employee: Employee;
  readonly from: Position;
  readonly to: Position;
  /** People at `to` now, not counting this employee. */
  readonly othersAtTarget: number;
  readonly asOf: CivilDate;
};

/** What a criterion may look at of the person's side: everything but the target. */
export type Candidate = Pick<Candidacy, 'employee' | 'from' | 'asOf'>;

/** What a score was read from: facts for the sheet, and the cell the main one stands in. */
export type Evidence = { readonly facts: readonly Fact[]; readonly source: Source | null };

/**
 * Something that is scored from 0 to 10000 (0.00-100.00), whole. `null` means the workbook does not say; the policy then
 * decides. Age, sex, religion and marital status are not available to a criterion.
 */
export type Criterion = {
  readonly id: CriterionId;
  readonly defaultMissing: MissingValuePolicy;
  readonly score: (candidacy: Candidacy) => number | null;
  /**
   * Name all it looks at of person and present post, and of the target: candidacies for another post whose two keys are equal
   * score alike, so that a whole class of people and a whole class of posts need one score.
   */
  readonly candidateKey: (candidate: Candidate) => string;
  readonly postKey: (to: Position, othersAtTarget: number) => string;
  /**
   * Where of the two posts only counts how they stand to each other: that, as a small number, and the name of all it looks at of
   * the present post. Scores of one candidate for posts that stand alike to the present one are equal.
   */
  readonly relation?: {
    readonly fromKey: (from: Position) => string;
    readonly between: (from: Position, to: Position) => number;
  };
  readonly evidence: (candidacy: Candidacy) => Evidence;
};

/** Full marks. */
export const FULL = 10000;
/** What "neutral" stands for. */
export const NEUTRAL = 5000;

/** A score kept inside the scale and whole (rounded half up). */
export const clampScore = (score: number): number => Math.floor(Math.min(FULL, Math.max(0, score)) + 0.5);
