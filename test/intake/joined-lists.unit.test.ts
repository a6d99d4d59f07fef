import type { CellValue } from '../../src/sheets';
import { day } from '../support/records';

import { grid, joined, nipOf, readWorkbook, told } from './workbook';

describe('lists of a model of their own', () => {
  test('the talent rubric is read in words, counts and points', () => {
    const { employees, problems, readings } = joined(
      'Talenta',
      [
        'NIP',
        'NAMA',
        'PENGHARGAAN 5 TAHUN',
        'TIM KERJA 2 TAHUN',
        'JUMLAH SERTIFIKAT 3 TAHUN',
        'JUMLAH PELATIHAN KOMPETENSI',
        'KERAGAMAN JABATAN',
        'PENUGASAN NONDEFINITIF',
        'NILAI POTENSI',
      ],
      [nipOf(1), 'x', 'Nasional', 'Ketua internal', 6, 1, 'Lintas unit', 'Plt jabatan lebih tinggi', '82,5'],
      [nipOf(2), 'x', 'Tidak ada', 'Anggota lintas instansi', 0, 3, 'Lintas instansi', 'Plh setara', 101],
    );
    expect(readings[2]?.kind).toBe('talent');
    expect(told(problems)).toEqual(['rubric-unknown warns Talenta!I3']);
    expect(employees.map(({ talent }) => talent)).toEqual([
      {
        awards: 7500,
        teamRoles: 7500,
        certificates: 7500,
        training: 5000,
        variety: 8000,
        actingDuty: 8000,
        potential: 8250,
      },
      { awards: 0, teamRoles: 5000, certificates: 0, training: 10000, variety: 10000, actingDuty: 2000 },
      null,
    ]);
  });

  test('levels of the nine competences are whole and from 1 to 5', () => {
    const { employees, problems, readings } = joined(
      'Profil',
      ['NIP', 'NAMA', 'INTEGRITAS', 'KERJA SAMA', 'KOMUNIKASI', 'ORIENTASI PADA HASIL', 'PELAYANAN PUBLIK', 'JPM'],
      [nipOf(1), 'x', 3, 'Level 2', '4', 5, 6, 81.5],
    );
    expect(readings[2]?.kind).toBe('profile');
    expect(told(problems)).toEqual(['rubric-unknown warns Profil!G2']);
    expect(employees[0]).toMatchObject({
      competence: 8150,
      competenceLevels: { integrity: 3, cooperation: 2, communication: 4, results: 5 },
    });
  });

  test('a person listed twice is told, and the first row counts', () => {
    const { problems } = joined(
      'Profil',
      ['NIP', 'NAMA', 'INTEGRITAS', 'KERJA SAMA', 'KOMUNIKASI', 'ORIENTASI PADA HASIL', 'PELAYANAN PUBLIK'],
      [nipOf(1), 'x', 3, 2, 4, 5, 1],
      [nipOf(1), 'x', 3, 2, 4, 5, 2],
    );
    expect(told(problems)).toEqual(['joined-duplicate blocks Profil!A3']);
  });

  test('feedback counts when it is signed and dated, and from the public with evidence', () => {
    const { employees, problems, readings } = joined(
      'Umpan Balik',
      ['NIP', 'NAMA', 'SUMBER UMPAN BALIK', 'PENILAI', 'TANGGAL UMPAN BALIK', 'NILAI UMPAN BALIK', 'BUKTI'],
      [nipOf(1), 'x', 'Atasan', 'Kepala Bidang A', '01-02-2026', 'Baik', null],
      [nipOf(1), 'x', 'Rekan', 'Anonim', '01-02-2026', 10, null],
      [nipOf(1), 'x', 'Masyarakat', 'Warga Contoh', '01-02-2026', 20, null],
      [nipOf(1), 'x', 'Masyarakat', 'Warga Contoh', '01-02-2026', 90, 'Surat 7'],
      [nipOf(1), 'x', 'Bawahan', 'Staf A', null, 30, null],
      [nipOf(1), 'x', 'Tetangga', 'Orang', '01-02-2026', 30, null],
    );
    expect(readings[2]?.kind).toBe('feedback');
    expect(told(problems)).toEqual([
      'feedback-uncounted warns Umpan Balik!D3',
      'feedback-uncounted warns Umpan Balik!G4',
      'feedback-uncounted warns Umpan Balik!E6',
      'feedback-uncounted warns Umpan Balik!C7',
    ]);
    expect(employees[0]?.feedback?.map(({ from, score }) => [from, score])).toEqual([
      ['superior', 8000],
      ['public', 9000],
    ]);
    expect(employees[0]?.uncountedFeedback?.map(({ from, reason, date }) => [from, reason, date])).toEqual([
      ['peer', 'unsigned', day('2026-02-01')],
      ['public', 'no-evidence', day('2026-02-01')],
      ['subordinate', 'undated', null],
    ]);
  });
});

