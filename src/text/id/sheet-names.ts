import { evaluationNames } from './evaluation-titles';
import { needNames } from './need-words';
import { handoverNames } from './handover-words';
import { trainingNames } from './training-words';
import { effectNames } from './effect-words';
import { nominativeNames } from './nominative-words';
import { readyNames } from './ready-words';
import { voiceNames } from './voice-words';

/** Nama lembar; awalan nomor hasil ditambahkan di depannya. */
export const sheetNames = {
  policy: 'Padan Kebijakan',
  summary: 'Ringkasan',
  recommendations: 'Rekomendasi',
  ledger: 'Putusan',
  chains: 'Rantai',
  scores: 'Rincian Skor',
  candidates: 'Kandidat',
  emptySeats: 'Kursi Kosong',
  changes: 'Perubahan',
  scenarios: 'Skenario',
  robustness: 'Ketahanan',
  proposals: 'Periksa Usulan',
  fairness: 'Keadilan',
  problems: 'Masalah Data',
  data: 'Data Dibaca',
  audit: 'Jejak Audit',
  ...needNames,
  ...effectNames,
  ...nominativeNames,
  ...readyNames,
  ...voiceNames,
  ...trainingNames,
  ...evaluationNames,
  ...handoverNames,
};
