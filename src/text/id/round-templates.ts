import type { PaperTemplate } from '../paper-blocks';

const PERSON = { head: 'NAMA\nNIP', share: 18, cell: '{nama}\n{nip}' } as const;
const NUMBER = { head: 'NO', share: 5, cell: '{no}', isCentred: true } as const;

/** Daftar dan lembar yang menyertai usul: I-MUT, tanda tangan, pertemuan, sosialisasi. */
export const roundTemplates = {
  'daftar-imut': {
    file: 'daftar-periksa-imut',
    isWide: true,
    blocks: [
      {
        kind: 'title',
        lines: ['DAFTAR PERIKSA USUL MUTASI (I-MUT)', 'PEMERINTAH {PEMERINTAH_DAERAH}, KEADAAN {KEADAAN}'],
      },
      {
        kind: 'text',
        text: 'Urutan kolom dan kelengkapan perlu dicocokkan dengan I-MUT. Yang tertulis di sini hanya yang ada pada data; "tidak diketahui" berarti buktinya tidak terbaca, bukan tidak ada.',
      },
      {
        kind: 'text',
        text: 'Usul dikelompokkan menurut paket pada lembar Rantai. Setiap paket dapat diajukan tersendiri: penolakan di satu paket tidak menyentuh paket lain. Dalam satu paket, langkah yang nomornya lebih kecil dilantik lebih dahulu; yang sama nomornya bersamaan.',
      },
      {
        kind: 'table',
        list: 'pegawai',
        groups: { list: 'paket', head: 'Paket {no_paket}: {usul_paket} usul' },
        columns: [
          { ...NUMBER, share: 4 },
          { head: 'LANGKAH', share: 7, cell: '{langkah_paket}', isCentred: true },
          { ...PERSON, share: 14 },
          { head: 'DARI, KE', share: 18, cell: '{jabatan_lama}\n{jabatan_baru}, {unit_baru}' },
          { head: 'PETA JABATAN', share: 7, cell: '{imut_jabatan}' },
          { head: 'PANGKAT', share: 8, cell: '{imut_pangkat}' },
          { head: 'SKP 2 TAHUN', share: 11, cell: '{imut_skp}' },
          { head: 'HUKUMAN DISIPLIN', share: 8, cell: '{imut_disiplin}' },
          { head: 'BEBAS TEMUAN', share: 7, cell: '{imut_temuan}' },
          { head: 'UJI KOMPETENSI', share: 9, cell: '{imut_uji}' },
          { head: 'PENGECUALIAN', share: 10, cell: '{imut_pengecualian}' },
        ],
      },
      {
        kind: 'text',
        text: 'TMT yang diusulkan: {tmt}. Alasan tiap usul tercantum pada daftar nominatif dengan nomor yang sama.',
      },
    ],
  },
  'tanda-tangan': {
    file: 'lembar-tanda-tangan',
    isWide: true,
    blocks: [
      {
        kind: 'title',
        lines: [
          'PERSETUJUAN PARA PIHAK ATAS USUL MUTASI',
          'PEMERINTAH {PEMERINTAH_DAERAH}, HASIL {HASIL}, KEADAAN {KEADAAN}',
        ],
      },
      {
        kind: 'table',
        list: 'pegawai',
        columns: [
          NUMBER,
          PERSON,
          { head: 'DARI', share: 17, cell: '{jabatan_lama}\n{perangkat_daerah_lama}' },
          { head: 'KE', share: 17, cell: '{jabatan_baru}\n{perangkat_daerah_baru}' },
          { head: 'PEGAWAI', share: 9, cell: '' },
          { head: 'PERANGKAT DAERAH ASAL', share: 9, cell: '' },
          { head: 'PERANGKAT DAERAH TUJUAN', share: 9, cell: '' },
          { head: 'PENGELOLA KEPEGAWAIAN', share: 9, cell: '' },
          { head: 'TPK', share: 7, cell: '' },
        ],
      },
      {
        kind: 'text',
        text: 'Tanda tangan berarti sudah diberi tahu dan dimintai pendapat; yang berkeberatan menuliskannya pada barisnya.',
      },
    ],
  },
  notulen: {
    file: 'notulen-pertemuan',
    isWide: false,
    blocks: [
      { kind: 'letterhead' },
      { kind: 'title', lines: ['NOTULEN PERTEMUAN TENTANG RENCANA MUTASI', 'HASIL {HASIL}, KEADAAN {KEADAAN}'] },
      {
        kind: 'text',
        text: 'Rencana mengusulkan {jumlah_usul} perpindahan: {jumlah_setuju} disetujui, {jumlah_tolak} ditolak, {jumlah_tunda} ditunda, {jumlah_tetap} tetap, {jumlah_belum} belum diputuskan.',
      },
      { kind: 'text', text: 'Tanggal, tempat, dan yang hadir', isStrong: true },
      {
        kind: 'form',
        heads: [
          ['TANGGAL', 20],
          ['TEMPAT', 30],
          ['YANG HADIR', 50],
        ],
        rows: ['', ''],
      },
      { kind: 'text', text: 'Yang dibicarakan', isStrong: true },
      {
        kind: 'form',
        heads: [
          ['NO', 7],
          ['HAL', 33],
          ['PENJELASAN ATAU KEPUTUSAN', 36],
          ['TINDAK LANJUT, OLEH SIAPA', 24],
        ],
        rows: ['1', '2', '3', '4', '5', '6', '7', '8'],
      },
    ],
  },
  sosialisasi: {
    file: 'lembar-sosialisasi',
    isWide: false,
    blocks: [
      { kind: 'letterhead' },
      { kind: 'title', lines: ['BAGAIMANA RENCANA MUTASI DISUSUN', 'DATA KEADAAN {KEADAAN}'] },
      {
        kind: 'text',
        text: 'Rencana mutasi disusun dari data pegawai dan peta jabatan. Dari semua perpindahan yang memenuhi aturan di bawah dipilih susunan yang paling berguna: kecocokan orang dengan jabatan dan kebutuhan jabatan, dikurangi biaya setiap perpindahan. Jenis kelamin, agama, status perkawinan, dan usia tidak dinilai. Pejabat yang memutuskan, baris demi baris.',
      },
      { kind: 'list', list: 'aturan', over: 'Aturan yang menghalangi perpindahan:' },
      { kind: 'list', list: 'bobot', over: 'Bobot penilaian kecocokan:' },
      {
        kind: 'text',
        text: 'Kalender: sidang TPK {tanggal_sidang}; mulai berlaku {tmt}; keberatan paling lambat {batas_keberatan}, kepada {alamat_keberatan}.',
      },
      {
        kind: 'text',
        text: 'Setiap orang dapat meminta lembar tentang dirinya: apa yang dibaca, aturan apa yang diperiksa, dan skornya. Data yang keliru dapat dibetulkan. Keterangan: {kontak}.',
      },
    ],
  },
} satisfies Readonly<Record<string, PaperTemplate>>;
