import type { Nip, IntakeProblem, IntakeProblemCode, Source } from '../domain';
import type { Severity } from '../kernel';
import { cellAt, cutText, visibleText, type CellValue } from '../sheets';

import type { SheetReading } from './classify-sheet';
import type { Field } from './fields';
import { foldHeader } from './fold-header';
import { isNumberRow, tableEndAt } from './find-header';
import { placeKey, type FoldedGrid } from './indented-tree';
import { isUtcMidnight, readDateOrder, type DateOrder } from './values/parse-date';
import { readNip, splitNipAndName } from './values/read-nip';
import { cellText, isCellError } from './values/text';

/** Reads mapped columns of one sheet row by row and notes everything that is wrong with a cell. */
export class RowReader {
  private readonly columnOf = new Map<Field, number>();
  /** Column that holds NIP and name in one; -1 when there is none. */
  private combined = -1;
  /** Every column of a field that may repeat, in sheet order. */
  private readonly columnsOf = new Map<Field, number[]>();
  private readonly dateOrders = new Map<number, DateOrder>();
  private readonly merged = new Map<Field, ReadonlyMap<number, number>>();

  constructor(
    private readonly grid: FoldedGrid,
    private readonly reading: SheetReading,
    private readonly problems: IntakeProblem[],
  ) {
    for (const { field, isAccepted, column, nipInside } of reading.columns) {
      if (!field || !isAccepted) continue;
      if (field === 'nip' && nipInside) this.combined = column;
      if (!this.columnOf.has(field)) this.columnOf.set(field, column);
      this.columnsOf.set(field, [...(this.columnsOf.get(field) ?? []), column]);
    }
    if (this.combined >= 0 && !this.columnOf.has('name')) this.columnOf.set('name', this.combined);
  }

  get sheet(): string {
    return this.grid.sheet;
  }

  has(field: Field): boolean {
    return this.columnOf.has(field);
  }

  /** 0-based column of a field; -1 where the sheet has none. */
  column(field: Field): number {
    return this.columnOf.get(field) ?? -1;
  }

  columns(field: Field): readonly number[] {
    return this.columnsOf.get(field) ?? [];
  }

  /** Rows of the table: below the header, without blank rows, totals and headers printed again, up to a signature block, and on below it where the header stands again. */
  *rows(): Generator<number> {
    const first = this.reading.header?.firstDataRow ?? 0;
    let isBelowHeader = false;
    let isSigned = false;
    for (let row = first; row < this.grid.rows.length; row += 1) {
      if (this.isHeaderAgain(row) || (isBelowHeader && isNumberRow(this.grid, row))) {
        isBelowHeader = true;
        isSigned = false;
        continue;
      }
      isBelowHeader = false;
      const end = tableEndAt(this.grid, row);
      // Below a signature the list goes on only where its header is printed again.
      isSigned ||= end === 'signature';
      if (isSigned || (end === 'total' && !this.holdsNip(row))) continue;
      const isBlank = (this.grid.rows[row] ?? []).every(
        (cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''),
      );
      if (!isBlank) yield row;
    }
  }

  /** Somebody may be called Jumlah; a sum has no NIP. */
  private holdsNip(row: number): boolean {
    return (cellText(this.cell(row, 'nip')) ?? '').replace(/\D/g, '').length >= 8;
  }

