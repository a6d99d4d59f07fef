export { XlsxWorkbook } from './xlsx-workbook';
