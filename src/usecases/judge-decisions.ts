import {
  dateOfEntry,
  nearestRuling,
  parseRuling,
  ROW_RULINGS,
  type Decided,
  type JudgedDecisions,
  type LedgerEntry,
  type LedgerLine,
  type LedgerStanding,
} from '../book';
import {
  RULINGS,
  type Commitment,
  type Employee,
  type Nip,
  type PadanProblem,
  type Position,
  type Ruling,
  type Signature,
} from '../domain';
import { findContradictions } from '../planning';
import { cellAddress, foldText } from '../sheets';

import { PlaceFinder } from './find-place';

/** What decisions are held against. */
export type DecidedData = {
  readonly employees: readonly Employee[];
  readonly positions: readonly Position[];
  readonly positionOf: readonly number[];
};

/** Decisions as they stand against the data: what a plan follows, and what is wrong with them. */
export type JudgedEntries = {
  readonly judged: JudgedDecisions;
  /** Those the plan follows, in the order of the ledger. */
  readonly commitments: readonly Commitment[];
  readonly problems: readonly PadanProblem[];
};

/** What an entry comes to by itself. */
type Reading =
  | { readonly kind: 'commitment'; readonly commitment: Commitment; readonly entry: LedgerEntry }
  /** Put off: the pair it is about. */
  | { readonly kind: 'postponed'; readonly nip: string; readonly post: string; readonly entry: LedgerEntry }
  | { readonly kind: 'dropped'; readonly entry: LedgerEntry };

type Field = keyof LedgerEntry['columns'];

const addressOf = ({ row = 0, column = 0 }: LedgerEntry['where']): string => cellAddress(row, column);

const problemAt = (
  entry: LedgerEntry,
  code: PadanProblem['code'],
  severity: PadanProblem['severity'],
  params: PadanProblem['params'] = {},
  field: Field | null = null,
): PadanProblem => {
  const column = field === null ? -1 : entry.columns[field];
  const where = column < 0 ? entry.where : { ...entry.where, column };
  return {
    code,
    severity,
    where,
    value: entry.decision,
    params: { address: addressOf(where), sheet: where.sheet ?? '', decision: entry.decision, ...params },
  };
};

const signatureOf = (entry: LedgerEntry): Signature => {
  const told = (text: string): string | null => (text === '' ? null : text);
  return {
    official: told(entry.official),
    date: dateOfEntry(entry),
    reason: told(entry.reason),
    letter: told(entry.letter),
    where: entry.where,
  };
};

const NEEDS_NIP: ReadonlySet<Ruling> = new Set(['approve', 'reject', 'postpone', 'stay', 'leave']);
const NEEDS_POST: ReadonlySet<Ruling> = new Set(['approve', 'reject', 'postpone', 'keepOpen', 'fill']);

class EntryReader {
  readonly problems: PadanProblem[] = [];
  private readonly people: ReadonlyMap<string, Employee>;
  private readonly places: PlaceFinder;

  constructor({ employees, positions }: DecidedData) {
    this.people = new Map(employees.map((employee) => [employee.nip, employee]));
    this.places = new PlaceFinder(positions);
  }

  read(entry: LedgerEntry): Reading {
    const dropped: Reading = { kind: 'dropped', entry };
    const among = entry.source === 'ledger' ? RULINGS : ROW_RULINGS;
    const ruling = parseRuling(entry.decision, among);
    if (ruling === null) {
      if (entry.decision === '') this.note(entry, 'decision-incomplete', 'warns', { field: 'decision' });
      else this.note(entry, 'decision-unknown', 'blocks', { nearest: nearestRuling(entry.decision, among) ?? '' });
      return dropped;
    }
    if (entry.date !== '' && dateOfEntry(entry) === null)
      this.note(entry, 'decision-date-unknown', 'warns', { date: entry.date }, 'date');
    const employee = NEEDS_NIP.has(ruling) ? this.personOf(entry) : null;
    if (NEEDS_NIP.has(ruling) && employee === null) return dropped;
    const position = NEEDS_POST.has(ruling) ? this.postOf(entry) : null;
    if (NEEDS_POST.has(ruling) && position === null) return dropped;
    return this.ruled(ruling, entry, employee, position);
  }

