import { addSheets, partText, removeSheets, type Parts } from '../../src/ooxml';
import { opened, richPackage } from '../support/rich-package';
import { firstRun, laterRun, policyRun } from '../support/run-drafts';

const namesOf = (...runs: readonly { readonly sheets: readonly { readonly name: string }[] }[]): Set<string> =>
  new Set(runs.flatMap(({ sheets }) => sheets.map(({ name }) => name)));

const written = (parts: Parts): Parts =>
  [policyRun, firstRun, laterRun(2)].reduce((before, run) => addSheets(opened(before), run), parts);

describe.each([
  ['plain', {}],
  ['prefixed', { isPrefixed: true }],
] as const)('removing every run from a rich %s package', (_, options) => {
  test('gives the old package back, byte for byte but for the appended styles', () => {
    const before = richPackage(options);
    const after = removeSheets(opened(written(before)), namesOf(policyRun, firstRun, laterRun(2)));
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const path of before.keys()) {
      if (path !== 'xl/styles.xml') expect([path, partText(after, path)]).toEqual([path, partText(before, path)]);
    }
  });
});

describe('removing one run of several', () => {
  const before = opened(written(richPackage()));
  const after = opened(removeSheets(before, namesOf(firstRun)));

  test('keeps the sheets, parts and names of the others', () => {
    const gone = namesOf(firstRun);
    expect(after.sheets).toEqual(before.sheets.filter(({ name }) => !gone.has(name)));
    expect(after.definedNames.map(({ name }) => name)).toEqual([
      '_xlnm.Print_Area',
      'Batas',
      'DaftarJabatan',
      '_Padan_0_kebijakan',
      '_Padan_2_rincian',
    ]);
    for (const [path, bytes] of after.parts) {
      if (!/workbook\.xml|Content_Types/.test(path))
        expect(Buffer.compare(bytes, before.parts.get(path) ?? new Uint8Array())).toBe(0);
    }
  });

  test('takes its tables, drawings and charts away with it', () => {
    const count = (parts: Parts, folder: string): number =>
      [...parts.keys()].filter((path) => path.includes(`/${folder}/`) && !path.includes('_rels')).length;
    for (const folder of ['tables', 'charts', 'drawings'])
      expect(count(after.parts, folder)).toBe(count(before.parts, folder) - 1);
  });

  test('leaves no relation and no content type without its part', () => {
    const types = partText(after.parts, '[Content_Types].xml') ?? '';
    const listed = [...types.matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(listed.filter((path) => !after.parts.has(path))).toEqual([]);
    expect(after.sheets.filter(({ path }) => path === null || !after.parts.has(path))).toEqual([]);
  });
});

describe('removing a sheet that stands before others', () => {
  test('moves local names and the active tab to the sheets they belonged to', () => {
    const source = opened(richPackage());
    const after = opened(removeSheets(source, new Set(['Data Pegawai'])));
    const xml = partText(after.parts, 'xl/workbook.xml') ?? '';
    expect(xml).not.toContain('_xlnm.Print_Area');
    expect(xml).toContain('<definedName name="Batas" localSheetId="1">');
    expect(after.sheets.map(({ name }) => name)).toEqual(['Peta Jabatan', 'Rahasia']);
    expect([...after.parts.keys()].filter((path) => /table|chart|drawing|comments|media/.test(path))).toEqual([]);
  });

  test('never leaves the active tab behind the last sheet', () => {
    const after = removeSheets(opened(richPackage()), new Set(['Peta Jabatan', 'Rahasia']));
    expect(partText(after, 'xl/workbook.xml')).toContain('activeTab="0"');
  });
});
