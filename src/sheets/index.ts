export {
  absoluteAddress,
  absoluteRangeAddress,
  cellAddress,
  columnLetters,
  parseCellAddress,
  parseRangeAddress,
  quoteSheetName,
  rangeAddress,
  type CellRange,
} from './address';
export { cellAt, MAX_CELL_TEXT, MAX_COLUMNS, MAX_ROWS, type CellValue, type Grid } from './cell';
export { cutText, foldText, startsLikeFormula, toCellText, visibleText } from './cell-text';
export { isEntryLook, LOOK_STYLES, type LookStyle } from './look-style';
export { rowHeightPoints } from './row-height';
export {
  chartSources,
  draftWidth,
  markerName,
  NUMBER_FORMAT_CODES,
  parseMarkerName,
  type CellLook,
  type ChartDraft,
  type ConditionalLook,
  type DraftCell,
  type ListValidation,
  type NumberFormat,
  type RunDraft,
  type SheetDraft,
  type TableDraft,
  type TableLayout,
} from './sheet-draft';
export { freeSheetName, isValidSheetName, MAX_SHEET_NAME } from './sheet-name';
