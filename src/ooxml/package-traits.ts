import { partKey, type Parts } from './package-parts';
import { walkXml } from './xml';
import { partText } from './zip';

/** What a package says it is: a workbook or a template, with or without macros. */
export type MainType = 'sheet' | 'template' | 'macro-sheet' | 'macro-template';

/** Content types of the workbook part (ECMA-376 part 1, 12.3.23; MS-OE376 for those with macros). */
export const MAIN_TYPES: Readonly<Record<MainType, string>> = {
  sheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  template: 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
  'macro-sheet': 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  'macro-template': 'application/vnd.ms-excel.template.macroEnabled.main+xml',
};

/** Path of the part that says what every part is. */
export const CONTENT_TYPES_PATH = '[Content_Types].xml';

/** What the package says the workbook part is; a type Padan does not know counts as a workbook. Throws when the list is not XML or is none. */
export const readMainType = (parts: Parts, workbookPath: string): MainType => {
  const xml = partText(parts, CONTENT_TYPES_PATH);
  if (xml === undefined) throw new Error(CONTENT_TYPES_PATH);
  let isList = false;
  let type = '';
  walkXml(xml, {
    open: (name, { PartName = '', Extension, ContentType = '' }) => {
      isList ||= name === 'Types';
      if (name === 'Override' && partKey(PartName) === partKey(`/${workbookPath}`)) type = ContentType;
      if (name === 'Default' && type === '' && partKey(workbookPath).endsWith(`.${Extension?.toLowerCase()}`))
        type = ContentType;
    },
  });
  if (!isList) throw new Error(CONTENT_TYPES_PATH);
  const known = (Object.keys(MAIN_TYPES) as MainType[]).find(
    (main) => MAIN_TYPES[main].toLowerCase() === type.toLowerCase(),
  );
  return known ?? 'sheet';
};

/** Whether every added part must be written in the strict names of the format; a package holds those or the usual ones, never both. */
export const isStrictWorkbook = (workbookXml: string): boolean =>
  /<(?:[\w.-]+:)?workbook\b[^>]*"http:\/\/purl\.oclc\.org\/ooxml\/spreadsheetml\/main"/.test(workbookXml);

const STRICT_NAMES: readonly (readonly [string, string])[] = [
  ['spreadsheetml/2006/main', 'spreadsheetml/main'],
  ['officeDocument/2006/relationships', 'officeDocument/relationships'],
  ['drawingml/2006/main', 'drawingml/main'],
  ['drawingml/2006/chart', 'drawingml/chart'],
  ['drawingml/2006/spreadsheetDrawing', 'drawingml/spreadsheetDrawing'],
];

/**
 * Markup of an added part in the strict names of the format (ISO/IEC 29500-1). Only whole attribute values and relation types are
 * names; a text that mentions one is left alone, since its quotes are escaped.
 */
export const inStrictNames = (xml: string): string =>
  STRICT_NAMES.reduce(
    (text, [usual, strict]) =>
      text.replaceAll(`="http://schemas.openxmlformats.org/${usual}`, `="http://purl.oclc.org/ooxml/${strict}`),
    xml,
  ).replace(/(<c:(?:gapWidth|overlap) val="-?\d+)"/g, '$1%"');