test('nobody vouches for himself, and no view comes from after the plan or beyond the scale; one giver is one however written', () => {
  const { employees, problems } = joined(
    'Umpan Balik',
    ['NIP', 'NAMA', 'SUMBER UMPAN BALIK', 'PENILAI', 'TANGGAL UMPAN BALIK', 'NILAI UMPAN BALIK', 'BUKTI'],
    [nipOf(1), null, 'Atasan', nipOf(1), '01-02-2026', 100, null],
    [nipOf(1), null, 'Atasan', 'Kepala Bidang A', '01-02-2030', 100, null],
    [nipOf(1), null, 'Atasan', 'Kepala Bidang A', '01-02-2026', 150, null],
    [nipOf(1), null, 'Rekan', 'Budi', '01-02-2026', 80, null],
    [nipOf(1), null, 'Rekan', 'Drs. BUDI, S.E.', '02-02-2026', 80, null],
  );
  expect(told(problems)).toEqual([
    'feedback-uncounted warns Umpan Balik!D2',
    'feedback-uncounted warns Umpan Balik!E3',
    'feedback-score-unknown warns Umpan Balik!F4',
  ]);
  expect(new Set(employees[0]?.feedback?.map(({ giver }) => giver))).toEqual(new Set(['budi']));
  expect(employees[0]?.uncountedFeedback?.map(({ reason }) => reason)).toEqual(['unsigned', 'later']);
});

test('a row with the name of somebody else is told; titles and spelling make nobody another', () => {
  const own = 'Sari Umpama Contoh';
  const listed = (name: string): string[] =>
    told(
      readWorkbook(
        [{ name: own }],
        [{}],
        [
          grid('Minat', [
            ['NIP', 'NAMA', 'PILIHAN 1'],
            [nipOf(1), name, 'Camat'],
          ]),
        ],
      ).problems,
    );
  expect(listed('Orang Lain')).toEqual(['joined-name-differs warns Minat!B2']);
  expect(listed('Dra. SARI U. CONTOH, M.Si.')).toEqual([]);
  expect(listed(own)).toEqual([]);
});

describe('a table of families of study', () => {
  test('changes which fields are of one family, for people and for posts', () => {
    const table = grid('Rumpun', [
      ['KATA KUNCI BIDANG', 'RUMPUN'],
      ['Akuntansi', 'Kesehatan'],
      ['Sastra Mesin', 'Kesaktian'],
    ]);
    const { employees, positions, problems, readings } = readWorkbook([{}], [{}], [table]);
    expect(readings[2]?.kind).toBe('family');
    expect(employees[0]).toMatchObject({ educationField: 'Akuntansi', educationFamily: 'health' });
    expect(positions[0]?.requiredFamilies).toEqual(['health', 'finance']);
    expect(told(problems)).toEqual(['family-unknown warns Rumpun!B3']);
  });

  test('that says two things of one word blocks', () => {
    const table = grid('Rumpun', [
      ['KATA KUNCI BIDANG', 'RUMPUN'],
      ['Akuntansi', 'Kesehatan'],
      ['akuntansi', 'Hukum'],
    ]);
    expect(told(readWorkbook([{}], [{}], [table]).problems)).toEqual(['family-twice blocks Rumpun!A3']);
  });
});

describe('a list of who asks for whom', () => {
  const header = ['NIP', 'NAMA', 'JABATAN DIMINTA', 'UNIT KERJA DIMINTA', 'PENGUSUL'];
  const asked = (...rows: CellValue[][]): ReturnType<typeof readWorkbook> =>
    readWorkbook(
      [{}],
      [
        {},
        { name: 'Camat', unit: 'Kecamatan A' },
        { name: 'Camat', unit: 'Kecamatan B' },
        { name: 'Lurah', unit: 'Kelurahan C' },
      ],
      [grid('Permintaan', [header, ...rows])],
    );

  test('is read by post and unit, or by the post alone where one bears the name', () => {
    const { requests, readings, positions, problems } = asked(
      [nipOf(1), null, 'CAMAT', 'Kecamatan B', 'Kepala Dinas A'],
      [nipOf(1), null, 'Lurah', null, 'Kepala Dinas A'],
    );
    expect(readings.map(({ kind }) => kind)).toContain('request');
    expect(told(problems)).toEqual([]);
    expect(
      requests.map(({ position, requester }) => [positions.find(({ id }) => id === position)?.unit, requester]),
    ).toEqual([
      ['Kecamatan B', 'Kepala Dinas A'],
      ['Kelurahan C', 'Kepala Dinas A'],
    ]);
  });

  test('counts only what names somebody, one post and who asks', () => {
    const { requests, problems } = asked(
      [nipOf(1), null, 'Camat', null, 'Kepala Dinas A'],
      [nipOf(1), null, 'Lurah', 'Kel. C', 'Kepala Dinas A'],
      [nipOf(1), null, 'Lurah', 'Kelurahan C', null],
      [nipOf(7), null, 'Lurah', 'Kelurahan C', 'Kepala Dinas A'],
      [null, 'x', 'Lurah', 'Kelurahan C', 'Kepala Dinas A'],
    );
    expect(requests).toEqual([]);
    expect(told(problems)).toEqual([
      'request-post-unknown warns Permintaan!C2',
      'request-post-unknown warns Permintaan!C3',
      'request-unsigned warns Permintaan!E4',
      'joined-nip-unknown warns Permintaan!A5',
      'nip-blank warns Permintaan!A6',
    ]);
    expect(problems.find(({ where }) => where?.row === 2)?.params).toMatchObject({ nearest: 'Lurah (Kelurahan C)' });
  });
});

