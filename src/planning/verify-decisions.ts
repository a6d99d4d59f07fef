import type { Employee, Position } from '../domain';
import { foldText } from '../sheets';

import type { PlanningInput } from './parties';

/** Decisions by the people and posts they are about, read for the verifier alone. */
export class DecisionsAgain {
  private readonly target = new Map<Employee, Position>();
  private readonly staying = new Set<Employee>();
  private readonly leaving = new Set<Employee>();
  private readonly rejected = new Map<Employee, Set<Position>>();
  private readonly shut = new Set<Position>();
  /** Heads a post may have before approvals make it too full; only of posts they do make too full. */
  private readonly room = new Map<Position, number>();
  readonly isAny: boolean;

  /** `incumbents` and `heads` as the ledger counts them. */
  constructor(
    private readonly input: PlanningInput,
    private readonly homes: ReadonlyMap<Employee, Position>,
    private readonly incumbents: ReadonlyMap<Position, number>,
    heads: ReadonlyMap<Position, number>,
  ) {
    const given = input.commitments ?? [];
    this.isAny = given.length > 0;
    for (const decision of given) this.read(decision);
    for (const [post, count] of this.arriving()) {
      const found = incumbents.get(post) ?? 0;
      const unseen = (heads.get(post) ?? 0) - found;
      const room = Math.max(found, post.seats - unseen);
      if (found + count > room) this.room.set(post, room);
    }
  }

  private read(decision: NonNullable<PlanningInput['commitments']>[number]): void {
    const { employees, positions } = this.input;
    const person = 'nip' in decision ? employees.find(({ nip }) => nip === decision.nip) : undefined;
    const post = 'post' in decision ? positions.find(({ id }) => id === decision.post) : undefined;
    if (decision.ruling === 'freeze') {
      const isOf = ({ unit }: Position): boolean => foldText(unit) === foldText(decision.unit);
      for (const one of positions) if (isOf(one)) this.shut.add(one);
      for (const [one, home] of this.homes) if (isOf(home)) this.staying.add(one);
    }
    if (decision.ruling === 'keepOpen' && post) this.shut.add(post);
    if (decision.ruling === 'stay' && person) this.staying.add(person);
    if (decision.ruling === 'leave' && person) this.leaving.add(person);
    if (decision.ruling === 'approve' && person && post) this.target.set(person, post);
    if (decision.ruling === 'reject' && person && post)
      this.rejected.set(person, new Set([...(this.rejected.get(person) ?? []), post]));
  }

  /** Approved arrivals by post. */
  arriving(): ReadonlyMap<Position, number> {
    const count = new Map<Position, number>();
    for (const [person, post] of this.target)
      if (this.homes.get(person) !== post) count.set(post, (count.get(post) ?? 0) + 1);
    return count;
  }

  /** The post a person was approved for; null where there is none. */
  approvedFor(person: Employee): Position | null {
    return this.target.get(person) ?? null;
  }

  isApproved(person: Employee, post: Position): boolean {
    return this.target.get(person) === post;
  }

  mustLeave(person: Employee): boolean {
    return this.leaving.has(person) && !this.target.has(person);
  }

  /** Whether a person approved for nothing may go to a post as far as decisions go. */
  leavesOpen(person: Employee, post: Position): boolean {
    const target = this.target.get(person);
    if (target) return target === post;
    return !this.staying.has(person) && !this.shut.has(post) && !(this.rejected.get(person)?.has(post) ?? false);
  }

  /** Steps that decisions add to a person in a post: four for an approval, two off for who must leave and stays, one off in a post too full. */
  steps(person: Employee, post: Position): number {
    const isHome = this.homes.get(person) === post;
    const approved = !isHome && this.isApproved(person, post) ? 4 : 0;
    const kept = isHome && this.mustLeave(person) ? 2 : 0;
    return approved - kept - (this.room.has(post) ? 1 : 0);
  }

  /** Heads that a post too full gives a step back for; 0 for others. */
  roomIn(post: Position): number {
    return this.room.get(post) ?? 0;
  }

  /** Seats of a post beyond those a plan may fill. */
  seatsBeyond(post: Position): number {
    const room = this.room.get(post);
    if (room === undefined) return 0;
    return (this.incumbents.get(post) ?? 0) + (this.arriving().get(post) ?? 0) - room;
  }

  /** People whom decisions take, or may take, out of what `nameOf` names their post by. */
  takenFrom(nameOf: (post: Position) => string): ReadonlyMap<string, number> {
    const taken = new Map<string, number>();
    for (const [person, home] of this.homes) {
      const target = this.target.get(person);
      const isTaken = target ? nameOf(target) !== nameOf(home) : this.leaving.has(person);
      if (isTaken) taken.set(nameOf(home), (taken.get(nameOf(home)) ?? 0) + 1);
    }
    return taken;
  }

  /** People an approval moves, with where from and where to. */
  moved(): readonly (readonly [Employee, Position, Position])[] {
    return [...this.target].flatMap(([person, post]) => {
      const home = this.homes.get(person);
      return home === undefined || home === post ? [] : [[person, home, post] as const];
    });
  }
}
