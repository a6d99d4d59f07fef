import type { PolicyWords } from '../texts';

/** Pilihan dan batas rencana: namanya, dan apa akibatnya. */
export const optionWords: PolicyWords['options'] = {
  allowPromotions: {
    name: 'Izinkan promosi',
    explains: 'Ya: kenaikan jenjang boleh diusulkan; selain itu hanya mutasi setingkat.',
  },
  needWorth: {
    name: 'Nilai kebutuhan',
    explains: 'Nilai orang terakhir di suatu jabatan; kursi berikutnya makin kecil nilainya, kelebihan pegawai nol.',
  },
  emptyingCost: {
    name: 'Biaya mengosongkan jabatan',
    explains:
      'Untuk setiap kursi yang dibuka rencana sehingga jabatannya terisi kurang dari separuh; dikalikan bobot kepentingan.',
  },
  moveCost: {
    name: 'Biaya setiap perpindahan',
    explains: 'Dikurangkan dari nilai rencana untuk setiap orang yang pindah, sehingga pindah harus ada gunanya.',
  },
  testCost: {
    name: 'Biaya tambahan bila perlu uji kompetensi',
    explains: 'Untuk perpindahan ke jabatan fungsional profesi lain.',
  },
  retirementCost: {
    name: 'Biaya tambahan menjelang pensiun',
    explains: 'Untuk orang yang sisa masa kerjanya kurang dari 12 bulan.',
  },
  riseCost: {
    name: 'Biaya tambahan setiap kelas jabatan naik',
    explains: 'Supaya daftar mutasi tidak menjadi daftar kenaikan kelas.',
  },
  achievementWorth: {
    name: 'Premi prestasi tiap angka di atas 80',
    explains:
      'Rata-rata predikat SKP dan JPM di atas 80, masing-masing dikalikan angka ini, pada kursi yang naik kelas, manajerial, atau berprioritas 1-2.',
  },
  leastFitGain: {
    name: 'Kenaikan kecocokan yang membenarkan perpindahan (R38)',
    explains:
      'Perpindahan harus menaikkan kecocokan orangnya sebesar ini, atau mengisi jabatan yang kekurangan. Di bawah 0: boleh turun sebanyak itu.',
  },
  needJustifies: {
    name: 'Jabatan yang kekurangan membenarkan perpindahan (R38)',
    explains: 'Tidak: hanya perpindahan yang menaikkan kecocokan orangnya yang diusulkan.',
  },
  mostFitLoss: {
    name: 'Penurunan kecocokan paling banyak (R39)',
    explains: 'Orang tidak diusulkan ke jabatan yang lebih tidak cocok dari ini, kecuali kursi prioritas 1.',
  },
  sameTitleOnly: {
    name: 'Hanya ke jabatan bernama sama',
    explains: 'Ya: orang hanya berpindah tempat, tidak berganti jabatan.',
  },
  longInPostOnly: {
    name: 'Hanya orang yang lama menjabat',
    explains: 'Ya: hanya orang yang lebih lama di jabatannya daripada batas di bawah ini yang diusulkan pindah.',
  },
  longInPostMonths: {
    name: 'Batas lama menjabat',
    explains: 'Lebih dari ini disebut lama menjabat.',
  },
  longInPostBonus: {
    name: 'Nilai tambah memindahkan orang yang lama menjabat',
    explains: 'Untuk penyegaran; 0: tidak ada.',
  },
  importanceLeadership: { name: 'Bobot kepentingan: jabatan pimpinan tinggi', explains: '1.000 adalah jabatan biasa.' },
  importanceAdministrator: { name: 'Bobot kepentingan: administrator', explains: '1.000 adalah jabatan biasa.' },
  importanceSupervisor: { name: 'Bobot kepentingan: pengawas', explains: '1.000 adalah jabatan biasa.' },
  importanceLicensed: {
    name: 'Bobot kepentingan: tenaga kesehatan dan guru',
    explains: 'Jabatan fungsional yang memerlukan izin atau sertifikat profesi.',
  },
  importanceFunctional: { name: 'Bobot kepentingan: jabatan fungsional lain', explains: '1.000 adalah jabatan biasa.' },
  importanceClerkHigh: {
    name: 'Bobot kepentingan: pelaksana kelas 7 ke atas',
    explains: 'Juga pelaksana yang kelasnya tidak diketahui.',
  },
  importanceClerkMiddle: { name: 'Bobot kepentingan: pelaksana kelas 6', explains: '1.000 adalah jabatan biasa.' },
  importanceClerkLow: {
    name: 'Bobot kepentingan: pelaksana kelas 5 ke bawah',
    explains: '1.000 adalah jabatan biasa.',
  },
  importancePriority3: {
    name: 'Sisa bobot untuk prioritas 3',
    explains: 'Bobot kepentingan jabatan itu dikalikan angka ini.',
  },
  importancePriority4: {
    name: 'Sisa bobot untuk prioritas 4 dan seterusnya',
    explains: 'Bobot kepentingan jabatan itu dikalikan angka ini.',
  },
  importanceLowService: {
    name: 'Bobot jabatan layanan di unit dengan IKM C atau D',
    explains: 'Bobot kepentingan jabatan nonmanajerial di unit itu dikalikan angka ini; 1.000 berarti tidak berbeda.',
  },
  serviceGradeA: {
    name: 'IKM terendah untuk A (sangat baik)',
    explains: 'PermenPANRB 14/2017; belum dicocokkan dengan naskahnya.',
  },
  serviceGradeB: {
    name: 'IKM terendah untuk B (baik)',
    explains: 'PermenPANRB 14/2017; belum dicocokkan dengan naskahnya.',
  },
  serviceGradeC: {
    name: 'IKM terendah untuk C (kurang baik)',
    explains: 'PermenPANRB 14/2017; belum dicocokkan dengan naskahnya. Di bawahnya D (tidak baik).',
  },
  excessCosts: {
    name: 'Kompetensi di atas standar mengurangi nilai',
    explains: 'Hanya untuk kriteria Profil kompetensi, seperti pada profile matching yang biasa.',
  },
  talentMiddle: {
    name: 'Batas bawah kotak talenta: sedang',
    explains: 'Nilai kinerja dan potensial terendah untuk sepertiga tengah (PermenPANRB 3/2020; KepKa BKN 411/2025).',
  },
  talentUpper: { name: 'Batas bawah kotak talenta: tinggi', explains: 'Nilai terendah untuk sepertiga atas.' },
  misfitGap: {
    name: 'Beda kecocokan untuk catatan salah tempat',
    explains: 'Kenaikan kecocokan di jabatan lain yang membuat orang dicatat pada lembar Talenta.',
  },
  trainingFirstLevels: {
    name: 'Kekurangan yang harus dilatih sebelum mulai (tingkat)',
    explains:
      'Kekurangan kompetensi mulai sekian tingkat harus ditutup sebelum pindah; yang lebih kecil boleh menyusul.',
  },
  mentorMonths: {
    name: 'Sisa masa kerja pembimbing paling sedikit',
    explains: 'Pembimbing belum pensiun dan kontraknya belum berakhir dalam sekian bulan.',
  },
  waveDays: {
    name: 'Jarak dua gelombang mulai tugas (hari)',
    explains: 'Untuk lembar Serah Terima; tidak memengaruhi rencana.',
  },
  waveLeavingPercent: {
    name: 'Pegawai yang boleh meninggalkan satu unit dalam satu gelombang',
    explains: 'Sekian persen pegawai unit itu, satu orang selalu boleh.',
  },
  mostEmptyDays: {
    name: 'Jabatan kunci boleh menunggu penggantinya (hari)',
    explains:
      'Jabatan pimpinan, jabatan kesehatan dan guru, dan jabatan berprioritas 1 atau 2 kosong paling lama sekian hari dalam satu rantai.',
  },
  unitRiskPercent: {
    name: 'Pegawai yang pindah sehingga unit disebut berisiko',
    explains: 'Mulai sekian persen pegawainya meninggalkan unit itu.',
  },
  remoteYears: {
    name: 'Lama di daerah terpencil tanpa usulan',
    explains: 'Mulai sekian tahun pada jabatannya orang itu tercantum pada lembar Serah Terima.',
  },
  underUsedFit: {
    name: 'Batas kecocokan untuk catatan kurang dipakai',
    explains:
      'Orang kotak 5 dan 6 yang kecocokannya di jabatan sekarang di bawah angka ini dicatat pada lembar Talenta.',
  },
  hiddenClasses: {
    name: 'Beda kelas jabatan untuk catatan talenta tersembunyi',
    explains: 'Orang kotak 7 sampai 9 yang kelas jabatannya sekian di bawah kelas yang lazim bagi golongannya dicatat.',
  },
  benchFit: {
    name: 'Kecocokan terendah untuk calon pengganti',
    explains: 'Pada lembar Siap Isi hanya orang dengan kecocokan sekurangnya ini di jabatan itu yang dihitung.',
  },
  waitMonths: {
    name: 'Kursi layak ditunggu',
    explains:
      'Lembar Siap Isi menyebut siapa yang dalam sekian bulan siap dan lebih cocok daripada orang usulan, serta harga menunggunya; 0: tidak disebut.',
  },
  rankMonths: {
    name: 'Jarak kenaikan pangkat reguler',
    explains:
      'Sejak TMT golongan sampai kenaikan pangkat berikutnya (PP 99/2000 jo PP 12/2002); untuk lembar Siap Isi.',
  },
  aimServiceFilled: {
    name: 'Sasaran: kursi jabatan pelayanan terisi',
    explains:
      'Paling sedikit sekian persen kursi JF kesehatan, guru, dan JF lain terisi menurut rencana. Kosong: bukan sasaran. Sasaran menilai hasil pada Ringkasan, tidak mengubah pilihan orang.',
  },
  aimRemoteFilled: {
    name: 'Sasaran: kursi di tempat terpencil terisi',
    explains:
      'Paling sedikit sekian persen kursi jabatan yang ditandai terpencil terisi menurut rencana. Kosong: bukan sasaran.',
  },
  aimWishesMet: {
    name: 'Sasaran: keinginan yang terpenuhi',
    explains:
      'Paling sedikit sekian persen dari pegawai yang menyatakan keinginan berada di tempat yang diinginkannya menurut rencana. Kosong: bukan sasaran.',
  },
  aimUnwantedMoves: {
    name: 'Sasaran: mutasi yang ditolak orangnya',
    explains: 'Paling banyak sekian orang diusulkan pindah meskipun menyatakan keberatan. Kosong: bukan sasaran.',
  },
  aimTests: {
    name: 'Sasaran: uji kompetensi yang perlu diadakan',
    explains:
      'Paling banyak sekian orang harus mengikuti uji kompetensi karena masuk jabatan fungsional lain. Kosong: bukan sasaran.',
  },
  aimWomenGap: {
    name: 'Sasaran: bagian perempuan di antara yang pindah',
    explains:
      'Paling banyak sekian poin persen terpaut dari bagian perempuan di antara pegawai yang dapat dimutasi. Jenis kelamin tidak pernah dinilai; sasaran ini hanya memeriksa hasil. Kosong: bukan sasaran.',
  },
  replanTolerance: {
    name: 'Nilai yang boleh dilepas agar usulan lama bertahan',
    explains: 'Untuk rencana yang melanjutkan hasil sebelumnya: sekian persen dari tambahan nilai rencana terbaik.',
  },
  maxMoves: {
    name: 'Jumlah mutasi paling banyak dalam satu rencana',
    explains:
      'Kosong: tanpa batas. Padan memilih mutasi yang paling berguna dan menyebut berapa paling jauh dari yang terbaik.',
  },
  minMovesPercent: {
    name: 'Jumlah mutasi paling sedikit',
    explains: '0: tidak ada. Untuk penyegaran yang diwajibkan: sekian persen pegawai pada lembar harus pindah.',
  },
  minPerUnit: {
    name: 'Pegawai yang harus tetap ada di tiap unit kerja (R41)',
    explains: '0: tanpa batas. Unit yang isinya sudah di bawah angka ini tidak boleh berkurang lagi.',
  },
  minPerPost: {
    name: 'Pegawai yang harus tetap ada di tiap jabatan (R41)',
    explains: '0: tanpa batas. Jabatan yang isinya sudah di bawah angka ini tidak boleh berkurang lagi.',
  },
  maxLeavingPercent: {
    name: 'Pegawai unit kerja yang paling banyak boleh keluar dalam satu rencana',
    explains:
      '100 atau kosong: tanpa batas. Satu orang selalu boleh; dihitung dari semua pegawai unit kerja sebelum rencana. Tidak dipakai bila semua pegawai berasal dari satu unit kerja.',
  },
  headOrDeputyStays: {
    name: 'Kepala dan sekretaris/wakil tidak keluar bersamaan',
    explains:
      'Ya: dari kepala unit kerja dan sekretaris atau wakilnya, paling banyak satu yang meninggalkan unitnya dalam satu rencana.',
  },
};

/** Satuan di samping angka. */
export const units: PolicyWords['units'] = {
  months: 'bulan',
  years: 'tahun',
  percent: '%',
  classes: 'kelas',
  points: 'poin',
  people: 'orang',
  moves: 'mutasi',
  thousandths: 'dari 1.000',
  permille: 'per mil',
};

/** Jawaban atas pertanyaan ya atau tidak. */
export const answers: PolicyWords['answers'] = { yes: 'Ya', no: 'Tidak' };
