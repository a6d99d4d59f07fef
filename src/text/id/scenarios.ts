/** Judul kolom lembar Skenario. */
export const scenarioHeaders = {
  scenarioAgree: 'Sama pada',
};

/** Tulisan pada lembar Skenario. */
export const scenarioLabels = {
  scenariosTitle: 'Skenario berdampingan',
  scenariosNotice:
    '{p} skenario atas data yang sama: {a} mutasi sama pada semuanya (aman diputuskan lebih dulu), {b} bergantung pada skenario. Ini perbandingan, bukan rencana.',
  scenario: 'Skenario',
  scenarioPurpose: 'Tujuan',
  scenarioAsOf: 'Keadaan per',
  scenarioDecisions: 'Keputusan',
  scenarioFollows: 'diikuti',
  scenarioFollowsNot: 'tidak diikuti',
  scenarioMoves: 'Mutasi',
  scenarioFilled: 'Kursi kosong yang terisi',
  scenarioVacated: 'Kursi terisi yang menjadi kosong',
  scenarioOpenAfter: 'Kursi kosong sesudahnya',
  scenarioOpenOf: 'Kosong sesudahnya: {kind}',
  scenarioMeanGain: 'Perubahan kecocokan, rata-rata',
  scenarioValue: 'Kenaikan nilai rencana',
  scenarioValueNote:
    'Nilai rencana hanya ditulis untuk skenario yang mengukurnya dengan cara yang sama (tujuan, kriteria, dan tanggal yang sama).',
  scenarioShared: 'Mutasi yang sama dengan {p}',
  scenarioSafe: 'semua: aman',
  scenarioDepends: '{p} dari {a}',
  scenarioFill: 'Isi kebutuhan',
  scenarioRealign: 'Penataan',
  scenarioRedistribute: 'Redistribusi',
  scenarioMixed: 'Campuran',
  scenarioNoRise: 'Isi kebutuhan tanpa naik kelas',
};
