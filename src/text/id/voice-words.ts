/** Nama lembar suara. */
export const voiceNames = {
  voices: 'Suara',
};

/** Judul kolom lembar suara. */
export const voiceHeaders = {
  voicePost: 'Jabatan kini',
  voiceTarget: 'Diusulkan ke',
  voiceFrom: 'Dari siapa',
  voiceSays: 'Isi',
  voiceDate: 'Tanggal suara',
  voiceCounts: 'Dihitung bagaimana',
  voicePrice: 'Bila dihormati',
  voiceKey: 'Kunci suara',
};

/** Kalimat dan kata pada lembar suara. */
export const voiceLabels = {
  voicesTitle: 'Suara: keberatan, persetujuan, dan umpan balik',
  voicesNone: 'Tidak ada usulan yang dikenakan pada orang yang berkeberatan.',
  voicesUnpriced: '{p} usulan dikenakan pada orang yang berkeberatan; tidak ada rencana yang memenuhi semuanya.',
  voicesUnwanted:
    '{p} usulan dikenakan pada orang yang berkeberatan. Bila semuanya dihormati, nilai rencana turun {loss} dan {others} orang lain berubah.',
  voiceBars: 'Menghalangi mutasi (R46)',
  voiceRemarks: 'Menjadi catatan pada usulannya (R46)',
  voiceUnused: 'Tidak dipakai (R46 tidak dipakai)',
  voiceOverruled: 'Digugurkan pernyataan {day}',
  voiceConsents: 'Berlaku',
  voiceWeighed: 'Dinilai, bobot {p} dari 1.000',
  voiceUnweighed: 'Tidak dinilai: bobotnya 0',
  voiceTooFew: 'Tidak dinilai: penilai kurang dari tiga, atau tanpa bukti',
  voiceNotMoved: 'Tidak diusulkan pindah',
  voiceOneself: 'Yang bersangkutan',
};
