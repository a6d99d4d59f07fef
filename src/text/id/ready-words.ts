/** Nama lembar siap isi. */
export const readyNames = { ready: 'Siap Isi' };

/** Judul kolom lembar siap isi. */
export const readyHeaders = {
  readyEmpty: 'Kosong menurut rencana',
  readyLeaves: 'Pensiun terdekat',
  benchNow: 'Pengganti sekarang',
  bench12: 'Pengganti ≤ 12 bulan',
  bench24: 'Pengganti ≤ 24 bulan',
  readyDay: 'Siap paling cepat',
  readyMonths: 'Bulan lagi',
  readyFit: 'Kecocokan di jabatan itu',
  readySteps: 'Yang diperlukan',
};

/** Judul, kalimat, dan kata pada lembar siap isi. */
export const readyLabels = {
  readyTitle: 'Siap isi: calon pengganti kini, dalam 12 dan 24 bulan',
  readyNotice:
    'Kursi kosong di atas, lalu jabatan manajerial dan jabatan berkursi satu menurut pensiun terdekat. Pengganti: orang dari jabatan lain yang memenuhi aturan bila ada kursi, dengan kecocokan sekurangnya {p}; yang paling mudah disiapkan disebut namanya. Tidak mengubah rencana.',
  readyShown: 'Ditampilkan {p} dari {a} jabatan.',
  readyNobody: 'Tidak ada yang dapat disiapkan dalam 24 bulan.',
  readyWait: 'menunggu {rules}',
  readyTest: 'lulus uji kompetensi, JPM sekurangnya {p} %',
  readyRank: 'naik pangkat ke {rank}, paling cepat {day}',
  readyKnown: 'nanti diketahui dan memenuhi aturan: {facts}',
  readyWorth:
    'Layak ditunggu: {who}, {day}, kecocokan {b}; yang diusulkan sekarang {other}, {a}. Bila hanya {other} tidak dipindahkan, nilai rencana turun {loss}.',
  readyWorthFree:
    'Layak ditunggu: {who}, {day}, kecocokan {b}; yang diusulkan sekarang {other}, {a}. Bila hanya {other} tidak dipindahkan, nilai rencana tidak turun.',
  readyWorthTaken:
    'Layak ditunggu: {who}, {day}, kecocokan {b}; yang diusulkan sekarang {other}, {a}. Tempat lama {other} diisi orang lain dalam rencana, jadi harga menunggu tidak dihitung.',
};
