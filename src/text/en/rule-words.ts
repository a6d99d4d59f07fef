import type { PolicyWords } from '../texts';

/** Names of the rules and what they ask. */
export const ruleWords: PolicyWords['rules'] = {
  R1: {
    name: 'Minimum time in post',
    asks: 'Has held the present post long enough.',
    unmet: 'only {months} months in the present post',
  },
  R2: {
    name: 'Longest time in post',
    asks: 'Not longer than five years in one post; whoever has been longer should move.',
    unmet: 'longer in the present post than the limit',
    remark: '{months} months in post already',
  },
  R3: { name: 'CPNS are not moved', asks: 'Is not a CPNS.', unmet: 'still a candidate (CPNS)' },
  R4: {
    name: 'Rated Baik or better for two years',
    asks: 'Rating of at least Baik in each of the last two years.',
    unmet: 'performance ratings below what is asked',
  },
  R5: {
    name: 'No running punishment',
    asks: 'No punishment running and no case open.',
    unmet: 'a punishment or case is still running',
    remark: 'a punishment is on record',
  },
  R6: {
    name: 'Not on study duty',
    asks: 'Not on tugas belajar nor bound by it.',
    unmet: 'on study assignment or bound by it',
  },
  R7: {
    name: 'In active service',
    asks: 'Legal status active, not on CLTN and not suspended.',
    unmet: 'not in active service',
  },
  R8: {
    name: 'Clear of findings',
    asks: 'The inspectorate has written that there is no open finding.',
    unmet: 'not cleared of audit findings',
  },
  R9: {
    name: 'Time to retirement',
    asks: 'Has not reached retirement age (BUP); little time left is marked.',
    unmet: 'retirement age reached',
    remark: '{monthsLeft} months left to retirement',
  },
  R9b: {
    name: 'No short stay before retirement',
    asks: 'Opens no seat to move somebody who retires soon: the new seat would soon be empty again.',
    unmet: '{monthsLeft} months to retirement age, so that the new seat is soon empty again',
  },
  R11: {
    name: 'No conflict of interest',
    asks: 'Not put into the unit of somebody with whom a conflict has been declared.',
    unmet: 'a conflict of interest in the target unit',
  },
  R12: {
    name: 'Spouses apart',
    asks: 'The spouse does not work in the target unit (a rule of the office, not of the country).',
    unmet: 'the spouse works in the target unit',
  },
  R14: {
    name: 'PPPK keep their post',
    asks: 'A PPPK may change unit only with the same post.',
    unmet: 'a contract employee (PPPK) to another post',
  },
  R20: {
    name: 'A seat exists',
    asks: 'The target post has no surplus of people.',
    unmet: 'the target post has too many people: {heads} for {seats} seats',
  },
  R21: {
    name: 'JPT Pratama requirements',
    asks: 'S-1/D-IV, two years as Administrator or Ahli Madya, five years in the field, at most 56 years old.',
    unmet: 'requirements of JPT Pratama not met',
  },
  R22: {
    name: 'JPT Madya requirements',
    asks: 'S-1/D-IV, two years as JPT Pratama or Ahli Utama, seven years in the field, at most 58 years old.',
    unmet: 'requirements of JPT Madya not met',
  },
  R23: {
    name: 'JPT stay two years',
    asks: 'A leading official has held the post for two years.',
    unmet: 'not long enough in the leadership post',
  },
  R24: {
    name: 'JPT through a panel',
    asks: 'Leadership posts are never proposed automatically.',
    unmet: 'leadership posts go by a competence test',
  },
  R25: {
    name: 'Administrator requirements',
    asks: 'S-1/D-IV and three years as Pengawas or in an equal functional post.',
    unmet: 'requirements of administrators not met',
  },
  R26: {
    name: 'Pengawas requirements',
    asks: 'D-III and four years as Pelaksana or in an equal functional post.',
    unmet: 'requirements of supervisors not met',
  },
  R27: {
    name: 'Pelaksana requirements',
    asks: 'At least SLTA unless the post states otherwise.',
    unmet: 'education below what pelaksana posts ask for',
  },
  R28: {
    name: 'Same level',
    asks: 'The target level is equal; higher only where the policy allows promotions.',
    unmet: 'the target is not on the same level',
  },
  R29: {
    name: 'Entering a functional post',
    asks: 'PNS, education, age and two years of experience in the field fit; the competence test follows.',
    unmet: 'requirements of entering a functional post not met',
    remark: 'competence test still to be taken',
  },
  R30: {
    name: 'Minimum rank',
    asks: 'The rank reaches what the post requires.',
    unmet: 'rank below what the post asks for',
  },
  R31: {
    name: 'Education match',
    asks: 'Level and field of study fit what the post requires.',
    unmet: 'education is not what the post asks for',
  },
  R32: {
    name: 'Competence (JPM)',
    asks: 'JPM of at least 68 percent for functional and managerial posts; below 80 percent is marked.',
    unmet: 'job-person match only {competence}',
  },
  R33: {
    name: 'Leadership training',
    asks: 'Has passed PKP, PKA or PKN for the level; whoever has not is marked.',
    unmet: 'has not completed {requiredTraining}',
  },
  R34: {
    name: 'Leaving a functional post',
    asks: 'Nobody is moved from a functional post to a pelaksana post or another profession, but on own request or with a letter.',
    unmet: 'leaves the functional post',
  },
  R35: {
    name: 'No fall in job class',
    asks: 'The job class of the target is not lower than the present one, but with a letter.',
    unmet: 'job class falls',
  },
  R35b: {
    name: 'No fall in class between pelaksana posts',
    asks: 'A pelaksana is not moved to a pelaksana post of a lower job class, but with a letter.',
    unmet: 'job class falls between pelaksana posts',
  },
  R36: {
    name: 'Health and teaching posts',
    asks: 'Health workers and teachers hold the degree of that profession; a field of the same family does not do.',
    unmet: 'without the professional degree of that post',
  },
  R36b: {
    name: 'Entering another profession',
    asks: 'The field of study is one the functional post names; a field of the same family does not do.',
    unmet: 'field of study is not listed by that functional post',
  },
  R37: {
    name: 'Rise in job class',
    asks: 'The job class rises by at most two; a rise changes the allowance (TPP).',
    unmet: 'job class rises beyond the limit',
  },
  R42: {
    name: 'Election window',
    asks: 'From six months before candidates are determined to the end of the term: the Minister must consent in writing.',
    unmet: 'election period, needs consent of the minister',
  },
  R44: {
    name: 'Regional head just inaugurated',
    asks: 'In the first six months the Minister must consent in writing.',
    unmet: 'regional head newly inaugurated, needs consent of the minister',
  },
  R45: {
    name: 'Acting regional head',
    asks: 'The technical consideration of BKN comes first.',
    unmet: 'acting regional head, needs the opinion of BKN',
  },
  R46: {
    name: 'Objections heard',
    asks: 'People who object to being moved are considered; a later consent ends an objection.',
    unmet: 'objects to being moved ({objection})',
  },
};
