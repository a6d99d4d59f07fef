import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type ITextStyle,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';

import {
  orDamaged,
  readFileFilter,
  readFileSheet,
  readStyles,
  type FileCell,
  type FileEdges,
  type FileSheet,
  type FileStyle,
  type SheetEntry,
  type WorkbookPackage,
} from '../../ooxml';
import { BAR_COLOR, fileWidthToPixels, PALETTE, type CellRange } from '../../sheets';

import { namesInView } from './view-names';
import { viewSheetId } from './view-sheet-id';

export const POINTS_TO_PIXELS = 4 / 3;
const MIN_ROWS = 60;
const MIN_COLUMNS = 16;

export const viewStyleId = (index: number): string => `style${index}`;

const ALIGNS: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};

const VERTICALS: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

/** Pixels of one notch of an indent, and the distance every text keeps from its edge. */
export const INDENT_PIXELS = 9;
export const PADDING_PIXELS = 2;

const border = ({ left, right, top, bottom }: FileEdges): IStyleData['bd'] => {
  const line = (edge: FileEdges[keyof FileEdges]): IBorderStyleData | null =>
    edge
      ? {
          s: edge.style === 'medium' || edge.style === 'thick' ? BorderStyleTypes.MEDIUM : BorderStyleTypes.THIN,
          cl: { rgb: `#${edge.color ?? '000000'}` },
        }
      : null;
  return { t: line(top), r: line(right), b: line(bottom), l: line(left) };
};

