import type { CellRange, Grid } from '../../sheets';

import { cellsIn, type Block } from './block';
import { BatchStop } from './excel-run';
import { HiddenRows } from './hidden-rows';
import { readBlock } from './read-block';
import { readMerges } from './read-merges';
import { Requests } from './requests';
import { SheetCells } from './sheet-cells';
import { queueUsed, usedParts } from './used-parts';

/** Most cells of a sheet that are read. */
const MAX_CELLS = 5000000;

const ASKING = { sent: 700, received: 400, actions: 6 };

/** A sheet of which cells are wanted. */
export type WantedSheet = { readonly name: string; readonly wantsFormulas: boolean };

/** The cells of a sheet, with its formulas where they are wanted. */
export type SheetContent = { readonly grid: Grid; readonly formulas: ReadonlyMap<string, string> | null };

type Reading = {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly cells: SheetCells;
  readonly parts: readonly Block[];
  hiddenRows: number;
};

const gone = (sheet: string): BatchStop =>
  new BatchStop({ code: 'host-changed', severity: 'blocks', params: { sheet } });

/** Asks of all sheets in one request what of them is used, and looks closer at those that would be very large. */
const findParts = async (
  context: Excel.RequestContext,
  requests: Requests,
  wanted: readonly WantedSheet[],
): Promise<Reading[]> => {
  const used = new Map<string, Block | null>();
  for (const { name } of wanted)
    await requests.add({
      ...ASKING,
      queue: () => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(name);
        const block = queueUsed(sheet);
        return () => {
          if (sheet.isNullObject) throw gone(name);
          used.set(name, block());
        };
      },
    });
  await requests.flush();
  const readings: Reading[] = [];
  for (const { name, wantsFormulas } of wanted) {
    const sheet = context.workbook.worksheets.getItem(name);
    const area = used.get(name) ?? null;
    const parts = area === null ? [] : await usedParts(requests, { sheet, area });
    const cells = parts.reduce((sum, part) => sum + cellsIn(part), 0);
    if (cells > MAX_CELLS)
      throw new BatchStop({ code: 'host-too-large', severity: 'blocks', where: { sheet: name }, params: { cells } });
    readings.push({ name, sheet, parts, cells: new SheetCells(parts, wantsFormulas), hiddenRows: 0 });
  }
  return readings;
};

/** Reads blocks of all sheets, as many in a request as fit by what is known of their cells. */
const readCells = async (requests: Requests, readings: readonly Reading[]): Promise<void> => {
  for (let open = readings; open.length > 0; open = open.filter(({ cells }) => !cells.isWhole)) {
    let room = requests.full;
    for (const { sheet, name, cells } of open) {
      // A row that is too long for any request is cut once Excel has refused it.
      const next = cells.next(room, room === requests.full ? 1 : 0);
      if (next === null) continue;
      room -= next.bytes;
      await requests.add(
        readBlock({
          ...{ sheet, name, ...next },
          wantsFormulas: cells.formulas !== null,
          take: (block, values, formulas) => cells.take(block, values, formulas),
        }),
      );
    }
    await requests.flush();
  }
};

const fromFirstColumn = ({ parts }: Reading): Block => {
  const first = Math.min(...parts.map(({ row }) => row));
  return {
    row: first,
    column: 0,
    rows: Math.max(...parts.map(({ row, rows }) => row + rows)) - first,
    columns: Math.max(...parts.map(({ column, columns }) => column + columns)),
  };
};

const contentOf = ({ name, cells, hiddenRows }: Reading, merges: CellRange[] | null): SheetContent => ({
  grid: { sheet: name, rows: cells.rows, hiddenRows, ...(merges?.length ? { merges } : {}) },
  formulas: cells.formulas,
});

/** All cells of sheets from A1 on, in as few requests as Excel's limits allow. A blank sheet is not asked for anything more. */
export const readSheets = async (
  context: Excel.RequestContext,
  wanted: readonly WantedSheet[],
): Promise<readonly SheetContent[]> => {
  const requests = new Requests(context);
  const readings = await findParts(context, requests, wanted);
  const hidden = new HiddenRows(requests);
  for (const reading of readings)
    for (const block of reading.parts)
      await hidden.ask({
        ...{ sheet: reading.sheet, block },
        found: (rows) => {
          reading.hiddenRows += rows;
        },
      });
  await readCells(requests, readings);
  await hidden.finish();
  const filled = readings.filter(({ parts }) => parts.length > 0);
  const merges = await readMerges(
    context,
    filled.map((reading) => ({ sheet: reading.sheet, block: fromFirstColumn(reading) })),
  );
  return readings.map((reading) => contentOf(reading, merges[filled.indexOf(reading)] ?? null));
};