  private ruled(ruling: Ruling, entry: LedgerEntry, employee: Employee | null, position: Position | null): Reading {
    const full = this.filledIn(entry, employee, position);
    const signature = signatureOf(entry);
    const commit = (commitment: Commitment): Reading => ({ kind: 'commitment', commitment, entry: full });
    const [nip, post] = [employee?.nip ?? ('' as Nip), position?.id ?? ('' as Position['id'])];
    switch (ruling) {
      case 'approve':
      case 'reject':
        return commit({ ...signature, ruling, nip, post });
      case 'stay':
      case 'leave':
        return commit({ ...signature, ruling, nip });
      case 'keepOpen':
      case 'fill':
        return commit({ ...signature, ruling, post });
      case 'postpone':
        return { kind: 'postponed', nip, post, entry: full };
      case 'freeze': {
        const unit = this.unitOf(entry);
        return unit === null ? { kind: 'dropped', entry } : commit({ ...signature, ruling, unit });
      }
    }
  }

  /** The entry with what the data add to it. */
  private filledIn(entry: LedgerEntry, employee: Employee | null, position: Position | null): LedgerEntry {
    return {
      ...entry,
      ...(employee === null ? {} : { nip: employee.nip, name: entry.name === '' ? employee.name : entry.name }),
      ...(position === null ? {} : { position: position.name, unit: position.unit, positionKey: position.id }),
    };
  }

  private personOf(entry: LedgerEntry): Employee | null {
    const digits = entry.nip.replace(/\D/g, '');
    const found = this.people.get(digits);
    if (found !== undefined) return found;
    if (entry.nip === '' && entry.source === 'ledger')
      this.note(entry, 'decision-incomplete', 'blocks', { field: 'nip' }, 'nip');
    else this.note(entry, 'decision-of-nobody', 'warns', { nip: entry.nip }, 'nip');
    return null;
  }

  private postOf(entry: LedgerEntry): Position | null {
    const { position, unit, positionKey } = entry;
    if (position === '' && positionKey === '') {
      this.note(entry, 'decision-incomplete', 'blocks', { field: 'post' }, 'position');
      return null;
    }
    const found = this.places.posts(position, unit, positionKey);
    const [one, ...others] = found;
    if (one !== undefined && others.length === 0) return one;
    const nearest = found.length === 0 ? this.places.nearest(position, unit) : '';
    this.note(
      entry,
      'decision-of-no-place',
      'warns',
      { post: position, unit, count: found.length, nearest },
      'position',
    );
    return null;
  }

  private unitOf(entry: LedgerEntry): string | null {
    const { unit } = entry;
    if (unit === '') {
      this.note(entry, 'decision-incomplete', 'blocks', { field: 'unit' }, 'unit');
      return null;
    }
    const known = this.places.unit(unit);
    if (known === null)
      this.note(entry, 'decision-of-no-place', 'warns', { unit, nearest: this.places.nearestUnit(unit) }, 'unit');
    return known;
  }

  private note(
    entry: LedgerEntry,
    code: PadanProblem['code'],
    severity: PadanProblem['severity'],
    params: PadanProblem['params'],
    field: Field | null = null,
  ): void {
    this.problems.push(problemAt(entry, code, severity, params, field));
  }
}

/** What a decision is about, for telling whether a later one replaces it. */
type About = { readonly ruling: Ruling; readonly nip: string; readonly post: string; readonly unit: string };

const aboutOf = (reading: Reading): About | null => {
  if (reading.kind === 'dropped') return null;
  if (reading.kind === 'postponed') return { ruling: 'postpone', nip: reading.nip, post: reading.post, unit: '' };
  const { commitment } = reading;
  return {
    ruling: commitment.ruling,
    nip: 'nip' in commitment ? commitment.nip : '',
    post: 'post' in commitment ? commitment.post : '',
    unit: 'unit' in commitment ? foldText(commitment.unit) : '',
  };
};

const PAIRS: ReadonlySet<Ruling> = new Set(['approve', 'reject', 'postpone']);
const PLACED: ReadonlySet<Ruling> = new Set(['approve', 'stay', 'leave']);

