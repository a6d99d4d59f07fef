import {
  dateOfEntry,
  entriesOfRecommendations,
  linesOnSheet,
  markerKey,
  parseRuling,
  postsOfAudit,
  readAudit,
  readChangeCauses,
  readDecided,
  splitFacts,
  type AuditReading,
  type LedgerEntry,
} from '../book';
import { parseIsoDate, type CivilDate, type Commitment, type Nip, type PadanProblem, type PositionId } from '../domain';
import type { Named } from '../insight';
import { fail, succeed, type Result } from '../kernel';
import type { Grid } from '../sheets';
import type { Language } from '../text';

import { newestAudit, noRun } from './audit-facts';
import { worthOfTrail, type StatedWorth } from './former-run';
import type { Workbook } from './ports';

/** A move as a trail states it. */
type StatedMove = { readonly from: string; readonly to: string };

/** A run as its own sheets state it, nothing computed again. */
export type StatedRun = {
  readonly run: number;
  readonly asOf: CivilDate | null;
  readonly language: Language;
  readonly trail: AuditReading;
  /** Null for a run of an older Padan, whose trail does not say. */
  readonly worth: StatedWorth | null;
  readonly moves: ReadonlyMap<string, StatedMove>;
  readonly people: ReadonlyMap<string, Named>;
  readonly posts: ReadonlyMap<string, Named>;
  /** What it read; null where that sheet is gone. */
  readonly data: Grid | null;
  /** Its posts with their needs; null where that sheet is gone, or it is of an older Padan. */
  readonly postNeeds: Grid | null;
  /** Decisions about people and pairs that stand on its sheets or that it followed, by NIP. */
  readonly decisions: ReadonlyMap<string, readonly Commitment[]>;
  /** Number of the run it continues, and causes its own sheet of changes states, by NIP; null where it continues none. */
  readonly continues: {
    readonly run: number;
    readonly head: string;
    readonly causes: ReadonlyMap<string, string>;
  } | null;
};

const movesOf = ({ lines }: AuditReading): Map<string, StatedMove> => {
  const moves = new Map<string, StatedMove>();
  for (const { event, detail } of lines) {
    const [kind, nip = ''] = event.split(' ');
    if (kind !== 'transfer') continue;
    const { from, to } = JSON.parse(detail) as StatedMove;
    moves.set(nip, { from, to });
  }
  return moves;
};

const namedOn = (data: Grid | null): { readonly people: Map<string, Named>; readonly posts: Map<string, Named> } => {
  const people = new Map<string, Named>();
  const posts = new Map<string, Named>();
  for (const [, key = '', name = '', position = '', unit = '', facts = ''] of data === null ? [] : linesOnSheet(data)) {
    if (name === '') posts.set(key, { key, name: position, unit: unit === '' ? (splitFacts(facts)[0] ?? '') : unit });
    else people.set(key, { key, name, unit });
  }
  return { people, posts };
};

const commitmentOf = (entry: LedgerEntry): Commitment | null => {
  const ruling = parseRuling(entry.decision);
  const [nip, post] = [entry.nip.replace(/\D/g, '') as Nip, entry.positionKey as PositionId];
  const blank = (text: string): string | null => (text === '' ? null : text);
  const signature = {
    official: blank(entry.official),
    date: dateOfEntry(entry),
    reason: blank(entry.reason),
    letter: blank(entry.letter),
    where: entry.where,
  };
  if (ruling === 'approve' || ruling === 'reject') return { ...signature, ruling, nip, post };
  return ruling === 'stay' || ruling === 'leave' ? { ...signature, ruling, nip } : null;
};

const decisionsBy = (entries: readonly LedgerEntry[]): Map<string, Commitment[]> => {
  const by = new Map<string, Commitment[]>();
  for (const entry of entries) {
    const commitment = commitmentOf(entry);
    if (commitment === null || !('nip' in commitment)) continue;
    by.set(commitment.nip, [...(by.get(commitment.nip) ?? []), commitment]);
  }
  return by;
};

const WANTED = (['audit', 'data', 'recommendations', 'changes', 'postNeeds'] as const).map(markerKey);

/** Reads a run of a workbook as its sheets state it: the one of that number, or the newest. A problem where there is no such run. */
export const readStatedRun = async (
  workbook: Workbook,
  number: number | null,
): Promise<Result<StatedRun, PadanProblem>> => {
  const read = await workbook.read(({ marker }, all) =>
    marker !== null && marker.run === (number ?? newestAudit(all)?.run) && WANTED.includes(marker.key)
      ? 'values'
      : 'nothing',
  );
  if (!read.ok) return read;
  const run = number ?? newestAudit(read.value.sheets)?.run ?? 0;
  const gridOf = (id: Parameters<typeof markerKey>[0]): Grid | null =>
    read.value.sheets.find(({ marker }) => marker?.run === run && marker.key === markerKey(id))?.grid ?? null;
  const audit = gridOf('audit');
  if (audit === null) return fail(noRun(read.value.sheets, number));
  const trail = readAudit(audit);
  const language = trail.facts.get('language') === 'en' ? 'en' : 'id';
  const [data, recommendations, changes] = [gridOf('data'), gridOf('recommendations'), gridOf('changes')];
  const decided = readDecided(trail);
  const standing =
    recommendations === null ? [] : entriesOfRecommendations(recommendations, run, postsOfAudit(trail), language);
  const continued = decided?.continued ?? null;
  return succeed({
    ...{ run, language, trail, data },
    postNeeds: gridOf('postNeeds'),
    asOf: parseIsoDate(trail.facts.get('asOf') ?? ''),
    worth: worthOfTrail(trail.facts),
    moves: movesOf(trail),
    ...namedOn(data),
    decisions: decisionsBy([...(decided?.entries ?? []), ...standing]),
    continues:
      continued === null
        ? null
        : {
            run: continued.run,
            head: continued.head,
            causes: changes === null ? new Map() : readChangeCauses(changes),
          },
  });
};
