import { formatArea, parseArea } from './address';
import { ExcelError, invalidArgument } from './excel-error';
import type { World } from './events';
import { assertSheetFree, rangeArgument } from './range-target';
import { defineRemote, type Remote } from './remote-object';
import { bagRemote, type BagShape } from './settings-bag';
import type { MemorySheet } from './sheet-model';

interface SheetTarget {
  readonly world: World;
  readonly sheet: MemorySheet;
}

/** What Excel gives before anything is written; margins in points. */
const START: Record<string, unknown> = {
  Orientation: 'Portrait',
  PaperSize: 'Letter',
  Zoom: { scale: 100 },
  CenterHorizontally: false,
  CenterVertically: false,
  PrintGridlines: false,
  PrintHeadings: false,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
};

const PART: BagShape = {
  className: 'HeaderFooter',
  scalars: { LeftHeader: '', CenterHeader: '', RightHeader: '', LeftFooter: '', CenterFooter: '', RightFooter: '' },
};

const HEADERS_FOOTERS: BagShape = {
  className: 'HeaderFooterGroup',
  scalars: { State: 'Default', UseSheetMargins: true, UseSheetScale: true },
  children: { DefaultForAllPages: PART },
};

/** Longest text of the three parts of a footer together. */
const MAX_FOOTER = 255;

const ALLOWED: Readonly<Record<string, readonly unknown[]>> = {
  Orientation: ['Portrait', 'Landscape'],
};

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const assertZoom = (value: unknown): void => {
  const zoom = value as Record<string, unknown> | null;
  const keys = ['scale', 'horizontalFitToPages', 'verticalFitToPages'];
  if (typeof value !== 'object' || zoom === null || Object.keys(zoom).some((key) => !keys.includes(key)))
    throw invalidArgument('zoom');
  if (zoom.scale !== undefined && Object.keys(zoom).length > 1) throw invalidArgument('zoom by scale and by pages');
};

const write = ({ world, sheet }: SheetTarget, name: string, value: unknown): void => {
  assertSheetFree({ world, sheet });
  const allowed = ALLOWED[name];
  if (typeof value !== typeof START[name] || (allowed && !allowed.includes(value))) throw invalidArgument(name);
  if (name === 'Zoom') assertZoom(value);
  if (name === 'PaperSize' && !world.workbook.papers.includes(String(value)))
    throw new ExcelError('GeneralException', `no printer has ${String(value)}`);
  sheet.pageLayout[lowerFirst(name)] = value;
};

const textLength = (value: unknown): number => (typeof value === 'string' ? value.length : 0);

const footersOf = ({ world, sheet }: SheetTarget): Remote =>
  bagRemote(HEADERS_FOOTERS, sheet.pageLayout, 'headersFooters', () => {
    assertSheetFree({ world, sheet });
    const length = ['leftFooter', 'centerFooter', 'rightFooter'].reduce(
      (sum, part) => sum + textLength(sheet.pageLayout[`headersFooters.defaultForAllPages.${part}`]),
      0,
    );
    if (length > MAX_FOOTER) throw invalidArgument('a footer of more than 255 characters');
  });

export const pageLayoutRemote = defineRemote<SheetTarget>({
  className: 'PageLayout',
  get: Object.fromEntries(
    Object.entries(START).map(([name, start]) => [name, ({ sheet }) => sheet.pageLayout[lowerFirst(name)] ?? start]),
  ),
  set: Object.fromEntries(
    Object.keys(START).map((name) => [name, (target: SheetTarget, value: unknown) => write(target, name, value)]),
  ),
  navigation: { HeadersFooters: footersOf },
  methods: {
    SetPrintArea: (target, [area]) => {
      assertSheetFree(target);
      target.sheet.pageLayout.printArea = formatArea(rangeArgument(target.world, target.sheet, area).area);
    },
    SetPrintTitleRows: (target, [rows]) => {
      assertSheetFree(target);
      if (typeof rows !== 'string' || parseArea(rows.replaceAll('$', '')) === undefined)
        throw invalidArgument('the rows of a print title');
      target.sheet.pageLayout.printTitleRows = rows;
    },
  },
});
