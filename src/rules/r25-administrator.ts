import { dayOfTenure } from './change-days';
import { pairRule } from './define-rule';
import { judgeEducationFloor } from './education-floor';
import { experienceOf, judgeLevelExperience, quoteExperience } from './level-experience';
import { passes, worseOf } from './rule';

/** R25: an Administrator has S1/D4 and three years as Pengawas or in an equal functional post. */
export const administratorPost = pairRule({
  id: 'R25',
  defaultMode: 'block',
  defaultThresholds: { minMonths: 36 },
  basis: { source: 'PP 11/2017 Pasal 54', validFrom: '2017-04-07', lastChecked: '2026-01-31', isVerified: true },
  changesOn: ({ employee }, { minMonths = 36 }) => [dayOfTenure(employee, minMonths)],
  ofPerson: (person, { minMonths = 36 }) => experienceOf(person, minMonths),
  ofPost: ({ to }) => ({ isOfLevel: to.level === 'administrator' }),
  quotes: (transfer, { minMonths = 36 }) => quoteExperience(transfer, minMonths),
  judge: (person, { isOfLevel }) => {
    if (!isOfLevel) return passes();
    return worseOf(
      judgeEducationFloor(person.education, 'S1'),
      judgeLevelExperience(person, 'administrator', ['pengawas', 'ahli-muda', 'ahli-madya']),
    );
  },
});
