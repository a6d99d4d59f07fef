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
export { charactersToPixels, fileWidthToPixels, pixelsToCharacters, pixelsToFileWidth } from './column-width';
export {
  freeKeptName,
  markerName,
  parseMark,
  parseMarkerName,
  sheetOfReference,
  type Marker,
  type MarkStage,
} from './marker-name';
export {
  HEAD_COLUMNS,
  HEAD_ROWS,
  readMarks,
  type DefinedReference,
  type KnownSheets,
  type ListedSheet,
  type MarkedSheets,
  type MarkerFault,
  type SheetInfo,
  type SheetStanding,
  type SheetVisibility,
} from './markers';
export {
  alignOf,
  BAR_COLOR,
  CELL_FONT,
  columnAligns,
  formatOf,
  isEntryLook,
  LOOK_STYLES,
  PALETTE,
  styleOf,
  type CellEdges,
  type CellStyle,
  type ColumnKind,
  type LookStyle,
} from './look-style';
export {
  footerCodes,
  footerText,
  marginInches,
  PAPERS,
  PLAIN_PRINT,
  titleRowsAddress,
  type PrintSetup,
} from './print-setup';
export { rowHeightPoints } from './row-height';
export { lineCount, shortenToLines, textPixels } from './text-lines';
export {
  chartSources,
  draftWidth,
  NUMBER_FORMAT_CODES,
  TABLE_STYLE,
  type BoxLook,
  type CellAlign,
  type CellLook,
  type ChartDraft,
  type ConditionalLook,
  type ConditionalStyle,
  type DraftCell,
  type ListValidation,
  type NumberFormat,
  type RunDraft,
  type SheetDraft,
  type TableDraft,
  type TableLayout,
} from './sheet-draft';
export { freeSheetName, isValidSheetName, MAX_SHEET_NAME } from './sheet-name';
