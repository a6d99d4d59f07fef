import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { Field, SheetKind } from '../../src/intake';
import { seededRandom, type Random } from '../../src/kernel';
import type { CellValue, Grid } from '../../src/sheets';

import { HEADER_ROWS } from './header-rows';
import type { KnownHeader } from './known-header';
import { UNSEEN_LATER } from './unseen-later';
import { UNSEEN_THIRD } from './unseen-third';
import { UNSEEN_OFFICES } from './unseen-offices';
import { UNSEEN_PEOPLE } from './unseen-people';
import { UNSEEN_OTHERS, UNSEEN_POSTS } from './unseen-posts';

type SharedHeader = {
  readonly id: string;
  readonly kind: SheetKind;
  readonly headers: readonly string[];
  readonly headerRows?: readonly (readonly string[])[];
  readonly expected: Readonly<Record<string, number>>;
  readonly alsoAcceptable?: Readonly<Record<string, readonly number[]>>;
  readonly mayStayUnmapped?: readonly string[];
  readonly employmentStatusKind?: 'status' | 'kedudukanHukum';
};

const SHARED = resolve(process.cwd(), '..', 'shared', 'samples', 'headers.jsonl');

/** What the samples call a field, where Padan says otherwise. */
const FIELD_OF_SAMPLE_NAME: Readonly<Record<string, Field>> = {
  educationRequired: 'requiredEducation',
  urgency: 'priority',
  competency: 'competence',
  competencyRequired: 'requiredCompetence',
};

const fieldOfSampleName = (name: string): Field => {
  const field = FIELD_OF_SAMPLE_NAME[name];
  if (field !== undefined) return field;
  if (name in VALUES) return name as Field;
  throw new Error(`headers.jsonl names the field ${name}, which is neither one of Padan's nor translated here`);
};

const inFields = <Value>(named: Readonly<Record<string, Value>>): Map<Field, Value> =>
  new Map(Object.entries(named).map(([name, value]): [Field, Value] => [fieldOfSampleName(name), value]));

/** Header rows of real workbooks, where the file is at hand; null where it is not. */
export const sharedHeaders = (): KnownHeader[] | null => {
  if (!existsSync(SHARED)) return null;
  return readFileSync(SHARED, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => JSON.parse(line) as SharedHeader)
    .map(({ id, kind, headers, headerRows, expected, alsoAcceptable = {}, mayStayUnmapped = [], ...more }) => {
      const wanted = inFields(expected);
      const accepted = inFields(alsoAcceptable);
      // On a list of posts with their holders the samples name the post's column twice; Padan reads it once.
      if (kind === 'both' && wanted.get('position') === wanted.get('positionName')) wanted.delete('position');
      const status = wanted.get('employmentStatus');
      if (more.employmentStatusKind === 'kedudukanHukum' && status !== undefined) {
        wanted.delete('employmentStatus');
        wanted.set('legalStatus', status);
      }
      const isAcceptedAs = (field: Field, column: number): boolean => (accepted.get(field) ?? []).includes(column);
      return {
        id,
        kind,
        rows: headerRows ?? [headers],
        columns: headers,
        expected: wanted,
        mayBe: (field: Field, column: number) =>
          wanted.get(field) === column ||
          isAcceptedAs(field, column) ||
          // The samples know one status and one punishment; Padan keeps the legal status and the days of a punishment apart.
          (field === 'legalStatus' && isAcceptedAs('employmentStatus', column)) ||
          ((field === 'disciplineStart' || field === 'disciplineEnd') && isAcceptedAs('discipline', column)),
        mayMiss: new Set(mayStayUnmapped.map(fieldOfSampleName)),
      };
    });
};

/** The header rows made up for these tests. */
export const ownHeaders = (): KnownHeader[] =>
  HEADER_ROWS.map(({ kind, headers, expected }, index) => ({
    id: `own${index}`,
    kind,
    rows: [headers],
    columns: headers,
    expected: new Map(
      Object.entries(expected)
        .map(([column, field]): [Field, number] => [field, Number(column)])
        .reverse(),
    ),
    mayBe: (field, column) => expected[column] === field,
    mayMiss: new Set(),
  }));

/** Collections of forms that no word list was made from: the first, one made when its words were settled, one of offices of every kind. */
const COLLECTIONS = {
  first: [...UNSEEN_PEOPLE, ...UNSEEN_POSTS, ...UNSEEN_OTHERS],
  later: UNSEEN_LATER,
  offices: UNSEEN_OFFICES,
  third: UNSEEN_THIRD,
} as const;

/** Name of such a collection. */
export type Collection = keyof typeof COLLECTIONS;

/** All of them. */
export const UNSEEN_COLLECTIONS = Object.keys(COLLECTIONS) as readonly Collection[];

