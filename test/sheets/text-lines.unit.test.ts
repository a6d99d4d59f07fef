import { seededRandom } from '../../src/kernel';
import {
  charactersToPixels,
  columnAligns,
  fileWidthToPixels,
  lineCount,
  pixelsToCharacters,
  pixelsToFileWidth,
  rowHeightPoints,
  shortenToLines,
  textPixels,
  type DraftCell,
  type SheetDraft,
} from '../../src/sheets';

describe('widths of columns', () => {
  test('pixels are seven a character and five around, as Excel counts them', () => {
    expect([8.43, 10, 0].map(charactersToPixels)).toEqual([64, 75, 5]);
    expect(pixelsToCharacters(64)).toBeCloseTo(8.4286, 4);
    for (const pixels of [32, 44, 154, 284, 470, 720]) {
      expect(charactersToPixels(pixelsToCharacters(pixels))).toBe(pixels);
      expect(fileWidthToPixels(pixelsToFileWidth(pixels))).toBe(pixels);
    }
  });

  test('a file counts the five pixels around as part of the width', () => {
    expect(pixelsToFileWidth(64)).toBeCloseTo(9.1429, 4);
  });
});

describe('lines of a text', () => {
  test('a text is as long as its letters in Arial: 10 points are 13 and a third pixels', () => {
    expect(textPixels('Keputusan')).toBeCloseTo(((667 + 556 * 3 + 278 + 556 + 500 + 556 + 556) * 13.3333) / 1000, 1);
    expect(textPixels('0000')).toBeCloseTo(29.65, 2);
    expect(textPixels('0000', false, 20)).toBeCloseTo(59.31, 2);
    expect(textPixels('Pejabat', true)).toBeGreaterThan(textPixels('Pejabat'));
    expect(textPixels('→')).toBeCloseTo(13.33, 2);
  });

  test('words stay whole, and eight pixels of the column are its edges', () => {
    const word = 'iiiiiiiiii'; // 10 x 222 / 1000 x 13.33 = 29.6 pixels
    const two = `${word} ${word}`; // 29.6 + 3.7 + 29.6 = 62.9
    expect(lineCount(two, 71)).toBe(1);
    expect(lineCount(two, 70)).toBe(2);
    expect(lineCount(`${two} ${two}`, 71)).toBe(2);
    expect(lineCount('', 50)).toBe(1);
    expect(lineCount('a\n\nb', 50)).toBe(3);
  });

  test('a bold text wraps earlier', () => {
    const text = 'Rantai 2: 3 orang';
    const width = Math.ceil(textPixels(text)) + 8;
    expect([lineCount(text, width), lineCount(text, width, true)]).toEqual([1, 2]);
  });

  test('a word wider than the column is broken where it must', () => {
    expect(lineCount('0'.repeat(30), 8 + 10 * 7.42)).toBe(3);
    expect(lineCount(`ya ${'0'.repeat(30)}`, 8 + 10 * 7.42)).toBe(4);
  });
});

/** The slow twin of `shortenToLines`. */
const shortenedPlainly = (text: string, width: number, lines: number, isBold: boolean): string => {
  const fitsIn = (one: string): boolean => lineCount(one, width, isBold) <= lines;
  const cut = (length: number): string => `${text.slice(0, length).trimEnd()}…`;
  if (fitsIn(text)) return text;
  let [fits, fails] = [0, text.length];
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1;
    if (fitsIn(cut(middle))) fits = middle;
    else fails = middle;
  }
  const atWord = text.slice(0, fits).replace(/\s+\S*$/, '');
  return text[fits] === ' ' || atWord.length * 2 < fits ? cut(fits) : `${atWord.replace(/[\s,;:.]+$/, '')}…`;
};

