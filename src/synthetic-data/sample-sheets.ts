import { civilDateParts, type CivilDate } from '../domain';
import { seededRandom } from '../kernel';
import type { DraftCell, NumberFormat, SheetDraft } from '../sheets';

import { contractGrade } from './career';
import { rankWords, type SampleCity, type SamplePerson, type SamplePost } from './city';

/** A column of a made-up list: its head, and what it says of a row. */
export type Column<Row> = {
  readonly header: string;
  readonly width: number;
  readonly format?: NumberFormat;
  readonly value: (row: Row, index: number) => DraftCell['value'];
};

const column = <Row>(
  header: string,
  width: number,
  value: Column<Row>['value'],
  format: NumberFormat = 'text',
): Column<Row> => ({ header, width, format, value });

/** Columns of the SIASN "data utama" download, in its order; columns Padan never reads carry obvious stand-ins. */
export const EMPLOYEE_COLUMNS: readonly Column<SamplePerson>[] = [
  column('PNS ID', 14, (_, index) => `CONTOH-${String(index + 1).padStart(5, '0')}`),
  column('NIP BARU', 22, ({ nip }) => nip),
  column('NIP LAMA', 12, () => null),
  column('NAMA', 28, ({ name }) => name),
  column('GELAR DEPAN', 10, ({ titles }) => titles.front || null),
  column('GELAR BELAKANG', 14, ({ titles }) => titles.back || null),
  column('TEMPAT LAHIR ID', 10, () => null),
  column('TEMPAT LAHIR NAMA', 16, () => 'KOTA CONTOH'),
  column('TANGGAL LAHIR', 13, ({ birthDate }) => birthDate, 'date'),
  column('JENIS KELAMIN', 10, ({ isMale }) => (isMale ? 'M' : 'F')),
  column('AGAMA ID', 8, () => null),
  column('AGAMA NAMA', 10, () => '(tidak dibaca)'),
  column('JENIS KAWIN ID', 8, () => null),
  column('JENIS KAWIN NAMA', 12, () => '(tidak dibaca)'),
  column('NIK', 18, () => '(tidak dibaca)'),
  column('NOMOR HP', 14, () => '(tidak dibaca)'),
  column('EMAIL', 14, () => '(tidak dibaca)'),
  column('EMAIL GOV', 14, () => null),
  column('ALAMAT', 16, () => '(tidak dibaca)'),
  column('NPWP NOMOR', 12, () => null),
  column('BPJS', 12, () => null),
  column('JENIS PEGAWAI ID', 8, () => null),
  column('JENIS PEGAWAI NAMA', 20, ({ status }) => (status === 'PPPK' ? 'PPPK' : 'PNS Daerah Kab./Kota')),
  column('KEDUDUKAN HUKUM ID', 8, ({ legalStatus }) => (legalStatus === 'Aktif' ? '01' : '03')),
  column('KEDUDUKAN HUKUM NAMA', 18, ({ legalStatus }) => legalStatus),
  column('STATUS CPNS PNS', 12, ({ status }) => status),
  column('TMT CPNS', 13, ({ cpnsDate }) => cpnsDate, 'date'),
  column('GOL AWAL ID', 8, () => null),
  column('GOL AWAL NAMA', 10, (person) => gradeWord(person, person.firstRank)),
  column('GOL AKHIR ID', 8, ({ rank, status }) =>
    status === 'PPPK' ? null : `${Math.min(4, Math.floor((rank - 1) / 4) + 1)}${((rank - 1) % 4) + 1}`,
  ),
  column('GOL AKHIR NAMA', 10, (person) => gradeWord(person, person.rank)),
  column('TMT GOLONGAN', 13, ({ rankDate }) => rankDate, 'date'),
  column('JENIS JABATAN ID', 8, ({ post }) =>
    isManagerialPost(post) ? '1' : post.template.level === 'pelaksana' ? '4' : '2',
  ),
  column('JENIS JABATAN NAMA', 20, ({ post }) =>
    isManagerialPost(post) ? 'STRUKTURAL' : post.template.level === 'pelaksana' ? 'PELAKSANA' : 'FUNGSIONAL',
  ),
  column('JABATAN ID', 12, () => null),
  column('JABATAN NAMA', 40, ({ post }) => post.template.name),
  column('TMT JABATAN', 13, ({ positionDate }) => positionDate, 'date'),
  column('TINGKAT PENDIDIKAN ID', 8, () => null),
  column('TINGKAT PENDIDIKAN NAMA', 16, ({ programme }) => levelName(programme)),
  column('PENDIDIKAN ID', 12, () => null),
  column('PENDIDIKAN NAMA', 32, ({ programme }) => programme),
  column('UNOR ID', 12, () => null),
  column('UNOR NAMA', 40, ({ post }) => post.unit),
  column('INSTANSI INDUK ID', 10, () => null),
  column('INSTANSI INDUK NAMA', 24, () => 'Pemerintah Kota Contoh'),
  column('INSTANSI KERJA NAMA', 24, () => 'Pemerintah Kota Contoh'),
  column('SATUAN KERJA KERJA NAMA', 40, ({ post }) => post.agency),
];

