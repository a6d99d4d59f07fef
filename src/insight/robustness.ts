import { CRITERIA, criterionOf, FULL_MARKS } from '../criteria';
import {
  civilDateParts,
  EDUCATION_LEVELS,
  rankFromNumber,
  RATING_POINTS,
  WEIGHT_TOTAL,
  type CivilDate,
  type CriterionId,
  type Employee,
  type PerformanceRating,
  type RuleId,
  type Transfer,
} from '../domain';
import type { ProgressListener } from '../kernel';
import { candidacyAt, Reweighing, withWeight, type Planned, type Weights } from '../planning';

import { weightsOfPlan, WeightTrials } from './weight-trials';

/** The weights of one criterion, from and to included, at which a move is still proposed; beyond an end that is the window's, more may hold. */
export type WeightInterval = {
  readonly criterion: CriterionId;
  readonly weight: number;
  readonly from: number;
  readonly to: number;
  readonly endsBelow: boolean;
  readonly endsAbove: boolean;
};

/** How firmly a move stands. */
export type MoveRobustness = {
  readonly transfer: Transfer;
  /** Permille of the perturbed weights under which the move is proposed too. */
  readonly share: number;
  /** Permille under which the person is proposed to move at all. */
  readonly moving: number;
  readonly isFragile: boolean;
  /** Only criteria whose weight has an end within the window. */
  readonly intervals: readonly WeightInterval[];
};

/** A fact nobody has entered, and whether it could change what is proposed to anybody. */
export type MissingFact = {
  readonly employee: Employee;
  readonly criterion: CriterionId;
  readonly couldChange: boolean;
};

/** Firmness of a whole plan. */
export type Robustness = {
  readonly draws: number;
  readonly moves: readonly MoveRobustness[];
  /** Facts missing of people whom the rules let move; of all others nothing that is missing can change anything. */
  readonly missing: readonly MissingFact[];
  /** Moves that a required rule could still forbid, once what it needs is known. Of people who stay, no rule can change anything. */
  readonly unchecked: readonly { readonly transfer: Transfer; readonly rule: RuleId }[];
};

/** Permille of a weight that are tried on both sides. */
const WINDOW = 100;
/** A move that fewer perturbations than this uphold is marked. */
const FIRM_PERMILLE = 800;

/** Criteria of the facts that settle ties, by marks or by DUK, and earn the premium. */
const ORDERING: ReadonlySet<CriterionId> = new Set([
  'performance',
  'skpRating',
  'competence',
  'assessment',
  'rankFit',
  'experience',
]);

/** What is tried, for progress. */
export type RobustnessStage = 'rules' | 'draws' | 'weights' | 'missing';

const months = (asOf: CivilDate, count: number): CivilDate => (asOf - Math.round(count * 30.4375)) as CivilDate;

/** The person with each value a missing fact could have, coarsely; null where a fact can have any number of values. */
const assumedFacts = (criterion: CriterionId, employee: Employee, asOf: CivilDate): Employee[] | null => {
  const { year } = civilDateParts(asOf);
  const withEach = (facts: readonly Partial<Employee>[]): Employee[] => facts.map((fact) => ({ ...employee, ...fact }));
  switch (criterion) {
    case 'competence':
    case 'assessment':
      return withEach([0, 2500, 5000, 6800, 8000, 9000, 10000].map((competence) => ({ competence })));
    case 'performance':
    case 'skpRating':
      return withEach(
        (Object.keys(RATING_POINTS) as PerformanceRating[]).map((rating) => ({
          appraisals: [year - 2, year - 1].map((one) => ({ year: one, rating })),
        })),
      );
    case 'experience':
      return withEach([0, 60, 120, 180, 240, 300].map((count) => ({ serviceStart: months(asOf, count) })));
    case 'yearsInPost':
      return withEach([24, 36, 48, 60].map((count) => ({ positionDate: months(asOf, count) })));
    case 'rankFit':
      return withEach(Array.from({ length: 17 }, (_, index) => ({ rank: rankFromNumber(index + 1) })));
    case 'educationLevel':
    case 'degree':
      return withEach(EDUCATION_LEVELS.map((educationLevel) => ({ educationLevel })));
    default:
      return null;
  }
};

class Trial {
  private readonly reweighing: Reweighing;
  private readonly weights: Weights;
  private readonly trials: WeightTrials;
  private readonly moves: WeightTrials['moves'];

  constructor(
    private readonly planned: Planned,
    seed: number,
    private readonly onProgress: ProgressListener<RobustnessStage>,
  ) {
    this.reweighing = new Reweighing(planned.instance.input, onProgress);
    this.weights = weightsOfPlan(planned);
    this.trials = new WeightTrials(planned, this.reweighing, seed);
    this.moves = this.trials.moves;
  }

  /** How often each move, and any move of the same person, is proposed under perturbed weights; in permille. */
  shares(draws: number): { readonly share: number; readonly moving: number }[] {
    for (let draw = 0; draw < draws; draw += 1) {
      this.onProgress('draws', draw, draws);
      this.trials.tryOnce();
    }
    const permille = (count: number): number => Math.round((count * 1000) / draws);
    return this.trials.upheld.map(({ same, moving }) => ({ share: permille(same), moving: permille(moving) }));
  }

