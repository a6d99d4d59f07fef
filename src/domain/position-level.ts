/** Level of a post (UU 20/2023: managerial; functional ladders of PermenPANRB 1/2023; pelaksana). */
export type PositionLevel =
  | 'jpt-utama'
  | 'jpt-madya'
  | 'jpt-pratama'
  | 'administrator'
  | 'pengawas'
  | 'pelaksana'
  | 'ahli-utama'
  | 'ahli-madya'
  | 'ahli-muda'
  | 'ahli-pertama'
  | 'penyelia'
  | 'mahir'
  | 'terampil'
  | 'pemula';

/** Direction of a move (PermenPANRB 22/2021); "lower" is no mutasi at all. */
export type CareerMove = 'horizontal' | 'vertical' | 'diagonal' | 'lower';

// Equal standing: Administrator = Ahli Madya, Pengawas = Ahli Muda, JPT Pratama = Ahli Utama (PermenPANRB 17/2021).
const STANDING: Readonly<Record<PositionLevel, number>> = {
  'jpt-utama': 90,
  'jpt-madya': 80,
  'jpt-pratama': 70,
  'ahli-utama': 70,
  administrator: 60,
  'ahli-madya': 60,
  pengawas: 50,
  'ahli-muda': 50,
  'ahli-pertama': 40,
  pelaksana: 40,
  penyelia: 34,
  mahir: 33,
  terampil: 32,
  pemula: 31,
};

const EXPERT: ReadonlySet<PositionLevel> = new Set(['ahli-utama', 'ahli-madya', 'ahli-muda', 'ahli-pertama']);
const SKILL: ReadonlySet<PositionLevel> = new Set(['penyelia', 'mahir', 'terampil', 'pemula']);
const LEADERSHIP: ReadonlySet<PositionLevel> = new Set(['jpt-utama', 'jpt-madya', 'jpt-pratama']);

/** Jabatan pimpinan tinggi. */
export const isLeadership = (level: PositionLevel): boolean => LEADERSHIP.has(level);
/** Jabatan fungsional keahlian. */
export const isExpert = (level: PositionLevel): boolean => EXPERT.has(level);
/** Jabatan fungsional keterampilan. */
export const isSkill = (level: PositionLevel): boolean => SKILL.has(level);
/** Jabatan fungsional of either ladder. */
export const isFunctional = (level: PositionLevel): boolean => isExpert(level) || isSkill(level);
/** Managerial posts: JPT, Administrator, Pengawas. */
export const isManagerial = (level: PositionLevel): boolean =>
  isLeadership(level) || level === 'administrator' || level === 'pengawas';

const groupOf = (level: PositionLevel): string =>
  isLeadership(level) ? 'jpt' : isFunctional(level) ? 'functional' : 'administration';

/**
 * What a move between two levels is called. A pelaksana reaches a skill ladder, or Ahli Pertama, horizontally
 * (Kemenperin SIPPA help); a skill ladder reaches an expert ladder only upwards.
 */
export const careerMove = (from: PositionLevel, to: PositionLevel): CareerMove => {
  if (from === 'pelaksana' && isSkill(to)) return 'horizontal';
  if (isSkill(from) && to === 'pelaksana') return 'horizontal';
  const difference = STANDING[to] - STANDING[from];
  if (difference === 0) return 'horizontal';
  if (difference < 0) return 'lower';
  return groupOf(from) === groupOf(to) ? 'vertical' : 'diagonal';
};

/** Lowest and highest rank usual for a level (PP 13/2002 and agency sheets); a default, not law for every post. */
export const LEVEL_RANK_BANDS: Readonly<Record<PositionLevel, readonly [number, number]>> = {
  'jpt-utama': [16, 17],
  'jpt-madya': [15, 17],
  'jpt-pratama': [14, 16],
  administrator: [12, 14],
  pengawas: [10, 12],
  pelaksana: [1, 12],
  'ahli-utama': [16, 17],
  'ahli-madya': [13, 15],
  'ahli-muda': [11, 12],
  'ahli-pertama': [9, 10],
  penyelia: [11, 12],
  mahir: [9, 10],
  terampil: [6, 8],
  pemula: [5, 5],
};

/**
 * Retirement age of a level in years (UU 20/2023 Pasal 55; BKN letter for functional posts). Professions that
 * differ by their own law: `retirementAgeIn`.
 */
export const retirementAge = (level: PositionLevel): number => {
  if (level === 'ahli-utama') return 65;
  if (isLeadership(level) || level === 'ahli-madya') return 60;
  return 58;
};
