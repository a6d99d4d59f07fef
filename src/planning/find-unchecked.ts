import { criteriaOf, settingOf } from '../criteria';
import type { CriterionId, Employee, PadanProblem, Position, RuleId } from '../domain';
import { judgeTransfer } from '../rules';

import type { PlanningInput } from './parties';

/** Share of the people, or of the posts, from which on a reader must hear first of what goes unchecked. */
const MANY = 0.1;
/** People, or posts, asked about, spread over all: of a thousand, a share of a tenth shows in some hundreds. */
const ASKED = 300;
/** Posts each of the people is held against besides one of every level, and people each of the posts is, spread over all. */
const AGAINST = 4;

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
  'auditClearance',
  'relations',
  'relativeUnit',
  'leadershipTraining',
  'relatedExperience',
]);

/** Facts a column of posts would tell, with how a post lacks them: a rule that compares two posts may miss either's. */
const OF_POSTS: Readonly<Record<string, (post: Position) => boolean>> = {
  jobClass: ({ jobClass }) => jobClass === null,
  requiredFields: ({ requiredEducationFields }) => requiredEducationFields.length === 0,
};

/** Facts that criteria go without, by the criterion. */
const OF_CRITERIA: Readonly<Partial<Record<CriterionId, string>>> = {
  performance: 'performance',
  competence: 'competence',
  educationField: 'educationField',
  educationLevel: 'educationLevel',
  rankFit: 'rank',
};

/** At most so many of a list, at even distances. */
const spread = <One>(all: readonly One[], most: number): readonly One[] =>
  all.length <= most ? all : Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)]!);

/** Posts at even distances, and one of every level that is not among them: some rules ask of managers alone. */
const spreadPosts = (positions: readonly Position[]): readonly Position[] => {
  const chosen = spread(positions, AGAINST);
  const levels = new Set(chosen.map(({ level }) => level));
  const others = positions.filter(({ level }) => {
    if (levels.has(level)) return false;
    levels.add(level);
    return true;
  });
  return [...chosen, ...others];
};

/** Rules and criteria that lack one fact. */
type Lack = { readonly rules: Set<RuleId>; readonly criteria: Set<CriterionId> };

/** Lacks by fact. */
class Lacks {
  private readonly known = new Map<string, Lack>();

  of(fact: string): Lack {
    const lack = this.known.get(fact) ?? { rules: new Set<RuleId>(), criteria: new Set<CriterionId>() };
    this.known.set(fact, lack);
    return lack;
  }

  entries(): readonly (readonly [fact: string, lack: Lack])[] {
    return [...this.known];
  }
}

type Party = { readonly employee: Employee; readonly from: Position };

/** Tells every rule that goes unchecked for somebody's move to a post, with what it lacks. */
const eachUnchecked = (
  { employee, from }: Party,
  to: Position,
  { policy, asOf }: PlanningInput,
  tell: (fact: string, rule: RuleId) => void,
): void => {
  const { allowPromotions } = policy;
  const transfer = { employee, from, to, headsAtTarget: 0, asOf, allowPromotions };
  for (const { rule, status, facts } of judgeTransfer(transfer, policy)) {
    if (status !== 'not-checked') continue;
    for (const { key, value } of facts) if (key === 'missing') tell(String(value), rule);
  }
};

/** Facts one person lacks. */
const lacksOfPerson = (party: Party, targets: readonly Position[], input: PlanningInput): Lacks => {
  const found = new Lacks();
  const { employee, from } = party;
  const { policy, asOf } = input;
  for (const to of targets)
    eachUnchecked(party, to, input, (fact, rule) => {
      if (OF_PEOPLE.has(fact)) found.of(fact).rules.add(rule);
    });
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
    if (isMissing) found.of(fact).criteria.add(criterion.id);
  }
  return found;
};

/** Facts one post lacks. */
const lacksOfPost = (to: Position, parties: readonly Party[], input: PlanningInput): Lacks => {
  const found = new Lacks();
  // Most posts have all of these, and need no judging.
  if (!Object.values(OF_POSTS).some((isLacking) => isLacking(to))) return found;
  for (const party of parties)
    eachUnchecked(party, to, input, (fact, rule) => {
      if (OF_POSTS[fact]?.(to) === true) found.of(fact).rules.add(rule);
    });
  return found;
};

/** What many lack: share of those asked about, with what goes unchecked. */
type Gap = Lack & { readonly fact: string; readonly whose: 'people' | 'posts'; readonly share: number };

const gapsOf = (whose: Gap['whose'], lacks: readonly Lacks[]): readonly Gap[] => {
  const all = new Lacks();
  const counts = new Map<string, number>();
  for (const one of lacks) {
    for (const [fact, { rules, criteria }] of one.entries()) {
      const lack = all.of(fact);
      counts.set(fact, (counts.get(fact) ?? 0) + 1);
      rules.forEach((rule) => lack.rules.add(rule));
      criteria.forEach((criterion) => lack.criteria.add(criterion));
    }
  }
  return all
    .entries()
    .map(([fact, lack]) => ({ ...lack, fact, whose, share: (counts.get(fact) ?? 0) / lacks.length }))
    .filter(({ share }) => share > MANY);
};

/**
 * A warning for every fact that more than a tenth of the people, or of the posts, lack, so that rules cannot be checked or criteria not
 * scored: the commonest first, with the column that would tell it. Of many, some hundreds are asked about and the share is called about.
 */
export const findUncheckedForMany = (input: PlanningInput): PadanProblem[] => {
  const { employees, positions, positionOf } = input;
  const parties = employees.flatMap((employee, index): Party[] => {
    const from = positions[positionOf[index]!];
    return from === undefined ? [] : [{ employee, from }];
  });
  if (parties.length === 0) return [];
  const [targets, movers] = [spreadPosts(positions), spread(parties, AGAINST)];
  const gaps = [
    ...gapsOf(
      'people',
      spread(parties, ASKED).map((party) => lacksOfPerson(party, targets, input)),
    ),
    ...gapsOf(
      'posts',
      spread(positions, ASKED).map((post) => lacksOfPost(post, movers, input)),
    ),
  ];
  return gaps
    .sort((one, other) => other.share - one.share || (one.fact < other.fact ? -1 : 1))
    .map(({ fact, whose, share, rules, criteria }) => ({
      code: 'fact-missing-widely',
      severity: 'warns',
      params: {
        fact,
        whose,
        percent: Math.round(share * 100),
        isAbout: (whose === 'people' ? parties : positions).length > ASKED ? 1 : 0,
        unchecked: [...[...rules].sort(), ...[...criteria].sort()].join(', '),
      },
    }));
};
