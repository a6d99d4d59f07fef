import { columnLetters, isWholeColumns, type Area } from './address';
import { FormatLayers } from './format-layers';
import type { Entry, CellValue } from './value-entry';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface MemoryCell {
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly numberFormat: string;
  readonly format: Record<string, unknown>;
}

export interface MemoryTable {
  readonly id: string;
  name: string;
  style: string;
  showHeaders: boolean;
  showBandedRows: boolean;
  showFilterButton: boolean;
  area: Area;
  sheet: MemorySheet;
}

export interface MemoryValidation {
  readonly area: Area;
  rule: unknown;
  errorAlert: unknown;
  prompt: unknown;
  ignoreBlanks: boolean;
}

export interface MemoryConditionalFormat {
  readonly id: string;
  readonly area: Area;
  readonly type: string;
  stopIfTrue: boolean;
  priority: number;
  /** Everything written below the format, by dotted path: 'custom.rule.formula', 'cellValue.format.fill.color'. */
  readonly settings: Record<string, unknown>;
}

export interface MemoryChart {
  readonly id: string;
  name: string;
  readonly type: string;
  readonly source: Area;
  readonly sourceSheet: MemorySheet;
  readonly seriesBy: string;
  readonly settings: Record<string, unknown>;
}

interface Row {
  readonly values: CellValue[];
  readonly formulas: (string | undefined)[];
  readonly numberFormats: (string | undefined)[];
}

type Evaluate = (sheet: MemorySheet, formula: string, row: number, column: number) => CellValue;

/** One sheet of the memory workbook: plain data, without any rule of the protocol. */
export class MemorySheet {
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  isProtected = false;
  protectionOptions: unknown = undefined;
  frozen: { rows: number; columns: number } | undefined;
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly looks = new FormatLayers();
  readonly merged: Area[] = [];
  readonly hyperlinks = new Map<string, unknown>();
  readonly tables: MemoryTable[] = [];
  readonly validations: MemoryValidation[] = [];
  readonly conditionalFormats: MemoryConditionalFormat[] = [];
  readonly charts: MemoryChart[] = [];
  readonly customProperties = new Map<string, string>();
  /** What was written of the print set-up, by dotted path. */
  readonly pageLayout: Record<string, unknown> = {};
  private readonly rows = new Map<number, Row>();
  private readonly columnFormats = new Map<number, string>();

  constructor(
    readonly id: string,
    public name: string,
    private readonly evaluate: Evaluate,
  ) {}

  value(row: number, column: number): CellValue {
    const held = this.rows.get(row);
    const formula = held?.formulas[column];
    return formula === undefined ? (held?.values[column] ?? '') : this.evaluate(this, formula, row, column);
  }

  formula(row: number, column: number): string | undefined {
    return this.rows.get(row)?.formulas[column];
  }

  numberFormat(row: number, column: number): string {
    return this.rows.get(row)?.numberFormats[column] ?? this.columnFormats.get(column) ?? 'General';
  }

  enter(row: number, column: number, entry: Entry): void {
    const held = this.row(row);
    held.values[column] = entry.value;
    if (entry.formula !== undefined || held.formulas[column] !== undefined) held.formulas[column] = entry.formula;
    if (entry.numberFormat !== undefined && this.numberFormat(row, column) === 'General') {
      held.numberFormats[column] = entry.numberFormat;
    }
  }

  setNumberFormat(area: Area, format: string): void {
    if (isWholeColumns(area)) {
      for (let column = area.left; column <= area.right; column += 1) {
        if (format === 'General') this.columnFormats.delete(column);
        else this.columnFormats.set(column, format);
      }
      for (const { numberFormats } of this.rows.values()) {
        const end = Math.min(area.right, numberFormats.length - 1);
        for (let column = area.left; column <= end; column += 1) numberFormats[column] = undefined;
      }
      return;
    }
    for (let row = area.top; row <= area.bottom; row += 1) {
      const { numberFormats } = this.row(row);
      for (let column = area.left; column <= area.right; column += 1) {
        const isColumnsOwn = format === (this.columnFormats.get(column) ?? 'General');
        numberFormats[column] = isColumnsOwn ? undefined : format;
      }
    }
  }

