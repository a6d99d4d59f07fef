import { IResourceManagerService, UniverInstanceType, type IRange, type IStyleData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';

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
export const PROTECTIONS = ['SHEET_RANGE_PROTECTION_PLUGIN', 'SHEET_WORKSHEET_PROTECTION_PLUGIN'] as const;

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

/** What of a sheet the file says in its own words, of which the view knows but these. */
export type ViewFrame = { readonly frozen: string; readonly tabColor: string; readonly isHidden: boolean };

export const frameOf = (sheet: FWorksheet): ViewFrame => {
  const { freeze, tabColor } = sheet.getSheet().getConfig();
  return {
    frozen: `${Math.max(0, freeze.ySplit)}:${Math.max(0, freeze.xSplit)}`,
    tabColor: tabColor ?? '',
    isHidden: sheet.isSheetHidden(),
  };
};

/** What of a view has been carried over into the package, or came from it: the rest is what the user did since. */
export type ShownBook = {
  /** As they were when the package was shown; and as they were carried over last. */
  readonly opened: ViewExtras;
  readonly extras: ViewExtras;
  readonly frames: ReadonlyMap<string, ViewFrame>;
  readonly order: readonly string[];
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
    frames: new Map(sheets.map((sheet) => [sheet.getSheetId(), frameOf(sheet)])),
    order: sheets.map((sheet) => sheet.getSheetId()),
    added: new Map(),
    looks: new Map(),
    lists: new Map(),
  };
};
