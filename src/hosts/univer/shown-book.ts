import { IResourceManagerService, UniverInstanceType, type IRange, type IStyleData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';

import type { FrozenPanes, SheetEntry, WorkbookPackage } from '../../ooxml';

import { viewSheetId } from './view-sheet-id';

/** A drop-down of the view. */
export type ViewList = {
  readonly uid: string;
  readonly type: string;
  readonly formula1?: string;
  readonly ranges: readonly IRange[];
};

/** A filter of the view; columns are numbered as those of the sheet. */
export type ViewFilter = {
  readonly ref: IRange;
  readonly filterColumns?: readonly {
    readonly colId: number;
    readonly filters?: { readonly blank?: true; readonly filters?: readonly string[] };
    readonly customFilters?: {
      readonly and?: number;
      readonly customFilters: readonly { readonly val: string | number; readonly operator?: string }[];
    };
    readonly colorFilters?: unknown;
  }[];
  readonly cachedFilteredOut?: readonly number[];
};

/** What the view keeps beside its cells, by the name of the part that keeps it and the id of the sheet, as JSON. */
export type ViewExtras = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const LISTS = 'SHEET_DATA_VALIDATION_PLUGIN';
export const FILTERS = 'SHEET_FILTER_PLUGIN';
export const CONDITIONS = 'SHEET_CONDITIONAL_FORMATTING_PLUGIN';
export const NAMES = 'SHEET_DEFINED_NAME_PLUGIN';
export const PROTECTED_RANGES = 'SHEET_RANGE_PROTECTION_PLUGIN';
/** Kept by the id of the workbook, unlike the others. */
const PROTECTED_SHEETS = 'SHEET_WORKSHEET_PROTECTION_PLUGIN';

/** What the view keeps beside the cells of a workbook. */
export const extrasOf = (api: FUniver, unitId: string): ViewExtras => {
  // The facade has no way to them but a copy of the whole workbook.
  const resources = api['_injector'].get(IResourceManagerService).getResources(unitId, UniverInstanceType.UNIVER_SHEET);
  return Object.fromEntries(
    resources.map(({ name, data }) => {
      const kept = (data === '' ? {} : JSON.parse(data)) as Readonly<Record<string, unknown>>;
      const bySheet = Object.entries(kept).filter(([, part]) => !(Array.isArray(part) && part.length === 0));
      return [name, Object.fromEntries(bySheet.map(([sheet, part]) => [sheet, JSON.stringify(part)]))];
    }),
  );
};

/** What of a sheet as a whole can be changed in the view. */
export type ViewFrame = { readonly frozen: FrozenPanes; readonly tabColor: string; readonly isProtected: boolean };

/** That of a sheet nobody has done anything to. */
export const PLAIN_FRAME: ViewFrame = {
  frozen: { rows: 0, columns: 0, firstRow: 0, firstColumn: 0 },
  tabColor: '',
  isProtected: false,
};

/** A sheet of the view as a whole, as it is now. */
export const frameOf = (sheet: FWorksheet, extras: ViewExtras): ViewFrame => {
  const { freeze, tabColor } = sheet.getSheet().getConfig();
  const { startRow, startColumn } = freeze;
  const [rows, columns] = [Math.max(0, freeze.ySplit), Math.max(0, freeze.xSplit)];
  const rules = extras[PROTECTED_SHEETS]?.[sheet.getWorkbook().getUnitId()] ?? '[]';
  return {
    frozen: {
      rows,
      columns,
      firstRow: rows === 0 ? 0 : Math.max(0, startRow - rows),
      firstColumn: columns === 0 ? 0 : Math.max(0, startColumn - columns),
    },
    tabColor: tabColor ?? '',
    isProtected: (JSON.parse(rules) as readonly { readonly subUnitId: string }[]).some(
      ({ subUnitId }) => subUnitId === sheet.getSheetId(),
    ),
  };
};

/** What of a view has been carried over into the package, or came from it: the rest is what the user did since. */
export type ShownBook = {
  /** As they were when the package was shown; and as they were carried over last. */
  readonly opened: ViewExtras;
  readonly extras: ViewExtras;
  readonly frames: ReadonlyMap<string, ViewFrame>;
  /** Sheets the user added, with the ids they got in the package. */
  readonly added: ReadonlyMap<string, number>;
  /** Looks of cells by the id of their sheet and "row:column", where the package has a format made for them. */
  readonly looks: ReadonlyMap<string, ReadonlyMap<string, IStyleData>>;
  /** Drop-downs of a sheet by their place among those of the file, where they are no longer numbered by it. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
};

/** A view as it shows a package that was just opened. */
export const shownBook = (api: FUniver, workbook: FWorkbook): ShownBook => {
  const sheets = workbook.getSheets();
  const extras = extrasOf(api, workbook.getId());
  return {
    opened: extras,
    extras,
    frames: new Map(sheets.map((sheet) => [sheet.getSheetId(), frameOf(sheet, extras)])),
    added: new Map(),
    looks: new Map(),
    lists: new Map(),
  };
};

/** A package, and what of the view is in it. */
export type CarriedBook = { readonly source: WorkbookPackage; readonly shown: ShownBook };

/** The sheet of the package that the view shows; none for one the user added since. */
export const entryOf = (
  { sheets }: WorkbookPackage,
  sheet: FWorksheet,
  added: ShownBook['added'] = new Map(),
): SheetEntry | undefined => {
  const id = sheet.getSheetId();
  return sheets.find((entry) => viewSheetId(entry) === id || entry.sheetId === added.get(id));
};
