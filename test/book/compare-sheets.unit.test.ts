import { compareSheets, type StandingSheet } from '../../src/book/compare-sheet';
import { cellAddress, type CellValue, type DraftCell, type SheetDraft } from '../../src/sheets';

const word = (value: string): DraftCell => ({ value, format: 'text' });
const number = (value: number, formula?: string): DraftCell => ({
  value,
  ...(formula === undefined ? {} : { formula }),
});
const input: DraftCell = { value: null, look: 'input' };

const PEOPLE = ['198501012010011901', '198501012010011902', '198501012010011903'] as const;

/** Title, notice, header, one record a person: NIP, sum of two numbers, a decision; the words of decisions beside. */
const DRAFT: SheetDraft = {
  key: 'uji',
  name: 'P1 Uji',
  widths: [],
  rows: [
    [word('Judul')],
    [word('Kalimat')],
    [word('NIP'), word('Satu'), word('Dua'), word('Jumlah'), word('Keputusan'), word('Catatan')],
    ...PEOPLE.map((nip, index) => [
      word(nip),
      number(index + 1),
      number(10),
      number(index + 11, `ROUND(B${index + 4}+C${index + 4},2)`),
      input,
      null,
      null,
      word(['Setuju', 'Tolak', 'Tunda'][index] ?? ''),
    ]),
  ],
  table: { name: 'Uji', range: { firstRow: 2, lastRow: 5, firstColumn: 0, lastColumn: 5 } },
  layout: {
    headerRow: 2,
    columns: [
      { id: 'nip', kind: 'computed' },
      { id: 'one', kind: 'computed' },
      { id: 'two', kind: 'computed' },
      { id: 'sum', kind: 'computed' },
      { id: 'decision', kind: 'entry' },
      { id: 'remark', kind: 'free' },
    ],
    identity: [0],
  },
};

/** A page that counts the decisions. */
const PAGE: SheetDraft = {
  key: 'hal',
  name: 'P1 Halaman',
  widths: [],
  rows: [
    [word('Diputuskan'), number(0, "COUNTA('P1 Uji'!$E$4:$E$6)")],
    [word('Orang'), number(3)],
  ],
  charts: [
    {
      title: 'Bagan',
      kind: 'bar',
      range: { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 1 },
      place: { firstRow: 3, lastRow: 9, firstColumn: 0, lastColumn: 3 },
    },
  ],
};

/** What starts with "=" is a formula. */
type Cells = CellValue[][];

const valuesOf = ({ rows }: SheetDraft): Cells =>
  rows.map((cells) => cells.map((cell) => (cell?.formula === undefined ? (cell?.value ?? null) : `=${cell.formula}`)));

/** Cells as a program holds them: what starts with "=" is a formula whose value is `values`' of the same place. */
const standing = (
  draft: SheetDraft,
  cells: Cells,
  changed: Partial<StandingSheet> & { readonly hiddenRows?: number; readonly value?: CellValue } = {},
): { draft: SheetDraft; standing: StandingSheet } => {
  const formulas = new Map<string, string>();
  const rows = cells.map((row, at) =>
    row.map((cell, column) => {
      if (typeof cell !== 'string' || !cell.startsWith('=')) return cell;
      formulas.set(cellAddress(at, column), cell.slice(1));
      // The sum of the two cells before it; the count of a page.
      const [one, two] = [row[column - 2], row[column - 1]];
      return changed.value ?? (typeof one === 'number' && typeof two === 'number' ? one + two : 0);
    }),
  );
  const { hiddenRows = 0, ...rest } = changed;
  return {
    draft,
    standing: {
      grid: { sheet: draft.name, rows, hiddenRows },
      formulas,
      charts: draft.charts ? ['$B$2:$B$2'] : [],
      isHidden: false,
      ...rest,
    },
  };
};

const table = (cells: Cells, changed = {}) => standing(DRAFT, cells, changed);
const page = (cells: Cells = valuesOf(PAGE), changed = {}) => standing(PAGE, cells, changed);

const told = (...sheets: ReturnType<typeof standing>[]): string[] =>
  [...compareSheets(sheets)].flatMap(([{ name }, { differences }]) =>
    differences.map(
      ({ what, place, expected, found }) =>
        `${name}!${place === null ? '*' : cellAddress(place.row, place.column)} ${what}: ${expected} / ${found}`,
    ),
  );

const cellsWith = (row: number, column: number, value: CellValue): Cells => {
  const cells = valuesOf(DRAFT);
  const line = cells[row] ?? [];
  while (line.length <= column) line.push(null);
  line[column] = value;
  cells[row] = line;
  return cells;
};

