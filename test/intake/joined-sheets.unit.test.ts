import { isoDate } from '../../src/domain';
import { required } from '../../src/kernel';
import type { CellValue } from '../../src/sheets';

import { grid, nipOf, readWorkbook, told, theProblem } from './workbook';

const joined = (sheet: string, headers: readonly string[], ...rows: readonly (readonly CellValue[])[]) =>
  readWorkbook([{}, {}, {}], [{}], [grid(sheet, [headers, ...rows])]);

describe('appraisals', () => {
  test('stand in one column per year', () => {
    const { employees, problems } = joined(
      'SKP',
      ['NIP', 'NAMA', 'PREDIKAT KINERJA 2024', 'PREDIKAT KINERJA 2025'],
      [nipOf(1), 'x', 'Baik', 'Sangat Baik'],
      [nipOf(2), 'x', null, 'B'],
    );
    expect(told(problems)).toEqual([]);
    expect(employees.map(({ appraisals }) => appraisals)).toEqual([
      [
        { year: 2024, rating: 'baik' },
        { year: 2025, rating: 'sangat-baik' },
      ],
      [{ year: 2025, rating: 'baik' }],
      [],
    ]);
    expect(employees[1]?.sources.performance).toEqual({ sheet: 'SKP', row: 2, column: 3 });
  });

  test('or in one row per year', () => {
    const { employees, problems } = joined(
      'SKP',
      ['NIP', 'NAMA', 'TAHUN', 'NILAI SKP'],
      [nipOf(1), 'x', 2024, '87,45'],
      [nipOf(1), 'x', '2025', 'Kurang'],
      [nipOf(2), 'x', null, 'Baik'],
    );
    expect(told(problems)).toEqual([]);
    expect(employees.map(({ appraisals }) => appraisals)).toEqual([
      [
        { year: 2024, rating: 'baik' },
        { year: 2025, rating: 'kurang' },
      ],
      [],
      [],
    ]);
  });

  test('without a year are last year’s', () => {
    const { employees } = joined('SKP', ['NIP', 'NAMA', 'PREDIKAT KINERJA'], [nipOf(1), 'x', 'Baik']);
    expect(employees[0]?.appraisals).toEqual([{ year: 2025, rating: 'baik' }]);
  });

  test('of the years N-1 and N-2 are last year’s and the year’s before', () => {
    const { employees } = joined('SKP', ['NIP', 'NAMA', 'SKP TAHUN N-1', 'SKP N-2'], [nipOf(1), 'x', 'Baik', 'Kurang']);
    expect(employees[0]?.appraisals).toEqual([
      { year: 2024, rating: 'kurang' },
      { year: 2025, rating: 'baik' },
    ]);
  });

  test('in two columns without a year: one is last year’s, which the other is must be asked', () => {
    const { employees, readings } = joined(
      'SKP',
      ['NIP', 'NAMA', 'SKP', 'PREDIKAT KINERJA'],
      [nipOf(1), 'x', 'Baik', 'Kurang'],
    );
    expect(employees[0]?.appraisals).toEqual([{ year: 2025, rating: 'kurang' }]);
    expect(
      readings
        .at(-1)
        ?.columns.map(({ field, isAccepted }) => [field, isAccepted])
        .slice(2),
    ).toEqual([
      ['performance', false],
      ['performance', true],
    ]);
  });

  test('that are not understood are told and not guessed', () => {
    const { employees, problems } = joined(
      'SKP',
      ['NIP', 'NAMA', 'PREDIKAT KINERJA 2025'],
      [nipOf(1), 'x', 'Lumayan'],
      [nipOf(2), 'x', '#REF!'],
    );
    expect(told(problems)).toEqual(['rating-unknown warns SKP!C2', 'cell-error warns SKP!C3']);
    expect(employees[0]?.appraisals).toEqual([]);
  });

  test('a year in words is told', () => {
    const { problems } = joined('SKP', ['NIP', 'NAMA', 'TAHUN', 'SKP'], [nipOf(1), 'x', 'lalu', 'Baik']);
    expect(told(problems)).toEqual(['number-unknown warns SKP!C2']);
  });
});

