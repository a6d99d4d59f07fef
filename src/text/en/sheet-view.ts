import type { SheetViewWords } from '../texts';

/** Names of the spreadsheet's parts that show a picture only, for screen readers. */
export const sheetView: SheetViewWords = {
  name: 'Spreadsheet',
  cellName: 'Cell address',
  expandFormula: 'Expand the formula bar',
  addSheet: 'Add a sheet',
  allSheets: 'All sheets',
  zoom: 'Zoom',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  zoomReset: 'Zoom 100 %',
  nameList: 'List of cell names',
  chartNote: 'There is a chart here. It shows in Excel.',
};
