import { columnsIn, isOverlapping, rowsIn } from './address';
import { ExcelError, invalidArgument, NotImplementedError } from './excel-error';
import type { World } from './events';
import { rangeRemote } from './range';
import { assertSheetFree, rangeArgument, type RangeTarget } from './range-target';
import { asText, defineRemote, type Remote } from './remote-object';
import type { MemorySheet, MemoryTable } from './sheet-model';
import { worksheetRemote } from './worksheet';

interface TablesTarget {
  readonly world: World;
  /** Without a sheet: the tables of the whole workbook. */
  readonly sheet: MemorySheet | undefined;
}

interface TableTarget {
  readonly world: World;
  readonly table: MemoryTable;
}

const all = (world: World): MemoryTable[] => world.workbook.sheets.flatMap((sheet) => sheet.tables);

const listed = ({ world, sheet }: TablesTarget): MemoryTable[] => sheet?.tables ?? all(world);

const find = (target: TablesTarget, key: unknown): MemoryTable | undefined =>
  listed(target).find((table) => table.id === key || table.name.toLowerCase() === String(key).toLowerCase());

const rename = ({ world, table }: TableTarget, value: unknown): void => {
  const name = asText(value, 'name');
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw invalidArgument(`the table name "${name}"`);
  const isTaken = all(world).some((other) => other !== table && other.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw new ExcelError('ItemAlreadyExists', name);
  table.name = name;
};

/** Excel turns header cells into texts that are filled and different from each other. */
const fixHeaders = ({ sheet, area }: RangeTarget): void => {
  const taken = new Set<string>();
  for (let column = area.left; column <= area.right; column += 1) {
    const held = String(sheet.value(area.top, column));
    const wanted = held === '' ? `Column${String(column - area.left + 1)}` : held;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}${String(number)}`;
    taken.add(name.toLowerCase());
    if (sheet.value(area.top, column) !== name) sheet.enter(area.top, column, { value: name });
  }
};

const add = (target: TablesTarget, address: unknown, hasHeaders: unknown): Remote => {
  const { world } = target;
  const range = rangeArgument(world, target.sheet ?? world.workbook.activeSheet, address);
  const { sheet, area } = range;
  assertSheetFree(range);
  if (hasHeaders !== true) throw new NotImplementedError('TableCollection.Add() without headers');
  if (sheet.merged.some((piece) => isOverlapping(piece, area))) throw new ExcelError('MergedRangeConflict');
  if (sheet.tables.some((table) => isOverlapping(table.area, area)))
    throw new ExcelError('InvalidOperation', 'tables overlap');
  if (rowsIn(area) < 1 || area.bottom - area.top > 1_048_000) throw invalidArgument('address');
  fixHeaders(range);
  const table: MemoryTable = {
    id: world.workbook.newId('table'),
    name: world.workbook.freeName('Table'),
    style: 'TableStyleMedium2',
    showHeaders: true,
    showBandedRows: true,
    showFilterButton: true,
    area,
    sheet,
  };
  sheet.tables.push(table);
  return tableRemote({ world, table });
};

const part = ({ world, table }: TableTarget, top: number, bottom: number): Remote =>
  rangeRemote({ world, sheet: table.sheet, area: { ...table.area, top, bottom } });

const forget = ({ world, table }: TableTarget): void => {
  assertSheetFree({ world, sheet: table.sheet });
  table.sheet.tables.splice(table.sheet.tables.indexOf(table), 1);
};

const columnRemote = defineRemote<{ readonly table: MemoryTable; readonly index: number }>({
  className: 'TableColumn',
  identity: ({ index }) => ({ Id: index + 1 }),
  get: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: ({ table, index }) => String(table.sheet.value(table.area.top, table.area.left + index)),
  },
});

const columnsRemote = defineRemote<TableTarget>({
  className: 'TableColumnCollection',
  get: { Count: ({ table }) => columnsIn(table.area) },
  items: ({ table }) => Array.from({ length: columnsIn(table.area) }, (_, index) => columnRemote({ table, index })),
  methods: { GetCount: ({ table }) => columnsIn(table.area) },
});

const rowsRemote = defineRemote<TableTarget>({
  className: 'TableRowCollection',
  get: { Count: ({ table }) => rowsIn(table.area) - 1 },
  methods: { GetCount: ({ table }) => rowsIn(table.area) - 1 },
});

const tableRemote = defineRemote<TableTarget>({
  className: 'Table',
  identity: ({ table }) => ({ Id: table.id }),
  get: {
    Id: ({ table }) => table.id,
    Name: ({ table }) => table.name,
    Style: ({ table }) => table.style,
    ShowHeaders: ({ table }) => table.showHeaders,
    ShowBandedRows: ({ table }) => table.showBandedRows,
    ShowFilterButton: ({ table }) => table.showFilterButton,
  },
  set: {
    Name: rename,
    Style: ({ table }, value) => {
      table.style = asText(value, 'style');
    },
    ShowBandedRows: ({ table }, value) => {
      table.showBandedRows = value === true;
    },
    ShowFilterButton: ({ table }, value) => {
      table.showFilterButton = value === true;
    },
  },
  navigation: {
    Columns: columnsRemote,
    Rows: rowsRemote,
    Worksheet: ({ world, table }) => worksheetRemote({ world, sheet: table.sheet }),
  },
  methods: {
    GetRange: (target) => part(target, target.table.area.top, target.table.area.bottom),
    GetHeaderRowRange: (target) => part(target, target.table.area.top, target.table.area.top),
    GetDataBodyRange: (target) =>
      part(target, target.table.area.top + 1, Math.max(target.table.area.top + 1, target.table.area.bottom)),
    ConvertToRange: (target) => {
      forget(target);
      return part(target, target.table.area.top, target.table.area.bottom);
    },
    Delete: (target) => {
      forget(target);
      const { sheet, area } = target.table;
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) sheet.enter(row, column, { value: '' });
      }
    },
  },
});

export const tablesRemote = defineRemote<TablesTarget>({
  className: 'TableCollection',
  get: { Count: (target) => listed(target).length },
  items: (target) => listed(target).map((table) => tableRemote({ world: target.world, table })),
  item: (target, key) => {
    const table = find(target, key);
    if (table === undefined) throw new ExcelError('ItemNotFound');
    return tableRemote({ world: target.world, table });
  },
  methods: {
    Add: (target, [address, hasHeaders]) => add(target, address, hasHeaders),
    GetCount: (target) => listed(target).length,
    GetItemOrNullObject: (target, [key]) => {
      const table = find(target, key);
      return table === undefined ? null : tableRemote({ world: target.world, table });
    },
  },
});
