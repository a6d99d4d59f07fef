import { ExcelError, invalidArgument } from './excel-error';
import type { World } from './events';
import { namesRemote } from './names';
import { rangeRemote } from './range';
import { defineRemote } from './remote-object';
import { settingsRemote } from './settings';
import { tablesRemote } from './tables';
import { worksheetsRemote } from './worksheets';

interface BookTarget {
  readonly world: World;
}

const numberFormatRemote = defineRemote<BookTarget>({
  className: 'NumberFormatInfo',
  get: {
    NumberDecimalSeparator: ({ world }) => world.workbook.separators.decimal,
    NumberGroupSeparator: ({ world }) => world.workbook.separators.thousands,
  },
});

const cultureRemote = defineRemote<BookTarget>({
  className: 'CultureInfo',
  get: { Name: ({ world }) => world.workbook.locale },
  navigation: { NumberFormat: numberFormatRemote },
});

const nothing = (): undefined => undefined;

const applicationRemote = defineRemote<BookTarget>({
  className: 'Application',
  get: {
    CalculationMode: ({ world }) => world.workbook.calculationMode,
    CalculationState: () => 'Done',
    DecimalSeparator: ({ world }) => world.workbook.separators.decimal,
    ThousandsSeparator: ({ world }) => world.workbook.separators.thousands,
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: ({ world }, value) => {
      if (typeof value !== 'string') throw invalidArgument('calculationMode');
      world.workbook.calculationMode = value;
    },
  },
  navigation: { CultureInfo: cultureRemote },
  // Formulas are computed when they are read, so there is nothing to hold back or to start.
  methods: {
    Calculate: nothing,
    SuspendApiCalculationUntilNextSync: nothing,
    SuspendScreenUpdatingUntilNextSync: nothing,
  },
});

const protectionRemote = defineRemote<BookTarget>({
  className: 'WorkbookProtection',
  get: { Protected: ({ world }) => world.workbook.isStructureProtected },
});

const runtimeRemote = defineRemote<BookTarget>({
  className: 'Runtime',
  get: { EnableEvents: ({ world }) => world.workbook.isEventsEnabled },
  set: {
    EnableEvents: ({ world }, value) => {
      world.workbook.isEventsEnabled = value === true;
    },
  },
});

export const workbookRemote = defineRemote<BookTarget>({
  className: 'Workbook',
  get: { ReadOnly: ({ world }) => world.workbook.isReadOnly, Name: () => 'Memory.xlsx', IsDirty: () => false },
  navigation: {
    Worksheets: worksheetsRemote,
    Tables: ({ world }) => tablesRemote({ world, sheet: undefined }),
    Names: ({ world }) => namesRemote({ world, scope: undefined }),
    Settings: settingsRemote,
    Application: applicationRemote,
    Protection: protectionRemote,
    _Runtime: runtimeRemote,
  },
  methods: {
    GetSelectedRange: ({ world }) => rangeRemote({ world, ...world.workbook.selection }),
    GetActiveCell: ({ world }) => {
      const { sheet, area } = world.workbook.selection;
      return rangeRemote({ world, sheet, area: { ...area, bottom: area.top, right: area.left } });
    },
    _RemoveReference: ({ world }, [reference]) => {
      if (typeof reference !== 'string') throw new ExcelError('InvalidArgument');
      world.references.delete(reference);
    },
  },
});
