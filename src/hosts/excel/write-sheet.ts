import {
  absoluteRangeAddress,
  cellAddress,
  draftWidth,
  LOOK_STYLES,
  NUMBER_FORMAT_CODES,
  quoteSheetName,
  rowHeightPoints,
  startsLikeFormula,
  toCellText,
  type CellRange,
  type ConditionalLook,
  type DraftCell,
  type SheetDraft,
} from '../../sheets';

import { areasOf, heightRuns } from './draft-areas';
import { BatchStop, supports } from './excel-run';

const CHUNK_ROWS = 1000;
const ACTIONS_PER_SYNC = 400;
/** Width of one character of the default font, in the points Excel counts column widths in. */
const POINTS_PER_CHARACTER = 5.6;

/** What is written into a cell. Text that could run as a formula gets the quote Excel hides; `null` leaves a cell alone. */
export const cellInput = (cell: DraftCell | null): string | number | boolean | null => {
  if (!cell) return null;
  if (cell.formula !== undefined) return `=${cell.formula}`;
  if (typeof cell.value !== 'string') return cell.value;
  const text = toCellText(cell.value);
  return startsLikeFormula(text) || text.startsWith("'") ? `'${text}` : text;
};

const formatOf = (cell: DraftCell): string | null => {
  const format = cell.format ?? (typeof cell.value === 'string' && cell.formula === undefined ? 'text' : 'general');
  return format === 'general' ? null : NUMBER_FORMAT_CODES[format];
};

/** Sends what has been queued every few hundred actions, so that no request grows without bound. */
class Pacer {
  private queued = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  async count(actions = 1): Promise<void> {
    this.queued += actions;
    if (this.queued >= ACTIONS_PER_SYNC) await this.flush();
  }

  async flush(): Promise<void> {
    this.queued = 0;
    await this.context.sync();
  }
}

const at = (sheet: Excel.Worksheet, range: CellRange): Excel.Range =>
  sheet.getRangeByIndexes(
    range.firstRow,
    range.firstColumn,
    range.lastRow - range.firstRow + 1,
    range.lastColumn - range.firstColumn + 1,
  );

const writeLooks = async (sheet: Excel.Worksheet, draft: SheetDraft, pacer: Pacer): Promise<void> => {
  for (const area of areasOf(draft, ({ look }) => (look === undefined || look === 'body' ? null : look))) {
    const style = LOOK_STYLES[area.value];
    const { format } = at(sheet, area);
    if (style.bold) format.font.bold = true;
    if (style.italic) format.font.italic = true;
    if (style.size) format.font.size = style.size;
    if (style.color) format.font.color = `#${style.color}`;
    if (style.fill) format.fill.color = `#${style.fill}`;
    if (style.wrap) format.wrapText = true;
    if (style.align)
      format.horizontalAlignment = style.align === 'center' ? 'Center' : style.align === 'right' ? 'Right' : 'Left';
    await pacer.count(5);
  }
};

const writeSizes = async (sheet: Excel.Worksheet, draft: SheetDraft, pacer: Pacer): Promise<void> => {
  draft.widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width * POINTS_PER_CHARACTER;
  });
  const heights = draft.rows.map((cells) => rowHeightPoints(cells, draft.widths));
  for (const { first, count, height } of heightRuns(heights)) {
    if (height <= 15) continue;
    sheet.getRangeByIndexes(first, 0, count, 1).format.rowHeight = height;
    await pacer.count();
  }
};

/** Writes the cells in chunks and reads each back: what Excel made of a text must be that text. */
const writeCells = async (context: Excel.RequestContext, sheet: Excel.Worksheet, draft: SheetDraft): Promise<void> => {
  const width = draftWidth(draft);
  for (const area of areasOf(draft, formatOf)) at(sheet, area).numberFormat = area.value as unknown as string[][];
  for (let first = 0; first < draft.rows.length; first += CHUNK_ROWS) {
    const chunk = draft.rows.slice(first, first + CHUNK_ROWS);
    const range = sheet.getRangeByIndexes(first, 0, chunk.length, width);
    range.values = chunk.map((cells) => Array.from({ length: width }, (_, column) => cellInput(cells[column] ?? null)));
    range.load('values');
    await context.sync();
    chunk.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (typeof cell?.value !== 'string' || cell.formula !== undefined) return;
        const found = range.values[row]?.[column] as string | number | boolean | undefined;
        if (String(found ?? '') !== toCellText(cell.value)) {
          throw new BatchStop({
            code: 'host-text-altered',
            severity: 'blocks',
            where: { sheet: draft.name, row: first + row, column },
            params: { address: cellAddress(first + row, column) },
          });
        }
      }),
    );
  }
};

