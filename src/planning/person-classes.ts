import { waiverFor, type PairRule } from '../rules';

import { proposedTransfer, type Parties } from './parties';

/** Class of a person who is exempted from a rule. */
export const EXEMPT = -1;

/** Classes of people a rule tells apart, by row, as long as these people stand in these posts under this policy. */
type Known = Pick<Parties, 'ownColumn' | 'positions' | 'input'> & { readonly ofRule: Map<string, Int32Array> };

const known = new WeakMap<Parties['employees'], Known>();

const knownOf = (parties: Parties): Known['ofRule'] => {
  const { employees, ownColumn, positions, input } = parties;
  const one = known.get(employees);
  const isSame =
    one?.ownColumn === ownColumn &&
    one.positions === positions &&
    one.input.policy === input.policy &&
    one.input.asOf === input.asOf;
  if (one !== undefined && isSame) return one.ofRule;
  const ofRule = new Map<string, Int32Array>();
  known.set(employees, { ownColumn, positions, input, ofRule });
  return ofRule;
};

/**
 * Numbers of the classes of people that a rule tells apart, by row; `EXEMPT` for those exempted from it. Not for rules about two
 * people, whose classes go by where the other one is thought to be. Worked out once for all who ask about the same parties.
 */
export const personClasses = (parties: Parties, rule: PairRule): Int32Array => {
  const ofRule = knownOf(parties);
  const remembered = ofRule.get(rule.id);
  if (remembered !== undefined) return remembered;
  const { policy } = parties.input;
  const numbers = new Map<string, number>();
  const classes = parties.ownColumn.map((own, row) => {
    const staying = proposedTransfer(parties, row, own, own);
    if (waiverFor(rule.id, staying, policy) !== null) return EXEMPT;
    const key = rule.personKey(staying, policy.rules[rule.id].thresholds);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  ofRule.set(rule.id, classes);
  return classes;
};
