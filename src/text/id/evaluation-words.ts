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
    there: 'Terlaksana',
    elsewhere: 'Di jabatan lain',
    'not-moved': 'Belum pindah',
    unread: 'Baris tidak terbaca',
    gone: 'Tidak ada lagi',
  },
  programme: 'Program: rata-rata SKP',
  cases: 'Kasus',
  before: 'Sebelum',
  after: 'Sesudah',
  change: 'Perubahan',
  movers: 'Yang pindah ke jabatannya',
  others: 'Semua pegawai lain',
  pairedMovers: 'Yang punya pembanding',
  pairedPeers: 'Pembandingnya',
  foretelling: 'Kriteria saat putusan dan SKP sesudahnya',
  correlation: 'Korelasi peringkat',
  whole: 'Skor keseluruhan',
  measures: 'Ukuran lain',
  measureMovers: '{measure}: yang pindah',
  measureOthers: '{measure}: lainnya',
  measureNames: {
    competence: 'JPM',
    feedback: 'Umpan balik',
    output: 'Output',
    findings: 'Temuan',
    innovations: 'Inovasi',
    errors: 'Kesalahan',
    satisfaction: 'IKM unit',
  },
  statements:
    'Sesudah putusan menyatakan keberatan: {objects} dari yang pindah, {otherObjects} lainnya; menyatakan bersedia: {consents} dan {otherConsents}.',
  units: 'Unit tujuan: SKP yang pindah ke sana',
  smallUnits: 'Unit lain ({units}), masing-masing kurang dari lima',
  rating: '{rating} ({year})',
};
