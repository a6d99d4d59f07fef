import type { Commitment, Employee, Nip, Position, PositionId } from '../domain';
import { foldText } from '../sheets';

/** Who and what decisions are about; `positionOf[i]` is the index of employee i's present post. */
export type DecidedParties = {
  readonly employees: readonly Pick<Employee, 'nip'>[];
  readonly positions: readonly Pick<Position, 'id' | 'unit' | 'seats' | 'filled'>[];
  readonly positionOf: readonly number[];
};

type Post = DecidedParties['positions'][number];
type Paired = Extract<Commitment, { readonly nip: Nip; readonly post: PositionId }>;

/** Where the people are that decisions are about. */
class Places {
  private readonly ownPost = new Map<Nip, Post>();
  private readonly posts: ReadonlyMap<PositionId, Post>;
  private readonly incumbents = new Map<PositionId, Nip[]>();

  constructor({ employees, positions, positionOf }: DecidedParties) {
    this.posts = new Map(positions.map((position) => [position.id, position]));
    employees.forEach(({ nip }, index) => {
      const post = positions[positionOf[index] ?? -1];
      if (post === undefined) return;
      this.ownPost.set(nip, post);
      const here = this.incumbents.get(post.id);
      if (here) here.push(nip);
      else this.incumbents.set(post.id, [nip]);
    });
  }

  postOf(nip: Nip): PositionId | null {
    return this.ownPost.get(nip)?.id ?? null;
  }

  /** Approved to be where the person is. */
  isOwn({ nip, post }: Paired): boolean {
    return this.postOf(nip) === post;
  }

  isManned(post: PositionId): boolean {
    return this.incumbents.has(post);
  }

  isIn(post: PositionId | null, unit: string): boolean {
    const known = post === null ? undefined : this.posts.get(post);
    return known !== undefined && foldText(known.unit) === foldText(unit);
  }

  /** Seats for people on the sheet: those of people it does not show stay theirs, and a surplus keeps its own. */
  seatsOf(id: PositionId): number {
    const post = this.posts.get(id);
    if (post === undefined) return Infinity;
    const here = this.incumbents.get(id)?.length ?? 0;
    return Math.max(here, post.seats - Math.max(0, (post.filled ?? 0) - here));
  }
}

/** Whether no plan can follow an approval and the other decision. */
const isAgainstApproval = (one: Paired, other: Commitment, places: Places): boolean => {
  const stays = places.isOwn(one);
  switch (other.ruling) {
    case 'approve':
      return one.nip === other.nip && one.post !== other.post;
    case 'reject':
      return one.nip === other.nip && one.post === other.post;
    case 'stay':
      return one.nip === other.nip && !stays;
    case 'leave':
      return one.nip === other.nip && stays;
    case 'keepOpen':
      return one.post === other.post && !stays;
    case 'freeze':
      return !stays && (places.isIn(places.postOf(one.nip), other.unit) || places.isIn(one.post, other.unit));
    case 'fill':
      return false;
  }
};

/** Whether no plan can follow both decisions, in the order they are looked at. */
const isAgainst = (one: Commitment, other: Commitment, places: Places): boolean => {
  switch (one.ruling) {
    case 'approve':
      return isAgainstApproval(one, other, places);
    case 'leave':
      return other.ruling === 'stay'
        ? one.nip === other.nip
        : other.ruling === 'freeze' && places.isIn(places.postOf(one.nip), other.unit);
    case 'fill':
      return other.ruling === 'keepOpen'
        ? one.post === other.post
        : other.ruling === 'freeze' && !places.isManned(one.post) && places.isIn(one.post, other.unit);
    case 'reject':
    case 'stay':
    case 'keepOpen':
    case 'freeze':
      return false;
  }
};

/** Decisions by the person and by the post they are about; those about a unit can meet any. */
const groupsOf = (commitments: readonly Commitment[]): Iterable<readonly number[]> => {
  const groups = new Map<string, number[]>();
  const add = (key: string, index: number): void => {
    const known = groups.get(key);
    if (known) known.push(index);
    else groups.set(key, [index]);
  };
  commitments.forEach((one, index) => {
    if ('nip' in one) add(`nip ${one.nip}`, index);
    if ('post' in one) add(`post ${one.post}`, index);
  });
  return groups.values();
};

const pairsAgainst = (commitments: readonly Commitment[], places: Places): (readonly number[])[] => {
  const found = new Map<string, readonly number[]>();
  const look = (a: number, b: number): void => {
    const [one, other] = [commitments[a], commitments[b]];
    if (one === undefined || other === undefined || a === b) return;
    if (!isAgainst(one, other, places) && !isAgainst(other, one, places)) return;
    const pair = a < b ? [a, b] : [b, a];
    found.set(pair.join(), pair);
  };
  for (const group of groupsOf(commitments))
    group.forEach((a, at) => {
      for (const b of group.slice(at + 1)) look(a, b);
    });
  commitments.forEach((one, a) => {
    if (one.ruling === 'freeze') commitments.forEach((_, b) => look(a, b));
  });
  return [...found.values()];
};

/** One decision that puts or keeps each person in a post, by post; a person whom several put there counts once. */
const takersOf = (commitments: readonly Commitment[], places: Places): Map<PositionId, Map<Nip, number>> => {
  const takers = new Map<PositionId, Map<Nip, number>>();
  commitments.forEach((one, index) => {
    if (one.ruling !== 'approve' && one.ruling !== 'stay') return;
    const post = one.ruling === 'approve' ? one.post : places.postOf(one.nip);
    if (post === null) return;
    const people = takers.get(post) ?? new Map<Nip, number>();
    if (!people.has(one.nip)) people.set(one.nip, index);
    takers.set(post, people);
  });
  return takers;
};

/** Posts into which more people are approved, or kept, than there are seats: one person more than can be seated. */
const overfilled = (commitments: readonly Commitment[], places: Places): (readonly number[])[] =>
  [...takersOf(commitments, places)].flatMap(([post, people]) => {
    const seats = places.seatsOf(post);
    if (people.size <= seats) return [];
    // Who comes in is at odds with the seats; who only stays is named where there are not enough of those.
    const inOrder = [...people].sort(([a], [b]) => {
      const [staysA, staysB] = [places.postOf(a) === post, places.postOf(b) === post];
      return Number(staysA) - Number(staysB);
    });
    return [
      inOrder
        .slice(0, seats + 1)
        .map(([, index]) => index)
        .sort((a, b) => a - b),
    ];
  });

/**
 * Decisions that no plan can follow together, whatever the rules say: the smallest sets of them, each in the order given. Of people for
 * one post one more is named than it has seats.
 */
export const findContradictions = (
  commitments: readonly Commitment[],
  parties: DecidedParties,
): readonly (readonly Commitment[])[] => {
  const places = new Places(parties);
  return [...pairsAgainst(commitments, places), ...overfilled(commitments, places)]
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || a.length - b.length)
    .map((set) => set.flatMap((index) => commitments[index] ?? []));
};
