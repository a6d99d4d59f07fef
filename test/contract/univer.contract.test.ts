import { UniverWorkbook } from '../../src/hosts/univer';
import { headlessUniver } from '../support/headless-univer';

import { cellsInFile, packageOf } from './contract-files';
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
