import type { PolicyWords } from '../texts';

/** Names of the rules and what they ask. */
export const ruleWords: PolicyWords['rules'] = {
  R1: { name: 'Minimum time in post', asks: 'Has held the present post long enough.' },
  R2: {
    name: 'Longest time in post',
    asks: 'Not longer than five years in one post; whoever has been longer should move.',
  },
  R3: { name: 'CPNS are not moved', asks: 'Is not a CPNS.' },
  R4: { name: 'Rated Baik or better for two years', asks: 'Rating of at least Baik in each of the last two years.' },
  R5: { name: 'No running punishment', asks: 'No punishment running and no case open.' },
  R6: { name: 'Not on study duty', asks: 'Not on tugas belajar nor bound by it.' },
  R7: { name: 'In active service', asks: 'Legal status active, not on CLTN and not suspended.' },
  R8: { name: 'Clear of findings', asks: 'The inspectorate has written that there is no open finding.' },
  R9: { name: 'Time to retirement', asks: 'Has not reached retirement age (BUP); little time left is marked.' },
  R11: {
    name: 'No conflict of interest',
    asks: 'Not put into the unit of somebody with whom a conflict has been declared.',
  },
  R12: {
    name: 'Spouses apart',
    asks: 'The spouse does not work in the target unit (a rule of the office, not of the country).',
  },
  R14: { name: 'PPPK keep their post', asks: 'A PPPK may change unit only with the same post.' },
  R20: { name: 'A seat exists', asks: 'The target post has no surplus of people.' },
  R21: {
    name: 'JPT Pratama requirements',
    asks: 'S-1/D-IV, two years as Administrator or Ahli Madya, five years in the field, at most 56 years old.',
  },
  R22: {
    name: 'JPT Madya requirements',
    asks: 'S-1/D-IV, two years as JPT Pratama or Ahli Utama, seven years in the field, at most 58 years old.',
  },
  R23: { name: 'JPT stay two years', asks: 'A leading official has held the post for two years.' },
  R24: { name: 'JPT through a panel', asks: 'Leadership posts are never proposed automatically.' },
  R25: {
    name: 'Administrator requirements',
    asks: 'S-1/D-IV and three years as Pengawas or in an equal functional post.',
  },
  R26: { name: 'Pengawas requirements', asks: 'D-III and four years as Pelaksana or in an equal functional post.' },
  R27: { name: 'Pelaksana requirements', asks: 'At least SLTA unless the post states otherwise.' },
  R28: { name: 'Same level', asks: 'The target level is equal; higher only where the policy allows promotions.' },
  R29: {
    name: 'Entering a functional post',
    asks: 'PNS, education, age and two years of experience in the field fit; the competence test follows.',
  },
  R30: { name: 'Minimum rank', asks: 'The rank reaches what the post requires.' },
  R31: { name: 'Education match', asks: 'Level and field of study fit what the post requires.' },
  R32: {
    name: 'Competence (JPM)',
    asks: 'JPM of at least 68 percent for functional and managerial posts; below 80 percent is marked.',
  },
  R33: { name: 'Leadership training', asks: 'Has passed PKP, PKA or PKN for the level; whoever has not is marked.' },
  R34: {
    name: 'Leaving a functional post',
    asks: 'Nobody is moved from a functional post to a pelaksana post or another profession, but on own request or with a letter.',
  },
  R35: {
    name: 'No fall in job class',
    asks: 'The job class of the target is not lower than the present one, but with a letter.',
  },
  R35b: {
    name: 'No fall in class between pelaksana posts',
    asks: 'A pelaksana is not moved to a pelaksana post of a lower job class, but with a letter.',
  },
  R36: {
    name: 'Health and teaching posts',
    asks: 'Health workers and teachers hold the degree of that profession; a field of the same family does not do.',
  },
  R36b: {
    name: 'Entering another profession',
    asks: 'The field of study is one the functional post names; a field of the same family does not do.',
  },
  R37: {
    name: 'Rise in job class',
    asks: 'The job class rises by at most two; a rise changes the allowance (TPP).',
  },
  R42: {
    name: 'Election window',
    asks: 'From six months before candidates are determined to the end of the term: the Minister must consent in writing.',
  },
  R44: {
    name: 'Regional head just inaugurated',
    asks: 'In the first six months the Minister must consent in writing.',
  },
  R45: { name: 'Acting regional head', asks: 'The technical consideration of BKN comes first.' },
};
