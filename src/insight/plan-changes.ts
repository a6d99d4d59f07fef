import type { CivilDate, ContinuedRun, Employee, Points, Position, PositionId } from '../domain';
import { required } from '../kernel';
import { pairOf } from '../matching';
import { headsWhen, isFirst, needWorth, type Planned } from '../planning';

import type { ChangeCause, LinkedCause, Named, OwnCause, RecordChange } from './change-cause';
import { ExchangeLinks, type Thread } from './exchange-links';
import { namedPerson, namedPost, OwnCauses } from './own-causes';

/** What is known of the run before beside what a plan follows; null, blank or empty where its sheets do not say. */
export type FormerRun = {
  readonly run: number;
  readonly asOf: CivilDate | null;
  /** Value of its plan, in hundredths. */
  readonly total: Points | null;
  readonly openSeats: number | null;
  /** Why its value cannot be held against that of the plan: another policy measures it, or it is of other people, posts or another day. */
  readonly measuredBy: readonly ('policy' | 'data')[];
  /** Numbers of its recommendations, by NIP. */
  readonly numbers: Readonly<Record<string, string>>;
  /** What of the data is other than it was. */
  readonly changes: readonly RecordChange[];
};

/** A row that one of two plans has or both have. */
export type PlanChange = {
  readonly kind: 'added' | 'dropped' | 'changed' | 'kept';
  readonly person: Named;
  /** Where the run before had the person, and where the plan has them; null for the present post. */
  readonly before: Named | null;
  readonly after: Named | null;
  /** The post the person is in now; null for somebody who is gone. */
  readonly own: Named | null;
  readonly cause: ChangeCause;
};

/** How a plan differs from the run it continues: rows added, dropped, changed and kept, in this order. */
export type PlanChanges = {
  readonly former: FormerRun;
  readonly rows: readonly PlanChange[];
  /** Rows by what became of them; `carriedOut` are those of the run before that the data already have, and `kept` does not count them. */
  readonly counts: Readonly<Record<PlanChange['kind'] | 'carriedOut', number>>;
  readonly moves: { readonly before: number; readonly after: number };
  readonly total: { readonly before: Points | null; readonly after: Points };
  readonly openSeats: { readonly before: number | null; readonly after: number };
};

/** Column of each row in the run before; the own one for people it does not move. A post that is gone has a column behind all others. */
const formerColumns = ({ instance }: Planned, { posts }: ContinuedRun): Int32Array => {
  const columnOf = new Map<string, number>(instance.positions.map(({ id }, column) => [id, column]));
  return Int32Array.from(instance.employees, ({ nip }, row) => {
    const post = posts[nip];
    if (post === undefined) return instance.ownColumn[row]!;
    const column = columnOf.get(post) ?? columnOf.size;
    columnOf.set(post, column);
    return column;
  });
};

/** What the plan would lose, if the rows of one exchange sat as the run before had them. */
const priceOfUndoing = (
  { instance, columnOfRow }: Planned,
  from: Int32Array,
  rows: readonly number[],
  heads: Int32Array,
): { readonly loss: Points; readonly seats: number } => {
  const { problem, values, positions, heads: today, input } = instance;
  const valueAt = (row: number, column: number): Points => {
    const pair = pairOf(problem, row, column);
    return pair < 0 ? 0 : values[pair]!;
  };
  const more = new Map<number, number>();
  let loss = 0;
  for (const row of rows) {
    const [before, after] = [from[row]!, columnOfRow[row]!];
    loss += valueAt(row, after) - valueAt(row, before);
    more.set(before, (more.get(before) ?? 0) + 1);
    more.set(after, (more.get(after) ?? 0) - 1);
  }
  let seats = 0;
  for (const [column, change] of more) {
    const position = positions[column]!;
    const [now, then] = [heads[column]!, heads[column]! + change];
    const need = (filled: number): Points => needWorth(position, filled, today[column]!, input.policy);
    loss += need(now) - need(then);
    if (isFirst(position)) seats += Math.min(now, position.seats) - Math.min(then, position.seats);
  }
  return { loss, seats };
};

/** Causes of the rows that sit elsewhere than in the run before. */
class Causes {
  readonly own: OwnCauses;
  private readonly links: ExchangeLinks;
  private readonly firm = new Map<number, OwnCause | null>();
  private readonly exchangeOf = new Map<number, readonly number[]>();
  private readonly heads: Int32Array;

  constructor(
    private readonly planned: Planned,
    private readonly from: Int32Array,
    continued: ContinuedRun,
    changes: readonly RecordChange[],
  ) {
    const { instance, columnOfRow } = planned;
    const columns = from.reduce((most, column) => Math.max(most, column + 1), instance.positions.length);
    this.links = new ExchangeLinks(from, columnOfRow, columns);
    this.own = new OwnCauses(planned, from, continued, changes, this.links);
    for (const rows of this.links.exchanges) for (const row of rows) this.exchangeOf.set(row, rows);
    this.heads = headsWhen(instance, columnOfRow);
  }

  /** A row has a firm cause of its own, hangs on one of its exchange, is touched by data, or is worth it. */
  of(row: number): ChangeCause {
    const firm = this.firmOf(row);
    if (firm !== null) return firm;
    // Who was to stay is asked first whose seat it is, others who took theirs.
    const first = this.from[row] === this.planned.instance.ownColumn[row] ? 'maker' : 'taker';
    const firmThread = this.links.threadFrom(row, first, (one) => this.firmOf(one) !== null);
    if (firmThread !== null) return this.linked(row, firmThread, required(this.firmOf(firmThread.root), 'firm cause'));
    const data = this.own.data(row);
    if (data !== null) return data;
    const touched = this.links.threadFrom(row, first, (one) => this.own.data(one) !== null);
    if (touched !== null) return this.linked(row, touched, required(this.own.data(touched.root), 'data'));
    const { loss, seats } = priceOfUndoing(this.planned, this.from, this.exchangeOf.get(row) ?? [row], this.heads);
    if (seats > 0) return { kind: 'first-seats', seats };
    return loss > 0 ? { kind: 'value', loss } : { kind: 'limits' };
  }

