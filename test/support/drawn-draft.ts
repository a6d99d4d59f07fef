import {
  LOOK_STYLES,
  NUMBER_FORMAT_CODES,
  pixelsToCharacters,
  type CellLook,
  type ConditionalStyle,
  type DraftCell,
  type NumberFormat,
  type RunDraft,
  type SheetDraft,
} from '../../src/sheets';

const cell = (value: DraftCell['value'], more: Omit<DraftCell, 'value'> = {}): DraftCell => ({ value, ...more });
const range = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

const LOOKS = Object.keys(LOOK_STYLES) as CellLook[];
const FORMATS = Object.keys(NUMBER_FORMAT_CODES) as NumberFormat[];
const CONDITIONALS: readonly ConditionalStyle[] = [
  'good',
  'caution',
  'bad',
  'gain',
  'loss',
  'faint',
  'surplus',
  'short1',
  'short2',
  'short3',
];

/** Every look, once with text and once with a number, in rows that share lines with each other. */
const looksSheet: SheetDraft = {
  key: 'tampilan',
  name: 'P9 Tampilan',
  rows: [
    [cell('Semua tampilan', { look: 'title' })],
    [cell('Satu kalimat yang harus dibaca', { look: 'subtitle' })],
    [
      cell('No', { look: 'header', align: 'center' }),
      cell('Nama', { look: 'header' }),
      cell('Nilai', { look: 'header', align: 'right' }),
      cell('Alasan', { look: 'header', align: 'indent' }),
      cell('Kunci', { look: 'header' }),
    ],
    ...LOOKS.map((look): DraftCell[] => [
      cell('1a', { look, align: 'center' }),
      cell(`tampilan ${look}\ndua baris`, { look }),
      cell(12.5, { look, format: 'signedPoints' }),
      cell('Teks di kanan angka', { look, align: 'indent' }),
      cell(look, { look }),
    ]),
    [],
    [cell('ke atas', { look: 'link', link: { sheet: 'P9 Tampilan', address: 'A1' } }), cell(null, { look: 'input' })],
    [cell('1b', { look: 'rowLink', align: 'center', link: { sheet: 'P9 Tampilan', address: 'B4' } })],
    // Areas of several rows and columns, whose inner lines are theirs too.
    ...[1, 2, 3].map((row): DraftCell[] => [
      cell(row, { look: 'input', format: 'whole' }),
      cell(row, { look: 'input', format: 'whole' }),
      cell('x', { look: 'row' }),
      cell('y', { look: 'row' }),
    ]),
  ],
  widths: [32, 154, 80, 284, 60].map(pixelsToCharacters),
  hiddenColumns: [4],
  heights: { [LOOKS.length + 3]: 8 },
  frozenRows: 3,
  frozenColumns: 2,
  hidesGridlines: true,
  tabColor: '0F4C5C',
  table: { name: 'PadanTampilan', range: range(2, 0, 2 + LOOKS.length, 4) },
  print: {
    paper: 'f4',
    area: range(0, 0, 3 + LOOKS.length, 3),
    titleRows: { first: 0, last: 2 },
    footer: { left: 'Padan, hasil P9 && kawan', middle: '&A', right: 'Halaman &P dari &N' },
  },
};

/** Every number format at every place, and every rule. */
const formatsSheet: SheetDraft = {
  key: 'angka',
  name: 'P9 Angka',
  rows: [
    [cell('Digabung', { look: 'formHeader' }), cell(null, { look: 'formHeader' })],
    ...FORMATS.map((format, index): DraftCell[] => [
      cell(format === 'text' ? '007' : 46204.5 + index, { format, look: 'row' }),
      cell(format === 'text' ? '007' : 46000 + index, { format, look: 'row', align: 'left' }),
      cell(format === 'text' ? 'x' : 46000 + index / 4, {
        format,
        // Excel takes a formula in a cell of text for a text.
        ...(format === 'text' ? {} : { formula: `46000+${index}/4` }),
      }),
    ]),
  ],
  widths: [120, 96.5, 60].map(pixelsToCharacters),
  merges: [range(0, 0, 0, 1)],
  conditionalLooks: [
    ...CONDITIONALS.flatMap((look, index): SheetDraft['conditionalLooks'] & object => [
      { kind: 'textEquals', range: range(1, 0, 4, 0), text: `kata "${index}"`, look },
      { kind: 'formula', range: range(1, 1, 4, 1), formula: `AND($B2<${index},ISNUMBER($B2))`, look },
    ]),
    { kind: 'bar', range: range(1, 2, 4, 2) },
  ],
  print: { paper: 'a4', isOnePage: true, sideMarginMm: 14, titleRows: { first: 0, last: 0 } },
};

/** A sheet that says nothing about how it is drawn. */
const plainSheet: SheetDraft = {
  key: 'polos',
  name: 'P9 Polos',
  rows: [[cell('a'), cell(1), null, cell(true)], [], [cell('b\nc', { look: 'wrapped' })]],
  widths: [],
};

/** Sheets with everything a host can be asked to draw. */
export const drawnRun: RunDraft = { run: 9, sheets: [looksSheet, formatsSheet, plainSheet] };
