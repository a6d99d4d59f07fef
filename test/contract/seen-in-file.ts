import ExcelJS from 'exceljs';

import { required } from '../../src/kernel';
import { cellAddress, parseRangeAddress, rangeAddress, type SheetDraft } from '../../src/sheets';

import { linesOf, roundMargins, ruleText, type SeenCell, type SeenPrint, type SeenSheet } from './seen-sheet';

type Color = { readonly argb?: string } | undefined;
type Fill = { readonly fgColor?: Color; readonly bgColor?: Color } | null | undefined;
type Rule = {
  readonly type: string;
  readonly formulae?: readonly string[];
  readonly color?: Color;
  readonly cfvo?: readonly { readonly value?: number }[];
  readonly style?: { readonly font?: { readonly bold?: boolean; readonly color?: Color } | null; readonly fill?: Fill };
};
/** What exceljs reads and its types do not tell. */
type Hidden = {
  readonly conditionalFormattings: readonly { readonly ref: string; readonly rules: readonly Rule[] }[];
  readonly tables: Readonly<
    Record<
      string,
      {
        readonly table: {
          readonly name: string;
          readonly tableRef: string;
          readonly style?: { readonly theme?: string; readonly showRowStripes?: boolean };
        };
      }
    >
  >;
};

const six = (color: Color): string | null => color?.argb?.slice(-6) ?? null;

/** A file as exceljs, which shares no code with Padan, reads it. */
export const readFile = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  return book;
};

const sheetOf = (book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet & Hidden =>
  required(book.getWorksheet(name), name) as ExcelJS.Worksheet & Hidden;

const seenCell = ({ font, fill, alignment, numFmt }: Partial<ExcelJS.Style>): SeenCell => ({
  font: font?.name ?? '',
  size: font?.size ?? 0,
  bold: font?.bold ?? false,
  italic: font?.italic ?? false,
  underline: font?.underline === true,
  color: six(font?.color) ?? '',
  fill: fill?.type === 'pattern' && fill.pattern === 'solid' ? six(fill.fgColor) : null,
  wrap: alignment?.wrapText ?? false,
  align: alignment?.horizontal ?? null,
  indent: alignment?.indent ?? 0,
  // exceljs has its own word for the middle.
  vertical: alignment?.vertical === 'middle' ? 'center' : (alignment?.vertical ?? 'bottom'),
  format: numFmt ?? 'General',
});

const seenRule = (ref: string, rule: Rule): string => {
  if (rule.type === 'dataBar')
    return `${ref}, bar ${six(rule.color) ?? ''} ${rule.cfvo?.map(({ value }) => value).join(' to ') ?? ''}`;
  const formula = rule.formulae?.[0] ?? '';
  const condition =
    rule.type === 'expression' ? `formula ${formula}` : `equals ${formula.replace(/^"|"$/g, '').replaceAll('""', '"')}`;
  return ruleText(ref, condition, {
    bold: rule.style?.font?.bold ?? false,
    color: six(rule.style?.font?.color),
    fill: six(rule.style?.fill?.bgColor),
  });
};

/** A sheet of a file as exceljs sees it. */
export const seenInFile = (book: ExcelJS.Workbook, draft: SheetDraft): SeenSheet => {
  const sheet = sheetOf(book, draft.name);
  const places = draft.rows.flatMap((cells, row) => cells.flatMap((cell, column) => (cell ? [{ row, column }] : [])));
  // A merged cell is given the look of the first one by exceljs; the look of its own is not told.
  const styleAt = (row: number, column: number): Partial<ExcelJS.Style> => sheet.getCell(row + 1, column + 1).style;
  const view = sheet.views[0] as ExcelJS.WorksheetViewFrozen | undefined;
  const rows = draft.rows.map((_, row) => row).filter((row) => sheet.getRow(row + 1).height);
  return {
    cells: Object.fromEntries(
      places.map(({ row, column }) => [cellAddress(row, column), seenCell(styleAt(row, column))]),
    ),
    lines: linesOf(
      places.map(({ row, column }) => {
        const { top, bottom, left, right } = styleAt(row, column).border ?? {};
        const edges = Object.fromEntries(
          Object.entries({ top, bottom, left, right }).flatMap(([side, line]) => {
            const color = six(line?.color);
            return color === null ? [] : [[side, color]];
          }),
        );
        return { row, column, edges, isThick: left?.style === 'medium' };
      }),
    ),
    widths: Object.fromEntries(
      draft.widths.map((_, column) => [column, Math.round((sheet.getColumn(column + 1).width ?? 0) * 7)]),
    ),
    hiddenColumns: draft.widths.flatMap((_, column) => (sheet.getColumn(column + 1).hidden ? [column] : [])),
    heights: Object.fromEntries(rows.map((row) => [row, sheet.getRow(row + 1).height])),
    merges: sheet.model.merges,
    frozen: [view?.ySplit ?? 0, view?.xSplit ?? 0],
    hasGridlines: sheet.views[0]?.showGridLines ?? true,
    tabColor: six(sheet.properties.tabColor),
    rules: sheet.conditionalFormattings.flatMap(({ ref, rules }) => rules.map((rule) => seenRule(ref, rule))),
  };
};

/** A footer's three parts. */
const footerParts = (text: string | undefined): SeenPrint['footer'] => {
  const found = /^(?:&L(.*?))?(?:&C(.*?))?(?:&R(.*))?$/s.exec(text ?? '');
  return { left: found?.[1] ?? '', middle: found?.[2] ?? '', right: found?.[3] ?? '' };
};

/** How a sheet of a file is printed, as exceljs sees it. */
export const printInFile = (book: ExcelJS.Workbook, draft: SheetDraft): SeenPrint => {
  const sheet = sheetOf(book, draft.name);
  const { pageSetup, headerFooter } = sheet;
  const table = Object.values(sheet.tables)[0]?.table;
  const area = pageSetup.printArea ? parseRangeAddress(pageSetup.printArea) : null;
  return {
    table: table
      ? `${table.name} ${table.tableRef} ${table.style?.theme ?? ''} ${table.style?.showRowStripes ? 'with' : 'without'} stripes`
      : null,
    paper: pageSetup.paperSize ?? 0,
    orientation: pageSetup.orientation ?? 'portrait',
    pagesWide: pageSetup.fitToPage ? (pageSetup.fitToWidth ?? 1) : 0,
    pagesHigh: pageSetup.fitToHeight ?? 1,
    isCentered: pageSetup.horizontalCentered ?? false,
    margins: roundMargins({ ...pageSetup.margins }),
    area: area ? rangeAddress(area) : null,
    titleRows: pageSetup.printTitlesRow ? pageSetup.printTitlesRow.replace(/(\d+):(\d+)/, '$$$1:$$$2') : null,
    footer: footerParts((headerFooter as ExcelJS.HeaderFooter | null)?.oddFooter),
  };
};
