import { FULL_MARKS, scoreCandidacy } from '../criteria';
import type { Breakdown, Commitment, Employee, Points, Position, RuleId, Verdict } from '../domain';
import { pairOf } from '../matching';
import { candidacyAt, exclusionOf, leastGains, type Exclusion, type Planned } from '../planning';
import { isBar, judgeTransfer, ruleOf, smallestRelaxation, type Relaxation } from '../rules';

import { bestBeside, whyLeftOut, type BestBeside, type WhyLeftOut } from './beside-best';
import { DecidedOut } from './decided-out';
import { FlipFinder, type FactChange } from './flip-finder';
import { forcePairs, isPossible, type Forced, type ForcePair } from './force-pair';
import { transfersAsPlanned } from './transfers-as-planned';
import { ValueOfMoves } from './value-of-moves';

/** Somebody who would sit elsewhere than the plan puts them. */
export type DisplacedPerson = {
  readonly employee: Employee;
  readonly from: Position;
  readonly to: Position;
  /** True for somebody who would stay in the present post after all. */
  readonly stays: boolean;
};

/** What it costs to put a person into a post against the plan. */
export type ForcedPrice = {
  /** What the value of the plan loses, in hundredths; below 0 where it is worth more then. */
  readonly loss: Points;
  /** Why the plan leaves it out though it is worth more then; null where it is not, and where nothing but the search is to blame. */
  readonly leftOut: WhyLeftOut | null;
  /** The best plan, where the plan keeps to a former run instead; null where it is the best. */
  readonly best: BestBeside | null;
  /** Everybody else who would sit elsewhere, in DUK order; `from` is where the plan puts them. */
  readonly displaced: readonly DisplacedPerson[];
  /** Posts that would have one head fewer than in the plan. */
  readonly emptied: readonly Position[];
};

/** Where a person stands among all who may take a post. */
export type Standing = {
  /** People who may take the post and gain enough by it, without those who hold it. */
  readonly eligible: number;
  /** Place of the person among them by score, from 1; null when not one of them. */
  readonly place: number | null;
  /** Lowest score among those the plan chose; null when it chose nobody. */
  readonly cutOff: Points | null;
  /** Best score among those it did not choose. */
  readonly bestNotChosen: Points | null;
};

/** How much a person falls short of being chosen for a post. */
export type NeededRise = {
  /** Rise of the score for that post alone that would do, in hundredths; one less is not enough, or leaves two plans equally good. */
  readonly by: Points;
  /** The smallest change of a single fact of the person that would do, whatever else it changes; null where no fact alone would. */
  readonly fact: FactChange | null;
};

/** One person looked at for one post, beside a plan. */
export type PairExplanation = {
  readonly employee: Employee;
  readonly from: Position;
  readonly to: Position;
  /** Where the plan puts the person. */
  readonly planned: Position;
  readonly verdicts: readonly Verdict[];
  readonly isEligible: boolean;
  /** What keeps a transfer that the rules allow out of the plan all the same; null where nothing does. */
  readonly exclusion: Exclusion | null;
  /** Decisions that put the person there, or keep the person out; none where nothing is decided about it. */
  readonly decisions: readonly Commitment[];
  readonly current: Breakdown;
  readonly proposed: Breakdown;
  readonly standing: Standing;
  /** Null when the plan puts the person there, when a rule forbids it, and when there is no seat. */
  readonly price: ForcedPrice | null;
  /**
   * Why nobody can be put there: all seats are held by people who can go nowhere else, or the limits of the plan leave no way.
   * Null where there is a price, or none is asked for.
   */
  readonly obstacle: 'no-seat' | 'limits' | null;
  /** Of every rule that bars the transfer, the nearest limit that would not; null where only an exemption helps. */
  readonly nearestLimits: readonly { readonly rule: RuleId; readonly limit: Relaxation | null }[];
  /** Null where the plan chooses the person, a rule bars it, full marks would not be enough, limits bind, or decisions or a former run are followed. */
  readonly neededRise: NeededRise | null;
};

