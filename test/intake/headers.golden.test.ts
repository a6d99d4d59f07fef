import { inspectSheets, type SheetReading } from '../../src/intake';
import { required } from '../../src/kernel';
import type { CellValue } from '../../src/sheets';
import { among } from '../support/depth';

import { accuracyOf } from './header-accuracy';
import { ownHeaders, sharedHeaders, UNSEEN_COLLECTIONS, unseenHeaders } from './header-books';
import type { KnownHeader } from './known-header';
import { grid } from './workbook';

const shapeOf = (rows: readonly (readonly CellValue[])[]): SheetReading => {
  const [reading] = inspectSheets([grid('Lembar', rows)]);
  return required(reading, 'reading');
};

const accepted = (rows: readonly (readonly CellValue[])[]): Readonly<Record<string, string>> =>
  Object.fromEntries<string>(
    shapeOf(rows)
      .columns.filter(({ isAccepted, field }) => isAccepted && field !== null)
      .map(({ field, header }): readonly [string, string] => [String(field), header]),
  );

const SEEDS = among(2, [1, 2, 3, 4, 5, 6]);

const expectAccurate = (headers: readonly KnownHeader[]): void => {
  const { fields, wrong, otherKind, missed } = accuracyOf(headers, SEEDS);
  expect(headers.length).toBeGreaterThan(20);
  expect({ wrong, otherKind }).toEqual({ wrong: [], otherKind: [] });
  const wanted = [...fields.values()].reduce((sum, field) => sum + field.wanted, 0);
  expect({ missed, isRare: missed.length <= 0.03 * wanted }).toEqual({ missed, isRare: true });
};

describe('sheets under known header rows, with rows in every spelling, titles, numbers, totals and signatures', () => {
  test('as HR offices write them: 97 of 100 fields found, no wrong column used unasked, every sheet taken for what it is', () => {
    expectAccurate(ownHeaders());
  });

  test('of real workbooks: the same', () => {
    const headers = sharedHeaders();
    if (headers === null) process.stdout.write('headers.jsonl is not here; its header rows were not tried\n');
    else expectAccurate(headers);
  });

  test.each([
    [58, 'first'],
    [36, 'later'],
    [40, 'offices'],
    [24, 'third'],
  ] as const)(
    'of %d forms that no word list was made from: the same, and what a sheet is may be asked, never mistaken',
    (count, collection) => {
      const headers = unseenHeaders(collection);
      const { fields, kinds, wrong, missed, otherKind } = accuracyOf(headers, SEEDS);
      expect(headers).toHaveLength(count);
      expect({ wrong, mistaken: otherKind.filter((told) => !told.includes(': ask for ')) }).toEqual({
        wrong: [],
        mistaken: [],
      });
      const wanted = [...fields.values()].reduce((sum, field) => sum + field.wanted, 0);
      expect({ missed, isRare: missed.length <= 0.03 * wanted }).toEqual({ missed, isRare: true });
      // Nearly every list of people or posts is known without a question.
      for (const kind of ['employee', 'position', 'both'] as const) {
        const { sheets, right } = kinds.get(kind)!;
        expect({ kind, isRight: right >= 0.97 * sheets }).toEqual({ kind, isRight: true });
      }
    },
  );

  test('read without a single data row: no wrong column used unasked', () => {
    for (const { rows, mayBe, id } of [
      ...ownHeaders(),
      ...UNSEEN_COLLECTIONS.flatMap(unseenHeaders),
      ...(sharedHeaders() ?? []),
    ]) {
      const wrong = shapeOf(rows).columns.filter(
        ({ field, isAccepted, column }) => isAccepted && field !== null && !mayBe(field, column),
      );
      expect([id, wrong.map(({ header, field }) => `${header}=${field}`)]).toEqual([id, []]);
    }
  });
});

