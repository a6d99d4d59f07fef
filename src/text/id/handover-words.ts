/** Nama lembar serah terima. */
export const handoverNames = {
  handover: 'Serah Terima',
};

/** Judul kolom lembar serah terima. */
export const handoverHeaders = {
  handoverWave: 'Gelombang',
  handoverDay: 'Hari ke-',
  handoverSeat: 'Kursi yang ditinggalkan',
  handoverTo: 'Diserahkan kepada',
  handoverRisk: 'Risiko unit asal',
  handoverDate: 'Diserahkan pada',
  handoverNote: 'Catatan serah terima',
  handoverRiskFull: 'Risiko unit asal selengkapnya',
};

/** Kalimat dan kata pada lembar serah terima. */
export const handoverLabels = {
  handoverTitle: 'Serah terima: gelombang mulai tugas dan unit yang berisiko',
  handoverNotice:
    'Hari ke- dihitung dari mulai tugas gelombang 1. Satu rantai mulai pada hari yang sama selama unitnya sanggup; selain itu dari kursi yang kosong ke belakang. Kolom kuning diisi kantor.',
  handoverCounts:
    '{waves} gelombang; {risks} unit berisiko (kehilangan sedikitnya {percent} % pegawainya, pemegang profesi terakhirnya, atau kepala bersama wakilnya); {keys} jabatan kunci ditinggalkan kosong sementara atau sesudah rencana.',
  handoverWayHome:
    '{p} orang sudah {years} tahun atau lebih pada jabatannya di daerah terpencil dan belum mendapat usulan; mereka tercantum paling bawah.',
  handoverSameDay: 'Langsung diisi {name}',
  handoverBetween: 'Kosong sampai gelombang {wave}, lalu diisi {name}',
  handoverStaysEmpty: 'Kosong sesudah rencana',
  handoverNotNeeded: 'Tidak perlu diisi: K tetap terpenuhi',
  handoverNobody: 'Pengganti belum ada',
  handoverShare: '{leaving} dari {people} orang pindah',
  handoverLast: 'pemegang profesi {profession} terakhir pindah',
  handoverLastReplaced: 'semua pemegang profesi {profession} berganti',
  handoverHeads: 'kepala dan wakilnya sama-sama pindah',
  handoverNoOffer: 'Belum ada usulan: {p} bulan di daerah terpencil',
};
