import type { CivilDate } from './civil-date';
import type { Employee, MoveStatement } from './employee';

/** What somebody's word on being moved is on a day: the latest, and of two on one day the objection; null where there is none. */
export const standingStatement = (
  { moveStatements }: Pick<Employee, 'moveStatements'>,
  asOf: CivilDate,
): MoveStatement | null =>
  (moveStatements ?? [])
    .filter(({ date }) => date <= asOf)
    .reduce<MoveStatement | null>(
      (last, next) =>
        last === null || next.date > last.date || (next.date === last.date && next.says === 'objects') ? next : last,
      null,
    );
