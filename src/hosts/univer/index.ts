export type { LostKind, LostPart } from './not-kept';
export { DAY_FORMAT, readFormula, setDecimalSign, writeNumber } from './numfmt-by-language';
export type { FromDesk, ToDesk } from './desk-protocol';
export { serveDesk } from './serve-desk';
export { workerDesk, type DeskWorker } from './worker-desk';
export { UniverWorkbook, type ScreenView } from './univer-workbook';
