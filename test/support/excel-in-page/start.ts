import { startMemoryExcel, type MemoryExcelOptions } from '../memory-excel';

// Runs before any script of the page; what the workbook holds has been put beside it.
const options = Reflect.get(globalThis, 'padanBook') as MemoryExcelOptions;

void startMemoryExcel(options).then((excel) => {
  // Settings are where a workbook keeps what is in no cell of it.
  Reflect.set(globalThis, 'padanSettings', () => JSON.stringify([...excel.workbook.settings.entries()]));
});
