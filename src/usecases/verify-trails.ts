import {
  checkChain,
  markerKey,
  parseRuling,
  readAudit,
  readDecided,
  type AuditReading,
  type Decided,
  type LedgerEntry,
} from '../book';
import type { PadanProblem } from '../domain';
import { cellAddress } from '../sheets';

import { mismatchProblem } from './compare-run';
import { readDecisionsOfRun } from './read-decisions';
import type { WantedBeside, WorkbookReading } from './read-workbook';

type Trail = {
  readonly sheet: string;
  readonly run: number;
  readonly audit: AuditReading;
  readonly decided: Decided | null;
};

const KEYS: ReadonlySet<string> = new Set([markerKey('audit'), markerKey('ledger'), markerKey('recommendations')]);

/** Sheets of all runs that the trails of the runs behind them speak of. */
export const wantForTrails: WantedBeside = ({ marker }) =>
  marker !== null && KEYS.has(marker.key) ? 'values' : 'nothing';

const trailsIn = ({ sheets }: Pick<WorkbookReading, 'sheets'>): Trail[] =>
  sheets
    .flatMap(({ name, marker, grid }): Trail[] => {
      if (marker?.key !== markerKey('audit') || grid === null) return [];
      const audit = readAudit(grid);
      return [{ sheet: name, run: marker.run, audit, decided: readDecided(audit) }];
    })
    .sort((a, b) => a.run - b.run);

/** A run that says it continues another whose trail ends otherwise. */
const linkFault = ({ sheet, decided }: Trail, trails: readonly Trail[]): PadanProblem[] => {
  const continued = decided?.continued ?? null;
  const before = trails.find(({ run }) => run === continued?.run);
  const head = before?.audit.lines.at(-1)?.hash;
  if (continued === null || head === undefined || head === continued.head) return [];
  const fault = mismatchProblem(sheet, continued.head, head, { sheet }, 'verify-link');
  return [{ ...fault, params: { ...fault.params, run: continued.run } }];
};

/** What a decision says: what people write first, the names of post and unit last, since a quotation may end before them. */
const saidBy = (entry: LedgerEntry | null): string =>
  entry === null
    ? ''
    : [entry.decision, entry.nip, entry.official, entry.date, entry.reason, entry.letter, entry.position, entry.unit]
        .filter((part) => part !== '')
        .join(' · ');

const contentOf = (entry: LedgerEntry): string =>
  JSON.stringify([
    entry.source,
    parseRuling(entry.decision) ?? entry.decision,
    entry.nip,
    entry.position,
    entry.unit,
    entry.official,
    entry.date,
    entry.reason,
    entry.letter,
  ]);

const rowOf = ({ source, number, nip, where }: LedgerEntry): string =>
  source === 'recommendations' ? `${source} ${nip}` : `${source} ${number === '' ? `row ${where.row ?? 0}` : number}`;

/** Decisions that were recorded and those that stand now, as pairs; those that say the same are left out. */
const changedDecisions = (
  recorded: readonly LedgerEntry[],
  standing: readonly LedgerEntry[],
): (readonly [was: LedgerEntry | null, is: LedgerEntry | null])[] => {
  const left = [...standing];
  const take = (keyOf: (entry: LedgerEntry) => string, entry: LedgerEntry): LedgerEntry | null => {
    const at = left.findIndex((one) => keyOf(one) === keyOf(entry));
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const changed = recorded.filter((entry) => take(contentOf, entry) === null);
  const pairs = changed.map((entry) => [entry, take(rowOf, entry)] as const);
  return [...pairs, ...left.map((entry) => [null, entry] as const)];
};

/** Decisions on the run before that are not those this run's trail has recorded. */
const decisionFaults = ({ run, decided }: Trail, reading: Pick<WorkbookReading, 'sheets'>): PadanProblem[] => {
  const now = decided === null ? null : readDecisionsOfRun(reading, decided.run);
  if (decided === null || now === null) return [];
  return changedDecisions(decided.entries, now.entries).map(([was, is]): PadanProblem => {
    const where = is?.where ?? was?.where ?? {};
    const { row = 0, column = 0, sheet = '' } = where;
    const what = `${sheet}!${cellAddress(row, column)}`;
    const fault = mismatchProblem(what, saidBy(was), saidBy(is), where, 'verify-decision');
    return { ...fault, params: { ...fault.params, run } };
  });
};

/**
 * Walks the trails of all runs that stand in the workbook: each chain in itself, each run that continues another against the head of
 * that one, and the decisions each has recorded against those that stand on the sheets they were read from. The chain of the run
 * `checked` has been looked at already.
 */
export const trailFaults = (reading: Pick<WorkbookReading, 'sheets'>, checked: number): readonly PadanProblem[] => {
  const trails = trailsIn(reading);
  return trails.flatMap((trail) => {
    const { run, sheet, audit, decided } = trail;
    const broken = run === checked ? null : checkChain(audit.lines, decided?.continued?.head);
    return [
      ...(broken === null ? [] : [mismatchProblem(sheet, '', String(broken + 1), { sheet }, 'verify-chain')]),
      ...linkFault(trail, trails),
      ...decisionFaults(trail, reading),
    ];
  });
};
