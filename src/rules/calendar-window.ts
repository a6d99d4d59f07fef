import { civilDate, civilDateParts, isManagerial, type CivilDate, type Position } from '../domain';
import { memoizeByObject } from '../kernel';
import { foldText } from '../sheets';

/** A day some months earlier or later; the last of the month where that month is shorter. */
export const addMonths = (date: CivilDate, months: number): CivilDate => {
  const { year, month, day } = civilDateParts(date);
  const index = year * 12 + month - 1 + months;
  for (let last = day; last > 0; last -= 1) {
    const found = civilDate(Math.floor(index / 12), (index % 12) + 1, last);
    if (found !== null) return found;
  }
  return date;
};

/** True for posts a consent of the Minister of Home Affairs is needed for: managerial ones, and functional ones that head a unit. */
export const needsConsent = memoizeByObject(
  ({ level, name }: Position): boolean => isManagerial(level) || /^(?:kepala|direktur)\b/.test(foldText(name)),
);
