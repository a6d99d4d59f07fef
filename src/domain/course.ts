import type { CivilDate } from './civil-date';
import type { Competency, LeadershipTraining, Source } from './employee';
import type { RuleId } from './policy';

/** Rules about what somebody is able to do: what they find missing, a course or a test may make good. */
export const ABILITY_RULES = [
  'R25',
  'R26',
  'R29',
  'R31',
  'R32',
  'R33',
  'R36',
  'R36b',
] as const satisfies readonly RuleId[];

/** One of these rules. */
export type AbilityRule = (typeof ABILITY_RULES)[number];

/** True for a rule about what somebody is able to do. */
export const isAbilityRule = (rule: RuleId): rule is AbilityRule => ABILITY_RULES.some((one) => one === rule);

/** What a course is for: a competence, a rule, or one of the leadership trainings that R33 asks for. */
export type CourseAim = Competency | AbilityRule | Exclude<LeadershipTraining, 'none'>;

/** One date of a course in the office's own catalogue. */
export type Course = {
  readonly code: string | null;
  readonly name: string;
  readonly aims: readonly CourseAim[];
  /** Calendar days it takes, at least 1; null where the catalogue does not say. */
  readonly days: number | null;
  /** Its first day; null where none is set yet. */
  readonly date: CivilDate | null;
  /** Seats it has left; null where the catalogue sets no bound. */
  readonly seats: number | null;
  readonly source: Source;
};