describe('competence', () => {
  test('is kept in hundredths of a percent', () => {
    const { employees, problems } = joined(
      'Asesmen',
      ['NIP', 'NAMA', 'JPM'],
      [nipOf(1), 'x', '87,45'],
      [nipOf(2), 'x', 100],
      [nipOf(3), 'x', '-'],
    );
    expect(told(problems)).toEqual([]);
    expect(employees.map(({ competence }) => competence)).toEqual([8745, 10000, null]);
    expect(employees[0]?.sources.competence).toEqual({ sheet: 'Asesmen', row: 1, column: 2 });
  });

  test('beyond the scale is cut and told', () => {
    const { employees, problems } = joined(
      'Asesmen',
      ['NIP', 'NAMA', 'JPM'],
      [nipOf(1), 'x', '101,25'],
      [nipOf(2), 'x', -3],
      [nipOf(3), 'x', 'baik'],
    );
    expect(told(problems)).toEqual([
      'value-clamped warns Asesmen!C2',
      'value-clamped warns Asesmen!C3',
      'number-unknown warns Asesmen!C4',
    ]);
    expect(employees.map(({ competence }) => competence)).toEqual([10000, 0, null]);
    expect(theProblem(problems.slice(0, 1), 'value-clamped').params).toMatchObject({ low: 0, high: 100 });
  });
});

describe('punishments', () => {
  const HEADERS = ['NIP', 'NAMA', 'TINGKAT HUKUMAN', 'TMT HUKUMAN', 'AKHIR HUKUMAN'];

  test('are cases with their days; who is not listed has none', () => {
    const { employees, problems } = joined(
      'Hukdis',
      HEADERS,
      [nipOf(1), 'x', 'Sedang', '01-02-2025', '1 Agustus 2025'],
      [nipOf(1), 'x', 'Berat', 45000, null],
      [nipOf(2), 'x', '-', null, null],
    );
    expect(told(problems)).toEqual([]);
    const cases = required(employees[0]?.discipline, 'cases');
    expect(cases.map(({ weight, end }) => [weight, end === null ? null : isoDate(end)])).toEqual([
      ['medium', '2025-08-01'],
      ['heavy', null],
    ]);
    expect(cases[1]?.source).toEqual({ sheet: 'Hukdis', row: 2, column: 2 });
    expect([employees[1]?.discipline, employees[2]?.discipline]).toEqual([[], []]);
  });

  test('that are not understood are told', () => {
    const { problems } = joined(
      'Hukdis',
      HEADERS,
      [nipOf(1), 'x', 'Lain', null, null],
      [nipOf(2), 'x', 'Ringan', 'kapan', '30-02-2025'],
    );
    expect(told(problems)).toEqual([
      'discipline-unknown blocks Hukdis!C2',
      'date-unknown warns Hukdis!D3',
      'date-unknown warns Hukdis!E3',
    ]);
  });
});

describe('wishes', () => {
  test('keep their order; who has none wishes for nothing', () => {
    const { employees, problems } = joined(
      'Minat',
      ['NIP', 'NAMA', 'PILIHAN 1', 'PILIHAN 2'],
      [nipOf(1), 'x', 'Bidang B', 'Camat'],
      [nipOf(2), 'x', '-', ' Bidang  C '],
    );
    expect(told(problems)).toEqual([]);
    expect(employees.map(({ interests }) => interests)).toEqual([['Bidang B', 'Camat'], ['Bidang C'], []]);
    expect(employees[0]?.sources.interest).toEqual({ sheet: 'Minat', row: 1, column: 2 });
  });
});

describe('rows that belong to nobody', () => {
  test.each<[CellValue, string[]]>([
    ['198501312010011999', ['joined-nip-unknown warns Minat!A2']],
    [198501312010012000, ['nip-numeric blocks Minat!A2']],
    ['198501312010011000', ['nip-numeric blocks Minat!A2']],
    ['12345', ['nip-invalid blocks Minat!A2']],
    [null, ['nip-blank warns Minat!A2']],
  ])('under NIP %j are told and change nobody', (nip, problems) => {
    const result = joined(
      'Minat',
      ['NIP', 'NAMA', 'PILIHAN 1'],
      [nip, 'x', 'Bidang B'],
      [nipOf(1), 'x', 'Camat'],
      [nipOf(2), 'x', ''],
    );
    expect(told(result.problems)).toEqual(problems);
    expect(result.employees.map(({ interests }) => interests)).toEqual([['Camat'], [], []]);
  });
});

test('a workbook without such sheets leaves these facts unknown, not empty', () => {
  const { employees } = readWorkbook([{}]);
  expect(employees[0]).toMatchObject({ appraisals: null, competence: null, discipline: null, interests: null });
});

test('a punishment that ends before it begins is told and counts as running', () => {
  const headers = ['NIP', 'NAMA', 'JENIS HUKUMAN DISIPLIN', 'TMT HUKUMAN', 'AKHIR HUKUMAN'];
  const { problems, employees } = joined('Hukdis', headers, [nipOf(1), null, 'Berat', '01-01-2026', '01-01-2025']);
  expect(told(problems)).toEqual(['discipline-order warns Hukdis!E2']);
  expect(employees[0]?.discipline).toMatchObject([{ weight: 'heavy', start: null, end: null }]);
});

