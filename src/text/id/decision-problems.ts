import type { ProblemText } from '../texts';

import { rulings } from './decision-words';

const wordOf = (ruling: string | number): string =>
  (rulings as Readonly<Record<string, string>>)[String(ruling)] ?? String(ruling);

const FIELDS: Readonly<Record<string, string>> = { nip: 'NIP', post: 'Jabatan', unit: 'Unit kerja' };

/** Masalah keputusan dan putusan. */
export const decisionProblems = {
  'decision-unknown': ({ address = '', sheet = '', decision = '', nearest = '' }) => [
    `Keputusan "${decision}" di sel ${address} lembar "${sheet}" bukan salah satu pilihan.`,
    nearest === ''
      ? 'Pilih kata keputusan dari daftar pada sel itu.'
      : `Mungkin maksudnya "${wordOf(nearest)}". Pilih kata keputusan dari daftar pada sel itu.`,
  ],
  'decision-of-nobody': ({ address = '', sheet = '', nip = '' }) => [
    nip === ''
      ? `Keputusan di sel ${address} lembar "${sheet}" tidak berada pada baris seorang pegawai.`
      : `Keputusan di sel ${address} lembar "${sheet}" adalah untuk NIP ${nip}, yang tidak ada pada data pegawai.`,
    nip === ''
      ? 'Pindahkan ke baris pegawai yang dimaksud, atau kosongkan sel itu.'
      : 'Betulkan NIP-nya, kembalikan pegawai itu ke data, atau kosongkan sel itu lalu jalankan lagi.',
  ],
  'decision-of-no-place': ({ address = '', sheet = '', post = '', unit = '', count = 0, nearest = '' }) => [
    count === 0
      ? `Putusan di sel ${address} lembar "${sheet}" menyebut ${post === '' ? `unit "${unit}"` : `jabatan "${post}" di unit "${unit}"`}, yang tidak ada pada data. Putusan itu tidak diikuti.`
      : `Putusan di sel ${address} lembar "${sheet}" menyebut jabatan "${post}" di unit "${unit}", padahal ada ${count} baris seperti itu. Putusan itu tidak diikuti.`,
    nearest === ''
      ? 'Betulkan nama jabatan dan unitnya seperti pada peta jabatan, atau kosongkan barisnya.'
      : `Mungkin maksudnya "${nearest}". Betulkan seperti pada peta jabatan, atau kosongkan barisnya.`,
  ],
  'decision-incomplete': ({ address = '', sheet = '', decision = '', field = '' }) => [
    `Putusan "${decision}" di lembar "${sheet}" belum lengkap: ${FIELDS[String(field)] ?? 'isian'} di sel ${address} kosong.`,
    'Isi sel itu, atau kosongkan keputusannya.',
  ],
  'decision-date-unknown': ({ address = '', sheet = '', date = '' }) => [
    `Tanggal "${date}" di sel ${address} lembar "${sheet}" tidak dapat dibaca. Putusannya diikuti tanpa tanggal.`,
    'Isi tanggal seperti 31/12/2026.',
  ],
  'decision-date-ahead': ({ address = '', sheet = '', date = '', asOf = '' }) => [
    `Tanggal ${date} di sel ${address} lembar "${sheet}" sesudah hari keadaan rencana (${asOf}). Putusannya tetap diikuti.`,
    'Periksa tanggalnya, atau jalankan lagi per hari yang lebih baru.',
  ],
  'signature-alone': ({ address = '', sheet = '' }) => [
    `Sel ${address} lembar "${sheet}" kosong, padahal pejabat, tanggal, atau catatan pada baris itu terisi. Tidak ada keputusan yang diikuti di baris itu.`,
    'Pilih keputusannya pada sel itu, atau kosongkan isian lain pada barisnya.',
  ],
  'recommendations-gone': ({ run = '' }) => [
    `Lembar Rekomendasi hasil P${run} tidak ada lagi di buku kerja. Keputusan tidak ditulis.`,
    'Pulihkan lembar itu, atau jalankan lagi.',
  ],
  'decision-column-gone': ({ sheet = '' }) => [
    `Kolom NIP atau kolom keputusan tidak ada lagi pada lembar "${sheet}". Keputusan tidak ditulis.`,
    'Kembalikan judul kolomnya, atau jalankan lagi.',
  ],
  'decision-row-changed': ({ address = '', sheet = '', nip = '' }) => [
    `Baris NIP ${nip} (sel ${address} pada lembar "${sheet}") bukan lagi usulan yang ditulis Padan. Keputusan tidak ditulis.`,
    'Kembalikan isi baris itu, atau jalankan lagi.',
  ],
  'decision-row-twice': ({ address = '', sheet = '', nip = '' }) => [
    `NIP ${nip} ada pada lebih dari satu baris lembar "${sheet}", antara lain sel ${address}. Keputusan tidak ditulis.`,
    'Hapus baris salinannya, lalu putuskan lagi.',
  ],
  'decision-cleared': ({ address = '', sheet = '', ledger = '', number = '' }) => [
    `Keputusan di sel ${address} lembar "${sheet}" dikosongkan, tetapi putusan nomor ${number} di lembar "${ledger}" tetap berlaku.`,
    `Untuk mencabutnya, kosongkan baris nomor ${number} di lembar "${ledger}", atau tulis keputusan lain di sel ini.`,
  ],
  'commitments-contradict': ({ address = '', others = '', count = 2 }) => [
    `${count} putusan tidak dapat diikuti bersama-sama: sel ${address}, dan ${others}.`,
    'Kosongkan atau ubah salah satunya, lalu jalankan lagi.',
  ],
  'decisions-not-followed': ({ count = 0, run = 0 }) => [
    `Buku kerja ini berisi ${count} keputusan dari hasil P${run}, yang tidak diikuti rencana ini.`,
    'Agar diikuti, pilih "Ikuti keputusan" di panel sebelum menjalankan, atau pakai plan --continue.',
  ],
  'verify-link': ({ what = '', run = 0, expected = '', found = '' }) => [
    `Lembar ${what} menyatakan melanjutkan hasil P${run} dengan kode penutup ${expected.toString().slice(0, 8)}, padahal jejak P${run} ditutup dengan ${found.toString().slice(0, 8)}.`,
    `Salah satu dari kedua jejak itu telah diubah atau diganti. Jalankan ulang, atau pulihkan hasil P${run}.`,
  ],
  'verify-scenarios': ({ what = '' }) => [
    `Skenario di lembar ${what} bukan hasil dari data, kebijakan, dan keputusan yang tercatat pada jejaknya.`,
    'Buat lembar skenario lagi.',
  ],
  'verify-scenarios-unchecked': ({ sheet = '', why = '' }) => [
    `Lembar ${sheet} tidak diperiksa: ${
      why === 'other-data'
        ? 'data berubah sejak skenarionya disusun; rantai jejaknya utuh'
        : why === 'other-version'
          ? 'skenarionya disusun oleh versi Padan lain; rantai jejaknya utuh'
          : 'lembar itu tidak memuat jejak'
    }.`,
    'Bila masih diperlukan, buat lembar skenario lagi.',
  ],
  'verify-decision': ({ what = '', expected = '', found = '', run = 0 }) => [
    `Keputusan di lembar ${what} bukan lagi yang tercatat pada jejak hasil P${run}: tercatat ${expected === '' ? 'tidak ada' : `"${expected}"`}, sekarang ${found === '' ? 'kosong' : `"${found}"`}.`,
    `Kembalikan seperti tercatat, atau jalankan lagi dengan mengikuti keputusan.`,
  ],
} satisfies Readonly<Record<string, ProblemText>>;
