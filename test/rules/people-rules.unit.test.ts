import type { Employee, RuleId } from '../../src/domain';
import { ruleOf, type ProposedTransfer } from '../../src/rules';
import { aTransfer, anEmployee, aPosition, day, ratings } from '../support/records';

type Expected = 'passes' | 'fails' | 'fails softly' | 'not-checked';

const verdict = (id: RuleId, move: ProposedTransfer, thresholds?: Readonly<Record<string, number>>): Expected => {
  const rule = ruleOf(id);
  const { status, isSoft } = rule.judge(move, thresholds ?? rule.defaultThresholds);
  return status === 'fails' && isSoft === true ? 'fails softly' : status;
};

const person = (facts: Partial<Employee>): ProposedTransfer => aTransfer({ employee: anEmployee(facts) });

// The plan day is 2026-03-15.
type Case = readonly [title: string, facts: Partial<Employee>, expected: Expected];

describe('R1, minimum time in the present post', () => {
  test.each<Case>([
    ['exactly 24 months', { positionDate: day('2024-03-15') }, 'passes'],
    ['one day short of 24 months', { positionDate: day('2024-03-16') }, 'fails'],
    ['many years', { positionDate: day('2015-01-01') }, 'passes'],
    ['a day that is still to come', { positionDate: day('2026-06-01') }, 'fails'],
    ['no date', { positionDate: null }, 'not-checked'],
  ])('%s', (_, facts, expected) => expect(verdict('R1', person(facts))).toBe(expected));

  test('the office may set another time', () => {
    const move = person({ positionDate: day('2025-09-15') });
    expect(verdict('R1', move, { minMonths: 6 })).toBe('passes');
    expect(verdict('R1', move, { minMonths: 7 })).toBe('fails');
  });
});

describe('R3, candidates stay', () => {
  test.each<Case>([
    ['a PNS', { employmentStatus: 'pns' }, 'passes'],
    ['a PPPK', { employmentStatus: 'pppk' }, 'passes'],
    ['a CPNS', { employmentStatus: 'cpns' }, 'fails'],
    ['no status', { employmentStatus: null }, 'not-checked'],
  ])('%s', (_, facts, expected) => expect(verdict('R3', person(facts))).toBe(expected));
});

describe('R4, two years rated Baik or better', () => {
  test.each<Case>([
    ['Baik twice', { appraisals: ratings('baik', 'baik') }, 'passes'],
    ['Sangat Baik twice', { appraisals: ratings('sangat-baik', 'sangat-baik') }, 'passes'],
    ['last year below Baik', { appraisals: ratings('sangat-baik', 'butuh-perbaikan') }, 'fails'],
    ['the year before below Baik', { appraisals: ratings('kurang', 'sangat-baik') }, 'fails'],
    ['one year known, and it is Baik', { appraisals: [{ year: 2025, rating: 'baik' }] }, 'not-checked'],
    ['one year known, and it is below Baik', { appraisals: [{ year: 2024, rating: 'kurang' }] }, 'fails'],
    ['only years that do not count', { appraisals: [{ year: 2023, rating: 'kurang' }] }, 'not-checked'],
    ['on the sheet, without ratings', { appraisals: [] }, 'not-checked'],
    ['no sheet of ratings', { appraisals: null }, 'not-checked'],
  ])('%s', (_, facts, expected) => expect(verdict('R4', person(facts))).toBe(expected));

  test('the year of the plan itself does not count', () => {
    const appraisals = [...(ratings('baik', 'baik') ?? []), { year: 2026, rating: 'kurang' as const }];
    expect(verdict('R4', person({ appraisals }))).toBe('passes');
  });

  test('the office may set another rating and another number of years', () => {
    const move = person({ appraisals: ratings('butuh-perbaikan', 'baik') });
    expect(verdict('R4', move, { minPoints: 60, years: 2 })).toBe('passes');
    expect(verdict('R4', move, { minPoints: 80, years: 1 })).toBe('passes');
    expect(verdict('R4', move, { minPoints: 81, years: 1 })).toBe('fails');
    expect(verdict('R4', move, { minPoints: 60, years: 3 })).toBe('not-checked');
  });
});

describe('R5, no running punishment', () => {
  const source = { sheet: 'Hukuman Disiplin', row: 1, column: 0 };
  const ended = { weight: 'light', start: day('2020-01-01'), end: day('2020-07-01'), source } as const;
  const running = { weight: 'medium', start: day('2025-10-01'), end: day('2026-10-01'), source } as const;
  test.each<Case>([
    ['not on the list', { discipline: [] }, 'passes'],
    ['one that has ended', { discipline: [ended] }, 'fails softly'],
    ['one that runs', { discipline: [running] }, 'fails'],
    ['one that runs after one that has ended', { discipline: [ended, running] }, 'fails'],
    ['one whose last day is the plan day', { discipline: [{ ...running, end: day('2026-03-15') }] }, 'fails'],
    ['one that ended the day before', { discipline: [{ ...running, end: day('2026-03-14') }] }, 'fails softly'],
    ['one that begins on the plan day', { discipline: [{ ...running, start: day('2026-03-15') }] }, 'fails'],
    ['one that is yet to begin', { discipline: [{ ...running, start: day('2026-06-01') }] }, 'fails softly'],
    ['one without a known end', { discipline: [{ ...ended, end: null }] }, 'fails'],
    ['one without any date', { discipline: [{ ...ended, start: null, end: null }] }, 'fails'],
    ['a case still open', { discipline: [{ ...ended, weight: 'in-process' }] }, 'fails'],
    ['a legal status that says punished', { legalStatus: 'punished', discipline: null }, 'fails'],
    ['no list', { discipline: null }, 'not-checked'],
  ])('%s', (_, facts, expected) => expect(verdict('R5', person(facts))).toBe(expected));
});

