import { isManagerial, monthsBetween, rankCode, rankFromNumber, RANK_NAMES, type CivilDate } from '../domain';
import { required, type Random } from '../kernel';

import { inventPerson, type SamplePerson, type Serials } from './invent-person';
import { plantMoves } from './plant-moves';
import type { Kit, Meant, PlantedKind } from './planted';
import { postRows, type SamplePost } from './post-rows';
import { namesField, studyOf } from './programmes';
import { openSeats, setSeats } from './staffing';

export type { SamplePerson } from './invent-person';
export type { SamplePost } from './post-rows';

/** Moves that a good plan finds: `count` of these people, each to one of these posts. */
export type PlantedMove = {
  readonly kind: PlantedKind;
  readonly anyOf: readonly string[];
  readonly count: number;
  readonly into: readonly { readonly agency: string; readonly unit: string; readonly name: string }[];
};

/** A whole made-up city government, and what was planted in it. */
export type SampleCity = {
  readonly posts: readonly SamplePost[];
  readonly people: readonly SamplePerson[];
  /** Worked out when asked for. */
  readonly plantedMoves: () => readonly PlantedMove[];
};

/** How large the city is, and the day it is seen on. */
export type SampleSize = { readonly employees: number; readonly positions: number; readonly asOf: CivilDate };

/** One in twelve asks to go somewhere: to the same post elsewhere, or to a unit of the own agency. */
const withWish = (random: Random, person: SamplePerson, posts: readonly SamplePost[]): SamplePerson => {
  if (person.wishes.length > 0 || person.status === 'CPNS' || !random.chance(8)) return person;
  const { template, unit, agency } = person.post;
  if (isManagerial(template.level)) return person;
  // A look around is enough, and keeps large cities quick.
  const seen = Array.from({ length: 60 }, () => random.pick(posts));
  const alike = seen.filter((post) => post.unit !== unit && post.template.name === template.name);
  const near = seen.filter((post) => post.unit !== unit && post.agency === agency);
  const choices = [...alike, ...near].map((post) => post.unit);
  return { ...person, wishes: [...new Set(choices)].slice(0, random.chance(50) ? 1 : 2) };
};

const isFree = ({ status, positionDate, ratings, legalStatus, discipline }: SamplePerson, asOf: CivilDate): boolean =>
  status !== 'CPNS' &&
  monthsBetween(positionDate, asOf) >= 24 &&
  ratings.every((rating) => rating === 'Baik' || rating === 'Sangat Baik') &&
  legalStatus === 'Aktif' &&
  discipline === null;

/** Posts where the move would be as good: short and of the same title, or a desk for the degree and not of a lower class. */
const acceptable = (
  { kind }: Kit,
  meant: Meant,
  into: readonly SamplePost[],
  posts: readonly SamplePost[],
): readonly SamplePost[] => {
  const { template, unit } = meant.post;
  const { programme } = meant;
  if (kind === 'better' || kind === 'wish') return into;
  const alike = posts.filter((post) => {
    const target = post.template;
    if (post === meant.post) return false;
    if (programme === null)
      return (
        post.unit !== unit &&
        post.filled < post.seats &&
        target.name === template.name &&
        target.qualification === template.qualification
      );
    return (
      target.level === 'pelaksana' &&
      target.jobClass >= Math.max(6, template.jobClass) &&
      namesField(target.qualification, programme) &&
      (studyOf(programme) !== 'diploma' || target.qualification.startsWith('D-III'))
    );
  });
  return [...new Set([...into, ...alike])];
};

/** People by post, in their order. */
const byPost = <Item extends { readonly post: SamplePost }>(
  items: readonly Item[],
): ReadonlyMap<SamplePost, readonly Item[]> => {
  const grouped = new Map<SamplePost, Item[]>();
  for (const item of items) {
    const group = grouped.get(item.post);
    if (group) group.push(item);
    else grouped.set(item.post, [item]);
  }
  return grouped;
};

const keyOf = (
  kits: readonly Kit[],
  personOf: ReadonlyMap<Meant, SamplePerson>,
  { posts, people, asOf }: Pick<SampleCity, 'posts' | 'people'> & Pick<SampleSize, 'asOf'>,
): PlantedMove[] => {
  const peopleIn = byPost(people);
  return kits.flatMap((kit) =>
    kit.needs.flatMap(({ anyOf, count, into }) => {
      const [one] = anyOf;
      if (!one) return [];
      const { kind } = kit;
      const able =
        kind === 'balance'
          ? (peopleIn.get(one.post) ?? []).filter((person) => isFree(person, asOf))
          : anyOf.flatMap((meant) => personOf.get(meant) ?? []);
      const targets = acceptable(kit, one, into, posts);
      return [
        {
          kind,
          anyOf: able.map(({ nip }) => nip),
          count,
          into: targets.map(({ agency, unit, template: { name } }) => ({ agency, unit, name })),
        },
      ];
    }),
  );
};

const SERIALS = 100;

/** Serials 900-999 are Padan's mark for people who do not exist. */
const serials = (): Serials => {
  const used = new Map<string, number>();
  return (stem) => {
    const count = used.get(stem) ?? 0;
    if (count >= SERIALS) return null;
    used.set(stem, count + 1);
    return 900 + count;
  };
};

/** Offices mark some posts: service a little more urgent, desks that can wait. */
const priorityFor = (random: Random, { template: { level, jobClass } }: SamplePost): number | null => {
  if (isManagerial(level) || !random.chance(12)) return null;
  return level === 'pelaksana' && jobClass < 7 ? 3 : 2;
};

/** Makes a city: the same random source gives the same city. */
export const inventCity = (random: Random, { employees, positions, asOf }: SampleSize): SampleCity => {
  const posts = postRows(positions);
  setSeats(random, posts, employees);
  const garden = plantMoves(random, posts, employees);
  openSeats(random, posts, employees, garden.kept);
  for (const post of posts) post.priority ??= priorityFor(random, post);
  const serialOf = serials();
  const meantFor = byPost(garden.meant);
  const personOf = new Map<Meant, SamplePerson>();
  const people = posts.flatMap((post) =>
    Array.from({ length: post.filled }, (_, index) => {
      const meant = meantFor.get(post)?.[index] ?? null;
      const person = withWish(random, inventPerson(random, post, meant, asOf, serialOf), posts);
      if (meant) personOf.set(meant, person);
      return person;
    }),
  );
  return { posts, people, plantedMoves: () => keyOf(garden.kits, personOf, { posts, people, asOf }) };
};

/** "Penata Muda" and "III/a" of a rank number. */
export const rankWords = (rank: number): { readonly code: string; readonly name: string } => ({
  code: rankCode(required(rankFromNumber(rank), 'rank')),
  name: RANK_NAMES[rank - 1] ?? '',
});
