import { memoize } from '../kernel';
import { foldText, visibleText } from '../sheets';

import { spellOut } from './short-words';

// One way of writing for what stands in headers in several. Values may be several words.
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  gol: 'golongan',
  golru: 'golongan ruang',
  golrung: 'golongan ruang',
  golonganruang: 'golongan ruang',
  pangkatgolongan: 'pangkat golongan',
  pangkatgol: 'pangkat golongan',
  pkt: 'pangkat',
  jab: 'jabatan',
  jabfung: 'jabatan fungsional',
  nm: 'nama',
  tgl: 'tanggal',
  tggl: 'tanggal',
  lhr: 'lahir',
  peg: 'pegawai',
  kepeg: 'kepegawaian',
  pgw: 'pegawai',
  karyawan: 'pegawai',
  sdmk: 'tenaga',
  pend: 'pendidikan',
  pddk: 'pendidikan',
  pendd: 'pendidikan',
  didik: 'pendidikan',
  jur: 'jurusan',
  jml: 'jumlah',
  jlh: 'jumlah',
  juml: 'jumlah',
  tk: 'tingkat',
  tkt: 'tingkat',
  no: 'nomor',
  thn: 'tahun',
  th: 'tahun',
  bln: 'bulan',
  kd: 'kode',
  keb: 'kebutuhan',
  esl: 'eselon',
  ess: 'eselon',
  esel: 'eselon',
  esselon: 'eselon',
  ket: 'keterangan',
  bezzeting: 'bezetting',
  bezzetting: 'bezetting',
  existing: 'eksisting',
  exsisting: 'eksisting',
  eksisiting: 'eksisting',
  ril: 'riil',
  real: 'riil',
  subag: 'sub bagian',
  subbag: 'sub bagian',
  subbidang: 'sub bidang',
  subbid: 'sub bidang',
  subunit: 'sub unit',
  unker: 'unit kerja',
  satker: 'satuan kerja',
  unor: 'unit organisasi',
  prodi: 'program studi',
  ttl: 'tempat tanggal lahir',
  hukdis: 'hukuman disiplin',
  tipe: 'jenis',
  type: 'jenis',
  min: 'minimal',
  minimum: 'minimal',
  skrg: 'sekarang',
  niplama: 'nip lama',
  nipbaru: 'nip baru',
};

/** What "TMT" is short for. */
const FROM_DAY = /\bterhitung mulai(?: tanggal)?\b/g;

/** "N I P", as printed forms space their heads out. */
const SPACED = /(?<![\p{L}\p{N}])\p{L}(?: \p{L}){2,}(?![\p{L}\p{N}])/gu;

/** The decree or paper a head goes by: "Jabatan sesuai Kepmen 202 Tahun 2024" is "Jabatan", "Nama sesuai SK" is "Nama". */
const DECREE =
  / (?:sesuai|menurut|berdasarkan) (?:sk|surat keputusan|ijazah|kep(?:men|ka)\p{L}*|per(?:men|bup|wal|wali|gub|da|ka|pres)\p{L}*|peraturan|keputusan)(?: .*)?$/u;

/**
 * Header text for comparing: folded, snake_case and camelCase split, abbreviations written out, plus-minus signs kept, decrees
 * left out. What stands in brackets is left; see `withoutExplanation`.
 */
