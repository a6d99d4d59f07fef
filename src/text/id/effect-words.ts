/** Nama lembar dampak. */
export const effectNames = { effects: 'Dampak' };

/** Judul kolom lembar dampak. */
export const effectHeaders = {
  effectStatus: 'Status',
  effectFrom: 'Dari jabatan',
  effectTo: 'Ke jabatan',
  effectClassFrom: 'Kelas semula',
  effectClassTo: 'Kelas nanti',
  effectAllowanceFrom: 'TPP semula (Rp/bulan)',
  effectAllowanceTo: 'TPP usulan (Rp/bulan)',
  effectAllowanceChange: 'Beda TPP (Rp/bulan)',
  effectTest: 'Uji kompetensi yang perlu',
  effectNote: 'Catatan PPPK',
};

/** Kata pada lembar dampak. */
export const effectLabels = {
  effectsTitle: 'Dampak: kelas jabatan, TPP, dan uji kompetensi',
  effectsNotice:
    'Dihitung sesudah rencana tersusun; tidak memengaruhi pilihan orang. TPP menurut kelas jabatan saja, tanpa potongan kehadiran dan kinerja.',
  effectsClasses: 'Kelas jabatan: {a} orang naik, {b} turun, {c} tetap, {d} tidak diketahui.',
  effectsAllowance:
    'TPP {p} orang per bulan: Rp{a} semula, Rp{b} menurut rencana, beda {c}; setahun (12 bulan) {d}. Tanpa tarif: {q} orang, tidak dihitung.',
  effectsNoTable:
    'TPP tidak dihitung: buku kerja ini tidak memuat tabel TPP (lembar dengan kolom KELAS JABATAN dan TPP).',
  effectsTests: 'Uji kompetensi perlu diadakan untuk {p} orang: {list}.',
  effectsNoTests: 'Tidak ada usulan yang memerlukan uji kompetensi masuk jabatan fungsional.',
  effectsProfession: '{name} {p}',
  effectTestFor: '{post}; oleh instansi pembina',
  effectContract: 'Jabatan kontrak tetap (R14); kontrak sampai {day}.',
  effectContractOpen: 'Jabatan kontrak tetap (R14); akhir kontrak tidak tercatat.',
};
