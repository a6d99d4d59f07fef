import type { CivilDate, Fact } from '../domain';
import { classKey, type Projection } from '../kernel';

import type {
  Judgement,
  PersonInPost,
  PairRule,
  PersonRule,
  ProposedTransfer,
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
  readonly ofPerson: (person: PersonInPost, thresholds: Thresholds) => Person;
  readonly judge: (person: Person, thresholds: Thresholds, asOf: CivilDate) => Ruling;
};

type PairSpec<Person extends Projection, Post extends Projection, Quote extends string> = RuleHead & {
  /** As coarse as can be: whether a limit is kept, not by how much, so that few classes of people are judged. */
  readonly ofPerson: (person: PersonInPost, thresholds: Thresholds) => Person;
  readonly ofPost: (target: TargetPost) => Post;
  /** Facts for people to read that the projections no longer tell, by name. No part of the judgement. */
  readonly quotes?: (transfer: ProposedTransfer, thresholds: Thresholds) => Readonly<Record<Quote, Fact['value']>>;
  readonly judge: (person: Person, post: Post, thresholds: Thresholds, asOf: CivilDate) => Ruling<NoInfer<Quote>>;
};

const isQuote = <Quote extends string>(one: Fact | Quote): one is Quote => typeof one === 'string';

/** The facts of a ruling, those it only names told from the records. */
const withFacts = <Quote extends string>(
  { status, isSoft, on }: Ruling<Quote>,
  quotes: () => Readonly<Record<Quote, Fact['value']>>,
): Judgement => {
  const quoted = on.some(isQuote) ? quotes() : null;
  const facts = on.map((one) => (isQuote(one) ? { key: one, value: quoted?.[one] ?? null } : one));
  return isSoft === undefined ? { status, facts } : { status, isSoft, facts };
};

/** A rule that looks at the person alone. */
export const personRule = <Person extends Projection>(spec: PersonSpec<Person>): PersonRule => {
  const { ofPerson, judge, ...head } = spec;
  const ruling = (transfer: PersonInPost, thresholds: Thresholds): Ruling =>
    judge(ofPerson(transfer, thresholds), thresholds, transfer.asOf);
  return {
    ...head,
    scope: 'employee',
    judge: ruling,
    explain: (transfer, thresholds) => withFacts(ruling(transfer, thresholds), () => ({})),
    personKey: (person, thresholds) => classKey(ofPerson(person, thresholds)),
  };
};

/** A rule that looks at the target too. */
export const pairRule = <Person extends Projection, Post extends Projection, Quote extends string = never>(
  spec: PairSpec<Person, Post, Quote>,
): PairRule => {
  const { ofPerson, ofPost, quotes, judge, ...head } = spec;
  const ruling = (transfer: ProposedTransfer, thresholds: Thresholds): Ruling<Quote> =>
    judge(ofPerson(transfer, thresholds), ofPost(transfer), thresholds, transfer.asOf);
  return {
    ...head,
    scope: 'pair',
    judge: ruling,
    explain: (transfer, thresholds) =>
      withFacts(
        ruling(transfer, thresholds),
        () => quotes?.(transfer, thresholds) ?? ({} as Readonly<Record<Quote, Fact['value']>>),
      ),
    personKey: (person, thresholds) => classKey(ofPerson(person, thresholds)),
    postKey: (target) => classKey(ofPost(target)),
  };
};