const writeValidations = (sheet: Excel.Worksheet, draft: SheetDraft): void => {
  for (const { range, source, errorTitle, errorText } of draft.validations ?? []) {
    const { dataValidation } = at(sheet, range);
    dataValidation.rule = {
      list: { inCellDropDown: true, source: `=${quoteSheetName(source.sheet)}!${absoluteRangeAddress(source.range)}` },
    };
    dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: errorTitle, message: errorText };
  }
};

const writeConditional = (sheet: Excel.Worksheet, rule: ConditionalLook): void => {
  const range = at(sheet, rule.range);
  if (rule.kind === 'bar') {
    const { dataBar } = range.conditionalFormats.add('DataBar');
    dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
    dataBar.upperBoundRule = { type: 'Number', formula: '100' };
    dataBar.positiveFormat.fillColor = '#8CC5D1';
    return;
  }
  const style = LOOK_STYLES[rule.look];
  const { cellValue } = range.conditionalFormats.add('CellValue');
  cellValue.rule = { formula1: `="${rule.text.replaceAll('"', '""')}"`, operator: 'EqualTo' };
  cellValue.format.font.color = `#${style.color ?? '000000'}`;
  cellValue.format.fill.color = `#${style.fill ?? 'FFFFFF'}`;
};

/** Decoration that the numbers can do without: an Excel that refuses a chart must not lose the sheet. */
const writeCharts = async (context: Excel.RequestContext, sheet: Excel.Worksheet, draft: SheetDraft): Promise<void> => {
  for (const { title, kind, range, place } of draft.charts ?? []) {
    try {
      const chart = sheet.charts.add(kind === 'bar' ? 'BarClustered' : 'ColumnClustered', at(sheet, range), 'Columns');
      chart.title.text = title;
      chart.setPosition(cellAddress(place.firstRow, place.firstColumn), cellAddress(place.lastRow, place.lastColumn));
      await context.sync();
    } catch (error) {
      // Chart setters fail on iPad and on some chart kinds; the figures stand beside the chart.
      if (!(error instanceof OfficeExtension.Error)) throw error;
    }
  }
};

const writeLinks = async (sheet: Excel.Worksheet, draft: SheetDraft, pacer: Pacer): Promise<void> => {
  for (const [row, cells] of draft.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!cell?.link) continue;
      sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = {
        documentReference: `${quoteSheetName(cell.link.sheet)}!${cell.link.address}`,
        textToDisplay: toCellText(String(cell.value ?? '')),
        screenTip: '',
      };
      await pacer.count();
    }
  }
};

/** Fills an empty sheet with a draft, leaving out what this Excel is too old for. All sheets named in formulas must exist. */
export const writeSheet = async (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  draft: SheetDraft,
): Promise<void> => {
  const pacer = new Pacer(context);
  await writeCells(context, sheet, draft);
  await writeLooks(sheet, draft, pacer);
  if (supports('1.7')) await writeLinks(sheet, draft, pacer);
  await writeSizes(sheet, draft, pacer);
  if (draft.table) sheet.tables.add(at(sheet, draft.table.range), true).name = draft.table.name;
  if (supports('1.8')) writeValidations(sheet, draft);
  if (supports('1.6')) (draft.conditionalLooks ?? []).forEach((rule) => writeConditional(sheet, rule));
  if (supports('1.7')) {
    if (draft.tabColor) sheet.tabColor = `#${draft.tabColor}`;
    const rows = draft.frozenRows ?? 0;
    const columns = draft.frozenColumns ?? 0;
    if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
    else if (rows > 0) sheet.freezePanes.freezeRows(rows);
    else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  }
  await pacer.flush();
  await writeCharts(context, sheet, draft);
};