  /** A row that says what the header says, as printed lists do on every page. */
  private isHeaderAgain(row: number): boolean {
    const { texts = [], lowest = [] } = this.reading.header ?? {};
    const cells = this.grid.rows[row] ?? [];
    let same = 0;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column]!;
      if (cell === null || cell === '') continue;
      if (typeof cell !== 'string') return false;
      const text = cell.trim();
      const whole = texts[column] ?? '';
      if (text !== whole.trim() && text !== (lowest[column] ?? '').trim() && !whole.startsWith(`${text} `))
        return false;
      same += 1;
    }
    return same >= 2;
  }

  /** The only text of a row, numbers of the list ("A", "II.", "3") apart, if it stands no further right than a column; else null. */
  aloneUpTo(row: number, column: number): string | null {
    let alone: string | null = null;
    for (const [at, cell] of (this.grid.rows[row] ?? []).entries()) {
      const text = cellText(cell);
      if (text === null || /^(?:[a-z]|[ivxl]+|\d{1,3})[.)]?$/i.test(text)) continue;
      if (alone !== null || at > column || typeof cell !== 'string') return null;
      alone = text;
    }
    return alone;
  }

  cell(row: number, field: Field): CellValue {
    const column = this.column(field);
    if (column < 0) return null;
    const cell = cellAt(this.grid, row, column);
    // A number stays one: it is reported, never taken apart.
    if (field !== 'nip' || column !== this.combined || typeof cell !== 'string') return cell;
    return splitNipAndName(cellText(cell) ?? '').nip;
  }

  /** Whether cells of a field are merged downwards somewhere: then a blank cell that is not merged is blank. */
  hasMerges(field: Field): boolean {
    return this.mergesOf(field).size > 0;
  }

  /** Rows of a field's column that are merged with a row further up, and with which. */
  private mergesOf(field: Field): ReadonlyMap<number, number> {
    const known = this.merged.get(field);
    if (known) return known;
    const upper = new Map<number, number>();
    const column = this.column(field);
    const first = this.reading.header?.firstDataRow ?? 0;
    for (const { firstRow, lastRow, firstColumn, lastColumn } of this.grid.merges ?? [])
      if (firstRow >= first && column >= firstColumn && column <= lastColumn)
        for (let row = firstRow + 1; row <= Math.min(lastRow, this.grid.rows.length - 1); row += 1)
          upper.set(row, firstRow);
    this.merged.set(field, upper);
    return upper;
  }

  /** Visible text of a cell, or of the one further up it is merged with; null when blank. */
  textOrMerged(row: number, field: Field): string | null {
    return this.text(row, field) ?? this.mergedText(row, field);
  }

  /** Visible text of the cell further up that a cell is merged with; null for a cell of its own. */
  mergedText(row: number, field: Field): string | null {
    const upper = this.mergesOf(field).get(row) ?? null;
    return upper === null ? null : cellText(cellAt(this.grid, upper, this.column(field)));
  }

  /** The NIP in a cell, or whether it is blank; one that is spoilt is told and null. */
  nip(row: number, field: Field, spoilt: Severity): Nip | 'blank' | null {
    if (isCellError(this.cell(row, field))) {
      this.note('cell-error', spoilt, row, this.column(field));
      return null;
    }
    const reading = readNip(this.cell(row, field));
    if (reading.kind === 'nip') return reading.nip;
    if (reading.kind === 'blank') return 'blank';
    if (reading.kind === 'numeric') this.note('nip-numeric', spoilt, row, this.column(field));
    else this.note('nip-invalid', spoilt, row, this.column(field), { defect: reading.defect });
    return null;
  }

  /** The name of the person in a row, from its own column or from the one it shares with the NIP. */
  name(row: number): string | null {
    const text = this.text(row, 'name');
    return text !== null && this.column('name') === this.combined ? splitNipAndName(text).name : text;
  }

  /** 0-based column whose head reads so, whatever it is taken for; -1 without one. */
  columnHeaded(words: RegExp): number {
    return (this.reading.header?.texts ?? []).findIndex((text) => words.test(foldHeader(text)));
  }

  cellIn(row: number, column: number): CellValue {
    return cellAt(this.grid, row, column);
  }

  /** Order of day and month in the text dates of a column, without a word. */
  dateOrderIn(column: number): DateOrder {
    let order = this.dateOrders.get(column);
    if (order === undefined) {
      order = readDateOrder(this.grid.rows.map((cells) => cells[column] ?? null)).order;
      this.dateOrders.set(column, order);
    }
    return order;
  }

  /** Order of day and month in the text dates of a column; one in doubt is told at its head, and so are days written as instants. */
  dateOrder(field: Field): DateOrder {
    const cells = this.cellsOf(field);
    const utc = cells.filter(isUtcMidnight).length;
    if (utc > 0) this.note('date-utc', 'warns', this.reading.header?.row ?? 0, this.column(field), { count: utc });
    const { order, guessed } = readDateOrder(cells);
    if (guessed > 0)
      this.note('date-order-assumed', 'warns', this.reading.header?.row ?? 0, this.column(field), {
        count: guessed,
        first: order === 'month-first' ? 'month' : 'day',
      });
    return order;
  }

  cellsOf(field: Field): CellValue[] {
    const column = this.column(field);
    return column < 0 ? [] : this.grid.rows.map((cells) => cells[column] ?? null);
  }

  source(row: number, field: Field): Source {
    return this.place(row, Math.max(0, this.column(field)));
  }

  place(row: number, column: number): Source {
    return { sheet: this.grid.sheet, row, column: this.grid.stoodIn?.get(placeKey(row, column)) ?? column };
  }

  note(
    code: IntakeProblemCode,
    severity: Severity,
    row: number,
    column: number,
    params: Readonly<Record<string, string | number>> = {},
  ): void {
    const cell = cellAt(this.grid, row, column);
    this.problems.push({
      code,
      severity,
      where: this.place(row, column),
      ...(cell === null ? {} : { value: cutText(visibleText(String(cell)), 80) }),
      params: { header: this.reading.header?.texts[column] ?? '', ...params },
    });
  }

  /** Tells that one of two cells that mean nothing without each other is blank; says nothing where both are. */
  notePairIncomplete(row: number, one: Field, other: Field): void {
    const blank = [one, other].filter((field) => cellText(this.cell(row, field)) === null);
    if (blank.length === 1) this.note('pair-incomplete', 'warns', row, this.column(blank[0]!));
  }

  /** Visible text of a cell; null when blank. A text that a spreadsheet could run as a formula is a blocking problem. */
  text(row: number, field: Field): string | null {
    const column = this.column(field);
    return column < 0 ? null : this.textAt(row, column);
  }

  textAt(row: number, column: number): string | null {
    const cell = cellAt(this.grid, row, column);
    if (isCellError(cell)) {
      this.note('cell-error', 'warns', row, column);
      return null;
    }
    if (typeof cell === 'string' && /^\s*[=+@＝＋＠]/.test(cell)) this.note('text-like-formula', 'blocks', row, column);
    return cellText(cell);
  }

  /**
   * Parses a cell by a reader that answers a value, null for blank or undefined for "not understood"; the last is noted
   * under `code` and read as blank, so that rules say "not checked".
   */
  parse<Value>(
    row: number,
    field: Field,
    code: IntakeProblemCode,
    parse: (cell: CellValue) => Value | null | undefined,
  ): Value | null {
    const column = this.column(field);
    return column < 0 ? null : this.parseAt(row, column, code, parse);
  }

  parseAt<Value>(
    row: number,
    column: number,
    code: IntakeProblemCode,
    parse: (cell: CellValue) => Value | null | undefined,
  ): Value | null {
    const cell = cellAt(this.grid, row, column);
    if (isCellError(cell)) {
      this.note('cell-error', 'warns', row, column);
      return null;
    }
    const value = parse(cell);
    if (value === undefined) {
      this.note(code, 'warns', row, column);
      return null;
    }
    return value;
  }
}
