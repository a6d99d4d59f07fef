import type { ProblemCode } from '../../domain';
import type { ProblemText } from '../texts';

import { bookProblems } from './book-problems';
import { postProblems } from './post-problems';
import { cellProblems } from './cell-problems';
import { decisionProblems } from './decision-problems';
import { evaluationProblems } from './evaluation-problems';
import { fields } from './fields';
import { hostProblems } from './host-problems';
import { markProblems } from './mark-problems';
import { paperProblems } from './paper-problems';
import { policyProblems } from './policy-problems';
import { verifyProblems } from './verify-problems';

/** Format lain, menurut isinya, apa pun nama berkasnya. */
const OTHER_FORMATS: Readonly<Record<string, string>> = {
  text: 'Berkas ini bukan .xlsx; isinya teks tanpa kolom yang dipisah titik koma, koma, atau tab',
  xls: 'Berkas ini format Excel lama (.xls)',
  xlsb: 'Berkas ini buku kerja biner Excel (.xlsb)',
  ods: 'Berkas ini lembar kerja OpenDocument (.ods)',
  html: 'Berkas ini halaman HTML yang dinamai seperti buku kerja Excel',
  xml: 'Berkas ini lembar kerja XML 2003',
  pdf: 'Berkas ini PDF',
  binary: 'Isi berkas ini bukan buku kerja dan bukan teks',
};

