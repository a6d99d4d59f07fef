import { describeChangeCause } from '../book';
import { isoDate, type Commitment, type PlanWorth } from '../domain';
import { ExchangeLinks, type LinkedCause, type Named, type OwnCause, type RecordChange } from '../insight';
import { required, type Json } from '../kernel';
import { textsOf, type Texts } from '../text';

import { compareNeeds, type NeedsCompared } from './compare-needs';
import { compareKept } from './difference';
import type { StatedRun } from './stated-run';

/** A person whom only one of two runs moves, or both to different posts; null for the present post. */
export type ResultDifference = {
  readonly kind: 'added' | 'dropped' | 'changed';
  readonly person: Named;
  readonly before: Named | null;
  readonly after: Named | null;
  /** The post the person holds. */
  readonly own: Named;
  /** Why, as a sentence; null where neither decisions nor data of the two runs say. */
  readonly cause: string | null;
};

/** How two runs differ, by what their sheets state. */
export type ResultComparison = {
  readonly one: StatedRun;
  readonly other: StatedRun;
  readonly kept: number;
  readonly rows: readonly ResultDifference[];
  /** Lines of the policy that differ, by their keys in the trail: "rule R37", "criterion interest", "options". */
  readonly policy: readonly string[];
  /** Whether both read the same data. */
  readonly isSameData: boolean;
  /** Null where a run keeps no sheet of posts, or the two do not say what they read in one language. */
  readonly needs: NeedsCompared | null;
};

const POLICY_LINE = /^(rule|criterion|waiver) |^options$/;

