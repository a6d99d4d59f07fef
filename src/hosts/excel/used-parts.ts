import { cellsIn, blockAt, cutBlock, type Block } from './block';
import type { Requests } from './requests';

/** A sheet whose used part is looked for. */
export type Sought = { readonly sheet: Excel.Worksheet; readonly area: Block };

/** Cells a used part may have without a look whether most of them are blank. */
const FEW_CELLS = 300000;
const PIECES = 8;
const PROBE = { sent: 450, received: 300, actions: 6 };
/** Blank cells around what is used must be at least half: a sheet that is full is not cut further. */
const WORTH_CUTTING = 0.5;

/** The part of a range that holds values, as it is once the request is carried out; null for a blank one. */
export const queueUsed = (range: Excel.Worksheet | Excel.Range): (() => Block | null) => {
  const used = range.getUsedRangeOrNullObject(true).untrack();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return () =>
    used.isNullObject
      ? null
      : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
};

const usedWithin = async (requests: Requests, sheet: Excel.Worksheet, areas: readonly Block[]): Promise<Block[]> => {
  const found: Block[] = [];
  for (const area of areas)
    await requests.add({
      ...PROBE,
      queue: () => {
        const used = queueUsed(blockAt(sheet, area));
        return () => {
          const block = used();
          if (block !== null) found.push(block);
        };
      },
    });
  await requests.flush();
  return found;
};

const sumOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + cellsIn(block), 0);

/**
 * The parts of a used area that hold values, from the top. One cell far away makes a used area of millions of blank cells: a
 * large area is cut into pieces, and what Excel tells of each is cut again, as long as that leaves half of it away.
 */
export const usedParts = async (requests: Requests, { sheet, area }: Sought): Promise<readonly Block[]> => {
  if (cellsIn(area) <= FEW_CELLS) return [area];
  const byRows = await usedWithin(requests, sheet, cutBlock(area, PIECES));
  const parts = byRows.sort((one, other) => one.row - other.row);
  if (sumOf(parts) > cellsIn(area) * WORTH_CUTTING) return [area];
  const finer: Block[] = [];
  for (const part of parts) finer.push(...(await usedParts(requests, { sheet, area: part })));
  return finer;
};
