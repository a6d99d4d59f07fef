import type { PositionLevel } from '../../src/domain';
import { parseLevel } from '../../src/intake/values/parse-level';
import { textsOf } from '../../src/text';

const level = (type: string | null, echelon: string | null, name: string): PositionLevel | null =>
  parseLevel({ type, echelon, name });

describe('the level of a post', () => {
  test.each<[string, PositionLevel]>([
    ['JPT Utama', 'jpt-utama'],
    ['JPT Madya', 'jpt-madya'],
    ['JPT Pratama', 'jpt-pratama'],
    ['JPT Pertama', 'jpt-pratama'],
    ['Pimpinan Tinggi Pratama', 'jpt-pratama'],
    ['Jabatan Pimpinan Tinggi', 'jpt-pratama'],
    ['Administrator', 'administrator'],
    ['Jabatan Administrator', 'administrator'],
    ['Adminis-trator', 'administrator'],
    ['Pengawas', 'pengawas'],
    ['PENGAWAS', 'pengawas'],
    ['Jabatan Pelaksana', 'pelaksana'],
    ['Pelaksana', 'pelaksana'],
    ['JFU', 'pelaksana'],
    ['Fungsional Umum', 'pelaksana'],
    ['FUNGSIONAL UMUM', 'pelaksana'],
    ['Jabatan Pelaksana (JFU)', 'pelaksana'],
    ['Staf', 'pelaksana'],
    ['Ahli Muda', 'ahli-muda'],
    ['Fungsional Ahli Madya', 'ahli-madya'],
  ])('follows its type %j: %s', (type, expected) => {
    expect(level(type, null, 'Jabatan Contoh')).toBe(expected);
  });

  test.each<[string, PositionLevel]>([
    ['I.b', 'jpt-madya'],
    ['II.a', 'jpt-pratama'],
    ['II/a', 'jpt-pratama'],
    ['2A', 'jpt-pratama'],
    ['Eselon II.a', 'jpt-pratama'],
    ['Eselon IIIA', 'administrator'],
    ['III.b', 'administrator'],
    ['Es. III', 'administrator'],
    ['III', 'administrator'],
    ['IVa', 'pengawas'],
    ['Eselon IV.a', 'pengawas'],
    ['V.a', 'pelaksana'],
    ['12', 'jpt-madya'],
    ['21', 'jpt-pratama'],
    ['32', 'administrator'],
    ['41', 'pengawas'],
    ['51', 'pelaksana'],
  ])('follows its echelon %j: %s', (echelon, expected) => {
    expect(level('STRUKTURAL', echelon, 'Jabatan Contoh')).toBe(expected);
    expect(level(null, echelon, 'Jabatan Contoh')).toBe(expected);
  });

  test.each(['Non-Eselon', 'Non-Esselon', '-', '99', ''])('echelon %j says nothing', (echelon) => {
    expect(level('STRUKTURAL', echelon, 'Jabatan Contoh')).toBeNull();
  });

  test.each<[string, PositionLevel]>([
    ['Perawat Ahli Pertama', 'ahli-pertama'],
    ['Perawat - Ahli Pertama', 'ahli-pertama'],
    ['AHLI PERTAMA - PERAWAT', 'ahli-pertama'],
    ['AHLI PERTAMA - GURU KELAS', 'ahli-pertama'],
    ['Dokter Ahli Muda', 'ahli-muda'],
    ['Auditor Ahli Madya', 'ahli-madya'],
    ['Guru Ahli Utama', 'ahli-utama'],
    ['TERAMPIL - PERAWAT', 'terampil'],
    ['Perawat Terampil', 'terampil'],
    ['Perawat Mahir', 'mahir'],
    ['Perawat Pelaksana Lanjutan', 'mahir'],
    ['Perawat Penyelia', 'penyelia'],
    ['Pranata Komputer Pemula', 'pemula'],
    ['Pengawas Sekolah Ahli Muda', 'ahli-muda'],
    ['Pengawas Benih Tanaman Terampil', 'terampil'],
  ])('of a functional post follows the ladder in its name: %j is %s', (name, expected) => {
    for (const type of ['Fungsional', 'Jabatan Fungsional', 'FUNGSIONAL TERTENTU', 'JFT', 'JF', null]) {
      expect({ type, level: level(type, null, name) }).toEqual({ type, level: expected });
    }
  });

  test('of a functional post without ladder is not guessed, even when its name begins with Pengawas', () => {
    expect(level('Fungsional', null, 'Pengawas Koperasi')).toBeNull();
    expect(level('Fungsional', '-', 'Dokter')).toBeNull();
  });

  test('a post called Pelaksana stays one when its name sounds like a ladder', () => {
    expect(level('Pelaksana', null, 'Analis Kepegawaian Pertama')).toBe('pelaksana');
  });

  test.each<[string, PositionLevel]>([
    ['Kepala Dinas Contoh', 'jpt-pratama'],
    ['Sekretaris Daerah', 'jpt-pratama'],
    ['Camat', 'administrator'],
    ['Kepala Bidang Anggaran', 'administrator'],
    ['Kabid Anggaran', 'administrator'],
    ['Sekretaris Dinas', 'administrator'],
    ['Lurah', 'pengawas'],
    ['Kepala Seksi Pemerintahan Kecamatan Contoh', 'pengawas'],
    ['Kepala Sub Bagian Umum', 'pengawas'],
    ['Kepala Subbagian Umum', 'pengawas'],
    ['Kasubbag Umum', 'pengawas'],
    ['Kasi Pemerintahan', 'pengawas'],
    ['Sekretaris Camat', 'pengawas'],
  ])('of a structural post without echelon follows its title: %j is %s', (name, expected) => {
    expect(level('STRUKTURAL', null, name)).toBe(expected);
    expect(level('Jabatan Administrasi', null, name)).toBe(expected);
    expect(level(null, null, name)).toBe(expected);
  });

  test('is unknown when nothing tells it', () => {
    expect(level(null, null, 'Jabatan Contoh')).toBeNull();
    expect(level('Entah', null, 'Jabatan Contoh')).toBeNull();
  });

  test('is read back from the words Padan prints, in both languages', () => {
    for (const language of ['id', 'en'] as const) {
      for (const [expected, words] of Object.entries(textsOf(language).policy.levels)) {
        expect(level(words, null, 'Jabatan Contoh')).toBe(expected);
      }
    }
  });
});
