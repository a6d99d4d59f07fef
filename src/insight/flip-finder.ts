import { FULL_MARKS } from '../criteria';
import {
  civilDateParts,
  EDUCATION_LEVELS,
  educationStep,
  rankFromNumber,
  RATING_POINTS,
  type Employee,
  type PerformanceRating,
  type Position,
} from '../domain';
import { required } from '../kernel';
import { pairOf } from '../matching';
import { keepsLimits, PairsAsIf, type Planned } from '../planning';

import type { ForcePair } from './force-pair';

/** One fact of a person, changed in the records. */
export type FactChange = {
  /** Key of the fact, as evidence of criteria names it. */
  readonly key: string;
  readonly from: string | number | null;
  readonly to: string | number;
  /** The person as the records would say. */
  readonly employee: Employee;
};

/** A job-person match goes up by whole marks. */
const MARK = 100;

const RATINGS = (Object.keys(RATING_POINTS) as PerformanceRating[]).sort((a, b) => RATING_POINTS[a] - RATING_POINTS[b]);

const risesInCompetence = (employee: Employee): FactChange[] => {
  const { competence } = employee;
  if (competence === null) return [];
  const first = Math.floor(competence / MARK) + 1;
  return Array.from({ length: FULL_MARKS / MARK - first + 1 }, (_, index): FactChange => {
    const to = first + index;
    return { key: 'competence', from: competence / MARK, to, employee: { ...employee, competence: to * MARK } };
  });
};

/** A better rating of one of the last two years. */
const risesInRating = (employee: Employee, year: number): FactChange[] => {
  const held = employee.appraisals?.find((appraisal) => appraisal.year === year);
  if (held === undefined) return [];
  return RATINGS.filter((rating) => RATING_POINTS[rating] > RATING_POINTS[held.rating]).map((rating) => ({
    key: `rating:${year}`,
    from: held.rating,
    to: rating,
    employee: {
      ...employee,
      appraisals: employee.appraisals?.map((one) => (one === held ? { year, rating } : one)) ?? null,
    },
  }));
};

const risesInLevel = (employee: Employee): FactChange[] => {
  const { educationLevel: held } = employee;
  if (held === null) return [];
  return EDUCATION_LEVELS.filter((level) => educationStep(level) > educationStep(held)).map((level) => ({
    key: 'educationLevel',
    from: held,
    to: level,
    employee: { ...employee, educationLevel: level },
  }));
};

const risesInRank = (employee: Employee): FactChange[] => {
  const { rank: held } = employee;
  if (held === null) return [];
  const changes: FactChange[] = [];
  for (let rank = rankFromNumber(held + 1); rank !== null; rank = rankFromNumber(rank + 1))
    changes.push({ key: 'rank', from: held, to: rank, employee: { ...employee, rank } });
  return changes;
};

/** The unit of the post as first wish. */
const wishFor = (employee: Employee, { unit }: Position): FactChange[] => {
  if (employee.interests === null || employee.interests[0] === unit) return [];
  const interests = [unit, ...employee.interests.filter((wish) => wish !== unit)];
  const from = employee.interests.join(', ') || null;
  return [{ key: 'interests', from, to: interests.join(', '), employee: { ...employee, interests } }];
};

/** Finds which single fact of a person would have to be how, for the plan made again to put the person into a post. */
export class FlipFinder {
  constructor(
    private readonly planned: Planned,
    private readonly force: ForcePair['force'],
  ) {}

  /**
   * The change that raises what the person is worth in the post least, the values of each fact from the present one upwards. A value is right when the person is
   * worth strictly more to the plan there than in any other post, the own one included, as the changed fact leaves them all. Null where no fact alone does it, or only
   * beyond the limits of the plan.
   */
  smallest(row: number, column: number): FactChange | null {
    const { instance } = this.planned;
    const employee = required(instance.employees[row], 'employee');
    const target = required(instance.positions[column], 'position');
    const { year } = civilDateParts(instance.input.asOf);
    const others = new OthersWorth(this.planned, this.force, row);
    let best: { readonly change: FactChange; readonly points: number } | null = null;
    for (const changes of [
      risesInRating(employee, year - 1),
      risesInRating(employee, year - 2),
      risesInCompetence(employee),
      risesInLevel(employee),
      risesInRank(employee),
      wishFor(employee, target),
    ]) {
      for (const change of changes) {
        const points = this.flippingPoints(row, column, change.employee, others);
        if (points === null) continue;
        if (best === null || points < best.points) best = { change, points };
        break;
      }
    }
    return best?.change ?? null;
  }

  /** Points of the person in the column, if the plan would put the person there; otherwise null. */
  private flippingPoints(row: number, column: number, employee: Employee, others: OthersWorth): number | null {
    const { instance, proof } = this.planned;
    const { problem, ownColumn } = instance;
    const asIf = new PairsAsIf(instance, row, employee);
    const points = asIf.pointsIn(column);
    if (points === null) return null;
    const there = others.at(column);
    if (there === null) return null;
    const isWorthLess = (other: number): boolean => {
      if (other === column) return true;
      const elsewhere = asIf.pointsIn(other);
      if (elsewhere === null) return true;
      // Prices say how much the others are worth at most; only where that does not settle it, they are asked.
      if (elsewhere - proof.nodePrices[other]! + others.most < points + there.change) return true;
      const taken = others.at(other);
      return taken === null || elsewhere + taken.change < points + there.change;
    };
    if (!isWorthLess(ownColumn[row]!)) return null;
    for (let other = 0; other < problem.columns; other += 1) if (!isWorthLess(other)) return null;
    return there.keepsLimits ? points : null;
  }
}

/** What everybody else is worth, against the plan, when a person takes a seat in a column: asked once a column. */
class OthersWorth {
  private readonly known = new Map<number, { readonly change: number; readonly keepsLimits: boolean } | null>();
  /** In a column the others are worth at most this less its price. */
  readonly most: number;

  constructor(
    private readonly planned: Planned,
    private readonly force: ForcePair['force'],
    private readonly row: number,
  ) {
    const { instance, columnOfRow, proof } = planned;
    const column = columnOfRow[row]!;
    const pair = required(pairOf(instance.problem, row, column), 'pair');
    this.most = proof.nodePrices[column]! - instance.problem.points[pair]!;
  }

  at(column: number): { readonly change: number; readonly keepsLimits: boolean } | null {
    const known = this.known.get(column);
    if (known !== undefined) return known;
    const found = this.ask(column);
    this.known.set(column, found);
    return found;
  }

  private ask(column: number): { readonly change: number; readonly keepsLimits: boolean } | null {
    const { row, planned } = this;
    const { instance, columnOfRow, limits } = planned;
    const forced = this.force(row, column, 0);
    if (forced === null) return null;
    const ends = columnOfRow.slice();
    for (const move of forced.moves) ends[move.row] = move.to;
    const isKept = limits === null || keepsLimits(instance.problem, instance.ownColumn, limits, ends);
    return { change: forced.change, keepsLimits: isKept };
  }
}
