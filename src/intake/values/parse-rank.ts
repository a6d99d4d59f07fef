import { rankOf, RANK_NAMES, type Rank } from '../../domain';
import { foldText, type CellValue } from '../../sheets';

import { cellText } from './text';

const GROUP_NUMBERS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

const foldRankName = (text: string): string =>
  foldText(text)
    .replace(/\b(?:tkt|tk|tingkat)\s*(?:i|1)\b/g, 'tingkat i')
    .replace(/\btk1\b/g, 'tingkat i');

// Longest first: "penata muda tingkat i" contains "penata muda" and "penata".
const NAMES = RANK_NAMES.map((name, index) => ({ name: foldRankName(name), rank: (index + 1) as Rank })).sort(
  (a, b) => b.name.length - a.name.length,
);

/** PPPK grades (PP 49/2018). */
const CONTRACT_GRADES = new Set('I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII'.split(' '));

/** What a rank cell holds: a PNS rank, a PPPK grade (I-XVII without letter), nothing, or something unknown. */
export type RankReading =
  | { readonly kind: 'rank'; readonly rank: Rank }
  | { readonly kind: 'contract-grade'; readonly grade: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unknown' };

/** III/c, III.c, IIIc, Gol. III/c, Penata (III/c), "Penata Tk. I", 3/c. A code wins over a name beside it. */
export const parseRank = (cell: CellValue): RankReading => {
  const text = cellText(cell);
  if (text === null || /^non[- ]?asn$/i.test(text)) return { kind: 'blank' };
  const code = /(?<![A-Za-z0-9])(IV|I{1,3}|[1-4])[ ./-]*([A-Ea-e])(?![A-Za-z])/.exec(text.replace(/^golongan\s*/i, ''));
  if (code) {
    const rank = rankOf(GROUP_NUMBERS[code[1] ?? ''] ?? 0, code[2] ?? '');
    if (rank) return { kind: 'rank', rank };
  }
  const upper = /(?<![A-Za-z0-9])(iv|i{1,3})[ ./-]+([a-e])(?![a-z])|^(iv|i{1,3})([a-e])$/.exec(text.toLowerCase());
  if (upper) {
    const rank = rankOf(GROUP_NUMBERS[(upper[1] ?? upper[3] ?? '').toUpperCase()] ?? 0, upper[2] ?? upper[4] ?? '');
    if (rank) return { kind: 'rank', rank };
  }
  const folded = foldRankName(text);
  const named = NAMES.find(
    ({ name }) => folded === name || folded.startsWith(`${name} `) || folded.endsWith(` ${name}`),
  );
  if (named) return { kind: 'rank', rank: named.rank };
  const grade = /^(?:gol(?:ongan)?\.?\s*)?([IVX]+)(?:\s*\(.*\))?$/i.exec(text)?.[1]?.toUpperCase();
  if (grade !== undefined && CONTRACT_GRADES.has(grade)) return { kind: 'contract-grade', grade };
  return { kind: 'unknown' };
};
