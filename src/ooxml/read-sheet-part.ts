import { RowScanner } from './row-scanner';
import { SheetPartReader, type CellSink, type FileSheet } from './sheet-part-reader';
import { walkXml, type XmlHandler } from './xml';
import { walkXmlList } from './xml-list';

const handlerOf = (reader: SheetPartReader): Required<XmlHandler> => ({
  open: (name, attributes) => reader.open(name, attributes),
  text: (text) => reader.text(text),
  close: (name) => reader.close(name),
});

/** The slow twin of `readSheetPart`: hears every element of the part from the parser. */
export const readSheetPartByParser = (
  xml: string | Uint8Array,
  strings: readonly string[],
  takeCell: CellSink,
): Omit<FileSheet, 'cells'> => {
  const reader = new SheetPartReader(strings, takeCell);
  walkXml(xml, handlerOf(reader));
  return reader.result();
};

/**
 * Reads a sheet part, handing over each cell that holds or looks like something. Cells and rows without addresses follow the one
 * before, as the format allows. Rows in the forms that programs write are read from their bytes, the others by the parser; what is
 * handed over, and what is refused with an Error, is the same. `endCells` is told when all cells have been handed over.
 */
export const readSheetPart = (
  xml: Uint8Array,
  strings: readonly string[],
  takeCell: CellSink,
  endCells?: () => void,
): Omit<FileSheet, 'cells'> => {
  const reader = new SheetPartReader(strings, takeCell, endCells);
  walkXmlList(xml, { list: 'sheetData', item: 'row' }, (prefix) => new RowScanner(xml, prefix, strings, reader).scan, {
    ...handlerOf(reader),
    isIdle: () => reader.isIdle(),
  });
  return reader.result();
};
