export { breather } from './breathe';
export { ChartNotes } from './chart-notes';
export type { LostKind, LostPart } from './not-kept';
export { DAY_FORMAT, readFormula, setDecimalSign, showNumber, writeNumber } from './numfmt-by-language';
export type { FromDesk, ToDesk } from './desk-protocol';
export { serveDesk } from './serve-desk';
export { workerDesk, type DeskWorker } from './worker-desk';
export type { ScreenView } from './screen-view';
export { UniverWorkbook } from './univer-workbook';
