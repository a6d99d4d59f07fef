/** Nama lembar uji balik dan evaluasi. */
export const evaluationNames = {
  backtest: 'Uji Balik',
};

/** Judul kolom lembar uji balik dan evaluasi. */
export const evaluationHeaders = {
  decreedSeat: 'Menurut SK',
  decreeDate: 'Tanggal SK',
  ownSeat: 'Menurut Padan',
  agreeing: 'Sama atau tidak',
  backtestCause: 'Sebab perbedaan',
};

/** Judul lembar uji balik dan evaluasi. */
export const evaluationTitles = {
  backtestTitle: 'Uji balik: SK dan usulan Padan',
  backtestNone: 'Tidak ada baris SK dan tidak ada usulan.',
};
