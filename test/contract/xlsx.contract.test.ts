import { XlsxWorkbook } from '../../src/hosts/xlsx';

import { cellsInFile, packageOf } from './contract-files';
import { fileHands } from './contract-hands';
import { describeDrawingContract } from './drawing-contract';
import { printInFile, readFile, seenInFile } from './seen-in-file';
import { describeWorkbookContract, type ContractHost } from './workbook-contract';

const open = (bytes: Uint8Array): XlsxWorkbook => {
  const opened = XlsxWorkbook.open(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
};

describeWorkbookContract('an .xlsx file', (sheets): Promise<ContractHost> => {
  let workbook = open(packageOf(sheets));
  return Promise.resolve({
    workbook: () => workbook,
    hands: fileHands(
      () => workbook.bytes(),
      (bytes) => {
        workbook = open(bytes);
      },
    ),
    select: null,
    seesChanges: 'nobody-else',
    tellsCharts: true,
    tellsMerges: true,
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
