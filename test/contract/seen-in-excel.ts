import { cellAddress, type SheetDraft } from '../../src/sheets';
import { formatArea, type Area } from '../support/memory-excel/address';
import type { MemoryConditionalFormat, MemorySheet } from '../support/memory-excel/sheet-model';

import { roundMargins, ruleText, type SeenCell, type SeenPrint, type SeenSheet } from './seen-sheet';

const six = (value: unknown): string | null => (typeof value === 'string' ? value.replace('#', '') : null);

const text = (value: unknown, start: string): string => (typeof value === 'string' ? value : start);

const seenCell = (sheet: MemorySheet, row: number, column: number): SeenCell => {
  const look = sheet.looks.at(row, column);
  const align = text(look.horizontalAlignment, 'General').toLowerCase();
  return {
    font: text(look['font.name'], 'Calibri'),
    size: Number(look['font.size'] ?? 11),
    bold: look['font.bold'] === true,
    italic: look['font.italic'] === true,
    underline: look['font.underline'] === 'Single',
    color: six(look['font.color']) ?? '000000',
    fill: six(look['fill.color']),
    wrap: look.wrapText === true,
    align: align === 'general' ? null : align,
    indent: Number(look.indentLevel ?? 0),
    vertical: text(look.verticalAlignment, 'Bottom').toLowerCase(),
    format: sheet.numberFormat(row, column),
  };
};

const cellsOf = ({ top, bottom, left, right }: Area): readonly (readonly [number, number])[] =>
  Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => [top + row, left + column] as const),
  ).flat();

/** The lines a border of an area is made of, each named by the cell below or right of it. */
const LINES: Readonly<Record<string, (area: Area) => string[]>> = {
  EdgeTop: (area) => cellsOf({ ...area, bottom: area.top }).map(([row, column]) => `above ${cellAddress(row, column)}`),
  EdgeBottom: (area) =>
    cellsOf({ ...area, top: area.bottom }).map(([row, column]) => `above ${cellAddress(row + 1, column)}`),
  EdgeLeft: (area) =>
    cellsOf({ ...area, right: area.left }).map(([row, column]) => `before ${cellAddress(row, column)}`),
  EdgeRight: (area) =>
    cellsOf({ ...area, left: area.right }).map(([row, column]) => `before ${cellAddress(row, column + 1)}`),
  InsideHorizontal: (area) =>
    cellsOf({ ...area, top: area.top + 1 }).map(([row, column]) => `above ${cellAddress(row, column)}`),
  InsideVertical: (area) =>
    cellsOf({ ...area, left: area.left + 1 }).map(([row, column]) => `before ${cellAddress(row, column)}`),
};

/** Draws the borders again in the order in which they were written: the last one stays. */
const seenLines = (sheet: MemorySheet): Record<string, string> => {
  const drawn = new Map<string, { color: string; isThick: boolean }>();
  for (const { area, property, value } of sheet.looks.list()) {
    const [kind, side = '', what] = property.split('.');
    if (kind !== 'borders') continue;
    for (const line of LINES[side]?.(area) ?? []) {
      const held = drawn.get(line) ?? { color: '', isThick: false };
      if (what === 'color') held.color = six(value) ?? '';
      if (what === 'weight') held.isThick = value === 'Medium';
      drawn.set(line, held);
    }
  }
  return Object.fromEntries(
    [...drawn].map(([line, { color, isThick }]) => [line, `${color}${isThick ? ' thick' : ''}`]),
  );
};

const seenRule = ({ area, type, settings }: MemoryConditionalFormat): string => {
  const range = formatArea(area);
  if (type === 'DataBar') {
    const bound = (name: string): string => (settings[`dataBar.${name}`] as { formula: string }).formula;
    return `${range}, bar ${six(settings['dataBar.positiveFormat.fillColor']) ?? ''} ${bound('lowerBoundRule')} to ${bound('upperBoundRule')}`;
  }
  const part = type === 'Custom' ? 'custom' : 'cellValue';
  const condition =
    type === 'Custom'
      ? `formula ${String(settings['custom.rule.formula']).replace(/^=/, '')}`
      : `equals ${(settings['cellValue.rule'] as { formula1: string }).formula1.replace(/^="|"$/g, '').replaceAll('""', '"')}`;
  return ruleText(range, condition, {
    bold: settings[`${part}.format.font.bold`] === true,
    color: six(settings[`${part}.format.font.color`]),
    fill: six(settings[`${part}.format.fill.color`]),
  });
};

/** A sheet of the in-memory Excel. */
export const seenInExcel = (sheet: MemorySheet, draft: SheetDraft): SeenSheet => ({
  cells: Object.fromEntries(
    draft.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell ? [[cellAddress(row, column), seenCell(sheet, row, column)] as const] : [],
      ),
    ),
  ),
  lines: seenLines(sheet),
  widths: Object.fromEntries([...sheet.columnWidths].map(([column, points]) => [column, Math.round(points / 0.75)])),
  hiddenColumns: [...sheet.hiddenColumns],
  heights: Object.fromEntries(sheet.rowHeights),
  merges: sheet.merged.map(formatArea),
  frozen: [sheet.frozen?.rows ?? 0, sheet.frozen?.columns ?? 0],
  hasGridlines: sheet.showGridlines,
  tabColor: six(sheet.tabColor) || null,
  // Excel puts each further rule before the ones there are.
  rules: [...sheet.conditionalFormats].map(seenRule),
});

const PAPERS: Readonly<Record<string, number>> = { A4: 9, Folio: 14 };

/** How a sheet of the in-memory Excel is printed. */
export const printInExcel = ({ pageLayout, tables }: MemorySheet): SeenPrint => {
  const zoom = pageLayout.zoom as { horizontalFitToPages?: number; verticalFitToPages?: number } | undefined;
  const inches = (name: string): number => Number(pageLayout[`${name}Margin`] ?? 0) / 72;
  const footer = (name: string): string => text(pageLayout[`headersFooters.defaultForAllPages.${name}Footer`], '');
  const [table] = tables;
  return {
    table: table
      ? `${table.name} ${formatArea(table.area)} ${table.style} ${table.showBandedRows ? 'with' : 'without'} stripes`
      : null,
    paper: PAPERS[String(pageLayout.paperSize)] ?? 0,
    orientation: String(pageLayout.orientation).toLowerCase(),
    pagesWide: zoom?.horizontalFitToPages ?? 0,
    pagesHigh: zoom?.verticalFitToPages ?? 0,
    isCentered: pageLayout.centerHorizontally === true,
    margins: roundMargins({
      left: inches('left'),
      right: inches('right'),
      top: inches('top'),
      bottom: inches('bottom'),
      header: inches('header'),
      footer: inches('footer'),
    }),
    area: typeof pageLayout.printArea === 'string' ? pageLayout.printArea : null,
    titleRows: typeof pageLayout.printTitleRows === 'string' ? pageLayout.printTitleRows : null,
    footer: { left: footer('left'), middle: footer('center'), right: footer('right') },
  };
};
