import type { CivilDate, CriterionId, Employee, Fact, MissingValuePolicy, Position, Source } from '../domain';

/** One person scored for one seat; `to` equal to `from` scores staying. */
export type Candidacy = {
  readonly employee: Employee;
  readonly from: Position;
  readonly to: Position;
  readonly asOf: CivilDate;
};

/** What a criterion may look at of the person's side: everything but the target. */
export type Candidate = Pick<Candidacy, 'employee' | 'from' | 'asOf'>;

/** What a criterion may look at of the target's side. */
export type Target = Pick<Candidacy, 'to'>;

/** What a score was read from: facts for the sheet, and the cell the main one stands in. */
export type Evidence = { readonly facts: readonly Fact[]; readonly source: Source | null };

/** What is known of a criterion before it scores anybody, and what it shows of a score. Evidence is no part of the score. */
export type CriterionHead = {
  readonly id: CriterionId;
  readonly defaultMissing: MissingValuePolicy;
  readonly evidence: (candidacy: Candidacy) => Evidence;
};

/**
 * Something that is scored from 0 to 10000 (0.00-100.00), whole. `null` means the workbook does not say; the policy then
 * decides. Age, sex, religion and marital status are not available to a criterion.
 */
export type Criterion = CriterionHead & {
  readonly score: (candidacy: Candidacy) => number | null;
  /**
   * Name the projections of person and present post, and of the target: candidacies for another post whose two keys are equal
   * score alike, so that a whole class of people and a whole class of posts need one score.
   */
  readonly candidateKey: (candidate: Candidate) => string;
  readonly postKey: (target: Target) => string;
  /**
   * Where of the two posts only counts what they are first alike in: the traits compared, in order; a post without a trait is like
   * no other in it. Scores of one candidate for posts that are first alike to the present one in the same trait are equal.
   */
  readonly likeness?: (post: Position) => readonly (string | null)[];
  /**
   * Where a candidate names posts: scores of one candidate for posts that the same name is the first to mean, or none, are equal.
   */
  readonly naming?: Naming;
  /** A score that no other post gives this candidate more than; null where it knows none of them. */
  readonly most: (candidate: Candidate) => number | null;
};

/** How candidates name posts: the names, the better loved first; the texts a post goes by; whether a name means a text. */
export type Naming = {
  readonly namesOf: (employee: Employee) => readonly string[];
  readonly textsOf: (post: Position) => readonly string[];
  readonly means: (name: string, text: string) => boolean;
};

/** The highest score a criterion gives. */
export const FULL_MARKS = 10000;
/** What "neutral" stands for. */
export const NEUTRAL = 5000;

/** A score kept inside the scale and whole (rounded half up). */
export const clampScore = (score: number): number => Math.floor(Math.min(FULL_MARKS, Math.max(0, score)) + 0.5);

/** Place of the first trait two posts have in common; the number of traits where there is none. */
export const firstAlike = (traits: readonly (string | null)[], others: readonly (string | null)[]): number => {
  const place = traits.findIndex((trait, index) => trait !== null && trait === others[index]);
  return place < 0 ? traits.length : place;
};

/** Place of the first name that means one of the texts, from 1; 0 where none does. */
export const firstMeaning = (names: readonly string[], texts: readonly string[], means: Naming['means']): number =>
  1 + names.findIndex((name) => texts.some((text) => means(name, text)));
