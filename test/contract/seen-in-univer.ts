import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IRange,
  type IRowData,
  type IStyleData,
  type ITextStyle,
  type IWorkbookData,
  type Nullable,
} from '@univerjs/core';

import { required } from '../../src/kernel';
import { cellAddress, rangeAddress, type SheetDraft } from '../../src/sheets';

import { linesOf, ruleText, type SeenCell, type SeenSheet } from './seen-sheet';

type Rule = {
  readonly ranges: readonly IRange[];
  readonly rule: {
    readonly type: string;
    readonly subType?: string;
    readonly value?: string;
    readonly style?: IStyleData;
    readonly config?: {
      readonly min: { readonly value: number };
      readonly max: { readonly value: number };
      readonly positiveColor: string;
    };
  };
};

const six = (color: Nullable<{ rgb?: Nullable<string> }>): string | null =>
  color?.rgb?.replace('#', '').toUpperCase() ?? null;

const ALIGNS: Readonly<Record<number, string>> = {
  [HorizontalAlign.LEFT]: 'left',
  [HorizontalAlign.CENTER]: 'center',
  [HorizontalAlign.RIGHT]: 'right',
};
const VERTICALS: Readonly<Record<number, string>> = {
  [VerticalAlign.TOP]: 'top',
  [VerticalAlign.MIDDLE]: 'center',
  [VerticalAlign.BOTTOM]: 'bottom',
};

/** Letters of a cell that holds a link are drawn by its rich text, of any other by its style. */
const lettersOf = (cell: ICellData, style: IStyleData): ITextStyle | IStyleData =>
  cell.p?.body?.textRuns?.[0]?.ts ?? style;

const seenCell = (cell: ICellData, style: IStyleData): SeenCell => {
  const letters = lettersOf(cell, style);
  return {
    font: letters.ff ?? '',
    size: letters.fs ?? 0,
    bold: letters.bl === BooleanNumber.TRUE,
    italic: letters.it === BooleanNumber.TRUE,
    underline: letters.ul?.s === BooleanNumber.TRUE,
    color: six(letters.cl) ?? '',
    fill: six(style.bg),
    wrap: style.tb === WrapStrategy.WRAP,
    align: ALIGNS[style.ht ?? 0] ?? null,
    indent: style.pd?.l === undefined ? 0 : (style.pd.l - 2) / 9,
    vertical: VERTICALS[style.vt ?? 0] ?? '',
    format: style.n?.pattern ?? 'General',
  };
};

const address = ({ startRow, endRow, startColumn, endColumn }: IRange): string =>
  rangeAddress({ firstRow: startRow, lastRow: endRow, firstColumn: startColumn, lastColumn: endColumn });

const seenRule = ({ ranges, rule }: Rule): string => {
  const range = ranges.map(address).join(' ');
  const { config, style } = rule;
  if (config)
    return `${range}, bar ${six({ rgb: config.positiveColor }) ?? ''} ${config.min.value} to ${config.max.value}`;
  const value = rule.value ?? '';
  return ruleText(range, rule.subType === 'formula' ? `formula ${value.replace(/^=/, '')}` : `equals ${value}`, {
    bold: style?.bl === BooleanNumber.TRUE,
    color: six(style?.cl),
    fill: six(style?.bg),
  });
};

const rulesOf = (book: IWorkbookData, sheetId: string): Rule[] => {
  const { data = '{}' } = book.resources?.find(({ name }) => name === 'SHEET_CONDITIONAL_FORMATTING_PLUGIN') ?? {};
  return (JSON.parse(data) as Record<string, Rule[] | undefined>)[sheetId] ?? [];
};

/** A sheet of the workbench's spreadsheet, by what it saves. */
export const seenInUniver = (book: IWorkbookData, draft: SheetDraft): SeenSheet => {
  const [sheetId, sheet] = required(
    Object.entries(book.sheets).find(([, { name }]) => name === draft.name),
    draft.name,
  );
  const cells = draft.rows.flatMap((drafted, row) =>
    drafted.flatMap((cell, column) => {
      if (!cell) return [];
      const held = sheet.cellData?.[row]?.[column] ?? {};
      const style = (typeof held.s === 'string' ? book.styles[held.s] : held.s) ?? {};
      return [{ row, column, held, style }];
    }),
  );
  return {
    cells: Object.fromEntries(
      cells.map(({ row, column, held, style }) => [cellAddress(row, column), seenCell(held, style)]),
    ),
    lines: linesOf(
      cells.map(({ row, column, style }) => {
        const edges = Object.fromEntries(
          Object.entries({ top: style.bd?.t, bottom: style.bd?.b, left: style.bd?.l, right: style.bd?.r }).flatMap(
            ([side, line]) => {
              const color = six(line?.cl);
              return color === null ? [] : [[side, color]];
            },
          ),
        );
        return { row, column, edges, isThick: style.bd?.l?.s === BorderStyleTypes.MEDIUM };
      }),
    ),
    widths: Object.fromEntries(draft.widths.map((_, column) => [column, sheet.columnData?.[column]?.w ?? 0])),
    hiddenColumns: draft.widths.flatMap((_, column) =>
      sheet.columnData?.[column]?.hd === BooleanNumber.TRUE ? [column] : [],
    ),
    heights: Object.fromEntries(
      Object.entries((sheet.rowData ?? {}) as Readonly<Record<string, Partial<IRowData> | undefined>>).map(
        ([row, data]) => [row, ((data?.h ?? 0) * 3) / 4],
      ),
    ),
    merges: (sheet.mergeData ?? []).map(address),
    frozen: [sheet.freeze?.ySplit ?? 0, sheet.freeze?.xSplit ?? 0],
    hasGridlines: sheet.showGridlines !== BooleanNumber.FALSE,
    tabColor: sheet.tabColor ? sheet.tabColor.replace('#', '') : null,
    rules: rulesOf(book, sheetId).map(seenRule),
  };
};
