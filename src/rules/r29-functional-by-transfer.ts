import { isExpert, isFunctional, functionalProfession, type PositionLevel } from '../domain';

import { ageOf, judgeAge, quoteAge } from './age-ceiling';
import { dayTooOld } from './change-days';
import { pairRule } from './define-rule';
import { judgeEducationFloor } from './education-floor';
import { judgeRelatedExperience, quoteRelatedExperience } from './related-experience';
import { fact, fails, failsSoftly, notChecked, passes, worseOf, type Ruling, type Thresholds } from './rule';

type EntryQuote = keyof ReturnType<typeof quoteAge> | keyof ReturnType<typeof quoteRelatedExperience>;

type Ceiling = 'usual' | 'madya' | 'utama';

const ceilingFor = (level: PositionLevel): Ceiling =>
  level === 'ahli-madya' ? 'madya' : level === 'ahli-utama' ? 'utama' : 'usual';

/** Ceilings of age in whole years. */
const ceilingsOf = ({
  maxAgeYears = 53,
  maxAgeYearsMadya = 55,
  maxAgeYearsUtama = 60,
}: Thresholds): Readonly<Record<Ceiling, number>> => ({
  usual: maxAgeYears,
  madya: maxAgeYearsMadya,
  utama: maxAgeYearsUtama,
});

/**
 * R29: entering a functional post from another kind of post: PNS, education, an age ceiling, two years in the related field, and a
 * competence test that the workbook cannot show and that is therefore marked. Moving inside one profession is no entry.
 */
export const functionalByTransfer = pairRule({
  id: 'R29',
  defaultMode: 'block',
  defaultThresholds: { maxAgeYears: 53, maxAgeYearsMadya: 55, maxAgeYearsUtama: 60, minRelatedMonths: 24 },
  basis: { source: 'PermenPANRB 1/2023', validFrom: '2023-01-12', lastChecked: '2026-01-31', isVerified: true },
  changesOn: ({ employee }, thresholds) =>
    Object.values(ceilingsOf(thresholds)).map((years) => dayTooOld(employee, years)),
  ofPerson: (person, thresholds) => {
    const { employee, from } = person;
    const age = ageOf(person);
    const { relatedExperienceMonths: months } = employee;
    const { minRelatedMonths = 24 } = thresholds;
    const { usual, madya, utama } = ceilingsOf(thresholds);
    return {
      profession: functionalProfession(from),
      employmentStatus: employee.employmentStatus,
      education: employee.educationLevel,
      isExperienced: months === null ? null : months >= minRelatedMonths,
      isWithin: age === null ? null : { usual: age <= usual, madya: age <= madya, utama: age <= utama },
    };
  },
  ofPost: ({ to }) =>
    isFunctional(to.level)
      ? { level: to.level, profession: functionalProfession(to) }
      : { level: null, profession: null },
  quotes: (transfer, thresholds) => ({
    ...quoteAge(transfer, ceilingsOf(thresholds)[ceilingFor(transfer.to.level)]),
    ...quoteRelatedExperience(transfer, thresholds.minRelatedMonths ?? 24),
    fromPosition: transfer.from.name,
    toPosition: transfer.to.name,
  }),
  judge: ({ profession, employmentStatus, education, isWithin, isExperienced }, post) => {
    if (post.level === null) return passes();
    if (profession !== null && profession === post.profession) return passes('fromPosition', 'toPosition');
    if (employmentStatus === 'pppk') return fails(fact('employmentStatus', employmentStatus));
    if (employmentStatus === null) return notChecked('employmentStatus');
    const entry = [judgeAge(isWithin?.[ceilingFor(post.level)] ?? null), judgeRelatedExperience(isExperienced)].reduce<
      Ruling<EntryQuote>
    >(worseOf, judgeEducationFloor(education, isExpert(post.level) ? 'S1' : 'SLTA'));
    const test = fact('competenceTest', 'to-be-taken');
    if (entry.status === 'passes') return failsSoftly(test, ...entry.on);
    return entry.status === 'not-checked' ? { ...entry, on: [...entry.on, test] } : entry;
  },
});
