import { EMPLOYEE_FACTS } from '../../src/report';
import { employeeLine } from '../../src/report/data-sheet';
import { textsOf } from '../../src/text';
import { anEmployee } from '../support/records';

const factsOf = (parts: Parameters<typeof anEmployee>[0]): Readonly<Record<string, string>> => {
  const { facts } = employeeLine(anEmployee(parts), textsOf('id'));
  return Object.fromEntries(EMPLOYEE_FACTS.map((fact, index) => [fact, facts[index]!]));
};

test('what a person was rated by others, by rubric and by competence is kept; who rated them is not', () => {
  const source = { sheet: 'Umpan Balik', row: 1, column: 5 };
  const facts = factsOf({
    talent: { training: 5000, awards: 10000 },
    competenceLevels: { results: 4, integrity: 3 },
    feedback: [
      { from: 'superior', giver: 'kepala bidang contoh', score: 8000, hasEvidence: false, source },
      { from: 'peer', giver: 'rekan umpama', score: 7550, hasEvidence: true, source },
    ],
  });
  expect([facts.talentRubric, facts.competenceProfile, facts.feedbackViews]).toEqual([
    'jumlah pelatihan 50,00; penghargaan 100,00',
    'Integritas 3; Orientasi pada Hasil 4',
    'atasan 80,00; rekan 75,50',
  ]);
  expect(Object.values(facts).join()).not.toContain('umpama');
});

test('a list without anything for a person is not the same as no list', () => {
  const blank = factsOf({ talent: null, competenceLevels: null, feedback: null });
  expect([blank.talentRubric, blank.competenceProfile, blank.feedbackViews]).toEqual(['-', '-', '-']);
  expect(factsOf({ talent: {}, feedback: [] })).toMatchObject({ talentRubric: '0', feedbackViews: '0' });
});
