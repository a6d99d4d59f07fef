export { startMemoryExcel, type MemoryExcel, type MemoryExcelOptions, type RequestLog } from './start';
export type { Fault } from './faults';
export type { Platform } from './office-loader';
export type {
  MemoryCell,
  MemoryChart,
  MemoryConditionalFormat,
  MemorySheet,
  MemoryTable,
  MemoryValidation,
} from './sheet-model';
export type { CellValue } from './value-entry';
export type { MemoryWorkbook, SheetSeed } from './workbook-model';
