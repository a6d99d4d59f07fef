import { CELL_FONT, charactersToPixels, draftWidth, PALETTE, rowHeightPoints, type SheetDraft } from '../../sheets';

import { blockAt } from './block';
import { coverAreas, PLAIN } from './cover-areas';
import { paintSteps } from './paint-areas';
import type { Requests, Step } from './requests';

/** Excel counts column widths in points, of which an inch has 72; a screen counts 96 pixels there. */
const POINTS_PER_PIXEL = 0.75;

/** Every cell plain, over the look of a link that Excel gives to a cell with one. */
const plainStep = (sheet: Excel.Worksheet, draft: SheetDraft): Step => ({
  sent: 1000,
  actions: 8,
  queue: () => {
    const { format } = blockAt(sheet, { row: 0, column: 0, rows: draft.rows.length, columns: draftWidth(draft) });
    format.font.name = CELL_FONT.name;
    format.font.size = CELL_FONT.size;
    format.font.color = `#${PALETTE.ink}`;
    format.font.underline = 'None';
    format.verticalAlignment = 'Top';
  },
});

/** Gives the cells of a draft their looks. */
export const writeLooks = async (requests: Requests, sheet: Excel.Worksheet, draft: SheetDraft): Promise<void> => {
  if (draft.rows.length === 0) return;
  await requests.add(plainStep(sheet, draft));
  for (const step of await paintSteps(sheet, draft, requests.breathe)) await requests.add(step);
};

/** Neighbouring columns that share something, as one step. */
const columnStep = (
  sheet: Excel.Worksheet,
  { column, columns }: { readonly column: number; readonly columns: number },
  change: (columns: Excel.Range) => void,
): Step => ({
  sent: 700,
  actions: 6,
  queue: () => change(blockAt(sheet, { row: 0, column, rows: 1, columns }).getEntireColumn().untrack()),
});

/** Points of each row that holds something, or has a height of its own, as numbers of values. */
const numberHeights = async (
  draft: SheetDraft,
  breathe: () => Promise<void>,
): Promise<{ readonly numbers: Int32Array; readonly points: readonly number[] }> => {
  const numbers = new Int32Array(draft.rows.length).fill(PLAIN);
  const points: number[] = [0];
  for (const [row, cells] of draft.rows.entries()) {
    if (!cells.some((cell) => cell !== null) && draft.heights?.[row] === undefined) continue;
    const height = rowHeightPoints(draft, row);
    if (!points.includes(height, 1)) points.push(height);
    numbers[row] = points.indexOf(height, 1);
    await breathe();
  }
  return { numbers, points };
};

/** Gives columns their widths, rows their heights, and hides what is not for reading. */
export const writeSizes = async (requests: Requests, sheet: Excel.Worksheet, draft: SheetDraft): Promise<void> => {
  for (let column = 0; column < draft.widths.length;) {
    const width = draft.widths[column]!;
    let columns = 1;
    while (draft.widths[column + columns] === width) columns += 1;
    await requests.add(
      columnStep(sheet, { column, columns }, ({ format }) => {
        format.columnWidth = charactersToPixels(width) * POINTS_PER_PIXEL;
      }),
    );
    column += columns;
  }
  for (const column of draft.hiddenColumns ?? [])
    await requests.add(
      columnStep(sheet, { column, columns: 1 }, (hidden) => {
        hidden.columnHidden = true;
      }),
    );
  const { numbers, points } = await numberHeights(draft, requests.breathe);
  const areas = await coverAreas(
    { rows: numbers.length, columns: 1, isPlainPaintable: false, at: (row) => numbers[row]! },
    requests.breathe,
  );
  for (const { firstRow, lastRow, value } of areas)
    await requests.add({
      sent: 520,
      actions: 4,
      queue: () => {
        const rows = blockAt(sheet, { row: firstRow, column: 0, rows: lastRow - firstRow + 1, columns: 1 });
        rows.format.rowHeight = points[value]!;
      },
    });
};
