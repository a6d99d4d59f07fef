import type { SheetDraft } from '../sheets';

import { addSheets } from './add-sheets';
import type { Parts } from './package-parts';
import { EMPTY_STYLES } from './style-part';
import type { WorkbookPackage } from './workbook-package';
import { textBytes } from './zip';

const CONTENT = 'application/vnd.openxmlformats';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATION_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PACKAGE_RELATIONS = `${PACKAGE}/relationships`;

/** A workbook of drafted sheets alone, without Padan's markers: what `padan sample` writes. It tells no time, so that equal sheets give equal bytes. */
export const newPackage = (sheets: readonly SheetDraft[]): Parts => {
  const parts = new Map<string, Uint8Array>([
    [
      '[Content_Types].xml',
      textBytes(
        `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${CONTENT}-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}-officedocument.spreadsheetml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="${CONTENT}-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="${CONTENT}-officedocument.extended-properties+xml"/></Types>`,
      ),
    ],
    [
      '_rels/.rels',
      textBytes(
        `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${RELATION_TYPE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE_RELATIONS}/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${RELATION_TYPE}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
      ),
    ],
    [
      'docProps/core.xml',
      textBytes(
        `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Padan</dc:creator></cp:coreProperties>`,
      ),
    ],
    [
      'docProps/app.xml',
      textBytes(
        `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Padan</Application></Properties>`,
      ),
    ],
    [
      'xl/workbook.xml',
      textBytes(
        `${DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATION_TYPE}"><sheets></sheets></workbook>`,
      ),
    ],
    [
      'xl/_rels/workbook.xml.rels',
      textBytes(
        `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${RELATION_TYPE}/styles" Target="styles.xml"/></Relationships>`,
      ),
    ],
    ['xl/styles.xml', textBytes(EMPTY_STYLES)],
  ]);
  const empty: WorkbookPackage = {
    parts,
    workbookPath: 'xl/workbook.xml',
    sheets: [],
    definedNames: [],
    uses1904: false,
    sharedStrings: [],
    mainType: 'sheet',
    isStrict: false,
    isSigned: false,
    isStructureLocked: false,
    isCalculatedOnOpening: false,
  };
  return addSheets(empty, { run: null, sheets });
};
