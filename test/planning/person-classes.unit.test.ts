import { required } from '../../src/kernel';
import { orderParties } from '../../src/planning/parties';
import { EXEMPT, personClasses } from '../../src/planning/person-classes';
import { PAIR_RULES, type PairRule } from '../../src/rules';
import { aPolicy, cityInput, day } from '../support/records';

const ruleNamed = (id: string): PairRule =>
  required(
    PAIR_RULES.find((rule) => rule.id === id),
    id,
  );

test('classes are numbered in the order of the rows, once for the same parties, and again for another policy', () => {
  const input = cityInput({ employees: 40, positions: 20 }, 3, aPolicy());
  const parties = orderParties(input);
  const classes = personClasses(parties, ruleNamed('R28'));
  expect(classes[0]).toBe(0);
  expect(Math.max(...classes) + 1).toBe(new Set(classes).size);
  expect(personClasses({ ...parties }, ruleNamed('R28'))).toBe(classes);
  const exempted = required(parties.employees[5], 'somebody');
  const policy = {
    ...input.policy,
    waivers: [{ nip: exempted.nip, rule: 'R28' as const, authority: 'Bupati', letter: '1', date: day('2026-01-01') }],
  };
  const other = personClasses({ ...parties, input: { ...input, policy } }, ruleNamed('R28'));
  expect([...other.keys()].filter((row) => other[row] === EXEMPT)).toEqual([5]);
});
