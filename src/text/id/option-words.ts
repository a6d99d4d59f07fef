import type { PolicyWords } from '../texts';

/** Pilihan dan batas rencana: namanya, dan apa akibatnya. */
export const optionWords: PolicyWords['options'] = {
  allowPromotions: {
    name: 'Izinkan promosi',
    explains: 'Ya: kenaikan jenjang boleh diusulkan; selain itu hanya mutasi setingkat.',
  },
  minimumGain: {
    name: 'Kenaikan skor paling sedikit untuk pindah',
    explains: 'Perpindahan yang menaikkan skor orangnya kurang dari ini tidak diusulkan.',
  },
  excessCosts: {
    name: 'Kompetensi di atas standar mengurangi nilai',
    explains: 'Hanya untuk kriteria Profil kompetensi, seperti pada profile matching yang biasa.',
  },
  maxMoves: {
    name: 'Jumlah mutasi paling banyak dalam satu rencana',
    explains:
      'Kosong: tanpa batas. Padan memilih mutasi yang paling berguna dan menyebut berapa paling jauh dari yang terbaik.',
  },
  minPerUnit: {
    name: 'Pegawai yang harus tetap ada di tiap unit kerja (R41)',
    explains: '0: tanpa batas. Unit yang isinya sudah di bawah angka ini tidak boleh berkurang lagi.',
  },
  minPerPost: {
    name: 'Pegawai yang harus tetap ada di tiap jabatan (R41)',
    explains: '0: tanpa batas. Jabatan yang isinya sudah di bawah angka ini tidak boleh berkurang lagi.',
  },
};

/** Satuan di samping angka. */
export const units: PolicyWords['units'] = {
  months: 'bulan',
  years: 'tahun',
  percent: '%',
  classes: 'kelas',
  points: 'poin',
  people: 'orang',
  moves: 'mutasi',
  thousandths: 'dari 1.000',
};

/** Jawaban atas pertanyaan ya atau tidak. */
export const answers: PolicyWords['answers'] = { yes: 'Ya', no: 'Tidak' };
