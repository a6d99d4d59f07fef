import { competenceGaps } from '../criteria';
import {
  isAbilityRule,
  type AbilityRule,
  type Competency,
  type CourseAim,
  type Employee,
  type EmployeeFact,
  type Policy,
  type Source,
  type Transfer,
  type Verdict,
} from '../domain';

/** What a mover lacks: a competence below the post's standard, or what a rule about ability finds missing. */
export type TrainingGap = {
  /** Whether it must be made good before the start, or may follow it. */
  readonly timing: 'before' | 'after';
  /** Level, or percent, held and asked for; null where there is no number. */
  readonly now: number | null;
  readonly asked: number | null;
  /** What a course that serves it is for. */
  readonly aims: readonly CourseAim[];
  /** Cell it was read from; null where no cell says it. */
  readonly source: Source | null;
} & (
  | { readonly kind: 'competence'; readonly competency: Competency }
  | { readonly kind: 'rule'; readonly rule: AbilityRule; readonly verdict: Verdict }
);

const FACT_OF: Readonly<Record<AbilityRule, EmployeeFact | null>> = {
  R25: 'positionDate',
  R26: 'positionDate',
  // The workbook cannot show the test.
  R29: null,
  R31: 'educationField',
  R32: 'competence',
  R33: 'leadershipTraining',
  R36: 'educationField',
  R36b: 'educationField',
};

const numberOf = ({ facts }: Verdict, ...keys: readonly string[]): number | null => {
  for (const key of keys) {
    const value = facts.find((fact) => fact.key === key)?.value;
    if (typeof value === 'number') return value;
  }
  return null;
};

const TRAININGS: ReadonlySet<unknown> = new Set(['pkp', 'pka', 'pkn2', 'pkn1']);

const aimsOf = (rule: AbilityRule, { facts }: Verdict): readonly CourseAim[] => {
  const wanted = facts.find(({ key }) => key === 'requiredTraining')?.value;
  return TRAININGS.has(wanted) ? [wanted as CourseAim, rule] : [rule];
};

/** Whether a verdict finds something missing: a test to be taken is, whatever else could not be checked. */
const isMissing = ({ status, waiver, facts }: Verdict): boolean =>
  (status === 'fails' && waiver === null) ||
  (status === 'not-checked' && facts.some(({ key }) => key === 'competenceTest'));

const ruleGap = (verdict: Verdict, { sources }: Employee): TrainingGap[] => {
  const { rule, isSoft } = verdict;
  if (!isAbilityRule(rule) || !isMissing(verdict)) return [];
  const fact = FACT_OF[rule];
  const isOfMatch = rule === 'R32';
  return [
    {
      kind: 'rule',
      rule,
      verdict,
      // What the law only marks may follow (PP 11/2017 Pasal 217 gives a year for R33); a test comes before the appointment.
      timing: isSoft && rule !== 'R29' ? 'after' : 'before',
      now: isOfMatch ? numberOf(verdict, 'competence') : null,
      asked: isOfMatch ? numberOf(verdict, 'suitablePercent', 'minPercent') : null,
      aims: aimsOf(rule, verdict),
      source: fact === null ? null : (sources[fact] ?? null),
    },
  ];
};

/**
 * What the person of a transfer lacks for the proposed post, each once: competences in the order of PermenPANRB 38/2017, then rules in their
 * order. What nobody assessed is no gap.
 */
export const trainingGaps = (
  { employee, to, flags }: Pick<Transfer, 'employee' | 'to' | 'flags'>,
  policy: Policy,
): TrainingGap[] => [
  ...competenceGaps(employee.competenceLevels, to.level).map(({ competency, now, asked }): TrainingGap => ({
    kind: 'competence',
    competency,
    timing: asked - now >= policy.trainingFirstLevels ? 'before' : 'after',
    now,
    asked,
    aims: [competency],
    source: employee.sources[`level:${competency}`] ?? employee.sources.competenceLevels ?? null,
  })),
  ...flags.flatMap((flag) => ruleGap(flag, employee)),
];
