/** Kalimat pada evaluasi. */
export const evaluationWords = {
  notice: 'Putusan atas hasil P{run} (data per {then}) terhadap berkas {file} (keadaan {now}).',
  noCause:
    'Angka di sini menunjukkan apa yang terjadi sesudah mutasi, bukan bahwa mutasi penyebabnya: orangnya tidak dipilih acak dan banyak hal lain ikut berubah.',
  counts:
    '{moves} mutasi disetujui: {there} sudah pada jabatannya, {elsewhere} pada jabatan lain, {still} belum pindah, {gone} tidak ada lagi pada daftar pegawai, {unread} barisnya tidak terbaca.',
  people: '{common} dari {people} pegawai saat itu ada pada berkas baru.',
  years:
    'SKP sebelum: yang terbaru sebelum tahun {year}; sesudah: yang terbaru sejak tahun {year}. Sangat baik 100, baik 80, butuh perbaikan 60, kurang 40, sangat kurang 20.',
  peers:
    'Pembanding: pegawai yang saat itu memenuhi syarat untuk jabatan yang sama, skornya paling dekat (selisih paling banyak {near}), dan tidak pindah; tiap orang sekali. {count} yang dimutasi punya pembanding.',
  few: 'Kurang dari {least} kasus tidak dirata-ratakan; korelasi peringkat dihitung mulai {ranked} kasus.',
  outcomes: {
    there: 'Sudah pada jabatannya',
    elsewhere: 'Pada jabatan lain',
    'not-moved': 'Belum pindah',
    unread: 'Barisnya tidak terbaca',
    gone: 'Tidak ada lagi pada daftar',
  },
  programme: 'Program: rata-rata SKP',
  cases: 'Kasus',
  before: 'Sebelum',
  after: 'Sesudah',
  change: 'Perubahan',
  movers: 'Yang pindah ke jabatannya',
  others: 'Semua pegawai lain',
  pairedMovers: 'Yang pindah dan punya pembanding',
  pairedPeers: 'Pembandingnya',
  foretelling: 'Kriteria saat putusan dan SKP sesudahnya',
  correlation: 'Korelasi peringkat',
  whole: 'Skor keseluruhan',
  units: 'Unit tujuan: SKP yang pindah ke sana',
  unitCases: '{there} dari {moves}',
  rating: '{rating} ({year})',
};
