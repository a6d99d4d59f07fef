import {
  cellAddress,
  cellAt,
  chartSources,
  isEntryLook,
  toCellText,
  type CellValue,
  type DraftCell,
  type Grid,
  type SheetDraft,
} from '../sheets';

import { alignSheet, type Alignment } from './align-sheet';
import { canonicalFormula, columnsReadBy, type Origins, type Renamed } from './canonical-formula';

/** A sheet as it stands in a workbook. */
export type StandingSheet = {
  readonly grid: Grid;
  /** By address in A1 notation, without "=". */
  readonly formulas: ReadonlyMap<string, string>;
  /** Ranges the series of its charts are drawn from, sheet names left out; null where the program cannot tell. */
  readonly charts: readonly string[] | null;
  readonly isHidden: boolean;
};

/** Something on a sheet that is not as it must be. Without a place it is about the whole sheet. */
export type SheetDifference = {
  readonly what: 'value' | 'formula' | 'added' | 'gone' | 'hidden-rows' | 'hidden-sheet' | 'chart';
  readonly place: { readonly row: number; readonly column: number } | null;
  /** True for what stands in a record of a table; false for a page, and for what is above, beside or over a table. */
  readonly isInRecord: boolean;
  readonly expected: string;
  readonly found: string;
};

/** What a comparison found, and how many cells it looked at; cells of people's entries are theirs. */
export type SheetComparison = {
  readonly differences: readonly SheetDifference[];
  readonly checkedCells: number;
  /** Formulas that have lost the sheet they read. */
  readonly uncheckedCells: number;
};

/** What a spreadsheet program makes of a reference into a sheet that was deleted. */
const isLostReference = (found: CellValue | undefined): boolean => typeof found === 'string' && found.includes('#REF!');

const isBlank = (value: CellValue): boolean => value === null || value === '';

const isSameValue = (expected: CellValue, found: CellValue): boolean => {
  // A NIP turned into a number reads alike and is not the same.
  if (typeof expected === 'string') return typeof found !== 'number' && toCellText(expected) === String(found ?? '');
  if (typeof expected === 'number' && typeof found === 'number') return Math.abs(expected - found) < 1e-9;
  return expected === found || (isBlank(expected) && isBlank(found));
};

/** What sheets are called now, and were when they were written. */
type Names = readonly (readonly [now: string, written: string])[];

class SheetCheck {
  readonly differences: SheetDifference[] = [];
  checkedCells = 0;
  uncheckedCells = 0;
  private readonly expected = new Set<number>();

  constructor(
    private readonly draft: SheetDraft,
    private readonly standing: StandingSheet,
    private readonly alignment: Alignment,
    private readonly origins: Origins,
    private readonly isEntryColumn: (sheet: string, column: number) => boolean,
    private readonly renamed: Renamed,
    private readonly names: Names,
    private readonly isSheetGone: boolean,
  ) {}

  run(): void {
    const { rows, layout } = this.draft;
    const tableWidth = layout?.columns.length ?? Infinity;
    rows.forEach((cells, row) => {
      // Lists beside a table keep their order, not their rows.
      const inTable = layout === undefined || row < layout.headerRow ? cells : cells.slice(0, tableWidth);
      this.checkRow(inTable, row);
    });
    if (layout !== undefined) this.checkLists(tableWidth, layout.headerRow);
    this.checkRest();
    this.checkWhole();
  }

  private checkRow(cells: readonly (DraftCell | null)[], row: number): void {
    const now = this.alignment.rowNow(row);
    if (now === null) {
      this.note(
        'gone',
        null,
        cells
          .map((cell) => String(cell?.value ?? ''))
          .join(' ')
          .trim(),
        '',
      );
      return;
    }
    cells.forEach((cell, column) => {
      const columnNow = this.alignment.columnNow(column);
      if (columnNow !== null) this.checkCell(cell, now, columnNow);
      else if (cell !== null && !isBlank(cell.value) && row === this.draft.layout?.headerRow)
        this.note('gone', { row: now, column }, String(cell.value), '');
    });
  }

