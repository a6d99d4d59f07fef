import { readXlsx } from 'hucre';
import { SaxesParser } from 'saxes';

import { required } from '../../src/kernel';
import {
  addSheets,
  packZip,
  partText,
  readFileCharts,
  readFileGrid,
  readFileSheet,
  readStyles,
  textBytes,
  type Parts,
} from '../../src/ooxml';
import { absoluteRangeAddress, rangeAddress, type RunDraft, type SheetDraft } from '../../src/sheets';
import { opened, RICH_VALUES, richPackage } from '../support/rich-package';
import { draftedValues, firstRun, laterRun, policyRun, withoutTrailingBlanks } from '../support/run-drafts';

const CHANGED = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];

const withRuns = (parts: Parts, runs: readonly RunDraft[] = [policyRun, firstRun]): Parts =>
  runs.reduce((before, run) => addSheets(opened(before), run), parts);

const drafts: readonly SheetDraft[] = [policyRun, firstRun].flatMap(({ sheets }) => sheets);

const itemsOf = (xml: string, section: string): readonly string[] => {
  const body = new RegExp(`<(x:)?${section}\\b[^>]*>([\\s\\S]*?)</(?:x:)?${section}>`).exec(xml)?.[2] ?? '';
  const item = section === 'cellXfs' ? 'xf' : section.slice(0, -1);
  return body.match(new RegExp(`<(?:x:)?${item}\\b(?:[^>]*/>|[\\s\\S]*?</(?:x:)?${item}>)`, 'g')) ?? [];
};

describe.each([
  ['plain', {}],
  ['prefixed', { isPrefixed: true }],
] as const)('adding runs to a rich %s package', (_, options) => {
  const before = richPackage(options);
  const after = withRuns(before);

  test('leaves every part but four byte-identical', () => {
    const touched = [...before].filter(([path, bytes]) => {
      const now = after.get(path);
      return now === undefined || Buffer.compare(bytes, now) !== 0;
    });
    expect(touched.map(([path]) => path).sort()).toEqual([...CHANGED].sort());
  });

  test('puts new parts behind the old ones, each with a content type and nothing left over', () => {
    const added = [...after.keys()].filter((path) => !before.has(path));
    expect([...after.keys()].slice(0, before.size)).toEqual([...before.keys()]);
    const types = partText(after, '[Content_Types].xml') ?? '';
    const listed = [...types.matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1]);
    expect(listed).toEqual([...new Set(listed)]);
    expect(listed.filter((path) => !after.has(path ?? ''))).toEqual([]);
    expect(added.filter((path) => path.endsWith('.xml')).filter((path) => !listed.includes(path))).toEqual([]);
  });

  test('keeps the number of every style entry', () => {
    const old = partText(before, 'xl/styles.xml') ?? '';
    const grown = partText(after, 'xl/styles.xml') ?? '';
    for (const section of ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs']) {
      const kept = itemsOf(old, section);
      const all = itemsOf(grown, section);
      expect(kept.length).toBeGreaterThan(0);
      expect(all.slice(0, kept.length)).toEqual(kept);
      expect(grown).toMatch(new RegExp(`<(x:)?${section} count="${all.length}"`));
    }
    const numbers = [...grown.matchAll(/<(?:x:)?numFmt numFmtId="(\d+)"/g)].map((match) => match[1]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('is read back with the old values and the drafted ones', () => {
    const workbook = opened(after);
    const values = Object.fromEntries(
      workbook.sheets.map((sheet) => [sheet.name, readFileGrid(workbook, sheet).rows.map(withoutTrailingBlanks)]),
    );
    expect(values).toEqual({
      ...RICH_VALUES,
      ...Object.fromEntries(drafts.map((draft) => [draft.name, draftedValues(draft)])),
    });
  });

  test('gives links, lists, looks and frozen panes back as drafted', () => {
    const workbook = opened(after);
    const styles = readStyles(workbook);
    for (const draft of drafts) {
      const entry = required(
        workbook.sheets.find(({ name }) => name === draft.name),
        draft.name,
      );
      const sheet = readFileSheet(workbook, entry);
      expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([draft.frozenRows ?? 0, draft.frozenColumns ?? 0]);
      expect(sheet.validations.map(({ ranges }) => ranges)).toEqual(
        (draft.validations ?? []).map(({ range }) => [range]),
      );
      expect(sheet.conditionals.map(({ kind, ranges }) => [kind, ranges])).toEqual(
        (draft.conditionalLooks ?? []).map(({ kind, range }) => [kind === 'bar' ? 'bar' : 'equals', [range]]),
      );
      for (const { row, column, style, formula } of sheet.cells) {
        const cell = draft.rows[row]?.[column];
        expect(formula ?? undefined).toBe(cell?.formula);
        if (cell?.look === 'input') expect(styles.cells[style]?.fill).toBe('FFF7D1');
        if (cell?.format === 'text') expect(styles.cells[style]?.format).toBe('@');
      }
    }
  });

  test('marks each sheet by a hidden name and leaves the names of others', () => {
    const names = opened(after).definedNames.map(({ name, formula }) => [name, formula]);
    expect(names).toEqual([
      ['_xlnm.Print_Area', "'Data Pegawai'!$A$1:$C$5"],
      ['Batas', 'Rahasia!$B$1'],
      ['DaftarJabatan', "'Peta Jabatan'!$A$3:$A$4"],
      ['_Padan_0_kebijakan', "'Padan Bobot'!$A$1"],
      ['_Padan_1_rincian', "'P1 Nilai & Skor'!$A$1"],
      ['_Padan_1_tautan', "'P1 Ring''kasan'!$A$1"],
    ]);
  });
});

describe('a package with runs, seen by another reader', () => {
  const read = async (parts: Parts) => readXlsx(packZip(parts), { readStyles: true });

  test('has the same values, in the same order of sheets', async () => {
    const book = await read(withRuns(richPackage()));
    expect(book.sheets.map(({ name }) => name)).toEqual([
      ...Object.keys(RICH_VALUES),
      ...drafts.map(({ name }) => name),
    ]);
    for (const draft of drafts) {
      const sheet = required(
        book.sheets.find(({ name }) => name === draft.name),
        draft.name,
      );
      expect(sheet.rows.map(withoutTrailingBlanks)).toEqual(draftedValues(draft));
    }
  });

  test('has the same formulas, tables, lists and frozen panes', async () => {
    const book = await read(withRuns(richPackage()));
    for (const draft of drafts) {
      const sheet = required(
        book.sheets.find(({ name }) => name === draft.name),
        draft.name,
      );
      const formulas = [...(sheet.cells ?? [])].flatMap(([place, { formula }]) =>
        formula === undefined ? [] : [[place, formula]],
      );
      const wanted = draft.rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) => (cell?.formula === undefined ? [] : [[`${row},${column}`, cell.formula]])),
      );
      expect(formulas).toEqual(wanted);
      expect((sheet.tables ?? []).map(({ name, range }) => [name, range])).toEqual(
        draft.table ? [[draft.table.name, rangeAddress(draft.table.range)]] : [],
      );
      expect((sheet.dataValidations ?? []).map(({ range, formula1 }) => [range, formula1])).toEqual(
        (draft.validations ?? []).map(({ range, source }) => [
          rangeAddress(range),
          `'${source.sheet}'!${absoluteRangeAddress(source.range)}`,
        ]),
      );
      expect(sheet.freezePane?.rows ?? 0).toBe(draft.frozenRows ?? 0);
    }
  });
});

