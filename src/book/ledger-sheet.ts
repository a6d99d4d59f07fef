import type { KeptCommitment } from '../domain';
import { PALETTE, type DraftCell } from '../sheets';
import { describeVerdict, fill, type Texts } from '../text';

import { input as inputCell, text, whole } from './cells';
import { dateOfEntry, type LedgerEntry, type LedgerLine } from './ledger';
import type { ReportInput } from './report-input';
import { rowCode, rowText } from './row-cells';
import { rowSeal } from './row-seal';
import { parseRuling } from './rulings';
import { sheetOf } from './sheet-of';
import { computed, entry, type Column } from './sheet-spec';

/** A row of the sheet: a decision, or one for people to fill in. */
type LedgerRow = {
  readonly number: number;
  readonly line: LedgerLine | null;
  /** How the plan follows it; null where it does not. */
  readonly kept: KeptCommitment | null;
};

/** Rows left for decisions that people write here. */
const BLANK_ROWS = 20;

const rowsOf = ({ decided, planned }: ReportInput): LedgerRow[] => {
  const { commitments } = planned.plan;
  let followed = 0;
  const filled = (decided?.lines ?? []).map((line, index): LedgerRow => {
    const isFollowed = line.standing.kind === 'followed';
    return { number: index + 1, line, kept: isFollowed ? (commitments[followed++] ?? null) : null };
  });
  const blank = Array.from({ length: BLANK_ROWS }, (_, index): LedgerRow => ({
    number: filled.length + index + 1,
    line: null,
    kept: null,
  }));
  return [...filled, ...blank];
};

/** What became of a decision that a plan follows, in words: the rules an approved move breaks, or why it is not met. */
export const describeKept = ({ commitment, isMet, broken, heads, position }: KeptCommitment, texts: Texts): string => {
  const { labels } = texts.sheets;
  if (!isMet)
    return commitment.ruling === 'leave'
      ? labels.ruledNowhere
      : commitment.ruling === 'fill'
        ? fill(labels.ruledNobody, { a: heads ?? 0, p: position?.seats ?? 0 })
        : labels.ruledUnmet;
  if (broken.length === 0) return labels.ruledFollowed;
  return fill(labels.ruledBroken, { p: broken.map((verdict) => describeVerdict(verdict, texts)).join('; ') });
};

/** What became of a decision in this plan, in words. */
const outcomeText = ({ line, kept }: LedgerRow, texts: Texts): string | null => {
  const { labels } = texts.sheets;
  if (line === null) return null;
  const { standing } = line;
  switch (standing.kind) {
    case 'followed':
      return kept === null ? labels.ruledFollowed : describeKept(kept, texts);
    case 'superseded':
      return fill(labels.ruledSuperseded, { p: standing.by + 1 });
    case 'postponed':
      return labels.ruledPostponed;
    case 'dropped':
      return labels.ruledDropped;
    case 'aside':
      return labels.ruledAside;
  }
};

const entryColumn = (
  id: Parameters<typeof entry>[0],
  width: number,
  say: (line: LedgerEntry, texts: Texts) => DraftCell['value'],
  more: { readonly format?: 'date'; readonly isHidden?: boolean } = {},
): Column<LedgerRow> => {
  const { format = 'text', ...look } = more;
  return entry(id, {
    width,
    ...look,
    write: ({ line }, _, { texts }) => inputCell(line === null ? null : say(line.entry, texts) || null, format),
  });
};

/** The word in the language of the sheet; one that is none stays as it was written. */
const wordOf = ({ decision }: LedgerEntry, { sheets }: Texts): string => {
  const ruling = parseRuling(decision);
  return ruling === null ? decision : sheets.rulings[ruling];
};

const OUTCOME_WIDTH = 260;

/**
 * Every decision over all runs, one a row, and what became of it in this plan. All but the number and that is for people to edit; the
 * ledger of the newest run is the one that counts.
 */
export const ledger = sheetOf<LedgerRow>({
  id: 'ledger',
  notice: ({ texts }) => text(texts.sheets.labels.ledgerNotice, 'subtitle'),
  identity: ['number'],
  above: (_, { texts }) => [[text(texts.sheets.labels.rulingsOfLedger, 'subtitle')]],
  columns: () => [
    computed('number', { width: 40, write: ({ number }) => rowCode(number) }),
    entryColumn('decision', 110, wordOf),
    entryColumn('nip', 148, ({ nip }) => nip),
    entryColumn('name', 170, ({ name }) => name),
    entryColumn('position', 190, ({ position }) => position),
    entryColumn('unit', 190, ({ unit }) => unit),
    entryColumn('official', 110, ({ official }) => official),
    entryColumn('decisionDate', 84, (one) => dateOfEntry(one) ?? one.date, { format: 'date' }),
    entryColumn('reason', 150, ({ reason }) => reason),
    entryColumn('letter', 120, ({ letter }) => letter),
    entryColumn('writtenAt', 120, ({ writtenAt }) => writtenAt),
    computed('outcomeHere', {
      width: OUTCOME_WIDTH,
      write: (row, _, { texts }) => rowText(outcomeText(row, texts)),
    }),
    entryColumn('positionKey', 150, ({ positionKey }) => positionKey, { isHidden: true }),
    entry('sinceRun', {
      width: 80,
      isHidden: true,
      write: ({ line }) => ({ ...whole(line?.entry.sinceRun ?? null), look: 'input' }),
    }),
    rowSeal(),
  ],
  lastPrinted: 'outcomeHere',
  rows: rowsOf,
  nothing: 'noTransfers',
  lists: ({ texts }) => [Object.values(texts.sheets.rulings)],
  isOpen: true,
  dress: (places, { texts, names }) => ({
    frozenColumns: 2,
    tabColor: PALETTE.teal,
    validations: [
      {
        range: places.body('decision'),
        source: { sheet: names.ledger, range: places.list(0) },
        errorTitle: texts.sheets.headers.decision,
        errorText: texts.sheets.labels.ledgerError,
      },
    ],
  }),
});