/** Where a person stands for a post: O(rows). */
const standingOf = ({ instance, columnOfRow }: Planned, row: number, column: number): Standing => {
  const { problem, totals, ownColumn } = instance;
  let eligible = 0;
  let better = 0;
  let cutOff: Points | null = null;
  let bestNotChosen: Points | null = null;
  const own = pairOf(problem, row, column);
  const isListed = own >= 0 && ownColumn[row] !== column;
  for (let other = 0; other < problem.rows; other += 1) {
    if (ownColumn[other] === column) continue;
    const pair = pairOf(problem, other, column);
    if (pair < 0) continue;
    const total = totals[pair]!;
    eligible += 1;
    if (isListed && (total > totals[own]! || (total === totals[own]! && other < row))) better += 1;
    if (columnOfRow[other] === column) cutOff = cutOff === null ? total : Math.min(cutOff, total);
    else bestNotChosen = bestNotChosen === null ? total : Math.max(bestNotChosen, total);
  }
  return { eligible, place: isListed ? better + 1 : null, cutOff, bestNotChosen };
};

/** What a plan, the rules and the scores say of one person and one post, without a price. */
export type PairLook = Pick<
  PairExplanation,
  | 'employee'
  | 'from'
  | 'to'
  | 'planned'
  | 'verdicts'
  | 'isEligible'
  | 'exclusion'
  | 'decisions'
  | 'current'
  | 'proposed'
  | 'standing'
>;

/** Decisions about a row and a column other than its own. */
const decisionsOn = (planned: Planned, row: number, column: number): readonly Commitment[] => {
  const { employees, positions, input, ownColumn } = planned.instance;
  if (ownColumn[row] === column) return [];
  const decided = new DecidedOut(planned);
  if (decided.isOut(row, column)) return decided.commitmentsFor([row], column);
  return (input.commitments ?? []).filter(
    (one) => one.ruling === 'approve' && one.nip === employees[row]?.nip && one.post === positions[column]?.id,
  );
};

/** Looks at a pair; rows and columns as in the plan's instance. */
export const lookAt = (planned: Planned, row: number, column: number): PairLook => {
  const { instance, columnOfRow } = planned;
  const { policy } = instance.input;
  const own = instance.ownColumn[row]!;
  const score = (target: number): Breakdown => scoreCandidacy(candidacyAt(instance, row, own, target), policy);
  const [current, proposed] = [score(own), score(column)];
  const verdicts = judgeTransfer(transfersAsPlanned(planned)(row, column), policy);
  return {
    employee: instance.employees[row]!,
    from: instance.positions[own]!,
    to: instance.positions[column]!,
    planned: instance.positions[columnOfRow[row]!]!,
    verdicts,
    isEligible: column === own || !verdicts.some((verdict) => isBar(verdict, policy)),
    exclusion: exclusionOf(instance, row, column, proposed.total - current.total),
    decisions: decisionsOn(planned, row, column),
    current,
    proposed,
    standing: standingOf(planned, row, column),
  };
};

/** Whether no rise in fit would let the move into the plan. */
const isOutOfPurpose = (exclusion: Exclusion | null): boolean =>
  exclusion === 'not-long-in-post' || exclusion === 'other-title';

/** Answers questions about one plan; making one takes about as long as reading the plan once. */
export class PlanExplainer {
  private readonly flips: FlipFinder;

  constructor(
    private readonly planned: Planned,
    private readonly force: ForcePair = forcePairs(planned),
    private readonly value = new ValueOfMoves(planned),
  ) {
    this.flips = new FlipFinder(planned, force.force);
  }

