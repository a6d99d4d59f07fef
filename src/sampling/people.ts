import type { Random } from '../kernel';

// Common given names put together at random; whoever bears such a name is not meant.
const MALE = [
  'Agus',
  'Budi',
  'Cahyo',
  'Dedi',
  'Eko',
  'Fajar',
  'Gilang',
  'Hendra',
  'Irfan',
  'Joko',
  'Kurnia',
  'Lukman',
  'Made',
  'Nanda',
  'Oki',
  'Prasetyo',
  'Rahmat',
  'Slamet',
  'Taufik',
  'Usman',
  'Wahyu',
  'Yusuf',
  'Zainal',
  'Bayu',
  'Dimas',
];
const FEMALE = [
  'Ayu',
  'Bunga',
  'Citra',
  'Dewi',
  'Endah',
  'Fitri',
  'Gita',
  'Hesti',
  'Indah',
  'Julia',
  'Kartika',
  'Lestari',
  'Mega',
  'Nur',
  'Oktavia',
  'Putri',
  'Ratna',
  'Sari',
  'Tri',
  'Umi',
  'Vina',
  'Wulan',
  'Yanti',
  'Zahra',
  'Dian',
];
const FAMILY = [
  'Contohan',
  'Percobaan',
  'Sampelia',
  'Ujiwan',
  'Rekayasa',
  'Misalnya',
  'Teladan',
  'Umpama',
  'Ibarat',
  'Semisal',
  'Andaikan',
  'Seumpama',
  'Fiktifa',
  'Karangan',
  'Rekaan',
];
const MIDDLE = [
  'Adi',
  'Bakti',
  'Cipta',
  'Darma',
  'Eka',
  'Guna',
  'Hadi',
  'Jaya',
  'Karya',
  'Luhur',
  'Mulya',
  'Nata',
  'Pratama',
  'Restu',
  'Setia',
  'Tama',
  'Utama',
  'Wira',
];

/** A made-up name whose last part ("Contohan", "Rekaan" …) says that nobody is meant. */
export const inventName = (random: Random, isMale: boolean): string =>
  [random.pick(isMale ? MALE : FEMALE), random.pick(MIDDLE), random.pick(FAMILY)].join(' ');

/** Degree behind the name for a programme such as "S-1 Akuntansi"; "" for school certificates. */
export const degreeOf = (programme: string): string => {
  if (programme.startsWith('S-2')) return 'M.Si.';
  if (programme.startsWith('D-III')) return 'A.Md.';
  if (!programme.startsWith('S-1')) return '';
  if (/Hukum/.test(programme)) return 'S.H.';
  if (/Akuntansi|Manajemen|Ekonomi/.test(programme)) return 'S.E.';
  if (/Teknik|Arsitektur|Perencanaan/.test(programme)) return 'S.T.';
  if (/Pendidikan/.test(programme)) return 'S.Pd.';
  if (/Informatika|Sistem/.test(programme)) return 'S.Kom.';
  return 'S.Sos.';
};
