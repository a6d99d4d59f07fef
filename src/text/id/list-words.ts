/** Tulisan pada pemeriksaan sebuah daftar usulan. */
export const listLabels = {
  listGainsTooLittle: 'Kenaikan kecocokannya kurang (R38)',
  listLosesTooMuch: 'Kecocokannya turun terlalu banyak (R39)',
  listNotLong: 'Di luar tujuan rencana: belum lama menjabat',
  listOtherTitle: 'Di luar tujuan rencana: jabatan lain namanya',
  proposalsTitle: 'Periksa usulan',
  proposalsNotice:
    'Daftar pada lembar {sheet}, keadaan per {a}. Setiap baris dinilai pada keadaan sesudah seluruh daftar dijalankan, dan ditimbang dengan rencana terbaik.',
  listCounts:
    '{p} baris dinilai: {lawful} sah, {after} sah setelah baris lain keluar, {drop} harus keluar, {barred} melanggar aturan.',
  listLawfulAll: 'Daftar ini sah seluruhnya.',
  listFewest: 'Paling sedikit {count} baris harus dikeluarkan agar daftar ini sah (terbukti).',
  listAtMost: 'Dengan mengeluarkan {count} baris daftar ini sah; terbukti paling sedikit {least}.',
  listValue: 'Nilai daftar yang tersisa {list}; bila semua tetap {stay}; rencana terbaik {best}.',
  listTogether:
    'Rencana terbaik yang memuat seluruh daftar yang tersisa bernilai {loss} di bawah rencana terbaik dan mengubah tempat {others} orang lain.',
  listTogetherFree:
    'Seluruh daftar yang tersisa ada dalam rencana terbaik: nilainya tidak berkurang, tempat orang lain tidak berubah.',
  listTogetherNone: 'Tidak ada rencana dalam batas yang diminta yang memuat seluruh daftar yang tersisa.',
  listAgainst: '{count} baris bertentangan dengan putusan yang sudah ada.',
  listUnread: '{count} baris tidak dapat dinilai; lihat masalahnya.',
  noProposals: 'Tidak ada baris yang dapat dinilai.',
  listLawful: 'Sah',
  listAfterDrops: 'Sah setelah baris lain keluar',
  listToDrop: 'Keluarkan',
  listBarred: 'Tidak boleh',
  listRuled: 'Bertentangan dengan putusan',
  listRevoke: 'Cabut dahulu putusannya, atau keluarkan baris ini. {best}',
  listRecorded: 'Dicatat sebagai Setuju pada {sheet}: {count} baris.',
  listKnown: 'Sudah disetujui sebelumnya: {count} baris.',
  listNotRecorded:
    'Tidak dicatat: {unlawful} baris tidak sah, {ruled} baris bertentangan dengan putusan yang sudah ada.',
  clashRuling: 'bertentangan dengan putusan {ruling} ({cell})',
  clashSeats: '{post} ({unit}): {heads} orang untuk {seats} kursi',
  clashPostLeft: '{post} ({unit}) tinggal {heads} orang, paling sedikit {least}',
  clashUnitLeft: '{unit} tinggal {heads} orang, paling sedikit {least}',
  clashLeaving: '{count} orang meninggalkan {unit}, paling banyak {most}',
  clashApart: 'berbenturan kepentingan dan akan seunit dengan {person}',
  clashHeads: 'kepala dan wakilnya pergi bersama: {person}',
  clashMoves: 'daftar berisi {count} perpindahan, paling banyak {most}',
  listAsPlanned: 'Pertahankan. {best}',
  listKeep: 'Dapat dipertahankan. {best}',
  listKeepAfter: 'Pertahankan; sah setelah baris yang harus keluar dikeluarkan. {best}',
  listDrop: 'Keluarkan, atau keluarkan gantinya baris lain yang bertabrakan. {best}',
  listDropBarred: 'Keluarkan, atau mintakan pengecualian tertulis untuk {rules}. {best}',
  listBest: 'Rencana terbaik: {post} ({unit}).',
  listBestSame: 'Sama dengan rencana terbaik.',
  listBestStays: 'Rencana terbaik: tetap di tempatnya.',
  listNoSeat: 'tidak ada kursi yang dapat dikosongkan',
};

/** Tulisan pada pertanyaan "bagaimana bila". */
export const whatIfLabels = {
  whatIfFalls: 'Nilai rencana turun {by} poin.',
  whatIfAtMost: 'Nilai rencana turun paling banyak {by} poin, paling sedikit {least}.',
  whatIfRises: 'Nilai rencana naik {by} poin.',
  whatIfSame: 'Nilai rencana tetap.',
  whatIfOfBest:
    'Jawaban ini adalah rencana terbaik dengan pengandaian itu dan tidak mempertahankan hasil P{run}. Terhadap rencana terbaik, yang bernilai {more} di atas rencana ini, nilainya {change}.',
  whatIfOfBestFalls: 'turun {by}',
  whatIfOfBestRises: 'naik {by}',
  whatIfOfBestSame: 'tetap',
  whatIfAnyway: 'Orang lain yang berbeda pada rencana terbaik, dengan atau tanpa pengandaian itu',
  whatIfGoes: '{person} ke {post} ({unit})',
  whatIfStays: '{person} tetap di {post} ({unit})',
  whatIfUnit: '{unit}: {now} orang kini, {planned} menurut rencana, {then} bila begitu; {seats} kursi',
  whatIfStep: '{person} ke {post}',
  whatIfEmptied: '{post} ({unit}) menjadi {then} orang, bukan {planned}; {seats} kursi',
  whatIfFilled: '{post} ({unit}) menjadi {then} orang, bukan {planned}; {seats} kursi',
  whatIfUnits: 'Unit',
  whatIfChain: 'Rantai',
  whatIfOthers: 'Orang lain yang berubah',
  whatIfPosts: 'Kursi yang berubah',
  approvalsPrice:
    'Harga {count} persetujuan sejauh ini: nilai rencana {loss} poin di bawah yang terbaik (terbukti paling sedikit {least}); {others} orang lain berubah tempat.',
  approvalsNone: 'Belum ada persetujuan pada hasil P{run}.',
  approvalsImpossible: 'Tidak ada rencana dalam kursi dan batas yang memuat ke-{count} persetujuan.',
  whatIfNothing: 'Tidak ada rencana lain yang mungkin, atau rencana memang tidak memindahkannya.',
};

/** Tulisan pada paket usulan di lembar Rantai. */
export const batchLabels = {
  batchesTitle: 'Paket yang dapat diajukan sendiri-sendiri',
  batchesNotice:
    'Penolakan di satu paket tidak menyentuh paket lain. Dalam satu paket, langkah yang nomornya lebih kecil dilantik lebih dahulu; yang sama nomornya bersamaan.',
  batchHeading: 'Paket {batch}: {moves} perpindahan',
  batchTotal: 'nilai {total} poin',
  batchStep: 'Langkah {rank}',
  batchIfRefused: 'Bila ditolak',
  batchNothingFalls: 'tidak ada yang ikut gugur',
  batchFalls: 'ikut gugur: {numbers}',
  batchFallsAtMost: 'ikut gugur, paling banyak: {numbers}',
};
