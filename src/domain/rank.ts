declare const rankBrand: unique symbol;

/** Golongan ruang of a PNS as a whole number, I/a = 1 … IV/e = 17 (PP 7/1977 order). */
export type Rank = number & { readonly [rankBrand]: true };

const GROUPS = ['I', 'II', 'III', 'IV'] as const;

/** Pangkat names in rank order. */
export const RANK_NAMES: readonly string[] = [
  'Juru Muda',
  'Juru Muda Tingkat I',
  'Juru',
  'Juru Tingkat I',
  'Pengatur Muda',
  'Pengatur Muda Tingkat I',
  'Pengatur',
  'Pengatur Tingkat I',
  'Penata Muda',
  'Penata Muda Tingkat I',
  'Penata',
  'Penata Tingkat I',
  'Pembina',
  'Pembina Tingkat I',
  'Pembina Utama Muda',
  'Pembina Utama Madya',
  'Pembina Utama',
];

/** The rank of group 1-4 (I-IV) and room a-e; only IV has a room e. */
export const rankOf = (group: number, room: string): Rank | null => {
  const step = 'abcde'.indexOf(room.toLowerCase());
  if (group < 1 || group > 4 || room.length !== 1 || step < 0 || (step === 4 && group !== 4)) return null;
  return ((group - 1) * 4 + step + 1) as Rank;
};

/** The rank with this number, null outside 1-17. */
export const rankFromNumber = (number: number): Rank | null =>
  Number.isInteger(number) && number >= 1 && number <= 17 ? (number as Rank) : null;

/** "III/c". */
export const rankCode = (rank: Rank): string => {
  const group = Math.min(3, Math.floor((rank - 1) / 4));
  return `${GROUPS[group] ?? ''}/${'abcde'[rank - 1 - group * 4] ?? ''}`;
};

/** What stands for somebody's rank: "III/c", or the grade of a PPPK; null where neither is known. */
export const gradeOf = ({
  rank,
  contractGrade,
}: {
  readonly rank: Rank | null;
  readonly contractGrade?: string;
}): string | null => (rank === null ? (contractGrade ?? null) : rankCode(rank));

/** "Penata (III/c)". */
export const rankTitle = (rank: Rank): string => `${RANK_NAMES[rank - 1] ?? ''} (${rankCode(rank)})`;
