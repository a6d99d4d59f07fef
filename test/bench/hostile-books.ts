import { closeSync, openSync, writeSync } from 'node:fs';

import { Zip, ZipDeflate } from 'fflate';

import { columnLetters, MAX_COLUMNS, MAX_ROWS } from '../../src/sheets';

/** The XML of a part, piece by piece. */
type Pieces = Iterable<string>;

/** A book made to be slow or large: its sheets' parts, their number in the workbook, and shared strings. */
type HostileBook = {
  readonly sheet?: () => Pieces;
  readonly strings?: () => Pieces;
  readonly names?: () => Pieces;
  /** How often the workbook lists the one sheet part. */
  readonly listed?: number;
  /** Sheets with a part of their own. */
  readonly parts?: number;
};

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function* repeat(count: number, piece: (index: number) => string): Pieces {
  for (let index = 0; index < count; index += 1) yield piece(index);
}

function* sheetOf(rows: Pieces, behind: Pieces = [], before: Pieces = [], prefix = ''): Pieces {
  yield `<${prefix}worksheet xmlns${prefix === '' ? '' : ':x'}="${SPREADSHEET}">`;
  yield* before;
  yield `<${prefix}sheetData>`;
  yield* rows;
  yield `</${prefix}sheetData>`;
  yield* behind;
  yield `</${prefix}worksheet>`;
}

const text = (content: string, address = ''): string =>
  `<c${address === '' ? '' : ` r="${address}"`} t="inlineStr"><is><t>${content}</t></is></c>`;

const HEADS = ['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA', 'GOL', 'TMT JABATAN'];
const head = (): string => `<row r="1">${HEADS.map((title) => text(title)).join('')}</row>`;

const MEGABYTE = 2 ** 20;
const LONG = 'x'.repeat(2 ** 16);

/** One row with so many header cells, and rows of one cell below it. */
function* wideHead(columns: number, rows: number): Pieces {
  yield '<row r="1">';
  yield* repeat(columns, (column) => text(`NAMA ${column % 7}`));
  yield '</row>';
  yield* repeat(rows, () => '<row><c><v>1</v></c></row>');
}

const LAST_COLUMN = columnLetters(MAX_COLUMNS - 1);

