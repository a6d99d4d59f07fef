import { criteriaOf, scoreCandidacy, settingOf } from '../criteria';
import {
  civilDateParts,
  RATING_POINTS,
  type Appraisal,
  type Breakdown,
  type CriterionId,
  type Employee,
  type Points,
  type Position,
} from '../domain';
import { required } from '../kernel';
import { pairOf } from '../matching';
import { candidacyAt, orderParties, type Planned } from '../planning';
import { foldText } from '../sheets';

import {
  LEAST_RANKED,
  NEAR_SCORE,
  type ApprovedMove,
  type BeforeAfter,
  type EvaluatedMove,
  type Evaluation,
  type Foretold,
  type LaterRecords,
  type MoveOutcome,
  type Peer,
  type Ratings,
  type UnitEvaluated,
} from './evaluation';
import { LEAST_CASES, meanOf } from './mean-of';
import { measuresAfter, statedSince, type ThenAndLater } from './measures-after';
import { rankCorrelation } from './rank-correlation';

const newest = (appraisals: readonly Appraisal[] | null, isOf: (year: number) => boolean): Appraisal | null =>
  (appraisals ?? []).reduce<Appraisal | null>(
    (best, one) => (isOf(one.year) && (best === null || one.year > best.year) ? one : best),
    null,
  );

const pointsOf = ({ rating }: Appraisal): Points => RATING_POINTS[rating] * 100;

const beforeAfter = (all: readonly Ratings[]): BeforeAfter => {
  const known = all.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [[pointsOf(before), pointsOf(after)] as const],
  );
  return {
    before: meanOf(
      known.map(([before]) => before),
      LEAST_CASES,
    ),
    after: meanOf(
      known.map(([, after]) => after),
      LEAST_CASES,
    ),
    change: meanOf(
      known.map(([before, after]) => after - before),
      LEAST_CASES,
    ),
  };
};

const isRated = ({ before, after }: Ratings): boolean => before !== null && after !== null;

type Held = { readonly employee: Employee; readonly position: Position | null; readonly score: Points | null };

class Evaluator {
  private readonly year: number;
  private readonly rowOf: ReadonlyMap<string, number>;
  private readonly columnOf: ReadonlyMap<string, number>;
  private readonly held: ReadonlyMap<string, Held>;
  private readonly moved: ReadonlySet<string>;
  private readonly paired = new Set<number>();

  constructor(
    private readonly planned: Planned,
    private readonly approved: readonly ApprovedMove[],
    private readonly later: LaterRecords,
  ) {
    const { employees, positions, input } = planned.instance;
    this.year = civilDateParts(input.asOf).year;
    this.rowOf = new Map(employees.map(({ nip }, row) => [nip, row]));
    this.columnOf = new Map(positions.map(({ id }, column) => [id, column]));
    this.moved = new Set(approved.map(({ nip }) => nip));
    this.held = this.laterHolders();
  }

  evaluate(): Evaluation {
    const { employees } = this.planned.instance;
    const moves = this.approved.flatMap((one) => this.move(one) ?? []);
    const there = moves.filter(({ outcome }) => outcome === 'there');
    const count = (outcome: MoveOutcome): number => moves.filter((move) => move.outcome === outcome).length;
    const others = employees.filter(({ nip }) => !this.moved.has(nip) && this.held.has(nip));
    const pairs = there.flatMap((move) =>
      move.peer !== null && isRated(move) && isRated(move.peer) ? [{ move, peer: move.peer }] : [],
    );
    const units = this.units(moves);
    const thenAndLater = (all: readonly Employee[]): ThenAndLater[] =>
      all.flatMap((then) => {
        const held = this.held.get(then.nip);
        return held === undefined ? [] : [{ then, later: held.employee }];
      });
    const [moved, rest] = [thenAndLater(there.map(({ employee }) => employee)), thenAndLater(others)];
    const { asOf } = this.planned.instance.input;
    const small = new Set(units.flatMap(({ unit, change }) => (change.mean === null ? [unit] : [])));
    return {
      moves,
      counts: {
        there: count('there'),
        elsewhere: count('elsewhere'),
        'not-moved': count('not-moved'),
        unread: count('unread'),
        gone: count('gone'),
      },
      people: employees.length,
      common: employees.filter(({ nip }) => this.later.named.has(nip)).length,
      year: this.year,
      movers: beforeAfter(there),
      others: beforeAfter(others.map((employee) => this.ratings(employee))),
      paired: {
        movers: beforeAfter(pairs.map(({ move }) => move)),
        peers: beforeAfter(pairs.map(({ peer }) => peer)),
      },
      measures: measuresAfter(moved, rest, new Set(there.map(({ to }) => to.unit)), this.later.outcomes),
      statements: statedSince(moved, rest, asOf, this.later.asOf),
      units,
      smallUnits: { units: small.size, ...beforeAfter(there.filter(({ to }) => small.has(to.unit))) },
      foretold: this.foretold(there),
    };
  }

  /** Who holds what on the later list, with the score in it by the policy of then. */
  private laterHolders(): Map<string, Held> {
    const { policy } = this.planned.instance.input;
    const { employees, positions, positionOf, asOf } = this.later;
    if (positions.length === 0)
      return new Map(employees.map((employee) => [employee.nip, { employee, position: null, score: null }]));
    const parties = orderParties({ employees, positions, positionOf, policy, asOf });
    return new Map(
      parties.employees.map((employee, row): [string, Held] => {
        const own = parties.ownColumn[row]!;
        const score = scoreCandidacy(candidacyAt(parties, row, own, own), policy).total;
        return [employee.nip, { employee, position: required(parties.positions[own], 'position'), score }];
      }),
    );
  }

