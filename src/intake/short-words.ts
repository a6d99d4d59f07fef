import { memoize } from '../kernel';

/** Words of headers that offices write without their vowels, or lose a vowel or a double letter of. */
const WORDS =
  `jabatan kerja kelamin pendidikan tanggal lahir nama pegawai pangkat golongan satuan organisasi kebutuhan bezetting selisih
  kelas jenis tingkat jenjang jurusan status kedudukan hukum eselon perangkat daerah instansi induk kualifikasi minimal penempatan
  terakhir sekarang hukuman disiplin pelatihan kepemimpinan kinerja predikat lengkap fungsional struktural pelaksana nomenklatur
  jumlah keterangan pensiun eksisting formasi kekurangan kelebihan prioritas kepegawaian kompetensi bidang bagian seksi`.split(
    /\s+/,
  );

const withoutDoubles = (word: string): string => word.replace(/(.)\1+/g, '$1');

/** A word without its vowels, doubled letters once. */
const skeletonOf = (word: string): string => withoutDoubles(word.replace(/[aeiou]/g, ''));

const isPartOf = (short: string, word: string): boolean => {
  let at = 0;
  for (const letter of short) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

// A chart is no "bagian" that lost its i, and blood no "daerah" that lost its e.
const KNOWN = new Set([...WORDS, 'bagan', 'darah']);
const BY_SKELETON = new Map<string, string | null>();
for (const word of WORDS) {
  const skeleton = skeletonOf(word);
  // Two words of one skeleton: nobody can tell which was meant.
  BY_SKELETON.set(skeleton, BY_SKELETON.has(skeleton) ? null : word);
}

/**
 * A word written out whose vowels were left out: "jbtn" is "jabatan", "pendidkn" "pendidikan", "bezeting" "bezetting". A word of other
 * consonants, of less than three of them, or with a letter that the whole word has not stays as it is: that is a slip of the pen.
 */
export const spellOut = memoize((word: string): string => {
  if (word.length < 3 || KNOWN.has(word) || !/^[a-z]+$/.test(word)) return word;
  const skeleton = skeletonOf(word);
  const whole = BY_SKELETON.get(skeleton) ?? null;
  return whole !== null &&
    word.length < whole.length &&
    skeleton.length >= 3 &&
    word[0] === whole[0] &&
    isPartOf(word, whole)
    ? whole
    : word;
});
