import { isExpert, isFunctional } from '../domain';
import { classKey, memoize } from '../kernel';
import { foldText } from '../sheets';

import { ageOn, judgeAge } from './age-ceiling';
import { judgeEducationFloor, worseOf } from './education-floor';
import { fact, fails, failsSoftly, notChecked, passes, type PairRule } from './rule';

/** Functional title without its level: "Perawat Ahli Muda" and "Perawat Mahir" are one profession. */
const professionOf = memoize((name: string): string =>
  foldText(name)
    .replace(/\b(?:ahli (?:utama|madya|muda|pertama)|penyelia|mahir|terampil|pemula)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim(),
);

/**
 * R29: entering a functional post from another kind of post: PNS, education, an age ceiling, and a competence test that the
 * workbook cannot show and that is therefore marked. Moving inside one profession is no entry.
 */
export const functionalByTransfer: PairRule = {
  id: 'R29',
  scope: 'pair',
  defaultMode: 'block',
  defaultThresholds: { maxAgeYears: 53, maxAgeYearsMadya: 55, maxAgeYearsUtama: 60 },
  basis: { source: 'PermenPANRB 1/2023', validFrom: '2023-01-12', lastChecked: '2026-01-31', isVerified: true },
  personKey: ({ employee, from, asOf }, { maxAgeYears = 53, maxAgeYearsMadya = 55, maxAgeYearsUtama = 60 }) => {
    const age = employee.birthDate === null ? null : ageOn(employee.birthDate, asOf);
    return classKey(
      isFunctional(from.level) ? professionOf(from.name) : null,
      employee.employmentStatus,
      employee.educationLevel,
      age === null ? null : [maxAgeYears, maxAgeYearsMadya, maxAgeYearsUtama].filter((most) => age <= most).join(),
    );
  },
  postKey: (to) => (isFunctional(to.level) ? classKey(to.level, professionOf(to.name)) : ''),
  judge: (move, { maxAgeYears = 53, maxAgeYearsMadya = 55, maxAgeYearsUtama = 60 }) => {
    const { employee, from, to } = move;
    if (!isFunctional(to.level)) return passes();
    const isSameProfession = isFunctional(from.level) && professionOf(from.name) === professionOf(to.name);
    if (isSameProfession) return passes(fact('fromPosition', from.name), fact('toPosition', to.name));
    if (employee.employmentStatus === 'pppk') return fails(fact('employmentStatus', employee.employmentStatus));
    if (employee.employmentStatus === null) return notChecked('employmentStatus');
    const ceiling =
      to.level === 'ahli-madya' ? maxAgeYearsMadya : to.level === 'ahli-utama' ? maxAgeYearsUtama : maxAgeYears;
    const entry = worseOf(judgeEducationFloor(move, isExpert(to.level) ? 'S1' : 'SLTA'), judgeAge(move, ceiling));
    return entry.status === 'passes' ? failsSoftly(fact('competenceTest', 'to-be-taken'), ...entry.facts) : entry;
  },
};
