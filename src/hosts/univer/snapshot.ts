import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';

import {
  readFileSheet,
  readStyles,
  type FileCell,
  type FileSheet,
  type FileStyle,
  type SheetEntry,
  type WorkbookPackage,
} from '../../ooxml';
import type { CellRange } from '../../sheets';

const POINTS_TO_PIXELS = 4 / 3;
const MIN_ROWS = 60;
const MIN_COLUMNS = 16;

/** Id of a sheet in the view; it survives renaming. */
export const viewSheetId = (entry: SheetEntry): string => `sheet${entry.sheetId}`;

const univerStyle = (style: FileStyle): IStyleData => {
  const aligns: Readonly<Record<string, HorizontalAlign>> = {
    left: HorizontalAlign.LEFT,
    center: HorizontalAlign.CENTER,
    right: HorizontalAlign.RIGHT,
  };
  const line = style.border === null ? null : { s: BorderStyleTypes.THIN, cl: { rgb: `#${style.border}` } };
  const align = style.align === null ? undefined : aligns[style.align];
  return {
    ...(style.format === null ? {} : { n: { pattern: style.format } }),
    ...(style.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(style.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(style.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(style.size === null ? {} : { fs: style.size }),
    ...(style.color === null ? {} : { cl: { rgb: `#${style.color}` } }),
    ...(style.fill === null ? {} : { bg: { rgb: `#${style.fill}` } }),
    ...(line === null ? {} : { bd: { t: line, r: line, b: line, l: line } }),
    ...(style.wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(align === undefined ? {} : { ht: align }),
    vt: VerticalAlign.TOP,
  };
};

/** A cell that jumps inside the workbook is rich text with a range of kind "hyperlink" (0) over it. */
const linkCell = (text: string, url: string): ICellData => ({
  t: CellValueType.STRING,
  p: {
    id: 'link',
    documentStyle: {},
    drawings: {},
    drawingsOrder: [],
    body: {
      dataStream: `${text}\r\n`,
      paragraphs: [{ startIndex: text.length }],
      textRuns: [{ st: 0, ed: text.length, ts: { cl: { rgb: '#0b57a4' }, ul: { s: BooleanNumber.TRUE } } }],
      customRanges: [
        { startIndex: 0, endIndex: Math.max(0, text.length - 1), rangeId: 'link', rangeType: 0, properties: { url } },
      ],
    },
  },
});

const plainCell = ({ value, formula }: FileCell): ICellData => {
  const f = formula === null ? {} : { f: `=${formula}` };
  if (value === null) return f;
  if (typeof value === 'number') return { ...f, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...f, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...f, v: value, t: CellValueType.STRING };
};

const worksheetData = (
  entry: SheetEntry,
  sheet: FileSheet,
  styleIds: readonly string[],
  linkUrl: (location: string) => string | null,
): Partial<IWorksheetData> => {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const links = new Map(sheet.links.map(({ range, location }) => [`${range.firstRow}:${range.firstColumn}`, location]));
  let lastRow = 0;
  let lastColumn = 0;
  for (const cell of sheet.cells) {
    lastRow = Math.max(lastRow, cell.row);
    lastColumn = Math.max(lastColumn, cell.column);
    const location = links.get(`${cell.row}:${cell.column}`);
    const url = location === undefined ? null : linkUrl(location);
    const content = url !== null && typeof cell.value === 'string' ? linkCell(cell.value, url) : plainCell(cell);
    (cellData[cell.row] ??= {})[cell.column] =
      cell.style === 0 ? content : { ...content, s: styleIds[cell.style] ?? null };
  }
  const rowData = Object.fromEntries<Partial<IRowData>>([
    ...[...sheet.heights].map(([row, points]) => [row, { h: Math.round(points * POINTS_TO_PIXELS) }] as const),
    ...[...sheet.hiddenRows].map((row) => [row, { hd: BooleanNumber.TRUE }] as const),
  ]);
  const columnData = Object.fromEntries(
    [...sheet.widths].map(([column, width]) => [column, { w: Math.round(width * 7 + 5) }]),
  );
  return {
    id: viewSheetId(entry),
    name: entry.name,
    hidden: entry.isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    tabColor: sheet.tabColor === null ? '' : `#${sheet.tabColor}`,
    rowCount: Math.max(MIN_ROWS, lastRow + 20),
    columnCount: Math.max(MIN_COLUMNS, lastColumn + 3),
    defaultColumnWidth: 72,
    defaultRowHeight: 20,
    freeze: {
      xSplit: sheet.frozenColumns,
      ySplit: sheet.frozenRows,
      startRow: sheet.frozenRows > 0 ? sheet.frozenRows : -1,
      startColumn: sheet.frozenColumns > 0 ? sheet.frozenColumns : -1,
    },
    mergeData: sheet.merges.map(univerRange),
    columnData,
    rowData,
    cellData,
  };
};

const univerRange = (
  range: CellRange,
): { startRow: number; endRow: number; startColumn: number; endColumn: number } => ({
  startRow: range.firstRow,
  endRow: range.lastRow,
  startColumn: range.firstColumn,
  endColumn: range.lastColumn,
});

const validationRules = (sheet: FileSheet): unknown[] =>
  sheet.validations.map(({ ranges, formula }, index) => ({
    uid: `list${index}`,
    type: 'list',
    formula1: `=${formula}`,
    ranges: ranges.map(univerRange),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 1,
    renderMode: 1,
  }));

const conditionalRules = (sheet: FileSheet, differentials: readonly FileStyle[]): unknown[] =>
  sheet.conditionals.map((rule, index) => {
    const base = { cfId: `rule${index}`, stopIfTrue: false, ranges: rule.ranges.map(univerRange) };
    if (rule.kind === 'bar') {
      return {
        ...base,
        rule: {
          type: 'dataBar',
          isShowValue: true,
          config: {
            min: { type: 'num', value: 0 },
            max: { type: 'num', value: 100 },
            isGradient: false,
            positiveColor: '#b9dbe2',
            nativeColor: '#f3c1c1',
          },
        },
      };
    }
    const style = differentials[rule.differential];
    const value = rule.formula.replace(/^"|"$/g, '').replaceAll('""', '"');
    return {
      ...base,
      rule: {
        type: 'highlightCell',
        subType: 'text',
        operator: 'equal',
        value,
        style: {
          ...(style?.fill ? { bg: { rgb: `#${style.fill}` } } : {}),
          ...(style?.color ? { cl: { rgb: `#${style.color}` } } : {}),
        },
      },
    };
  });

/** The whole package as a snapshot the spreadsheet view can show. `id` must differ from the workbook shown before. */
export const workbookSnapshot = (source: WorkbookPackage, id: string): IWorkbookData => {
  const styles = readStyles(source);
  const styleIds = styles.cells.map((_, index) => `style${index}`);
  const entries = source.sheets.filter(({ path }) => path !== null);
  const linkUrl = (location: string): string | null => {
    const match = /^'?((?:[^']|'')+?)'?!(\$?[A-Z]+\$?\d+)$/.exec(location);
    const target = entries.find(({ name }) => name === match?.[1]?.replaceAll("''", "'"));
    return match && target ? `#gid=${viewSheetId(target)}&range=${(match[2] ?? 'A1').replaceAll('$', '')}` : null;
  };
  const sheets = entries.map((entry) => ({ entry, sheet: readFileSheet(source, entry) }));
  const perSheet = (rules: (sheet: FileSheet) => unknown[]): string =>
    JSON.stringify(
      Object.fromEntries(
        sheets
          .map(({ entry, sheet }) => [viewSheetId(entry), rules(sheet)] as const)
          .filter(([, list]) => list.length > 0),
      ),
    );
  return {
    id,
    name: id,
    appVersion: '0.25.1',
    locale: LocaleType.ID_ID,
    styles: Object.fromEntries(styles.cells.map((style, index) => [styleIds[index]!, univerStyle(style)])),
    sheetOrder: entries.map(viewSheetId),
    sheets: Object.fromEntries<Partial<IWorksheetData>>(
      sheets.map(({ entry, sheet }) => [viewSheetId(entry), worksheetData(entry, sheet, styleIds, linkUrl)]),
    ),
    resources: [
      { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: perSheet(validationRules) },
      {
        name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
        data: perSheet((sheet) => conditionalRules(sheet, styles.differentials)),
      },
    ],
  };
};
