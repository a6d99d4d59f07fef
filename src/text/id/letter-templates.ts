import type { PaperTemplate, Signer } from '../paper-blocks';

const SIGNER: Signer = {
  over: ['{tempat}, {tanggal_surat}', '{jabatan_penanda_tangan},'],
  name: '{nama_penanda_tangan}',
  under: 'NIP {nip_penanda_tangan}',
};

const OLD_POST = '{jabatan_lama}, {unit_lama}, {perangkat_daerah_lama}';

/** Surat bagi tiap orang. */
export const letterTemplates = {
  spmt: {
    file: 'surat-pernyataan-melaksanakan-tugas',
    isWide: false,
    blocks: [
      { kind: 'letterhead' },
      { kind: 'title', lines: ['SURAT PERNYATAAN MELAKSANAKAN TUGAS', 'NOMOR {nomor_spmt}'] },
      { kind: 'text', text: 'Yang bertanda tangan di bawah ini:' },
      {
        kind: 'pairs',
        pairs: [
          ['Nama', '{nama_atasan_baru}'],
          ['NIP', '{nip_atasan_baru}'],
          ['Jabatan', '{jabatan_atasan_baru}'],
        ],
      },
      { kind: 'text', text: 'menyatakan dengan sesungguhnya bahwa:' },
      {
        kind: 'pairs',
        pairs: [
          ['Nama', '{nama}'],
          ['NIP', '{nip}'],
          ['Pangkat/golongan ruang', '{pangkat}'],
          ['Jabatan', '{jabatan_baru}'],
          ['Unit kerja', '{unit_baru}, {perangkat_daerah_baru}'],
        ],
      },
      {
        kind: 'text',
        text: 'berdasarkan Keputusan {jabatan_ppk} Nomor {nomor_sk} tanggal {tanggal_sk} telah nyata melaksanakan tugas pada jabatan tersebut terhitung mulai tanggal {tanggal_mulai_tugas}.',
      },
      {
        kind: 'text',
        text: 'Demikian surat pernyataan ini dibuat dengan sesungguhnya, dan apabila di kemudian hari isinya ternyata tidak benar, pembuat pernyataan bersedia menanggung akibatnya.',
      },
      {
        kind: 'signatures',
        signers: [
          {
            over: ['{tempat}, {tanggal_spmt}', '{jabatan_atasan_baru},'],
            name: '{nama_atasan_baru}',
            under: 'NIP {nip_atasan_baru}',
          },
        ],
      },
    ],
  },
  pemberitahuan: {
    file: 'surat-pemberitahuan',
    isWide: false,
    blocks: [
      { kind: 'letterhead' },
      {
        kind: 'pairs',
        pairs: [
          ['Nomor', '{nomor_surat}'],
          ['Hal', 'Pemberitahuan mutasi'],
          ['Kepada', '{nama}, NIP {nip}'],
          ['Jabatan sekarang', OLD_POST],
        ],
      },
      {
        kind: 'text',
        text: 'Dengan ini diberitahukan bahwa Saudara dipindahkan sebagai {jabatan_baru} pada {unit_baru}, {perangkat_daerah_baru}, terhitung mulai tanggal {tmt}, berdasarkan Keputusan {jabatan_ppk} Nomor {nomor_sk} tanggal {tanggal_sk}.',
      },
      { kind: 'list', list: 'alasan', over: 'Alasannya menurut data kepegawaian Saudara keadaan {keadaan}:' },
      { kind: 'list', list: 'berubah', over: 'Yang berubah:' },
      { kind: 'list', list: 'tetap', over: 'Yang tetap:' },
      { kind: 'list', list: 'langkah', over: 'Yang perlu dilakukan:' },
      {
        kind: 'list',
        list: 'belum_diperiksa',
        over: 'Yang belum dapat diperiksa karena datanya tidak ada. Bila Saudara memiliki buktinya, sampaikan kepada kami:',
      },
      {
        kind: 'text',
        text: 'Bila data di atas keliru atau Saudara berkeberatan, sampaikan secara tertulis kepada {alamat_keberatan} paling lambat {batas_keberatan}. Keterangan lebih lanjut: {kontak}.',
      },
      { kind: 'signatures', signers: [SIGNER] },
    ],
  },
  'tidak-terpilih': {
    file: 'surat-jawaban-permohonan',
    isWide: false,
    blocks: [
      { kind: 'letterhead' },
      {
        kind: 'pairs',
        pairs: [
          ['Nomor', '{nomor_surat}'],
          ['Hal', 'Jawaban atas harapan pindah'],
          ['Kepada', '{nama}, NIP {nip}'],
          ['Jabatan sekarang', OLD_POST],
        ],
      },
      {
        kind: 'text',
        text: 'Harapan Saudara sudah dipertimbangkan dalam penyusunan rencana mutasi dengan data keadaan {keadaan}. {jawaban}',
      },
      { kind: 'list', list: 'harapan', over: 'Tentang jabatan atau unit yang Saudara harapkan:' },
      {
        kind: 'list',
        list: 'terdekat',
        over: 'Jabatan lain yang masih mempunyai kursi kosong sesudah rencana ini dan boleh Saudara duduki menurut aturan dan batas kebijakan:',
      },
      {
        kind: 'text',
        text: 'Bila data yang dipakai keliru, sampaikan secara tertulis kepada {alamat_keberatan} paling lambat {batas_keberatan}. Keterangan lebih lanjut: {kontak}.',
      },
      { kind: 'signatures', signers: [SIGNER] },
    ],
  },
  'serah-terima': {
    file: 'berita-acara-serah-terima',
    isWide: false,
    blocks: [
      { kind: 'letterhead' },
      { kind: 'title', lines: ['BERITA ACARA SERAH TERIMA TUGAS', 'NOMOR {nomor_serah_terima}'] },
      {
        kind: 'pairs',
        pairs: [
          ['Yang menyerahkan', '{nama}, NIP {nip}'],
          ['Jabatan yang ditinggalkan', OLD_POST],
          ['Yang menerima', '{nama_penerima}, NIP {nip_penerima}'],
          ['Tanggal', '{tanggal_serah_terima}'],
        ],
      },
      { kind: 'text', text: 'Yang diserahkan:' },
      {
        kind: 'form',
        heads: [
          ['NO', 8],
          ['URAIAN', 46],
          ['KEADAAN', 30],
          ['DITERIMA', 16],
        ],
        rows: [
          '1\tTugas yang sedang berjalan dan tenggatnya',
          '2\tBerkas, arsip, dan dokumen',
          '3\tBarang milik daerah dan kendaraan',
          '4\tUang, kas, dan pertanggungjawabannya',
          '5\tAkun, kata sandi, dan hak akses aplikasi',
          '6\tHubungan dengan pihak lain',
          '7\tHal yang perlu segera diputuskan',
          '8',
          '9',
        ],
      },
      {
        kind: 'signatures',
        signers: [
          { over: ['Yang menyerahkan,'], name: '{nama}', under: 'NIP {nip}' },
          { over: ['Yang menerima,'], name: '{nama_penerima}', under: 'NIP {nip_penerima}' },
          {
            over: ['Mengetahui,', '{jabatan_atasan_lama}'],
            name: '{nama_atasan_lama}',
            under: 'NIP {nip_atasan_lama}',
          },
        ],
      },
    ],
  },
} satisfies Readonly<Record<string, PaperTemplate>>;
