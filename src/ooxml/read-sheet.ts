import { memoize } from '../kernel';
import { parseCellAddress, parseRangeAddress, type CellRange, type CellValue, type Grid } from '../sheets';

import { readStyles } from './read-styles';
import { DAYS_1904, type SheetEntry, type WorkbookPackage } from './workbook-package';
import { cutLoose, decodeCellText, walkXml } from './xml';

/** One cell as the file has it. `style` indexes the cell formats of the style part. */
export type FileCell = {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly style: number;
};

/** A list drop-down whose choices are a range. */
export type FileValidation = { readonly ranges: readonly CellRange[]; readonly formula: string };

/** A rule that colours by text or draws a bar; other rules are left to programs that know them. */
export type FileConditional =
  | {
      readonly kind: 'equals';
      readonly ranges: readonly CellRange[];
      readonly formula: string;
      readonly differential: number;
    }
  | { readonly kind: 'bar'; readonly ranges: readonly CellRange[] };

/** A sheet with what a spreadsheet view needs to show it. */
export type FileSheet = {
  readonly cells: readonly FileCell[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly widths: ReadonlyMap<number, number>;
  /** Points, of rows with a height of their own. */
  readonly heights: ReadonlyMap<number, number>;
  readonly merges: readonly CellRange[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor: string | null;
  readonly validations: readonly FileValidation[];
  readonly conditionals: readonly FileConditional[];
  /** Links inside the workbook: range and "'Sheet'!A1". */
  readonly links: readonly { readonly range: CellRange; readonly location: string }[];
};

const toValue = (
  type: string,
  text: string,
  strings: readonly string[],
  shared: (text: string) => string,
): CellValue => {
  if (type === 'str' || type === 'inlineStr') return shared(decodeCellText(text));
  // A typed cell without a value is blank; reading it as 0 would fetch the first shared string.
  if (text === '') return null;
  if (type === 's') return strings[Number(text)] ?? null;
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'e' || type === 'd') return text;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
};

const rangesOf = (text: string): CellRange[] => text.split(/\s+/).flatMap((part) => parseRangeAddress(part) ?? []);

/** Takes one cell as it is met; cells come in file order. */
type CellSink = (row: number, column: number, value: CellValue, formula: string | null, style: number) => void;

/**
 * Reads a sheet part, handing over each cell that holds or looks like something. Cells and rows without addresses follow the one
 * before, as the format allows.
 */
const readSheetPart = (
  xml: string | Uint8Array,
  strings: readonly string[],
  takeCell: CellSink,
): Omit<FileSheet, 'cells'> => {
  // Most texts of a list stand in it many times over: one copy serves them all.
  const shared = memoize(cutLoose);
  const hiddenRows = new Set<number>();
  const widths = new Map<number, number>();
  const heights = new Map<number, number>();
  const merges: CellRange[] = [];
  const validations: FileValidation[] = [];
  const conditionals: FileConditional[] = [];
  const links: { range: CellRange; location: string }[] = [];
  let frozenRows = 0;
  let frozenColumns = 0;
  let tabColor: string | null = null;

  let row = -1;
  let column = -1;
  let type = 'n';
  let style = 0;
  let value = '';
  let formula: string | null = null;
  let phonetic = 0;
  let sink: 'value' | 'formula' | 'list' | 'rule' | null = null;
  let listFormula = '';
  let isList = false;
  let listRanges: CellRange[] = [];
  let ruleRanges: CellRange[] = [];
  let ruleFormula = '';
  let rule: { readonly type: string; readonly operator: string; readonly differential: number } | null = null;

  walkXml(xml, {
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
          column = -1;
          if (attributes.hidden === '1' || attributes.hidden === 'true') hiddenRows.add(row);
          if (attributes.ht !== undefined) heights.set(row, Number(attributes.ht));
          return;
        case 'c': {
          const place = attributes.r === undefined ? null : parseCellAddress(attributes.r);
          column = place ? place.column : column + 1;
          if (place) row = place.row;
          type = attributes.t ?? 'n';
          style = Number(attributes.s ?? 0);
          value = '';
          formula = null;
          return;
        }
        case 'v':
          sink = 'value';
          return;
        case 't':
          if (phonetic === 0) sink = 'value';
          return;
        case 'rPh':
          phonetic += 1;
          return;
        case 'f':
          formula = '';
          sink = 'formula';
          return;
        case 'col':
          for (
            let index = Number(attributes.min ?? 1) - 1;
            index < Math.min(Number(attributes.max ?? 1), 400);
            index += 1
          ) {
            widths.set(index, Number(attributes.width ?? 9));
          }
          return;
        case 'mergeCell':
          merges.push(...rangesOf(attributes.ref ?? ''));
          return;
        case 'pane':
          if (attributes.state === 'frozen') {
            frozenRows = Number(attributes.ySplit ?? 0);
            frozenColumns = Number(attributes.xSplit ?? 0);
          }
          return;
        case 'tabColor':
          tabColor = attributes.rgb?.slice(-6) ?? null;
          return;
        case 'dataValidation':
          isList = attributes.type === 'list';
          listRanges = rangesOf(attributes.sqref ?? '');
          listFormula = '';
          return;
        case 'formula1':
          sink = 'list';
          return;
        case 'conditionalFormatting':
          ruleRanges = rangesOf(attributes.sqref ?? '');
          return;
        case 'cfRule':
          rule = {
            type: attributes.type ?? '',
            operator: attributes.operator ?? '',
            differential: Number(attributes.dxfId ?? -1),
          };
          ruleFormula = '';
          return;
        case 'formula':
          sink = 'rule';
          return;
        case 'hyperlink': {
          const range = parseRangeAddress(attributes.ref ?? '');
          if (range && attributes.location) links.push({ range, location: attributes.location });
          return;
        }
      }
    },
    text: (text) => {
      if (sink === 'value') value += text;
      else if (sink === 'formula') formula = (formula ?? '') + text;
      else if (sink === 'list') listFormula += text;
      else if (sink === 'rule') ruleFormula += text;
    },
    close: (name) => {
      switch (name) {
        case 'v':
        case 't':
        case 'f':
        case 'formula1':
        case 'formula':
          sink = null;
          return;
        case 'rPh':
          phonetic -= 1;
          return;
        case 'c': {
          const content = toValue(type, value, strings, shared);
          if (content !== null || style !== 0 || formula !== null) {
            takeCell(row, column, content, formula === '' ? null : formula, style);
          }
          return;
        }
        case 'dataValidation':
          if (isList) validations.push({ ranges: listRanges, formula: listFormula });
          return;
        case 'cfRule':
          if (rule?.type === 'cellIs' && rule.operator === 'equal')
            conditionals.push({
              kind: 'equals',
              ranges: ruleRanges,
              formula: ruleFormula,
              differential: rule.differential,
            });
          else if (rule?.type === 'dataBar') conditionals.push({ kind: 'bar', ranges: ruleRanges });
          rule = null;
          return;
      }
    },
  });
  return {
    hiddenRows,
    widths,
    heights,
    merges,
    frozenRows,
    frozenColumns,
    tabColor,
    validations,
    conditionals,
    links,
  };
};

