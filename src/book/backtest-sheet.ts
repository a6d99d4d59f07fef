import type { UnreadProposal } from '../domain';
import type { Backtest, BacktestOurs, BacktestRow, MeanOf } from '../insight';
import { cellAddress, PALETTE, type DraftCell } from '../sheets';
import { backtestWordsOf, fill, formatDate, formatPoints, formatWhole, type Texts } from '../text';

import { text } from './cells';
import { describeBacktest, describeBacktestOurs, describeBacktestRow } from './describe-backtest';
import { printPage } from './print-page';
import { rowCode, rowFit, rowPair, rowPoints, rowText } from './row-cells';
import { sheetOf } from './sheet-of';
import { computed, type SheetInput } from './sheet-spec';

/** A backtest, the sheets its decrees stand on, and their rows that could not be compared. */
export type TestedDecrees = {
  readonly tested: Backtest;
  readonly sheet: string;
  readonly unread: readonly UnreadProposal[];
};

type BacktestInput = SheetInput & { readonly decrees: TestedDecrees };

type Line =
  | { readonly kind: 'row'; readonly row: BacktestRow }
  | { readonly kind: 'unread'; readonly unread: UnreadProposal }
  | { readonly kind: 'ours'; readonly ours: BacktestOurs };

const WIDTHS = { person: 190, post: 186, kind: 120, cause: 330 } as const;

const sourceOf = (line: Line): UnreadProposal['source'] | null =>
  line.kind === 'row' ? line.row.checked.proposal.source : line.kind === 'unread' ? line.unread.source : null;

/** Rows of the decrees in their order, compared or not, then what Padan alone proposes. */
const linesOf = ({ decrees: { tested, unread } }: BacktestInput): Line[] => {
  const listed: Line[] = [
    ...tested.rows.map((row): Line => ({ kind: 'row', row })),
    ...unread.map((one): Line => ({ kind: 'unread', unread: one })),
  ];
  const sheets = [...new Set(listed.map((line) => sourceOf(line)?.sheet ?? ''))];
  const place = (line: Line): number => {
    const source = sourceOf(line);
    return source === null ? 0 : sheets.indexOf(source.sheet) * 2 ** 24 + source.row;
  };
  return [...listed.sort((a, b) => place(a) - place(b)), ...tested.ours.map((ours): Line => ({ kind: 'ours', ours }))];
};

const personOf = (line: Line): readonly [name: string, nip: string] => {
  if (line.kind === 'unread') return [line.unread.person, ''];
  const { name, nip } = line.kind === 'row' ? line.row.checked.employee : line.ours.transfer.employee;
  return [name, nip];
};

/** Where the plan has the person; beside a post that it gives to somebody else, who that is. */
const ownSeat = (line: Line, stays: string): DraftCell => {
  if (line.kind === 'unread') return rowText(null);
  if (line.kind === 'ours') return rowPair(line.ours.transfer.to.name, line.ours.transfer.to.unit, WIDTHS.post);
  const { kind, transfer } = line.row;
  if (transfer === null) return rowText(stays, 'rowMuted');
  return kind === 'other-person'
    ? rowPair(transfer.employee.name, transfer.employee.nip, WIDTHS.post)
    : rowPair(transfer.to.name, transfer.to.unit, WIDTHS.post);
};

const whyOf = (line: Line, texts: Texts): string | null => {
  if (line.kind === 'row') return describeBacktestRow(line.row, texts);
  if (line.kind === 'ours') return describeBacktestOurs(line.ours, texts);
  return backtestWordsOf(texts.language).unreadWhy[line.unread.why];
};

const kindCell = (line: Line, texts: Texts): DraftCell => {
  const words = backtestWordsOf(texts.language);
  if (line.kind === 'unread') return rowText(words.unread, 'rowMuted');
  const kind = line.kind === 'row' ? line.row.kind : 'only-ours';
  return rowText(words.kinds[kind], kind === 'same' ? 'good' : 'row');
};

/** "78.35 (12)": a mean and of how many cases. */
const meanText = ({ mean, cases }: MeanOf, texts: Texts): string =>
  `${mean === null ? '–' : formatPoints(mean, texts)} (${formatWhole(cases, texts)})`;

