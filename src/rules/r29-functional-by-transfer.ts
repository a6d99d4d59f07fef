import { isExpert, isFunctional, professionOf, type PositionLevel } from '../domain';

import { ageOf, judgeAge, quoteAge } from './age-ceiling';
import { pairRule } from './define-rule';
import { judgeEducationFloor } from './education-floor';
import { fact, fails, failsSoftly, notChecked, passes, worseOf, type Thresholds } from './rule';

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
 * R29: entering a functional post from another kind of post: PNS, education, an age ceiling, and a competence test that the
 * workbook cannot show and that is therefore marked. Moving inside one profession is no entry.
 */
export const functionalByTransfer = pairRule({
  id: 'R29',
  defaultMode: 'block',
  defaultThresholds: { maxAgeYears: 53, maxAgeYearsMadya: 55, maxAgeYearsUtama: 60 },
  basis: { source: 'PermenPANRB 1/2023', validFrom: '2023-01-12', lastChecked: '2026-01-31', isVerified: true },
  ofPerson: (person, thresholds) => {
    const { employee, from } = person;
    const age = ageOf(person);
    const { usual, madya, utama } = ceilingsOf(thresholds);
    return {
      profession: isFunctional(from.level) ? professionOf(from.name) : null,
      employmentStatus: employee.employmentStatus,
      education: employee.educationLevel,
      isWithin: age === null ? null : { usual: age <= usual, madya: age <= madya, utama: age <= utama },
    };
  },
  ofPost: ({ to }) =>
    isFunctional(to.level) ? { level: to.level, profession: professionOf(to.name) } : { level: null, profession: null },
  quotes: (transfer, thresholds) => ({
    ...quoteAge(transfer, ceilingsOf(thresholds)[ceilingFor(transfer.to.level)]),
    fromPosition: transfer.from.name,
    toPosition: transfer.to.name,
  }),
  judge: ({ profession, employmentStatus, education, isWithin }, post) => {
    if (post.level === null) return passes();
    if (profession !== null && profession === post.profession) return passes('fromPosition', 'toPosition');
    if (employmentStatus === 'pppk') return fails(fact('employmentStatus', employmentStatus));
    if (employmentStatus === null) return notChecked('employmentStatus');
    const entry = worseOf(
      judgeEducationFloor(education, isExpert(post.level) ? 'S1' : 'SLTA'),
      judgeAge(isWithin?.[ceilingFor(post.level)] ?? null),
    );
    return entry.status === 'passes' ? failsSoftly(fact('competenceTest', 'to-be-taken'), ...entry.on) : entry;
  },
});
