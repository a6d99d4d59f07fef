import type { Decided, JudgedDecisions, LedgerEntry, LedgerLine, LedgerStanding } from '../book';
import type { Commitment, PadanProblem, Ruling } from '../domain';
import { findContradictions } from '../planning';
import { foldText } from '../sheets';

import { addressOf, EntryReader, problemAt, type DecidedData, type EntryReading } from './entry-reader';

/** Decisions as they stand against the data: what a plan follows, and what is wrong with them. */
export type JudgedEntries = {
  readonly judged: JudgedDecisions;
  /** Those the plan follows, in the order of the ledger. */
  readonly commitments: readonly Commitment[];
  readonly problems: readonly PadanProblem[];
};

/** What a decision is about, for telling whether a later one replaces it. */
type About = { readonly ruling: Ruling; readonly nip: string; readonly post: string; readonly unit: string };

const aboutOf = (reading: EntryReading): About | null => {
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
const replacedBy = (readings: readonly EntryReading[]): readonly (number | null)[] => {
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

const isSameNow = (readings: readonly EntryReading[], at: number, index: number, one: About, other: About): boolean =>
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
