import { criteriaOf, settingOf } from '../criteria';
import type { CriterionId, Employee, PadanProblem, Position, RuleId } from '../domain';
import { judgeTransfer } from '../rules';

import type { PlanningInput } from './parties';

/** Share of the people from which on a reader must hear first of what goes unchecked. */
const MANY = 0.1;
/** People asked about, spread over all: of a thousand, a share of a tenth shows in some hundreds. */
const PEOPLE = 400;
/** Posts each of them is held against, spread over all. */
const POSTS = 4;

/** Facts a column of people, or a list about them, would tell. */
const OF_PEOPLE: ReadonlySet<string> = new Set([
  'positionDate',
  'employmentStatus',
  'legalStatus',
  'educationLevel',
  'educationField',
  'rank',
  'birthDate',
  'performance',
  'competence',
  'discipline',
]);

/** Facts that criteria go without, by the criterion. */
const OF_CRITERIA: Readonly<Partial<Record<CriterionId, string>>> = {
  performance: 'performance',
  competence: 'competence',
  educationField: 'educationField',
  educationLevel: 'educationLevel',
  experience: 'positionDate',
  rankFit: 'rank',
};

/** At most so many of a list, at even distances. */
const spread = <One>(all: readonly One[], most: number): readonly One[] =>
  all.length <= most ? all : Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)]!);

/** What goes unchecked for want of one fact: rules and criteria, and for how many of the people asked about. */
type Gap = { readonly rules: Set<RuleId>; readonly criteria: Set<CriterionId>; people: number };

/** Facts one person lacks, with the rules and criteria that lack them. */
const lacksOf = (
  employee: Employee,
  from: Position,
  targets: readonly Position[],
  { policy, asOf }: PlanningInput,
): ReadonlyMap<string, Omit<Gap, 'people'>> => {
  const found = new Map<string, Omit<Gap, 'people'>>();
  const gapOf = (fact: string): Omit<Gap, 'people'> => {
    const gap = found.get(fact) ?? { rules: new Set<RuleId>(), criteria: new Set<CriterionId>() };
    found.set(fact, gap);
    return gap;
  };
  const { allowPromotions } = policy;
  for (const to of targets) {
    for (const { rule, status, facts } of judgeTransfer(
      { employee, from, to, headsAtTarget: 0, asOf, allowPromotions },
      policy,
    )) {
      if (status !== 'not-checked') continue;
      for (const { key, value } of facts)
        if (key === 'missing' && OF_PEOPLE.has(String(value))) gapOf(String(value)).rules.add(rule);
    }
  }
  for (const criterion of criteriaOf(policy)) {
    const fact = OF_CRITERIA[criterion.id];
    if (fact === undefined || settingOf(policy, criterion.id).weight === 0) continue;
    // A contract has a grade, and no rank for any column to tell.
    if (fact === 'rank' && employee.employmentStatus === 'pppk') continue;
    const candidacy = { employee, from, to: from, asOf };
    const stated = criterion.evidence(candidacy).facts.filter(({ key }) => key === fact);
    // Ratings are stated by their years: where there is none, only the score tells.
    const isMissing =
      stated.length === 0 ? criterion.score(candidacy) === null : stated.some(({ value }) => value === null);
    if (isMissing) gapOf(fact).criteria.add(criterion.id);
  }
  return found;
};

/**
 * A warning for every fact that more than a tenth of the people lack, so that rules cannot be checked or criteria not scored: the
 * commonest first, with the column that would tell it. Of many people some hundreds are asked about.
 */
export const findUncheckedForMany = (input: PlanningInput): PadanProblem[] => {
  const { employees, positions, positionOf } = input;
  if (employees.length === 0 || positions.length === 0) return [];
  const targets = spread(positions, POSTS);
  const asked = spread(
    employees.map((employee, index) => ({ employee, from: positions[positionOf[index]!] })),
    PEOPLE,
  );
  const gaps = new Map<string, Gap>();
  for (const { employee, from } of asked) {
    if (!from) continue;
    for (const [fact, { rules, criteria }] of lacksOf(employee, from, targets, input)) {
      const gap = gaps.get(fact) ?? { rules: new Set<RuleId>(), criteria: new Set<CriterionId>(), people: 0 };
      gaps.set(fact, gap);
      gap.people += 1;
      rules.forEach((rule) => gap.rules.add(rule));
      criteria.forEach((criterion) => gap.criteria.add(criterion));
    }
  }
  return [...gaps]
    .filter(([, { people }]) => people > asked.length * MANY)
    .sort(([a, one], [b, other]) => other.people - one.people || (a < b ? -1 : 1))
    .map(([fact, { rules, criteria, people }]) => ({
      code: 'fact-missing-widely',
      severity: 'warns',
      params: {
        fact,
        percent: Math.round((people * 100) / asked.length),
        unchecked: [...[...rules].sort(), ...[...criteria].sort()].join(', '),
      },
    }));
};
