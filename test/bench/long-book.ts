import { closeSync, openSync, writeSync } from 'node:fs';

import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** One sheet of a book that is written row by row. */
export type LongSheet = { readonly name: string; readonly rows: Iterable<readonly string[]> };

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const smallParts = (names: readonly string[]): Readonly<Record<string, string>> => {
  const each = (line: (name: string, number: number) => string): string =>
    names.map((name, index) => line(name, index + 1)).join('');
  const sheets = each((name, number) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`);
  const links = each(
    (_, number) =>
      `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  const types = each(
    (_, number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${CONTENT}.worksheet+xml"/>`,
  );
  const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>${types}</Types>`,
    '_rels/.rels': `<Relationships ${relations}><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${relations}>${links}</Relationships>`,
  };
};

const rowXml = (cells: readonly string[]): string =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

/** Writes a workbook of texts row by row, so that its size does not matter; the texts need no escapes. */
export const writeLongBook = (path: string, sheets: readonly LongSheet[]): void => {
  const file = openSync(path, 'w');
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    writeSync(file, chunk);
  });
  const encoder = new TextEncoder();
  for (const [name, xml] of Object.entries(smallParts(sheets.map(({ name: sheet }) => sheet)))) {
    const part = new ZipPassThrough(name);
    zip.add(part);
    part.push(encoder.encode(xml), true);
  }
  sheets.forEach(({ rows }, index) => {
    const part = new ZipDeflate(`xl/worksheets/sheet${index + 1}.xml`, { level: 1 });
    zip.add(part);
    part.push(encoder.encode(`<worksheet xmlns="${SPREADSHEET}"><sheetData>`));
    for (const row of rows) part.push(encoder.encode(rowXml(row)));
    part.push(encoder.encode('</sheetData></worksheet>'), true);
  });
  zip.end();
  closeSync(file);
};
