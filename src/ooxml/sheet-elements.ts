import { prefixOf } from './edit-rows';

/** Order of what a sheet part holds (ECMA-376, CT_Worksheet). */
const ELEMENTS = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

export type SheetElement = (typeof ELEMENTS)[number];

/** Where a view of another user begins, and where it ends: it may hold filters of its own. */
const viewsOfOthers = (xml: string, prefix: string): readonly [number, number] => {
  const start = xml.indexOf(`<${prefix}customSheetViews`);
  const end = start < 0 ? -1 : xml.indexOf(`</${prefix}customSheetViews>`, start);
  return [start, end];
};

const placeOf = (xml: string, prefix: string, name: SheetElement): number => {
  const tag = new RegExp(`<${prefix}${name}[\\s/>]`, 'g');
  const [start, end] = viewsOfOthers(xml, prefix);
  for (const { index } of xml.matchAll(tag)) if (index <= start || index >= end) return index;
  return -1;
};

/** An element directly inside a sheet part as it is written; null where the part has none. */
export const elementOf = (xml: string, name: SheetElement): string | null => {
  const prefix = prefixOf(xml);
  const place = placeOf(xml, prefix, name);
  if (place < 0) return null;
  const close = `</${prefix}${name}>`;
  const open = xml.slice(place, xml.indexOf('>', place) + 1);
  return open.endsWith('/>') ? open : xml.slice(place, xml.indexOf(close, place) + close.length);
};

/** A sheet part with one of its elements as given, in its place among the others; an empty text takes the element away. */
export const replaceElement = (xml: string, name: SheetElement, element: string): string => {
  const written = elementOf(xml, name);
  const prefix = prefixOf(xml);
  if (written !== null) {
    const place = placeOf(xml, prefix, name);
    return xml.slice(0, place) + element + xml.slice(place + written.length);
  }
  if (element === '') return xml;
  const later = ELEMENTS.slice(ELEMENTS.indexOf(name) + 1)
    .map((other) => placeOf(xml, prefix, other))
    .filter((place) => place >= 0);
  const place = later.length > 0 ? Math.min(...later) : xml.lastIndexOf(`</${prefix}worksheet>`);
  return xml.slice(0, place) + element + xml.slice(place);
};
