/** Nama lembar pelatihan. */
export const trainingNames = {
  training: 'Pelatihan',
};

/** Judul kolom lembar pelatihan. */
export const trainingHeaders = {
  trainingGap: 'Kekurangan (sel asalnya)',
  trainingNow: 'Kini',
  trainingAsked: 'Minta',
  trainingCourse: 'Kursus dalam katalog',
  trainingTiming: 'Waktu',
  trainingDate: 'Mulai kursus',
  trainingReady: 'Siap sejak',
  trainingMentor: 'Pembimbing',
  training30: '30 hari',
  training60: '60 hari',
  training90: '90 hari',
  trainingMentorPost: 'Jabatan pembimbing',
  trainingMentorWhy: 'Mengapa pembimbing ini',
  trainingKey: 'Kunci pelatihan',
};

/** Kalimat dan kata pada lembar pelatihan. */
export const trainingLabels = {
  trainingTitle: 'Rencana pelatihan dan pendampingan',
  trainingNotice:
    'Siap sejak = sesudah pelatihan yang harus mendahului; "Sesudah" berarti boleh menyusul. Kotak 30, 60, dan 90 hari diisi atasan: ya atau belum.',
  trainingNoCatalogue:
    'Buku kerja ini tidak memuat Katalog Pelatihan, jadi yang tertulis hanya kekurangan dan pembimbingnya.',
  trainingUnassessed: '{p} orang yang pindah tidak punya tingkat kompetensi; kekurangan kompetensinya tidak diketahui.',
  trainingBefore: 'Sebelum',
  trainingAfter: 'Sesudah',
  trainingNoGap: 'Tidak ada kekurangan yang diketahui',
  trainingUnknown: 'Kompetensi belum dinilai',
  trainingTest: 'Uji kompetensi jabatan fungsional',
  trainingTestBy: 'Uji oleh instansi pembina',
  trainingCourseDays: '{course}, {p} hari',
  trainingNone: 'Tidak ada di katalog',
  trainingFull: 'Kursi atau tanggal di katalog habis',
  trainingUndated: 'Belum ada',
  trainingNotKnown: 'Belum diketahui',
  trainingNoMentor: 'Belum ada',
  trainingNoNeed: 'Tidak perlu',
  trainingWhyFormer: 'pemangku sebelumnya, tetap di perangkat daerah ini',
  trainingWhyPost: 'rekan sejabatan di unit tujuan',
  trainingWhyTitle: 'rekan berjabatan senama di unit tujuan',
  trainingWhyProfession: 'rekan seprofesi di unit tujuan',
  trainingWhyFamily: 'rekan sebidang di unit tujuan',
  trainingWhyHead: 'pimpinan di unit tujuan',
  trainingDone: 'ya',
  trainingOpen: 'belum',
  trainingError: 'Isi ya atau belum.',
};
