import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { fieldFamily, type EducationLevel, type FieldFamily } from '../../src/domain';
import { parseEducation } from '../../src/intake/values/parse-education';
import { parseRequirement } from '../../src/intake/values/parse-requirement';
import { foldText, type CellValue } from '../../src/sheets';

// SIASN level ids, typed out from the public table.
const LEVEL_OF_ID: Readonly<Record<string, EducationLevel>> = {
  '05': 'SD',
  '10': 'SLTP',
  '12': 'SLTP',
  '15': 'SLTA',
  '17': 'SLTA',
  '18': 'SLTA',
  '20': 'D1',
  '25': 'D2',
  '30': 'D3',
  '35': 'D4',
  '40': 'S1',
  '42': 'S1',
  '45': 'S2',
  '47': 'S2',
  '49': 'S2',
  '50': 'S3',
};

const sharedRows = (): string[][] | null => {
  const path = resolve(process.cwd(), '..', 'shared', 'samples', 'education.tsv');
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split('\t'));
};

/** Families a ministry's group of fields (rumpun ilmu) can fall into; the ministry files posts' words under other heads than offices do. */
const FAMILIES: Readonly<Record<string, readonly FieldFamily[]>> = {
  'Agama dan Filsafat': ['education', 'social', 'law'],
  'Ilmu Bahasa': ['culture', 'communication'],
  'Ilmu Ekonomi': ['finance', 'governance', 'law', 'computing'],
  'Ilmu Hewani': ['agriculture'],
  'Ilmu Kedokteran': ['health'],
  'Ilmu Kesehatan': ['health', 'social'],
  'Ilmu Pendidikan': ['education', 'culture', 'science'],
  'Ilmu Seni, Desain dan Media': ['culture', 'communication', 'engineering'],
  'Ilmu Sosial Humaniora': ['law', 'governance', 'social', 'culture', 'communication', 'finance'],
  'Ilmu Tanaman': ['agriculture', 'environment'],
  'Ilmu Teknik': ['engineering', 'computing', 'transport', 'environment'],
  'Matematika dan Ilmu Pengetahuan Alam (MIPA)': ['science', 'finance', 'environment'],
};