export const foldHeader = memoize((header: string): string => {
  const visible = visibleText(header);
  if (/^\(?[+±]\)?\s*\/?\s*\(?-?\)?$|^\+\/-$|^-\/\+$/.test(visible)) return '+/-';
  return foldText(visible.replaceAll('_', ' ').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '))
    .replace(SPACED, (letters) => letters.replaceAll(' ', ''))
    .split(' ')
    .map((word) => ABBREVIATIONS[word] ?? spellOut(word))
    .join(' ')
    .replace(FROM_DAY, 'tmt')
    .replace(DECREE, '');
});

// Words that leave the meaning of a header as it is: that it is about now, and whose it is.
const OF_NOW = new Set(
  'terakhir akhir sekarang ini saat lengkap aktif resmi acuan data dan yang di wajib diisi'.split(' '),
);
const OF_WHOM = new Set('pns asn pegawai orang org jiwa'.split(' '));
// Beside these words it matters whose it is: "jumlah PNS", "TMT PNS".
const TELLING = /\b(?:jumlah|status|jenis|kelompok|kategori|tmt|cpns|masa)\b/;

// What stands in brackets only to help whoever fills the column in.
const EXPLAINING =
  /^(?:[dmyhtb]{1,4}(?: [dmyhtb]{1,4})+|(?:wajib|contoh|misal|pilih|format|isi|diisi|sesuai|lihat|berupa)\b.*|opsional|orang|org|jiwa|tahun|bulan|angka|teks|text|[lp] [lp]|\d+(?: (?:\d+|digit|sd|s d))*|i{1,3}v? [a-e].*|nip|pns|asn|simpeg|siasn|sapk|[a-z])$/u;

/** A header without brackets that explain how to fill it in ("Tanggal Lahir (dd-mm-yyyy)"); null when it has none. */
export const withoutExplanation = (header: string): string | null => {
  const rest = header.replace(/[([]([^)\]]*)[)\]]/g, (bracket, inside: string) =>
    // A list ("PNS/CPNS/PPPK") names what may be filled in.
    /\w\s*[/,]\s*\w/.test(inside) || EXPLAINING.test(foldText(inside)) ? ' ' : bracket,
  );
  return rest === header ? null : rest;
};

/** Words of a folded header in fixed order, each once: "JABATAN TMT" and "TMT JABATAN" are one header. */
export const headerKey = memoize((folded: string): string => [...new Set(folded.split(' '))].sort().join(' '));

/** The key without words that say nothing ("Golongan Terakhir PNS" is "golongan"); null when nothing can be left out. */
export const plainHeaderKey = (folded: string): string | null => {
  const words = folded.split(' ');
  const matters = TELLING.test(folded);
  const telling = words.filter((word) => !OF_NOW.has(word) && (matters || !OF_WHOM.has(word)));
  // A bare "nama" is a post's or a person's; with whose it is left out, nothing would tell.
  if (telling.length === 0 || telling.length === words.length || telling.join(' ') === 'nama') return null;
  return headerKey(telling.join(' '));
};

const bigrams = memoize((text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
});

/** Sorensen-Dice likeness of two texts by letter pairs, 0-1; 0 as soon as it cannot reach `least`. */
export const diceLikeness = (a: string, b: string, least: number): number => {
  if (a === b) return 1;
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  // At best every letter pair of the shorter text stands in the longer one.
  if (2 * (shorter - 1) < least * (shorter + longer - 2)) return 0;
  const left = bigrams(a);
  const right = bigrams(b);
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  const total = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return total === 0 ? 0 : (2 * shared) / total;
};

/** What a sheet of one profession or one ministry counts instead of employees. */
const PROFESSION =
  /\b(?:guru|dosen|tenaga(?: kesehatan| kependidikan| pendidik)?|sdm|personil|dokter|perawat|bidan|penyuluh)\b/;

/** A folded header with "pegawai" for the profession it names ("Guru yang Dibutuhkan"); null where it names none. */
export const asEmployees = (folded: string): string | null =>
  PROFESSION.test(folded) ? folded.replace(PROFESSION, 'pegawai') : null;

/** Whether a folded header is that of a column with the names of those who hold the posts. */
export const namesIncumbents = (folded: string): boolean => /^(?:nama )?pemangku(?: jabatan)?$/.test(folded);

/** Whether a folded header is that of a column that only counts its rows. */
export const countsRows = (folded: string): boolean => folded === 'nomor' || folded === 'nomor urut';
