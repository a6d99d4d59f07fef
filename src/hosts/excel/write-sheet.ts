import {
  absoluteRangeAddress,
  BAR_COLOR,
  cellAddress,
  draftWidth,
  formatOf,
  LOOK_STYLES,
  NUMBER_FORMAT_CODES,
  quoteSheetName,
  startsLikeFormula,
  TABLE_STYLE,
  toCellText,
  type ConditionalLook,
  type DraftCell,
  type SheetDraft,
  type TableDraft,
} from '../../sheets';

import { areasOf, rangeAt as at } from './draft-areas';
import { BatchStop, supports } from './excel-run';
import { Pacer } from './pacer';
import { writeLooks, writeSizes } from './write-looks';
import { writePrint } from './write-print';

const CHUNK_ROWS = 1000;
/** What is written into a cell. Text that could run as a formula gets the quote Excel hides; `null` leaves a cell alone. */
export const cellInput = (cell: DraftCell | null): string | number | boolean | null => {
  if (!cell) return null;
  if (cell.formula !== undefined) return `=${cell.formula}`;
  if (typeof cell.value !== 'string') return cell.value;
  const text = toCellText(cell.value);
  return startsLikeFormula(text) || text.startsWith("'") ? `'${text}` : text;
};

const formatCodeOf = (cell: DraftCell): string | null => {
  const format = formatOf(cell);
  return format === 'general' ? null : NUMBER_FORMAT_CODES[format];
};

/** Writes the cells in chunks and reads each back: what Excel made of a text must be that text. */
const writeCells = async (context: Excel.RequestContext, sheet: Excel.Worksheet, draft: SheetDraft): Promise<void> => {
  const width = draftWidth(draft);
  for (const area of areasOf(draft, formatCodeOf)) at(sheet, area).numberFormat = area.value as unknown as string[][];
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

const writeFormulaRule = (range: Excel.Range, formula: string): Excel.CustomConditionalFormat => {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = `=${formula}`;
  return custom;
};

const writeTextRule = (range: Excel.Range, text: string): Excel.CellValueConditionalFormat => {
  const { cellValue } = range.conditionalFormats.add('CellValue');
  cellValue.rule = { formula1: `="${text.replaceAll('"', '""')}"`, operator: 'EqualTo' };
  return cellValue;
};

const writeConditional = (sheet: Excel.Worksheet, rule: ConditionalLook): void => {
  const range = at(sheet, rule.range);
  if (rule.kind === 'bar') {
    const { dataBar } = range.conditionalFormats.add('DataBar');
    dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
    dataBar.upperBoundRule = { type: 'Number', formula: '100' };
    dataBar.positiveFormat.fillColor = `#${BAR_COLOR}`;
    return;
  }
  const { format } = rule.kind === 'formula' ? writeFormulaRule(range, rule.formula) : writeTextRule(range, rule.text);
  const { bold, color, fill } = LOOK_STYLES[rule.look];
  if (bold) format.font.bold = true;
  if (color) format.font.color = `#${color}`;
  if (fill) format.fill.color = `#${fill}`;
};

const CHART_TYPES = { bar: 'BarClustered', column: 'ColumnClustered', curve: 'XYScatterLines' } as const;

/** Decoration that the numbers can do without: an Excel that refuses a chart must not lose the sheet. */
const writeCharts = async (context: Excel.RequestContext, sheet: Excel.Worksheet, draft: SheetDraft): Promise<void> => {
  for (const { title, kind, range, place } of draft.charts ?? []) {
    try {
      const chart = sheet.charts.add(CHART_TYPES[kind], at(sheet, range), 'Columns');
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

const writeTable = (sheet: Excel.Worksheet, { name, range }: TableDraft): void => {
  const table = sheet.tables.add(at(sheet, range), true);
  table.name = name;
  table.style = TABLE_STYLE;
  if (supports('1.3')) table.showBandedRows = false;
};

const writeView = (sheet: Excel.Worksheet, draft: SheetDraft): void => {
  if (draft.tabColor) sheet.tabColor = `#${draft.tabColor}`;
  if (draft.hidesGridlines && supports('1.8')) sheet.showGridlines = false;
  const rows = draft.frozenRows ?? 0;
  const columns = draft.frozenColumns ?? 0;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
};

/** Fills an empty sheet with a draft, leaving out what this Excel is too old for. All sheets named in formulas must exist. */
export const writeSheet = async (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  draft: SheetDraft,
): Promise<void> => {
  const pacer = new Pacer(context);
  await writeCells(context, sheet, draft);
  // A link gives its cell Excel's own look of a link; the looks come after and put it right.
  if (supports('1.7')) await writeLinks(sheet, draft, pacer);
  await writeLooks(sheet, draft, pacer);
  await writeSizes(sheet, draft, pacer);
  if (draft.table) writeTable(sheet, draft.table);
  (draft.merges ?? []).forEach((range) => at(sheet, range).merge());
  if (supports('1.8')) writeValidations(sheet, draft);
  if (supports('1.6')) (draft.conditionalLooks ?? []).forEach((rule) => writeConditional(sheet, rule));
  if (supports('1.7')) writeView(sheet, draft);
  await pacer.flush();
  await writeCharts(context, sheet, draft);
  if (supports('1.9')) await writePrint(context, sheet, draft);
};
