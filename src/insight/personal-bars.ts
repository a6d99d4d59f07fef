import { isInForce, type RuleId } from '../domain';
import { memoizeByObject } from '../kernel';
import type { Planned } from '../planning';
import { isBarredBy, RULES } from '../rules';

import { transfersAsPlanned } from './transfers-as-planned';

/** Rules about the person alone that bar each row from every post, in registry order; worked out once per plan. O(people x rules). */
export const personalBars = memoizeByObject((planned: Planned): readonly (readonly RuleId[])[] => {
  const { employees, ownColumn, input } = planned.instance;
  const { policy, asOf } = input;
  const personal = RULES.filter(
    ({ id, scope }) => scope === 'employee' && policy.rules[id].mode === 'block' && isInForce(policy.rules[id], asOf),
  );
  return employees.map((_, row) => {
    const staying = transfersAsPlanned(planned)(row, ownColumn[row]!);
    return personal.filter((rule) => isBarredBy(rule, staying, policy)).map(({ id }) => id);
  });
});
