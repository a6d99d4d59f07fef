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

  test.each(['isAuditCleared', 'leadershipTraining'] as const)('is told of a list about people too: %s', (fact) => {
    const employees = input.employees.map((employee) => ({ ...employee, [fact]: null }));
    const told = findUncheckedForMany({ ...input, employees }).map(({ params }) => params?.fact);
    expect(told).toContain(fact === 'isAuditCleared' ? 'auditClearance' : fact);
  });

  test('is told of the posts that lack a column, not of those they are compared with', () => {
    const lacking = (step: number) => ({
      ...input,
      positions: input.positions.map((post, index) => (index % step === 0 ? { ...post, jobClass: null } : post)),
    });
    const ofClass = (step: number) =>
      findUncheckedForMany(lacking(step)).find(({ params }) => params?.fact === 'jobClass');
    expect(ofClass(1)?.params).toMatchObject({ whose: 'posts', percent: 100, isAbout: 0 });
    expect(String(ofClass(1)?.params?.unchecked).split(', ')).toContain('R37');
    expect(ofClass(2)?.params).toMatchObject({ whose: 'posts', percent: 50 });
    expect(ofClass(20)).toBeUndefined();
  });

  test('is called about a share where not all are asked', () => {
    const many = cityInput({ employees: 450, positions: 60 }, 3);
    const employees = many.employees.map((employee) => ({ ...employee, legalStatus: null }));
    const [first] = findUncheckedForMany({ ...many, employees });
    expect(first?.params).toMatchObject({ fact: 'legalStatus', whose: 'people', percent: 100, isAbout: 1 });
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