/** Setiap masalah: apa yang salah, dan apa yang perlu dilakukan. */
export const problems: Readonly<Record<ProblemCode, ProblemText>> = {
  'file-empty': () => ['Berkas kosong (0 byte).', 'Salin ulang berkas dari sumbernya, lalu coba lagi.'],
  'file-not-xlsx': ({ format }) => [
    `${OTHER_FORMATS[String(format)] ?? 'Berkas ini bukan buku kerja .xlsx'}.`,
    format === 'pdf' || format === 'binary'
      ? 'Mintalah datanya sebagai .xlsx atau .csv.'
      : format === 'ods'
        ? 'Buka di LibreOffice atau Excel, pilih Simpan Sebagai, jenis "Excel 2007-365 (.xlsx)" atau "Buku Kerja Excel (*.xlsx)".'
        : 'Buka di Excel, pilih Simpan Sebagai, jenis "Buku Kerja Excel (*.xlsx)".',
  ],
  'file-encrypted': () => [
    'Berkas dilindungi kata sandi, sehingga tidak dapat dibaca.',
    'Buka di Excel, hapus kata sandinya (File > Info > Lindungi Buku Kerja), simpan, lalu coba lagi.',
  ],
  'file-damaged': ({ detail = '' }) => [
    `Berkas rusak atau terpotong (${detail}).`,
    'Salin atau unduh ulang berkasnya. Jika masih gagal, buka di Excel dengan "Buka dan Perbaiki".',
  ],
  'file-too-large': ({ megabytes = 0, rows }) => [
    rows === undefined
      ? `Isi berkas terlalu besar setelah dibuka (${megabytes} MB).`
      : `Tabelnya (${rows} baris) lebih besar daripada satu lembar kerja.`,
    'Pisahkan lembar yang diperlukan ke buku kerja baru.',
  ],
  'file-unreadable': ({ path = '', detail = '' }) => [
    `Berkas ${path} tidak dapat dibaca (${detail}).`,
    'Periksa nama dan izin berkas.',
  ],
  'file-unwritable': ({ path = '', detail = '' }) => [
    `Berkas ${path} tidak dapat ditulis (${detail}).`,
    {
      ENOENT: 'Foldernya tidak ada: buat dulu foldernya, atau pilih tempat lain.',
      EISDIR: 'Itu sebuah folder: sebutkan juga nama berkasnya.',
      EACCES: 'Berkas atau foldernya hanya dapat dibaca: pilih tempat lain.',
      EROFS: 'Tempat itu hanya dapat dibaca: pilih tempat lain.',
      ENOSPC: 'Tempat itu penuh: kosongkan, atau pilih tempat lain.',
    }[detail] ?? 'Tutup berkas itu di Excel atau pilih tempat lain.',
  ],
  'page-incomplete': ({ detail = '' }) => [
    `Lembar kerja tidak dapat dimuat (${detail}). Halaman ini belum lengkap.`,
    'Periksa sambungan, lalu buka berkasnya sekali lagi. Jika masih gagal, muat ulang halaman.',
  ],
  'output-is-input': ({ path = '' }) => [
    `Berkas hasil sama dengan berkas masukan (${path}).`,
    'Beri nama lain untuk berkas hasil; berkas masukan tidak pernah ditimpa.',
  ],
  'output-lost': ({ detail = '' }) => [
    `Keluaran standar tidak menerima lagi (${detail}); yang tertulis di sana tidak lengkap.`,
    'Jalankan lagi dengan nama berkas, misalnya --json ringkasan.json.',
  ],
  'summary-is-file': ({ path = '' }) => [
    `Ringkasan akan menimpa berkas dari perintah ini (${path}).`,
    'Beri nama berkas lain pada --json.',
  ],
  'key-is-there': ({ path = '' }) => [
    `Di tempat berkas kunci sudah ada berkas (${path}); kunci tidak pernah menimpa berkas lain.`,
    'Beri nama lain pada --key, atau pindahkan dulu berkas itu.',
  ],
  'key-is-file': ({ path = '' }) => [
    `Berkas kunci sama dengan berkas lain dari perintah ini (${path}).`,
    'Beri nama lain pada --key: kunci harus terpisah dari salinannya.',
  ],
  'personal-data': ({ kind = '', value = '', part = '', count = 1 }) => [
    `Yang akan ditulis memuat ${
      {
        nip: 'NIP',
        birth: 'tanggal lahir',
        name: 'nama orang',
        'name-part': 'bagian nama orang',
        place: 'jabatan atau unit yang menunjuk satu orang',
      }[String(kind)] ?? 'data pribadi'
    } "${value}" (${part}); ditemukan ${count} kali. Tidak ada yang ditulis.`,
    'Bila itu nama berkas, beri nama lain. Bila itu nama unit atau jabatan, samakan tulisannya pada daftar jabatan, lalu susun lagi rencananya.',
  ],
  'people-too-few': ({ count = 0, smallest = 0 }) => [
    `Data ini hanya ${count} orang, kurang dari ${smallest}: tidak ada jumlah yang boleh diumumkan.`,
    'Ringkasan publik memerlukan data lebih banyak orang.',
  ],
  'host-missing': () => [
    'Padan tidak berjalan di dalam Excel.',
    'Buka Padan dari pita Excel, atau gunakan meja kerja (workbench).',
  ],
  'host-too-old': ({ needed = '' }) => [
    `Versi Excel ini belum mendukung yang diperlukan (ExcelApi ${needed}).`,
    'Gunakan Excel 2021, Microsoft 365, atau Excel di web.',
  ],
  'host-busy': () => [
    'Excel sedang menunggu Anda menyelesaikan isian sel.',
    'Tekan Enter atau Esc di lembar, lalu coba lagi.',
  ],
  'host-no-answer': ({ seconds = 0 }) => [
    `Excel tidak menjawab selama ${seconds} detik.`,
    'Simpan pekerjaan, tutup dan buka lagi panel Padan, lalu coba lagi.',
  ],
  'host-too-large': ({ cells = 0 }) => [
    `Lembar terlalu besar untuk dibaca sekaligus (${cells} sel).`,
    'Hapus kolom yang tidak perlu atau gunakan Excel desktop.',
  ],
  'host-cell-too-large': ({ sheet = '', address = '' }) => [
    `Isi sel ${address} pada lembar "${sheet}" terlalu panjang untuk Excel ini.`,
    'Pendekkan isi sel itu, atau buka buku kerja ini di Excel desktop, lalu coba lagi.',
  ],
  'host-read-only': () => ['Buku kerja ini hanya-baca.', 'Simpan salinannya, lalu jalankan Padan pada salinan itu.'],
  'host-protected': () => [
    'Struktur buku kerja dilindungi, sehingga lembar baru tidak dapat ditambahkan.',
    'Buka perlindungan struktur (Tinjau > Lindungi Buku Kerja) atau gunakan salinan.',
  ],
  'host-changed': ({ sheet = '' }) => [
    sheet === ''
      ? 'Sebuah lembar hilang atau berganti nama setelah dibaca.'
      : `Lembar "${sheet}" berubah setelah dibaca.`,
    'Periksa ulang data, lalu jalankan lagi.',
  ],
  'input-changed': () => [
    'Data pada buku kerja berubah selama rencana dihitung; hasil tidak ditulis.',
    'Periksa ulang data, lalu jalankan lagi.',
  ],
  ...hostProblems,
  ...paperProblems,
  'host-text-altered': ({ address = '' }) => [
    `Isi sel ${address} berubah saat ditulis.`,
    'Hasil dibatalkan dan lembar yang sempat dibuat dihapus. Coba lagi pada salinan buku kerja.',
  ],
  'host-chart-refused': ({ sheet = '', title = '' }) => [
    `Excel ini tidak dapat menggambar grafik "${title}" pada lembar "${sheet}"; angkanya tetap ada di lembar itu.`,
    'Jika grafiknya diperlukan, jalankan lagi di Excel desktop yang lebih baru.',
  ],
  'host-last-sheet': () => [
    'Tanpa lembar itu tidak ada lembar tampak yang tersisa di buku kerja; tidak ada yang dihapus.',
    'Tambahkan dulu satu lembar kosong, lalu hapus lagi.',
  ],
  'host-sheet-hidden': ({ sheet = '' }) => [
    `Lembar "${sheet}" disembunyikan, sehingga selnya tidak dapat ditunjukkan.`,
    'Tampilkan dulu (klik kanan tab lembar > Perlihatkan), lalu coba lagi.',
  ],
  'sheet-employees-missing': ({ sheets = '' }) => [
    `Tidak ditemukan lembar pegawai. Lembar yang ada: ${sheets}.`,
    'Sertakan lembar berisi kolom NIP, NAMA, JABATAN, dan UNIT KERJA, misalnya unduhan data utama SIASN.',
  ],
  'sheet-positions-missing': ({ sheets = '' }) => [
    `Tidak ditemukan lembar jabatan (peta jabatan). Lembar yang ada: ${sheets}.`,
    'Sertakan lembar berisi kolom NAMA JABATAN, UNIT KERJA, JENIS JABATAN, dan KEBUTUHAN (K).',
  ],
  'sheet-ambiguous': ({ kind, sheets = '', shared = '', common = 0 }) => [
    `Lebih dari satu lembar tampak sebagai lembar ${kind === 'employee' ? 'pegawai' : 'jabatan'} (jumlah baris dalam kurung): ${sheets}${shared === '' ? '' : `; ${common} ${kind === 'employee' ? 'orang' : 'jabatan'} ada pada lebih dari satu di antaranya (misalnya ${shared})`}.`,
    'Tentukan mana yang berlaku: gabungkan menjadi satu daftar tanpa baris ganda, atau tandai yang tidak dipakai (pada panel) atau pindahkan ke buku kerja lain.',
  ],
  'table-unpeopled': () => [
    'Tabel jabatan yang mulai di sini tidak ditempati seorang pun; mungkin ini rekapitulasi.',
    'Bila rekap, tandai lembarnya tidak dipakai (pada panel) atau pindahkan; bila memang peta jabatan, samakan nama jabatan dan unit dengan lembar pegawai.',
  ],
  'sheets-joined': ({ kind, sheets = '' }) => [
    `Beberapa tabel ${kind === 'employee' ? 'pegawai' : 'jabatan'} dibaca sebagai satu daftar: ${sheets}.`,
    'Tidak perlu tindakan bila semuanya memang dipakai.',
  ],
  'units-above': () => [
    'Unit kerja dibaca dari baris judul kelompok, karena tidak ada kolom UNIT KERJA.',
    'Periksa hasil bacaannya pada lembar Data Dibaca, atau buat kolom UNIT KERJA.',
  ],
  'column-headless': ({ count = 0, names = '' }) => [
    `${count} kolom berisi data tetapi tidak berjudul, jadi tidak dibaca: ${names}.`,
    'Beri judul kolom itu bila isinya diperlukan.',
  ],
  'sheet-empty': () => ['Lembar ini tidak berisi baris data.', 'Isi lembarnya, atau pilih lembar lain.'],
  'column-missing': ({ field = '' }) => [
    `Kolom yang wajib tidak ditemukan: ${fieldName(field)}.`,
    'Beri judul kolom yang lazim, atau tunjuk kolomnya pada panel.',
  ],
  'column-unknown': ({ count = 0, names = '' }) => [
    `${count} kolom tidak dikenali dan tidak dibaca: ${names}.`,
    'Tidak perlu tindakan bila kolom itu memang tidak dipakai.',
  ],
  'sheet-unsure': () => [
    'Isi lembar ini belum pasti, jadi tidak dibaca.',
    'Pilih jenisnya pada panel, atau lengkapi judul kolomnya (misalnya NIP dan TINGKAT HUKUMAN DISIPLIN).',
  ],
  'column-twice': ({ header = '' }) => [
    `Ada dua kolom berjudul ${header}; hanya yang pertama dibaca.`,
    'Bila kolom atau tabel kedua juga dipakai, pindahkan ke lembar sendiri.',
  ],
  'column-second': ({ count = 0, names = '' }) => [
    `${count} kolom tampaknya berisi hal yang sama dengan kolom yang dibaca, dan tidak dibaca: ${names}.`,
    'Bila kolom yang dibaca kurang lengkap, pilih kolom ini pada panel, atau gabungkan isinya.',
  ],
  'column-unsure': ({ field = '' }) => [
    `Padan tidak yakin kolom ini berisi ${fieldName(field)}.`,
    'Pastikan pada panel, atau ganti judul kolomnya.',
  ],
  'choices-unreadable': () => [
    'Arti lembar dan kolom yang tersimpan pada Jejak Audit tidak dapat dibaca.',
    'Kembalikan isi selnya, atau hapus hasil tersebut dan tetapkan lagi arti kolomnya.',
  ],
  ...bookProblems,
  ...postProblems,
  ...cellProblems,
  ...markProblems,
  ...decisionProblems,
  ...evaluationProblems,
  ...policyProblems,
  'points-overflow': ({ employees = 0 }) => [
    `Bilangan untuk ${employees} pegawai terlalu besar untuk dihitung tepat.`,
    'Kurangi tingkat prioritas jabatan menjadi dua, atau bagi buku kerjanya.',
  ],
  'result-too-long': ({ sheet = '', rows = 0, most = 0, transfers = 0 }) => [
    `Lembar ${sheet} memerlukan ${rows} baris untuk ${transfers} mutasi; satu lembar hanya memuat ${most} baris. Tidak ada yang ditulis.`,
    'Isi batas mutasi pada lembar kebijakan, atau susun rencana per perangkat daerah.',
  ],
  'verifier-objects': ({ reason = '' }) => [
    `Pemeriksa mandiri menolak rencana ini (${reason}). Tidak ada yang ditulis.`,
    'Ini kesalahan Padan. Laporkan beserta buku kerja contoh tanpa data pribadi.',
  ],
  'list-missing': ({ sheet = '' }) => [
    sheet === '' ? 'Buku kerja ini tidak berisi daftar usulan.' : `Lembar "${sheet}" tidak ada.`,
    'Buat lembar dengan kolom NIP, JABATAN TUJUAN, dan UNIT TUJUAN, atau sebut nama lembarnya dengan --list.',
  ],
  'ledger-missing': () => [
    'Buku kerja ini tidak mempunyai lembar Putusan yang dapat diisi.',
    'Jalankan "padan plan" lebih dahulu, lalu "padan audit --approve" pada hasilnya.',
  ],
  'no-run': ({ path, run, there, lost }) => [
    `${path === undefined ? 'Buku kerja ini' : `Buku kerja ${path}`} ${
      run !== undefined && there !== undefined
        ? `tidak berisi hasil ${run}.`
        : lost !== undefined
          ? `tidak lagi berisi lembar Jejak Audit dari ${lost}; tanpa lembar itu hasilnya tidak dapat dibaca kembali.`
          : 'tidak berisi hasil Padan.'
    }`,
    run !== undefined && there !== undefined
      ? `Yang ada: ${there}.`
      : lost !== undefined
        ? 'Kembalikan lembar itu dari salinan, atau jalankan "padan plan" untuk membuat hasil baru.'
        : 'Jalankan "padan plan" lebih dahulu.',
  ],
  'data-changed': ({ run = '' }) => [
    `Data berubah sejak hasil P${run} dibuat, sehingga jawaban atas hasil itu tidak lagi berlaku.`,
    'Buat rencana lagi, atau kembalikan datanya.',
  ],
  'sheet-there': ({ sheet = '' }) => [
    `Lembar ${sheet} sudah ada untuk hasil ini.`,
    'Hapus lembar itu lebih dahulu bila ingin membuatnya lagi.',
  ],
  'employee-unknown': ({ nip = '' }) => [
    `NIP ${nip} tidak ada pada data pegawai yang dipakai.`,
    'Periksa NIP itu; bila pegawainya baru ditambahkan, buat rencana lagi.',
  ],
  'position-unknown': ({ position = '', found = 0 }) => [
    found === 0
      ? `Jabatan "${position}" tidak ada pada data jabatan yang dipakai.`
      : `Ada ${found} jabatan bernama "${position}".`,
    'Pakai "nama (unit)", atau kunci pada lembar Data Dibaca; bila jabatannya baru ditambahkan, buat rencana lagi.',
  ],
  'policy-sheet-gone': ({ run = '' }) => [
    `Lembar kebijakan yang mendasari hasil P${run} telah dihapus, dan baris jejak auditnya tidak menghasilkan kebijakan itu, sehingga rencananya tidak dapat dibuat ulang; lembar hasilnya tetap dapat dibaca.`,
    'Kembalikan lembar kebijakan itu (urungkan, atau ambil dari salinan berkas), atau jalankan ulang: lembar kebijakan bawaan lalu ditulis.',
  ],
  ...verifyProblems,
  'engine-stopped': () => [
    'Mesin hitung berhenti. Buku kerja tidak berubah.',
    'Jalankan lagi. Jika berulang, tutup program lain atau kurangi ukuran data.',
  ],
};

const fieldName = (field: string | number): string =>
  (fields as Readonly<Record<string, string>>)[String(field)] ?? String(field);
