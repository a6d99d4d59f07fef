/** Kata perintah needs dan seat: kebutuhan sebelum rencana, dan siapa yang dapat mengisi satu jabatan. */
export const seatWords = {
  seatHeadline: '{post}, {unit}: terisi {a} dari {p}, menurut rencana {b}. Memenuhi aturan: {count} orang.',
  seatFit: 'Kecocokan {a} menjadi {b} ({p}).',
  seatLeaves: 'Meninggalkan {post}, tempatnya menurut rencana: {a} menjadi {b} dari {p}.',
  seatChosen: 'Diusulkan rencana ini.',
  seatCosts: 'Bila ditetapkan, nilai rencana turun {p}.',
  seatCostsNothing: 'Bila ditetapkan, nilai rencana tidak turun.',
  seatCostsAtLeast: 'Bila ditetapkan, nilai rencana turun sekurangnya {p}.',
  seatNotPriced: 'Akibatnya pada nilai rencana tidak dihitung.',
  seatMore: '{p} orang lagi memenuhi aturan dengan kecocokan lebih rendah.',
  seatDrafted: 'Jabatan ini belum ada pada lembar: rencana dihitung lagi dengannya.',
  seatUntil: 'Diperlukan sampai {day}.',
  seatRetires: 'Pensiun per {day}, sebelum jabatan ini berakhir.',
  seatContract: 'Kontraknya berakhir {day}, sebelum jabatan ini berakhir.',
  seatSoon: 'Tidak terhalang aturan lagi dalam {months} bulan bila yang lain tetap: {p} orang, yang paling cepat {a}:',
  seatSoonPartly:
    'Tidak terhalang aturan lagi dalam {months} bulan bila yang lain tetap: {p} orang, {count} di antaranya hanya jika data yang belum ada nanti memenuhi aturan; yang paling cepat {a}:',
  seatSoonIf:
    '{who} ({post}) paling cepat {day}, jika ini nanti diketahui dan memenuhi aturan: {facts}; sekarang terhalang {rules}.',
  seatSoonLine: '{who} ({post}) paling cepat {day}; sekarang terhalang {rules}.',
  needsHeadline:
    'Keadaan {day}: {empty} dari {seats} kursi kosong pada {posts} jabatan; {beyond} orang di atas kebutuhan jabatannya.',
  needsRetiring: 'Pensiun menurut BUP jabatan sekarang',
  needsContracts: 'Kontrak berakhir',
  needsWithin: '{count} dalam {months} bulan',
  needsAgencyLine: '{agency}: {a} dari {p} terisi, {empty} kosong, {beyond} lebih',
};
