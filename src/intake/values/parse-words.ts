import type {
  DisciplineWeight,
  EmploymentStatus,
  LeadershipTraining,
  LegalStatus,
  PerformanceRating,
} from '../../domain';
import { foldText, type CellValue } from '../../sheets';

import { parseNumber } from './parse-number';
import { cellText } from './text';

/** A value in words: found, blank (null) or written but not understood (undefined). */
export type WordReading<Value> = Value | null | undefined;

const reading = <Value>(cell: CellValue, find: (folded: string) => Value | undefined): WordReading<Value> => {
  const text = cellText(cell);
  return text === null ? null : find(foldText(text));
};

/** STATUS CPNS PNS, JENIS PEGAWAI, STATUS: PNS / P, CPNS / C, PPPK / P3K. */
export const parseEmploymentStatus = (cell: CellValue): WordReading<EmploymentStatus> =>
  reading(cell, (word) => {
    if (/\b(?:non|bukan) ?(?:pns|asn)\b/.test(word)) return undefined;
    if (/^c$|\bcpns\b|\bcalon (?:pns|pegawai negeri)\b/.test(word)) return 'cpns';
    if (/pppk|p3k|perjanjian kerja/.test(word)) return 'pppk';
    if (/^p$|\bpns\b|pegawai negeri sipil/.test(word)) return 'pns';
    return undefined;
  });

/** L/P, Laki-laki/Perempuan, M/F. Used only to check the NIP; no rule and no score looks at it. */
export const parseSex = (cell: CellValue): WordReading<'male' | 'female'> =>
  reading(cell, (word) => {
    if (/^(?:l|lk|m|1|laki.*|pria|male)$/.test(word)) return 'male';
    return /^(?:p|pr|f|2|perempuan|wanita|female)$/.test(word) ? 'female' : undefined;
  });

/** Kedudukan hukum in SIASN words or plain ones. */
export const parseLegalStatus = (cell: CellValue): WordReading<LegalStatus> =>
  reading(cell, (word) => {
    if (/^(?:pns |pppk |pegawai )?aktif$|^01$|^71$|^pppk paruh waktu$|^pegawai titipan$/.test(word)) return 'active';
    if (/cltn|cuti (?:di )?luar tanggungan/.test(word)) return 'unpaid-leave';
    if (/tugas belajar/.test(word)) return 'study';
    if (/hukuman disiplin|banding/.test(word)) return 'punished';
    if (/pemberhentian sementara|diberhentikan sementara|tidak aktif|non ?aktif|hilang|skors/.test(word))
      return 'suspended';
    if (
      /prajurit wajib|pejabat negara|kepala desa|pensiun|berhenti|diberhentikan|meninggal|resign|punah|pembatalan|uang tunggu|mencapai bup/.test(
        word,
      )
    )
      return 'ended';
    if (/^cuti\b/.test(word)) return 'active';
    return undefined;
  });

const RATING_WORDS: Readonly<Record<string, PerformanceRating>> = {
  'sangat baik': 'sangat-baik',
  sb: 'sangat-baik',
  'amat baik': 'sangat-baik',
  baik: 'baik',
  b: 'baik',
  'butuh perbaikan': 'butuh-perbaikan',
  cukup: 'butuh-perbaikan',
  c: 'butuh-perbaikan',
  sedang: 'butuh-perbaikan',
  kurang: 'kurang',
  k: 'kurang',
  misconduct: 'kurang',
  'kurang misconduct': 'kurang',
  buruk: 'kurang',
  'sangat kurang': 'sangat-kurang',
  sk: 'sangat-kurang',
  'sangat buruk': 'sangat-kurang',
};

/** Marks up to this are of another scale: shares of 1, or points of 4, 5 or 10. */
const OTHER_SCALE = 10;

// Bands of PP 46/2011: 91-100, 76-90, 61-75, 51-60, 50 and less.
const ratingOfNumber = (value: number): PerformanceRating | undefined => {
  if (value < 0 || value > 120 || (value > 0 && value <= OTHER_SCALE)) return undefined;
  if (value > 90) return 'sangat-baik';
  if (value > 75) return 'baik';
  if (value > 60) return 'butuh-perbaikan';
  return value > 50 ? 'kurang' : 'sangat-kurang';
};

/** Predikat kinerja in today's or earlier words, or an SKP number on the old bands. */
export const parseRating = (cell: CellValue): WordReading<PerformanceRating> => {
  const number = parseNumber(cell);
  if (typeof number === 'number') return ratingOfNumber(number);
  return reading(cell, (word) => RATING_WORDS[word]);
};

/** Tingkat or jenis hukuman disiplin (PP 94/2021 Pasal 8; older kinds keep their weight). */
export const parseDiscipline = (cell: CellValue): WordReading<DisciplineWeight> =>
  reading(cell, (word) => {
    if (/proses|pemeriksaan|sidang|peradilan|tersangka/.test(word)) return 'in-process';
    if (/\bberat\b|penurunan (?:jabatan|pangkat)|pembebasan|pemberhentian|diturunkan/.test(word)) return 'heavy';
    if (/\bsedang\b|pemotongan|potong|penundaan/.test(word)) return 'medium';
    if (/\bringan\b|teguran|pernyataan tidak puas/.test(word)) return 'light';
    return undefined;
  });

/** "Tidak ada", where that is an answer; elsewhere such words stand for a blank. */
export const saysNone = (cell: CellValue): boolean =>
  typeof cell === 'string' && /^(?:tidak ada|nihil|tidak|belum|belum ada|none)$/.test(foldText(cell));

/** Ya/Tidak, Ada/Belum, Bebas, v, x, 1/0. */
export const parseYesNo = (cell: CellValue): WordReading<boolean> => {
  if (typeof cell === 'boolean') return cell;
  if (saysNone(cell)) return false;
  return reading(cell, (word) => {
    if (/^(?:ya|y|yes|ada|sudah|bebas|bebas temuan|v|1|benar|true)$/.test(word)) return true;
    return /^(?:tidak|t|no|n|tidak ada|belum|belum ada|x|0|salah|false)$/.test(word) ? false : undefined;
  });
};

/** Leadership training by its name of today or of before 2018 (Diklatpim, Spama, Sepama); "-" is told apart from blank by "Belum". */
export const parseLeadershipTraining = (cell: CellValue): WordReading<LeadershipTraining> => {
  if (saysNone(cell)) return 'none';
  return reading(cell, (word) => {
    if (word === 'belum pernah') return 'none';
    if (/\bpkp\b|kepemimpinan pengawas|(?:pim|tingkat|tk) (?:iv|4)\b|\badum\b|\bsepala\b/.test(word)) return 'pkp';
    if (/\bpka\b|kepemimpinan administrator|(?:pim|tingkat|tk) (?:iii|3)\b|\bspama\b|\bsepadya\b/.test(word))
      return 'pka';
    if (/\bpkn (?:tingkat |tk )?(?:ii|2)\b|(?:pim|tingkat|tk) (?:ii|2)\b|\bspamen\b|\bsespanas\b/.test(word))
      return 'pkn2';
    if (/\bpkn (?:tingkat |tk )?(?:i|1)\b|(?:pim|tingkat|tk) (?:i|1)\b|\bspati\b|\blemhannas\b/.test(word))
      return 'pkn1';
    return undefined;
  });
};