/** What the moves of the decrees scored in each criterion, beside those of the plan and other lawful candidates. */
const valuedRows = (columnOf: (id: string) => number, { decrees, texts }: BacktestInput): (DraftCell | null)[][] => {
  const words = backtestWordsOf(texts.language);
  const across = (label: string, cells: readonly string[], look: 'header' | 'body'): (DraftCell | null)[] => {
    const row: (DraftCell | null)[] = Array.from({ length: columnOf('ownSeat') + 1 }, () => null);
    row[columnOf('person')] = text(label, look);
    (['presentSeat', 'decreedSeat', 'ownSeat'] as const).forEach((id, index) => {
      row[columnOf(id)] = { ...text(cells[index] ?? '', look), align: 'right' };
    });
    return row;
  };
  return [
    across(words.valued, [words.valuedTheirs, words.valuedOurs, words.valuedLawful], 'header'),
    ...decrees.tested.valued.map(({ criterion, theirs, ours, lawful }) =>
      across(
        texts.policy.criteria[criterion].name,
        [theirs, ours, lawful].map((mean) => meanText(mean, texts)),
        'body',
      ),
    ),
    [text(words.valuedNote, 'muted')],
  ];
};

/** Decided moves beside the plan of that day: one row per row of the decrees, in their order, and one per further move of the plan. */
export const backtestSheet = sheetOf<Line, BacktestInput>({
  id: 'backtest',
  notice: ({ decrees: { sheet }, identity: { asOf }, texts }) =>
    text(fill(backtestWordsOf(texts.language).notice, { sheet, day: formatDate(asOf) }), 'subtitle'),
  identity: ['line', 'nip'],
  above: ({ columnOf }, input) => {
    const { decrees, texts } = input;
    return [
      ...describeBacktest(decrees.tested, decrees.unread.length, texts).map((sentence) => [text(sentence, 'subtitle')]),
      ...valuedRows(columnOf, input),
    ];
  },
  columns: ({ texts }) => [
    computed('line', {
      width: 56,
      write: (line) => {
        const source = sourceOf(line);
        return rowCode(source === null ? null : cellAddress(source.row, source.column));
      },
    }),
    computed('person', { width: WIDTHS.person, write: (line) => rowPair(...personOf(line), WIDTHS.person) }),
    computed('presentSeat', {
      width: WIDTHS.post,
      write: (line) => {
        if (line.kind === 'unread') return rowText(null);
        const { from } = line.kind === 'row' ? line.row.checked : line.ours.transfer;
        return rowPair(from.name, from.unit, WIDTHS.post);
      },
    }),
    computed('decreedSeat', {
      width: WIDTHS.post,
      write: (line) => {
        if (line.kind === 'ours') return rowText(null);
        if (line.kind === 'unread') return rowFit(line.unread.post, WIDTHS.post);
        const { to } = line.row.checked;
        return rowPair(to.name, to.unit, WIDTHS.post);
      },
    }),
    computed('ownSeat', {
      width: WIDTHS.post,
      write: (line) => ownSeat(line, backtestWordsOf(texts.language).stays),
    }),
    computed('agreeing', { width: WIDTHS.kind, write: (line) => kindCell(line, texts) }),
    computed('backtestCause', { width: WIDTHS.cause, write: (line) => rowFit(whyOf(line, texts), WIDTHS.cause) }),
    computed('loss', { width: 84, write: (line) => rowPoints(line.kind === 'row' ? line.row.checked.loss : null) }),
    computed('decreeDate', {
      width: 90,
      write: (line) => {
        const date = line.kind === 'row' ? line.row.checked.proposal.date : undefined;
        return date === undefined ? rowText(null) : { value: date, look: 'row', format: 'date' };
      },
    }),
    computed('nip', {
      width: 150,
      write: (line) => text(line.kind === 'unread' ? line.unread.person : personOf(line)[1]),
    }),
    computed('inFull', { width: 420, write: (line) => text(whyOf(line, texts)) }),
  ],
  lastPrinted: 'loss',
  rows: linesOf,
  nothing: 'backtestNone',
  dress: ({ headerRow, lastRow, columnOf }, input) => ({
    tabColor: PALETTE.teal,
    // Of all that stands above the table only its header is wanted on every page.
    print: printPage(
      input,
      { firstRow: 0, lastRow: Math.max(lastRow, headerRow + 1), firstColumn: 0, lastColumn: columnOf('loss') },
      { titleRows: { first: headerRow, last: headerRow } },
    ),
  }),
});
