import { criteriaOf, settingOf } from '../criteria';
import type { PadanProblem } from '../domain';

import { checkPolicy } from './check-policy';
import { findUncheckedForMany } from './find-unchecked';
import type { PlanningInput } from './parties';
import { quotaOf } from './plan-limits';

/** A criterion of this weight or more decides much; where nobody has data for it, somebody should know. In permille. */
const MUCH = 200;
/** People asked about all posts, once nobody has data for the present one. */
const ASKED_WIDELY = 50;

/** A warning for every exemption of somebody who is on no list: one wrong digit makes a letter void. */
export const findUnknownWaivers = ({ employees, policy }: PlanningInput): PadanProblem[] => {
  if (employees.length === 0) return [];
  const known = new Set<string>(employees.map(({ nip }) => nip));
  return policy.waivers
    .filter(({ nip }) => nip !== 'all' && !known.has(nip))
    .map(({ nip, rule, letter }) => ({ code: 'waiver-nobody', severity: 'warns', params: { rule, letter, nip } }));
};

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
        return criterion.score({ employee, from, to: target, asOf }) !== null;
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

/** A problem where more moves are asked for than are allowed. */
export const findContraryLimits = ({ employees, policy }: PlanningInput): PadanProblem[] => {
  const { maxMoves, minMovesPercent } = policy.limits;
  const moves = quotaOf(minMovesPercent, employees.length);
  if (maxMoves === null || moves <= maxMoves) return [];
  const params = { percent: minMovesPercent, moves, employees: employees.length, most: maxMoves };
  return [{ code: 'quota-above-limit', severity: 'blocks', params }];
};

/** All that is wrong with a policy for these people and posts, behind what goes unchecked for many and what reading it has `told`. */
export const problemsOfPolicy = (input: PlanningInput, told: readonly PadanProblem[]): PadanProblem[] => [
  ...findUncheckedForMany(input),
  ...told,
  ...findUnknownCriteria(input),
  ...findUnknownWaivers(input),
  ...findContraryLimits(input),
  ...checkPolicy(input.policy, input.asOf, told),
];
