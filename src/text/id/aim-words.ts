/** Judul kolom sasaran pada Ringkasan. */
export const aimHeaders = { target: 'Sasaran' };

/** Sasaran kantor dan angka kunci rencana. */
export const aimLabels = {
  summaryTitleOf: 'Ringkasan rencana mutasi: {name}',
  aims: 'Sasaran dan angka kunci',
  aimServiceFilled: 'Kursi JF (semua jenjang) terisi',
  aimRemoteFilled: 'Kursi di tempat terpencil terisi',
  aimWishesMet: 'Keinginan pegawai yang terpenuhi',
  aimUnwantedMoves: 'Pindah meskipun berkeberatan (orang)',
  aimTests: 'Uji kompetensi masuk JF (orang)',
  aimWomenGap: 'Perempuan: yang dapat pindah, yang pindah',
  aimLeast: '≥ {p}',
  aimMost: '≤ {p}',
  aimGap: '± {p}',
  aimMet: 'tercapai',
  aimMissed: 'belum',
  aimUnknown: 'tanpa data',
};
