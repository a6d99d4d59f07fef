/** Nama lembar suara. */
export const voiceNames = {
  voices: 'Suara',
  talent: 'Talenta',
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
  talentPerformance: 'Kinerja (talenta)',
  talentPotential: 'Potensial',
  talentBox: 'Kotak',
  talentFit: 'Kecocokan kini',
  talentBest: 'Kecocokan terbaik',
  talentWhere: 'Di jabatan',
  talentMonths: 'Bulan menjabat',
  talentNotes: 'Catatan talenta',
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
  voiceUnsigned: 'Tidak dinilai: penilainya tanpa nama, atau dirinya sendiri',
  voiceUndated: 'Tidak dinilai: tanpa tanggal',
  voiceLater: 'Tidak dinilai: tanggalnya sesudah tanggal data',
  voiceNoEvidence: 'Tidak dinilai: dari masyarakat tanpa bukti',
  voiceTooFew: 'Tidak dinilai: penilai kurang dari tiga, atau tanpa bukti',
  voiceNotMoved: 'Tidak diusulkan pindah',
  voiceOneself: 'Yang bersangkutan',
  talentTitle: 'Talenta: sembilan kotak dan potensi yang belum dipakai',
  talentNotice:
    'Kotak 7 sampai 9, dan semua yang diberi catatan; tidak memengaruhi rencana. Kinerja: rata-rata predikat dua tahun; potensial: nilai potensi, atau JPM. Kecocokan terbaik: jabatan lain yang dapat diisi menurut aturan dan kebijakan.',
  talentNoPerformance:
    '{p} orang tanpa predikat kinerja dua tahun terakhir tidak dapat ditempatkan dalam kotak (kolom kinerja).',
  talentNoPotential:
    '{p} orang lain tanpa nilai potensi atau JPM tidak dapat ditempatkan (kolom JPM atau NILAI POTENSI).',
  talentShown: 'Ditampilkan {p} dari {a} orang.',
  talentBoxes: 'Jumlah orang per kotak',
  talentBoxCount: 'Kotak {box}: {p}',
  talentPerformanceHigh: 'Kinerja mulai {a}',
  talentPerformanceMiddle: 'Kinerja {a} sampai <{p}',
  talentPerformanceLow: 'Kinerja di bawah {p}',
  talentPotentialHigh: 'Potensial mulai {a}',
  talentPotentialMiddle: 'Potensial {a} sampai <{p}',
  talentPotentialLow: 'Potensial di bawah {p}',
  talentMisfit: 'jauh lebih sesuai di jabatan lain',
  talentUnderUsed: 'potensinya kurang dipakai',
  talentHidden: 'talenta tersembunyi (kelas rendah)',
  talentLong: 'lama dalam jabatan',
  talentNothing: 'Tidak ada yang perlu dicatat.',
};
