import { memoize } from '../kernel';
import {
  cellAddress,
  MAX_COLUMNS,
  MAX_ROWS,
  parseCellAddress,
  parseRangeAddress,
  type CellRange,
  type CellValue,
} from '../sheets';

import { toValue } from './cell-content';
import { MOST_LETTERS } from './text-scanner';
import { detachString } from './xml';

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

/** A rule that colours by text or by a formula, or draws a bar; other rules are left to programs that know them. */
export type FileConditional =
  | {
      readonly kind: 'equals' | 'formula';
      readonly ranges: readonly CellRange[];
      readonly formula: string;
      readonly differential: number;
    }
  | { readonly kind: 'bar'; readonly ranges: readonly CellRange[] };

/** A sheet with what a spreadsheet view needs to show it. */
export type FileSheet = {
  readonly cells: readonly FileCell[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** As the file stores them: `fileWidthToPixels` reads them. */
  readonly widths: ReadonlyMap<number, number>;
  /** Points, of rows with a height of their own. */
  readonly heights: ReadonlyMap<number, number>;
  readonly merges: readonly CellRange[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** First cell in view where the sheet opens. */
  readonly first: { readonly row: number; readonly column: number };
  readonly hasGridlines: boolean;
  readonly tabColor: string | null;
  readonly validations: readonly FileValidation[];
  readonly conditionals: readonly FileConditional[];
  /** Links inside the workbook: range and "'Sheet'!A1". */
  readonly links: readonly { readonly range: CellRange; readonly location: string }[];
};

const rangesOf = (text: string): CellRange[] => text.split(/\s+/).flatMap((part) => parseRangeAddress(part) ?? []);

/** Takes one cell as it is met; cells come in file order. A formula that is written in another cell, which it shares, is "". */
export type CellSink = (row: number, column: number, value: CellValue, formula: string | null, style: number) => void;

type Attributes = Readonly<Record<string, string>>;

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Columns beyond this many share one width in most files and are never looked at. */
const MAX_SIZED_COLUMNS = 400;

/** Hears the elements of a sheet part and collects what a `FileSheet` holds. Throws an Error at a place no sheet has. */
export class SheetPartReader {
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly widths = new Map<number, number>();
  private readonly heights = new Map<number, number>();
  private readonly merges: CellRange[] = [];
  private readonly validations: FileValidation[] = [];
  private readonly conditionals: FileConditional[] = [];
  private readonly links: { range: CellRange; location: string }[] = [];
  private frozenRows = 0;
  private frozenColumns = 0;
  private first = { row: 0, column: 0 };
  private hasGridlines = true;
  private tabColor: string | null = null;

  // Most texts of a list stand in it many times over: one copy serves them all.
  private readonly shared = memoize(detachString);
  private isBegun = false;
  private row = -1;
  private column = -1;
  private type = 'n';
  private style = 0;
  private value = '';
  private formula: string | null = null;
  private phonetic = 0;
  private sink: 'value' | 'formula' | 'list' | 'rule' | null = null;
  private listFormula = '';
  private isList = false;
  private listRanges: CellRange[] = [];
  private ruleRanges: CellRange[] = [];
  private ruleFormula = '';
  private rule: Attributes | null = null;

  constructor(
    private readonly strings: readonly string[],
    readonly takeCell: CellSink,
    private readonly endCells: () => void = () => undefined,
  ) {}

  /** True between elements whose text is not wanted. */
  isIdle(): boolean {
    return this.sink === null && this.phonetic === 0;
  }

  /** Where a row without a number stands. */
  nextRow(): number {
    return this.row + 1;
  }

  open(name: string, attributes: Attributes): void {
    if (!this.isBegun) this.begin(name);
    switch (name) {
      case 'row':
        this.row = attributes.r === undefined ? this.row + 1 : Number(attributes.r) - 1;
        this.column = -1;
        if (!(Number.isInteger(this.row) && this.row >= 0 && this.row < MAX_ROWS))
          throw new Error(`row ${attributes.r ?? this.row + 1}`);
        if (isTrue(attributes.hidden)) this.hiddenRows.add(this.row);
        if (attributes.ht !== undefined) this.heights.set(this.row, Number(attributes.ht));
        return;
      case 'c': {
        const place = attributes.r === undefined ? null : parseCellAddress(attributes.r);
        this.column = place ? place.column : this.column + 1;
        if (place) this.row = place.row;
        if (
          (attributes.r !== undefined && !place) ||
          this.column >= MAX_COLUMNS ||
          this.row < 0 ||
          this.row >= MAX_ROWS
        )
          throw new Error(`cell ${attributes.r ?? cellAddress(this.row, this.column)}`);
        this.type = attributes.t ?? 'n';
        this.style = Number(attributes.s ?? 0);
        this.value = '';
        this.formula = null;
        return;
      }
      case 'v':
        this.sink = 'value';
        return;
      case 't':
        if (this.phonetic === 0) this.sink = 'value';
        return;
      case 'rPh':
        this.phonetic += 1;
        return;
      case 'f':
        this.formula = '';
        this.sink = 'formula';
        return;
      default:
        this.openOther(name, attributes);
    }
  }

  text(text: string): void {
    if (this.sink === 'value') {
      this.value += text;
      if (this.value.length > MOST_LETTERS) throw new Error(`cell ${cellAddress(this.row, this.column)}`);
    } else if (this.sink === 'formula') this.formula = (this.formula ?? '') + text;
    else if (this.sink === 'list') this.listFormula += text;
    else if (this.sink === 'rule') this.ruleFormula += text;
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
      case 'f':
      case 'formula1':
      case 'formula':
        this.sink = null;
        return;
      case 'rPh':
        this.phonetic -= 1;
        return;
      case 'c': {
        const { formula, style } = this;
        const content = toValue(this.type, this.value, this.strings, this.shared);
        if (content !== null || style !== 0 || formula !== null)
          this.takeCell(this.row, this.column, content, formula, style);
        return;
      }
      case 'dataValidation':
        if (this.isList) this.validations.push({ ranges: this.listRanges, formula: this.listFormula });
        return;
      case 'cfRule':
        this.closeRule();
        return;
      case 'sheetData':
        this.endCells();
    }
  }

  /** What was collected, without the reader. */
  result(): Omit<FileSheet, 'cells'> {
    return {
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      widths: this.widths,
      heights: this.heights,
      merges: this.merges,
      frozenRows: this.frozenRows,
      frozenColumns: this.frozenColumns,
      first: this.first,
      hasGridlines: this.hasGridlines,
      tabColor: this.tabColor,
      validations: this.validations,
      conditionals: this.conditionals,
      links: this.links,
    };
  }

  /** Another kind of part in the place of a sheet's would read as a sheet without cells. */
  private begin(name: string): void {
    if (name !== 'worksheet') throw new Error(`<${name}>`);
    this.isBegun = true;
  }

  private openOther(name: string, attributes: Attributes): void {
    switch (name) {
      case 'col':
        this.openColumns(attributes);
        return;
      case 'mergeCell':
        this.merges.push(...rangesOf(attributes.ref ?? ''));
        return;
      case 'sheetView':
        this.hasGridlines = attributes.showGridLines !== '0' && attributes.showGridLines !== 'false';
        this.first = parseCellAddress(attributes.topLeftCell ?? '') ?? this.first;
        return;
      case 'pane':
        if (attributes.state !== 'frozen') return;
        this.frozenRows = Number(attributes.ySplit ?? 0);
        this.frozenColumns = Number(attributes.xSplit ?? 0);
        return;
      case 'tabColor':
        this.tabColor = attributes.rgb?.slice(-6) ?? null;
        return;
      case 'dataValidation':
        this.isList = attributes.type === 'list';
        this.listRanges = rangesOf(attributes.sqref ?? '');
        this.listFormula = '';
        return;
      case 'formula1':
        this.sink = 'list';
        return;
      case 'conditionalFormatting':
        this.ruleRanges = rangesOf(attributes.sqref ?? '');
        return;
      case 'cfRule':
        this.rule = attributes;
        this.ruleFormula = '';
        return;
      case 'formula':
        this.sink = 'rule';
        return;
      case 'hyperlink': {
        const range = parseRangeAddress(attributes.ref ?? '');
        if (range && attributes.location) this.links.push({ range, location: attributes.location });
      }
    }
  }

  private openColumns({ min, max, width, hidden }: Attributes): void {
    const end = Math.min(Number(max ?? 1), MAX_SIZED_COLUMNS);
    for (let index = Number(min ?? 1) - 1; index < end; index += 1) {
      if (isTrue(hidden)) this.hiddenColumns.add(index);
      this.widths.set(index, Number(width ?? 9));
    }
  }

  private closeRule(): void {
    const { rule, ruleRanges: ranges, ruleFormula: formula } = this;
    const differential = Number(rule?.dxfId ?? -1);
    if (rule?.type === 'cellIs' && rule.operator === 'equal')
      this.conditionals.push({ kind: 'equals', ranges, formula, differential });
    else if (rule?.type === 'expression') this.conditionals.push({ kind: 'formula', ranges, formula, differential });
    else if (rule?.type === 'dataBar') this.conditionals.push({ kind: 'bar', ranges });
    this.rule = null;
  }
}
