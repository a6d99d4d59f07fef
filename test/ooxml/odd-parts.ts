import type { Random } from '../../src/kernel';
import { cellAddress } from '../../src/sheets';

/** How a program writes sheets: what is the same in all its rows. */
type Writer = {
  readonly prefix: string;
  readonly hasAddresses: boolean;
  readonly space: string;
  readonly rowAttributes: readonly string[];
  readonly head: string;
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const WRITERS: readonly Writer[] = [
  // Excel, LibreOffice, openpyxl, Apache POI, the Open XML SDK, and SheetJS with a note above.
  {
    prefix: '',
    hasAddresses: true,
    space: '',
    rowAttributes: [' spans="1:4"', ' x14ac:dyDescent="0.25"'],
    head: `${DECLARATION}\r\n`,
  },
  {
    prefix: '',
    hasAddresses: true,
    space: '',
    rowAttributes: [' customFormat="false" ht="12.8" hidden="false"'],
    head: `${DECLARATION}\n`,
  },
  { prefix: '', hasAddresses: true, space: '', rowAttributes: [''], head: '' },
  {
    prefix: '',
    hasAddresses: true,
    space: '\n',
    rowAttributes: ['', ' hidden="true"'],
    head: '<?xml version="1.0" encoding="UTF-8"?>\n',
  },
  {
    prefix: 'x:',
    hasAddresses: true,
    space: '',
    rowAttributes: ['', ' ht="30" customHeight="1"'],
    head: '<?xml version="1.0" encoding="utf-8"?>',
  },
  {
    prefix: '',
    hasAddresses: false,
    space: ' ',
    rowAttributes: ['', " hidden='1'"],
    head: '\uFEFF<?xml version="1.0"?>',
  },
  {
    prefix: '',
    hasAddresses: true,
    space: '\r\n\t',
    rowAttributes: [' s="1" a:hidden="1"', ' collapsed="1"'],
    head: `${DECLARATION}<!-- a note -->`,
  },
];

const TEXTS = [
  ...[
    '',
    ' ',
    'NIP',
    'Analis Hukum Ahli Muda',
    'Budi Contoh, S.E.',
    '198501012010011001',
    'a\nb',
    'a\tb',
    'a\r\nb',
    'a]]b',
    'a&gt;b',
  ],
  ...[
    '&amp;',
    'R&amp;D &lt;b&gt; &quot;x&quot; &apos;y&apos;',
    '&#10;',
    '&#x1F600;',
    '&amp;lt;',
    '_x0041_',
    '_x000D_',
    'a_b',
    '_xlfn.X',
    'a&nbsp;b',
  ],
  ...[
    'Kepala Seksi – Umum',
    'é',
    '東京',
    '😀',
    '\uFEFFawal',
    'a\u00A0b',
    'a\u0085b',
    'a\u2028b',
    'x'.repeat(300),
    '1'.repeat(20),
  ],
];
const ODD_TEXTS = [
  '<![CDATA[a<b]]>',
  'a<!-- c -->b',
  'a]]>b',
  'a & b',
  '&lol;',
  'a\u0001b',
  '<b>x</b>',
  '&#0;',
  '\uFFFE',
];
const NUMBERS = [
  ...[
    '0',
    '1',
    '-1',
    '-0',
    '12.5',
    '0.1',
    '45123',
    '1.5E3',
    '1e-7',
    '.5',
    '5.',
    '+5',
    ' 7 ',
    '007',
    '123456789012345',
    '1234567890123456',
    '198501012010011001',
  ],
  ...[
    '0.30000000000000004',
    '99999999999999.9',
    'NaN',
    'Infinity',
    '1e999',
    'abc',
    '0x10',
    '',
    '--1',
    '1.2.3',
    '1234.5678901234567',
  ],
];
const ODD_ADDRESSES = [
  'A0',
  'XFE1',
  'XFD1',
  'ZZZ9',
  'a1',
  '$A$1',
  'A1048577',
  'A1048576',
  'AAAA1',
  '1A',
  '',
  'B2',
  'A01',
  'A9999999',
];

const text = (random: Random): string => (random.chance(4) ? random.pick(ODD_TEXTS) : random.pick(TEXTS));

const cellBody = (random: Random, { prefix: p, space }: Writer, type: string): string => {
  const value =
    type === 's' ? (random.chance(5) ? random.pick(['9', '-1', 'x', '1.0', ' 2']) : String(random.below(5))) : null;
  const content =
    value ??
    (type === 'n' || type === ''
      ? random.pick(NUMBERS)
      : type === 'b'
        ? random.pick(['0', '1', 'true', 'no'])
        : text(random));
  const formula = random.pick([
    '',
    '',
    '',
    `<${p}f>A1+${text(random)}</${p}f>`,
    `<${p}f t="shared" ref="A1:A9" si="0">B1*2</${p}f>`,
    `<${p}f t="shared" si="0"/>`,
    `<${p}f aca="false"></${p}f>`,
    `<${p}f ca="1" del1="1">X</${p}f>`,
  ]);
  if (type === 'inlineStr' || random.chance(2)) {
    const open = random.pick(['', '', ' xml:space="preserve"', ' xml:space="preserve" ']);
    const inner = `<${p}t${open}>${content}</${p}t>`;
    const phonetic = `<${p}rPh sb="0" eb="2"><${p}t>ト</${p}t></${p}rPh>`;
    return `<${p}is>${space}${random.pick([inner, inner, inner, inner, `<${p}t/>`, '', `<${p}r>${inner}</${p}r><${p}r>${inner}</${p}r>`, inner + phonetic])}${space}</${p}is>`;
  }
  return `${formula}${space}${random.pick([`<${p}v>${content}</${p}v>`, `<${p}v>${content}</${p}v>`, `<${p}v>${content}</${p}v>`, `<${p}v/>`, `<${p}v />`, '', `<${p}v>${content}</${p}v ><${p}v>1</${p}v>`])}`;
};

const cell = (random: Random, writer: Writer, row: number, column: number): string => {
  const { prefix: p, hasAddresses, space } = writer;
  const type = random.pick([
    '',
    '',
    'n',
    's',
    's',
    'str',
    'inlineStr',
    'inlineStr',
    'b',
    'e',
    'd',
    random.chance(10) ? 'odd' : 'n',
  ]);
  const address = random.chance(1) ? random.pick(ODD_ADDRESSES) : cellAddress(row, column);
  const attributes = [
    hasAddresses !== random.chance(2) ? ` r="${address}"` : '',
    random.chance(50) ? ` s="${random.chance(3) ? random.pick(['', '-1', '1.5', 'x', '00']) : random.below(12)}"` : '',
    type === '' ? '' : ` t="${type}"`,
    random.chance(3) ? random.pick([' cm="1"', ' vm="2"', ' ph="1"', " s='3'", ' s="4"', ' ', ' a:r="C3"', '\n']) : '',
  ];
  if (random.chance(20)) attributes.reverse();
  if (random.chance(10)) return `<${p}c${attributes.join('')}/>`;
  return `<${p}c${attributes.join('')}>${space}${cellBody(random, writer, type)}${space}</${p}c>`;
};

const row = (random: Random, writer: Writer, index: number): string => {
  const { prefix: p, hasAddresses, space, rowAttributes } = writer;
  const number = random.chance(1)
    ? random.pick(['0', '-1', 'x', '1048577', '10000000', '1.5', '01', ''])
    : String(index + 1);
  const open = `<${p}row${hasAddresses !== random.chance(2) ? ` r="${number}"` : ''}${random.pick(rowAttributes)}`;
  if (random.chance(5)) return `${open}/>${space}`;
  const between = random.chance(1)
    ? random.pick(['<!-- c -->', '<?p i?>', 'x', '<![CDATA[ ]]>', `<${p}extLst/>`, `<!-- </${p}row> -->`])
    : space;
  const cells = Array.from({ length: random.below(6) }, (_, column) => cell(random, writer, index, column));
  return `${open}>${space}${cells.join(between)}${space}</${p}row>${space}`;
};

/** A sheet part as one program or another writes it, with things in it that none should. */
export const oddSheetPart = (random: Random): string => {
  const writer = random.pick(WRITERS);
  const { prefix: p, head, space } = writer;
  const rows = Array.from({ length: random.below(8) }, (_, index) => row(random, writer, index + (index > 4 ? 3 : 0)));
  const between = random.chance(5)
    ? random.pick(['<!-- between -->', `<${p}other/>`, ' text ', `<!-- <${p}row><${p}c/></${p}row> -->`])
    : '';
  const main = p === '' ? `xmlns="${MAIN}"` : `xmlns:${p.slice(0, -1)}="${MAIN}"`;
  const list = random.chance(4)
    ? random.pick([`<${p}sheetData/>`, `<${p}sheetData a="1>2">`, `<${p}sheetData a='>'>`, '<sheetData>'])
    : `<${p}sheetData>`;
  return [
    `${head}<${p}worksheet ${main} xmlns:a="urn:a">${space}<${p}sheetPr><${p}tabColor rgb="FF00B050"/></${p}sheetPr>`,
    `<${p}cols><${p}col min="1" max="2" width="9" hidden="${random.below(2)}"/></${p}cols>${list}${rows.join(between)}</${p}sheetData>`,
    `<${p}mergeCells><${p}mergeCell ref="A1:B2"/></${p}mergeCells></${p}worksheet>`,
  ].join('');
};

const string = (random: Random, p: string): string => {
  const inner = `<${p}t${random.pick(['', '', ' xml:space="preserve"', " xml:space='preserve'"])}>${text(random)}</${p}t>`;
  const phonetic = `<${p}rPh sb="0" eb="1"><${p}t>ト</${p}t></${p}rPh>`;
  return `<${p}si>${random.pick([inner, inner, inner, inner, `<${p}t/>`, '', `<${p}r>${inner}</${p}r><${p}r>${inner}</${p}r>`, inner + phonetic])}</${p}si>`;
};

/** A table of shared strings as one program or another writes it, with things in it that none should. */
export const oddStringTable = (random: Random): string => {
  const p = random.pick(['', '', 'x:']);
  const between = random.pick(['', '', '\n', random.chance(5) ? '<!-- <si> -->' : '']);
  const main = p === '' ? `xmlns="${MAIN}"` : `xmlns:x="${MAIN}"`;
  const strings = Array.from({ length: random.below(12) }, () => string(random, p));
  return `${random.pick([DECLARATION, '', '<?xml version="1.1"?>'])}<${p}sst ${main} count="9" uniqueCount="9">${strings.join(between)}</${p}sst>`;
};

/** Bytes with one to three things done to them that a bad disk or a bad program does. */
export const damagedBytes = (random: Random, bytes: Uint8Array): Uint8Array => {
  const damaged = [...bytes];
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    const at = random.below(Math.max(1, damaged.length));
    const length = random.below(12);
    const stray = random.pick([0, 0x0d, 0x22, 0x26, 0x27, 0x2f, 0x3c, 0x3e, 0x41, 0x5d, 0xc3, 0xe2, 0xed, 0xff]);
    random.pick([
      () => damaged.splice(at, 1, stray),
      () => damaged.splice(at, length),
      () => damaged.splice(at, 0, stray),
      () => damaged.splice(at, 0, ...damaged.slice(at, at + length)),
      () => damaged.splice(at),
    ])();
  }
  return Uint8Array.from(damaged);
};
