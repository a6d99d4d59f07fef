import { licenceOf } from './licence';
import type { Position } from './position';
import { retirementAge } from './position-level';

/** Retirement age of teachers, on whatever ladder (UU 14/2005 Pasal 40). */
const TEACHER_YEARS = 60;

/** Retirement age in a post, in years: that of its level, but for professions whose own law says otherwise. */
export const retirementAgeIn = (post: Pick<Position, 'name' | 'level'>): number =>
  licenceOf(post) === 'teacher' ? TEACHER_YEARS : retirementAge(post.level);