  /** Rows and columns as in the plan's instance. */
  explain(row: number, column: number): PairExplanation {
    const { instance, columnOfRow } = this.planned;
    const own = instance.ownColumn[row]!;
    const look = lookAt(this.planned, row, column);
    const { current, proposed, verdicts, isEligible } = look;
    const isAsked = isEligible && columnOfRow[row] !== column;
    const forced = isAsked ? this.forced(row, column) : null;
    return {
      ...look,
      price: forced === null ? null : this.priceOf(row, forced.moves),
      obstacle: isAsked && forced === null ? this.obstacle(row, column) : null,
      nearestLimits: isEligible ? [] : this.nearestLimits(row, column, verdicts),
      neededRise:
        forced === null || column === own || !this.isByValueAlone || isOutOfPurpose(look.exclusion)
          ? null
          : this.neededRise(row, column, {
              total: proposed.total,
              least: current.total + leastGains(instance)[column]!,
              cost: -forced.change,
            }),
    };
  }

  /** Whether nothing but value decides: no limit binds, nothing is decided, and no former run is followed. */
  private get isByValueAlone(): boolean {
    const { withoutLimits, commitments, continuation } = this.planned.plan;
    return withoutLimits === null && commitments.length === 0 && continuation === null;
  }

  private obstacle(row: number, column: number): 'no-seat' | 'limits' {
    const { instance, limits } = this.planned;
    if (limits === null) return 'no-seat';
    return isPossible(instance.problem, row, column, this.value.pointsAt(row, column)) ? 'limits' : 'no-seat';
  }

  /** What the value of the plan loses when a pair is insisted on, whatever the rules say of it; null when no seat can be freed. */
  lossIfForced(row: number, column: number): Points | null {
    return this.lossesIfForced(row, column)?.loss ?? null;
  }

  /** What forcing the pair loses, and what it loses at least: less only where the search ended at its bound. */
  lossesIfForced(row: number, column: number): { readonly loss: Points; readonly leastLoss: Points } | null {
    const forced = this.forced(row, column);
    if (forced === null) return null;
    const loss = this.value.lossBy(forced.moves);
    return { loss, leastLoss: loss - forced.gap };
  }

  /** The best plan with the person in that post; null when no seat can be freed. */
  private forced(row: number, column: number): Forced | null {
    return this.force.force(row, column, this.value.pointsAt(row, column));
  }

  private priceOf(row: number, moves: Forced['moves']): ForcedPrice {
    const { employees, positions, ownColumn } = this.planned.instance;
    const displaced = moves
      .filter((move) => move.row !== row)
      .map(({ row: other, from, to }): DisplacedPerson => ({
        employee: employees[other]!,
        from: positions[from]!,
        to: positions[to]!,
        stays: ownColumn[other] === to,
      }));
    const loss = this.value.lossBy(moves);
    return {
      loss,
      leftOut: loss < 0 ? whyLeftOut(this.planned, moves, loss) : null,
      best: bestBeside(this.planned),
      displaced,
      emptied: this.value.emptiedBy(moves),
    };
  }

  private nearestLimits(row: number, column: number, verdicts: readonly Verdict[]): PairExplanation['nearestLimits'] {
    const { instance } = this.planned;
    const { policy } = instance.input;
    const transfer = transfersAsPlanned(this.planned)(row, column);
    return verdicts
      .filter((verdict) => isBar(verdict, policy))
      .map(({ rule }) => ({ rule, limit: smallestRelaxation(ruleOf(rule), transfer, policy.rules[rule].thresholds) }));
  }

  /** Raising the pair by more than what forcing it costs makes the plan with it the better one; it must gain enough besides. */
  private neededRise(
    row: number,
    column: number,
    { total, least, cost }: { readonly total: Points; readonly least: Points; readonly cost: number },
  ): NeededRise | null {
    const dearer = Math.floor(cost / this.value.unit) + 1;
    const by = Math.max(1, dearer, least - total);
    return total + by > FULL_MARKS ? null : { by, fact: this.flips.smallest(row, column) };
  }
}
