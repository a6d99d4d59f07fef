import { BooleanNumber, CellValueType, InterceptorEffectEnum, type ICellData, type Nullable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';

import { readChartPlaces, type WorkbookPackage } from '../../ooxml';

import { viewSheetId } from './view-sheet-id';

/** Before what the view itself makes of a cell. */
const FIRST = 2000;
const QUIET = '#5f6b70';

const placeKey = (row: number, column: number): string => `${row}:${column}`;

const isBlank = (cell: Nullable<ICellData>): boolean =>
  (cell?.v ?? '') === '' && (cell?.f ?? '') === '' && (cell?.p ?? null) === null;

/**
 * The view draws no charts. Where one stands in the file, a sentence is shown that says so; it is drawn only: no cell holds it, nothing of it is edited or
 * saved, and a cell that holds something shows that.
 */
export class ChartNotes {
  private unitId = '';
  private places: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  private sentence = '';

  private static readonly kept = new WeakMap<FUniver, ChartNotes>();

  private isDrawn = false;

  private constructor(private readonly api: FUniver) {}

  /** Those of one view. */
  static of(api: FUniver): ChartNotes {
    const known = ChartNotes.kept.get(api) ?? new ChartNotes(api);
    ChartNotes.kept.set(api, known);
    return known;
  }

  /** What is said where a chart stands. */
  say(sentence: string): void {
    this.sentence = sentence;
  }

  /** Tells that a workbook of the view, which is there by now, shows a package. */
  show(unitId: string, source: WorkbookPackage): void {
    this.unitId = unitId;
    this.places = new Map(
      source.sheets.flatMap((entry) => {
        const places = readChartPlaces(source, entry);
        if (places.length === 0) return [];
        return [[viewSheetId(entry), new Set(places.map(({ row, column }) => placeKey(row, column)))] as const];
      }),
    );
    if (!this.isDrawn) this.draw();
    this.isDrawn = true;
  }

  /** The view has its parts once it shows a workbook. */
  private draw(): void {
    const interceptors = this.api['_injector'].get(SheetInterceptorService);
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
      priority: FIRST,
      handler: (cell, { unitId, subUnitId, row, col }, next) =>
        next(isBlank(cell) && this.isPlace(unitId, subUnitId, row, col) ? this.note(cell) : cell),
    });
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, { unitId, subUnitId, row, col, worksheet }, next) =>
        next(this.isPlace(unitId, subUnitId, row, col) ? worksheet.getCellRaw(row, col) : cell),
    });
  }

  private isPlace(unitId: string, sheetId: string, row: number, column: number): boolean {
    const places = unitId === this.unitId ? this.places.get(sheetId) : undefined;
    return places !== undefined && this.sentence !== '' && places.has(placeKey(row, column));
  }

  private note(cell: Nullable<ICellData>): ICellData & { interceptorStyle: object } {
    return {
      ...cell,
      v: this.sentence,
      t: CellValueType.STRING,
      interceptorStyle: { it: BooleanNumber.TRUE, cl: { rgb: QUIET } },
    };
  }
}
