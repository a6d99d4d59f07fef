import { scoreCandidacy } from '../criteria';
import type { Commitment, ContinuedRun, Employee, Nip, Position, Ruling } from '../domain';
import { pairOf } from '../matching';
import { candidacyAt, exclusionOf, proposedTransfer, type Planned } from '../planning';
import { isBar, judgeTransfer } from '../rules';
import { foldText } from '../sheets';

import type { Named, OwnCause, RecordChange } from './change-cause';
import type { ExchangeLinks } from './exchange-links';

/** A person as a cause names them. */
export const namedPerson = ({ nip, name, unit }: Employee): Named => ({ key: nip, name, unit });

/** A post as a cause names it. */
export const namedPost = ({ id, name, unit }: Position): Named => ({ key: id, name, unit });

/** Facts of a post that say how many people find room in it. */
const SEAT_FACTS: ReadonlySet<string> = new Set(['required', 'filled']);

const postKey = (name: string, unit: string): string => `${foldText(name)}|${foldText(unit)}`;

/** People who are gone, by the column they sat in or were to sit in. */
const goneByColumn = (
  { instance: { employees, positions } }: Planned,
  { posts }: ContinuedRun,
  changes: readonly RecordChange[],
): ReadonlyMap<number, Named> => {
  const present = new Set<string>(employees.map(({ nip }) => nip));
  const columnOf = new Map<string, number>();
  positions.forEach(({ id, name, unit, agency }, column) => {
    columnOf.set(id, column).set(postKey(name, unit), column);
    columnOf.set(postKey(name, `${unit}, ${agency ?? ''}`), column);
  });
  const gone = new Map<number, Named>();
  const put = (post: string, person: Named): void => {
    const column = columnOf.get(post);
    if (column !== undefined && !gone.has(column)) gone.set(column, person);
  };
  const left = changes.filter(({ kind, change }) => kind === 'employee' && change === 'left');
  const named = new Map<string, Named>(left.map((person) => [person.key, person]));
  for (const [nip, post] of Object.entries(posts))
    if (!present.has(nip)) put(post, named.get(nip) ?? { key: nip, name: nip, unit: '' });
  for (const person of left) put(postKey(person.post, person.unit), person);
  return gone;
};

/** What alone changes rows of a plan against a run before: decisions, people and posts that came and went, rules, seats, data. */
export class OwnCauses {
  private readonly byNip = new Map<string, Commitment[]>();
  private readonly byPost = new Map<string, Commitment[]>();
  private readonly byUnit = new Map<string, Commitment>();
  private readonly people = new Map<string, RecordChange>();
  private readonly posts = new Map<string, RecordChange>();
  private readonly gone: ReadonlyMap<number, Named>;
  private readonly headsBefore: Int32Array;
  private readonly ids: ReadonlySet<string>;

  /** `from` is the column of each row in the run before; that of a post that is gone lies behind all others. */
  constructor(
    private readonly planned: Planned,
    private readonly from: Int32Array,
    private readonly continued: ContinuedRun,
    changes: readonly RecordChange[],
    private readonly links: ExchangeLinks,
  ) {
    const add = (map: Map<string, Commitment[]>, key: string, commitment: Commitment): void => {
      map.set(key, [...(map.get(key) ?? []), commitment]);
    };
    for (const commitment of planned.instance.input.commitments ?? []) {
      if ('nip' in commitment) add(this.byNip, commitment.nip, commitment);
      else if ('post' in commitment) add(this.byPost, commitment.post, commitment);
      else this.byUnit.set(foldText(commitment.unit), commitment);
    }
    for (const change of changes) (change.kind === 'employee' ? this.people : this.posts).set(change.key, change);
    this.gone = goneByColumn(planned, continued, changes);
    this.ids = new Set(planned.instance.positions.map(({ id }) => id));
    this.headsBefore = new Int32Array(planned.instance.positions.length);
    for (const column of from) if (column < this.headsBefore.length) this.headsBefore[column]! += 1;
  }

  /** The approval of a person for a post; null where nobody gave it. */
  approvalOf(nip: Nip, post: string): Commitment | null {
    return this.onPerson(nip, 'approve', post);
  }

  /** What surely brought the change of a row about; null where nothing did. */
  firm(row: number): OwnCause | null {
    const { instance, columnOfRow } = this.planned;
    const { nip } = instance.employees[row]!;
    const [own, before, after] = [instance.ownColumn[row]!, this.from[row]!, columnOfRow[row]!];
    const decided = this.decidedOnPerson(row);
    if (decided !== null) return { kind: 'decided', commitment: decided, post: null };
    const former = this.continued.posts[nip];
    if (former !== undefined && !this.ids.has(former))
      return { kind: 'post-gone', post: this.posts.get(former) ?? { key: former, name: former, unit: '' } };
    if (after !== own && this.people.get(nip)?.change === 'came') return { kind: 'person-came' };
    const onPost = this.decidedOnPosts(row);
    if (onPost !== null) return { kind: 'decided', commitment: onPost, post: this.postOf(onPost) };
    if (before !== own && pairOf(instance.problem, row, before) < 0) return this.barred(row, before);
    return this.seatCause(row, before, after);
  }