describe('header rows', () => {
  test('of an employee list with abbreviations and mixed case', () => {
    expect(
      accepted([
        [
          'No.',
          'Nama Lengkap',
          'NIP/NI PPPK',
          'Gol/Ruang',
          'Tmt Gol',
          'Jabatan',
          'Tmt Jab',
          'Unit Kerja',
          'Pend. Terakhir',
        ],
      ]),
    ).toEqual({
      name: 'Nama Lengkap',
      nip: 'NIP/NI PPPK',
      rank: 'Gol/Ruang',
      rankDate: 'Tmt Gol',
      position: 'Jabatan',
      positionDate: 'Tmt Jab',
      unit: 'Unit Kerja',
      educationLevel: 'Pend. Terakhir',
    });
  });

  test('in snake case', () => {
    expect(
      accepted([['nip_baru', 'nama', 'jabatan_nama', 'unor_nama', 'tmt_jabatan', 'tingkat_pendidikan_nama']]),
    ).toEqual({
      nip: 'nip_baru',
      name: 'nama',
      position: 'jabatan_nama',
      unit: 'unor_nama',
      positionDate: 'tmt_jabatan',
      educationLevel: 'tingkat_pendidikan_nama',
    });
  });

  test('of a peta jabatan: PENDIDIKAN and GOLONGAN are what the post asks for', () => {
    expect(
      accepted([
        ['NO', 'NAMA JABATAN', 'NAMA UNIT KERJA', 'KLS', 'PENDIDIKAN', 'GOLONGAN', 'ABK', 'RIIL', 'KURANG/LEBIH'],
      ]),
    ).toEqual({
      positionName: 'NAMA JABATAN',
      unit: 'NAMA UNIT KERJA',
      jobClass: 'KLS',
      requiredEducation: 'PENDIDIKAN',
      requiredRank: 'GOLONGAN',
      required: 'ABK',
      filled: 'RIIL',
      gap: 'KURANG/LEBIH',
    });
  });

  test.each(['+/-', '±', '-/+', '+ / -'])('with the sign %s over the gap', (sign) => {
    expect(accepted([['NAMA JABATAN', 'UNIT KERJA', 'B', 'K', sign]])).toMatchObject({ gap: sign });
  });

  test('with two numbers: the old NIP and a bare ID are never the NIP', () => {
    expect(
      accepted([['PNS ID', 'NIP LAMA', 'NIP BARU', 'NAMA', 'JABATAN ID', 'JABATAN NAMA', 'UNOR ID', 'UNOR NAMA']]),
    ).toEqual({
      nip: 'NIP BARU',
      name: 'NAMA',
      position: 'JABATAN NAMA',
      unit: 'UNOR NAMA',
    });
  });

  test('with a year over the rating: each year is a rating of its own', () => {
    const { columns } = shapeOf([['NIP', 'NAMA', 'PREDIKAT SKP 2023', 'PREDIKAT KINERJA TAHUN 2024', 'SKP 2025']]);
    expect(columns.slice(2).map(({ field, year, isAccepted }) => [field, year, isAccepted])).toEqual([
      ['performance', 2023, true],
      ['performance', 2024, true],
      ['performance', 2025, true],
    ]);
  });

  test('with a year over anything else are left alone', () => {
    expect(accepted([['NAMA JABATAN', 'UNIT KERJA', 'KEBUTUHAN', 'KEBUTUHAN 2027', 'PENSIUN 2026']])).toEqual({
      positionName: 'NAMA JABATAN',
      unit: 'UNIT KERJA',
      required: 'KEBUTUHAN',
    });
  });

  test('that are misspelt are proposed, not used', () => {
    const { columns } = shapeOf([['NIP', 'NAMA', 'JABATAN', 'UNIT KERJAA', 'TANGGAL LAHIRR']]);
    expect(columns.slice(3).map(({ field, isAccepted }) => [field, isAccepted])).toEqual([
      ['unit', false],
      ['birthDate', false],
    ]);
  });
});

describe('a bare STATUS', () => {
  const under = (cells: readonly string[]) =>
    required(
      shapeOf([
        ['NIP', 'NAMA', 'JABATAN', 'STATUS'],
        ...cells.map((cell, index) => [`19850131201001190${index}`, 'x', 'y', cell]),
      ]).columns[3],
      'column',
    );

  test('over PNS and PPPK is the employment status', () => {
    expect(under(['PNS', 'PPPK', 'PNS', 'CPNS'])).toMatchObject({ field: 'employmentStatus', isAccepted: true });
  });

  test.each([[['Ada', 'Tidak Ada', 'Ada']], [['Lengkap', 'Belum Lengkap', 'Lengkap']]])(
    'over %j is the state of a document and is left alone',
    (cells) => {
      expect(under(cells).field).toBeNull();
    },
  );

  test.each([[[]], [['Menikah', 'Lajang', 'Menikah']], [['1', '2', '1']]])('over %j is asked about', (cells) => {
    expect(under(cells)).toMatchObject({ isAccepted: false });
  });
});

describe('what stands below a header', () => {
  const column = (header: string, cells: readonly CellValue[]) =>
    required(
      shapeOf([['NAMA', header, 'UNIT KERJA'], ...cells.map((cell, index) => [`Contoh ${index}`, cell, 'Bidang A'])])
        .columns[1],
      'column',
    );

  test('NIP over old nine-digit numbers is not used unasked', () => {
    expect(column('NIP', ['340012345', '340012346', '340012347']).isAccepted).toBe(false);
    expect(column('NIP', ['198501312010011901', '198501312010011902', '198501312010011903']).isAccepted).toBe(true);
  });

  test('NIP over numbers that lost their digits is still the NIP, so that the loss is told', () => {
    expect(column('NIP', [198501312010012000, 198501312010012000, '1.98501E+17'])).toMatchObject({
      field: 'nip',
      isAccepted: true,
    });
  });

  test('TMT JABATAN over text that is no date is asked about', () => {
    expect(column('TMT JABATAN', ['belum', 'ada', 'sudah']).isAccepted).toBe(false);
    expect(column('TMT JABATAN', ['01-01-2020', 44000, '1 Mei 2021']).isAccepted).toBe(true);
  });
});
