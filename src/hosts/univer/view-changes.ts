import { CommandType } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

/**
 * What changes nothing that would be saved: heights that the view gives rows when it draws them, the editor's own text, the calculation, whose results come as
 * changes of cells, and what only tells that something is to be calculated or drawn anew.
 */
const NO_CHANGE = /^(?:sheet\.mutation\.set-worksheet-row-(?:is-)?auto-height|formula\.|doc\.)|mark-dirty/;

/** Parts of a mutation that name the sheets it changes. */
type Named = { readonly unitId?: unknown; readonly subUnitId?: unknown };
type Parameters = Named & { readonly from?: Named; readonly to?: Named };

/** What has been changed in a view since it was started: in which sheets, and how often. What formulas come to changes a sheet only once somebody has edited the workbook. */
export class ViewChanges {
  private total = 0;
  private readonly sheets = new Map<string, number>();
  /** Of changes that name no sheet: they may be of any. */
  private unnamed = 0;
  /** Whether somebody has edited the workbook that is shown. */
  private isEdited = false;

  private constructor(api: FUniver) {
    api.addEvent(api.Event.CommandExecuted, ({ id, type, params, options }) => {
      if (type !== CommandType.MUTATION || NO_CHANGE.test(id)) return;
      this.note((params ?? {}) as Parameters, options?.fromFormula === true);
    });
  }

  private static readonly kept = new WeakMap<FUniver, ViewChanges>();

  /** Those of one view: it is listened to but once, however many workbooks it shows. */
  static of(api: FUniver): ViewChanges {
    const known = ViewChanges.kept.get(api) ?? new ViewChanges(api);
    ViewChanges.kept.set(api, known);
    return known;
  }

  /** Grows with every change in any sheet. */
  get count(): number {
    return this.total;
  }

  /** The count at which a sheet was changed last; 0 where it never was. */
  lastIn(sheetId: string): number {
    return Math.max(this.unnamed, this.sheets.get(sheetId) ?? 0);
  }

  /** Tells that another workbook is shown, which nobody has edited. */
  begin(): void {
    this.isEdited = false;
  }

  private note({ subUnitId, from, to }: Parameters, isResult: boolean): void {
    this.total += 1;
    if (!isResult) this.isEdited = true;
    // Formulas of a workbook that was just opened come to what the file has.
    if (!this.isEdited) return;
    const named = [subUnitId, from?.subUnitId, to?.subUnitId].filter((id) => typeof id === 'string');
    for (const id of named) this.sheets.set(id, this.total);
    if (named.length === 0) this.unnamed = this.total;
  }
}