  /** What else is known of the person, or of one of the posts, than before; null where everything is as it was. */
  data(row: number): OwnCause | null {
    const { instance, columnOfRow } = this.planned;
    const ids = [columnOfRow[row]!, this.from[row]!].map((column) => instance.positions[column]?.id ?? '');
    const change = [this.people.get(instance.employees[row]!.nip), ...ids.map((id) => this.posts.get(id))].find(
      (one) => one?.change === 'changed',
    );
    return change === undefined ? null : { kind: 'data', change };
  }

  private onPerson(nip: Nip, ruling: Ruling, post: string | null): Commitment | null {
    const found = this.byNip
      .get(nip)
      ?.find((one) => one.ruling === ruling && (post === null || !('post' in one) || one.post === post));
    return found ?? null;
  }

  private onPost({ id }: Position, ruling: Ruling): Commitment | null {
    return this.byPost.get(id)?.find((one) => one.ruling === ruling) ?? null;
  }

  private postOf(commitment: Commitment): Named | null {
    const post = 'post' in commitment ? commitment.post : null;
    const position = this.planned.instance.positions.find(({ id }) => id === post);
    return position === undefined ? null : namedPost(position);
  }

  private decidedOnPerson(row: number): Commitment | null {
    const { instance, columnOfRow } = this.planned;
    const { nip } = instance.employees[row]!;
    const [own, before, after] = [instance.ownColumn[row]!, this.from[row]!, columnOfRow[row]!];
    const idOf = (column: number): string => instance.positions[column]?.id ?? '';
    return (
      (before === own ? null : this.onPerson(nip, 'reject', idOf(before))) ??
      (after === own ? this.onPerson(nip, 'stay', null) : this.onPerson(nip, 'approve', idOf(after))) ??
      (after === own ? null : this.onPerson(nip, 'leave', null))
    );
  }

  private decidedOnPosts(row: number): Commitment | null {
    const { instance, columnOfRow } = this.planned;
    const [own, before, after] = [instance.ownColumn[row]!, this.from[row]!, columnOfRow[row]!];
    const [home, left, entered] = [own, before, after].map((column) => instance.positions[column]!);
    const frozen = (position: Position): Commitment | null => this.byUnit.get(foldText(position.unit)) ?? null;
    return (
      (before === own ? null : (this.onPost(left!, 'keepOpen') ?? frozen(left!))) ??
      (after === own ? frozen(home!) : this.onPost(entered!, 'fill'))
    );
  }

  private barred(row: number, column: number): OwnCause {
    const { instance } = this.planned;
    const { policy } = instance.input;
    const own = instance.ownColumn[row]!;
    const verdicts = judgeTransfer(proposedTransfer(instance, row, own, column), policy).filter((verdict) =>
      isBar(verdict, policy),
    );
    const total = (target: number): number => scoreCandidacy(candidacyAt(instance, row, own, target), policy).total;
    const exclusion = verdicts.length > 0 ? null : exclusionOf(instance, row, column, total(column) - total(own));
    const change =
      this.people.get(instance.employees[row]!.nip) ?? this.posts.get(instance.positions[column]!.id) ?? null;
    return { kind: 'barred', verdicts, exclusion, change: change?.change === 'changed' ? change : null };
  }

  /** Seats that came, went or were left by somebody who is gone, at an open end of the exchange. */
  private seatCause(row: number, before: number, after: number): OwnCause | null {
    const { positions, problem } = this.planned.instance;
    const [left, entered] = [positions[before]!, positions[after]!];
    const changed = (position: Position): RecordChange | null => {
      const change = this.posts.get(position.id);
      return change?.facts.some(({ field }) => SEAT_FACTS.has(field)) ? change : null;
    };
    if (!this.links.hasTaker(row)) {
      const change = changed(left);
      if (change !== null || this.headsBefore[before]! > problem.seats[before]!)
        return { kind: 'seats', post: namedPost(left), change };
    }
    if (this.links.hasMaker(row)) return null;
    if (this.posts.get(entered.id)?.change === 'came') return { kind: 'post-came', post: namedPost(entered) };
    const person = this.gone.get(after);
    if (person !== undefined) return { kind: 'seat-of-gone', person };
    const change = changed(entered);
    return change === null ? null : { kind: 'seats', post: namedPost(entered), change };
  }
}