  /** The smallest area with content, or (unless only values count) with a number format or a fill; of some cells where they are given. */
  usedArea(isValuesOnly: boolean, within?: Area): Area | undefined {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const include = (row: number, first: number, last: number): void => {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, first);
      right = Math.max(right, last);
    };
    for (const [at, row] of this.rows) {
      if (within && (at < within.top || at > within.bottom)) continue;
      const width = Math.max(row.values.length, row.formulas.length, row.numberFormats.length);
      const end = Math.min(width, (within?.right ?? width) + 1);
      for (let column = within?.left ?? 0; column < end; column += 1) {
        const isFilled = (row.values[column] ?? '') !== '' || row.formulas[column] !== undefined;
        if (isFilled || (!isValuesOnly && row.numberFormats[column] !== undefined)) include(at, column, column);
      }
    }
    if (!isValuesOnly) {
      for (const { area, value } of this.looks.list()) {
        if (value === undefined || isWholeColumns(area)) continue;
        include(area.top, area.left, area.right);
        include(area.bottom, area.left, area.right);
      }
    }
    return bottom < 0 ? undefined : { top, left, bottom, right };
  }

  /** One cell by its A1 address, for tests. */
  cell(address: string): MemoryCell {
    const found = /^([A-Z]+)(\d+)$/.exec(address);
    const column = [...(found?.[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const row = Number(found?.[2]) - 1;
    if (found === null) throw new Error(`memory-excel: ${address} is not the address of one cell`);
    return {
      value: this.value(row, column),
      formula: this.formula(row, column),
      numberFormat: this.numberFormat(row, column),
      format: this.looks.at(row, column),
    };
  }

  /** The values from A1 to the last filled cell, for tests. */
  get values(): CellValue[][] {
    const used = this.usedArea(true);
    if (used === undefined) return [];
    return Array.from({ length: used.bottom + 1 }, (_, row) =>
      Array.from({ length: used.right + 1 }, (_, column) => this.value(row, column)),
    );
  }

  /** All of the sheet as text: equal before and after means that nothing on it was touched. */
  snapshot(): string {
    const cells: unknown[] = [];
    for (const [row, held] of [...this.rows].sort(([one], [other]) => one - other)) {
      held.values.forEach((value, column) => {
        const formula = held.formulas[column];
        const format = held.numberFormats[column];
        if (value !== '' || formula !== undefined || format !== undefined) {
          cells.push([columnLetters(column) + String(row + 1), formula ?? value, format ?? 'General']);
        }
      });
    }
    const { id, name, visibility, tabColor, isProtected, pageLayout, frozen, merged, validations, conditionalFormats } =
      this;
    const tables = this.tables.map((table) => ({ ...table, sheet: id }));
    const charts = this.charts.map((chart) => ({ ...chart, sourceSheet: chart.sourceSheet.id }));
    const maps = [this.columnWidths, this.rowHeights, this.hyperlinks, this.customProperties, this.columnFormats];
    const sets = [this.hiddenRows, this.hiddenColumns];
    return JSON.stringify({
      id,
      name,
      visibility,
      tabColor,
      isProtected,
      pageLayout,
      frozen,
      merged,
      validations,
      conditionalFormats,
      tables,
      charts,
      cells,
      maps: maps.map((map) => [...map]),
      sets: sets.map((set) => [...set]),
      looks: this.looks.list(),
    });
  }

  private row(at: number): Row {
    const held = this.rows.get(at);
    if (held !== undefined) return held;
    const fresh: Row = { values: [], formulas: [], numberFormats: [] };
    this.rows.set(at, fresh);
    return fresh;
  }
}