describe('equal input', () => {
  test('gives equal bytes, and another run gives others', () => {
    const bytes = packZip(withRuns(richPackage()));
    expect(Buffer.compare(packZip(withRuns(richPackage())), bytes)).toBe(0);
    const more = packZip(withRuns(richPackage(), [policyRun, firstRun, laterRun(2)]));
    expect(Buffer.compare(more, bytes)).not.toBe(0);
  });
});

describe('numbers and names that are taken', () => {
  test('are not used again: sheet ids, relation ids, table ids and table names', () => {
    const clash: RunDraft = {
      run: 1,
      sheets: firstRun.sheets.map((sheet) => ({
        ...sheet,
        ...(sheet.table ? { table: { ...sheet.table, name: 'padancontoh' } } : {}),
      })),
    };
    // The name and the numbered form that would come next are both taken.
    const taken = new Map(richPackage());
    taken.set(
      'xl/tables/table99.xml',
      new TextEncoder().encode(
        '<table xmlns="urn:x" id="99" name="PadanContoh_2" displayName="PadanContoh_2" ref="A1:A2"/>',
      ),
    );
    const workbook = opened(withRuns(taken, [policyRun, clash, laterRun(2)]));
    const unique = (values: readonly unknown[]): void => {
      expect(values.length).toBeGreaterThan(1);
      expect(new Set(values).size).toBe(values.length);
    };
    unique(workbook.sheets.map(({ sheetId }) => sheetId));
    unique(workbook.sheets.map(({ relationId }) => relationId));
    const tables = [...workbook.parts.keys()].filter((path) => path.includes('/tables/'));
    const heads = tables.map((path) => /<table [^>]*>/.exec(partText(workbook.parts, path) ?? '')?.[0] ?? '');
    unique(heads.map((head) => / id="(\d+)"/.exec(head)?.[1]));
    unique(heads.map((head) => / displayName="([^"]+)"/.exec(head)?.[1]?.toLowerCase()));
  });
});

