import { required } from '../../src/kernel';
import { UniverWorkbook } from '../../src/hosts/univer';
import { headlessUniver } from '../support/headless-univer';

import { cellsInFile, packageOf } from './contract-files';
import { describeDrawingContract } from './drawing-contract';
import { printInFile, readFile } from './seen-in-file';
import { seenInUniver } from './seen-in-univer';
import { describeWorkbookContract, type ContractHost } from './workbook-contract';

describeWorkbookContract("the workbench's spreadsheet", (sheets): Promise<ContractHost> => {
  const { api, dispose } = headlessUniver();
  const opened = UniverWorkbook.open(api, packageOf(sheets));
  if (!opened.ok) throw new Error(opened.error.code);
  const workbook = opened.value;
  return Promise.resolve({
    workbook,
    userCells: () => cellsInFile(workbook.bytes(), sheets),
    dispose: () => {
      dispose();
      return Promise.resolve();
    },
  });
});

describeDrawingContract("the workbench's spreadsheet", () => {
  const { api, dispose } = headlessUniver();
  const opened = UniverWorkbook.open(api, packageOf([{ name: 'Data', cells: [['NIP']] }]));
  if (!opened.ok) throw new Error(opened.error.code);
  const workbook = opened.value;
  return Promise.resolve({
    workbook,
    seen: (draft) => Promise.resolve(seenInUniver(required(api.getActiveWorkbook(), 'workbook').save(), draft)),
    // It prints nothing itself; the file it saves does.
    printed: async (draft) => printInFile(await readFile(workbook.bytes()), draft),
    dispose: () => {
      dispose();
      return Promise.resolve();
    },
  });
});
