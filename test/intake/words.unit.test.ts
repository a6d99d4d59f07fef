import type { DisciplineWeight, EmploymentStatus, LegalStatus, PerformanceRating } from '../../src/domain';
import {
  parseDiscipline,
  parseEmploymentStatus,
  parseLegalStatus,
  parseRating,
} from '../../src/intake/values/parse-words';
import type { CellValue } from '../../src/sheets';
import { textsOf } from '../../src/text';

describe('employment status', () => {
  test.each<[string, EmploymentStatus]>([
    ['PNS', 'pns'],
    ['P', 'pns'],
    ['PNS Daerah Kab./Kota', 'pns'],
    ['PNS Pusat', 'pns'],
    ['Pegawai Negeri Sipil', 'pns'],
    ['CPNS', 'cpns'],
    ['C', 'cpns'],
    ['c', 'cpns'],
    ['Calon PNS', 'cpns'],
    ['PPPK', 'pppk'],
    ['P3K', 'pppk'],
    ['PPPKPW', 'pppk'],
    ['PPPK Paruh Waktu', 'pppk'],
    ['Pegawai Pemerintah dengan Perjanjian Kerja', 'pppk'],
  ])('%j is %s', (cell, status) => {
    expect(parseEmploymentStatus(cell)).toBe(status);
  });

  test.each(['Non ASN', 'GTY/PTY', 'Honorer', 'THL', 'Ada', 'Lengkap'])('%j is none Padan knows', (cell) => {
    expect(parseEmploymentStatus(cell)).toBeUndefined();
  });
});

describe('legal status', () => {
  test.each<[string, LegalStatus]>([
    ['Aktif', 'active'],
    ['AKTIF', 'active'],
    ['PNS Aktif', 'active'],
    ['PPPK Aktif', 'active'],
    ['01', 'active'],
    ['71', 'active'],
    ['Cuti', 'active'],
    ['CLTN', 'unpaid-leave'],
    ['Perpanjangan CLTN', 'unpaid-leave'],
    ['Cuti di Luar Tanggungan Negara', 'unpaid-leave'],
    ['Tugas Belajar', 'study'],
    ['Pemberhentian Sementara', 'suspended'],
    ['Tidak Aktif', 'suspended'],
    ['PNS yang dinyatakan hilang', 'suspended'],
    ['PNS kena hukuman disiplin', 'punished'],
    ['Sedang dalam proses banding BAPEK', 'punished'],
    ['Penerima Uang Tunggu', 'ended'],
    ['Masa Persiapan Pensiun', 'ended'],
    ['Diberhentikan', 'ended'],
    ['Punah', 'ended'],
    ['Pembatalan NIP', 'ended'],
    ['Pemberhentian tanpa hak pensiun', 'ended'],
    ['Pemberhentian dengan hak pensiun', 'ended'],
    ['Mencapai BUP', 'ended'],
    ['Pensiun', 'ended'],
    ['Resign', 'ended'],
  ])('%j is %s', (cell, status) => {
    expect(parseLegalStatus(cell)).toBe(status);
  });

  test.each(['Menunggu', 'Ada', 'abc'])('%j is not understood, and not taken for active', (cell) => {
    expect(parseLegalStatus(cell)).toBeUndefined();
  });
});

describe('performance ratings', () => {
  test.each<[CellValue, PerformanceRating]>([
    ['Sangat Baik', 'sangat-baik'],
    ['SB', 'sangat-baik'],
    ['Baik', 'baik'],
    ['BAIK', 'baik'],
    ['B', 'baik'],
    ['Butuh Perbaikan', 'butuh-perbaikan'],
    ['Cukup', 'butuh-perbaikan'],
    ['C', 'butuh-perbaikan'],
    ['Sedang', 'butuh-perbaikan'],
    ['Kurang', 'kurang'],
    ['K', 'kurang'],
    ['Kurang/Misconduct', 'kurang'],
    ['Buruk', 'kurang'],
    ['Sangat Kurang', 'sangat-kurang'],
    ['Sangat Buruk', 'sangat-kurang'],
    [100, 'sangat-baik'],
    [110.5, 'sangat-baik'],
    [91, 'sangat-baik'],
    [90, 'baik'],
    ['87,45', 'baik'],
    ['87.45', 'baik'],
    [76, 'baik'],
    [75, 'butuh-perbaikan'],
    [61, 'butuh-perbaikan'],
    [60, 'kurang'],
    [51, 'kurang'],
    [50, 'sangat-kurang'],
    [11, 'sangat-kurang'],
    [0, 'sangat-kurang'],
  ])('%j is %s', (cell, rating) => {
    expect(parseRating(cell)).toBe(rating);
  });

  test.each<[CellValue]>([['Baik sekali'], ['A'], [121], [-1], ['Disetujui'], [0.87], ['0,91'], [4], ['4,5'], [10]])(
    '%j is not understood',
    (cell) => {
      expect(parseRating(cell)).toBeUndefined();
    },
  );

  test('what Padan prints is read back, in both languages', () => {
    for (const language of ['id', 'en'] as const) {
      const { ratings } = textsOf(language).policy;
      for (const [rating, words] of Object.entries(ratings)) expect(parseRating(words)).toBe(rating);
    }
  });
});

describe('disciplinary punishments', () => {
  test.each<[string, DisciplineWeight]>([
    ['Ringan', 'light'],
    ['Hukuman Disiplin Ringan', 'light'],
    ['Teguran lisan', 'light'],
    ['TEGURAN TERTULIS', 'light'],
    ['Pernyataan tidak puas secara tertulis', 'light'],
    ['Sedang', 'medium'],
    ['Pemotongan tunjangan kinerja sebesar 25% selama 6 bulan', 'medium'],
    ['Penundaan kenaikan gaji berkala', 'medium'],
    ['Berat', 'heavy'],
    ['Penurunan jabatan setingkat lebih rendah selama 12 bulan', 'heavy'],
    ['Pembebasan dari jabatan menjadi pelaksana selama 12 bulan', 'heavy'],
    ['Pemberhentian dengan hormat tidak atas permintaan sendiri', 'heavy'],
    ['Dalam proses pemeriksaan', 'in-process'],
    ['Sedang dalam proses', 'in-process'],
  ])('%j is %s', (cell, weight) => {
    expect(parseDiscipline(cell)).toBe(weight);
  });

  test('what is not understood is never taken for "no punishment"', () => {
    expect(parseDiscipline('Hukuman lain')).toBeUndefined();
  });
});

test.each([
  ['employment status', parseEmploymentStatus],
  ['legal status', parseLegalStatus],
  ['rating', parseRating],
  ['discipline', parseDiscipline],
])('a %s that is left out says nothing', (_, parse) => {
  for (const cell of [
    null,
    '',
    ' ',
    '-',
    '--',
    'NULL',
    'nan',
    '#N/A',
    'Tidak ada',
    'Nihil',
    'Belum Dinilai',
    'Expired',
  ]) {
    expect({ cell, value: parse(cell) }).toEqual({ cell, value: null });
  }
});
