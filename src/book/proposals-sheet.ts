import type { CheckedList, CheckedRow } from '../insight';
import { cellAddress, PALETTE } from '../sheets';
import { fill, formatDate } from '../text';

import { text } from './cells';
import { describeCheckedList, describeCheckedRow, isOnlyAgainstRulings } from './describe-checked';
import { rowCode, rowFit, rowPair, rowPoints, rowText } from './row-cells';
import { sheetOf } from './sheet-of';
import { computed, type SheetInput } from './sheet-spec';

/** A checked list, the sheet it stands on, and how many of its rows could not be judged. */
export type CheckedProposals = { readonly checked: CheckedList; readonly sheet: string; readonly unread: number };

const WIDTHS = { person: 190, post: 186, verdict: 110, why: 330, remedy: 250 } as const;

const LOOKS = { lawful: 'good', 'after-drops': 'row', 'to-drop': 'bad', barred: 'bad' } as const;

/** What a check of anybody's list came to: one row per row of the list, in its order. */
export const proposals = sheetOf<CheckedRow, SheetInput & { readonly list: CheckedProposals }>({
  id: 'proposals',
  notice: ({ list: { sheet }, identity: { asOf }, texts }) =>
    text(fill(texts.sheets.labels.proposalsNotice, { sheet, a: formatDate(asOf) }), 'subtitle'),
  identity: ['nip'],
  above: (_, { list: { checked, unread }, texts }) => [
    [text(texts.sheets.labels.notice, 'subtitle')],
    ...describeCheckedList(checked, unread, texts).map((sentence) => [text(sentence, 'subtitle')]),
  ],
  columns: ({ texts }) => [
    computed('line', {
      width: 56,
      write: ({ proposal: { source } }) => rowCode(cellAddress(source.row, source.column)),
    }),
    computed('person', {
      width: WIDTHS.person,
      write: ({ employee }) => rowPair(employee.name, employee.nip, WIDTHS.person),
    }),
    computed('presentSeat', { width: WIDTHS.post, write: ({ from }) => rowPair(from.name, from.unit, WIDTHS.post) }),
    computed('toPost', { width: WIDTHS.post, write: ({ to }) => rowPair(to.name, to.unit, WIDTHS.post) }),
    computed('outcome', {
      width: WIDTHS.verdict,
      write: (row) =>
        rowText(describeCheckedRow(row, texts).verdict, isOnlyAgainstRulings(row) ? 'bad' : LOOKS[row.outcome]),
    }),
    computed('why', {
      width: WIDTHS.why,
      write: (row) => rowFit(describeCheckedRow(row, texts).reasons.join('; ') || null, WIDTHS.why),
    }),
    computed('loss', { width: 84, write: ({ loss }) => rowPoints(loss) }),
    computed('remedy', {
      width: WIDTHS.remedy,
      write: (row) => rowFit(describeCheckedRow(row, texts).remedy, WIDTHS.remedy),
    }),
    computed('nip', { width: 150, write: ({ employee }) => text(employee.nip) }),
    computed('inFull', {
      width: 420,
      write: (row) => {
        const { reasons, remedy } = describeCheckedRow(row, texts);
        return text([...reasons, remedy].join('; '));
      },
    }),
  ],
  lastPrinted: 'remedy',
  rows: ({ list }) => list.checked.rows,
  nothing: 'noProposals',
  dress: () => ({ tabColor: PALETTE.teal }),
});
