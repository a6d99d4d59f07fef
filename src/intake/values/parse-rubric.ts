import type { FeedbackSource, TalentItem } from '../../domain';
import { foldText, type CellValue } from '../../sheets';

import { parseNumber } from './parse-number';
import { saysNone, type WordReading } from './parse-words';
import { cellText } from './text';

type Scale = readonly (readonly [pattern: RegExp, points: number])[];

const NONE: Scale[number] = [/^(?:tidak ada|belum ada|belum|tidak|nihil|none|0)$/, 0];

// Words of the rubric of KepKa BKN 411/2025, the narrower before the wider.
const SCALES: Readonly<Partial<Record<TalentItem, Scale>>> = {
  awards: [
    [/internasional/, 100],
    [/lintas|antar/, 50],
    [/nasional/, 75],
    [/instansi|perangkat daerah|daerah/, 25],
    NONE,
  ],
  teamRoles: [
    [/(?:ketua|koordinator).*(?:lintas|antar)/, 100],
    [/ketua|koordinator/, 75],
    [/anggota.*(?:lintas|antar)/, 50],
    [/anggota/, 25],
    NONE,
  ],
  variety: [
    [/(?:lintas|antar) (?:instansi|perangkat daerah|opd)/, 100],
    [/(?:lintas|antar) (?:unit|bidang)/, 80],
    [/satu (?:unit|bidang)/, 60],
  ],
  actingDuty: [
    [/^pjs?\b|penjabat/, 100],
    [/^(?:plt|pelaksana tugas)\b.*(?:lebih tinggi|di atas)/, 80],
    [/^(?:plt|pelaksana tugas)\b/, 60],
    [/^(?:plh|pelaksana harian)\b.*(?:lebih tinggi|di atas)/, 40],
    [/^(?:plh|pelaksana harian)\b/, 20],
    NONE,
  ],
};

const whole = (number: number): boolean => Number.isInteger(number) && number >= 0;

/** Counts into points; the source's ranges meet at their ends, and the better one is taken there. */
const COUNTS: Readonly<Partial<Record<TalentItem, (count: number) => number>>> = {
  certificates: (count) => (count >= 8 ? 100 : count >= 6 ? 75 : count >= 4 ? 50 : count >= 1 ? 25 : 0),
  training: (count) => (count >= 3 ? 100 : count >= 1 ? 50 : 0),
};

/** An item of the talent rubric as a score of 0-10000: from its words, its count, or points of 0-100. */
export const parseTalentItem = (item: TalentItem, cell: CellValue): WordReading<number> => {
  // "Tidak ada" is an answer here, not a blank.
  if (SCALES[item]?.includes(NONE) === true && saysNone(cell)) return 0;
  const text = cellText(cell);
  if (text === null) return null;
  const number = parseNumber(cell);
  const count = COUNTS[item];
  if (count) return typeof number === 'number' && whole(number) && number <= 200 ? count(number) * 100 : undefined;
  if (typeof number === 'number') return number >= 0 && number <= 100 ? Math.round(number * 100) : undefined;
  const points = SCALES[item]?.find(([pattern]) => pattern.test(foldText(text)))?.[1];
  return points === undefined ? undefined : points * 100;
};

/** Level 1 to 5 of a competence. */
export const parseCompetenceLevel = (cell: CellValue): WordReading<number> => {
  const level = parseNumber(typeof cell === 'string' ? cell.replace(/^\s*level\s*/i, '') : cell);
  if (level === null || level === undefined) return level;
  return Number.isInteger(level) && level >= 1 && level <= 5 ? level : undefined;
};

/** Who an assessment comes from. */
export const parseFeedbackSource = (cell: CellValue): WordReading<FeedbackSource> => {
  const text = cellText(cell);
  if (text === null) return null;
  const word = foldText(text);
  if (/atasan|superior/.test(word)) return 'superior';
  if (/rekan|sejawat|peer/.test(word)) return 'peer';
  if (/bawahan|subordinate/.test(word)) return 'subordinate';
  // Organisations speak for the public.
  return /masyarakat|publik|pengguna layanan|public|\b(?:lsm|ngo|ormas|lembaga swadaya)\b/.test(word)
    ? 'public'
    : undefined;
};

/** True for a giver whom nobody can name. */
export const isAnonymous = (giver: string): boolean =>
  /^(?:anonim|anonymous|tanpa nama|tidak disebut(?:kan)?|n\/?a|xxx*|-+|\?+)$/i.test(giver.trim());
