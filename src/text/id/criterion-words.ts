import type { PolicyWords } from '../texts';

/** Kata-kata tiap kriteria: nama, judul kolom sempit, dan cara menilainya. */
export const criterionWords: PolicyWords['criteria'] = {
  performance: {
    name: 'Kinerja',
    short: 'Kinerja',
    explains: 'Rata-rata predikat dua tahun (100/80/60/40/20), dikalikan dengan tuntutan jabatan.',
  },
  competence: {
    name: 'Kompetensi (JPM)',
    short: 'JPM',
    explains: 'Kesesuaian kompetensi hasil asesmen, dikalikan dengan tuntutan jabatan.',
  },
  educationField: {
    name: 'Bidang pendidikan',
    short: 'Bidang',
    explains:
      'Disebut dalam syarat 100, serumpun 80 (tidak untuk tenaga kesehatan dan guru), lainnya 50; tanpa daftar bidang 70 bila serumpun dengan jabatan.',
  },
  educationLevel: {
    name: 'Jenjang pendidikan',
    short: 'Jenjang',
    explains:
      'Sesuai syarat atau satu jenjang di atasnya 100, tiap jenjang berikutnya berkurang 15, kurang satu jenjang 50.',
  },
  nearness: {
    name: 'Kedekatan tugas',
    short: 'Dekat',
    explains: 'Jabatan atau profesi sama 100, bidang kerja sama 85, perangkat daerah sama 75, lainnya 60.',
  },
  experience: {
    name: 'Pengalaman',
    short: 'Masa kerja',
    explains: 'Masa kerja (40-100), ditimbang dengan kedekatan tugas sekarang dan tujuan.',
  },
  rankFit: {
    name: 'Kesesuaian pangkat',
    short: 'Pangkat',
    explains: 'Di dalam rentang golongan jabatan 100, berkurang 25 per tingkat.',
  },
  interest: { name: 'Minat', short: 'Minat', explains: 'Pilihan pertama 100, kedua 85, ketiga 70; selain pilihan 20.' },
  competenceProfile: {
    name: 'Profil kompetensi',
    short: 'Profil',
    explains: 'Tingkat sembilan kompetensi terhadap standar jabatan (profile matching, inti 60, pendukung 40).',
  },
  skpRating: { name: 'Predikat SKP', short: 'SKP', explains: 'Predikat tahun terakhir: 100/80/60/40/20.' },
  awards: {
    name: 'Penghargaan',
    short: 'Pengh.',
    explains: 'Lima tahun terakhir: internasional 100, nasional 75, lintas instansi 50, instansi 25.',
  },
  teamRoles: {
    name: 'Peran dalam tim kerja',
    short: 'Peran tim',
    explains:
      'Dua tahun terakhir: ketua lintas instansi 100, ketua internal 75, anggota lintas 50, anggota internal 25.',
  },
  feedback: {
    name: 'Umpan balik',
    short: 'Umpan balik',
    explains: 'Rata-rata atasan, rekan (sekurangnya tiga), bawahan (sekurangnya tiga), dan masyarakat dengan bukti.',
  },
  assessment: { name: 'Kompetensi manajerial dan sosial kultural', short: 'Asesmen', explains: 'JPM hasil asesmen.' },
  certificates: {
    name: 'Sertifikat',
    short: 'Sertif.',
    explains: 'Tiga tahun terakhir: 8 atau lebih 100, 6-7: 75, 4-5: 50, 1-3: 25.',
  },
  training: { name: 'Pelatihan', short: 'Latihan', explains: 'Tiga atau lebih 100, satu atau dua 50.' },
  yearsInPost: {
    name: 'Lama dalam jabatan',
    short: 'Tahun jabatan',
    explains: 'Lima tahun 100, dua tahun 80, kurang dari itu 60.',
  },
  variety: {
    name: 'Keragaman jabatan',
    short: 'Ragam',
    explains: 'Lintas instansi 100, lintas unit 80, satu unit 60.',
  },
  actingDuty: {
    name: 'Penugasan nondefinitif',
    short: 'Plt, Plh',
    explains: 'Pj kepala daerah 100, Plt lebih tinggi 80, Plt setara 60, Plh lebih tinggi 40, Plh setara 20.',
  },
  potential: { name: 'Potensi', short: 'Potensi', explains: 'Nilai tes potensi.' },
  degree: { name: 'Tingkat pendidikan', short: 'Ijazah', explains: 'S-3 100, S-2 90, S-1/D-IV 80, D-III 70, SLTA 60.' },
  fieldMatch: { name: 'Kesesuaian bidang pendidikan', short: 'Jurusan', explains: 'Sesuai 100, tidak sesuai 50.' },
  integrity: {
    name: 'Integritas',
    short: 'Integ.',
    explains: 'Hukuman lima tahun terakhir: tidak pernah 100, ringan 75, sedang 50, berat 25, sedang dijalani 0.',
  },
};
