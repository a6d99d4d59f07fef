import type { PolicyWords } from '../texts';

/** Words of each criterion: its name, the header of a narrow column, and how it is scored. */
export const criterionWords: PolicyWords['criteria'] = {
  performance: {
    name: 'Performance',
    short: 'Perf.',
    explains: 'Mean rating of two years (100/80/60/40/20), times what the post demands.',
  },
  competence: {
    name: 'Competence (JPM)',
    short: 'JPM',
    explains: 'Job-person match from the assessment, times what the post demands.',
  },
  educationField: {
    name: 'Field of study',
    short: 'Field',
    explains:
      'Named by the post 100, same family 80 (not for health staff and teachers), other 50; without a list 70 where the family is that of the post.',
  },
  educationLevel: {
    name: 'Level of education',
    short: 'Level',
    explains: 'As asked or one step above 100, each further step 15 less, one step short 50.',
  },
  nearness: {
    name: 'Nearness of the work',
    short: 'Near',
    explains: 'Same post or profession 100, same field of work 85, same agency 75, other 60.',
  },
  experience: {
    name: 'Experience',
    short: 'Exper.',
    explains: 'Length of service (40-100), weighed by how near the present work is to the target.',
  },
  rankFit: { name: 'Rank fit', short: 'Rank', explains: 'Inside the band of the post 100, 25 less per step.' },
  interest: { name: 'Interest', short: 'Interest', explains: 'First choice 100, second 85, third 70; elsewhere 20.' },
  competenceProfile: {
    name: 'Competence profile',
    short: 'Profile',
    explains: 'Levels of nine competences against the standard of the post (profile matching, core 60, secondary 40).',
  },
  skpRating: { name: 'SKP rating', short: 'SKP', explains: 'Rating of last year: 100/80/60/40/20.' },
  awards: {
    name: 'Awards',
    short: 'Awards',
    explains: 'Last five years: international 100, national 75, across agencies 50, own agency 25.',
  },
  teamRoles: {
    name: 'Roles in teams',
    short: 'Teams',
    explains: 'Last two years: head across agencies 100, head inside 75, member across 50, member inside 25.',
  },
  feedback: {
    name: 'Feedback',
    short: 'Views',
    explains: 'Mean of superior, peers (at least three), subordinates (at least three), and the public with evidence.',
  },
  assessment: { name: 'Managerial and sociocultural competence', short: 'Assess.', explains: 'JPM of the assessment.' },
  certificates: {
    name: 'Certificates',
    short: 'Certif.',
    explains: 'Last three years: 8 or more 100, 6-7: 75, 4-5: 50, 1-3: 25.',
  },
  training: { name: 'Training', short: 'Training', explains: 'Three or more 100, one or two 50.' },
  yearsInPost: { name: 'Years in the post', short: 'Years', explains: 'Five years 100, two years 80, less 60.' },
  variety: {
    name: 'Variety of posts',
    short: 'Variety',
    explains: 'Across agencies 100, across units 80, one unit 60.',
  },
  actingDuty: {
    name: 'Acting duty',
    short: 'Acting',
    explains:
      'Acting regional head 100, Plt of a higher post 80, of an equal one 60, Plh of a higher post 40, of an equal one 20.',
  },
  potential: { name: 'Potential', short: 'Potential', explains: 'Points of the potential test.' },
  degree: { name: 'Degree', short: 'Degree', explains: 'S-3: 100, S-2: 90, S-1/D-IV: 80, D-III: 70, SLTA: 60.' },
  fieldMatch: { name: 'Field match', short: 'Subject', explains: 'Match 100, no match 50.' },
  integrity: {
    name: 'Integrity',
    short: 'Integrity',
    explains: 'Punishments of five years: none 100, light 75, medium 50, heavy 25, running 0.',
  },
};
