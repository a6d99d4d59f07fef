import type { FUniver } from '@univerjs/core/facade';

/** How the view writes a link that stays in the workbook. */
const INSIDE = /^#gid=([^&]+)&range=([A-Z]+\d+)$/;

/** Follows a link inside the workbook with one click, as spreadsheets do; the view itself only offers it. */
export const followLinks = (api: FUniver): void => {
  api.addEvent(api.Event.CellClicked, ({ workbook, worksheet, row, column }) => {
    const [link] = worksheet.getSheet().getCellRaw(row, column)?.p?.body?.customRanges ?? [];
    const [, id = '', address = ''] = INSIDE.exec(String(link?.properties?.url ?? '')) ?? [];
    const target = workbook.getSheets().find((sheet) => sheet.getSheetId() === id);
    if (!target || target.isSheetHidden()) return;
    // The click itself still selects the cell it is on.
    setTimeout(() => {
      const cell = target.getRange(address);
      workbook.setActiveSheet(target);
      workbook.setActiveRange(cell);
      target.scrollToCell(Math.max(0, cell.getRow() - 4), Math.max(0, cell.getColumn() - 1));
    });
  });
};
