import { rankTitle, type Transfer } from '../domain';
import { lineCount, type CellRange, type DraftCell } from '../sheets';
import { fill, formatDate, formatWhole } from '../text';

import { chainsOfPlan, transferNumber } from './chains-of-plan';
import { text, whole } from './cells';
import { PageCells } from './page-cells';
import { printPage } from './print-page';
import { shortReasonOf } from './reason';
import type { ReportInput } from './report-input';
import { backLink, pageOf, widthsOf } from './sheet-of';

/** Pixels of the nine columns: one width of a page that is photocopied. */
const COLUMNS = [36, 168, 174, 186, 186, 50, 50, 262, 84] as const;
const LAST = COLUMNS.length - 1;
const HEADER_ROW = 6;
/** Where the two who sign stand. */
const SIGNERS = { secretary: 1, chair: 6 } as const;
/** Rows between the office of who signs and the name. */
const SIGNATURE_ROWS = 4;
const BLANK = '.'.repeat(28);

const across = (row: number): CellRange => ({ firstRow: row, lastRow: row, firstColumn: 0, lastColumn: LAST });

/** Two facts below each other, whole: nobody signs what is cut off. The second is left out where it is not known. */
const stacked = (upper: string, lower: string | null): DraftCell =>
  text(lower === null || lower === '' ? upper : `${upper}\n${lower}`, 'form');

/** Pixels that no text reaches, at both sides of a cell. */
const MARGIN = 10;
/** Points of a line of text, and of what stands above and below all of them. */
const [LINE, AROUND] = [13, 5];

/** Points of a row as high as its longest cell asks. */
const heightOf = (cells: readonly DraftCell[]): number => {
  const lines = cells.map(({ value }, column) =>
    String(value ?? '')
      .split('\n')
      .reduce((sum, line) => sum + lineCount(line, COLUMNS[column]! - MARGIN), 0),
  );
  return Math.max(2, ...lines) * LINE + AROUND;
};

const centred = (cell: DraftCell): DraftCell => ({ ...cell, align: 'center' });

const rowOf = (transfer: Transfer, number: string, { planned: { plan }, texts }: ReportInput): DraftCell[] => {
  const { employee, from, to } = transfer;
  const education = [employee.educationLevel, employee.educationField].filter((part) => part !== null).join(' ');
  return [
    centred(text(number, 'form')),
    stacked(employee.name, employee.nip),
    stacked(employee.rank === null ? '' : rankTitle(employee.rank), education),
    stacked(from.name, from.unit),
    stacked(to.name, to.unit),
    centred(whole(from.jobClass, 'form')),
    centred(whole(to.jobClass, 'form')),
    text(shortReasonOf(transfer, plan, texts), 'form'),
    text(null, 'form'),
  ];
};

const HEADERS = [
  'number',
  'nominativePerson',
  'nominativeRank',
  'nominativeFrom',
  'nominativeTo',
  'nominativeClassFrom',
  'nominativeClassTo',
  'nominativeReason',
  'nominativeVerdict',
] as const;

/** The list the committee has before it and signs: nine columns, black lines, a box for each decision; one row a proposal, in the order of chains. */
export const nominative = pageOf({
  id: 'nominative',
  draft: (input) => {
    const { planned, identity, names, texts } = input;
    const { labels, headers } = texts.sheets;
    const page = new PageCells();
    const lines = [
      labels.nominativeTitle,
      fill(labels.nominativeOf, { blank: BLANK }),
      fill(labels.nominativeAsOf, { day: formatDate(identity.asOf) }),
    ];
    page.put(0, 0, backLink(input));
    lines.forEach((line, index) => page.put(1 + index, 0, centred(text(line, 'strong'))));
    page.put(4, 0, text(fill(labels.nominativeMinutes, { blank: BLANK })));
    page.put(4, 3, text(fill(labels.nominativeMeeting, { blank: BLANK })));
    page.put(HEADER_ROW, 0, ...HEADERS.map((header) => text(headers[header], 'formHeader')));
    page.put(HEADER_ROW + 1, 0, ...HEADERS.map((_, column) => centred(whole(column + 1, 'form'))));
    const rows = chainsOfPlan(planned).flatMap((chain) =>
      chain.transfers.map((transfer) => rowOf(transfer, transferNumber(transfer, chain), input)),
    );
    const end = page.putDown(HEADER_ROW + 2, 0, rows.length === 0 ? [[text(labels.noTransfers)]] : rows);
    const count = { p: formatWhole(rows.length, texts), sheet: names.recommendations };
    page.put(end + 1, 0, text(fill(labels.nominativeCount, count)));
    const signs = end + 3;
    page.put(signs, SIGNERS.secretary, text(labels.nominativeSecretary));
    page.put(signs, SIGNERS.chair, text(labels.nominativeChair));
    for (const column of Object.values(SIGNERS)) {
      page.put(signs + SIGNATURE_ROWS, column, text(BLANK));
      page.put(signs + SIGNATURE_ROWS + 1, column, text(fill(labels.nominativeNip, { blank: BLANK })));
    }
    const lastRow = signs + SIGNATURE_ROWS + 1;
    return {
      rows: page.rows,
      merges: [across(1), across(2), across(3)],
      heights: Object.fromEntries(rows.map((cells, index) => [HEADER_ROW + 2 + index, heightOf(cells)])),
      hidesGridlines: true,
      frozenRows: HEADER_ROW + 2,
      print: printPage(
        input,
        { firstRow: 1, lastRow, firstColumn: 0, lastColumn: LAST },
        { titleRows: { first: HEADER_ROW, last: HEADER_ROW + 1 } },
      ),
      widths: widthsOf([...COLUMNS]),
    };
  },
});