/** Golongan ruang, or the golongan of a contract. */
const gradeWord = ({ status, programme }: SamplePerson, rank: number): string =>
  status === 'PPPK' ? contractGrade(programme) : rankWords(rank).code;

const isManagerialPost = ({ template }: SamplePost): boolean =>
  template.level === 'administrator' || template.level === 'pengawas' || template.level === 'jpt-pratama';

const levelName = (programme: string): string => {
  if (programme.startsWith('S-2')) return 'S-2';
  if (/^(?:S-1|Profesi)/.test(programme)) return 'S-1/Sarjana';
  if (programme.startsWith('D-IV')) return 'Diploma IV';
  if (programme.startsWith('D-III')) return 'Diploma III/Sarjana Muda';
  return programme.startsWith('SMK') ? 'SLTA Kejuruan' : 'SLTA';
};

const LEVEL_WORDS: Readonly<Record<string, string>> = {
  'jpt-pratama': 'JPT Pratama',
  administrator: 'Administrator',
  pengawas: 'Pengawas',
  pelaksana: 'Pelaksana',
};
const ECHELONS: Readonly<Record<string, string>> = { 'jpt-pratama': 'II.b', administrator: 'III.b', pengawas: 'IV.a' };

const echelonOf = ({ template: { level, jobClass } }: SamplePost): string | null =>
  level === 'administrator' && jobClass === 12 ? 'III.a' : (ECHELONS[level] ?? null);

/** Columns of the peta jabatan. */
export const POSITION_COLUMNS: readonly Column<SamplePost>[] = [
  column('NO', 6, (_, index) => index + 1, 'whole'),
  column('PERANGKAT DAERAH', 36, ({ agency }) => agency),
  column('UNIT KERJA', 40, ({ unit }) => unit),
  column('NAMA JABATAN', 42, ({ template }) => template.name),
  column('JENIS JABATAN', 16, ({ template }) => LEVEL_WORDS[template.level] ?? 'Fungsional'),
  column('ESELON', 8, echelonOf),
  column('KELAS JABATAN', 9, ({ template }) => template.jobClass, 'whole'),
  column('KUALIFIKASI PENDIDIKAN', 36, ({ template }) => template.qualification),
  column('PANGKAT MINIMAL', 10, ({ template }) => template.minimumRank),
  column('B', 7, ({ filled }) => filled, 'whole'),
  column('K', 7, ({ seats }) => seats, 'whole'),
  column('+/-', 7, ({ filled, seats }) => filled - seats, 'whole'),
  column('PRIORITAS', 10, ({ priority }) => priority, 'whole'),
];

const tableSheet = <Row>(
  name: string,
  titles: readonly string[],
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  tabColor: string,
): SheetDraft => {
  const titleRows = titles.map((title, index): DraftCell[] => [
    { value: title, look: index === 0 ? 'title' : 'subtitle' },
  ]);
  const gap = titles.length > 0 ? [[]] : [];
  const header = columns.map(({ header: text }): DraftCell => ({ value: text, look: 'header', format: 'text' }));
  const body = rows.map((row, index) =>
    columns.map(({ value, format }): DraftCell | null => {
      const cell = value(row, index);
      return cell === null ? null : { value: cell, ...(format ? { format } : {}) };
    }),
  );
  const cells = [...titleRows, ...gap, header, ...body];
  return {
    key: name,
    name,
    rows: cells,
    widths: columns.map(({ width }) => width),
    frozenRows: cells.length - body.length,
    tabColor,
  };
};

