import { ExcelWorkbook } from '../../src/hosts/excel';

import { cellAddress, quoteSheetName, type CellValue } from '../../src/sheets';
import { among } from '../support/depth';
import { drawnRun } from '../support/drawn-draft';
import { startMemoryExcel, type MemoryExcel, type MemoryExcelOptions } from '../support/memory-excel';
import { firstRun, laterRun, policyRun } from '../support/run-drafts';
import { addRuns } from '../support/workbook-tools';

import type { Hands } from './contract-hands';
import { describeDrawingContract } from './drawing-contract';
import { printInExcel, seenInExcel } from './seen-in-excel';
import { printOfDraft, seenOfDraft } from './seen-sheet';
import { describeWorkbookContract, type ContractHost, type ContractSheet } from './workbook-contract';

/** What each drafted formula must give: the in-memory workbook does not calculate. */
const formulaValues = new Map<string, CellValue>(
  [policyRun, firstRun, laterRun(1), laterRun(2), laterRun(3)]
    .flatMap(({ sheets }) => sheets)
    .flatMap(({ name, rows }) =>
      rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          cell?.formula === undefined ? [] : [[`${name}!${cellAddress(row, column)}`, cell.value] as const],
        ),
      ),
    ),
);

const supportsMerges = (apiVersion: string): boolean => Number(apiVersion.split('.')[1]) >= 13;

/** Types a text that looks like a formula the way a careful user would: into a text cell. */
const typeLiterals = async (sheets: readonly ContractSheet[]): Promise<void> => {
  await Excel.run(async (context) => {
    for (const { name, cells } of sheets) {
      cells.forEach((row, rowIndex) =>
        row.forEach((value, column) => {
          if (typeof value !== 'string' || !value.startsWith('=')) return;
          const cell = context.workbook.worksheets.getItem(name).getRangeByIndexes(rowIndex, column, 1, 1);
          cell.numberFormat = [['@']];
          cell.values = [[value]];
        }),
      );
    }
    for (const { name, merges = [] } of sheets)
      for (const address of merges) context.workbook.worksheets.getItem(name).getRange(address).merge();
    await context.sync();
  });
};

const start = async (
  sheets: readonly ContractSheet[],
  apiVersion: MemoryExcelOptions['apiVersion'],
): Promise<MemoryExcel> => {
  const excel = await startMemoryExcel({
    sheets: sheets.map(({ name, cells, hiddenRows }) => ({
      name,
      cells: cells.map((row) =>
        row.map((value) => (typeof value === 'string' && value.startsWith('=') ? null : value)),
      ),
      ...(hiddenRows ? { hiddenRows } : {}),
    })),
    apiVersion,
    evaluate: (_formula, sheetName, address) => formulaValues.get(`${sheetName}!${address.replaceAll('$', '')}`) ?? '',
  });
  await typeLiterals(sheets);
  return excel;
};

const renamed = (value: unknown, from: string, to: string): unknown =>
  typeof value === 'string' ? value.replace(`${quoteSheetName(from)}!`, () => `${quoteSheetName(to)}!`) : value;

/** Hands in the memory workbook; names that Excel holds as references follow the sheet as they do in Excel. */
const handsIn = (excel: MemoryExcel): Hands => {
  const { workbook } = excel;
  const repoint = (from: string, edit: (value: unknown) => unknown): void => {
    for (const name of workbook.names.values())
      if (typeof name.value === 'string' && name.value.includes(`${quoteSheetName(from)}!`))
        name.value = edit(name.value);
  };
  const done = Promise.resolve();
  return {
    rename: (sheet, to) => {
      repoint(sheet, (value) => renamed(value, sheet, to));
      workbook.renameSheet(workbook.sheet(sheet), to);
      return done;
    },
    moveToFront: (sheet) => {
      workbook.moveSheet(workbook.sheet(sheet), 0);
      return done;
    },
    show: (sheet, visibility) => {
      workbook.sheet(sheet).visibility = visibility === 'hidden' ? 'Hidden' : 'VeryHidden';
      return done;
    },
    remove: (sheet) => {
      repoint(sheet, () => '=#REF!$A$1');
      workbook.deleteSheet(workbook.sheet(sheet));
      return done;
    },
    copy: (sheet, to, name) => {
      const copy = workbook.addSheet(to);
      workbook
        .sheet(sheet)
        .values.forEach((cells, row) => cells.forEach((value, column) => copy.enter(row, column, { value })));
      if (name !== null)
        workbook.names.set(`${copy.id}!${name}`.toLowerCase(), {
          name,
          value: `=${quoteSheetName(to)}!$A$1`,
          scope: copy,
          visible: false,
        });
      return done;
    },
    type: ({ sheet, row, column }, value) => excel.changeCells(sheet, cellAddress(row, column), [[value ?? '']]),
    point: (name, refersTo, spelling = name) => {
      workbook.names.delete(name.toLowerCase());
      workbook.names.set(spelling.toLowerCase(), {
        name: spelling,
        value: `=${refersTo}`,
        scope: undefined,
        visible: false,
      });
      return done;
    },
  };
};