describe('R6, not on study duty', () => {
  test.each<Case>([
    ['active', { legalStatus: 'active' }, 'passes'],
    ['studying', { legalStatus: 'study' }, 'fails'],
    ['no legal status', { legalStatus: null }, 'not-checked'],
  ])('%s', (_, facts, expected) => expect(verdict('R6', person(facts))).toBe(expected));
});

describe('R7, in active service', () => {
  test.each<Case>([
    ['active', { legalStatus: 'active' }, 'passes'],
    ['unpaid leave', { legalStatus: 'unpaid-leave' }, 'fails'],
    ['suspended', { legalStatus: 'suspended' }, 'fails'],
    ['no longer in service', { legalStatus: 'ended' }, 'fails'],
    ['no legal status', { legalStatus: null }, 'not-checked'],
  ])('%s', (_, facts, expected) => expect(verdict('R7', person(facts))).toBe(expected));
});

describe('R9b, no short stay before retirement', () => {
  test.each<Case>([
    ['24 months and some days left', { birthDate: day('1970-03-20') }, 'passes'],
    ['23 months left', { birthDate: day('1970-02-20') }, 'fails'],
    ['the last month of service', { birthDate: day('1968-03-14') }, 'fails'],
    ['retired since the 1st of this month, which R9 bars', { birthDate: day('1968-02-10') }, 'passes'],
    ['no birth date', { birthDate: null }, 'not-checked'],
  ])('%s', (_, facts, expected) => expect(verdict('R9b', person(facts))).toBe(expected));

  test('exactly 24 months left is enough, a day less is not', () => {
    const move = person({ birthDate: day('1970-03-20') });
    expect(verdict('R9b', { ...move, asOf: day('2026-04-01') })).toBe('passes');
    expect(verdict('R9b', { ...move, asOf: day('2026-04-02') })).toBe('fails');
  });

  test('the earlier of both retirement dates counts, and no office that does not ask for it has it', () => {
    const atFiftyNine = aTransfer({ employee: anEmployee({ birthDate: day('1968-12-01') }) });
    const fromLaterLevel = { ...atFiftyNine, from: aPosition({ level: 'ahli-madya' }) };
    const bothLater = { ...fromLaterLevel, to: aPosition({ level: 'ahli-madya' }) };
    expect([verdict('R9b', fromLaterLevel), verdict('R9b', bothLater)]).toEqual(['fails', 'passes']);
    expect(ruleOf('R9b').defaultMode).toBe('off');
  });
});

describe('R9, time to retirement', () => {
  // Pelaksana retire at 58, on the 1st of the month after the birthday month.
  test.each<Case>([
    ['far from retirement', { birthDate: day('1990-05-20') }, 'passes'],
    ['12 months and some days left', { birthDate: day('1969-03-20') }, 'passes'],
    ['11 months left', { birthDate: day('1969-02-20') }, 'fails softly'],
    ['the last month of service', { birthDate: day('1968-03-14') }, 'fails softly'],
    ['retired since the 1st of this month', { birthDate: day('1968-02-10') }, 'fails'],
    ['no birth date', { birthDate: null }, 'not-checked'],
  ])('%s', (_, facts, expected) => expect(verdict('R9', person(facts))).toBe(expected));

  test('exactly 12 months left is enough, a day less is marked', () => {
    const move = person({ birthDate: day('1969-03-20') });
    expect(verdict('R9', { ...move, asOf: day('2026-04-01') })).toBe('passes');
    expect(verdict('R9', { ...move, asOf: day('2026-04-02') })).toBe('fails softly');
  });

  test('the first day of retirement bars, the day before does not', () => {
    const move = person({ birthDate: day('1968-02-10') });
    expect(verdict('R9', { ...move, asOf: day('2026-03-01') })).toBe('fails');
    expect(verdict('R9', { ...move, asOf: day('2026-02-28') })).toBe('fails softly');
  });

  test('the earlier of both retirement dates counts', () => {
    const atFiftyEight = aTransfer({ employee: anEmployee({ birthDate: day('1967-06-01') }) });
    const fromLaterLevel = { ...atFiftyEight, from: aPosition({ level: 'ahli-madya' }) };
    const bothLater = { ...fromLaterLevel, to: aPosition({ level: 'ahli-madya' }) };
    expect(verdict('R9', fromLaterLevel)).toBe('fails');
    expect(verdict('R9', bothLater)).toBe('passes');
  });

  test('a birthday in December retires in January', () => {
    const move = person({ birthDate: day('1968-12-31') });
    expect(verdict('R9', { ...move, asOf: day('2026-12-31') })).toBe('fails softly');
    expect(verdict('R9', { ...move, asOf: day('2027-01-01') })).toBe('fails');
  });
});
