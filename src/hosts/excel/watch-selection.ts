import type { PadanProblem } from '../../domain';
import type { Result } from '../../kernel';
import { parseCellAddress } from '../../sheets';
import type { SelectedRow } from '../../usecases';

import { runExcel, supports } from './excel-run';
import { toCell } from './to-cell';

const SELECTION_PAUSE_MS = 150;

/** Cells of the row that has been selected, up to the last that holds something. */
const readRow = (worksheetId: string, row: number) =>
  runExcel(
    async (context) => {
      const worksheet = context.workbook.worksheets.getItem(worksheetId);
      worksheet.load('name');
      const used = worksheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().getUsedRangeOrNullObject(true);
      used.load('values,columnIndex');
      await context.sync();
      const cells = used.isNullObject
        ? []
        : [...Array.from({ length: used.columnIndex }, () => null), ...(used.values[0] ?? []).map(toCell)];
      return { sheet: worksheet.name, cells };
    },
    { isUnasked: true },
  );

/** Whether this Excel tells of selections, whatever the sheet. */
export const tellsSelections = (): boolean => supports('1.9');

/** The row of the selected cell, read at this moment. */
export const readSelectedRow = (): Promise<Result<SelectedRow, PadanProblem>> =>
  runExcel(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('rowIndex,columnIndex,worksheet/name');
    const used = range.getCell(0, 0).getEntireRow().getUsedRangeOrNullObject(true);
    used.load('values,columnIndex');
    await context.sync();
    const cells = used.isNullObject
      ? []
      : [...Array.from({ length: used.columnIndex }, () => null), ...(used.values[0] ?? []).map(toCell)];
    return { place: { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex }, cells };
  });

/** Tells of each selected cell, with its row, once the user pauses; the answer stops that. */
export const watchSelection = (listener: (selected: SelectedRow) => void): (() => void) => {
  if (!tellsSelections()) return () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const report = async (worksheetId: string, address: string): Promise<void> => {
    const place = parseCellAddress(address.split(':')[0] ?? '');
    if (!place) return;
    const read = await readRow(worksheetId, place.row);
    // A sheet deleted in the meantime has nothing to tell.
    if (!isStopped && read.ok) listener({ place: { sheet: read.value.sheet, ...place }, cells: read.value.cells });
  };
  const onChange = ({ address, worksheetId }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(() => void report(worksheetId, address), SELECTION_PAUSE_MS);
    return Promise.resolve();
  };
  const registration = runExcel(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(onChange);
    await context.sync();
    return handler;
  });
  return () => {
    isStopped = true;
    clearTimeout(timer);
    void registration.then((registered) => {
      if (registered.ok) leaveEvent(registered.value);
    });
  };
};

/** Takes a handler away again, in the context it was added in. */
export const leaveEvent = <Args>(handler: OfficeExtension.EventHandlerResult<Args>): void => {
  // A session that is lost has taken its handlers with it.
  void runExcel(
    async (context) => {
      handler.remove();
      await context.sync();
    },
    { context: handler.context },
  );
};
