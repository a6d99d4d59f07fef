import {
  alignOf,
  BAR_COLOR,
  cellAddress,
  CELL_FONT,
  charactersToPixels,
  footerCodes,
  formatOf,
  LOOK_STYLES,
  marginInches,
  NUMBER_FORMAT_CODES,
  PLAIN_PRINT,
  rangeAddress,
  rowHeightPoints,
  styleOf,
  TABLE_STYLE,
  titleRowsAddress,
  type CellEdges,
  type SheetDraft,
} from '../../src/sheets';

/** How a person sees one cell; colours are six hexadecimal digits in capitals. */
export type SeenCell = {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly color: string;
  readonly fill: string | null;
  readonly wrap: boolean;
  /** null leaves it to what stands in the cell. */
  readonly align: string | null;
  readonly indent: number;
  readonly vertical: string;
  readonly format: string;
};

/** How a person sees a sheet on screen, without its values. */
export type SeenSheet = {
  readonly cells: Readonly<Record<string, SeenCell>>;
  /** Thin unless they say otherwise, by where they are: "above B3" and "before B3". */
  readonly lines: Readonly<Record<string, string>>;
  /** Pixels of the sized columns. */
  readonly widths: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  /** Points of the rows that hold something. */
  readonly heights: Readonly<Record<number, number>>;
  readonly merges: readonly string[];
  readonly frozen: readonly [rows: number, columns: number];
  readonly hasGridlines: boolean;
  readonly tabColor: string | null;
  /** Range, condition, and what it does. */
  readonly rules: readonly string[];
};

/** What paper and the table of a sheet look like: all hosts but a screen without a printer know it. */
export type SeenPrint = {
  readonly table: string | null;
  readonly paper: number;
  readonly orientation: string;
  readonly pagesWide: number;
  /** 0 for as many as it takes. */
  readonly pagesHigh: number;
  readonly isCentered: boolean;
  /** Inches, to the hundredth. */
  readonly margins: Readonly<Record<string, number>>;
  readonly area: string | null;
  readonly titleRows: string | null;
  readonly footer: Readonly<Record<'left' | 'middle' | 'right', string>>;
};

/** Lines between cells by the edges of each cell, in the order in which they are drawn over one another. */
export const linesOf = (
  cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly edges: CellEdges;
    readonly isThick: boolean;
  }[],
): Record<string, string> => {
  const lines: Record<string, string> = {};
  for (const { row, column, edges } of cells) {
    if (edges.bottom) lines[`above ${cellAddress(row + 1, column)}`] = edges.bottom;
    if (edges.right) lines[`before ${cellAddress(row, column + 1)}`] = edges.right;
  }
  for (const { row, column, edges, isThick } of cells) {
    if (edges.top) lines[`above ${cellAddress(row, column)}`] = edges.top;
    if (edges.left) lines[`before ${cellAddress(row, column)}`] = `${edges.left}${isThick ? ' thick' : ''}`;
  }
  return lines;
};

/** One rule as all hosts are compared by it. */
export const ruleText = (
  range: string,
  condition: string,
  style: { readonly bold: boolean; readonly color: string | null; readonly fill: string | null },
): string =>
  [
    range,
    condition,
    ...(style.bold ? ['bold'] : []),
    ...(style.color ? [`text ${style.color}`] : []),
    ...(style.fill ? [`fill ${style.fill}`] : []),
  ].join(', ');

const rulesOf = ({ conditionalLooks = [] }: SheetDraft): string[] =>
  conditionalLooks.map((rule) => {
    if (rule.kind === 'bar') return `${rangeAddress(rule.range)}, bar ${BAR_COLOR} 0 to 100`;
    const { bold = false, color = null, fill = null } = LOOK_STYLES[rule.look];
    const condition = rule.kind === 'formula' ? `formula ${rule.formula}` : `equals ${rule.text}`;
    return ruleText(rangeAddress(rule.range), condition, { bold, color, fill });
  });

const draftedCells = (draft: SheetDraft) =>
  draft.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell ? [{ row, column, cell, style: styleOf(cell.look ?? 'body', alignOf(cell)) }] : [],
    ),
  );

/** What must be seen of a draft. */
export const seenOfDraft = (draft: SheetDraft): SeenSheet => {
  const cells = draftedCells(draft);
  const isInRow = (row: number): boolean =>
    cells.some((cell) => cell.row === row) || draft.heights?.[row] !== undefined;
  return {
    cells: Object.fromEntries(
      cells.map(({ row, column, cell, style }) => [
        cellAddress(row, column),
        {
          font: CELL_FONT.name,
          size: style.size,
          bold: style.bold,
          italic: style.italic,
          underline: style.underline,
          color: style.color,
          fill: style.fill,
          wrap: style.wrap,
          align: style.align,
          indent: style.indent,
          vertical: style.vertical,
          format: NUMBER_FORMAT_CODES[formatOf(cell)],
        },
      ]),
    ),
    lines: linesOf(
      cells.map(({ row, column, style }) => ({ row, column, edges: style.edges, isThick: style.hasThickLeft })),
    ),
    widths: Object.fromEntries(draft.widths.map((width, column) => [column, charactersToPixels(width)])),
    hiddenColumns: draft.hiddenColumns ?? [],
    heights: Object.fromEntries(
      draft.rows.flatMap((_, row) => (isInRow(row) ? [[row, rowHeightPoints(draft, row)] as const] : [])),
    ),
    merges: (draft.merges ?? []).map(rangeAddress),
    frozen: [draft.frozenRows ?? 0, draft.frozenColumns ?? 0],
    hasGridlines: !draft.hidesGridlines,
    tabColor: draft.tabColor ?? null,
    rules: rulesOf(draft),
  };
};

const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** Margins as compared: hosts store them in different units. */
export const roundMargins = (margins: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(margins).map(([side, inches]) => [side, hundredth(inches)]));

/** How a draft must be printed. */
export const printOfDraft = ({ print = PLAIN_PRINT, table }: SheetDraft): SeenPrint => ({
  table: table ? `${table.name} ${rangeAddress(table.range)} ${TABLE_STYLE} without stripes` : null,
  paper: print.paper === 'f4' ? 14 : 9,
  orientation: 'landscape',
  pagesWide: 1,
  pagesHigh: print.isOnePage ? 1 : 0,
  isCentered: true,
  margins: roundMargins(marginInches(print)),
  area: print.area ? rangeAddress(print.area) : null,
  titleRows: titleRowsAddress(print),
  footer: footerCodes(print),
});
