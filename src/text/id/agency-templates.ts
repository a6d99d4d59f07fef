import type { PaperTemplate } from '../paper-blocks';

/** Lembar untuk kepala tiap perangkat daerah. */
export const agencyTemplates = {
  'perangkat-daerah': {
    file: 'lembar-perangkat-daerah',
    isWide: false,
    blocks: [
      { kind: 'title', lines: ['{perangkat_daerah}', 'RENCANA MUTASI {HASIL}, KEADAAN {KEADAAN}'] },
      {
        kind: 'pairs',
        pairs: [
          ['Kebutuhan', '{pd_kebutuhan} kursi'],
          ['Pegawai', '{pd_pegawai} sekarang, {pd_pegawai_nanti} menurut rencana'],
          ['Kursi kosong', '{pd_kosong} sekarang, {pd_kosong_nanti} menurut rencana'],
          ['Di atas kebutuhan jabatannya', '{pd_lebih} orang sekarang, {pd_lebih_nanti} menurut rencana'],
          ['Boleh dipindahkan menurut aturan', '{pd_boleh_pergi} pegawai'],
          ['Boleh datang dari luar ke kursi yang kosong sekarang', '{pd_boleh_datang} pegawai'],
          ['Pensiun dalam 12, 24, 36 bulan', '{pd_pensiun_12}, {pd_pensiun_24}, {pd_pensiun_36} orang'],
          ['Tanggal lahir tidak diketahui', '{pd_umur_kosong} orang'],
        ],
      },
      { kind: 'list', list: 'pd_datang', over: 'Datang:' },
      { kind: 'list', list: 'pd_pergi', over: 'Pergi:' },
      { kind: 'list', list: 'pd_dalam', over: 'Berpindah di dalam:' },
      { kind: 'list', list: 'pd_kekurangan', over: 'Masih kurang menurut rencana, yang paling mendesak lebih dulu:' },
      { kind: 'list', list: 'pd_kelebihan', over: 'Masih di atas kebutuhan menurut rencana:' },
      { kind: 'list', list: 'pd_pensiun', over: 'Pensiun dalam 12 bulan menurut BUP jabatan sekarang:' },
      {
        kind: 'list',
        list: 'pd_langkah',
        over: 'Yang perlu dilakukan untuk perpindahan yang disetujui, TMT {tmt}; keberatan disampaikan ke {alamat_keberatan} paling lambat {batas_keberatan}:',
      },
    ],
  },
} satisfies Readonly<Record<string, PaperTemplate>>;