/** Header rows of one of them. */
export const unseenHeaders = (collection: Collection): KnownHeader[] =>
  COLLECTIONS[collection].map(({ form, kind, rows, expected, mayBe, mayMiss }) => ({
    id: form,
    kind,
    rows,
    columns: rows[rows.length - 1]!.map((lowest, column) => lowest || (rows[0]![column] ?? '')),
    expected,
    mayBe: (field, column) => expected.get(field) === column || (mayBe.get(column) ?? []).includes(field),
    mayMiss,
    besides: new Map([...mayBe].map(([column, fields]) => [column, fields[0]!])),
  }));

const pad = (number: number, length: number): string => String(number).padStart(length, '0');

// Thirty days of February belong to nobody.
const nip = (number: number): string =>
  `19${pad(60 + (number % 40), 2)}0230${2000 + (number % 25)}011${pad(900 + (number % 100), 3)}`;

const NAMES = ['Budi Contoh, S.Sos.', 'SITI CONTOH', 'Drs. Wayan Contoh, M.Si.', 'Andi C. Contoh', "Nur'aini Contoh"];
const POSTS = [
  'Analis Sumber Daya Manusia Aparatur Ahli Muda',
  'Pengadministrasi Perkantoran',
  'Kepala Bidang Mutasi',
  'Perawat Terampil',
];
const UNITS = ['Bidang Mutasi', 'Sub Bagian Umum', 'Puskesmas Contoh', 'Seksi Pelayanan'];
const AGENCIES = ['Dinas Kesehatan', 'Badan Kepegawaian Daerah', 'Kecamatan Contoh'];

type Maker = (random: Random, number: number) => CellValue;
const one =
  (...values: readonly CellValue[]): Maker =>
  (random) =>
    random.pick(values);
const date: Maker = (random, number) =>
  random.pick([
    `${pad(1 + (number % 28), 2)}-03-201${number % 10}`,
    `1 Agustus 201${number % 10}`,
    40000 + number,
    `201${number % 10}-05-01`,
  ]);

const ALLOWANCES = { allowanceClass: one(5, 7), allowance: one(2500000), allowanceAgency: one('Dinas Contoh') };

/** Values of a field in the spellings HR offices use. */
const VALUES: Readonly<Record<Field, Maker>> = {
  nip: (random, number) =>
    random.pick([nip(number), `'${nip(number)}`, nip(number).replace(/^(.{8})(.{6})(.)(.{3})$/, '$1 $2 $3 $4')]),
  name: one(...NAMES),
  frontTitle: one('Dr.', 'Drs.', null, null),
  backTitle: one('S.E.', 'M.Si.', null),
  position: one(...POSTS),
  positionName: (random, number) => `${random.pick(POSTS)} ${number}`,
  positionDate: date,
  positionType: one('Pelaksana', 'FUNGSIONAL TERTENTU', 'Struktural', 'Jabatan Fungsional', 'JFU'),
  echelon: one('III.a', 'IV.b', 'II/b', '-', 'Non-Eselon', 'Eselon IV.a'),
  unit: one(...UNITS),
  agency: one(...AGENCIES),
  rank: one('III/a', 'Penata (III/c)', 'IV.a', 'Pembina Tk. I', 'IX', 'IIIb'),
  rankDate: date,
  educationLevel: one('S-1', 'S1 Akuntansi', 'D.III Kebidanan', 'SLTA/Sederajat', 'Magister'),
  educationField: one('Akuntansi', 'Teknik Sipil', 'Ilmu Hukum'),
  employmentStatus: one('PNS', 'CPNS', 'PPPK'),
  holderStatus: one('Definitif', 'Plt.'),
  legalStatus: one('Aktif', 'Tugas Belajar', 'CLTN'),
  contractEnd: date,
  birthDate: (random, number) =>
    random.pick([`0${1 + (number % 9)}-02-1980`, `Kota Contoh, 12-05-1979`, 29000 + number]),
  sex: one('L', 'P', 'Laki-laki', 'PEREMPUAN'),
  jobClass: one(5, 7, '9', 'Kelas 8'),
  required: one(1, 2, 3, '4'),
  filled: one(0, 1, 2, '3'),
  gap: one(-1, 0, 1, 'Kurang 2', 'Sesuai'),
  requiredEducation: one('S-1 Akuntansi/Manajemen', 'D-III Keperawatan', 'SLTA/Sederajat'),
  requiredFields: one('Akuntansi / Manajemen', 'Teknik Sipil'),
  requiredRank: one('III/a', 'II/c', 'Penata Muda (III/a)'),
  requiredCompetence: one('Level 3', 'Mampu menyusun laporan'),
  priority: one('Tinggi', 'Sedang', 'Rendah'),
  remoteness: one('Ya', 'Tidak', 'Sangat terpencil'),
  performance: one('Baik', 'Sangat Baik', 'Butuh Perbaikan', '87,45'),
  performanceYear: one(2024, 2025),
  competence: one(78.5, '81,20', 90),
  discipline: one('Ringan', 'Teguran tertulis', 'Sedang', null),
  disciplineStart: date,
  disciplineEnd: date,
  interest: one('Dinas Kesehatan', 'Analis', null),
  auditClearance: one('Ya', 'Tidak', 'Belum'),
  spouseNip: (random, number) => (random.chance(50) ? nip(number + 50) : null),
  relatedNip: (random, number) => (random.chance(10) ? nip(number + 90) : null),
  leadershipTraining: one('PKP', 'Diklat PIM III', 'Belum'),
  relatedExperience: one(60, 24, null),
  awards: one('Nasional', 'Instansi', 'Tidak ada'),
  teamRoles: one('Ketua internal', 'Anggota lintas instansi'),
  certificates: one(3, 7),
  training: one(0, 2),
  variety: one('Lintas unit', 'Satu unit'),
  actingDuty: one('Plt setara', 'Tidak ada'),
  potential: one(70, '82,5'),
  levelIntegrity: one(2, 3),
  levelCooperation: one(2, 3),
  levelCommunication: one(2, 3),
  levelResults: one(2, 3),
  levelService: one(2, 3),
  levelSelfDevelopment: one(2, 3),
  levelChange: one(2, 3),
  levelDecisions: one(2, 3),
  levelUnity: one(2, 3),
  feedbackSource: one('Atasan', 'Rekan'),
  feedbackGiver: one('Penilai Contoh'),
  feedbackDate: date,
  feedbackScore: one(80, 'Baik'),
  feedbackEvidence: one(null, 'Surat 1'),
  surveyIndex: one(82.5, '76,60'),
  surveyDate: date,
  objection: one('Keluarga', 'Jarak', 'Tidak ada'),
  consent: one('Ya', 'Tidak'),
  statementDate: date,
  courseCode: one('K-01', 'K-02'),
  courseName: one('Kursus Contoh'),
  courseAims: one('Integritas', 'R33'),
  courseDays: one(3, 5),
  courseDate: date,
  courseSeats: one(20, null),
  ...ALLOWANCES,
  requestedPost: one(...POSTS),
  requestedUnit: one('Dinas Contoh'),
  proposedPost: one('Camat'),
  proposedUnit: one('Dinas Contoh'),
  proposedDate: date,
  requester: one('Pihak Contoh'),
  studyField: one('Rekam medis'),
  studyFamily: one('Kesehatan'),
  aliasWritten: one('Dinkes', 'Bag. Hukum'),
  aliasMeant: one('Dinas Kesehatan', 'Bagian Hukum'),
};