describe('a sheet as it was drafted', () => {
  test('has no difference, and every cell that is not for entries is looked at', () => {
    const compared = compareSheets([table(valuesOf(DRAFT)), page()]);
    expect([...compared.values()].flatMap(({ differences }) => differences)).toEqual([]);
    expect(compared.get(DRAFT)?.checkedCells).toBe(2 + 6 + 3 * 4 + 3);
  });

  test.each([
    ['a number', 3, 1, 7, 'P1 Uji!B4 value: 1 / 7'],
    ['a header', 2, 3, 'Total', 'P1 Uji!D3 gone: Jumlah / '],
    ['a constant in place of a formula', 3, 3, 11, 'P1 Uji!D4 formula: =ROUND(B4+C4,2) / 11'],
    ['another formula of the same value', 3, 3, '=B4+C4', 'P1 Uji!D4 formula: =ROUND(B4+C4,2) / =B4+C4'],
    ['a formula in place of a constant', 3, 1, '=1', 'P1 Uji!B4 formula: 1 / =1'],
    ['a text under the table', 9, 1, 'sisipan', 'P1 Uji!B10 added:  / sisipan'],
    ['a text beside it', 3, 9, 'sisipan', 'P1 Uji!J4 added:  / sisipan'],
    ['a text in an empty cell of a title', 0, 2, 'sisipan', 'P1 Uji!C1 added:  / sisipan'],
    ['a word of a drop-down', 4, 7, 'Terima', 'P1 Uji!H5 value: Tolak / Terima'],
  ])('differs by %s', (_, row, column, value, difference) => {
    expect(told(table(cellsWith(row, column, value)))).toContain(difference);
  });

  test.each([
    ['a decision', 3, 4, 'Setuju'],
    ['a remark of the office', 4, 5, 'rapat kedua'],
  ])('does not differ by %s', (_, row, column, value) => {
    expect(told(table(cellsWith(row, column, value)))).toEqual([]);
  });

  test('differs by hidden rows, by being hidden, and by what its charts are drawn from', () => {
    expect(told(table(valuesOf(DRAFT), { hiddenRows: 2 }))).toEqual(['P1 Uji!* hidden-rows: 0 / 2']);
    expect(told(table(valuesOf(DRAFT), { isHidden: true }))).toEqual(['P1 Uji!* hidden-sheet:  / ']);
    expect(told(page(valuesOf(PAGE), { charts: ['$B$1:$B$1'] }))).toEqual([
      'P1 Halaman!* chart: $B$2:$B$2 / $B$1:$B$1',
    ]);
    expect(told(page(valuesOf(PAGE), { charts: null }))).toEqual([]);
  });

  test('lets a formula over decisions follow them, and nothing else', () => {
    expect(told(table(valuesOf(DRAFT)), page(valuesOf(PAGE), { value: 2 }))).toEqual([]);
    expect(told(table(valuesOf(DRAFT), { value: 99 }))).toHaveLength(3);
  });
});

describe('a table that somebody has worked with', () => {
  /** Records in another order; formulas go with their rows, as every program sorts them. */
  const sorted = (): Cells => {
    const cells = valuesOf(DRAFT);
    const order = [5, 3, 4];
    const records = order.map((row, index) =>
      (cells[row] ?? [])
        .slice(0, 6)
        .map((cell) => (typeof cell === 'string' ? cell.replaceAll(/([BC])\d/g, `$1${index + 4}`) : cell)),
    );
    return cells.map((cells_, row) => (row < 3 ? cells_ : [...(records[row - 3] ?? []), ...cells_.slice(6)]));
  };

  test('may be sorted', () => {
    expect(told(table(sorted()))).toEqual([]);
  });

  test('is known by its records after sorting: a changed value is found in its new row', () => {
    const cells = sorted();
    expect(cells[3]?.[0]).toBe(PEOPLE[2]);
    cells[3]![1] = 99;
    expect(told(table(cells))).toEqual(
      expect.arrayContaining(['P1 Uji!B4 value: 3 / 99', expect.stringContaining('P1 Uji!D4 value')]),
    );
  });

  test('may have blank rows and columns put in, with formulas that follow', () => {
    const moved = valuesOf(DRAFT).map((row) => [
      null,
      ...row.map((cell) =>
        typeof cell === 'string'
          ? cell.replaceAll(/B(\d)\+C\d/g, (_, line: string) => `C${Number(line) + 1}+D${Number(line) + 1}`)
          : cell,
      ),
    ]);
    moved.splice(2, 0, []);
    expect([moved[4]?.[1], moved[4]?.[4]]).toEqual([PEOPLE[0], '=ROUND(C5+D5,2)']);
    expect(told(table(moved))).toEqual([]);
  });

  test('tells a record that is gone and one that nobody drafted', () => {
    expect(told(table(cellsWith(3, 0, '198501012010011999')))).toEqual(
      expect.arrayContaining([
        expect.stringContaining('P1 Uji!* gone: 198501012010011901'),
        'P1 Uji!A4 added:  / 198501012010011999',
      ]),
    );
  });

  test('tells a NIP that has become a number', () => {
    expect(told(table(cellsWith(3, 0, 198501012010011900)))).not.toEqual([]);
  });

  test('tells a header row that is gone', () => {
    expect(told(table(cellsWith(2, 0, 'Nomor')))).toEqual([
      'P1 Uji!* gone: NIP, Satu, Dua, Jumlah, Keputusan, Catatan / ',
    ]);
  });
});
