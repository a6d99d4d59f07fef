import { XlsxWorkbook } from '../../src/hosts/xlsx';

import { cellsInFile, packageOf } from './contract-files';
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
