import type { ProblemText } from '../texts';

/** Problems of a backtest and of an evaluation. */
export const evaluationProblems = {
  'decrees-missing': ({ path = '' }) => [
    `The file ${path} holds no list of decrees.`,
    'Make a sheet with the columns NIP, JABATAN BARU, UNIT BARU and TANGGAL SK.',
  ],
  'decrees-carried-out': ({ there = 0, all = 0 }) => [
    `${there} of ${all} people on the decrees hold their new post already; these data seem to be from after the decrees.`,
    'Use the workbook from before the decrees took effect.',
  ],
} satisfies Readonly<Record<string, ProblemText>>;
