import { criteriaOf, settingOf } from '../criteria';
import type { PadanProblem } from '../domain';

import type { PlanningInput } from './parties';

/** A criterion of this weight or more decides much; where nobody has data for it, somebody should know. In permille. */
const MUCH = 200;
/** People asked about all posts, once nobody has data for the present one. */
const ASKED_WIDELY = 50;

/** A warning for every weighty criterion that nobody has data for. */
export const findUnknownCriteria = ({
  employees,
  positions,
  positionOf,
  policy,
  asOf,
}: PlanningInput): PadanProblem[] => {
  if (employees.length === 0 || positions.length === 0) return [];
  return criteriaOf(policy)
    .filter((criterion) => {
      if (settingOf(policy, criterion.id).weight < MUCH) return false;
      const isKnown = (index: number, to: number): boolean => {
        const [employee, from, target] = [employees[index]!, positions[positionOf[index]!], positions[to]];
        if (!from || !target) return false;
        return criterion.score({ employee, from, to: target, othersAtTarget: 0, asOf }) !== null;
      };
      return (
        !employees.some((_, index) => isKnown(index, positionOf[index]!)) &&
        !employees.slice(0, ASKED_WIDELY).some((_, index) => positions.some((__, to) => isKnown(index, to)))
      );
    })
    .map(({ id }) => ({
      code: 'criterion-unknown',
      severity: 'warns',
      params: { criterion: id, weight: settingOf(policy, id).weight },
    }));
};