/** What stands under a header nobody maps: a number under "No", else words that are values of no field. */
const strayValue = (header: string, random: Random, number: number): CellValue => {
  if (/^no\.?$|^nomor$|urut/i.test(header)) return number;
  if (/nik|nuptk/i.test(header)) return `317${pad(number, 13)}`;
  if (/nip lama|nip bps/i.test(header)) return `34001${pad(number, 4)}`;
  if (/nip|formatted/i.test(header)) return nip(number);
  if (/status/i.test(header)) return random.pick(['Ada', 'Tidak Ada', 'Lengkap']);
  if (/\bid$|_id$/i.test(header)) return `8ae48${pad(number, 6)}`;
  if (/tmt|tanggal|tgl/i.test(header)) return date(random, number);
  if (/tahun|thn|bulan|bln|usia|bup|pensiun|proyeksi|jumlah|nilai|gaji|jam|mk |kelas/i.test(header))
    return 1 + (number % 60);
  return random.pick(['x', 'lihat lampiran', null]);
};

/** A sheet under a header: title lines, a row of numbers, blank rows, a total and a signature block, by chance. */
export const bookOf = (header: KnownHeader, seed: number): Grid => {
  const random = seededRandom(seed);
  const fieldOf = new Map([
    ...(header.besides ?? []),
    ...[...header.expected].map(([field, column]) => [column, field] as const),
  ]);
  const width = header.columns.length;
  const rows: CellValue[][] = [];
  for (let line = random.below(7); line > 0; line -= 1)
    rows.push([random.pick(['PEMERINTAH KABUPATEN CONTOH', 'DAFTAR NOMINATIF', 'KEADAAN 1 JANUARI 2026', null])]);
  rows.push(...header.rows.map((cells) => [...cells]));
  if (random.below(3) === 0) rows.push(Array.from({ length: width }, (_, column) => column + 1));
  const people = 8 + random.below(15);
  for (let number = 1; number <= people; number += 1) {
    if (random.below(9) === 0) rows.push([]);
    rows.push(
      header.columns.map((text, column) => {
        const field = fieldOf.get(column);
        if (field === undefined) return strayValue(text, random, number);
        const value = VALUES[field](random, number);
        return field !== 'nip' && random.below(25) === 0 ? null : value;
      }),
    );
  }
  if (random.below(2) === 0) rows.push(['JUMLAH', null, people]);
  if (random.below(2) === 0) rows.push([], [null, 'Mengetahui,'], [null, 'Kepala Badan'], [null, nip(77)]);
  return { sheet: 'Lembar', rows, hiddenRows: 0 };
};