  private ratings({ nip, appraisals }: Employee): Ratings {
    return {
      before: newest(appraisals, (year) => year < this.year),
      after: newest(this.held.get(nip)?.employee.appraisals ?? null, (year) => year >= this.year),
    };
  }

  private score(row: number, column: number): Breakdown {
    const { instance } = this.planned;
    return scoreCandidacy(candidacyAt(instance, row, instance.ownColumn[row]!, column), instance.input.policy);
  }

  private isIn({ employee, position }: Held, post: Position): boolean {
    if (position?.id === post.id) return true;
    return (
      foldText(position?.name ?? employee.positionName) === foldText(post.name) &&
      foldText(position?.unit ?? employee.unit) === foldText(post.unit)
    );
  }

  private outcome(nip: string, from: Position, to: Position): MoveOutcome {
    const held = this.held.get(nip);
    if (held === undefined) return this.later.named.has(nip) ? 'unread' : 'gone';
    return this.isIn(held, to) ? 'there' : this.isIn(held, from) ? 'not-moved' : 'elsewhere';
  }

  private move({ nip, post, date }: ApprovedMove): EvaluatedMove | null {
    const { instance } = this.planned;
    const [row, column] = [this.rowOf.get(nip), this.columnOf.get(post)];
    if (row === undefined || column === undefined) return null;
    const own = instance.ownColumn[row]!;
    const employee = required(instance.employees[row], 'employee');
    const [from, to] = [required(instance.positions[own], 'post'), required(instance.positions[column], 'post')];
    const held = this.held.get(nip);
    const foretold = this.score(row, column).total;
    const outcome = this.outcome(nip, from, to);
    return {
      employee,
      from,
      to,
      date,
      outcome,
      now:
        held === undefined
          ? null
          : {
              name: held.position?.name ?? held.employee.positionName,
              unit: held.position?.unit ?? held.employee.unit,
            },
      foretold,
      current: this.score(row, own).total,
      later: held?.score ?? null,
      ...this.ratings(employee),
      peer: outcome === 'there' ? this.peer(column, foretold) : null,
    };
  }

  /** The nearest by score of those who were eligible for the post and have not moved; the first in DUK order of those alike. Each once. */
  private peer(column: number, foretold: Points): Peer | null {
    const { problem, totals, ownColumn, employees, positions } = this.planned.instance;
    let best = -1;
    let nearest = NEAR_SCORE + 1;
    for (let row = 0; row < problem.rows; row += 1) {
      const { nip } = employees[row]!;
      if (ownColumn[row] === column || this.moved.has(nip) || this.paired.has(row)) continue;
      const pair = pairOf(problem, row, column);
      if (pair < 0) continue;
      const distance = Math.abs(totals[pair]! - foretold);
      const held = this.held.get(nip);
      if (distance >= nearest || held === undefined || !this.isIn(held, positions[ownColumn[row]!]!)) continue;
      [best, nearest] = [row, distance];
    }
    if (best < 0) return null;
    this.paired.add(best);
    const employee = required(employees[best], 'employee');
    return { employee, score: totals[pairOf(problem, best, column)]!, ...this.ratings(employee) };
  }

  /** Units that people were moved into, the most moves first. */
  private units(moves: readonly EvaluatedMove[]): UnitEvaluated[] {
    const byUnit = new Map<string, EvaluatedMove[]>();
    for (const move of moves) byUnit.set(move.to.unit, [...(byUnit.get(move.to.unit) ?? []), move]);
    return [...byUnit]
      .map(([unit, all]) => {
        const there = all.filter(({ outcome }) => outcome === 'there');
        return { unit, moves: all.length, there: there.length, ...beforeAfter(there) };
      })
      .sort((a, b) => b.moves - a.moves || (a.unit < b.unit ? -1 : 1));
  }

  private foretold(there: readonly EvaluatedMove[]): Foretold[] {
    const { policy } = this.planned.instance.input;
    const cases = there.flatMap(({ employee, to, after }) => {
      if (after === null) return [];
      const [row, column] = [this.rowOf.get(employee.nip), this.columnOf.get(to.id)];
      return [{ scored: this.score(required(row, 'row'), required(column, 'column')), rating: pointsOf(after) }];
    });
    const of = (criterion: CriterionId | null, scoreIn: (scored: Breakdown) => Points | null): Foretold => {
      const known = cases.flatMap(({ scored, rating }) => {
        const score = scoreIn(scored);
        return score === null ? [] : [{ score, rating }];
      });
      return {
        criterion,
        cases: known.length,
        correlation:
          known.length < LEAST_RANKED
            ? null
            : rankCorrelation(
                known.map(({ score }) => score),
                known.map(({ rating }) => rating),
              ),
      };
    };
    const byCriterion = criteriaOf(policy)
      .filter(({ id }) => settingOf(policy, id).weight > 0)
      .map(({ id }) =>
        of(id, ({ contributions }) => {
          const part = contributions.find(({ criterion }) => criterion === id);
          return part === undefined || part.isMissing ? null : part.score;
        }),
      );
    return [of(null, ({ total }) => total), ...byCriterion];
  }
}

/**
 * Holds approved moves of a plan against the records of a later file: who stands where, ratings before and after, and beside those who moved
 * the nearest who did not. Nobody is approved twice.
 */
export const evaluate = (planned: Planned, approved: readonly ApprovedMove[], later: LaterRecords): Evaluation =>
  new Evaluator(planned, approved, later).evaluate();
