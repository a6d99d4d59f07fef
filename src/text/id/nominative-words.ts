/** Nama lembar nominatif. */
export const nominativeNames = { nominative: 'Nominatif' };

/** Judul kolom daftar nominatif, dua baris bila perlu. */
export const nominativeHeaders = {
  nominativePerson: 'NAMA\nNIP',
  nominativeRank: 'PANGKAT, GOL.\nPENDIDIKAN',
  nominativeFrom: 'JABATAN LAMA\nUNIT KERJA',
  nominativeTo: 'JABATAN BARU\nUNIT KERJA',
  nominativeClassFrom: 'KELAS LAMA',
  nominativeClassTo: 'KELAS BARU',
  nominativeReason: 'PERTIMBANGAN',
  nominativeVerdict: 'KEPUTUSAN TPK',
};

/** Kata pada daftar nominatif. */
export const nominativeLabels = {
  nominativeTitle: 'DAFTAR NOMINATIF USUL MUTASI PEGAWAI',
  nominativeOf: 'DI LINGKUNGAN PEMERINTAH {blank}',
  nominativeAsOf: 'BAHAN SIDANG TIM PENILAI KINERJA, KEADAAN {day}',
  nominativeMinutes: 'Nomor berita acara: {blank}',
  nominativeMeeting: 'Tanggal sidang: {blank}',
  nominativeCount: 'Jumlah: {p} orang. Bahan sidang, bukan keputusan; keputusan dicatat pada lembar {sheet}.',
  nominativeChair: 'Ketua Tim Penilai Kinerja,',
  nominativeSecretary: 'Sekretaris,',
  nominativeNip: 'NIP {blank}',
};
