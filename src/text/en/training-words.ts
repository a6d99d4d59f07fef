import type {
  trainingHeaders as idHeaders,
  trainingLabels as idLabels,
  trainingNames as idNames,
} from '../id/training-words';
import type { Words } from '../texts';

/** Name of the sheet of training. */
export const trainingNames: Words<typeof idNames> = {
  training: 'Training',
};

/** Headers of the sheet of training. */
export const trainingHeaders: Words<typeof idHeaders> = {
  trainingGap: 'Lacking (cell it is from)',
  trainingNow: 'Held',
  trainingAsked: 'Asked',
  trainingCourse: 'Course of the catalogue',
  trainingTiming: 'When',
  trainingDate: 'Course begins',
  trainingReady: 'Ready from',
  trainingMentor: 'Mentor',
  training30: '30 days',
  training60: '60 days',
  training90: '90 days',
  trainingMentorPost: 'Post of the mentor',
  trainingMentorWhy: 'Why this mentor',
  trainingKey: 'Key of the training',
};

/** Sentences and words on the sheet of training. */
export const trainingLabels: Words<typeof idLabels> = {
  trainingTitle: 'Plan of training and mentoring',
  trainingNotice:
    'Ready from = after the training that must come first; "After" means it may follow. The superior fills in 30, 60 and 90 days: yes or not yet.',
  trainingNoCatalogue: 'This workbook has no catalogue of courses, so only what is lacking and the mentor are written.',
  trainingUnassessed:
    '{p} {p|person who moves has|people who move have} no levels of competence; which they lack is not known.',
  trainingBefore: 'Before',
  trainingAfter: 'After',
  trainingNoGap: 'Nothing known to be lacking',
  trainingUnknown: 'Competence not assessed',
  trainingTest: 'Competence test of the functional post',
  trainingTestBy: 'Test by the agency in charge of the profession',
  trainingCourseDays: '{course}, {p} days',
  trainingNone: 'Not in the catalogue',
  trainingFull: 'No seat or date left in the catalogue',
  trainingUndated: 'Not set',
  trainingNotKnown: 'Not known',
  trainingNoMentor: 'None yet',
  trainingNoNeed: 'Not needed',
  trainingWhyFormer: 'held the post before, stays in this agency',
  trainingWhyPost: 'colleague in the same post of the unit',
  trainingWhyTitle: 'colleague of the same title in the unit',
  trainingWhyProfession: 'colleague of the same profession in the unit',
  trainingWhyFamily: 'colleague of the same field in the unit',
  trainingWhyHead: 'leads in the unit',
  trainingDone: 'yes',
  trainingOpen: 'not yet',
  trainingError: 'Enter yes or not yet.',
};