  private firmOf(row: number): OwnCause | null {
    let cause = this.firm.get(row);
    if (cause === undefined) this.firm.set(row, (cause = this.own.firm(row)));
    return cause;
  }

  private linked(row: number, { way, next, root }: Thread, cause: OwnCause): LinkedCause {
    const { instance, columnOfRow } = this.planned;
    const { employees, ownColumn } = instance;
    return {
      kind: 'linked',
      way,
      by: namedPerson(employees[next]!),
      isByAtHome: columnOfRow[next] === ownColumn[next],
      wasByAtHome: this.from[next] === ownColumn[next],
      wasAtHome: this.from[row] === ownColumn[row],
      isAtHome: columnOfRow[row] === ownColumn[row],
      root: { person: namedPerson(employees[root]!), cause },
    };
  }
}

const kindOf = (wasMoving: boolean, isMoving: boolean, isSame: boolean): PlanChange['kind'] => {
  if (isSame) return 'kept';
  if (!wasMoving) return 'added';
  return isMoving ? 'changed' : 'dropped';
};

/** People the run before moved and the data no longer have, by NIP. */
const goneRows = (
  employees: readonly Employee[],
  positions: readonly Position[],
  { posts }: ContinuedRun,
  changes: readonly RecordChange[],
): PlanChange[] => {
  const present = new Set<string>(employees.map(({ nip }) => nip));
  return Object.entries(posts)
    .filter(([nip]) => !present.has(nip))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([nip, post]): PlanChange => {
      const change = changes.find(({ kind, key }) => kind === 'employee' && key === nip) ?? null;
      return {
        kind: 'dropped',
        person: change ?? { key: nip, name: nip, unit: '' },
        before: postNamed(post, positions, changes),
        after: null,
        own: null,
        cause: { kind: 'person-gone', change },
      };
    });
};

const postNamed = (id: PositionId, positions: readonly Position[], changes: readonly RecordChange[]): Named => {
  const position = positions.find((one) => one.id === id);
  if (position) return namedPost(position);
  return changes.find(({ kind, key }) => kind === 'position' && key === id) ?? { key: id, name: id, unit: '' };
};

const ORDER: readonly PlanChange['kind'][] = ['added', 'dropped', 'changed', 'kept'];

const openSeatsWhen = ({ instance }: Planned, heads: Int32Array): number =>
  instance.positions.reduce((sum, { seats }, column) => sum + Math.max(0, seats - heads[column]!), 0);

/** Rows a plan adds to, drops from, changes in and keeps of the run it continues, each with its cause, in the order of the plan. */
export const findPlanChanges = (planned: Planned, continued: ContinuedRun, former: FormerRun): PlanChanges => {
  const { instance, columnOfRow, plan } = planned;
  const { employees, positions, ownColumn } = instance;
  const from = formerColumns(planned, continued);
  const causes = new Causes(planned, from, continued, former.changes);
  const placeOf = new Map(plan.transfers.map(({ employee }, place) => [employee, place]));
  const rows = employees.flatMap((employee, row): { readonly place: number; readonly change: PlanChange }[] => {
    const post = continued.posts[employee.nip];
    const [own, before, after] = [ownColumn[row]!, from[row]!, columnOfRow[row]!];
    const place = placeOf.get(employee);
    if (post === undefined && place === undefined) return [];
    const kind = kindOf(before !== own, after !== own, before === after);
    const approval = kind === 'kept' ? causes.own.approvalOf(employee.nip, positions[after]!.id) : null;
    const kept: ChangeCause =
      after === own
        ? { kind: 'carried-out' }
        : approval === null
          ? { kind: 'undecided' }
          : { kind: 'approved', commitment: approval };
    const change: PlanChange = {
      kind,
      person: namedPerson(employee),
      before: post === undefined || kind === 'added' ? null : postNamed(post, positions, former.changes),
      after: place === undefined ? null : namedPost(positions[after]!),
      own: namedPost(positions[own]!),
      cause: kind === 'kept' ? kept : causes.of(row),
    };
    return [{ place: place ?? employees.length + row, change }];
  });
  const all = [
    ...rows.sort((a, b) => a.place - b.place).map(({ change }) => change),
    ...goneRows(employees, positions, continued, former.changes),
  ];
  const ordered = ORDER.flatMap((kind) => all.filter((one) => one.kind === kind));
  const count = (kind: PlanChange['kind']): number => all.filter((one) => one.kind === kind).length;
  const carriedOut = all.filter(({ kind, cause }) => kind === 'kept' && cause.kind === 'carried-out').length;
  return {
    former,
    rows: ordered,
    counts: {
      added: count('added'),
      dropped: count('dropped'),
      changed: count('changed'),
      kept: count('kept') - carriedOut,
      carriedOut,
    },
    moves: { before: Object.keys(continued.posts).length, after: plan.transfers.length },
    total: { before: former.total, after: plan.objective.total },
    openSeats: { before: former.openSeats, after: openSeatsWhen(planned, headsWhen(instance, columnOfRow)) },
  };
};
