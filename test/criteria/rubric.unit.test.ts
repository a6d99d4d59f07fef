import { criteriaOf, criterionOf, scoreCandidacy, talentBox } from '../../src/criteria';
import { feedbackScore } from '../../src/criteria/feedback-score';
import type { CriterionId, DisciplineCase, Employee, Feedback, FeedbackSource } from '../../src/domain';
import { presetPolicy } from '../../src/planning';
import { aCandidacy, anEmployee, aPosition, day, ratings } from '../support/records';

const score = (id: CriterionId, facts: Partial<Employee>): number | null =>
  criterionOf(id).score(aCandidacy({ employee: anEmployee(facts) }));

const source = { sheet: 'X', row: 1, column: 1 };
const punished = (weight: DisciplineCase['weight'], start: string, end: string | null): Partial<Employee> => ({
  discipline: [{ weight, start: day(start), end: end === null ? null : day(end), source }],
});

// The plan day is 2026-03-15.
test.each<readonly [CriterionId, Partial<Employee>, number | null]>([
  ['skpRating', { appraisals: ratings('kurang', 'sangat-baik') }, 10000],
  ['skpRating', { appraisals: [{ year: 2024, rating: 'baik' }] }, null],
  ['awards', { talent: { awards: 7500 } }, 7500],
  ['awards', { talent: {} }, null],
  ['assessment', { competence: 8123 }, 8123],
  ['yearsInPost', { positionDate: day('2021-03-15') }, 10000],
  ['yearsInPost', { positionDate: day('2024-03-15') }, 8000],
  ['yearsInPost', { positionDate: day('2024-03-16') }, 6000],
  ['degree', { educationLevel: 'S2' }, 9000],
  ['degree', { educationLevel: 'D3' }, 7000],
  ['integrity', { discipline: [] }, 10000],
  ['integrity', punished('light', '2022-01-01', '2022-06-01'), 7500],
  ['integrity', punished('medium', '2023-01-01', '2023-06-01'), 5000],
  ['integrity', punished('heavy', '2024-01-01', '2025-01-01'), 2500],
  ['integrity', punished('heavy', '2018-01-01', '2019-01-01'), 10000],
  ['integrity', punished('light', '2026-01-01', '2026-12-31'), 0],
  ['integrity', punished('in-process', '2020-01-01', '2020-02-01'), 0],
  ['integrity', { discipline: null }, null],
])('%s of %j is %p', (id, facts, expected) => expect(score(id, facts)).toBe(expected));

const viewsOf = (...views: readonly (readonly [FeedbackSource, number, string?, boolean?])[]): Feedback[] =>
  views.map(([from, points, giver = 'A', hasEvidence = false]) => ({
    from,
    giver,
    score: points,
    hasEvidence,
    date: day('2026-01-05'),
    source,
  }));

test.each([
  ['the superior alone', viewsOf(['superior', 8000]), 8000],
  ['two peers, who are too few', viewsOf(['superior', 8000], ['peer', 0, 'B'], ['peer', 0, 'C']), 8000],
  ['one peer three times', viewsOf(['superior', 8000], ['peer', 0], ['peer', 0], ['peer', 0]), 8000],
  ['three peers', viewsOf(['superior', 8000], ['peer', 6000, 'B'], ['peer', 6000, 'C'], ['peer', 6000, 'D']), 7000],
  ['the public without evidence', viewsOf(['superior', 8000], ['public', 0]), 8000],
  ['the public with evidence', viewsOf(['superior', 8000], ['public', 6000, 'W', true]), 7000],
  ['nobody', [], null],
  ['no list at all', null, null],
])('views of %s', (_, views, expected) => expect(feedbackScore(views)).toBe(expected));

describe('the model of KepKa BKN 411/2025', () => {
  test('gives both axes, the sum and the box of a person', () => {
    const policy = presetPolicy('kepka-411');
    const employee = anEmployee({
      appraisals: ratings('baik', 'sangat-baik'),
      talent: {
        awards: 7500,
        teamRoles: 5000,
        certificates: 5000,
        training: 5000,
        variety: 8000,
        actingDuty: 0,
        potential: 7000,
      },
      feedback: viewsOf(['superior', 8000]),
      competence: 8500,
      positionDate: day('2022-01-01'),
      educationLevel: 'S1',
      educationField: 'Akuntansi',
      discipline: [],
    });
    const to = aPosition({ id: 'to', requiredEducationFields: ['Akuntansi'] });
    const breakdown = scoreCandidacy(aCandidacy({ employee, to }), policy);
    // Y = .60 x 100 + .15 x 75 + .15 x 50 + .10 x 80; X by the table of the decree.
    const y = 60 + 11.25 + 7.5 + 8;
    const x =
      0.2 * 85 + 0.05 * 50 + 0.05 * 50 + 0.04 * 80 + 0.03 * 80 + 0 + 0.25 * 70 + 0.1 * 80 + 0.1 * 100 + 0.15 * 100;
    const box = talentBox(breakdown)!;
    expect([box.performance, box.potential, box.talent, box.box]).toEqual([
      expect.closeTo(y, 9),
      expect.closeTo(x, 9),
      expect.closeTo((x + y) / 2, 9),
      7,
    ]);
    expect(breakdown.total).toBe(Math.round(((x + y) / 2) * 100));
  });

  test('has no box where the criteria are not of two axes', () => {
    expect(talentBox(scoreCandidacy(aCandidacy(), presetPolicy('padan')))).toBeNull();
  });
});

test('whether more than the standard costs points is the policy’s', () => {
  const employee = anEmployee({ competenceLevels: { integrity: 5, communication: 1 } });
  const totals = [false, true].map((excessCosts) => {
    const policy = { ...presetPolicy('profile-matching'), excessCosts };
    const criterion = criteriaOf(policy).find(({ id }) => id === 'competenceProfile')!;
    return criterion.score(aCandidacy({ employee }));
  });
  // Level 5 where 1 is asked: worth 5, or 1.5 of 5; core 60, secondary 40.
  expect(totals).toEqual([10000, 5800]);
});