/** How letters look: of a whole cell, or of the text of a link. */
const fontStyle = (style: FileStyle): ITextStyle => ({
  ...(style.font === null ? {} : { ff: style.font }),
  ...(style.size === null ? {} : { fs: style.size }),
  ...(style.bold ? { bl: BooleanNumber.TRUE } : {}),
  ...(style.italic ? { it: BooleanNumber.TRUE } : {}),
  ...(style.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
  ...(style.strike ? { st: { s: BooleanNumber.TRUE } } : {}),
  ...(style.color === null ? {} : { cl: { rgb: `#${style.color}` } }),
});

export const univerStyle = (style: FileStyle): IStyleData => {
  const align = style.align === null ? undefined : ALIGNS[style.align];
  return {
    ...fontStyle(style),
    ...(style.format === null ? {} : { n: { pattern: style.format } }),
    ...(style.fill === null ? {} : { bg: { rgb: `#${style.fill}` } }),
    ...(Object.keys(style.edges).length === 0 ? {} : { bd: border(style.edges) }),
    ...(style.wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(align === undefined ? {} : { ht: align }),
    ...(style.indent === 0 ? {} : { pd: { l: PADDING_PIXELS + style.indent * INDENT_PIXELS } }),
    vt: VERTICALS[style.vertical] ?? VerticalAlign.BOTTOM,
  };
};

/** Marks the rich text of a cell that has a link in the file. */
export const LINK_ID = 'link';

/** A cell that jumps inside the workbook is rich text with a range of kind "hyperlink" (0) over it. */
const linkCell = (text: string, url: string, style: FileStyle | undefined): ICellData => ({
  t: CellValueType.STRING,
  p: {
    id: LINK_ID,
    documentStyle: {},
    drawings: {},
    drawingsOrder: [],
    body: {
      dataStream: `${text}\r\n`,
      paragraphs: [{ startIndex: text.length }],
      textRuns: [{ st: 0, ed: text.length, ts: style ? fontStyle(style) : {} }],
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
  styles: readonly FileStyle[],
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
    const content =
      url !== null && typeof cell.value === 'string' ? linkCell(cell.value, url, styles[cell.style]) : plainCell(cell);
    (cellData[cell.row] ??= {})[cell.column] = cell.style === 0 ? content : { ...content, s: viewStyleId(cell.style) };
  }
  const rowData = Object.fromEntries<Partial<IRowData>>([
    ...[...sheet.heights].map(
      ([row, points]) => [row, { h: Math.round(points * POINTS_TO_PIXELS), ia: BooleanNumber.FALSE }] as const,
    ),
    ...[...sheet.hiddenRows].map((row) => [row, { hd: BooleanNumber.TRUE }] as const),
  ]);
  const columnData = Object.fromEntries(
    [...sheet.widths].map(([column, width]): [number, Partial<IColumnData>] => [
      column,
      {
        w: fileWidthToPixels(width),
        ...(sheet.hiddenColumns.has(column) ? { hd: BooleanNumber.TRUE } : {}),
      },
    ]),
  );
  return {
    id: viewSheetId(entry),
    name: entry.name,
    hidden: entry.visibility !== 'visible' ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    tabColor: sheet.tabColor === null ? '' : `#${sheet.tabColor}`,
    rowCount: Math.max(MIN_ROWS, lastRow + 20),
    columnCount: Math.max(MIN_COLUMNS, lastColumn + 3),
    defaultColumnWidth: 72,
    defaultRowHeight: 20,
    showGridlines: sheet.hasGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: {
      xSplit: sheet.frozenColumns,
      ySplit: sheet.frozenRows,
      startRow: sheet.frozenRows > 0 ? sheet.first.row + sheet.frozenRows : -1,
      startColumn: sheet.frozenColumns > 0 ? sheet.first.column + sheet.frozenColumns : -1,
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

const LIST_UID = 'list';

/** Which of the lists of a sheet in the file a list of the view is; null for one that came later. */
export const listNumber = (uid: string): number | null => {
  const number = uid.startsWith(LIST_UID) ? Number(uid.slice(LIST_UID.length)) : NaN;
  return Number.isInteger(number) ? number : null;
};

/** What a list chooses from, as the view has it: words parted by commas stand without quotes. */
const choicesInView = (formula: string): string => {
  const words = /^"([\s\S]*)"$/.exec(formula)?.[1];
  return words === undefined ? `=${formula}` : words.replaceAll('""', '"');
};

const validationRules = (sheet: FileSheet): unknown[] =>
  sheet.validations.map(({ ranges, formula }, index) => ({
    uid: `${LIST_UID}${index}`,
    type: 'list',
    formula1: choicesInView(formula),
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
            positiveColor: `#${BAR_COLOR}`,
            nativeColor: `#${PALETTE.brickMark}`,
          },
        },
      };
    }
    const style = differentials[rule.differential];
    const condition =
      rule.kind === 'formula'
        ? { subType: 'formula', value: `=${rule.formula}` }
        : { subType: 'text', operator: 'equal', value: rule.formula.replace(/^"|"$/g, '').replaceAll('""', '"') };
    return {
      ...base,
      rule: {
        type: 'highlightCell',
        ...condition,
        style: {
          ...(style?.fill ? { bg: { rgb: `#${style.fill}` } } : {}),
          ...(style?.color ? { cl: { rgb: `#${style.color}` } } : {}),
          ...(style?.bold ? { bl: BooleanNumber.TRUE } : {}),
        },
      },
    };
  });

/** The whole package as a snapshot the spreadsheet view can show. `id` must differ from the workbook shown before. Throws `DamagedSheet`. */
export const workbookSnapshot = (source: WorkbookPackage, id: string): IWorkbookData => {
  const styles = readStyles(source);
  const entries = source.sheets.filter(({ path }) => path !== null);
  const linkUrl = (location: string): string | null => {
    const match = /^'?((?:[^']|'')+?)'?!(\$?[A-Z]+\$?\d+)$/.exec(location);
    const target = entries.find(({ name }) => name === match?.[1]?.replaceAll("''", "'"));
    return match && target ? `#gid=${viewSheetId(target)}&range=${(match[2] ?? 'A1').replaceAll('$', '')}` : null;
  };
  const sheets = entries.map((entry) => ({ entry, sheet: orDamaged(entry, () => readFileSheet(source, entry)) }));
  const perSheet = (rules: (sheet: FileSheet) => unknown[]): string =>
    JSON.stringify(
      Object.fromEntries(
        sheets
          .map(({ entry, sheet }) => [viewSheetId(entry), rules(sheet)] as const)
          .filter(([, list]) => list.length > 0),
      ),
    );
  const filters = entries.flatMap((entry) => {
    const range = orDamaged(entry, () => readFileFilter(source, entry));
    return range ? [[viewSheetId(entry), { ref: univerRange(range) }] as const] : [];
  });
  return {
    id,
    name: id,
    appVersion: '0.25.1',
    locale: LocaleType.ID_ID,
    styles: Object.fromEntries(styles.cells.map((style, index) => [viewStyleId(index), univerStyle(style)])),
    sheetOrder: entries.map(viewSheetId),
    sheets: Object.fromEntries<Partial<IWorksheetData>>(
      sheets.map(({ entry, sheet }) => [viewSheetId(entry), worksheetData(entry, sheet, styles.cells, linkUrl)]),
    ),
    resources: [
      { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: perSheet(validationRules) },
      {
        name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
        data: perSheet((sheet) => conditionalRules(sheet, styles.differentials)),
      },
      { name: 'SHEET_FILTER_PLUGIN', data: JSON.stringify(Object.fromEntries(filters)) },
      { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(namesInView(source)) },
    ],
  };
};
