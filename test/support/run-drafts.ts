import type { DraftCell, RunDraft, SheetDraft } from '../../src/sheets';

const cell = (value: DraftCell['value'], more: Omit<DraftCell, 'value'> = {}): DraftCell => ({ value, ...more });
const range = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

/** Texts a spreadsheet program could run, and texts a file format could mangle. */
export const RISKY_TEXTS = [
  '=HYPERLINK("http://x","y")',
  '+1',
  '-2',
  '@SUM(A1)',
  '198501012010011001',
  '007',
  '1/2',
  'TRUE',
  '<&>"\'',
  '  dua blanko  ',
  'baris satu\nbaris dua',
  '_x0041_',
] as const;

const WEIGHTS_SHEET = 'Padan Bobot';
const SCORES_SHEET = 'P1 Nilai & Skor';

/** A sheet like the policy sheet: keys, weights that other sheets refer to, and the choices of a drop-down. */
const weightsSheet: SheetDraft = {
  key: 'kebijakan',
  name: WEIGHTS_SHEET,
  rows: [
    [cell('Kebijakan Padan', { look: 'title' })],
    [cell('kunci', { look: 'header' }), cell('bobot', { look: 'header' }), null, cell('Neutral')],
    [cell('kinerja'), cell(600, { look: 'input', format: 'whole' }), null, cell('Zero')],
    [cell('minat'), cell(400, { look: 'input', format: 'whole' })],
    [cell('jumlah', { look: 'total' }), cell(1000, { look: 'total', format: 'whole', formula: 'SUM(B3:B4)' })],
  ],
  widths: [18, 12, 3, 12],
  frozenRows: 2,
  tabColor: 'BF9000',
  validations: [
    {
      range: range(2, 2, 3, 2),
      source: { sheet: WEIGHTS_SHEET, range: range(1, 3, 2, 3) },
      errorTitle: 'Pilihan',
      errorText: 'Pilih "Neutral" atau <Zero>',
    },
  ],
};

/** A sheet with everything a result sheet can have. */
const scoresSheet = (run: number, name: string): SheetDraft => ({
  key: 'rincian',
  name,
  rows: [
    [cell('Rincian skor', { look: 'title' })],
    [
      cell('Kriteria', { look: 'header' }),
      cell('Skor usulan', { look: 'header' }),
      cell('Bagian usulan', { look: 'header' }),
    ],
    [
      cell('Kinerja', { look: 'link', link: { sheet: WEIGHTS_SHEET, address: 'A3' } }),
      cell(80.25, { format: 'points' }),
      cell(48.15, { format: 'points', formula: `INT((ROUND(B3*100,0)*'${WEIGHTS_SHEET}'!$B$3+500)/1000)/100` }),
    ],
    [
      cell('Minat', { look: 'good' }),
      cell(50, { format: 'points' }),
      cell(20, { format: 'points', formula: `INT((ROUND(B4*100,0)*'${WEIGHTS_SHEET}'!$B$4+500)/1000)/100` }),
    ],
    [
      cell('Jumlah', { look: 'total' }),
      cell(null, { look: 'total' }),
      cell(68.15, { look: 'total', format: 'points', formula: 'ROUND(SUM(C3:C4),2)' }),
      cell('Neutral', { look: 'input', format: 'text' }),
    ],
    [],
    ...RISKY_TEXTS.map((text): DraftCell[] => [cell(text, { format: 'text' }), cell(text.length)]),
    [cell(true), cell(false), cell(0), cell(-1.5), cell('ya', { formula: 'IF(A1="","tidak","ya")' })],
  ],
  widths: [30, 12, 12, 12],
  frozenRows: 2,
  frozenColumns: 1,
  print: { paper: 'f4' },
  tabColor: '0F4C5C',
  table: { name: `PadanUji${run}`, range: range(1, 0, 4, 2) },
  validations: [
    {
      range: range(4, 3, 4, 3),
      source: { sheet: WEIGHTS_SHEET, range: range(1, 3, 2, 3) },
      errorTitle: 'Pilihan',
      errorText: 'Pilih dari daftar',
    },
  ],
  conditionalLooks: [
    { kind: 'textEquals', range: range(2, 0, 4, 0), text: 'Minat', look: 'caution' },
    { kind: 'bar', range: range(2, 1, 3, 1) },
  ],
  charts: [{ title: 'Nilai & bagian', kind: 'bar', range: range(1, 0, 3, 2), place: range(2, 5, 14, 11) }],
});

/** Run 0: the sheet that belongs to the workbook and to no run. */
export const policyRun: RunDraft = { run: 0, sheets: [weightsSheet] };

/** Run 1: a rich sheet and a plain one that links to it. */
export const firstRun: RunDraft = {
  run: 1,
  sheets: [
    scoresSheet(1, SCORES_SHEET),
    {
      key: 'tautan',
      name: "P1 Ring'kasan",
      rows: [[cell('Ke rincian', { look: 'link', link: { sheet: SCORES_SHEET, address: 'C5' } }), cell(1)]],
      widths: [20],
    },
  ],
};

/** A later run with the same kind of sheets under free names. */
export const laterRun = (run: number): RunDraft => ({ run, sheets: [scoresSheet(run, `P${run} Nilai`)] });

/** Values a reader must find on a drafted sheet, without trailing blanks. */
export const draftedValues = (sheet: SheetDraft): DraftCell['value'][][] =>
  sheet.rows.map((cells) => withoutTrailingBlanks(cells.map((drafted) => drafted?.value ?? null)));

/** A row without the blanks at its end, which hosts may or may not give. */
export const withoutTrailingBlanks = <Value>(row: readonly (Value | null)[]): (Value | null)[] => {
  let { length } = row;
  while (length > 0 && (row[length - 1] ?? null) === null) length -= 1;
  return row.slice(0, length);
};