describe('a list of punishments that cannot be read whole', () => {
  const HEADERS = ['NIP', 'NAMA', 'JENIS HUKUMAN DISIPLIN', 'TMT HUKUMAN', 'AKHIR HUKUMAN'];
  const DATES = ['01-01-2026', '01-01-2027'] as const;

  test.each<[string, readonly (readonly CellValue[])[], string]>([
    ['a name without a NIP', [[null, 'Orang', 'Berat', ...DATES]], 'nip-blank blocks Hukdis!A2'],
    ['dates without a weight', [[nipOf(1), null, null, ...DATES]], 'discipline-unknown blocks Hukdis!C2'],
    ['a weight nobody understands', [[nipOf(1), null, 'SK No. 12', ...DATES]], 'discipline-unknown blocks Hukdis!C2'],
  ])('stops the plan: %s', (_, rows, problem) => {
    expect(told(joined('Hukdis', HEADERS, ...rows).problems)).toEqual([problem]);
  });

  test('stops the plan without its NIPs, and nobody counts as clean', () => {
    const rows = [1, 2, 3].map((number) => [`1985013120100119${number}`, 'Orang', 'Berat', ...DATES]);
    const { problems, employees } = joined('Hukdis', HEADERS, ...rows);
    expect(told(problems)).toEqual(['column-unsure blocks Hukdis!A1']);
    expect(employees[0]?.discipline).toBeNull();
  });

  test('a dash for "none" on a list of everybody is none', () => {
    const { problems, employees } = joined('Hukdis', HEADERS, [nipOf(1), null, '-', null, null]);
    expect([told(problems), employees[0]?.discipline]).toEqual([[], []]);
  });
});

test('a sheet nobody can place is told, not passed over', () => {
  const { problems } = joined('Lain', ['NIP', 'NAMA', 'PELANGGARAN', 'HUKUMAN'], [nipOf(1), 'x', 'y', 'z']);
  expect(problems.map(({ code, where }) => [code, where?.sheet])).toContainEqual(['sheet-unsure', 'Lain']);
});

describe('statements and requirements', () => {
  const HEADERS = [
    'NIP',
    'NAMA',
    'BEBAS TEMUAN',
    'NIP PASANGAN',
    'NIP KONFLIK KEPENTINGAN',
    'PELATIHAN KEPEMIMPINAN TERAKHIR',
    'PENGALAMAN TERKAIT (BULAN)',
  ];

  test('are read once per person, and say where the others work', () => {
    const { employees, problems, readings } = joined(
      'Pernyataan',
      HEADERS,
      [nipOf(1), 'x', 'Ya', nipOf(2), null, 'PKA', 60],
      [nipOf(2), 'x', 'Belum', null, '198501312010011999', 'Diklatpim Tk. IV', null],
    );
    expect(told(problems)).toEqual([]);
    expect(readings[2]?.kind).toBe('statement');
    expect(employees[0]).toMatchObject({
      isAuditCleared: true,
      leadershipTraining: 'pka',
      relatedExperienceMonths: 60,
      relations: [{ kind: 'spouse', nip: nipOf(2), unit: 'Bidang A', agency: 'Dinas A' }],
    });
    expect(employees[1]).toMatchObject({
      isAuditCleared: false,
      leadershipTraining: 'pkp',
      relatedExperienceMonths: null,
      relations: [{ kind: 'declared', unit: null }],
    });
    expect(employees[2]).toMatchObject({ isAuditCleared: null, leadershipTraining: null, relations: [] });
  });

  test('that cannot be read are told, and count as not known', () => {
    const { employees, problems } = joined('Pernyataan', HEADERS, [nipOf(1), 'x', 'entah', null, '12', 'Lemhan?', -1]);
    expect(told(problems)).toEqual([
      'statement-unknown warns Pernyataan!C2',
      'nip-invalid blocks Pernyataan!E2',
      'statement-unknown warns Pernyataan!F2',
      'number-unknown warns Pernyataan!G2',
    ]);
    expect(employees[0]).toMatchObject({
      isAuditCleared: null,
      leadershipTraining: null,
      relatedExperienceMonths: null,
    });
  });

  test('without such a list nobody is known to be bound to nobody', () => {
    expect(readWorkbook([{}]).employees[0]?.relations).toBeNull();
  });
});

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
