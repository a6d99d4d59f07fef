export { addSheets } from './add-sheets';
export { changePackage, reopenParts, type PackageChanges } from './change-package';
export { DamagedSheet, orDamaged } from './damaged-sheet';
export { editFrame, type FrameEdit, type FrozenPanes } from './edit-frame';
export { editColumnLayout, editRowLayout, type ColumnEdit, type RowEdit } from './edit-layout';
export {
  editFilter,
  editLists,
  editMerges,
  hasTables,
  type FilterColumn,
  type FilterEdit,
  type ListEdit,
} from './edit-ranges';
export { StyleEditor, type StyleEdit } from './edit-styles';
export { editWorkbook, type NameEdit, type NameKey, type WorkbookEdit } from './edit-workbook';
export { fitMainType } from './fit-main-type';
export { keepText, readKeptText } from './kept-text';
export { newPackage } from './new-package';
export { openFile } from './open-file';
export { patchCells, type CellEdit, type CellPatch } from './patch-cells';
export { readChartPlaces, readFileCharts } from './read-charts';
export { readFileFilter } from './read-filter';
export { readFileFormulas } from './read-formulas';
export { readFileHead } from './read-head';
export { readFileGrid, readFileSheet } from './read-sheet';
export { readStyles, stylesPathOf, type FileEdges, type FileStyle, type FileStyles } from './read-styles';
export { removeSheets } from './remove-sheets';
export { renameSheet } from './rename-sheet';
export type { FileCell, FileSheet } from './sheet-part-reader';
export { daysOfParts, stringsOfParts, type PartString } from './strings-of-parts';
export { openPackage, readPackage, type SheetEntry, type WorkbookPackage } from './workbook-package';
export { PackageParts, type Parts } from './package-parts';
export { packZip, packZipWith, partText, portableGzip, textBytes, type Gzip, type Inflate } from './zip';
