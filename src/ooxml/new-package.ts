import type { SheetDraft } from '../sheets';

import { addSheets } from './add-sheets';
import type { Parts } from './package-parts';
import { EMPTY_STYLES } from './style-part';
import type { WorkbookPackage } from './workbook-package';
import { textBytes } from './zip';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATION_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook of drafted sheets alone, without Padan's markers: what `padan sample` writes. */
export const newPackage = (sheets: readonly SheetDraft[]): Parts => {
  const parts = new Map<string, Uint8Array>([
    [
      '[Content_Types].xml',
      textBytes(
        `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
      ),
    ],
    [
      '_rels/.rels',
      textBytes(
        `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${RELATION_TYPE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
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
  };
  return addSheets(empty, { run: null, sheets });
};
