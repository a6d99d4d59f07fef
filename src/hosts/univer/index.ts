export { DAY_FORMAT, readFormula, setDecimalSign, writeNumber } from './numfmt-by-language';
export { UniverWorkbook, type ScreenView } from './univer-workbook';
