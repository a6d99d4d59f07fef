import type { ProblemCode } from '../../domain';
import type { ProblemText } from '../texts';

import { fields } from './fields';

/** Setiap masalah: apa yang salah, dan apa yang perlu dilakukan. */
export const problems: Readonly<Record<ProblemCode, ProblemText>> = {
  'file-empty': () => ['Berkas kosong (0 byte).', 'Salin ulang berkas dari sumbernya, lalu coba lagi.'],
  'file-not-xlsx': ({ format }) => [
    format === 'text'
      ? 'Berkas ini bukan .xlsx; isinya teks (mungkin .csv atau .html yang diganti namanya).'
      : format === 'xls'
        ? 'Berkas ini format Excel lama (.xls).'
        : 'Berkas ini bukan buku kerja .xlsx.',
    'Buka di Excel, pilih Simpan Sebagai, jenis "Buku Kerja Excel (*.xlsx)".',
  ],
  'file-encrypted': () => [
    'Berkas dilindungi kata sandi, sehingga tidak dapat dibaca.',
    'Buka di Excel, hapus kata sandinya (File > Info > Lindungi Buku Kerja), simpan, lalu coba lagi.',
  ],
  'file-damaged': ({ detail = '' }) => [
    `Berkas rusak atau terpotong (${detail}).`,
    'Salin atau unduh ulang berkasnya. Jika masih gagal, buka di Excel dengan "Buka dan Perbaiki".',
  ],
  'file-too-large': ({ megabytes = 0 }) => [
    `Isi berkas terlalu besar setelah dibuka (${megabytes} MB).`,
    'Pisahkan lembar yang diperlukan ke buku kerja baru.',
  ],
  'file-unreadable': ({ path = '', detail = '' }) => [
    `Berkas ${path} tidak dapat dibaca (${detail}).`,
    'Periksa nama dan izin berkas.',
  ],
  'file-unwritable': ({ path = '', detail = '' }) => [
    `Berkas ${path} tidak dapat ditulis (${detail}).`,
    'Tutup berkas itu di Excel atau pilih tempat lain.',
  ],
  'output-is-input': ({ path = '' }) => [
    `Berkas hasil sama dengan berkas masukan (${path}).`,
    'Beri nama lain untuk berkas hasil; berkas masukan tidak pernah ditimpa.',
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
  'host-failed': ({ detail = '' }) => [
    `Excel menolak permintaan (${detail}).`,
    'Coba lagi. Jika berulang, salin rincian ini untuk petugas TI.',
  ],
  'host-text-altered': ({ address = '' }) => [
    `Teks pada sel ${address} berubah saat ditulis.`,
    'Hasil dibatalkan dan lembar yang sempat dibuat dihapus. Coba lagi pada salinan buku kerja.',
  ],
  'sheet-employees-missing': ({ sheets = '' }) => [
    `Tidak ditemukan lembar pegawai. Lembar yang ada: ${sheets}.`,
    'Sertakan lembar berisi kolom NIP, NAMA, JABATAN, dan UNIT KERJA, misalnya unduhan data utama SIASN.',
  ],
  'sheet-positions-missing': ({ sheets = '' }) => [
    `Tidak ditemukan lembar jabatan (peta jabatan). Lembar yang ada: ${sheets}.`,
    'Sertakan lembar berisi kolom NAMA JABATAN, UNIT KERJA, JENIS JABATAN, dan KEBUTUHAN (K).',
  ],
  'sheet-ambiguous': ({ kind, sheets = '' }) => [
    `Lebih dari satu lembar tampak sebagai lembar ${kind === 'employee' ? 'pegawai' : 'jabatan'}: ${sheets}.`,
    'Pilih satu lembar pada panel, atau pindahkan yang lain ke buku kerja lain.',
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
  'column-unsure': ({ field = '' }) => [
    `Padan tidak yakin kolom ini berisi ${fieldName(field)}.`,
    'Pastikan pada panel, atau ganti judul kolomnya.',
  ],
  'choices-unreadable': () => [
    'Arti lembar dan kolom yang tersimpan pada Jejak Audit tidak dapat dibaca.',
    'Kembalikan isi selnya, atau hapus hasil tersebut dan tetapkan lagi arti kolomnya.',
  ],
  'nip-numeric': () => [
    'NIP tersimpan sebagai angka; tiga digit terakhirnya sudah hilang dan tidak dapat dipulihkan.',
    'Ekspor ulang dengan kolom NIP berformat Teks.',
  ],
  'nip-invalid': ({ defect = '' }) => [
    `NIP tidak sah: ${defect === 'length' ? 'bukan 18 digit' : defect === 'not-digits' ? 'ada huruf' : 'digit jenis kelamin bukan 1 atau 2'}.`,
    'Perbaiki NIP menurut SK atau SIASN.',
  ],
  'nip-implausible': () => [
    'Tanggal di dalam NIP bukan tanggal yang ada.',
    'Periksa NIP pada SIASN; baris tetap dipakai.',
  ],
  'nip-duplicate': ({ firstRow = 0 }) => [`NIP ini sudah ada di baris ${firstRow}.`, 'Hapus salah satu baris.'],
  'nip-similar': ({ firstRow = 0 }) => [
    `Nama sama dan NIP mirip dengan baris ${firstRow}; mungkin orang yang sama tertulis dua kali.`,
    'Bila benar orang yang sama, hapus salah satu barisnya.',
  ],
  'nip-blank': () => ['NIP kosong.', 'Isi NIP, atau hapus barisnya.'],
  'name-blank': () => ['Nama kosong.', 'Isi nama pegawai.'],
  'text-like-formula': () => [
    'Isi sel diawali tanda =, +, atau @ dan dapat dijalankan sebagai rumus.',
    'Hapus tanda di depan teks itu.',
  ],
  'rank-unknown': () => ['Golongan tidak dikenali.', 'Tulis seperti III/c atau Penata (III/c).'],
  'date-unknown': () => [
    'Tanggal tidak dikenali atau tidak masuk akal.',
    'Tulis seperti 31/12/2021 atau 31 Desember 2021.',
  ],
  'date-disagrees': () => ['Tanggal lahir tidak sama dengan tanggal pada NIP.', 'Cocokkan dengan SIASN.'],
  'date-order': () => [
    'Tanggal ini lebih awal daripada pengangkatan pertama yang tertulis pada NIP.',
    'Periksa tahunnya, lalu cocokkan dengan SIASN.',
  ],
  'sex-disagrees': () => ['Jenis kelamin tidak sama dengan angka ke-15 pada NIP.', 'Cocokkan dengan SIASN.'],
  'filled-down': ({ header = '' }) => [
    `Sel ${header} kosong dan diisi dari baris di atasnya.`,
    'Periksa apakah benar; bila tidak, isi selnya.',
  ],
  'education-unknown': () => ['Jenjang pendidikan tidak dikenali.', 'Tulis seperti S-1, D-III, atau SLTA.'],
  'level-unknown': () => [
    'Jenjang jabatan tidak dapat ditentukan.',
    'Isi JENIS JABATAN (JPT Pratama, Administrator, Pengawas, Pelaksana, Fungsional) atau ESELON; nama jabatan fungsional memuat jenjangnya (Ahli Muda, Terampil, ...).',
  ],
  'status-unknown': () => [
    'Isian status tidak dikenali.',
    'Gunakan istilah SIASN, misalnya Aktif, Tugas Belajar, CLTN, PNS, PPPK.',
  ],
  'discipline-unknown': () => [
    'Tingkat hukuman disiplin kosong atau tidak dikenali, padahal orangnya tercatat dengan tanggal hukuman.',
    'Isi Ringan, Sedang, Berat, atau Dalam proses; bila tidak ada hukuman, hapus barisnya.',
  ],
  'statement-unknown': ({ header = '' }) => [
    `Isi kolom "${header}" tidak dikenali, jadi dianggap belum ada.`,
    'Isi Ya atau Tidak; untuk pelatihan: PKP, PKA, PKN II, PKN I, atau Belum.',
  ],
  'rating-unknown': () => [
    'Predikat kinerja tidak dikenali.',
    'Gunakan Sangat Baik, Baik, Butuh Perbaikan, Kurang, atau Sangat Kurang.',
  ],
  'number-unknown': () => ['Angka tidak dikenali.', 'Tulis angka saja, misalnya 87,45.'],
  'value-clamped': ({ low = 0, high = 100 }) => [
    `Nilai di luar ${low}-${high}; dipakai batas terdekat.`,
    'Periksa nilai pada sumbernya.',
  ],
  'cell-error': () => ['Sel berisi galat rumus.', 'Perbaiki rumusnya atau isi nilainya.'],
  'date-future': () => [
    'TMT jabatan ini sesudah tanggal yang dipakai ("keadaan per tanggal").',
    'Periksa tahunnya; bila benar, masa jabatan dihitung nol.',
  ],
  'position-refused': () => [
    'Baris jabatan pegawai ini ada di lembar jabatan tetapi tidak dapat dipakai.',
    'Perbaiki dulu baris jabatan itu; masalahnya tercantum tersendiri.',
  ],
  'position-unmatched': ({ unit = '', nearest = '' }) => [
    `Jabatan ini pada unit "${unit}" tidak ada di lembar jabatan.`,
    (nearest === '' ? '' : `Mungkin maksudnya ${nearest}. `) +
      'Samakan nama jabatan dan unit dengan peta jabatan, tambahkan barisnya, atau catat pada lembar padanan nama (kolom TERTULIS dan SEHARUSNYA).',
  ],
  'position-ambiguous': ({ count = 0 }) => [
    `Jabatan ini cocok dengan ${count} baris peta jabatan.`,
    'Isi kolom perangkat daerah di kedua lembar supaya dapat dibedakan.',
  ],
  'alias-unknown': () => [
    'Nama seharusnya ini tidak ada pada peta jabatan.',
    'Tulis nama jabatan atau unit persis seperti pada peta jabatan.',
  ],
  'alias-ambiguous': () => [
    'Nama tertulis ini mempunyai dua arti pada lembar padanan nama.',
    'Sisakan satu baris untuk setiap nama tertulis.',
  ],
  'joined-duplicate': () => [
    'Pegawai ini tercatat dua kali pada lembar ini dengan isi yang berbeda.',
    'Sisakan satu baris yang benar.',
  ],
  'joined-nip-unknown': () => [
    'NIP ini tidak ada di lembar pegawai; barisnya tidak dipakai.',
    'Periksa NIP, atau abaikan bila pegawai sudah pindah atau pensiun.',
  ],
  'seats-zero': () => [
    'Kebutuhan (K) jabatan ini 0.',
    'Isi kebutuhannya, atau hapus baris jabatan yang sudah dihapus dari peta jabatan.',
  ],
  'seats-unknown': () => [
    'Kebutuhan (K) kosong atau bukan bilangan bulat dari 0 sampai 100.000.',
    'Isi jumlah kebutuhan sebagai bilangan bulat, misalnya 3.',
  ],
  'position-duplicate': ({ firstRow = 0 }) => [
    `Jabatan yang sama pada unit yang sama sudah ada di baris ${firstRow}.`,
    'Gabungkan menjadi satu baris dengan jumlah kebutuhannya.',
  ],
  'position-blank': () => ['Nama jabatan atau unit kerja kosong.', 'Isi keduanya.'],
  'filled-disagrees': ({ filled = 0, found = 0 }) => [
    `Bezetting tertulis ${filled}, pegawai yang ditemukan ${found}.`,
    'Cocokkan lembar pegawai dengan peta jabatan.',
  ],
  overfull: ({ seats = 0, found = 0 }) => [
    `Jabatan ini diisi ${found} orang untuk ${seats} kebutuhan.`,
    'Tidak ada yang diusulkan masuk ke jabatan ini sampai jumlahnya sesuai.',
  ],
  'gap-disagrees': ({ seats = 0, filled = 0 }) => [
    `Kolom selisih tidak cocok dengan K ${seats} dan B ${filled}.`,
    'Hitung ulang kolom selisih; Padan memakai K dan B.',
  ],
  'policy-invalid': ({ name = '', value = '' }) => [
    `Nilai kebijakan "${name}" tidak sah: ${value}.`,
    'Isi sesuai keterangan pada lembar Padan Kebijakan.',
  ],
  'policy-no-json': () => ['Berkas kebijakan bukan JSON yang sah.', 'Periksa tanda kurung, koma, dan tanda kutipnya.'],
  'weights-sum': ({ sum = 0 }) => [
    `Jumlah bobot ${sum}, seharusnya 1000.`,
    'Ubah bobot sampai jumlahnya 1000 (permil).',
  ],
  'weight-heavy': ({ criterion = '', weight = 0 }) => [
    `Bobot ${criterion} ${weight} permil, lebih dari separuh.`,
    'Pertimbangkan lagi: satu kriteria akan menentukan semuanya.',
  ],
  'criterion-refused': ({ name = '' }) => [
    `"${name}" tidak boleh dinilai (umur, jenis kelamin, agama, status kawin).`,
    'Hapus baris itu dari lembar kebijakan.',
  ],
  'waiver-invalid': ({ item = '', value = '' }) => [
    `Pengecualian aturan ini tidak dapat dipakai: ${item} ("${value}").`,
    'Lengkapi NIP (atau SEMUA), nomor aturan, tanggal, pejabat, dan nomor surat; atau kosongkan barisnya.',
  ],
  'policy-cell': ({ name = '' }) => [
    `Baris kebijakan "${name}" tidak dikenali.`,
    'Hapus barisnya, atau kembalikan kuncinya seperti semula.',
  ],
  'points-overflow': ({ employees = 0 }) => [
    `Bilangan untuk ${employees} pegawai terlalu besar untuk dihitung tepat.`,
    'Kurangi tingkat prioritas jabatan menjadi dua, atau bagi buku kerjanya.',
  ],
  'verifier-objects': ({ reason = '' }) => [
    `Pemeriksa mandiri menolak rencana ini (${reason}). Tidak ada yang ditulis.`,
    'Ini kesalahan Padan. Laporkan beserta buku kerja contoh tanpa data pribadi.',
  ],
  'no-run': () => ['Buku kerja ini tidak berisi hasil Padan.', 'Jalankan "padan plan" lebih dahulu.'],
  'data-changed': ({ run = '' }) => [
    `Data berubah sejak hasil P${run} dibuat, sehingga jawaban atas hasil itu tidak lagi berlaku.`,
    'Buat rencana lagi, atau kembalikan datanya.',
  ],
  'verify-differs': ({ what = '', expected = '', found = '' }) => [
    `Tidak sesuai: ${what}. Seharusnya ${expected}, tertulis ${found}.`,
    'Hasil telah diubah setelah dibuat, atau data masukannya berubah. Jalankan ulang.',
  ],
  'engine-stopped': ({ detail = '' }) => [
    `Mesin hitung berhenti (${detail}). Buku kerja tidak berubah.`,
    'Jalankan lagi. Jika berulang, tutup program lain atau kurangi ukuran data.',
  ],
};

const fieldName = (field: string | number): string =>
  (fields as Readonly<Record<string, string>>)[String(field)] ?? String(field);
