import { ExcelWorkbook } from '../../src/hosts/excel';
import { cellAddress, type CellValue } from '../../src/sheets';
import { startMemoryExcel, type MemoryExcel } from '../support/memory-excel';
import { drawnRun } from '../support/drawn-draft';
import { firstRun, laterRun, policyRun } from '../support/run-drafts';

import { describeDrawingContract } from './drawing-contract';
import { printInExcel, seenInExcel } from './seen-in-excel';
import { describeWorkbookContract, type ContractHost, type ContractSheet } from './workbook-contract';

/** What each drafted formula must give: the in-memory workbook does not calculate. */
const formulaValues = new Map<string, CellValue>(
  [policyRun, firstRun, laterRun(1), laterRun(2), laterRun(3), drawnRun]
    .flatMap(({ sheets }) => sheets)
    .flatMap(({ name, rows }) =>
      rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          cell?.formula === undefined ? [] : [[`${name}!${cellAddress(row, column)}`, cell.value] as const],
        ),
      ),
    ),
);

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
    await context.sync();
  });
};

const start = async (
  sheets: readonly ContractSheet[],
  apiVersion: '1.7' | '1.9' | '1.14' | '1.21',
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

for (const apiVersion of ['1.7', '1.9', '1.14', '1.21'] as const) {
  describeWorkbookContract(`Excel with ExcelApi ${apiVersion}`, async (sheets): Promise<ContractHost> => {
    const excel = await start(sheets, apiVersion);
    return {
      workbook: new ExcelWorkbook(),
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
