import { parseIsoDate, type ContinuedRun, type PositionId } from '../domain';
import { canonicalJson } from '../kernel';
import { fill, formatDate, type Texts } from '../text';

import { checkCode } from './audit-chain';
import type { AuditEvent } from './audit-event';
import { factOfEntry, type Decided, type LedgerEntry } from './ledger';
import { parseFact } from './parse-fact';
import type { AuditReading } from './read-audit';
import type { ReportInput } from './report-input';
import { parseRuling } from './rulings';

/** The run on whose sheets decisions were read; blank in a trail without decisions. */
const DECIDED_FACT = 'decidedOn';
/** The run that is continued, and the head of its trail. */
const CONTINUES_FACT = 'continues';

/** What was decided, in the language of the trail, with who and when and why. */
const saidOf = (entry: LedgerEntry, texts: Texts): string => {
  const ruling = parseRuling(entry.decision);
  const date = parseIsoDate(entry.date);
  return [
    ruling === null ? entry.decision : texts.sheets.rulings[ruling],
    [entry.name, entry.nip].filter((part) => part !== '').join(' '),
    [entry.position, entry.unit].filter((part) => part !== '').join(', '),
    entry.official,
    date === null ? entry.date : formatDate(date),
    entry.reason,
    entry.letter,
  ]
    .filter((part) => part !== '')
    .join(' · ');
};

/** What a run continues and which decisions it knew, each with everything that is needed to make the run again. */
export const decisionEvents = ({ decided, planned, texts }: ReportInput): AuditEvent[] => {
  if (decided === undefined) return [];
  const { labels } = texts.sheets;
  const { run, entries, continued } = decided;
  const nameOf = new Map(planned.instance.positions.map(({ id, name, unit }) => [id, `${name}, ${unit}`]));
  return [
    {
      key: DECIDED_FACT,
      fact: String(run),
      sentence: fill(labels.auditDecidedOn, { p: run, a: entries.length }),
    },
    ...(continued === null
      ? []
      : [
          {
            key: CONTINUES_FACT,
            fact: canonicalJson({ run: continued.run, head: continued.head }),
            sentence: fill(labels.auditContinues, { p: continued.run, a: checkCode(continued.head) }),
          },
          ...Object.entries(continued.posts).map(([nip, post]) => ({
            key: `continued ${nip}`,
            fact: post,
            sentence: fill(labels.auditContinued, { p: continued.run, a: nip, b: nameOf.get(post) ?? post }),
          })),
        ]),
    ...entries.map((entry, index) => ({
      key: `decision ${index + 1}`,
      fact: factOfEntry(entry),
      sentence: fill(labels.auditDecision, { p: index + 1, a: saidOf(entry, texts), b: entry.writtenAt }),
    })),
  ];
};

const continuedOf = ({ facts, lines }: AuditReading): ContinuedRun | null => {
  const { run, head } = parseFact(facts.get(CONTINUES_FACT) ?? '') ?? {};
  if (typeof run !== 'number' || typeof head !== 'string') return null;
  const posts = lines.flatMap(({ event, detail }): [string, PositionId][] => {
    const [kind, nip] = event.split(' ');
    return kind === 'continued' && nip !== undefined ? [[nip, detail as PositionId]] : [];
  });
  return { run, head, posts: Object.fromEntries(posts) };
};

/** Decisions a run knew and what it continued, as its audit trail states them; null for a run that knew none. */
export const readDecided = (audit: AuditReading): Decided | null => {
  const run = audit.facts.get(DECIDED_FACT);
  if (run === undefined) return null;
  const entries = audit.lines.flatMap(({ event, detail }): LedgerEntry[] => {
    const entry = event.startsWith('decision ') ? parseFact(detail) : null;
    // What the chain of hashes vouches for was written by `factOfEntry`.
    return entry === null ? [] : [entry as unknown as LedgerEntry];
  });
  return { run: Number(run), entries, continued: continuedOf(audit) };
};
