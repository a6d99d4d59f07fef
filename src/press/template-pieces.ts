import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';

import type { PaperBlock, Signer } from '../text';

export const FONT = 'Arial';
/** Half points. */
export const TEXT_SIZE = 22;
const SIZES = { text: TEXT_SIZE, table: 18, title: 24 };

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const;
const LINE = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
const LINES = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
} as const;

type Look = {
  readonly size?: number;
  readonly isStrong?: boolean;
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly after?: number;
  readonly keepNext?: boolean;
};

const line = (
  text: string,
  { size = SIZES.text, isStrong = false, alignment, after = 0, keepNext = false }: Look = {},
) =>
  new Paragraph({
    children: [new TextRun({ text, size, bold: isStrong, font: FONT })],
    ...(alignment === undefined ? {} : { alignment }),
    spacing: { after },
    keepNext,
  });

const lines = (text: string, look: Look): Paragraph[] => text.split('\n').map((one) => line(one, look));

/** Where pieces stand: the width of the text in twentieths of a point. */
export type Page = { readonly width: number };

const cell = (children: Paragraph[], width: number, isMiddle = false, columnSpan = 1): TableCell =>
  new TableCell({
    children,
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: isMiddle ? VerticalAlign.CENTER : VerticalAlign.TOP,
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
  });

const table = (rows: TableRow[], widths: readonly number[], isLined: boolean): Table =>
  new Table({
    rows,
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: isLined ? LINES : NO_BORDERS,
  });

const widthsOf = (shares: readonly number[], { width }: Page): number[] => {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((share * width) / all));
};

const CENTRED: Look = { size: SIZES.table, alignment: AlignmentType.CENTER };

const headRow = (heads: readonly string[], widths: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map((head, index) => cell(lines(head, { ...CENTRED, isStrong: true }), widths[index]!, true)),
  });

/** A loop over the rows of a table opens in its first cell and closes in its last. */
const looped = (cells: readonly string[], list: string): string[] =>
  cells.map(
    (text, index) => `${index === 0 ? `{#${list}}` : ''}${text}${index === cells.length - 1 ? `{/${list}}` : ''}`,
  );

type ListTable = Extract<PaperBlock, { kind: 'table' }>;

/** A line across all columns, which opens the loop over groups and stays with the row below it. */
const groupRow = ({ list, head }: NonNullable<ListTable['groups']>, widths: readonly number[]): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      cell(
        [line(`{#${list}}${head}`, { size: SIZES.table, isStrong: true, keepNext: true })],
        widths.reduce((sum, width) => sum + width, 0),
        false,
        widths.length,
      ),
    ],
  });

const listTable = ({ list, columns, groups }: ListTable, page: Page): Table => {
  const widths = widthsOf(
    columns.map(({ share }) => share),
    page,
  );
  const cells = looped(
    columns.map((column) => column.cell),
    list,
  );
  if (groups !== undefined) cells.push(`${cells.pop() ?? ''}{/${groups.list}}`);
  return table(
    [
      headRow(
        columns.map(({ head }) => head),
        widths,
      ),
      ...(groups === undefined ? [] : [groupRow(groups, widths)]),
      new TableRow({
        cantSplit: true,
        children: columns.map(({ isCentred = false }, index) =>
          cell(lines(cells[index]!, isCentred ? CENTRED : { size: SIZES.table }), widths[index]!),
        ),
      }),
    ],
    widths,
    true,
  );
};

const formTable = ({ heads, rows }: Extract<PaperBlock, { kind: 'form' }>, page: Page): Table => {
  const widths = widthsOf(
    heads.map(([, share]) => share),
    page,
  );
  return table(
    [
      headRow(
        heads.map(([head]) => head),
        widths,
      ),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: heads.map((_, index) => cell([line(row.split('\t')[index] ?? '')], widths[index]!)),
          }),
      ),
    ],
    widths,
    true,
  );
};