describe('education', () => {
  test.each<[CellValue, EducationLevel, string | null]>([
    ['S-1', 'S1', null],
    ['S1', 'S1', null],
    ['S.1', 'S1', null],
    ['S1.', 'S1', null],
    ['S I', 'S1', null],
    ['S 1', 'S1', null],
    ['S- I', 'S1', null],
    ['S-I', 'S1', null],
    ['S. 1', 'S1', null],
    ['SARJANA', 'S1', null],
    ['Sarjana Strata 1', 'S1', null],
    ['S-1 (Strata-Satu)', 'S1', null],
    ['S1/DIV', 'S1', null],
    ['S1/D4', 'S1', null],
    ['S-1/D-IV', 'S1', null],
    ['S-1 TEKNIK SIPIL', 'S1', 'TEKNIK SIPIL'],
    ['S1 Akuntansi', 'S1', 'Akuntansi'],
    ['A-IV AKUNTANSI', 'S1', 'AKUNTANSI'],
    ['Profesi Ners', 'S1', 'Ners'],
    ['Profesi', 'S1', null],
    ['Profesi Dokter', 'S1', 'Dokter'],
    ['PROFESI APOTEKER', 'S1', 'APOTEKER'],
    ['Pendidikan Profesi Guru', 'S1', 'Guru'],
    ['Dokter', 'S1', 'Dokter'],
    ['Dokter Gigi', 'S1', 'Dokter Gigi'],
    ['Ners', 'S1', 'Ners'],
    ['Apoteker', 'S1', 'Apoteker'],
    ['Dokter Spesialis Anak', 'S2', 'Dokter Spesialis Anak'],
    ['Spesialis Anak', 'S2', 'Spesialis Anak'],
    ['Dokter Spesialis', 'S2', null],
    ['S.Kep.', 'S1', 'Keperawatan'],
    ['A.Md.Keb', 'D3', 'Kebidanan'],
    ['S-2', 'S2', null],
    ['S- 2', 'S2', null],
    ['S-II', 'S2', null],
    ['S II', 'S2', null],
    ['S.2', 'S2', null],
    ['S2', 'S2', null],
    ['Magister', 'S2', null],
    ['PASCA SARJANA', 'S2', null],
    ['Spesialis', 'S2', null],
    ['Subspesialis', 'S2', null],
    ['S-2 SPESIALIS ANAK', 'S2', 'SPESIALIS ANAK'],
    ['S-3', 'S3', null],
    ['Doktor', 'S3', null],
    ['D-III', 'D3', null],
    ['D-3', 'D3', null],
    ['D III', 'D3', null],
    ['DIII', 'D3', null],
    ['Diploma III/Sarjana Muda', 'D3', null],
    ['D.III Kebidanan', 'D3', 'Kebidanan'],
    ['D-IV', 'D4', null],
    ['D-4', 'D4', null],
    ['D IV', 'D4', null],
    ['DIV', 'D4', null],
    ['Diploma IV', 'D4', null],
    ['Sarjana Terapan', 'D4', null],
    ['Diploma II', 'D2', null],
    ['Diploma I', 'D1', null],
    ['SMA/SMK', 'SLTA', null],
    ['SMA/Sederajat', 'SLTA', null],
    ['SLTA/SMA SEDERAJAT', 'SLTA', null],
    ['SLTA/SMA/SMK/Sederajat', 'SLTA', null],
    ['PAKET C', 'SLTA', null],
    ['SMK Akuntansi', 'SLTA', 'Akuntansi'],
    ['SLTP', 'SLTP', null],
    ['SMP', 'SLTP', null],
    ['SD/Sederajat', 'SD', null],
    ['05', 'SD', null],
    [5, 'SD', null],
    ['42', 'S1', null],
    [30, 'D3', null],
    ['S-2KEBIJAKAN', 'S2', 'KEBIJAKAN'],
    ['SERJANA', 'S1', null],
    ['Keperawatan Magister Terapan Kesehatan', 'S2', 'Keperawatan'],
    ['SPK', 'SLTA', 'keperawatan'],
    ['SMEA', 'SLTA', 'ekonomi'],
    ['SMEA Tata Buku', 'SLTA', 'Tata Buku'],
    ['SMEA Paket C', 'SLTA', 'ekonomi'],
    ['STM Mesin', 'SLTA', 'teknik Mesin'],
    ['S  P  G', 'SLTA', 'pendidikan guru'],
    ['SPG IPA', 'SLTA', 'IPA'],
    ['PGSLP', 'D1', 'pendidikan guru SLTP'],
    ['PGAN 6 Tahun', 'SLTA', 'pendidikan guru agama'],
    ['Sekolah Peternakan Menengah Ataas', 'SLTA', 'peternakan'],
    ['Sekolah Menengah Farmasi', 'SLTA', 'farmasi'],
  ])('%j is %s, field %j', (cell, level, field) => {
    expect(parseEducation(cell)).toEqual({ level, field });
  });

  test('a bare programme name keeps its level unknown', () => {
    expect(parseEducation('ADM. NEG.')).toEqual({ level: null, field: 'ADM. NEG.' });
    expect(parseEducation('Statistika')).toEqual({ level: null, field: 'Statistika' });
    expect(parseEducation('Dokumentasi')).toEqual({ level: null, field: 'Dokumentasi' });
  });

  test.each<[CellValue]>([[null], [''], ['-'], ['NULL']])('%j says nothing', (cell) => {
    expect(parseEducation(cell)).toEqual({ level: null, field: null });
  });

  test.each<[string | null, EducationLevel | null, string[]]>([
    ['S-1 Akuntansi / Manajemen atau Ekonomi', 'S1', ['Akuntansi', 'Manajemen', 'Ekonomi']],
    ['S-1/D-IV Teknik Sipil/Teknik Lingkungan', 'S1', ['Teknik Sipil', 'Teknik Lingkungan']],
    ['D-III Keperawatan', 'D3', ['Keperawatan']],
    ['SLTA/SMK Sederajat', 'SLTA', []],
    ['SLTA/D-III', 'SLTA', []],
    ['D-III Akuntansi/SMK Akuntansi', 'SLTA', ['Akuntansi']],
    ['S-1', 'S1', []],
    ['S-1/D-IV', 'S1', []],
    ['Profesi Dokter', 'S1', ['Dokter']],
    ['Profesi Apoteker', 'S1', ['Apoteker']],
    ['Profesi Ners', 'S1', ['Ners']],
    ['Profesi Dokter Gigi', 'S1', ['Dokter Gigi']],
    ['Dokter', 'S1', ['Dokter']],
    ['Ners', 'S1', ['Ners']],
    ['Apoteker', 'S1', ['Apoteker']],
    ['Dokter Spesialis Anak', 'S2', ['Dokter Spesialis Anak']],
    ['S-1 Profesi Dokter', 'S1', ['Dokter']],
    ['S-1/Profesi Dokter', 'S1', ['Dokter']],
    ['S-1 Kedokteran/Profesi Dokter', 'S1', ['Kedokteran', 'Dokter']],
    ['S-1 Farmasi/Profesi Apoteker', 'S1', ['Farmasi', 'Apoteker']],
    ['D-IV/S1 Kebidanan + Profesi Bidan', 'D4', ['Kebidanan', 'Bidan']],
    ['S-1 Keperawatan dan Profesi Ners', 'S1', ['Keperawatan', 'Ners']],
    ['S.Kep., Ners', 'S1', ['Keperawatan', 'Ners']],
    ['S-1 Kedokteran, Dokter, Dokter Gigi', 'S1', ['Kedokteran', 'Dokter', 'Dokter Gigi']],
    ['Minimal D-III Keperawatan', 'D3', ['Keperawatan']],
    ['Pendidikan minimal S1 Gizi', 'S1', ['Gizi']],
    ['Sarjana (S-1) jurusan Hukum', 'S1', ['Hukum']],
    ['S-1 (Akuntansi/Manajemen)', 'S1', ['Akuntansi', 'Manajemen']],
    ['S-1 (memiliki sertifikat)', 'S1', []],
    ['S-1 (Strata-Satu)', 'S1', []],
    ['S-1 semua jurusan', 'S1', []],
    ['S-1 Pendidikan SMP/SMA', 'S1', ['Pendidikan SMP']],
    ['S-1 Pendidikan Guru Sekolah Dasar', 'S1', ['Pendidikan Guru Sekolah Dasar']],
    ['Akuntansi/Manajemen', null, ['Akuntansi', 'Manajemen']],
    ['Profesi', 'S1', []],
    [null, null, []],
  ])('a post asking for %j asks for %s, fields %j', (text, level, fields) => {
    expect(parseRequirement(text)).toEqual({ level, fields });
  });

  test('levels of programme names from real systems are read in 97 of 100 cases, and hardly ever read wrong', () => {
    const rows = sharedRows();
    if (rows === null) {
      process.stdout.write('education.tsv is not here; its programme names were not tried\n');
      return;
    }
    let right = 0;
    const wrong: string[] = [];
    for (const [, name = '', , id = ''] of rows) {
      const { level } = parseEducation(name);
      if (level === LEVEL_OF_ID[id]) right += 1;
      else if (level !== null) wrong.push(name);
    }
    expect(rows.length).toBeGreaterThan(400);
    expect(right / rows.length).toBeGreaterThanOrEqual(0.97);
    expect({ wrong, isRare: wrong.length <= rows.length / 200 }).toEqual({ wrong, isRare: true });
  });

  test('a field of study of a stated group belongs to one of the families that group can be', () => {
    const rows = sharedRows();
    if (rows === null) return;
    let known = 0;
    const other: string[] = [];
    const grouped = rows.filter(
      ([, name = '', , , , , group = '']) => FAMILIES[group] && parseEducation(name).field !== null,
    );
    for (const [, name = '', , , , , group = ''] of grouped) {
      const family = fieldFamily(foldText(parseEducation(name).field ?? ''));
      if (family === null) continue;
      known += 1;
      if (!FAMILIES[group]!.includes(family)) other.push(`${name}: ${family} for ${group}`);
    }
    expect(known / grouped.length).toBeGreaterThanOrEqual(0.94);
    expect({ other, isRare: other.length <= 0.05 * grouped.length }).toEqual({ other, isRare: true });
  });

  test('a short stem is no part of a longer word: "Bidang" has nothing to do with midwives, "Kependudukan" with schools', () => {
    expect(fieldFamily('bidang ekonomi')).toBe('finance');
    expect(fieldFamily('kependudukan')).toBe('social');
  });
});
