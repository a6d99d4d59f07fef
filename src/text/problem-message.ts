import type { PadanProblem } from '../domain';
import { cellAddress } from '../sheets';

import type { Texts } from './texts';

/** A problem in words: what is wrong, what to do, and where ("Data Pegawai!B7"). */
export const problemMessage = (
  problem: PadanProblem,
  texts: Texts,
): { readonly wrong: string; readonly remedy: string; readonly place: string } => {
  const [wrong, remedy] = texts.problems[problem.code](problem.params ?? {});
  const { sheet, row, column } = problem.where ?? {};
  const cell = row === undefined ? '' : cellAddress(row, column ?? 0);
  return { wrong, remedy, place: [sheet, cell].filter((part) => part !== undefined && part !== '').join('!') };
};
