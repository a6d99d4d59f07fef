import { findUncheckedForMany } from '../../src/planning/find-unchecked';
import { cityInput } from '../support/records';

const input = cityInput({ employees: 60, positions: 40 }, 7);

/** The input with a fact gone from every `step`-th person. */
const without = (fact: 'competence' | 'legalStatus' | 'positionDate', step: number) => ({
  ...input,
  employees: input.employees.map((employee, index) => (index % step === 0 ? { ...employee, [fact]: null } : employee)),
});

const facts = (problems: ReturnType<typeof findUncheckedForMany>) => problems.map(({ params }) => params?.fact);

describe('what goes unchecked for more than a tenth of the people', () => {
  test.each(['competence', 'legalStatus', 'positionDate'] as const)('is told with its column: %s', (fact) => {
    const [first] = findUncheckedForMany(without(fact, 1));
    expect(first).toMatchObject({ code: 'fact-missing-widely', severity: 'warns', params: { fact, percent: 100 } });
    expect(String(first?.params?.unchecked)).toMatch(/R\d+/);
  });

  test('names the rule and the criterion that lack it', () => {
    const told = findUncheckedForMany(without('competence', 1)).find(({ params }) => params?.fact === 'competence');
    expect(String(told?.params?.unchecked).split(', ')).toEqual(expect.arrayContaining(['R32', 'competence']));
  });

  test('is not told of a twentieth', () => {
    const before = facts(findUncheckedForMany(input));
    expect(before).not.toContain('legalStatus');
    expect(facts(findUncheckedForMany(without('legalStatus', 20)))).toEqual(before);
  });
});
