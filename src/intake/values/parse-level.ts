import type { PositionLevel } from '../../domain';
import { foldText } from '../../sheets';

const LADDER: readonly (readonly [RegExp, PositionLevel])[] = [
  [/\bahli utama\b/, 'ahli-utama'],
  [/\bahli madya\b/, 'ahli-madya'],
  [/\bahli muda\b/, 'ahli-muda'],
  [/\bahli pertama\b/, 'ahli-pertama'],
  [/\bpenyelia\b/, 'penyelia'],
  [/\bmahir\b|\bpelaksana lanjutan\b/, 'mahir'],
  [/\bterampil\b/, 'terampil'],
  [/\bpemula\b/, 'pemula'],
];

// Functional posts as they were called before PermenPANRB 1/2023; the level is the last word.
const OLD_LADDER: Readonly<Record<string, PositionLevel>> = {
  pertama: 'ahli-pertama',
  muda: 'ahli-muda',
  madya: 'ahli-madya',
  utama: 'ahli-utama',
  pelaksana: 'terampil',
};

const ECHELON_LEVELS: Readonly<Record<string, PositionLevel>> = {
  '1': 'jpt-madya',
  '2': 'jpt-pratama',
  '3': 'administrator',
  '4': 'pengawas',
  '5': 'pelaksana',
};
const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5' };

const levelOfEchelon = (echelon: string): PositionLevel | null => {
  const siasn = /^([1-5])[12]$/.exec(echelon);
  if (siasn) return ECHELON_LEVELS[siasn[1] ?? ''] ?? null;
  const written = /\b(iv|v|i{1,3}|[1-5])\s?[ab]?\b/.exec(echelon.replace(/\b(?:eselon|esselon|es)\b/g, ''));
  if (!written) return null;
  const group = written[1] ?? '';
  return ECHELON_LEVELS[ROMAN[group] ?? group] ?? null;
};

const levelOfTitle = (name: string): PositionLevel | null => {
  if (
    /^(?:sekretaris daerah|kepala (?:dinas|badan|satuan)|inspektur$|inspektur (?:daerah|kota|kabupaten)|asisten |staf ahli|sekretaris dprd)/.test(
      name,
    )
  )
    return 'jpt-pratama';
  if (
    /^(?:camat|kepala bagian|kabag|kepala bidang|kabid|inspektur pembantu|sekretaris$|sekretaris (?:dinas|badan|inspektorat))/.test(
      name,
    )
  )
    return 'administrator';
  if (
    /^(?:lurah|kepala (?:sub ?bagian|seksi|sub ?bidang)|kasubbag|kasub|kasi |kasubbid|sekretaris (?:camat|kecamatan|lurah|kelurahan))/.test(
      name,
    )
  )
    return 'pengawas';
  return null;
};

/** The three places a level can be read from; each may be blank. */
export type LevelClues = {
  readonly type: string | null;
  readonly echelon: string | null;
  readonly name: string;
};

/**
 * Level of a post from its type (jenis jabatan), echelon and name; null when they do not tell. "Pengawas" is a level only
 * as a type: "Pengawas Sekolah Ahli Muda" is a functional post. "Pelaksana" as a type never turns an expert ladder round.
 */
export const parseLevel = (clues: LevelClues): PositionLevel | null => {
  const type = foldText(clues.type ?? '').replace('adminis trator', 'administrator');
  const name = foldText(clues.name);
  const ladder = (text: string): PositionLevel | null => LADDER.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  if (/\bjpt|pimpinan tinggi/.test(type)) {
    if (/utama/.test(type)) return 'jpt-utama';
    return /madya/.test(type) ? 'jpt-madya' : 'jpt-pratama';
  }
  if (/\badministrator\b/.test(type)) return 'administrator';
  if (/\bpengawas\b/.test(type)) return 'pengawas';
  const ladderLevel = ladder(name) ?? ladder(type);
  if (ladderLevel) return ladderLevel;
  if (/\bfungsional\b|\bjft?\b/.test(type) && !/\bumum\b/.test(type))
    return OLD_LADDER[name.split(' ').at(-1) ?? ''] ?? null;
  if (/\bpelaksana\b|\bjfu\b|fungsional umum|\bstaf\b/.test(type)) return 'pelaksana';
  const echelon = levelOfEchelon(foldText(clues.echelon ?? ''));
  if (echelon) return echelon;
  if (/struktural|\badministrasi\b/.test(type) || type === '') return levelOfTitle(name);
  return null;
};
