import { memoize } from '../kernel';
import { foldText } from '../sheets';

/** Functional title without its level: "Perawat Ahli Muda" and "Perawat Mahir" are one profession. Of other posts it is the title, folded. */
export const professionOf = memoize((name: string): string =>
  foldText(name)
    .replace(/\b(?:ahli (?:utama|madya|muda|pertama)|penyelia|mahir|terampil|pemula)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim(),
);
