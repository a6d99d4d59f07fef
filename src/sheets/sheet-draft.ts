import { absoluteRangeAddress, type CellRange } from './address';
import type { PrintSetup } from './print-setup';

/** Number formats Padan writes; each is understood by Excel, LibreOffice and Univer in every locale. */
export type NumberFormat =
  | 'general'
  | 'text'
  | 'whole'
  | 'signedWhole'
  | 'tenths'
  | 'points'
  | 'amount'
  | 'signedPoints'
  | 'percent'
  | 'date'
  | 'dateTime';

/** Format codes in en-US notation, as files and Office.js want them. */
export const NUMBER_FORMAT_CODES: Readonly<Record<NumberFormat, string>> = {
  general: 'General',
  text: '@',
  whole: '#,##0',
  signedWhole: '+#,##0;-#,##0;0',
  tenths: '0.0',
  points: '0.00',
  amount: '#,##0.00',
  signedPoints: '+#,##0.00;-#,##0.00;0.00',
  percent: '0%',
  date: 'dd/mm/yyyy',
  dateTime: 'dd/mm/yyyy hh:mm',
};

/** Looks a rule may give a cell for what stands in it. */
export type ConditionalStyle =
  'good' | 'caution' | 'bad' | 'gain' | 'loss' | 'faint' | 'surplus' | 'short1' | 'short2' | 'short3';

/** A box of three rows: the seat a chain closes, one it passes, the one it opens. */
export type BoxLook = `${'closed' | 'passed' | 'opened'}${'Top' | 'Middle' | 'Bottom'}`;

/** The looks a cell of a drafted sheet can have; each host knows how to draw all of them. */
export type CellLook =
  | 'body'
  | 'wrapped'
  | 'strong'
  | 'muted'
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'lead'
  | 'header'
  | 'row'
  | 'rowStrong'
  | 'rowMuted'
  | 'rowLink'
  | 'group'
  | 'groupText'
  | 'total'
  | 'input'
  | 'link'
  | 'tile'
  | 'tileLabel'
  | 'tileValue'
  | 'tileNote'
  | 'form'
  | 'formHeader'
  | ConditionalStyle
  | BoxLook;

/** Where a text stands between the edges of its cell; "indent" is left, one notch in, for a text right of a number. */
export type CellAlign = 'left' | 'center' | 'right' | 'indent';

/** One cell of a drafted sheet. A formula carries the value it must have, so that a reader without a calculator sees it. */
export type DraftCell = {
  readonly value: string | number | boolean | null;
  /** Without the leading "="; en-US function names, comma arguments. */
  readonly formula?: string;
  readonly format?: NumberFormat;
  readonly look?: CellLook;
  /** Where its look and format say nothing better: numbers stand right, days in the middle, texts left. */
  readonly align?: CellAlign;
  /** Jump inside the workbook. */
  readonly link?: { readonly sheet: string; readonly address: string };
};

/** A drop-down whose choices stand in cells, never in the rule itself (Excel splits and limits literal lists). */
export type ListValidation = {
  readonly range: CellRange;
  readonly source: { readonly sheet: string; readonly range: CellRange };
  readonly errorTitle: string;
  readonly errorText: string;
};

/** Colours a cell by its text or by a formula, or draws a bar for its number. */
export type ConditionalLook =
  | {
      readonly kind: 'textEquals';
      readonly range: CellRange;
      readonly text: string;
      readonly look: ConditionalStyle;
    }
  | {
      readonly kind: 'formula';
      readonly range: CellRange;
      /** Without the leading "="; written for the first cell of the range, moved along with it in the others. */
      readonly formula: string;
      readonly look: ConditionalStyle;
    }
  | { readonly kind: 'bar'; readonly range: CellRange };

/**
 * A native chart over cells of the same sheet: one row of `range` is one category, its header row names the series. Of a `curve` the first column is
 * a number, and each row a point.
 */
export type ChartDraft = {
  readonly title: string;
  readonly kind: 'bar' | 'column' | 'curve';
  readonly range: CellRange;
  readonly place: CellRange;
};

/** A range with a header row that becomes a table with filter buttons. */
export type TableDraft = { readonly name: string; readonly range: CellRange };

/** How a table is found again and checked, whatever has been sorted or inserted: its header row, whose each column is, which name a record. */
export type TableLayout = {
  readonly headerRow: number;
  readonly columns: readonly { readonly id: string; readonly kind: 'computed' | 'entry' | 'free' }[];
  /** Columns whose cells together name a record. */
  readonly identity: readonly number[];
  /** People may add records of their own below: what stands there in columns of entries is theirs. */
  readonly isOpen?: boolean;
};

/** The style every table has: with its stripes off it draws nothing that the looks of the cells do not cover. */
export const TABLE_STYLE = 'TableStyleLight1';

/** A whole sheet as data, the same for every host. `rows` start at A1. */
export type SheetDraft = {
  /** Letters and digits; names the sheet inside its run whatever the user calls it. */
  readonly key: string;
  readonly name: string;
  readonly rows: readonly (readonly (DraftCell | null)[])[];
  /** Width per column in characters, as Excel shows it; `pixelsToCharacters` gives it for pixels. */
  readonly widths: readonly number[];
  /** 0-based; their cells are written like all others. */
  readonly hiddenColumns?: readonly number[];
  readonly layout?: TableLayout;
  /** Points, by 0-based row, of rows that are not as high as what stands in them asks. */
  readonly heights?: Readonly<Record<number, number>>;
  readonly merges?: readonly CellRange[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  /** Without the lines between cells that a screen draws and paper does not. */
  readonly hidesGridlines?: boolean;
  readonly table?: TableDraft;
  readonly validations?: readonly ListValidation[];
  readonly conditionalLooks?: readonly ConditionalLook[];
  readonly charts?: readonly ChartDraft[];
  /** Six hexadecimal digits. */
  readonly tabColor?: string;
  /** A4 without a footer where it is left out. */
  readonly print?: PrintSetup;
};

/**
 * The sheets one run adds, in order. Run 0 is what belongs to the workbook and to no run (the policy sheet). Each sheet is
 * marked by a hidden defined name `_Padan_<run>_<key>`, the only sheets Padan will ever delete.
 */
export type RunDraft = {
  readonly run: number;
  readonly sheets: readonly SheetDraft[];
};

/** Cells the series of a chart are drawn from, one range per series: "$B$5:$B$9". */
export const chartSources = ({ range }: ChartDraft): string[] =>
  Array.from({ length: range.lastColumn - range.firstColumn }, (_, index) => {
    const column = range.firstColumn + 1 + index;
    return absoluteRangeAddress({
      firstRow: range.firstRow + 1,
      lastRow: range.lastRow,
      firstColumn: column,
      lastColumn: column,
    });
  });

/** Columns of the longest row, one at least. */
export const draftWidth = ({ rows }: Pick<SheetDraft, 'rows'>): number =>
  rows.reduce((most, cells) => Math.max(most, cells.length), 1);
