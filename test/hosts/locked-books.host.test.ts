import { ExcelWorkbook } from '../../src/hosts/excel';
import { UniverWorkbook } from '../../src/hosts/univer';
import { XlsxWorkbook } from '../../src/hosts/xlsx';
import { ignoreProgress } from '../../src/kernel';
import { packZip, partText, textBytes } from '../../src/ooxml';
import { planWorkbook, type JobRunner, type Workbook } from '../../src/usecases';
import { headlessUniver } from '../support/headless-univer';
import { startMemoryExcel } from '../support/memory-excel';
import { richPackage } from '../support/rich-package';
import { firstRun } from '../support/run-drafts';
import { PLAN_OPTIONS } from '../support/workbooks';
import { addRuns, valueOf } from '../support/workbook-tools';

jest.setTimeout(30_000);

const WORKBOOK = 'xl/workbook.xml';
const SHEET = 'xl/worksheets/sheet1.xml';

const fileWith = (path: string, edit: (xml: string) => string): Uint8Array => {
  const parts = richPackage();
  const xml = partText(parts, path) ?? '';
  if (edit(xml) === xml) throw new Error(`nothing changed in ${path}`);
  return packZip(new Map([...parts, [path, textBytes(edit(xml))]]));
};

const locked = fileWith(WORKBOOK, (xml) =>
  xml.replace('<sheets>', '<workbookProtection lockStructure="true"/><sheets>'),
);

type Opened = { readonly workbook: Workbook; readonly close: () => void };

const HOSTS: readonly (readonly [string, () => Promise<Opened>])[] = [
  ['a file', () => Promise.resolve({ workbook: valueOf(XlsxWorkbook.open(locked)), close: () => undefined })],
  [
    'the workbench',
    () => {
      const { api, dispose } = headlessUniver();
      return Promise.resolve({ workbook: valueOf(UniverWorkbook.open(api, locked)), close: dispose });
    },
  ],
  [
    'Excel',
    async () => {
      const excel = await startMemoryExcel({
        sheets: [{ name: 'Data', cells: [['NIP']] }],
        apiVersion: '1.14',
        structureProtected: true,
      });
      return { workbook: new ExcelWorkbook(), close: () => excel.stop() };
    },
  ],
];

const neverAsked: JobRunner = {
  run: () => {
    throw new Error('computed');
  },
};

test.each(HOSTS)(
  'in %s a locked structure is known, ends a plan before it is computed, and takes no sheet',
  async (_, open) => {
    const { workbook, close } = await open();
    expect(valueOf(await workbook.read(() => 'nothing')).isStructureLocked).toBe(true);
    const job = planWorkbook(workbook, neverAsked, PLAN_OPTIONS, ignoreProgress, () => 0);
    expect(await job.result).toMatchObject({ ok: false, error: { code: 'host-protected' } });
    expect(await addRuns(workbook, [firstRun])).toMatchObject({ ok: false, error: { code: 'host-protected' } });
    close();
  },
);

test('the workbench says of a damaged sheet that it is, and goes on showing the workbook before it', () => {
  const { api, dispose } = headlessUniver();
  const good = valueOf(UniverWorkbook.open(api, packZip(richPackage())));
  const bad = fileWith(SHEET, (xml) => xml.replace('</sheetData>', ''));
  expect(UniverWorkbook.open(api, bad)).toMatchObject({
    ok: false,
    error: { code: 'file-damaged', where: { sheet: 'Data Pegawai' } },
  });
  expect(api.getActiveWorkbook()?.getSheets().length).toBeGreaterThan(1);
  expect(good.bytes().length).toBeGreaterThan(0);
  dispose();
});