  /** Ends of a criterion's weight per move: every whole permille is tried outwards until no move is left. */
  intervals(criterion: CriterionId): (WeightInterval | null)[] {
    const weight = this.weights[criterion] ?? 0;
    const reach = (step: 1 | -1): { readonly last: number[]; readonly ended: boolean[] } => {
      const last = this.moves.map(() => weight);
      const ended = this.moves.map(() => false);
      for (
        let tried = weight + step;
        tried >= 0 && tried <= WEIGHT_TOTAL && Math.abs(tried - weight) <= WINDOW;
        tried += step
      ) {
        const columnOfRow = this.reweighing.plan(withWeight(this.weights, criterion, tried));
        this.moves.forEach(([row, column], index) => {
          if (ended[index]) return;
          if (columnOfRow[row] === column) last[index] = tried;
          else ended[index] = true;
        });
        if (ended.every(Boolean)) break;
      }
      return { last, ended };
    };
    const [below, above] = [reach(-1), reach(1)];
    return this.moves.map((_, index) => {
      const [endsBelow, endsAbove] = [below.ended[index]!, above.ended[index]!];
      if (!endsBelow && !endsAbove) return null;
      return { criterion, weight, from: below.last[index]!, to: above.last[index]!, endsBelow, endsAbove };
    });
  }

  /**
   * Facts missing of movable people. Marks, rank and service decide between equals beside their scores, so that they always could change something; so could any fact of
   * somebody whose move a required rule did not check. Of the others, first the worst that a score could do to the plan: nothing where the person is put, full
   * marks everywhere else. If that changes nothing, no value does. Otherwise the values the fact can have are tried, where
   * they are few; where they are not (a wish, a field of study), the fact may change something.
   */
  missing(): MissingFact[] {
    const { reweighing, weights, planned } = this;
    const asPlanned = reweighing.plan(weights);
    const { employees } = planned.instance;
    const unchecked = new Set(uncheckedMoves(planned).map(({ transfer }) => transfer.employee));
    const changes = (row: number, criterion: CriterionId, scoreAt: (column: number) => number): boolean =>
      reweighing.plan(weights, { row, criterion, scoreAt }).some((column, other) => column !== asPlanned[other]);
    return employees.flatMap((employee, row) => {
      if (row % 32 === 0) this.onProgress('missing', row, employees.length);
      if (!reweighing.isMovable(row)) return [];
      const put = asPlanned[row]!;
      return reweighing.criteria
        .filter((criterion) => (weights[criterion] ?? 0) > 0 && reweighing.isUnknown(row, criterion))
        .map((criterion): MissingFact => {
          if (ORDERING.has(criterion) || unchecked.has(employee)) return { employee, criterion, couldChange: true };
          if (!changes(row, criterion, (column) => (column === put ? 0 : FULL_MARKS)))
            return { employee, criterion, couldChange: false };
          const values = assumedFacts(criterion, employee, planned.instance.input.asOf);
          const couldChange =
            values === null || values.some((other) => changes(row, criterion, this.scoresOf(row, criterion, other)));
          return { employee, criterion, couldChange };
        });
    });
  }

  /** Scores by post of a person as if a fact were known. */
  private scoresOf(row: number, criterion: CriterionId, employee: Employee): (column: number) => number {
    const { parties } = this.reweighing;
    const score = criterionOf(criterion).score;
    const own = parties.ownColumn[row]!;
    return (column) => score({ ...candidacyAt(parties, row, own, column), employee }) ?? 0;
  }

  get criteria(): readonly CriterionId[] {
    return CRITERIA.map(({ id }) => id).filter((id) => (this.weights[id] ?? 0) > 0);
  }
}

const isRequired = ({ instance }: Planned, rule: RuleId): boolean => {
  const { policy } = instance.input;
  return policy.rules[rule].mode === 'block';
};

/** Moves a required rule could still forbid, once what it needs is known. */
const uncheckedMoves = (planned: Planned): Robustness['unchecked'] =>
  planned.plan.transfers.flatMap((transfer) =>
    transfer.flags
      .filter(({ rule, status }) => status === 'not-checked' && isRequired(planned, rule))
      .map(({ rule }) => ({ transfer, rule })),
  );

/** Tries a plan under other weights and other facts. The same plan, draws and seed give the same answer. */
export const testRobustness = (
  planned: Planned,
  draws: number,
  seed: number,
  onProgress: ProgressListener<RobustnessStage>,
): Robustness => {
  const trial = new Trial(planned, seed, onProgress);
  const shares = trial.shares(draws);
  const intervals = trial.criteria.map((criterion, index) => {
    onProgress('weights', index, trial.criteria.length);
    return trial.intervals(criterion);
  });
  return {
    draws,
    moves: planned.plan.transfers.map((transfer, index) => ({
      transfer,
      ...shares[index]!,
      isFragile: shares[index]!.share < FIRM_PERMILLE,
      intervals: intervals.flatMap((ofCriterion) => ofCriterion[index] ?? []),
    })),
    missing: trial.missing(),
    unchecked: uncheckedMoves(planned),
  };
};
