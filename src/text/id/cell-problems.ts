import type { ProblemText } from '../texts';

import { courseProblems } from './course-problems';

/** Masalah pada sel: pegawai dan jabatan. */
export const cellProblems = {
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
  'nip-duplicate': ({ firstRow = 0, name = '' }) =>
    name === ''
      ? [`NIP ini sudah ada di baris ${firstRow}.`, 'Hapus salah satu baris.']
      : [
          `NIP ini juga tertulis di baris ${firstRow} dengan nama lain (${name}).`,
          'Periksa NIP keduanya pada SIASN dan perbaiki yang keliru; sebelum itu kedua baris tidak dipakai.',
        ],
  'acting-row': ({ firstRow = 0 }) => [
    `Baris tugas Plt./Plh. ini tidak dihitung; jabatan definitif pegawai ini ada di baris ${firstRow}.`,
    'Tidak perlu tindakan; kursi yang dirangkap tetap kosong.',
  ],
  'acting-only': () => [
    'Pegawai ini hanya tercatat sebagai Plt./Plh.; jabatan definitifnya tidak diketahui.',
    'Isi jabatan definitifnya; kursi yang dirangkap tetap kosong.',
  ],
  'date-order-assumed': ({ count = 0, first = '' }) => [
    `Tanggal pada kolom ini tidak seragam: ${count} sel dapat dibaca dua cara dan dibaca dengan ${first === 'month' ? 'bulan' : 'hari'} di depan.`,
    'Periksa urutan hari dan bulan pada kolom ini, atau ubah isinya menjadi tanggal Excel.',
  ],
  'date-utc': ({ count = 0 }) => [
    `${count} tanggal pada kolom ini ditulis sebagai waktu UTC (malam sebelumnya) dan dibaca sebagai hari berikutnya, sesuai waktu Indonesia.`,
    'Periksa satu atau dua tanggal; bila keliru, ubah kolomnya menjadi tanggal Excel.',
  ],
  'nip-similar': ({ first = '' }) => [
    `Nama sama, dan tanggal lahir pada NIP sama atau NIP-nya mirip, dengan ${first}; mungkin satu orang dengan dua NIP, misalnya PPPK yang kini PNS.`,
    'Bila benar orang yang sama, hapus baris yang tidak berlaku lagi.',
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
  'start-disagrees': () => [
    'TMT CPNS tidak sama dengan tahun dan bulan pengangkatan pada NIP.',
    'Cocokkan dengan SK CPNS atau SIASN; Padan memakai yang tertulis pada NIP.',
  ],
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
    'Isi JENIS JABATAN (JPT Pratama, Administrator, Pengawas, Pelaksana, Fungsional) atau ESELON; nama jabatan fungsional memuat jenjangnya (misalnya Ahli Muda, Terampil).',
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
  'rubric-unknown': ({ header = '' }) => [
    `Isi kolom "${header}" tidak sesuai rubrik, jadi dianggap kosong.`,
    'Isi dengan kata rubrik, jumlah, tingkat 1-5, atau nilai 0-100.',
  ],
  'feedback-uncounted': () => [
    'Umpan balik ini tidak dihitung: sumber, pemberi, tanggal, atau bukti (untuk masyarakat) tidak ada.',
    'Lengkapi, atau biarkan; umpan balik tanpa nama tidak pernah dinilai.',
  ],
  'survey-out-of-scale': () => [
    'Nilai IKM ini bukan angka dari 25 sampai 100, jadi tidak dipakai.',
    'Tulis nilai IKM setelah dikonversi (25,00-100,00).',
  ],
  'survey-unit-unknown': () => [
    'Tidak ada unit atau perangkat daerah dengan nama ini pada peta jabatan, jadi nilai IKM-nya tidak dipakai.',
    'Samakan namanya dengan peta jabatan.',
  ],
  'survey-undated': () => [
    'Nilai IKM ini tidak bertanggal, atau tanggalnya sesudah "keadaan per tanggal", jadi tidak dipakai.',
    'Isi tanggal surveinya.',
  ],
  'objection-undated': () => [
    'Keberatan ini tidak bertanggal, atau tanggalnya sesudah "keadaan per tanggal", jadi dihitung mulai tanggal itu.',
    'Isi tanggal suratnya agar persetujuan yang lebih baru dapat menggugurkannya.',
  ],
  'objection-and-consent': () => [
    'Baris ini memuat keberatan dan juga persetujuan; yang dihitung keberatannya.',
    'Tulis di dua baris dengan tanggalnya masing-masing; yang lebih baru berlaku.',
  ],
  'consent-undated': () => [
    'Persetujuan ini tidak bertanggal, atau tanggalnya sesudah "keadaan per tanggal", jadi tidak dihitung.',
    'Isi tanggal suratnya.',
  ],
  ...courseProblems,
  'request-unsigned': () => [
    'Permintaan ini tidak menyebut siapa yang meminta.',
    'Isi nama pemohon; permintaan tanpa nama tidak dihitung.',
  ],
  'request-post-unknown': ({ count = 0, nearest = '' }) => [
    Number(count) > 1
      ? `Jabatan yang diminta cocok dengan ${count} baris peta jabatan.`
      : 'Jabatan yang diminta tidak ada pada peta jabatan.',
    (nearest === '' ? '' : `Mungkin maksudnya ${nearest}. `) +
      'Tulis nama jabatan dan unit kerjanya seperti pada peta jabatan; baris ini tidak dihitung.',
  ],
  'proposal-post-unknown': ({ count = 0, nearest = '' }) => [
    Number(count) > 1
      ? `Jabatan tujuan cocok dengan ${count} baris peta jabatan.`
      : 'Jabatan tujuan tidak ada pada peta jabatan.',
    (nearest === '' ? '' : `Mungkin maksudnya ${nearest}. `) +
      'Tulis nama jabatan dan unit kerjanya seperti pada peta jabatan; baris ini tidak dinilai.',
  ],
  'proposal-twice': ({ first = '' }) => [
    `Orang ini sudah disebut pada baris ${first}; baris ini tidak dinilai.`,
    'Hapus salah satu barisnya: satu orang satu jabatan tujuan.',
  ],
  'proposal-there-already': () => [
    'Orang ini sudah memegang jabatan itu.',
    'Hapus barisnya, atau periksa jabatan tujuannya; baris ini tidak dinilai.',
  ],
  'pair-incomplete': ({ header = '' }) => [
    `Kolom "${header}" pada baris ini kosong, jadi baris ini tidak dipakai.`,
    'Isi kedua kolomnya, atau hapus barisnya.',
  ],
  'family-unknown': () => [
    'Rumpun ini tidak dikenal.',
    'Pilih salah satu rumpun dari buku pegangan, misalnya Kesehatan.',
  ],
  'rating-unknown': () => [
    'Predikat kinerja tidak dikenali.',
    'Gunakan Sangat Baik, Baik, Butuh Perbaikan, Kurang, atau Sangat Kurang.',
  ],
  'feedback-score-unknown': () => [
    'Nilai umpan balik tidak dikenali.',
    'Isi angka 0 sampai 100, atau predikat seperti Baik; barisnya tidak dihitung.',
  ],
  'feedback-short-scale': () => [
    'Semua nilai umpan balik di kolom ini antara 1 dan 5, jadi dibaca sebagai skala 1 sampai 5 (5 = 100).',
    'Bila maksudnya 0 sampai 100, ubah nilainya; setiap baris memakai skala yang sama.',
  ],
  'family-twice': () => [
    'Kata kunci ini ditulis dua kali dengan rumpun yang berbeda.',
    'Sisakan satu baris untuk setiap kata kunci.',
  ],
  'discipline-order': () => [
    'Hukuman ini berakhir sebelum dimulai.',
    'Perbaiki salah satu tanggalnya; selama belum jelas, hukuman dianggap masih berjalan.',
  ],
  'joined-name-differs': ({ name = '' }) => [
    `Nama pada baris ini lain dari nama pegawai dengan NIP ini (${name}).`,
    'Periksa NIP-nya: isi baris ini dipakai untuk pemilik NIP.',
  ],
  'number-unknown': () => ['Angka tidak dikenali.', 'Tulis angka saja, misalnya 87,45.'],
  'whole-unknown': () => ['Bukan bilangan bulat dari 0 sampai 100.000.', 'Tulis bilangan bulat, misalnya 3.'],
  'place-blank': () => [
    'Jabatan atau unit kerja pegawai ini kosong, atau berisi rumus tanpa nilai.',
    'Isi keduanya seperti pada peta jabatan; bila berisi rumus, buka berkas di Excel dan simpan ulang.',
  ],
  'share-as-percent': ({ count = 0 }) => [
    `${count} nilai pada kolom ini paling besar 1 dan dibaca sebagai bagian dari 1: 0,825 berarti 82,5 %.`,
    'Periksa satu atau dua nilai; bila keliru, tulis nilainya dari 0 sampai 100.',
  ],
  'value-clamped': ({ low = 0, high = 100 }) => [
    `Nilai di luar ${low}-${high}; dipakai batas terdekat.`,
    'Periksa nilai pada sumbernya.',
  ],
  'column-uncalculated': ({ header = '', count = 0 }) => [
    `${count} sel kolom ${header} berisi rumus tanpa hasil: program yang menyimpan berkas ini tidak menghitung rumus.`,
    'Buka berkas di Excel atau LibreOffice, simpan di sana, lalu pakai berkas itu; nilainya tidak perlu diketik ulang.',
  ],
  'sheet-uncalculated': ({ count = 0 }) => [
    `${count} sel lembar ini berisi rumus tanpa hasil, jadi dibaca kosong: program yang menyimpan berkas ini tidak menghitung rumus.`,
    'Buka berkas di Excel atau LibreOffice, lalu simpan di sana. Tidak perlu tindakan bila sel itu memang tidak dipakai.',
  ],
  'cell-error': () => ['Sel berisi galat rumus.', 'Perbaiki rumusnya atau isi nilainya.'],
  'date-future': () => [
    'TMT ini sesudah tanggal yang dipakai ("keadaan per tanggal").',
    'Periksa tahunnya; bila benar, masanya dihitung nol.',
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
  'relation-nip-unknown': () => [
    'NIP ini tidak ada di lembar pegawai, sehingga tidak diketahui di unit kerja mana orangnya; hubungan ini tidak diperiksa.',
    'Periksa NIP, atau abaikan bila orangnya bekerja di instansi lain.',
  ],
  'seats-zero': () => [
    'Kebutuhan (K) jabatan ini 0: tidak ada yang diusulkan masuk, dan pemangkunya boleh diusulkan pindah.',
    'Tidak perlu tindakan bila jabatan ini memang dihapus; bila tidak, isi kebutuhannya.',
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
} satisfies Readonly<Record<string, ProblemText>>;
