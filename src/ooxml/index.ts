export { addSheets } from './add-sheets';
export { newPackage } from './new-package';
export { patchCells, type CellPatch } from './patch-cells';
export { readFileGrid, readFileSheet, type FileCell, type FileSheet } from './read-sheet';
export { readStyles, type FileStyle, type FileStyles } from './read-styles';
export { removeSheets } from './remove-sheets';
export { renameSheet } from './rename-sheet';
export { openPackage, readPackage, type SheetEntry, type WorkbookPackage } from './workbook-package';
export { packZip, partText, textBytes, type Deflate, type Parts } from './zip';