const pairsTable = (pairs: readonly (readonly [string, string])[], page: Page): Table => {
  const widths = widthsOf([30, 3, 67], page);
  return table(
    pairs.map(
      (pair) =>
        new TableRow({
          children: [pair[0], ':', pair[1]].map((text, index) => cell([line(text)], widths[index]!)),
        }),
    ),
    widths,
    false,
  );
};

const clauseTable = (name: string, items: readonly string[], page: Page): Table => {
  const widths = widthsOf([19, 3, 78], page);
  const said = items.map((item) => line(item, { alignment: AlignmentType.BOTH, after: 60 }));
  const row = new TableRow({
    children: [cell([line(name)], widths[0]!), cell([line(':')], widths[1]!), cell(said, widths[2]!)],
  });
  return table([row], widths, false);
};

const PLACE_OF_SIGNATURE = ['', '', '', ''] as const;

/** One who signs stands on the right; several side by side. */
const signatureTable = (signers: readonly Signer[], page: Page): Table => {
  const places: readonly (Signer | null)[] = signers.length === 1 ? [null, ...signers] : signers;
  const widths = widthsOf(
    places.map(() => 1),
    page,
  );
  const look: Look = { alignment: AlignmentType.CENTER, keepNext: true };
  const said = (signer: Signer | null): Paragraph[] =>
    signer === null
      ? [line('')]
      : [
          ...signer.over.map((text) => line(text, look)),
          ...PLACE_OF_SIGNATURE.map((text) => line(text, look)),
          line(signer.name, { ...look, isStrong: true }),
          line(signer.under ?? '', { alignment: AlignmentType.CENTER }),
        ];
  const row = new TableRow({
    cantSplit: true,
    children: places.map((signer, index) => cell(said(signer), widths[index]!)),
  });
  return table([row], widths, false);
};

const GAP = line('', { size: 12 });

const letterhead = (): Paragraph[] => [
  line('{PEMERINTAH_DAERAH}', { alignment: AlignmentType.CENTER, isStrong: true, size: SIZES.title }),
  line('{UNIT_PENERBIT}', { alignment: AlignmentType.CENTER, isStrong: true, size: SIZES.title }),
  new Paragraph({
    children: [new TextRun({ text: '{alamat_penerbit}', size: SIZES.table, font: FONT })],
    alignment: AlignmentType.CENTER,
    border: { bottom: { style: BorderStyle.THICK, size: 12, color: '000000', space: 4 } },
    spacing: { after: 240 },
  }),
];

/** What a paper is put together from. */
export type Piece = Paragraph | Table;

/** A block of a template as the library writes it. */
export const piecesOf = (block: Exclude<PaperBlock, { kind: 'annex' }>, page: Page): Piece[] => {
  switch (block.kind) {
    case 'letterhead':
      return letterhead();
    case 'title':
      return [
        ...block.lines.map((text) =>
          line(text, { alignment: AlignmentType.CENTER, isStrong: true, size: SIZES.title }),
        ),
        GAP,
      ];
    case 'text':
      return [
        line(block.text, {
          alignment: block.isCentred === true ? AlignmentType.CENTER : AlignmentType.BOTH,
          isStrong: block.isStrong === true,
          after: 120,
          keepNext: block.isStrong === true,
        }),
      ];
    case 'pairs':
      return [pairsTable(block.pairs, page), GAP];
    case 'clause':
      return [clauseTable(block.name, block.items, page)];
    case 'list':
      return [
        line(`{#ada_${block.list}}`),
        line(block.over, { after: 40, keepNext: true }),
        line(`{#${block.list}}`),
        new Paragraph({
          children: [new TextRun({ text: '–\t{isi}', size: SIZES.text, font: FONT })],
          alignment: AlignmentType.BOTH,
          indent: { left: 340, hanging: 340 },
          tabStops: [{ type: 'left', position: 340 }],
          spacing: { after: 40 },
        }),
        line(`{/${block.list}}`),
        line('', { size: 8 }),
        line(`{/ada_${block.list}}`),
      ];
    case 'table':
      return [listTable(block, page), GAP];
    case 'form':
      return [formTable(block, page), GAP];
    case 'signatures':
      return [GAP, signatureTable(block.signers, page)];
  }
};
