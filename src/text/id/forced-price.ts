import type { AnswerFacts } from '../texts';

type Price = NonNullable<AnswerFacts['price']>;

const CHANGE: Readonly<Record<Price['direction'], (by: string) => string>> = {
  falls: (by) => `berkurang ${by}`,
  same: () => 'tidak berubah',
  rises: (by) => `naik ${by}`,
};

/** Mengapa sesuatu yang menaikkan nilai tidak ada dalam rencana. */
const LEFT_OUT: Readonly<Record<NonNullable<Price['leftOut']>, string>> = {
  'first-seats': ' Tidak diusulkan karena kursi prioritas 1 akan kosong.',
  'former-run': ' Tidak diusulkan karena rencana ini mengubah sesedikit mungkin dari hasil yang dilanjutkannya.',
  decisions: ' Tidak diusulkan karena rencana ini mengikuti keputusan.',
};

/** Akibat menempatkan seseorang di luar rencana; `isExcluded` bila sebabnya tidak diusulkan sudah disebut. */
export const forcedPrice = ({ direction, by, others, emptied, leftOut, ofBest }: Price, isExcluded: boolean): string =>
  [
    ` Bila tetap ditempatkan di situ, nilai seluruh rencana ${CHANGE[direction](by)} dan `,
    others === 0 ? 'tidak ada orang lain yang berpindah' : `${others} orang lain berpindah tempat`,
    emptied.length === 0 ? '.' : `; berkurang satu orang: ${emptied.join(', ')}.`,
    leftOut === null || isExcluded ? '' : LEFT_OUT[leftOut],
    ofBest === null
      ? ''
      : ` Itu diukur terhadap rencana ini; terhadap rencana terbaik, yang tidak mempertahankan hasil P${ofBest.run}, nilainya ${CHANGE[ofBest.direction](ofBest.by)}.`,
  ].join('');