const policyDifferences = (one: StatedRun, other: StatedRun): string[] => {
  const linesOf = ({ trail }: StatedRun): Map<string, string> =>
    new Map(trail.lines.flatMap(({ event, detail }) => (POLICY_LINE.test(event) ? [[event, detail] as const] : [])));
  const [before, after] = [linesOf(one), linesOf(other)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
};

const namedIn = (runs: readonly StatedRun[], list: 'people' | 'posts', key: string): Named =>
  runs.map((run) => run[list].get(key)).find((named) => named !== undefined) ?? { key, name: key, unit: '' };

/** Numbers of the people whom either run moves and of their posts, with where each run has them. */
class Sides {
  readonly nips: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly own: Int32Array;
  /** Posts held, by their keys. */
  readonly posts: readonly string[];
  readonly columns: number;

  constructor(
    readonly one: StatedRun,
    readonly other: StatedRun,
  ) {
    const columnOf = new Map<string, number>();
    const column = (post: string): number => {
      const known = columnOf.get(post) ?? columnOf.size;
      columnOf.set(post, known);
      return known;
    };
    this.nips = [...new Set([...one.moves.keys(), ...other.moves.keys()])].sort();
    const own = this.nips.map((nip) => required(other.moves.get(nip) ?? one.moves.get(nip), nip).from);
    this.posts = own;
    this.own = Int32Array.from(own, column);
    this.from = Int32Array.from(this.nips, (nip, row) => column(one.moves.get(nip)?.to ?? own[row]!));
    this.to = Int32Array.from(this.nips, (nip, row) => column(other.moves.get(nip)?.to ?? own[row]!));
    this.columns = columnOf.size;
  }
}

/** Causes as far as decisions and data of the two runs know them. */
class StatedCauses {
  private readonly links: ExchangeLinks;
  private readonly changes: ReadonlyMap<string, RecordChange>;

  constructor(
    private readonly sides: Sides,
    changes: readonly RecordChange[],
  ) {
    this.links = new ExchangeLinks(sides.from, sides.to, sides.columns);
    this.changes = new Map(changes.map((change) => [change.key, change]));
  }

  of(row: number): OwnCause | LinkedCause | null {
    const own = this.own(row);
    if (own !== null) return own;
    const first = this.sides.from[row] === this.sides.own[row] ? 'maker' : 'taker';
    const thread = this.links.threadFrom(row, first, (one) => this.own(one) !== null);
    if (thread === null) return null;
    const { from, to, own: home, nips } = this.sides;
    const { way, next, root } = thread;
    return {
      kind: 'linked',
      way,
      by: this.person(nips[next]!),
      isByAtHome: to[next] === home[next],
      wasByAtHome: from[next] === home[next],
      wasAtHome: from[row] === home[row],
      isAtHome: to[row] === home[row],
      root: { person: this.person(nips[root]!), cause: required(this.own(root), 'cause') },
    };
  }

  person(nip: string): Named {
    return namedIn([this.sides.other, this.sides.one], 'people', nip);
  }

  private own(row: number): OwnCause | null {
    const { one, other, nips } = this.sides;
    const nip = nips[row]!;
    const [before, after] = [one.moves.get(nip), other.moves.get(nip)];
    const decisions = [...(other.decisions.get(nip) ?? []), ...(one.decisions.get(nip) ?? [])];
    const isMet = (decision: Commitment): boolean => {
      if (decision.ruling === 'reject') return decision.post === before?.to && decision.post !== after?.to;
      if (decision.ruling === 'approve') return decision.post === after?.to && decision.post !== before?.to;
      return decision.ruling === 'stay' ? after === undefined : decision.ruling === 'leave' && before === undefined;
    };
    const commitment = decisions.find(isMet);
    if (commitment) return { kind: 'decided', commitment, post: null };
    const change = this.changes.get(nip);
    if (change?.change === 'left') return { kind: 'person-gone', change };
    if (change?.change === 'came') return { kind: 'person-came' };
    const lost = before === undefined ? undefined : this.changes.get(before.to);
    if (lost?.change === 'left') return { kind: 'post-gone', post: lost };
    const won = after === undefined ? undefined : this.changes.get(after.to);
    if (won?.change === 'came') return { kind: 'post-came', post: won };
    const changed = [change, lost, won].find((record) => record?.change === 'changed');
    return changed === undefined ? null : { kind: 'data', change: changed };
  }
}

const kindOf = (wasMoving: boolean, isMoving: boolean): ResultDifference['kind'] =>
  wasMoving ? (isMoving ? 'changed' : 'dropped') : 'added';

/**
 * Compares two runs by what their sheets state: nothing is computed again, so that any two results can be compared, of whatever day. Where
 * the second continues the first, the causes are those of its own sheet of changes.
 */
export const compareResults = (one: StatedRun, other: StatedRun, texts: Texts): ResultComparison => {
  const sides = new Sides(one, other);
  const isComparable = one.data !== null && other.data !== null && one.language === other.language;
  const changes = isComparable
    ? compareKept(required(one.data, 'data'), required(other.data, 'data'), textsOf(one.language))
    : [];
  const causes = new StatedCauses(sides, changes);
  const isFollowed = other.continues !== null && other.continues.head === one.trail.facts.get('headHash');
  const runs = [other, one];
  const rows = sides.nips.flatMap((nip, row): ResultDifference[] => {
    if (sides.from[row] === sides.to[row]) return [];
    const [before, after] = [one.moves.get(nip)?.to ?? null, other.moves.get(nip)?.to ?? null];
    const stated = isFollowed ? other.continues?.causes.get(nip) : undefined;
    const cause = stated === undefined ? causes.of(row) : null;
    return [
      {
        kind: kindOf(before !== null, after !== null),
        person: causes.person(nip),
        before: before === null ? null : namedIn(runs, 'posts', before),
        after: after === null ? null : namedIn(runs, 'posts', after),
        own: namedIn(runs, 'posts', sides.posts[row]!),
        cause: stated ?? (cause === null ? null : describeChangeCause(cause, texts)),
      },
    ];
  });
  const order = ['added', 'dropped', 'changed'] as const;
  return {
    one,
    other,
    kept: sides.nips.length - rows.length,
    rows: order.flatMap((kind) => rows.filter((row) => row.kind === kind)),
    policy: policyDifferences(one, other),
    needs: isComparable ? compareNeeds(one.postNeeds, other.postNeeds, changes) : null,
    isSameData: one.trail.facts.get('inputHash') === other.trail.facts.get('inputHash'),
  };
};

const sourcesJson = (worth: PlanWorth | undefined): Json => (worth === undefined ? null : { ...worth });

const runJson = ({ run, asOf, moves, worth }: StatedRun): Json => ({
  run,
  asOf: asOf === null ? null : isoDate(asOf),
  moves: moves.size,
  openSeats: worth?.openSeats.after ?? null,
  worth: sourcesJson(worth?.plan),
});

/** Two results as `compare --json` shows them; values in hundredths. */
export const comparisonJson = ({ one, other, kept, rows, policy, isSameData, needs }: ResultComparison): Json => ({
  one: runJson(one),
  other: runJson(other),
  kept,
  sameData: isSameData,
  needs,
  policy,
  rows: rows.map(({ kind, person, before, after, cause }) => ({
    change: kind,
    employee: person.key,
    before: before?.key ?? null,
    after: after?.key ?? null,
    cause,
  })),
});
