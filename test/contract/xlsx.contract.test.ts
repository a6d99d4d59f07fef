import { XlsxWorkbook } from '../../src/hosts/xlsx';

import { cellsInFile, packageOf } from './contract-files';
import { describeDrawingContract } from './drawing-contract';
import { printInFile, readFile, seenInFile } from './seen-in-file';
import { describeWorkbookContract, type ContractHost } from './workbook-contract';

describeWorkbookContract('an .xlsx file', (sheets): Promise<ContractHost> => {
  const opened = XlsxWorkbook.open(packageOf(sheets));
  if (!opened.ok) throw new Error(opened.error.code);
  const workbook = opened.value;
  return Promise.resolve({
    workbook,
    userCells: () => cellsInFile(workbook.bytes(), sheets),
    dispose: () => Promise.resolve(),
  });
});

describeDrawingContract('an .xlsx file', () => {
  const opened = XlsxWorkbook.open(packageOf([{ name: 'Data', cells: [['NIP']] }]));
  if (!opened.ok) throw new Error(opened.error.code);
  const workbook = opened.value;
  return Promise.resolve({
    workbook,
    seen: async (draft) => seenInFile(await readFile(workbook.bytes()), draft),
    printed: async (draft) => printInFile(await readFile(workbook.bytes()), draft),
    dispose: () => Promise.resolve(),
  });
});
