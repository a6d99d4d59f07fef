import { memoize } from '../kernel';
import { foldText, visibleText } from '../sheets';

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  gol: 'golongan',
  jab: 'jabatan',
  tgl: 'tanggal',
  peg: 'pegawai',
  pend: 'pendidikan',
  jml: 'jumlah',
  jlh: 'jumlah',
  jumlh: 'jumlah',
  no: 'nomor',
  thn: 'tahun',
  th: 'tahun',
  bln: 'bulan',
  kd: 'kode',
  keb: 'kebutuhan',
  beban: 'beban',
  esl: 'eselon',
  ket: 'keterangan',
};

/** Header text for comparing: folded, snake_case split, abbreviations written out, plus-minus signs kept. */
export const foldHeader = (header: string): string => {
  const visible = visibleText(header);
  if (/^[+±]\s*\/?\s*-?$|^\+\/-$|^-\/\+$/.test(visible)) return '+/-';
  return foldText(visible.replaceAll('_', ' '))
    .split(' ')
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(' ');
};

const bigrams = memoize((text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
});

/** Sorensen-Dice likeness of two texts by letter pairs, 0-1; 0 as soon as it cannot reach `least`. */
export const diceLikeness = (a: string, b: string, least: number): number => {
  if (a === b) return 1;
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  // At best every letter pair of the shorter text stands in the longer one.
  if (2 * (shorter - 1) < least * (shorter + longer - 2)) return 0;
  const left = bigrams(a);
  const right = bigrams(b);
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  const total = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return total === 0 ? 0 : (2 * shared) / total;
};
