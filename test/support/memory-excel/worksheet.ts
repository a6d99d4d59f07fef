import { chartsRemote } from './charts';
import { ExcelError, invalidArgument } from './excel-error';
import { eventMethods, type World } from './events';
import { namesRemote } from './names';
import { pageLayoutRemote } from './page-layout';
import { rangeRemote } from './range';
import { assertAlive, assertSheetFree, rangeArgument, withArea, type RangeTarget } from './range-target';
import { asText, defineRemote, type Remote } from './remote-object';
import { customPropertiesRemote } from './settings';
import type { MemorySheet, Visibility } from './sheet-model';
import { tablesRemote } from './tables';

interface SheetTarget {
  readonly world: World;
  readonly sheet: MemorySheet;
}

const VISIBILITIES: readonly unknown[] = ['Visible', 'Hidden', 'VeryHidden'];
const ONE_CELL = { top: 0, left: 0, bottom: 0, right: 0 };

const whole = (value: unknown, name: string): number => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw invalidArgument(name);
  return value;
};

const setVisibility = ({ world, sheet }: SheetTarget, value: unknown): void => {
  if (!VISIBILITIES.includes(value)) throw invalidArgument('visibility');
  world.workbook.assertStructureIsFree();
  const others = world.workbook.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  if (value !== 'Visible' && others.length === 0) throw new ExcelError('InvalidOperation', 'the last visible sheet');
  sheet.visibility = value as Visibility;
  if (value !== 'Visible' && world.workbook.activeSheet === sheet && others[0] !== undefined)
    world.workbook.activate(others[0]);
};

const freezeRemote = defineRemote<SheetTarget>({
  className: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: (target, [rows]) => {
      assertSheetFree(target);
      target.sheet.frozen = { rows: whole(rows ?? 0, 'count'), columns: target.sheet.frozen?.columns ?? 0 };
    },
    FreezeColumns: (target, [columns]) => {
      assertSheetFree(target);
      target.sheet.frozen = { rows: target.sheet.frozen?.rows ?? 0, columns: whole(columns ?? 0, 'count') };
    },
    FreezeAt: (target, [range]) => {
      assertSheetFree(target);
      const { area } = rangeArgument(target.world, target.sheet, range);
      target.sheet.frozen = { rows: area.bottom + 1, columns: area.right + 1 };
    },
    Unfreeze: (target) => {
      assertSheetFree(target);
      target.sheet.frozen = undefined;
    },
    GetLocationOrNullObject: (target) => {
      const { frozen } = target.sheet;
      if (frozen === undefined) return null;
      const bottom = frozen.rows === 0 ? 1_048_575 : frozen.rows - 1;
      const right = frozen.columns === 0 ? 16_383 : frozen.columns - 1;
      return rangeRemote({ ...target, area: { top: 0, left: 0, bottom, right } });
    },
  },
});

const protectionRemote = defineRemote<SheetTarget>({
  className: 'WorksheetProtection',
  get: { Protected: ({ sheet }) => sheet.isProtected, Options: ({ sheet }) => sheet.protectionOptions ?? {} },
  methods: {
    Protect: ({ sheet }, [options]) => {
      if (sheet.isProtected) throw new ExcelError('InvalidOperation', 'the sheet is already protected');
      sheet.isProtected = true;
      sheet.protectionOptions = options;
    },
    Unprotect: ({ sheet }) => {
      if (!sheet.isProtected) throw new ExcelError('InvalidOperation', 'the sheet is not protected');
      sheet.isProtected = false;
    },
  },
});

const usedRange = (target: SheetTarget, isValuesOnly: unknown): RangeTarget | undefined => {
  const area = target.sheet.usedArea(isValuesOnly === true);
  return area === undefined ? undefined : { ...target, area };
};

const rangeByIndexes = (target: SheetTarget, args: readonly unknown[]): Remote => {
  const [row, column, rows, columns] = args.map((value, at) =>
    whole(value, ['row', 'column', 'rows', 'columns'][at] ?? ''),
  );
  const top = row ?? 0;
  const left = column ?? 0;
  const area = { top, left, bottom: top + (rows ?? 1) - 1, right: left + (columns ?? 1) - 1 };
  return rangeRemote(withArea({ ...target, area }, area));
};

const makeWorksheet = defineRemote<SheetTarget>({
  className: 'Worksheet',
  identity: ({ sheet }) => ({ Id: sheet.id, Name: sheet.name }),
  get: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Position: ({ world, sheet }) => world.workbook.sheets.indexOf(sheet),
    Visibility: ({ sheet }) => sheet.visibility,
    TabColor: ({ sheet }) => sheet.tabColor,
    ShowGridlines: ({ sheet }) => sheet.showGridlines,
    ShowHeadings: ({ sheet }) => sheet.showHeadings,
  },
  set: {
    Name: ({ world, sheet }, value) => world.workbook.renameSheet(sheet, asText(value, 'name')),
    Position: ({ world, sheet }, value) => world.workbook.moveSheet(sheet, whole(value, 'position')),
    Visibility: setVisibility,
    TabColor: (target, value) => {
      assertSheetFree(target);
      target.sheet.tabColor = asText(value, 'tabColor').toUpperCase();
    },
    // office.js writes these two under other names than it reads them.
    Gridlines: ({ sheet }, value) => {
      sheet.showGridlines = value === true;
    },
    Headings: ({ sheet }, value) => {
      sheet.showHeadings = value === true;
    },
  },
  navigation: {
    FreezePanes: freezeRemote,
    PageLayout: pageLayoutRemote,
    Protection: protectionRemote,
    Tables: ({ world, sheet }) => tablesRemote({ world, sheet }),
    Charts: chartsRemote,
    Names: ({ world, sheet }) => namesRemote({ world, scope: sheet }),
    CustomProperties: customPropertiesRemote,
  },
  methods: {
    ...eventMethods<SheetTarget>(({ sheet }) => sheet.id),
    Delete: ({ world, sheet }) => {
      world.workbook.deleteSheet(sheet);
      world.events.deleted(sheet);
    },
    Activate: ({ world, sheet }) => {
      if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation', 'a hidden sheet');
      const from = world.workbook.activeSheet;
      if (from === sheet) return;
      world.workbook.activate(sheet);
      world.events.activated(from, sheet);
    },
    GetRange: ({ world, sheet }, [address]) => rangeRemote(rangeArgument(world, sheet, address)),
    GetRangeByIndexes: rangeByIndexes,
    GetCell: (target, [row, column]) => rangeByIndexes(target, [row, column, 1, 1]),
    // Excel answers A1 for an empty sheet here, and a null object below.
    GetUsedRange: (target, [isValuesOnly]) =>
      rangeRemote(usedRange(target, isValuesOnly) ?? { ...target, area: ONE_CELL }),
    GetUsedRangeOrNullObject: (target, [isValuesOnly]) => {
      const used = usedRange(target, isValuesOnly);
      return used === undefined ? null : rangeRemote(used);
    },
  },
});

export const worksheetRemote = (target: SheetTarget): Remote => {
  assertAlive(target);
  return makeWorksheet(target);
};