describe('a package without styles or names', () => {
  test('gets both, and its sheets can be read', () => {
    const parts = new Map(richPackage());
    parts.delete('xl/styles.xml');
    const edit = (path: string, change: (xml: string) => string): void => {
      parts.set(path, new TextEncoder().encode(change(partText(parts, path) ?? '')));
    };
    edit('xl/_rels/workbook.xml.rels', (xml) => xml.replace(/<Relationship Id="rId4"[^>]*\/>/, ''));
    edit('xl/workbook.xml', (xml) => xml.replace(/<definedNames>.*<\/definedNames>/, ''));
    const workbook = opened(withRuns(parts));
    expect(workbook.definedNames).toHaveLength(3);
    const text = partText(workbook.parts, 'xl/workbook.xml') ?? '';
    expect(text.indexOf('<definedNames>')).toBeLessThan(text.indexOf('<calcPr'));
    expect(readStyles(workbook).cells.length).toBeGreaterThan(3);
  });
});

test('a workbook part that binds the relationships on each sheet, as openpyxl writes it, stays well-formed', async () => {
  const before = new Map(richPackage());
  const uri = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const xml = partText(before, 'xl/workbook.xml') ?? '';
  const moved = xml.replace(` xmlns:rel="${uri}"`, '').replaceAll('<sheet ', `<sheet xmlns:rel="${uri}" `);
  expect(moved.indexOf('xmlns:rel=')).toBeGreaterThan(moved.indexOf('<sheets>'));
  before.set('xl/workbook.xml', textBytes(moved));
  const after = withRuns(before);
  // A parser that minds namespaces fails on a prefix that is bound nowhere.
  const parser = new SaxesParser({ xmlns: true });
  const faults: string[] = [];
  parser.on('error', ({ message }) => faults.push(message));
  parser.write(partText(after, 'xl/workbook.xml') ?? '').close();
  expect(faults).toEqual([]);
  const book = await readXlsx(packZip(after));
  expect(book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(drafts.map(({ name }) => name)));
});

test('a sheet of many megabytes is put together from pieces without a seam', () => {
  const rows = Array.from({ length: 30000 }, (_, row) => [
    { value: row },
    { value: `Kélurahan ✓ 𝒜 ${row} ${'panjang '.repeat(8)}`, link: { sheet: 'P1 Besar', address: 'A1' } },
  ]);
  const sheet: SheetDraft = { key: 'big', name: 'P1 Besar', rows, widths: [10, 40] };
  const parts = addSheets(opened(richPackage({})), { run: 1, sheets: [sheet] });
  const workbook = opened(parts);
  const grid = readFileGrid(
    workbook,
    required(
      workbook.sheets.find(({ name }) => name === sheet.name),
      'sheet',
    ),
  );
  expect(grid.rows).toEqual(rows.map((cells) => cells.map(({ value }) => value)));
});

test('blanks at the ends of a text are marked to be kept, and only they', () => {
  const texts = ['biasa', ' di depan', 'di belakang ', 'dua\nbaris', '\tjorok', 'é', '', 'tanpa\u00a0putus\u00a0'];
  const draft = { ...required(firstRun.sheets[0], 'sheet'), rows: texts.map((value) => [{ value }]) };
  const only: SheetDraft = { key: draft.key, name: draft.name, rows: draft.rows, widths: [] };
  const after = addSheets(opened(richPackage()), { run: 7, sheets: [only] });
  const path = required([...after.keys()].filter((part) => /sheet\d+\.xml$/.test(part)).at(-1), 'part');
  const marked = [...required(partText(after, path), path).matchAll(/<t( xml:space="preserve")?>([^<]*)<\/t>/g)];
  expect(marked.map(([, mark, text]) => [text, mark !== undefined])).toEqual([
    ['biasa', false],
    [' di depan', true],
    ['di belakang ', true],
    ['dua\nbaris', false],
    ['\tjorok', true],
    ['é', true],
    ['', false],
    ['tanpa\u00a0putus\u00a0', true],
  ]);
});

test('a curve stands over the numbers of its first column, and tells the ranges of its values', () => {
  const [sheet] = firstRun.sheets;
  const drawn = required(sheet, 'sheet');
  const charts = [{ ...required(drawn.charts?.[0], 'chart'), kind: 'curve' as const }];
  const after = withRuns(richPackage(), [policyRun, { run: 1, sheets: [{ ...drawn, charts }] }]);
  const book = opened(after);
  const entry = required(
    book.sheets.find(({ name }) => name === drawn.name),
    'entry',
  );
  const values = [`'${drawn.name}'!$B$3:$B$4`, `'${drawn.name}'!$C$3:$C$4`];
  expect(readFileCharts(book, entry)).toEqual(values);
  const path = required(
    [...after.keys()].find((one) => one.startsWith('xl/charts/') && !richPackage().has(one)),
    'chart part',
  );
  const xml = partText(after, path) ?? '';
  expect(xml).toContain('<c:scatterChart>');
  expect([...xml.matchAll(/<c:xVal><c:numRef><c:f>([^<]*)</g)].map((match) => match[1])).toEqual(
    values.map(() => `'${drawn.name}'!$A$3:$A$4`.replace('&', '&amp;')),
  );
});