/** Books by what is wrong with them; each is well below 20 MB as a file. */
export const HOSTILE_BOOKS: Readonly<Record<string, HostileBook>> = {
  'a cell in the last corner': {
    sheet: () => sheetOf([head(), `<row r="${MAX_ROWS}">${text('x', `${LAST_COLUMN}${MAX_ROWS}`)}</row>`]),
  },
  'a cell in the last column of 100,000 rows': {
    sheet: () =>
      sheetOf(repeat(100000, (row) => `<row r="${row + 1}"><c r="${LAST_COLUMN}${row + 1}"><v>1</v></c></row>`)),
  },
  'a cell below the last row': { sheet: () => sheetOf([head(), `<row r="${MAX_ROWS + 1}">${text('x')}</row>`]) },
  'a cell behind the last column': { sheet: () => sheetOf([`<row r="1">${text('x', 'XFE1')}</row>`]) },
  'a row of a million cells': { sheet: () => sheetOf([...['<row>'], ...repeat(1000000, () => text('NIP')), '</row>']) },
  'a header of every column and 500,000 rows': { sheet: () => sheetOf(wideHead(MAX_COLUMNS, 500000)) },
  'a million columns with widths': {
    sheet: () =>
      sheetOf(
        [head()],
        [],
        [
          ...['<cols>'],
          ...repeat(1000000, (index) => `<col min="${index + 1}" max="1000000000" width="9"/>`),
          '</cols>',
        ],
      ),
  },
  '300 MB of numbers': {
    sheet: () => sheetOf(repeat(600000, () => `<row>${'<c><v>12345</v></c>'.repeat(26)}</row>`)),
  },
  '300 MB of texts': {
    sheet: () => sheetOf(repeat(600000, () => `<row>${text('Analis Hukum Ahli Muda').repeat(8)}</row>`)),
  },
  '300 MB in a form of no program': {
    sheet: () => sheetOf(repeat(400000, () => `<row>${"<c  t='str'><v>NIP</v><v>1</v></c>".repeat(22)}</row>`)),
  },
  '300 MB of empty cells with looks': {
    sheet: () => sheetOf(repeat(600000, () => `<row>${'<c s="1"/>'.repeat(50)}</row>`)),
  },
  '300 MB in one cell': {
    sheet: () => sheetOf(['<row><c t="inlineStr"><is><t>', ...repeat(4800, () => LONG), '</t></is></c></row>']),
  },
  '300 MB of spaces': { sheet: () => sheetOf(repeat(4800, () => ' '.repeat(2 ** 16))) },
  '300 MB of shared strings': {
    sheet: () => sheetOf([head()]),
    strings: () => repeat(10000000, (index) => `<si><t>teks ${index % 1000} bersama</t></si>`),
  },
  '300 MB of comments': { sheet: () => sheetOf(repeat(4800, () => `<!--${LONG}-->`)) },
  '1,400 MB of spaces': { sheet: () => sheetOf(repeat(1400, () => ' '.repeat(MEGABYTE))) },
  'every other row blank, 500,000 heads': {
    sheet: () =>
      sheetOf(
        repeat(
          500000,
          (row) => `<row r="${row * 2 + 1}">${HEADS.map((title) => text(`${title}${row % 3}`)).join('')}</row>`,
        ),
      ),
  },
  '300,000 merged ranges and links': {
    sheet: () =>
      sheetOf(
        [head()],
        [
          '<mergeCells>',
          ...repeat(300000, (row) => `<mergeCell ref="A${row * 3 + 2}:XFD${row * 3 + 3}"/>`),
          '</mergeCells><hyperlinks>',
          ...repeat(300000, (row) => `<hyperlink ref="A${row + 1}" location="A1"/>`),
          '</hyperlinks>',
        ],
      ),
  },
  'elements a million deep': {
    sheet: () => sheetOf([...repeat(1000000, () => '<a>'), ...repeat(1000000, () => '</a>')]),
  },
  'a tag of 100 MB': { sheet: () => sheetOf([`<row a="`, ...repeat(1600, () => LONG), '"></row>']) },
  '10,000 sheets of one part': { sheet: () => sheetOf(repeat(2000, () => head())), listed: 10000 },
  '9,000 sheets': { sheet: () => sheetOf([head(), '<row><c><v>1</v></c></row>']), parts: 9000 },
  '200,000 defined names': {
    sheet: () => sheetOf([head()]),
    names: () => repeat(200000, (index) => `<definedName name="n${index}">Data!$A$1</definedName>`),
  },
};

/** Writes a hostile book, part by part, without ever holding one whole. */
export const writeHostileBook = (path: string, book: HostileBook): void => {
  const file = openSync(path, 'w');
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    writeSync(file, chunk);
  });
  const encoder = new TextEncoder();
  const add = (name: string, pieces: Pieces): void => {
    const part = new ZipDeflate(name, { level: 6 });
    zip.add(part);
    let held = '';
    for (const piece of pieces) {
      held += piece;
      if (held.length < MEGABYTE) continue;
      part.push(encoder.encode(held));
      held = '';
    }
    part.push(encoder.encode(held), true);
  };
  const { sheet = () => [], strings, names, listed = 1, parts = 1 } = book;
  const count = Math.max(listed, parts);
  const partOf = (index: number): number => (parts > 1 ? index + 1 : 1);
  add('[Content_Types].xml', [
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${CONTENT}.worksheet+xml"/>`,
    `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${CONTENT}.sharedStrings+xml"/></Types>`,
  ]);
  add('_rels/.rels', [
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ]);
  add('xl/workbook.xml', [
    `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><sheets>`,
    ...repeat(count, (index) => `<sheet name="Data ${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`),
    '</sheets>',
    ...(names ? ['<definedNames>', ...names(), '</definedNames>'] : []),
    '</workbook>',
  ]);
  add('xl/_rels/workbook.xml.rels', [
    `<Relationships xmlns="${PACKAGE}/relationships">`,
    ...repeat(
      count,
      (index) =>
        `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${partOf(index)}.xml"/>`,
    ),
    ...(strings ? [`<Relationship Id="rIdS" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>`] : []),
    '</Relationships>',
  ]);
  if (strings)
    add(
      'xl/sharedStrings.xml',
      (function* all(): Pieces {
        yield `<sst xmlns="${SPREADSHEET}">`;
        yield* strings();
        yield '</sst>';
      })(),
    );
  for (let index = 0; index < parts; index += 1) add(`xl/worksheets/sheet${partOf(index)}.xml`, sheet());
  zip.end();
  closeSync(file);
};
