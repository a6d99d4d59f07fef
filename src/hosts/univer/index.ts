export type { LostKind, LostPart } from './not-kept';
export { DAY_FORMAT, readFormula, setDecimalSign, writeNumber } from './numfmt-by-language';
export { UniverWorkbook, type ScreenView } from './univer-workbook';