describe('a text shortened to lines', () => {
  const text =
    'Mengisi kursi ke-3 dari 4. Akuntansi sesuai syarat. Kelas 7 ke 8. Perlu uji kompetensi sebelum dilantik.';

  test('stays itself where it fits', () => {
    expect(shortenToLines(text, 284, 3)).toBe(text);
    expect(shortenToLines('', 284, 1)).toBe('');
  });

  test('is cut between words with an ellipsis, fits, and could not be a word longer', () => {
    for (const lines of [1, 2]) {
      const short = shortenToLines(text, 200, lines);
      expect(short.endsWith('…')).toBe(true);
      expect(text.startsWith(short.slice(0, -1))).toBe(true);
      expect(/[\s,;:.]$/.test(short.slice(0, -1))).toBe(false);
      expect(lineCount(short, 200)).toBeLessThanOrEqual(lines);
      const words = text.split(' ');
      const longer = `${words.slice(0, short.split(' ').length + 1).join(' ')}…`;
      expect(lineCount(longer, 200)).toBeGreaterThan(lines);
    }
  });

  test('is what measuring every cut anew comes to', () => {
    const letters = 'abcdefgij lmWM  . , é… \t\u00a0 @ 中';
    for (let seed = 1; seed <= 2000; seed += 1) {
      const random = seededRandom(seed);
      const drawn = Array.from({ length: random.below(120) }, () => letters[random.below(letters.length)]).join('');
      const [width, lines, isBold] = [20 + random.below(260), 1 + random.below(3), random.chance(50)] as const;
      expect({ seed, short: shortenToLines(drawn, width, lines, isBold) }).toEqual({
        seed,
        short: shortenedPlainly(drawn, width, lines, isBold),
      });
    }
  });

  test('a single long word is cut inside, between whole characters', () => {
    const short = shortenToLines('𝒜'.repeat(80), 100, 1);
    expect(short).toMatch(/^(?:𝒜)+…$/u);
    expect(lineCount(short, 100)).toBe(1);
  });
});

describe('heights of rows', () => {
  const heightOf = (cells: readonly (DraftCell | null)[], more: Partial<SheetDraft> = {}): number =>
    rowHeightPoints({ rows: [cells], widths: [pixelsToCharacters(200)], ...more }, 0);
  const wrapped = (value: string, look: DraftCell['look'] = 'row'): DraftCell[] => [{ value, look }];

  test('are 18, 30 and 43 points for one, two and three lines, and no more', () => {
    expect(heightOf([])).toBe(18);
    expect(heightOf([{ value: 'x'.repeat(500) }])).toBe(18);
    expect(heightOf(wrapped('pendek'))).toBe(18);
    expect(heightOf(wrapped('Analis Keuangan Pusat dan Daerah'))).toBe(30);
    expect(heightOf(wrapped('a\nb\nc'))).toBe(43);
    expect(heightOf(wrapped('kata '.repeat(400)))).toBe(43);
  });

  test('a header has room for the button of its filter below its text', () => {
    const header = wrapped('Nilai', 'header');
    const table = { name: 'T', range: { firstRow: 0, lastRow: 3, firstColumn: 0, lastColumn: 0 } };
    expect([heightOf(header), heightOf(header, { table })]).toEqual([20, 33]);
    const two = wrapped('Nilai\nrencana', 'header');
    expect([heightOf(two), heightOf(two, { table })]).toEqual([33, 45]);
    expect(heightOf(wrapped('a\nb\nc', 'header'), { table })).toBe(45);
  });

  test('large letters need more, and a row can be given its own height', () => {
    expect(heightOf(wrapped('Rekomendasi', 'title'))).toBe(22);
    expect(heightOf(wrapped('14', 'tileValue'))).toBe(31);
    expect(heightOf(wrapped('a\nb'), { heights: { 0: 8 } })).toBe(8);
  });

  test('what stands in hidden columns or in merged cells asks for nothing', () => {
    const cells: DraftCell[] = [{ value: 'a' }, { value: 'kata '.repeat(60), look: 'row' }];
    expect(heightOf(cells)).toBe(43);
    expect(heightOf(cells, { hiddenColumns: [1] })).toBe(18);
    expect(heightOf(cells, { merges: [{ firstRow: 0, lastRow: 0, firstColumn: 1, lastColumn: 4 }] })).toBe(18);
  });

  test('an indent takes room from the text', () => {
    const value = 'Pengelola Barang Milik Daerah';
    const width = pixelsToCharacters(Math.ceil(textPixels(value)) + 8);
    const cell: DraftCell = { value, look: 'row' };
    expect(heightOf([cell], { widths: [width] })).toBe(18);
    expect(heightOf([{ ...cell, align: 'indent' }], { widths: [width] })).toBe(30);
  });
});

test('numbers stand right, codes in the middle, a text right of a number one notch in', () => {
  expect(columnAligns(['code', 'text', 'number', 'number', 'text', 'text', 'code'])).toEqual([
    'center',
    'left',
    'right',
    'right',
    'indent',
    'left',
    'center',
  ]);
});
