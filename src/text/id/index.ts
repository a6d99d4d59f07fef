import type { Texts } from '../texts';

import { changeSentence } from './changes';
import { dataWords } from './data-words';
import { rulings } from './decision-words';
import { fields, sheetKinds } from './fields';
import { forcedPrice } from './forced-price';
import { frameWords } from './frame-words';
import { pane } from './pane';
import { policySheet } from './policy-sheet';
import { policyWords } from './policy-words';
import { problemTitles } from './problem-titles';
import { problems } from './problems';
import { reason } from './reason';
import { sheetView } from './sheet-view';
import { sheetNames } from './sheet-names';
import { sheetHeaders, sheetLabels } from './sheets';

/** Mengapa perpindahan yang sah tidak masuk rencana mana pun menurut kebijakan ini. */
const EXCLUDED: Readonly<Partial<Record<string, string>>> = {
  'gains-too-little':
    'kecocokan orangnya naik kurang dari yang diminta kebijakan dan tidak ada kekurangan pegawai yang membenarkan perpindahan itu (R38)',
  'loses-too-much': 'kecocokan orangnya akan turun lebih banyak dari yang diizinkan kebijakan (R39)',
  'not-long-in-post': 'tujuan rencana ini hanya memindahkan orang yang lama menjabat',
  'other-title': 'tujuan rencana ini hanya memindahkan orang ke jabatan bernama sama',
};

/** Bahasa Indonesia. */
export const id: Texts = {
  language: 'id',
  locale: 'id-ID',
  problems,
  policy: policyWords,
  policySheet,
  pane,
  frame: frameWords,
  dataStep: dataWords,
  problemTitles,
  fields,
  sheetKinds,
  sheetView,
  sheets: {
    names: sheetNames,
    headers: sheetHeaders,
    labels: sheetLabels,
    rulings,
    reason,
    change: changeSentence,
    answer: ({
      name,
      post,
      bars,
      outcome,
      decided,
      score,
      planned,
      stays,
      place,
      eligible,
      cutOff,
      price,
      obstacle,
      limits,
      needs,
      rise,
    }) => {
      if (outcome === 'holds') return `${name} sudah menduduki ${post} dan dalam rencana tetap di situ.`;
      const ruled = decided.map((sentence) => ` ${sentence}`).join('');
      if (outcome === 'chosen' && bars.length > 0)
        return `Rencana menempatkan ${name} sebagai ${post}, skor ${score}, mengikuti putusan meskipun aturan ini tidak dipenuhi: ${bars.join('; ')}.${ruled}`;
      if (bars.length > 0)
        return `${name} tidak dapat ditempatkan sebagai ${post}: ${bars.join('; ')}. Jarak dari syarat: ${needs.join('; ')}.${ruled}`;
      const rankOf = place === null ? '' : `, urutan ${place} dari ${eligible} yang memenuhi aturan`;
      if (outcome === 'chosen') return `Rencana menempatkan ${name} sebagai ${post}: skor ${score}${rankOf}.${ruled}`;
      const excluded = EXCLUDED[outcome];
      const forced =
        price === null
          ? obstacle === null
            ? ''
            : obstacle === 'limits'
              ? ` Tidak dapat ditempatkan di situ tanpa melanggar batas rencana (${limits.join('; ')}).`
              : ' Di situ tidak ada kursi yang dapat dikosongkan: semua pemangkunya tidak dapat pindah.'
          : forcedPrice(price, excluded !== undefined);
      if (outcome === 'leaves')
        return `${name} kini menduduki ${post}; rencana menempatkannya sebagai ${planned}.${forced}`;
      const rank =
        excluded !== undefined
          ? `skornya di situ ${score}, tetapi ${excluded}`
          : `skornya di situ ${score}${rankOf}${cutOff === null ? '' : `; skor terendah yang terpilih ${cutOff}`}`;
      const where = stays ? 'Dalam rencana tetap pada jabatannya.' : `Dalam rencana ditempatkan sebagai ${planned}.`;
      const raised =
        rise === null
          ? ''
          : ` Akan dipilih bila hanya skornya di situ yang naik ${rise.by}; ${rise.fact === null ? 'tidak ada satu data pegawai (SKP, JPM, jenjang, golongan, minat) yang cukup bila berubah sendiri' : `cukup bila ${rise.fact.name} berubah dari ${rise.fact.from} menjadi ${rise.fact.to} dan data lain tetap`}.`;
      return `${name} memenuhi aturan untuk ${post}; ${rank}.${ruled} ${where}${forced}${raised}`;
    },
    whyNotChosen: ({ elsewhere, loss, isTied, emptiesFirst, change, fit, premium, cost, seat, ...of }) => {
      const where = elsewhere === null ? 'Tetap pada jabatannya.' : `Ke ${elsewhere}.`;
      if (emptiesFirst) return `${where} Bila ia di sini, satu kursi prioritas 1 menjadi kosong.`;
      if (isTied)
        return `${where} Bila ia di sini, nilai rencana sama. Yang didahulukan: perpindahan paling sedikit, lalu SKP dan JPM, lalu DUK.`;
      const alike = of.hasFirst ? ' dan kursi prioritas 1 serta keputusan tetap dipenuhi' : '';
      const least =
        of.leastLoss === null ? '' : ` Bila ia di sini${alike}, nilai rencana turun sedikitnya ${of.leastLoss}.`;
      const lost = loss === null ? least : ` Bila ia di sini, nilai rencana turun ${loss}.`;
      const fits = {
        rises: `lebih tinggi (${fit})`,
        same: 'sama dengan di tempatnya dalam rencana',
        falls: `lebih rendah (${fit})`,
      }[change];
      const needed =
        seat === null
          ? ''
          : ` ${seat.after === null ? 'Ia' : `Sesudah ${seat.after} pindah, ia`} mengisi kursi ke-${seat.seat} dari ${seat.of} di sana (${seat.worth}).`;
      const prized = premium === null ? '' : ` Beda premi ${premium}.`;
      const paid = cost === null ? '' : ` ${elsewhere === null ? 'Biaya pindah' : 'Beda biaya'} ${cost}.`;
      const within = of.hasLimits
        ? ' Batas rencana, misalnya berapa orang boleh meninggalkan satu unit, ikut menentukan.'
        : '';
      const kept = of.isContinued ? ' Hasil yang dilanjutkan ikut menentukan.' : '';
      return `${where}${lost} Di sini kecocokannya ${fits}.${needed}${prized}${paid}${within}${kept}`;
    },
  },
};
