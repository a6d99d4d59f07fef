/** Nama lembar uji balik dan evaluasi. */
export const evaluationNames = {
  backtest: 'Uji Balik',
  evaluation: 'Evaluasi',
};

/** Judul kolom lembar uji balik dan evaluasi. */
export const evaluationHeaders = {
  decreedSeat: 'Menurut SK',
  decreeDate: 'Tanggal SK',
  ownSeat: 'Menurut Padan',
  agreeing: 'Sama atau tidak',
  backtestCause: 'Sebab perbedaan',
  evaluatedFrom: 'Jabatan saat diputuskan',
  decidedSeat: 'Jabatan menurut putusan',
  laterSeat: 'Jabatan pada berkas baru',
  completion: 'Terlaksana atau tidak',
  ratingBefore: 'SKP sebelum',
  ratingAfter: 'SKP sesudah',
  scoreForetold: 'Skor diramalkan',
  scoreLater: 'Skor pada berkas baru',
  peer: 'Pembanding',
  peerScore: 'Skor pembanding saat itu',
  peerBefore: 'SKP pembanding sebelum',
  peerAfter: 'SKP pembanding sesudah',
};

/** Judul lembar uji balik dan evaluasi. */
export const evaluationTitles = {
  backtestTitle: 'Uji balik: SK dan usulan Padan',
  backtestNone: 'Tidak ada baris SK dan tidak ada usulan.',
  evaluationTitle: 'Evaluasi mutasi',
  evaluationNone: 'Tidak ada mutasi yang disetujui.',
};
