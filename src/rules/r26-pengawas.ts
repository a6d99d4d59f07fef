import { dayOfTenure } from './change-days';
import { pairRule } from './define-rule';
import { judgeEducationFloor } from './education-floor';
import { experienceOf, judgeLevelExperience, quoteExperience } from './level-experience';
import { passes, worseOf } from './rule';

/** R26: a Pengawas has D3 and four years as Pelaksana or in an equal functional post. */
export const pengawasPost = pairRule({
  id: 'R26',
  defaultMode: 'block',
  defaultThresholds: { minMonths: 48 },
  basis: { source: 'PP 11/2017 Pasal 54', validFrom: '2017-04-07', lastChecked: '2026-01-31', isVerified: true },
  changesOn: ({ employee }, { minMonths = 48 }) => [dayOfTenure(employee, minMonths)],
  ofPerson: (person, { minMonths = 48 }) => experienceOf(person, minMonths),
  ofPost: ({ to }) => ({ isOfLevel: to.level === 'pengawas' }),
  quotes: (transfer, { minMonths = 48 }) => quoteExperience(transfer, minMonths),
  judge: (person, { isOfLevel }) => {
    if (!isOfLevel) return passes();
    const feeders = ['pelaksana', 'ahli-pertama', 'ahli-muda', 'penyelia', 'mahir', 'terampil'] as const;
    return worseOf(judgeEducationFloor(person.education, 'D3'), judgeLevelExperience(person, 'pengawas', feeders));
  },
});