  private checkCell(cell: DraftCell | null, row: number, column: number): void {
    if (cell === null) return;
    this.expected.add(this.placeKey(row, column));
    if (isEntryLook(cell.look)) return;
    const value = cellAt(this.standing.grid, row, column);
    const formula = this.standing.formulas.get(cellAddress(row, column));
    if (this.hasLostItsSheet(cell, value, formula)) {
      this.uncheckedCells += 1;
      return;
    }
    this.checkedCells += 1;
    if (!this.isSameFormula(cell.formula, formula)) {
      const told = (text: string | undefined, plain: CellValue): string =>
        text === undefined ? String(plain ?? '') : `=${text}`;
      this.note('formula', { row, column }, told(cell.formula, cell.value), told(formula, value));
    } else if (!isSameValue(this.asWritten(cell.value), this.asWritten(value)) && !this.followsEntries(cell))
      this.note('value', { row, column }, String(cell.value ?? ''), String(value ?? ''));
  }

  /** A text in which sheets go by the names they were written under. */
  private asWritten(value: CellValue): CellValue {
    return typeof value === 'string'
      ? this.names.reduce((text, [now, written]) => text.replaceAll(now, written), value)
      : value;
  }

  /** A formula over a sheet that is gone, and what follows from it, can no longer be told right from wrong. */
  private hasLostItsSheet(cell: DraftCell, value: CellValue, formula: string | undefined): boolean {
    return this.isSheetGone && cell.formula !== undefined && [value, formula].some(isLostReference);
  }

  /** What a formula makes of people's entries changes with them. */
  private followsEntries({ formula }: DraftCell): boolean {
    const own = this.draft.name.toLowerCase();
    return (
      formula !== undefined &&
      columnsReadBy(formula).some(({ sheet, column }) => this.isEntryColumn(sheet === '' ? own : sheet, column))
    );
  }

  private isSameFormula(drafted: string | undefined, found: string | undefined): boolean {
    if (drafted === found) return true;
    if (drafted === undefined || found === undefined) return false;
    const texts = (formula: string): string =>
      formula.replace(/"(?:[^"]|"")*"/g, (text) => String(this.asWritten(text)));
    return canonicalFormula(texts(drafted)) === canonicalFormula(texts(found), this.origins, this.renamed);
  }

  private checkLists(tableWidth: number, headerRow: number): void {
    const { rows } = this.draft;
    const { grid } = this.standing;
    const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
    for (let column = tableWidth; column < width; column += 1) {
      const now = this.alignment.columnNow(column);
      if (now === null) continue;
      const drafted = rows.slice(headerRow).flatMap((cells) => {
        const cell = cells[column];
        return cell && !isBlank(cell.value) ? [cell.value] : [];
      });
      let next = 0;
      for (let row = this.alignment.rowNow(headerRow) ?? 0; row < grid.rows.length; row += 1) {
        const value = cellAt(grid, row, now);
        if (isBlank(value) && !this.standing.formulas.has(cellAddress(row, now))) continue;
        if (next >= drafted.length) break;
        this.expected.add(this.placeKey(row, now));
        this.checkedCells += 1;
        if (!isSameValue(drafted[next] ?? null, value))
          this.note('value', { row, column: now }, String(drafted[next]), String(value ?? ''));
        next += 1;
      }
      for (; next < drafted.length; next += 1)
        this.note('gone', { row: headerRow, column: now }, String(drafted[next]), '');
    }
  }

  /** Nothing may stand where Padan wrote nothing: it would read as Padan's. */
  private checkRest(): void {
    const { grid, formulas } = this.standing;
    const free = this.columnsOf('free');
    const entries = this.draft.layout?.isOpen === true ? this.columnsOf('entry') : new Set<number>();
    const header = this.alignment.rowNow(this.draft.layout?.headerRow ?? 0) ?? 0;
    grid.rows.forEach((cells, row) =>
      cells.forEach((value, column) => {
        const hasFormula = formulas.has(cellAddress(row, column));
        const isTheirs = free.has(column) || (row > header && entries.has(column));
        if ((isBlank(value) && !hasFormula) || isTheirs || this.expected.has(this.placeKey(row, column))) return;
        this.note('added', { row, column }, '', String(value ?? ''));
      }),
    );
  }

  private columnsOf(kind: 'entry' | 'free'): ReadonlySet<number> {
    const columns = this.draft.layout?.columns ?? [];
    return new Set(columns.flatMap((one, index) => (one.kind === kind ? (this.alignment.columnNow(index) ?? []) : [])));
  }

  private checkWhole(): void {
    const { grid, charts, isHidden } = this.standing;
    if (isHidden) this.note('hidden-sheet', null, '', '');
    if (grid.hiddenRows > 0) this.note('hidden-rows', null, '0', String(grid.hiddenRows));
    if (charts === null) return;
    const drafted = (this.draft.charts ?? []).flatMap(chartSources).sort();
    const standing = [...charts].sort();
    if (drafted.join() !== standing.join()) this.note('chart', null, drafted.join(', '), standing.join(', '));
  }

  private isInRecord(what: SheetDifference['what'], place: SheetDifference['place']): boolean {
    const { layout } = this.draft;
    if (layout === undefined) return false;
    if (place === null) return what === 'gone';
    const isBelow = place.row > (this.alignment.rowNow(layout.headerRow) ?? 0);
    return isBelow && layout.columns.some((_, column) => this.alignment.columnNow(column) === place.column);
  }

  private placeKey(row: number, column: number): number {
    return row * 16384 + column;
  }

  private note(what: SheetDifference['what'], place: SheetDifference['place'], expected: string, found: string): void {
    this.differences.push({ what, place, isInRecord: this.isInRecord(what, place), expected, found });
  }
}

