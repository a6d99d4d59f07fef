import { UniverWorkbook, type ScreenView } from '../../src/hosts/univer';
import { required } from '../../src/kernel';
import { headlessUniver } from '../support/headless-univer';

import { cellsInFile, packageOf } from './contract-files';
import { fileHands } from './contract-hands';
import { describeDrawingContract } from './drawing-contract';
import { printInFile, readFile } from './seen-in-file';
import { seenInUniver } from './seen-in-univer';
import { describeWorkbookContract, type ContractHost } from './workbook-contract';

describeWorkbookContract("the workbench's spreadsheet", (sheets): Promise<ContractHost> => {
  const { api, dispose } = headlessUniver();
  let select: Parameters<ScreenView['onSelection']>[0] = () => undefined;
  const screen: ScreenView = {
    scrollTo: () => undefined,
    onSelection: (listener) => {
      select = listener;
      return () => {
        select = () => undefined;
      };
    },
  };
  const open = (bytes: Uint8Array): UniverWorkbook => {
    const opened = UniverWorkbook.open(api, bytes, screen);
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  };
  let workbook = open(packageOf(sheets));
  const sheetInView = (name: string) => required(api.getActiveWorkbook()?.getSheetByName(name), name);
  const onFile = fileHands(
    () => workbook.bytes(),
    (bytes) => {
      workbook = open(bytes);
    },
  );
  return Promise.resolve({
    workbook: () => workbook,
    hands: {
      ...onFile,
      rename: (sheet, to) => Promise.resolve(void sheetInView(sheet).setName(to)),
      type: ({ sheet, row, column }, value) =>
        Promise.resolve(
          void sheetInView(sheet)
            .getRange(row, column)
            .setValue(value ?? ''),
        ),
    },
    select: ({ sheet, row, column }) => Promise.resolve(select(sheet, row, column)),
    seesChanges: 'told',
    tellsCharts: true,
    tellsMerges: true,
    userCells: () => cellsInFile(workbook.bytes(), sheets),
    dispose: () => Promise.resolve(dispose()),
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
