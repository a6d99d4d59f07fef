import type { CivilDate, Fact } from '../domain';
import { classKey, type Projection } from '../kernel';

import type {
  Judgement,
  MovingPerson,
  PairRule,
  PersonRule,
  ProposedMove,
  RuleHead,
  Ruling,
  TargetPost,
  Thresholds,
} from './rule';

/**
 * What a rule looks at, and what it makes of that. The judge is given projections, the limits and the day, and nothing else: a
 * class of people is a projection, so no class can be larger than what the judge tells apart.
 */
type PersonSpec<Person extends Projection> = RuleHead & {
  readonly ofPerson: (person: MovingPerson, thresholds: Thresholds) => Person;
  readonly judge: (person: Person, thresholds: Thresholds, asOf: CivilDate) => Ruling;
};

type PairSpec<Person extends Projection, Post extends Projection, Quote extends string> = RuleHead & {
  /** As coarse as can be: whether a limit is kept, not by how much, so that few classes of people are judged. */
  readonly ofPerson: (person: MovingPerson, thresholds: Thresholds) => Person;
  readonly ofPost: (target: TargetPost) => Post;
  /** Facts for people to read that the projections no longer tell, by name. No part of the judgement. */
  readonly quotes?: (move: ProposedMove, thresholds: Thresholds) => Readonly<Record<Quote, Fact['value']>>;
  readonly judge: (person: Person, post: Post, thresholds: Thresholds, asOf: CivilDate) => Ruling<NoInfer<Quote>>;
};

/** The facts of a ruling, those it only names told from the records. */
const withFacts = <Quote extends string>(
  { on, ...finding }: Ruling<Quote>,
  quotes: () => Readonly<Record<Quote, Fact['value']>>,
): Judgement => {
  const isQuote = (one: Fact | Quote): one is Quote => typeof one === 'string';
  const quoted = on.some(isQuote) ? quotes() : null;
  return {
    ...finding,
    facts: on.map((one) => (isQuote(one) ? { key: one, value: quoted?.[one] ?? null } : one)),
  };
};

/** A rule that looks at the person alone. */
export const personRule = <Person extends Projection>(spec: PersonSpec<Person>): PersonRule => {
  const { ofPerson, judge, ...head } = spec;
  const ruling = (move: MovingPerson, thresholds: Thresholds): Ruling =>
    judge(ofPerson(move, thresholds), thresholds, move.asOf);
  return {
    ...head,
    scope: 'employee',
    judge: ruling,
    explain: (move, thresholds) => withFacts(ruling(move, thresholds), () => ({})),
    personKey: (person, thresholds) => classKey(ofPerson(person, thresholds)),
  };
};

/** A rule that looks at the target too. */
export const pairRule = <Person extends Projection, Post extends Projection, Quote extends string = never>(
  spec: PairSpec<Person, Post, Quote>,
): PairRule => {
  const { ofPerson, ofPost, quotes, judge, ...head } = spec;
  const ruling = (move: ProposedMove, thresholds: Thresholds): Ruling<Quote> =>
    judge(ofPerson(move, thresholds), ofPost(move), thresholds, move.asOf);
  return {
    ...head,
    scope: 'pair',
    judge: ruling,
    explain: (move, thresholds) =>
      withFacts(
        ruling(move, thresholds),
        () => quotes?.(move, thresholds) ?? ({} as Readonly<Record<Quote, Fact['value']>>),
      ),
    personKey: (person, thresholds) => classKey(ofPerson(person, thresholds)),
    postKey: (target) => classKey(ofPost(target)),
  };
};
