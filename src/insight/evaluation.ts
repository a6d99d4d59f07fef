import type {
  Appraisal,
  CivilDate,
  CriterionId,
  Employee,
  Nip,
  Outcome,
  Outcomes,
  Points,
  Position,
  PositionId,
} from '../domain';

import type { MeanOf } from './mean-of';

/** A move an official approved; `date` is null where nobody wrote the day. */
export type ApprovedMove = { readonly nip: Nip; readonly post: PositionId; readonly date: CivilDate | null };

/** People and posts as a later file has them. */
export type LaterRecords = {
  readonly employees: readonly Employee[];
  readonly positions: readonly Position[];
  readonly positionOf: readonly number[];
  readonly asOf: CivilDate;
  /** NIPs that stand on the later list of employees, whether their rows could be read or not. */
  readonly named: ReadonlySet<string>;
  /** What lists beside the data told then, and tell later. */
  readonly outcomes: { readonly before: Outcomes; readonly after: Outcomes };
};

/**
 * What became of an approved move: the person stands where it put them, in a third post, still in the old one; the later row of the person
 * could not be read; the later list does not have the person.
 */
export type MoveOutcome = 'there' | 'elsewhere' | 'not-moved' | 'unread' | 'gone';

/** Ratings before and after, each the newest of its time; null where there is none. */
export type Ratings = { readonly before: Appraisal | null; readonly after: Appraisal | null };

/** Whom a mover is set beside: eligible for the same post then, of nearly the same score, and not moved. */
export type Peer = Ratings & { readonly employee: Employee; readonly score: Points };

/** An approved move and what came after it. */
export type EvaluatedMove = Ratings & {
  readonly employee: Employee;
  readonly from: Position;
  readonly to: Position;
  readonly date: CivilDate | null;
  readonly outcome: MoveOutcome;
  /** Post and unit on the later list; null where the person is not read there. */
  readonly now: { readonly name: string; readonly unit: string } | null;
  /** Score in the post moved to, as it was foretold, and the score in the old post then. */
  readonly foretold: Points;
  readonly current: Points;
  /** Score in the post held later, by the policy of then; null where the person is not read there. */
  readonly later: Points | null;
  /** Null where nobody comes near enough. */
  readonly peer: Peer | null;
};

/** Means of ratings of people who have one before and one after, in hundredths, and of how much each rose. */
export type BeforeAfter = { readonly before: MeanOf; readonly after: MeanOf; readonly change: MeanOf };

/** Ratings of those moved into a unit. */
export type UnitEvaluated = BeforeAfter & { readonly unit: string; readonly moves: number; readonly there: number };

/** Another measure of people, or of units for satisfaction, of those moved (or moved to) and of all others. */
export type Measured = {
  readonly measure: 'competence' | 'feedback' | Outcome;
  readonly movers: BeforeAfter;
  readonly others: BeforeAfter;
};

/** Objections and consents stated since the decision, by those moved and by all others; null where the later file has no list of them. */
export type StatedSince = Readonly<
  Record<'movers' | 'others', { readonly objects: number; readonly consents: number }>
>;

/** How well what was scored at the decision foretold later ratings of those who moved; null for the score as a whole. */
export type Foretold = {
  readonly criterion: CriterionId | null;
  readonly cases: number;
  /** In hundredths from -100 to 100; null below ten cases, and where one side is all alike. */
  readonly correlation: number | null;
};

/** A round of moves, a year later. It says what came after, not what came of it. */
export type Evaluation = {
  readonly moves: readonly EvaluatedMove[];
  readonly counts: Readonly<Record<MoveOutcome, number>>;
  /** People of then, and how many of them the later list names. */
  readonly people: number;
  readonly common: number;
  /** The first year whose rating counts as after. */
  readonly year: number;
  readonly movers: BeforeAfter;
  /** Everybody else in both files. */
  readonly others: BeforeAfter;
  /** Movers who have a peer, both with ratings before and after, and those peers. */
  readonly paired: { readonly movers: BeforeAfter; readonly peers: BeforeAfter };
  /** Only those of which either file tells anything. */
  readonly measures: readonly Measured[];
  readonly statements: StatedSince | null;
  readonly units: readonly UnitEvaluated[];
  /** Units with fewer cases than are averaged, taken together. */
  readonly smallUnits: BeforeAfter & { readonly units: number };
  readonly foretold: readonly Foretold[];
};

/** Most that the scores of a mover and a peer differ, in hundredths. */
export const NEAR_SCORE: Points = 500;
/** Fewest cases of which a rank correlation says anything. */
export const LEAST_RANKED = 10;
