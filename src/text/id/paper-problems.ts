import type { ProblemText } from '../texts';

/** Masalah naskah: berkas naskah, isian surat, dan keputusan yang menjadi dasarnya. */
export const paperProblems = {
  'output-exists': ({ path = '' }) => [
    `"${path}" sudah ada dan tidak ditimpa. Tidak ada berkas yang ditulis.`,
    'Sebutkan folder lain, atau pindahkan berkas itu.',
  ],
  'template-unreadable': ({ path = '', detail = '' }) => [
    `Naskah "${path}" tidak dapat dipakai: ${detail}.`,
    'Simpan lagi sebagai .docx, dan periksa bahwa setiap { ditutup dengan } dan setiap {#daftar} dengan {/daftar}. Tidak ada berkas yang ditulis.',
  ],
  'template-placeholder': ({ path = '', name = '' }) => [
    `Naskah "${path}" memakai isian yang tidak dikenal Padan: ${name}.`,
    'Betulkan namanya menurut daftar isian pada buku pegangan, atau hapus kurung kurawalnya. Tidak ada berkas yang ditulis.',
  ],
  'template-of-nothing': ({ path = '', names = '' }) => [
    `Berkas "${path}" tidak dipakai: namanya bukan nama naskah.`,
    `Beri nama salah satu dari: ${names}.`,
  ],
  'paper-field-unknown': ({ name = '' }) => [
    `Isian "${name}" tidak dikenal dan tidak dipakai.`,
    'Betulkan namanya seperti pada lembar isian yang ditulis perintah templates, atau hapus barisnya.',
  ],
  'paper-field-twice': ({ name = '' }) => [
    `Isian "${name}" ditulis dua kali dengan isi yang berbeda. Yang dipakai yang pertama.`,
    'Hapus salah satu barisnya.',
  ],
  'paper-fields-missing': ({ path = '', sheet = '' }) => [
    `Tidak ada lembar isian ("${sheet}") ${path === '' ? 'pada buku kerja' : `pada "${path}"`}.`,
    'Buat lembarnya dengan perintah templates, isi, lalu pindahkan ke buku kerja atau sebutkan dengan --fields.',
  ],
  'paper-rows-gone': ({ run = '' }) => [
    `Lembar Rekomendasi hasil P${run}, atau kolom keputusannya, tidak ada lagi. Naskah tidak dibuat.`,
    'Pulihkan lembar itu, atau jalankan rencana lagi.',
  ],
  'paper-row-changed': ({ nip = '' }) => [
    `Baris NIP ${nip} bukan lagi usulan yang ditulis Padan, atau ditulis dua kali. Naskah tidak dibuat.`,
    'Kembalikan isi baris itu, atau jalankan rencana lagi.',
  ],
  'paper-decision-unknown': ({ decision = '' }) => [
    `Keputusan "${decision}" bukan salah satu pilihan. Naskah tidak dibuat.`,
    'Pilih kata keputusan dari daftar pada sel itu.',
  ],
  'paper-waits': ({ name = '', by = '' }) => [
    `Kursi yang disetujui bagi ${name} masih diduduki ${by}, yang perpindahannya belum disetujui.`,
    'Putuskan juga baris itu sebelum surat keputusan ditandatangani: tanpa itu jabatan yang dituju bisa belum kosong.',
  ],
  'papers-none': () => [
    'Tidak ada naskah yang dapat dibuat dari hasil ini.',
    'Jalankan rencana yang mengusulkan perpindahan, atau putuskan barisnya lebih dahulu.',
  ],
} satisfies Readonly<Record<string, ProblemText>>;
