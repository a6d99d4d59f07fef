import { memoize } from '../kernel';
import { foldText } from '../sheets';

import { licenceOf } from './licence';
import type { Position } from './position';
import { isFunctional } from './position-level';

/** Words of the ladders in the title of a functional post, of today and, at its end, of before PermenPANRB 1/2023. */
const LADDER =
  /(?:^| )(?:ahli (?:utama|madya|muda|pertama)|penyelia|mahir|terampil|pemula|pelaksana lanjutan)(?= |$)|(?: (?:utama|madya|muda|pertama|pelaksana))$/g;

const ANY_CASE = new RegExp(LADDER.source, 'gi');

/** A title without its level, in the letters it is written in. */
export const titleWithoutLevel = (name: string): string => name.replace(ANY_CASE, ' ').replace(/\s+/g, ' ').trim();

/** Functional title without its level: "Perawat Ahli Muda" and "Perawat Mahir" are one profession. Of other posts it is the title, folded. */
export const professionOf = memoize((name: string): string =>
  foldText(name).replace(LADDER, ' ').replace(/\s+/g, ' ').trim(),
);

/**
 * The profession of a functional post: a licensed one ("Guru Kelas" and "Guru Matematika" are both teachers), or else its title; null for
 * other posts.
 */
export const functionalProfession = (position: Pick<Position, 'name' | 'level'>): string | null =>
  isFunctional(position.level) ? (licenceOf(position) ?? professionOf(position.name)) : null;

/** Whether a move ends a functional profession, and whether it begins one; another level of the same one does neither. */
export const functionalChange = (
  from: Pick<Position, 'name' | 'level'>,
  to: Pick<Position, 'name' | 'level'>,
): { readonly leaves: boolean; readonly enters: boolean } => {
  const [left, entered] = [functionalProfession(from), functionalProfession(to)];
  return { leaves: left !== null && left !== entered, enters: entered !== null && entered !== left };
};