const EMPTY_SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

const partOf = (workbook: WorkbookPackage, entry: SheetEntry): string | Uint8Array =>
  (entry.path === null ? undefined : workbook.parts.get(entry.path)) ?? EMPTY_SHEET;

/** A sheet of an opened package; empty for sheets without cells. */
export const readFileSheet = (workbook: WorkbookPackage, entry: SheetEntry): FileSheet => {
  const cells: FileCell[] = [];
  const sheet = readSheetPart(partOf(workbook, entry), workbook.sharedStrings, (row, column, value, formula, style) =>
    cells.push({ row, column, value, formula, style }),
  );
  return { cells, ...sheet };
};

/** Cell formats that show a day: day, month or year letters outside quoted text. */
const dateStylesOf = (workbook: WorkbookPackage): ReadonlySet<number> =>
  new Set(
    readStyles(workbook).cells.flatMap(({ format }, style) =>
      format !== null && /[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, '')) ? [style] : [],
    ),
  );

/**
 * Cells of a sheet as a grid, row by row as they are read: a sheet may hold sixty million. In a 1904 workbook, cells formatted as
 * dates are shifted to the 1900 system.
 */
export const readFileGrid = (workbook: WorkbookPackage, entry: SheetEntry): Grid => {
  const dateStyles = workbook.uses1904 ? dateStylesOf(workbook) : new Set<number>();
  const rows: CellValue[][] = [];
  const { hiddenRows } = readSheetPart(
    partOf(workbook, entry),
    workbook.sharedStrings,
    (row, column, value, _, style) => {
      if (value === null) return;
      const cells = (rows[row] ??= []);
      while (cells.length < column) cells.push(null);
      cells[column] = typeof value === 'number' && dateStyles.has(style) ? value + DAYS_1904 : value;
    },
  );
  for (let row = 0; row < rows.length; row += 1) rows[row] ??= [];
  return { sheet: entry.name, rows, hiddenRows: hiddenRows.size };
};
