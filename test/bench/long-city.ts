import { civilDate, civilDateParts, type CivilDate } from '../../src/domain';
import { required, seededRandom } from '../../src/kernel';
import { inventCity, rankWords, type SamplePerson, type SamplePost } from '../../src/sampling/city';
import { ECHELONS, LEVEL_WORDS } from '../../src/sampling/sample-sheets';

import { writeLongBook } from './long-book';

const AS_OF = required(civilDate(2026, 7, 1), 'date');

const dateText = (date: CivilDate): string => {
  const { year, month, day } = civilDateParts(date);
  return [String(day).padStart(2, '0'), String(month).padStart(2, '0'), year].join('-');
};

function* personRows(people: readonly SamplePerson[]): Generator<readonly string[]> {
  yield [
    'NIP',
    'NAMA',
    'STATUS PEGAWAI',
    'KEDUDUKAN HUKUM',
    'GOL',
    'TMT GOL',
    'JABATAN',
    'TMT JABATAN',
    'PENDIDIKAN',
    'UNIT KERJA',
    'PERANGKAT DAERAH',
    'TMT CPNS',
  ];
  for (const person of people) {
    const { post, status } = person;
    yield [
      person.nip,
      person.name,
      status,
      person.legalStatus,
      status === 'PPPK' ? 'IX' : rankWords(person.rank).code,
      dateText(person.rankDate),
      post.template.name,
      dateText(person.positionDate),
      person.programme,
      post.unit,
      post.agency,
      dateText(person.cpnsDate),
    ];
  }
}

function* postRows(posts: readonly SamplePost[]): Generator<readonly string[]> {
  yield [
    'PERANGKAT DAERAH',
    'UNIT KERJA',
    'NAMA JABATAN',
    'JENIS JABATAN',
    'ESELON',
    'KELAS JABATAN',
    'KUALIFIKASI PENDIDIKAN',
    'B',
    'K',
  ];
  for (const { agency, unit, template, filled, seats } of posts)
    yield [
      agency,
      unit,
      template.name,
      LEVEL_WORDS[template.level] ?? 'Fungsional',
      ECHELONS[template.level] ?? '',
      String(template.jobClass),
      template.qualification,
      String(filled),
      String(seats),
    ];
}

/** Writes a workbook of few columns with as many people as asked for; nobody in it exists. */
export const writeLongCity = (path: string, employees: number, positions: number, seed: number): void => {
  const { people, posts } = inventCity(seededRandom(seed), { employees, positions, asOf: AS_OF });
  writeLongBook(path, [
    { name: 'Data Pegawai', rows: personRows(people) },
    { name: 'Peta Jabatan', rows: postRows(posts) },
  ]);
};
