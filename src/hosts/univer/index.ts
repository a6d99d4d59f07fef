export { UniverWorkbook, type ScreenView } from './univer-workbook';