/** One drafted sheet and what stands in its place; null where the sheet is gone. */
export type ComparedSheet = { readonly draft: SheetDraft; readonly standing: StandingSheet };

/** What else is known of the workbook: further sheets as they are called now and were, and whether one that formulas read is gone. */
export type ComparedWith = {
  readonly renamed?: Names;
  readonly isSheetGone?: boolean;
};

/**
 * Compares drafted sheets with what stands in the workbook, cell by cell: values, formulas, what has been added, rows and sheets
 * that are hidden, and what charts are drawn from. Sorting, filtering, and blank rows and columns put in between are no difference,
 * nor are sheets called otherwise than when they were written.
 */
export const compareSheets = (
  sheets: readonly ComparedSheet[],
  { renamed = [], isSheetGone = false }: ComparedWith = {},
): ReadonlyMap<SheetDraft, SheetComparison> => {
  const names = [...sheets.map(({ draft, standing }) => [standing.grid.sheet, draft.name] as const), ...renamed].filter(
    ([now, written]) => now !== written,
  );
  const folded = new Map(names.map(([now, written]) => [now.toLowerCase(), written.toLowerCase()]));
  const alignments = new Map(sheets.map(({ draft, standing }) => [draft, alignSheet(draft, standing.grid)]));
  const originOf = new Map(sheets.map(({ draft }) => [draft.name.toLowerCase(), alignments.get(draft)?.origin]));
  const entryColumns = new Map(
    sheets.map(({ draft }) => [
      draft.name.toLowerCase(),
      new Set(draft.layout?.columns.flatMap(({ kind }, column) => (kind === 'entry' ? [column] : []))),
    ]),
  );
  const isEntryColumn = (sheet: string, column: number): boolean => entryColumns.get(sheet)?.has(column) ?? false;
  return new Map(
    sheets.map(({ draft, standing }): [SheetDraft, SheetComparison] => {
      const alignment = alignments.get(draft);
      if (!alignment) {
        const headers = draft.rows[draft.layout?.headerRow ?? 0] ?? [];
        const expected = headers.map((cell) => String(cell?.value ?? '')).join(', ');
        return [
          draft,
          {
            differences: [{ what: 'gone', place: null, isInRecord: false, expected, found: '' }],
            checkedCells: 0,
            uncheckedCells: 0,
          },
        ];
      }
      const own = alignment.origin;
      const origins: Origins = (sheet) => (sheet === '' ? own : originOf.get(sheet));
      const check = new SheetCheck(draft, standing, alignment, origins, isEntryColumn, folded, names, isSheetGone);
      check.run();
      const { differences, checkedCells, uncheckedCells } = check;
      return [draft, { differences, checkedCells, uncheckedCells }];
    }),
  );
};