/** Whether a decision made on a later run replaces one: about the same pair, person or post, and otherwise. */
const replaces = (later: About, earlier: About): boolean => {
  const isSame = later.ruling === earlier.ruling;
  if (later.nip !== earlier.nip) return false;
  if (later.nip === '')
    return later.post === earlier.post && later.unit === earlier.unit && (later.post !== '' || isSame);
  if (PAIRS.has(later.ruling) && PAIRS.has(earlier.ruling) && later.post === earlier.post) return true;
  if (!PLACED.has(later.ruling) || !PLACED.has(earlier.ruling)) return false;
  // Who must leave goes where somebody approves.
  return isSame || (later.ruling === 'stay') !== (earlier.ruling === 'stay');
};

const isSameDecision = (one: About, other: About): boolean =>
  one.ruling === other.ruling && one.nip === other.nip && one.post === other.post && one.unit === other.unit;

/** The last line that replaces each; null where none does. */
const replacedBy = (readings: readonly Reading[]): readonly (number | null)[] => {
  const abouts = readings.map(aboutOf);
  const bySubject = new Map<string, number[]>();
  const keyOf = ({ nip, post, unit }: About): string => (nip === '' ? `${post} ${unit}` : nip);
  abouts.forEach((about, index) => {
    if (about === null) return;
    const key = keyOf(about);
    bySubject.set(key, [...(bySubject.get(key) ?? []), index]);
  });
  return abouts.map((earlier, index) => {
    if (earlier === null) return null;
    const since = readings[index]?.entry.sinceRun ?? 0;
    const later = (bySubject.get(keyOf(earlier)) ?? []).filter((at) => {
      const about = abouts[at];
      const isNewer = (readings[at]?.entry.sinceRun ?? 0) > since;
      return (
        about && (isNewer ? replaces(about, earlier) : at > index && isSameNow(readings, at, index, about, earlier))
      );
    });
    return later.at(-1) ?? null;
  });
};

const isSameNow = (readings: readonly Reading[], at: number, index: number, one: About, other: About): boolean =>
  readings[at]?.entry.sinceRun === readings[index]?.entry.sinceRun && isSameDecision(one, other);

const contradictionProblems = (
  lines: readonly LedgerLine[],
  commitments: readonly Commitment[],
  data: DecidedData,
): PadanProblem[] => {
  const entryOf = new Map<Commitment, LedgerEntry>();
  for (const { entry, standing } of lines) if (standing.kind === 'followed') entryOf.set(standing.commitment, entry);
  return findContradictions(commitments, data).flatMap((set): PadanProblem[] => {
    const [first, ...others] = set.flatMap((one) => entryOf.get(one) ?? []);
    if (first === undefined) return [];
    const cells = others.map(({ where }) => `${where.sheet ?? ''}!${addressOf(where)}`).join(', ');
    return [problemAt(first, 'commitments-contradict', 'blocks', { others: cells, count: set.length })];
  });
};

/**
 * Holds decisions against the data: which are followed, which are replaced by later ones, which are about nobody any more; and what is
 * wrong with them. A plan that continues no run follows none, and says how many there are.
 */
export const judgeDecisions = (decided: Decided, data: DecidedData): JudgedEntries => {
  const reader = new EntryReader(data);
  const readings = decided.entries.map((entry) => reader.read(entry));
  const replaced = replacedBy(readings);
  const isFollowing = decided.continued !== null;
  const lines = readings.map((reading, index): LedgerLine => {
    const by = replaced[index] ?? null;
    const standing: LedgerStanding =
      by !== null
        ? { kind: 'superseded', by }
        : reading.kind !== 'commitment'
          ? { kind: reading.kind }
          : isFollowing
            ? { kind: 'followed', commitment: reading.commitment }
            : { kind: 'aside' };
    return { entry: reading.entry, standing };
  });
  const judged = { ...decided, lines };
  if (!isFollowing) {
    const count = lines.filter(({ standing }) => standing.kind === 'aside').length;
    const told: PadanProblem[] =
      count === 0 ? [] : [{ code: 'decisions-not-followed', severity: 'warns', params: { count, run: decided.run } }];
    return { judged, commitments: [], problems: told };
  }
  const commitments = lines.flatMap(({ standing }) => (standing.kind === 'followed' ? [standing.commitment] : []));
  return {
    judged,
    commitments,
    problems: [...reader.problems, ...contradictionProblems(lines, commitments, data)],
  };
};
