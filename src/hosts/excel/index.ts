export { checkExcel, ExcelWorkbook } from './excel-workbook';
export { excelSettings } from './excel-settings';
export { excelChoices } from './excel-choices';