for (const apiVersion of among(2, ['1.7', '1.21', '1.9', '1.14', '1.17', '1.20'] as const)) {
  describeWorkbookContract(`Excel with ExcelApi ${apiVersion}`, async (sheets): Promise<ContractHost> => {
    const excel = await start(sheets, apiVersion);
    const workbook = new ExcelWorkbook();
    return {
      workbook: () => workbook,
      hands: handsIn(excel),
      select:
        apiVersion === '1.7'
          ? null
          : async ({ sheet, row, column }) => {
              await excel.select(sheet, cellAddress(row, column));
              await new Promise((resolve) => setTimeout(resolve, 250));
            },
      seesChanges: apiVersion === '1.7' ? 'cannot-tell' : 'told',
      tellsCharts: false,
      tellsMerges: supportsMerges(apiVersion),
      userCells: () =>
        Promise.resolve(new Map(sheets.map(({ name }) => [name, excel.workbook.sheet(name).values as CellValue[][]]))),
      dispose: () => {
        excel.stop();
        return Promise.resolve();
      },
    };
  });
}

describeDrawingContract('Excel', async () => {
  const excel = await start([{ name: 'Data', cells: [['NIP']] }], '1.21');
  return {
    workbook: new ExcelWorkbook(),
    seen: (draft) => Promise.resolve(seenInExcel(excel.workbook.sheet(draft.name), draft)),
    printed: (draft) => Promise.resolve(printInExcel(excel.workbook.sheet(draft.name))),
    dispose: () => {
      excel.stop();
      return Promise.resolve();
    },
  };
});

test('an Excel whose printer has no F4 keeps the sheet and all of its print set-up but the paper', async () => {
  const excel = await start([{ name: 'Data', cells: [['NIP']] }], '1.21');
  excel.workbook.papers = ['Letter', 'A4'];
  expect((await addRuns(new ExcelWorkbook(), [drawnRun])).ok).toBe(true);
  for (const draft of drawnRun.sheets) {
    const wanted = printOfDraft(draft);
    expect(printInExcel(excel.workbook.sheet(draft.name))).toEqual({ ...wanted, paper: wanted.paper === 14 ? 0 : 9 });
  }
  excel.stop();
});

/** A cell as it stands in an Excel that knows no indents yet. */
const flush = <Cell extends { readonly indent: number }>(cells: Readonly<Record<string, Cell>>) =>
  Object.fromEntries(Object.entries(cells).map(([address, cell]) => [address, { ...cell, indent: 0 }]));

test('an Excel that can neither print nor indent yet (ExcelApi 1.7) draws all the rest', async () => {
  const excel = await start([{ name: 'Data', cells: [['NIP']] }], '1.7');
  expect((await addRuns(new ExcelWorkbook(), [drawnRun])).ok).toBe(true);
  for (const draft of drawnRun.sheets) {
    const wanted = seenOfDraft(draft);
    expect(seenInExcel(excel.workbook.sheet(draft.name), draft)).toEqual({
      ...wanted,
      cells: flush(wanted.cells),
      hasGridlines: true,
    });
  }
  excel.stop();
});
