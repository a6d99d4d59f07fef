import ExcelJS from 'exceljs';

import { openPackage, packZip, partText, type Parts } from '../../src/ooxml';
import { compareBooks, sizeOf } from '../foreign-readers/book-as-read';
import { readWithExceljs, readWithHucre, readWithPadan } from '../foreign-readers/readers';
import { drawnRun } from '../support/drawn-draft';
import { opened, richPackage } from '../support/rich-package';
import { firstRun, laterRun, policyRun } from '../support/run-drafts';
import { addRuns, removeRun } from '../support/workbook-tools';
import { fileOf, openFile, planned, smallSample } from '../support/workbooks';

jest.setTimeout(30_000);

const partsOf = (bytes: Uint8Array): Parts => {
  const file = openPackage(bytes);
  if (!file.ok) throw new Error(file.error.code);
  return file.value.parts;
};

/** A plan of a sample, the sample's own sheets among it. */
const plannedFile = async (): Promise<Uint8Array> => {
  const workbook = openFile(fileOf(smallSample()));
  await planned(workbook);
  return workbook.bytes();
};

const drawnFile = async (): Promise<Uint8Array> => {
  const workbook = openFile(fileOf(smallSample()));
  const written = await addRuns(workbook, [policyRun, firstRun, laterRun(2), drawnRun]);
  if (!written.ok) throw new Error(written.error.code);
  return workbook.bytes();
};

describe.each([
  ['a plan of a sample', plannedFile],
  ['runs with everything a draft can say', drawnFile],
])('%s', (_, make) => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await make();
  });

  test('is the same workbook to exceljs and to hucre as it is to Padan: sheets, values, tables, drop-downs', async () => {
    const own = readWithPadan(bytes);
    const { values, lists, tables } = sizeOf(own);
    expect([values > 1000, lists > 0, tables > 0]).toEqual([true, true, true]);
    expect(compareBooks(own, await readWithExceljs(bytes))).toEqual([]);
    expect(compareBooks(own, await readWithHucre(bytes))).toEqual([]);
  });

  test('has parts by the names other readers know them by, numbered without a gap', () => {
    const paths = [...partsOf(bytes).keys()];
    for (const [folder, stem] of [
      ['worksheets', 'sheet'],
      ['tables', 'table'],
      ['drawings', 'drawing'],
      ['charts', 'chart'],
    ] as const) {
      const own = paths.filter((path) => path.startsWith(`xl/${folder}/`) && path.endsWith('.xml'));
      expect(own.length).toBeGreaterThan(0);
      expect([...own].sort()).toEqual(own.map((__, index) => `xl/${folder}/${stem}${index + 1}.xml`).sort());
    }
  });

  test('names its parts relative to the one that needs them', () => {
    const parts = partsOf(bytes);
    const targets = [...parts.keys()]
      .filter((path) => path.endsWith('.rels'))
      .flatMap((path) =>
        [...(partText(parts, path) ?? '').matchAll(/Target="([^"]*)"/g)].map((match) => match[1] ?? ''),
      );
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((target) => target.startsWith('/'))).toEqual([]);
    expect(targets).toEqual(
      expect.arrayContaining(['worksheets/sheet1.xml', '../tables/table1.xml', '../charts/chart1.xml']),
    );
  });

  test('says which program it comes from', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(bytes).buffer);
    expect(book.creator).toBe('Padan');
    expect(partText(partsOf(bytes), 'docProps/app.xml')).toContain('<Application>Padan</Application>');
  });
});

test('numbers of parts that are gone but listed, or spelled in capitals, are not used again', async () => {
  const user = new Map(richPackage());
  user.set('xl/Worksheets/Sheet12.xml', user.get('xl/worksheets/sheet3.xml') ?? new Uint8Array());
  const workbook = openFile(packZip(user));
  const written = await addRuns(workbook, [firstRun]);
  expect(written.ok).toBe(true);
  const paths = [...partsOf(workbook.bytes()).keys()];
  expect(paths).toEqual(expect.arrayContaining(['xl/worksheets/sheet13.xml', 'xl/worksheets/sheet14.xml']));
  expect(paths).not.toContain('xl/worksheets/sheet4.xml');
});

test('the document properties of a user stay what they are, and none are added where there are none', async () => {
  const user = richPackage();
  const workbook = openFile(packZip(user));
  const written = await addRuns(workbook, [policyRun, firstRun]);
  expect(written.ok).toBe(true);
  const after = partsOf(workbook.bytes());
  expect([...after.keys()].filter((path) => path.startsWith('docProps/'))).toEqual(['docProps/custom.xml']);
  expect(after.get('docProps/custom.xml')).toEqual(opened(user).parts.get('docProps/custom.xml'));
});

test('what is printed of a sheet goes when the sheet goes, and stays with the others', async () => {
  const workbook = openFile(fileOf(smallSample()));
  for (const run of [
    drawnRun,
    {
      ...laterRun(2),
      sheets: laterRun(2).sheets.map((sheet) => ({
        ...sheet,
        print: { paper: 'a4', titleRows: { first: 0, last: 1 } } as const,
      })),
    },
  ])
    expect((await addRuns(workbook, [run])).ok).toBe(true);
  expect((await removeRun(workbook, drawnRun.run)).removed).toHaveLength(3);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(workbook.bytes()).buffer);
  expect(book.getWorksheet('P2 Nilai')?.pageSetup.printTitlesRow).toBe('1:2');
  expect((partText(partsOf(workbook.bytes()), 'xl/workbook.xml') ?? '').match(/_xlnm\./g)).toHaveLength(1);
});
