import type { Position } from '../domain';
import { classKey, type Projection } from '../kernel';

import {
  firstAlike,
  firstMeaning,
  FULL_MARKS,
  type Candidacy,
  type Candidate,
  type Criterion,
  type CriterionHead,
  type Naming,
  type Target,
} from './criterion';

// What a criterion looks at, and what it makes of that. Scores are given from projections and nothing else: a class of people is a
// projection, so no class can be larger than what the score tells apart.

type Looking<Person extends Projection> = CriterionHead & {
  readonly ofPerson: (candidate: Candidate) => Person;
};

type PersonSpec<Person extends Projection> = Looking<Person> & {
  readonly score: (person: Person, isStaying: boolean) => number | null;
};

type PairSpec<Person extends Projection, Post extends Projection> = Looking<Person> & {
  readonly ofPost: (target: Target) => Post;
  readonly score: (person: Person, post: Post) => number | null;
  /** A score that no post gives this person more than, null where none is known of any; without it, full marks. */
  readonly most?: (person: Person) => number | null;
};

type LikenessSpec<Person extends Projection> = Looking<Person> & {
  /** What posts can have in common, the nearest first; null where a post does not have it. */
  readonly likeness: (post: Position) => readonly (string | null)[];
  /** `place` is that of the first trait the two posts have in common, from 0; the number of traits where there is none. */
  readonly score: (person: Person, place: number, isStaying: boolean) => number | null;
};

type NamingSpec<Person extends Projection> = Looking<Person> & {
  readonly naming: Naming;
  /** `place` is that of the first name that means the post, from 1; 0 where none does. */
  readonly score: (person: Person, place: number) => number | null;
};

const isStaying = ({ from, to }: Candidacy): boolean => from.id === to.id;

/** The most of the scores in all places. Where only some are known, the others may turn out to be anything. */
const mostOf = (places: number, scoreAt: (place: number) => number | null): number | null => {
  const scores = Array.from({ length: places }, (_, place) => scoreAt(place));
  const known = scores.filter((score) => score !== null);
  if (known.length === 0) return null;
  return known.length < scores.length ? FULL_MARKS : Math.max(...known);
};

/** A criterion that looks at the person alone; staying may be scored otherwise than moving. */
export const personCriterion = <Person extends Projection>(spec: PersonSpec<Person>): Criterion => {
  const { ofPerson, score, ...head } = spec;
  return {
    ...head,
    score: (candidacy) => score(ofPerson(candidacy), isStaying(candidacy)),
    candidateKey: (candidate) => classKey(ofPerson(candidate)),
    postKey: () => '',
    most: (candidate) => score(ofPerson(candidate), false),
  };
};

/** A criterion that looks at person and target, and does not ask whether the target is the present post. */
export const pairCriterion = <Person extends Projection, Post extends Projection>(
  spec: PairSpec<Person, Post>,
): Criterion => {
  const { ofPerson, ofPost, score, most, ...head } = spec;
  return {
    ...head,
    score: (candidacy) => score(ofPerson(candidacy), ofPost(candidacy)),
    candidateKey: (candidate) => classKey(ofPerson(candidate)),
    postKey: (target) => classKey(ofPost(target)),
    most: (candidate) => (most === undefined ? FULL_MARKS : most(ofPerson(candidate))),
  };
};

/** A criterion that looks at the person, and at what the present post and the target are first alike in. */
export const likenessCriterion = <Person extends Projection>(spec: LikenessSpec<Person>): Criterion => {
  const { ofPerson, likeness, score, ...head } = spec;
  return {
    ...head,
    likeness,
    score: (candidacy) => {
      const place = firstAlike(likeness(candidacy.from), likeness(candidacy.to));
      return score(ofPerson(candidacy), place, isStaying(candidacy));
    },
    candidateKey: (candidate) => classKey({ person: ofPerson(candidate), traits: likeness(candidate.from) }),
    postKey: ({ to }) => classKey({ traits: likeness(to) }),
    most: (candidate) => {
      const person = ofPerson(candidate);
      return mostOf(likeness(candidate.from).length + 1, (place) => score(person, place, false));
    },
  };
};

/** A criterion that looks at the person, and at which of the names the person gives is the first to mean the target. */
export const namingCriterion = <Person extends Projection>(spec: NamingSpec<Person>): Criterion => {
  const { ofPerson, naming, score, ...head } = spec;
  const { namesOf, textsOf, means } = naming;
  return {
    ...head,
    naming,
    score: (candidacy) =>
      score(ofPerson(candidacy), firstMeaning(namesOf(candidacy.employee), textsOf(candidacy.to), means)),
    candidateKey: (candidate) => classKey({ person: ofPerson(candidate), names: namesOf(candidate.employee) }),
    postKey: ({ to }) => classKey({ texts: textsOf(to) }),
    most: (candidate) => {
      const person = ofPerson(candidate);
      return mostOf(namesOf(candidate.employee).length + 1, (place) => score(person, place));
    },
  };
};
