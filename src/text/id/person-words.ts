/** Kata lembar keterangan seorang pegawai dan berkas keberatan. */
export const personWords = {
  personTitle: 'Keterangan tentang {name}',
  objectionTitle: 'Berkas keberatan: {name}',
  personNotice:
    'Lembar ini untuk pegawai yang bersangkutan: data apa yang dibaca Padan tentangnya, apa yang dihitung, dan mengapa (UU 27/2022 tentang Pelindungan Data Pribadi). Data orang lain tidak ada di dalamnya.',
  objectionNotice:
    'RAHASIA, untuk pejabat yang memutus keberatan. Berkas ini memuat data orang lain; jangan diberikan kepada pegawai yang bersangkutan.',
  notDecided:
    'Usulan di sini hasil perhitungan, bukan keputusan. Keputusan ada pada pejabat yang berwenang (PPK) setelah sidang TPK dan pertimbangan teknis BKN.',
  run: 'Hasil P{p}, keadaan data per {day}.',

  outcomeHead: 'Apa yang diusulkan',
  stays: 'Rencana ini tidak memindahkan {name}: tetap sebagai {post} di {unit}.',
  moves: 'Rencana ini mengusulkan {name} pindah dari {post} di {unit} ke {newPost} di {newUnit}.',
  why: 'Alasan',
  decisionsHead: 'Keputusan',
  noDecision: 'Belum ada keputusan yang dicatat.',
  decision: 'Keputusan',
  about: 'Tentang',
  official: 'Pejabat',
  day: 'Tanggal',
  reason: 'Alasan',
  letter: 'Surat',
  writtenAt: 'Dicatat di',

  readHead: 'Data yang dibaca',
  fact: 'Keterangan',
  value: 'Isi',
  cell: 'Sel',
  wholeRow: '{sheet}, baris {row}',
  others: '{p} orang lain',
  unknown: '(tidak ada pada data)',

  rulesHead: 'Aturan yang diperiksa',
  rulesOfMove: 'Untuk pindah ke {post}, {unit}:',
  rulesAtHome: 'Yang berlaku bagi orangnya, ke jabatan mana pun:',
  rulesUnsaid: '{p} aturan lain diperiksa dan tidak menyangkut hal ini.',
  rule: 'Aturan',
  verdict: 'Hasil',
  facts: 'Berdasarkan',
  basis: 'Dasar',
  passes: 'terpenuhi',
  bars: 'tidak terpenuhi, menghalangi',
  flagged: 'tidak terpenuhi, ditandai',
  unchecked: 'belum dapat diperiksa',
  exempted: 'dikecualikan dengan surat',

  scoreHead: 'Kecocokan',
  criterion: 'Kriteria',
  now: 'Sekarang',
  there: 'Di jabatan yang diusulkan',
  part: '{score} x {weight}/{base} = {part}',
  leftOut: 'tanpa data, tidak dihitung',
  total: 'JUMLAH',

  nearHead: 'Jabatan lain yang paling dekat, dan apa yang akan mengubahnya',
  nearNotice: 'Diurut menurut aturan yang menghalangi, paling sedikit dahulu, lalu menurut kecocokan.',
  noOther: 'Tidak ada jabatan lain pada data.',

  correctHead: 'Membetulkan data dan menyatakan keberatan',
  correct:
    'Data yang keliru dibetulkan pada sel yang disebut di atas; rencana yang disusun sesudahnya memakai data yang benar. Data yang tidak disebut di atas tidak dibaca.',
  contact: 'Disampaikan kepada',
  until: 'Paling lambat',
  answered: 'Dijawab oleh dan tanggal',

  withoutHead: 'Bila perpindahan ini dibatalkan',
  withoutNone: 'Tidak ada perpindahan yang diusulkan, sehingga tidak ada yang dibatalkan.',
  rivalsHead: 'Orang lain untuk {post}, {unit}',
  rivals: 'Kandidat',
  fit: 'Kecocokan',
  outcome: 'Hasil',
  why2: 'Mengapa',

  told: 'Lembar keterangan: {read} data yang dibaca, {rules} aturan, {near} jabatan terdekat.',
};
