import type { Texts } from '../texts';

import { cli } from './cli';
import { fields } from './fields';
import { pane } from './pane';
import { policyWords } from './policy-words';
import { problems } from './problems';
import { decisions, sheetHeaders, sheetLabels, sheetNames } from './sheets';

/** Bahasa Indonesia. */
export const id: Texts = {
  language: 'id',
  locale: 'id-ID',
  problems,
  policy: policyWords,
  pane,
  cli,
  fields,
  sheets: {
    names: sheetNames,
    headers: sheetHeaders,
    labels: sheetLabels,
    decisions,
    reason: ({ toPosition, toUnit, current, proposed, gain, strengths, notChecked }) => {
      const why =
        strengths.length === 0
          ? ''
          : `, terutama karena ${strengths.map(({ name, difference }) => `${name.toLowerCase()} (${difference})`).join(', ')}`;
      const checked = notChecked.length === 0 ? '' : ` Belum dapat diperiksa: ${notChecked.join(', ')}.`;
      return `Lebih sesuai sebagai ${toPosition} pada ${toUnit}: skor naik ${gain} poin, dari ${current} menjadi ${proposed}${why}. Aturan wajib yang dapat diperiksa terpenuhi.${checked}`;
    },
    whyNotChosen: ({ short, elsewhere }) =>
      elsewhere === null
        ? `Tetap pada jabatannya: rencana keseluruhan lebih baik (selisih ${short}).`
        : `Ditempatkan sebagai ${elsewhere}, yang menambah skor seluruh rencana lebih banyak.`,
  },
};
