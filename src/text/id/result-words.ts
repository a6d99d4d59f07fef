/** Judul kolom lembar hasil selain rekomendasi. */
export const resultHeaders = {
  toPost: 'Jabatan dan unit usulan',
  checkCode: 'Kode periksa',
  machineKey: 'Kunci mesin',
  machineFact: 'Fakta mesin',
  dataTold: 'Yang diketahui',
  inFull: 'Selengkapnya',
  positionKey: 'Kunci jabatan',
  above: 'Lebih tinggi',
  effect: 'Akibat',
  part: 'Bagian',
  pointsOf: 'Poin',
};

/** Kalimat pada Ringkasan. */
const summaryLabels = {
  runAndDay: 'Hasil P{p}, keadaan per {a}',
  headline: '{p} orang diusulkan pindah: {a} kursi kosong terisi, {b} kursi menjadi kosong, nilai rencana {q} poin.',
  firstSeatsRule:
    'Kursi prioritas 1 didahulukan: yang dibandingkan hanya susunan yang mengisi sebanyak itu ({a} dari {p}, sebelumnya {b}).',
  inChains: 'dalam {p} rantai dan tukar tempat',
  seatChanges: 'Kursi terisi dan ditinggalkan',
  seatChangesOf: '{a} dan {b}',
  seatChangesNote: 'kosong menjadi terisi, terisi menjadi kosong',
  openSeats: 'Kursi kosong',
  beforeAndAfter: 'sebelum dan sesudah rencana',
  pointsWord: 'poin',
  proven: 'menurut aturan dan data ini',
  atMost: 'poin, paling jauh',
  uncheckedTransfers: 'Usulan belum diperiksa penuh',
  uncheckedNote: 'ada aturan yang datanya tidak ada',
  partOf: '{a} dari {p}',
  seatsByAgency: 'Kursi menurut perangkat daerah',
  otherAgencies: '{p} perangkat daerah lain',
  dataRead: 'Data yang dibaca',
  scores: 'Nilai rencana menurut sumber',
  withoutLimitsMoves: 'Tanpa batas rencana: {p} mutasi',
  affected: 'Siapa yang terkena',
  classRises: 'Naik kelas jabatan',
  classFalls: 'Turun kelas jabatan',
  classSame: 'Kelas jabatan tetap',
  classUnknown: 'Kelas jabatan tidak diketahui',
  promoted: 'Promosi (vertikal atau diagonal)',
  changesUnit: 'Pindah unit kerja',
  changesAgency: 'Pindah perangkat daerah',
  exempted: 'Dengan surat pengecualian',
  about: 'Tentang hasil ini',
  checkCode: 'Kode periksa',
  unchecked: 'Yang belum diperiksa',
  uncheckedRule: '{rule}: belum diperiksa pada {a} dari {p} usulan ({q}).',
  moreUnchecked:
    'Masih ada {p} aturan lain yang belum diperiksa pada sebagian usulan; lihat catatan aturan pada tiap usulan.',
  allChecked: 'Semua aturan yang dipakai dapat diperiksa pada setiap usulan.',
  setAsideRows: 'Baris yang wajib diperbaiki dikesampingkan dan tidak ikut dihitung; lihat {p}.',
};

/** Kalimat pada Jejak Audit. */
const auditLabels = {
  auditNotice:
    'Satu kejadian satu kalimat. Kode periksa = delapan huruf pertama sidiknya; cocokkan dengan cetakan lain. Fakta mesin ada pada kolom tersembunyi.',
  auditVersion: 'Disusun dengan Padan {p}.',
  auditRun: 'Hasil ini bernomor P{p}.',
  auditLanguage: 'Lembar-lembarnya ditulis dalam bahasa Indonesia.',
  auditAsOf: 'Semua masa kerja, umur, dan sisa waktu dihitung per {p}.',
  auditSheets: 'Menamai {p} lembar hasil, dari {a} sampai {b}.',
  auditInput: 'Membaca {a} pegawai dan {p} jabatan dari lembar {q}.',
  auditSetAside: 'Baris yang wajib diperbaiki dikesampingkan atas permintaan pengguna.',
  auditNothingSetAside: 'Tidak ada baris yang dikesampingkan.',
  auditChoices: 'Memakai arti lembar dan kolom yang dipilih pengguna.',
  auditNoChoices: 'Tidak ada arti lembar atau kolom yang dipilih sendiri oleh pengguna.',
  auditColumn: 'Pada lembar {a}, kolom "{p}" dibaca sebagai {q}.',
  auditPolicy: 'Memakai kebijakan pada lembar {p}.',
  auditCriterion: 'Kriteria {p}: bobot {a} %; bila datanya kosong: {q}.',
  auditRule: 'Aturan {p}: {a}.',
  auditWaiver: 'Pengecualian {p}.',
  auditOptions: 'Pilihan: {p}.',
  auditPromotions: 'promosi boleh diusulkan',
  auditNoPromotions: 'promosi tidak diusulkan',
  auditNeed: 'nilai kebutuhan {need}, biaya setiap perpindahan {cost}',
  auditFit: 'kecocokan naik sekurangnya {gain} atau mengisi kekurangan, turun paling banyak {loss}',
  auditNoLimits: 'rencana tidak dibatasi',
  auditPurpose: 'tujuan {p}',
  auditPreset: 'kriteria menurut {p}',
  auditTransfer: 'Mengusulkan {who} dari {a} ke {b}: skor kecocokan {p} menjadi {q}.',
  auditPlan: 'Menyusun {p} mutasi: nilai bila semua tetap {a}, nilai rencana {b}, batas atas yang terbukti {q}.',
  auditSeal: 'Menyegel lembar {p}: isinya dicocokkan dengan segel ini, sebab letak sel yang disebutnya dapat bergeser.',
  auditHead: 'Menutup jejak; kode ini tertulis juga pada {p}.',
};

/** Tulisan lembar hasil selain rekomendasi. */
export const resultLabels = {
  ...summaryLabels,
  ...auditLabels,
  printedRun: 'Padan, hasil P{p}, keadaan {a}',
  printedPage: 'Halaman &P dari &N',
  problemsNotice:
    '{a} wajib diperbaiki, {p} peringatan. Tekan sel untuk membukanya; betulkan pada lembar asalnya, lalu jalankan lagi.',
  dataNotice: '{a} pegawai dan {p} jabatan seperti yang dibaca. Hasil berikutnya dibandingkan dengan daftar ini.',
  noData: 'Tidak ada pegawai dan jabatan yang dibaca.',
  lossNotice:
    'Kolom Nilai rencana turun: kerugian nilai seluruh rencana bila ia yang ditempatkan; 0 berarti sama nilainya.',
};
