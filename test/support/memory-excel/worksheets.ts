import { ExcelError, invalidArgument } from './excel-error';
import { eventMethods, WORKBOOK_TARGET, type World } from './events';
import { defineRemote } from './remote-object';
import type { MemorySheet } from './sheet-model';
import { worksheetRemote } from './worksheet';

interface BookTarget {
  readonly world: World;
}

const find = ({ world }: BookTarget, key: unknown): MemorySheet | undefined => {
  if (typeof key !== 'string') throw invalidArgument('the key of a sheet');
  return world.workbook.findSheet(key);
};

const visible = ({ world }: BookTarget, isVisibleOnly: unknown): MemorySheet[] =>
  world.workbook.sheets.filter((sheet) => isVisibleOnly !== true || sheet.visibility === 'Visible');

export const worksheetsRemote = defineRemote<BookTarget>({
  className: 'WorksheetCollection',
  items: ({ world }) => world.workbook.sheets.map((sheet) => worksheetRemote({ world, sheet })),
  item: (target, key) => {
    const sheet = find(target, key);
    if (sheet === undefined) throw new ExcelError('ItemNotFound');
    return worksheetRemote({ world: target.world, sheet });
  },
  methods: {
    ...eventMethods<BookTarget>(() => WORKBOOK_TARGET),
    Add: ({ world }, [name]) => {
      if (name !== undefined && name !== null && typeof name !== 'string') throw invalidArgument('name');
      const sheet = world.workbook.addSheet(name ?? undefined);
      world.events.added(sheet);
      return worksheetRemote({ world, sheet });
    },
    GetItemOrNullObject: (target, [key]) => {
      const sheet = find(target, key);
      return sheet === undefined ? null : worksheetRemote({ world: target.world, sheet });
    },
    GetActiveWorksheet: ({ world }) => worksheetRemote({ world, sheet: world.workbook.activeSheet }),
    GetCount: (target, [isVisibleOnly]) => visible(target, isVisibleOnly).length,
    GetFirst: (target, [isVisibleOnly]) => {
      const sheet = visible(target, isVisibleOnly)[0];
      return sheet === undefined ? null : worksheetRemote({ world: target.world, sheet });
    },
    GetLast: (target, [isVisibleOnly]) => {
      const sheet = visible(target, isVisibleOnly).at(-1);
      return sheet === undefined ? null : worksheetRemote({ world: target.world, sheet });
    },
  },
});
