/** A list that is known by its own columns, and by nothing that any other sheet has. */
type ListColumns = {
  /** Columns it has with the sheet of employees. */
  readonly shared: readonly ('nip' | 'name' | 'competence' | 'unit')[];
  /** Headers of its own columns, by field: what may stand over them. */
  readonly own: Readonly<Record<string, string>>;
  /** Columns without which it is no such list. */
  readonly needs: readonly string[];
  /** How many of its own columns it has at least. */
  readonly least: number;
};

/** Lists looked for, in this order, before a sheet is taken for one of people or posts. */
export const LIST_COLUMNS = {
  alias: {
    shared: [],
    own: {
      aliasWritten: 'tertulis | nama tertulis | tertulis di data | alias | written | written name',
      aliasMeant:
        'seharusnya | nama seharusnya | maksudnya | nama resmi | nama baku | pada peta jabatan | meant | official name',
    },
    needs: ['aliasWritten', 'aliasMeant'],
    least: 0,
  },
  family: {
    shared: [],
    own: {
      studyField: 'bidang studi atau kata | kata bidang | kata kunci bidang | field or word',
      studyFamily: 'rumpun | rumpun ilmu | rumpun bidang | family',
    },
    needs: ['studyField', 'studyFamily'],
    least: 0,
  },
  // The office's own catalogue of courses; looked at after planning, never scored.
  course: {
    shared: [],
    own: {
      courseCode: 'kode kursus | kode pelatihan | kode diklat | course code',
      courseName: 'kursus | nama kursus | pelatihan | nama pelatihan | nama diklat | course | course name',
      courseAims:
        'untuk kompetensi | untuk kompetensi atau aturan | kompetensi atau aturan | kompetensi atau syarat | kompetensi dilayani | kompetensi yang dilayani | melayani kompetensi | serves | competence or rule',
      courseDays: 'lama hari | lama pelatihan hari | jumlah hari | hari | durasi hari | days',
      courseDate:
        'tanggal mulai | tanggal kursus | tanggal pelatihan | tanggal berikutnya | jadwal berikutnya | next date | course date',
      courseSeats: 'kursi | jumlah kursi | sisa kursi | kuota | kuota peserta | seats',
    },
    needs: ['courseName', 'courseAims'],
    least: 0,
  },
  // What the office pays for a class of post; looked at after planning, never scored.
  allowance: {
    shared: [],
    own: {
      allowanceClass: 'kelas jabatan | kelas | job class | class of post',
      allowance:
        'tpp | besaran tpp | nilai tpp | jumlah tpp | tpp per bulan | besaran tpp per bulan | tpp rp | tambahan penghasilan pegawai | besaran tambahan penghasilan | allowance | allowance per month',
      allowanceAgency: 'perangkat daerah | opd | skpd | nama opd | instansi | agency',
    },
    needs: ['allowanceClass', 'allowance'],
    least: 0,
  },
  // Who asks for whom to be put where; beside a plan this is looked at, never scored.
  request: {
    shared: ['nip', 'name'],
    own: {
      requestedPost:
        'jabatan diminta | jabatan yang diminta | jabatan diusulkan | jabatan yang diusulkan | jabatan usulan | usulan jabatan | requested post',
      requestedUnit:
        'unit diminta | unit kerja diminta | unit diusulkan | unit kerja diusulkan | unit yang diminta | unit kerja yang diminta | unit usulan | unit kerja usulan | unit kerja yang diusulkan | requested unit',
      requester:
        'pemohon | peminta | pengusul | nama pengusul | pihak pengusul | diminta oleh | diusulkan oleh | requester | requested by',
    },
    needs: ['nip', 'requestedPost', 'requester'],
    least: 0,
  },
  // Anybody's list of who is to be put where, without saying who asks: a draft for BKN, an oath-taking list. It is checked, never scored.
  proposal: {
    shared: ['nip', 'name'],
    own: {
      proposedPost:
        'jabatan tujuan | nama jabatan tujuan | jabatan baru | nama jabatan baru | jabatan yang baru | jabatan usulan | usulan jabatan | jabatan diusulkan | jabatan yang diusulkan | diangkat dalam jabatan | dilantik sebagai | new post | proposed post | target post',
      proposedUnit:
        'unit tujuan | unit kerja tujuan | unit baru | unit kerja baru | unit organisasi tujuan | unit organisasi baru | unit usulan | unit kerja usulan | unit kerja yang diusulkan | new unit | proposed unit | target unit',
      proposedDate:
        'tanggal pelantikan | tmt pelantikan | tanggal sk | tmt sk | tmt jabatan baru | tanggal berlaku | decree date | effective date',
    },
    needs: ['nip', 'proposedPost'],
    least: 0,
  },
  feedback: {
    shared: ['nip', 'name'],
    own: {
      feedbackSource: 'sumber umpan balik | sumber penilaian | hubungan penilai | feedback source',
      feedbackGiver: 'penilai | pemberi umpan balik | nama penilai | nip penilai | feedback giver',
      feedbackDate: 'tanggal umpan balik | tanggal penilaian | feedback date',
      feedbackScore: 'nilai umpan balik | skor umpan balik | feedback score',
      feedbackEvidence: 'bukti | bukti umpan balik | lampiran bukti | evidence',
    },
    needs: ['nip', 'feedbackSource', 'feedbackScore'],
    least: 0,
  },
  // What people themselves say of being moved. The reason is read as one of four words; what else stands there is nobody's business.
  objection: {
    shared: ['nip', 'name'],
    own: {
      objection: 'keberatan | jenis keberatan | keberatan mutasi | keberatan pegawai | alasan keberatan | objection',
      consent:
        'persetujuan mutasi | persetujuan pegawai | bersedia dimutasi | bersedia dipindahkan | kesediaan mutasi | kesediaan dipindah | consent',
      statementDate:
        'tanggal keberatan | tanggal pernyataan | tanggal surat pernyataan | tanggal surat keberatan | tanggal kesediaan | statement date',
    },
    needs: ['nip', 'objection'],
    least: 0,
  },
  // How satisfied citizens are with a unit, by survey.
  survey: {
    shared: ['unit'],
    own: {
      surveyIndex:
        'ikm | nilai ikm | skor ikm | indeks kepuasan masyarakat | nilai indeks kepuasan masyarakat | nilai skm | hasil skm | satisfaction index',
      surveyDate: 'tanggal ikm | tanggal skm | tanggal survei | tanggal survei kepuasan | survey date',
    },
    needs: ['unit', 'surveyIndex'],
    least: 0,
  },
  // Items of the rubric of KepKa BKN 411/2025, as the handbook's template heads them.
  talent: {
    shared: ['nip', 'name'],
    own: {
      awards: 'penghargaan 5 tahun | penghargaan lima tahun terakhir | awards 5 years',
      teamRoles: 'tim kerja 2 tahun | peran tim kerja 2 tahun | team roles 2 years',
      certificates: 'jumlah sertifikat 3 tahun | sertifikat 3 tahun | certificates 3 years',
      training: 'jumlah pelatihan kompetensi | pelatihan kompetensi 3 tahun | training 3 years',
      variety: 'keragaman jabatan | keragaman pengalaman jabatan | variety of posts',
      actingDuty: 'penugasan nondefinitif | penugasan pj plt plh | acting duty',
      potential: 'nilai potensi | nilai tes potensi | hasil tes potensi | potential points',
    },
    needs: ['nip'],
    least: 2,
  },
  // The nine competences of PermenPANRB 38/2017.
  profile: {
    shared: ['nip', 'name', 'competence'],
    own: {
      levelIntegrity: 'integritas | level integritas',
      levelCooperation: 'kerja sama | kerjasama | level kerja sama',
      levelCommunication: 'komunikasi | level komunikasi',
      levelResults: 'orientasi pada hasil | orientasi hasil | level orientasi pada hasil',
      levelService: 'pelayanan publik | level pelayanan publik',
      levelSelfDevelopment:
        'pengembangan diri dan orang lain | pengembangan diri orang lain | level pengembangan diri dan orang lain',
      levelChange: 'mengelola perubahan | level mengelola perubahan',
      levelDecisions: 'pengambilan keputusan | level pengambilan keputusan',
      levelUnity: 'perekat bangsa | level perekat bangsa',
    },
    needs: ['nip'],
    least: 5,
  },
} as const satisfies Readonly<Record<string, ListColumns>>;

/** What such a list is for. */
export type ListKind = keyof typeof LIST_COLUMNS;

/** What a column of such a list can mean, beside what it shares with other sheets. */
export type ListField = { [Kind in ListKind]: keyof (typeof LIST_COLUMNS)[Kind]['own'] }[ListKind];

/** All of them. */
export const LIST_KINDS = Object.keys(LIST_COLUMNS) as ListKind[];
