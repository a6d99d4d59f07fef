import { inspectSheets, readIntake } from '../../src/intake';
import { isSensitiveHeader } from '../../src/intake/fields';
import { foldHeader } from '../../src/intake/fold-header';
import { required } from '../../src/kernel';
import type { CellValue } from '../../src/sheets';
import { AS_OF } from '../support/records';

import { grid, nipOf, peopleGrid, postsGrid } from './workbook';

const SENSITIVE = [
  'NIK',
  'NO KTP',
  'NOMOR KK',
  'KARTU KELUARGA',
  'AGAMA',
  'AGAMA ID',
  'AGAMA NAMA',
  'JENIS KAWIN NAMA',
  'STATUS KAWIN',
  'STATUS PERKAWINAN',
  'STATUS PERNIKAHAN',
  'HP',
  'NO. HP',
  'NOMOR HP',
  'NO TELP',
  'NOMOR TELEPON',
  'NO HANDPHONE',
  'NO WA',
  'WHATSAPP',
  'EMAIL',
  'EMAIL GOV',
  'SUREL',
  'ALAMAT',
  'ALAMAT RUMAH',
  'NPWP',
  'NPWP NOMOR',
  'BPJS',
  'NO BPJS',
  'GOLONGAN DARAH',
  'GOL. DARAH',
  'KESEHATAN',
  'RIWAYAT PENYAKIT',
  'SUKU',
  'NO REKENING',
  'GAJI POKOK',
];
/** Not known by name; only their having no meaning keeps them unread. */
const UNKNOWN = ['Nomor Induk Kependudukan', 'Nama Ibu Kandung'];

const reading = (header: string, cells: readonly CellValue[]) =>
  required(
    inspectSheets([
      grid('Pegawai', [
        ['NIP', 'NAMA', header, 'JABATAN', 'UNIT KERJA'],
        ...cells.map((cell, index) => [nipOf(index + 1), 'Contoh', cell, 'Analis', 'Bidang A']),
      ]),
    ])[0]?.columns[2],
    'column',
  );

describe('columns that Padan must not touch', () => {
  test.each([...SENSITIVE, ...UNKNOWN])('%s has no meaning to Padan, empty or filled', (header) => {
    for (const cells of [[], ['1234567890123456', '1234567890123456', '1234567890123456'], ['III/a', 'PNS', 'Aktif']]) {
      expect(reading(header, cells)).toMatchObject({ field: null, isAccepted: false });
    }
  });

  test.each(SENSITIVE)('%s is known to be one of them', (header) => {
    expect(isSensitiveHeader(foldHeader(header))).toBe(true);
  });

  test('ordinary headers are not', () => {
    for (const header of ['NIP', 'NAMA', 'GOLONGAN', 'JABATAN', 'UNIT KERJA', 'STATUS PEGAWAI', 'TANGGAL LAHIR']) {
      expect({ header, is: isSensitiveHeader(foldHeader(header)) }).toEqual({ header, is: false });
    }
  });

  test('NIK over eighteen digits may be a NIP under a wrong name: the user is asked, it is not read', () => {
    const column = required(
      inspectSheets([
        grid('Pegawai', [
          ['NIK', 'NAMA', 'JABATAN', 'UNIT KERJA'],
          ...[1, 2, 3].map((number) => [nipOf(number), 'Contoh', 'Analis', 'Bidang A']),
        ]),
      ])[0]?.columns[0],
      'column',
    );
    expect(column).toMatchObject({ field: 'nip', isAccepted: false });
  });

  test('nothing they hold reaches what Padan knows or says', () => {
    const people = peopleGrid([{}, {}, {}]);
    // A list with salaries is about salaries, not about who sits where; it is not read at all.
    const headers = SENSITIVE.filter((header) => header !== 'GAJI POKOK');
    const withSecrets = grid(
      'Pegawai',
      people.rows.map((row, index) => [...row, ...headers.map((header) => (index === 0 ? header : 'RAHASIA'))]),
    );
    const intake = readIntake([withSecrets, postsGrid([{}])], AS_OF);
    expect(intake.employees).toHaveLength(3);
    expect(JSON.stringify({ ...intake, readings: [] })).not.toContain('RAHASIA');
    const plain = readIntake([people, postsGrid([{}])], AS_OF);
    expect(intake.employees).toEqual(plain.employees);
  });
});