test('half a row of names or of families is told', () => {
  const { problems } = readWorkbook(
    [{}],
    [{}],
    [
      grid('Padanan', [
        ['TERTULIS', 'SEHARUSNYA'],
        ['Dinkes', null],
      ]),
      grid('Rumpun', [
        ['BIDANG STUDI ATAU KATA', 'RUMPUN'],
        [null, 'Kesehatan'],
      ]),
    ],
  );
  expect(told(problems)).toEqual(['pair-incomplete warns Padanan!B2', 'pair-incomplete warns Rumpun!A2']);
});

describe('objections and consents', () => {
  const HEADERS = ['NIP', 'NAMA', 'KEBERATAN', 'PERSETUJUAN MUTASI', 'TANGGAL PERNYATAAN'];

  test('are read as one of four words with their day; what says that there is none says nothing', () => {
    const { employees, problems, readings } = joined(
      'Keberatan',
      HEADERS,
      [nipOf(1), 'x', 'Anak masih kecil (keluarga)', null, '01-02-2026'],
      [nipOf(1), 'x', 'Jarak 60 km', null, '02-02-2026'],
      [nipOf(1), 'x', 'sakit jantung', null, '03-02-2026'],
      [nipOf(1), 'x', 'Betah di sini', null, '04-02-2026'],
      [nipOf(1), 'x', 'Tidak ada', 'Ya', '05-02-2026'],
      [nipOf(1), 'x', 'Tidak ada', null, '06-02-2026'],
      [nipOf(1), 'x', null, 'Tidak', '07-02-2026'],
    );
    expect(readings[2]?.kind).toBe('objection');
    expect(told(problems)).toEqual([]);
    expect(employees[0]?.moveStatements?.map(({ says, reason }) => [says, reason])).toEqual([
      ['objects', 'family'],
      ['objects', 'distance'],
      ['objects', 'health'],
      ['objects', 'other'],
      ['consents', null],
      ['objects', 'other'],
    ]);
    expect(JSON.stringify(employees)).not.toContain('jantung');
  });

  test('without a day, with one to come, and against each other are told at their cells', () => {
    const { employees, problems } = joined(
      'Keberatan',
      HEADERS,
      [nipOf(1), 'x', 'Keluarga', null, null],
      [nipOf(1), 'x', null, 'Ya', '01-02-2030'],
      [nipOf(1), 'x', 'Keluarga', 'Ya', '01-02-2026'],
    );
    expect(told(problems)).toEqual([
      'objection-undated warns Keberatan!E2',
      'consent-undated warns Keberatan!E3',
      'objection-and-consent warns Keberatan!D4',
    ]);
    expect(employees[0]?.moveStatements?.map(({ says }) => says)).toEqual(['objects', 'objects']);
  });

  test('nobody is taken to have said anything where there is no such list', () => {
    expect(
      joined('Minat', ['NIP', 'NAMA', 'MINAT 1'], [nipOf(1), 'x', 'Camat']).employees[0]?.moveStatements,
    ).toBeNull();
  });
});

test('a column of marks from 1 to 5 is read on that scale, and told; organisations speak for the public', () => {
  const listed = (...scores: readonly (string | number)[]) =>
    joined(
      'Umpan Balik',
      ['NIP', 'NAMA', 'SUMBER UMPAN BALIK', 'PENILAI', 'TANGGAL UMPAN BALIK', 'NILAI UMPAN BALIK', 'BUKTI'],
      ...scores.map((score, index) => [nipOf(1), null, 'LSM', `Lembaga ${index}`, '01-02-2026', score, 'Surat 1']),
    );
  const short = listed(4, 5, 'Baik');
  expect(told(short.problems)).toEqual(['feedback-short-scale warns Umpan Balik!F1']);
  expect(short.employees[0]?.feedback?.map(({ from, score }) => [from, score])).toEqual([
    ['public', 8000],
    ['public', 10000],
    ['public', 8000],
  ]);
  const long = listed(4, 60);
  expect(told(long.problems)).toEqual([]);
  expect(long.employees[0]?.feedback?.map(({ score }) => score)).toEqual([400, 6000]);
});