const TRAINING: Readonly<Record<string, string>> = {
  'jpt-pratama': 'PKN Tingkat II',
  administrator: 'PKA',
  pengawas: 'PKP',
};

/** What is signed or looked up once per person. Drawn apart, so that the rest of a city stays as its seed has always made it. */
const statementsOf = (
  people: readonly SamplePerson[],
): ReadonlyMap<SamplePerson, readonly [string, string | null, string]> =>
  new Map(
    people.map((person, index) => {
      const random = seededRandom(index + 1);
      const other = people[(index * 7 + 3) % people.length]!;
      const isBound = random.below(200) === 0 && other !== person;
      const training = TRAINING[person.post.template.level];
      return [
        person,
        [
          random.chance(98) ? 'Ya' : 'Tidak',
          isBound ? other.nip : null,
          training !== undefined && random.chance(85) ? training : 'Belum',
        ],
      ];
    }),
  );

/** The sheets of a sample workbook, as an HR office would have them. */
export const sampleSheets = (city: SampleCity, asOf: CivilDate): SheetDraft[] => {
  const lastYear = civilDateParts(asOf).year - 1;
  const stated = statementsOf(city.people);
  const person = column<SamplePerson>;
  const identity: readonly Column<SamplePerson>[] = [
    column('NIP', 22, ({ nip }) => nip),
    column('NAMA', 30, ({ name }) => name),
  ];
  return [
    tableSheet('Data Pegawai', [], EMPLOYEE_COLUMNS, city.people, '0F4C5C'),
    tableSheet(
      'Peta Jabatan',
      ['PETA JABATAN PEMERINTAH KOTA CONTOH', `Keadaan per ${lastYear + 1}; data buatan, bukan orang sungguhan`],
      POSITION_COLUMNS,
      city.posts,
      '0F4C5C',
    ),
    tableSheet(
      'SKP',
      [],
      [
        ...identity,
        person(`PREDIKAT KINERJA ${lastYear - 1}`, 18, ({ ratings }) => ratings[0]),
        person(`PREDIKAT KINERJA ${lastYear}`, 18, ({ ratings }) => ratings[1]),
      ],
      city.people.filter(({ status }) => status !== 'CPNS'),
      '5F7A61',
    ),
    tableSheet(
      'Kompetensi',
      [],
      [
        ...identity,
        person('JPM', 10, ({ competence }) => (competence === null ? null : competence / 100), 'points'),
        person('STR', 16, ({ licence }) => licence, 'date'),
      ],
      city.people.filter(({ competence, licence }) => competence !== null || licence !== null),
      '5F7A61',
    ),
    tableSheet(
      'Hukuman Disiplin',
      [],
      [
        ...identity,
        person('TINGKAT HUKUMAN', 18, ({ discipline }) => discipline?.weight ?? null),
        person('TMT HUKUMAN', 14, ({ discipline }) => discipline?.start ?? null, 'date'),
        person('AKHIR HUKUMAN', 14, ({ discipline }) => discipline?.end ?? null, 'date'),
      ],
      city.people.filter(({ discipline }) => discipline !== null),
      '5F7A61',
    ),
    tableSheet(
      'Minat',
      [],
      [
        ...identity,
        person('PILIHAN 1', 40, ({ wishes }) => wishes[0] ?? null),
        person('PILIHAN 2', 40, ({ wishes }) => wishes[1] ?? null),
      ],
      city.people.filter(({ wishes }) => wishes.length > 0),
      '5F7A61',
    ),
    tableSheet(
      'Pernyataan',
      [],
      [
        ...identity,
        person('BEBAS TEMUAN', 16, (one) => stated.get(one)?.[0] ?? null),
        person('NIP KONFLIK KEPENTINGAN', 26, (one) => stated.get(one)?.[1] ?? null),
        person('PELATIHAN KEPEMIMPINAN TERAKHIR', 34, (one) => stated.get(one)?.[2] ?? null),
      ],
      city.people,
      '5F7A61',
    ),
  ];
};
