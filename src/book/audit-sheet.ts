import { memoizeByObject } from '../kernel';
import { PALETTE } from '../sheets';
import { fill } from '../text';

import { chainLines, checkCode, type AuditLine } from './audit-chain';
import type { AuditEvent } from './audit-event';
import { eventsOf } from './audit-events';
import { text } from './cells';
import { changesSheet } from './changes-sheet';
import { problems } from './problems-sheet';
import type { ReportInput } from './report-input';
import { rowCode, rowFit } from './row-cells';
import { sealKey, sealOf } from './seal';
import { sheetOf } from './sheet-of';
import { computed } from './sheet-spec';
import { training } from './training-sheet';

/** A line of the sheet; the closing of the trail stands outside the chain. */
type AuditRow = AuditEvent & { readonly number: number; readonly code: string } & Partial<
    Pick<AuditLine, 'previousHash' | 'hash'>
  >;

/** Sheets that name places of the user's, which move, or what another run said, which may be removed: held against a seal. */
const sealEvents = (input: ReportInput): AuditEvent[] =>
  [
    problems,
    ...((input.changes ?? null) === null ? [] : [changesSheet]),
    ...(input.contents.includes('training') ? [training] : []),
  ].map(({ id, draft }) => ({
    key: sealKey(id),
    fact: input.statedSeals?.[sealKey(id)] ?? sealOf(draft(input)),
    sentence: fill(input.texts.sheets.labels.auditSeal, { p: input.names[id] }),
  }));

const trailOf = memoizeByObject((input: ReportInput): { readonly rows: AuditRow[]; readonly headHash: string } => {
  const events = [...eventsOf(input), ...sealEvents(input)];
  const lines = chainLines(
    events.map(({ key, fact }) => ({ event: key, detail: fact })),
    input.decided?.continued?.head,
  );
  const headHash = lines.at(-1)?.hash ?? '';
  const closing: AuditEvent = {
    key: 'headHash',
    fact: headHash,
    sentence: fill(input.texts.sheets.labels.auditHead, { p: input.names.summary }),
  };
  const rows = [
    ...events.map((event, index) => {
      const { previousHash = '', hash = '' } = lines[index] ?? {};
      return { ...event, previousHash, hash, code: checkCode(hash) };
    }),
    { ...closing, code: checkCode(closing.fact) },
  ];
  return { rows: rows.map((row, index) => ({ ...row, number: index + 1 })), headHash };
});

/** Hash of the last line of the chain: names everything that was run, on what, with what result. */
export const headHashOf = (input: ReportInput): string => trailOf(input).headHash;

const EVENT_WIDTH = 720;

/** What was run, on what, under which policy, with what result: a sentence each, and hidden beside it the fact for machines. */
export const audit = sheetOf<AuditRow>({
  id: 'audit',
  notice: ({ texts }) => text(texts.sheets.labels.auditNotice, 'subtitle'),
  identity: ['machineKey'],
  columns: () => [
    computed('number', { width: 36, write: ({ number }) => rowCode(number) }),
    computed('event', { width: EVENT_WIDTH, write: ({ sentence }) => rowFit(sentence, EVENT_WIDTH) }),
    computed('checkCode', { width: 96, write: ({ code }) => rowCode(code) }),
    computed('machineKey', { width: 140, isHidden: true, write: ({ key }) => text(key, 'muted') }),
    computed('machineFact', { width: 280, isHidden: true, write: ({ fact }) => text(fact, 'muted') }),
    computed('previousHash', {
      width: 140,
      isHidden: true,
      write: ({ previousHash }) => text(previousHash ?? null, 'muted'),
    }),
    computed('hash', { width: 140, isHidden: true, write: ({ hash }) => text(hash ?? null, 'muted') }),
  ],
  rows: (input) => trailOf(input).rows,
  nothing: 'noTransfers',
  dress: () => ({ tabColor: PALETTE.grey }),
});
