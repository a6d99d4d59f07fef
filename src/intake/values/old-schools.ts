import type { EducationLevel } from '../../domain';

/** A school type that no longer exists under this name: its level, and the field of study its name stands for. */
type OldSchool = { readonly pattern: RegExp; readonly level: EducationLevel; readonly field: string | null };

const school = (pattern: string, level: EducationLevel, field: string | null): OldSchool => ({
  pattern: new RegExp(`^(?:${pattern})(?![a-z])`, 'i'),
  level,
  field,
});

// Vocational and teacher schools of before 1994 and their successors; long names before the short ones they begin with. People
// who left them are still in service. Courses after secondary school (PGSLP) count as D-I.
const OLD_SCHOOLS: readonly OldSchool[] = [
  school('sekolah menengah ekonomi(?: tingkat)? atas|smea', 'SLTA', 'ekonomi'),
  school('sekolah kesejahteraan keluarga(?: tingkat)? atas|skka', 'SLTA', 'kesejahteraan keluarga'),
  school('smkk|sekolah menengah kesejahteraan keluarga', 'SLTA', 'kesejahteraan keluarga'),
  school('sekolah guru olah ?raga|sgo', 'SLTA', 'pendidikan olahraga'),
  school('sekolah guru pendidikan luar biasa|sgplb', 'SLTA', 'pendidikan luar biasa'),
  school('sekolah pendidikan guru|s ?p ?g', 'SLTA', 'pendidikan guru'),
  school('sekolah guru [ab]|sg[ab]', 'SLTA', 'pendidikan guru'),
  school('pga kristen(?: \\d tahun)?', 'SLTA', 'pendidikan guru agama Kristen'),
  school('pgan?(?: \\d tahun)?|pendidikan guru agama', 'SLTA', 'pendidikan guru agama'),
  school('kpg|kursus pendidikan guru', 'SLTA', 'keguruan'),
  school('pgslt?p', 'D1', 'pendidikan guru SLTP'),
  school('pgsla', 'D2', 'pendidikan guru SLTA'),
  school('spph|sekolah pembantu penilik higien(?:e|is)', 'SLTA', 'sanitasi'),
  school('sekolah perawat gigi|sekolah pengatur rawat gigi|spr?g', 'SLTA', 'perawat gigi'),
  school('sekolah pengatur rawat|spr', 'SLTA', 'keperawatan'),
  school('sekolah perawat kesehatan|spk', 'SLTA', 'keperawatan'),
  school('sekolah (?:pembantu )?bidan|sekolah kebidanan', 'SLTA', 'kebidanan'),
  school('sekolah menengah analis kesehatan|smak', 'SLTA', 'analis kesehatan'),
  school('sekolah pembantu ahli gizi|spag', 'SLTA', 'gizi'),
  school('sekolah menengah farmasi|smf|sekolah asisten apoteker|saa', 'SLTA', 'farmasi'),
  school('spp-?spma|spma|sekolah pertanian menengah atas|sekolah pertanian pembangunan|spp', 'SLTA', 'pertanian'),
  school('smt', 'SLTA', null),
  school('supm|sekolah usaha perikanan menengah|sekolah perikanan(?: menengah ata+s)?', 'SLTA', 'perikanan'),
  school('snakma|sekolah peternakan(?: menengah ata+s)?', 'SLTA', 'peternakan'),
  school('skma|sekolah kehutanan(?: menengah ata+s)?', 'SLTA', 'kehutanan'),
  school('sekolah perkebunan(?: menengah ata+s)?', 'SLTA', 'perkebunan'),
  school('sekolah pelayaran(?: menengah ata+s)?|mualim pelayaran(?: besar)?', 'SLTA', 'pelayaran'),
  school('sekolah menengah kehakiman atas|skha', 'SLTA', 'hukum'),
  school('smik|sekolah menengah industri kerajinan', 'SLTA', 'kriya'),
  school('sekolah menengah karawitan indonesia|smki', 'SLTA', 'karawitan'),
  school('smsr|sekolah (?:menengah )?seni rupa', 'SLTA', 'seni rupa'),
  school('smps|sekolah menengah pekerjaan sosial', 'SLTA', 'pekerjaan sosial'),
  school('smip|sekolah menengah pariwisata', 'SLTA', 'pariwisata'),
  school('kpaa|kursus pegawai administrasi(?: tingkat)? atas', 'SLTA', 'administrasi'),
  school('stm|sekolah teknik menengah|sekolah teknologi menengah', 'SLTA', 'teknik'),
  school('paspal', 'SLTA', 'IPA'),
  school('kpa', 'SLTA', 'administrasi'),
];

/** Level and field of an old school type at the start of a text; what follows the name is the field where it says more. */
export const readOldSchool = (
  text: string,
): { readonly level: EducationLevel; readonly field: string | null; readonly rest: string } | null => {
  for (const { pattern, level, field } of OLD_SCHOOLS) {
    const match = pattern.exec(text);
    if (match) return { level, field, rest: text.slice(match[0].length) };
  }
  return null;
};
