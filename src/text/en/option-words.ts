import type { PolicyWords } from '../texts';

/** Options and limits of a plan: what they are called, and what they do. */
export const optionWords: PolicyWords['options'] = {
  allowPromotions: {
    name: 'Allow promotions',
    explains: 'Yes: moves to a higher level may be proposed; otherwise only transfers on the same level.',
  },
  minimumGain: {
    name: 'Least gain in score for a move',
    explains: 'A move that raises the person’s score by less is not proposed.',
  },
  excessCosts: {
    name: 'Competence above the standard costs points',
    explains: 'For the criterion Competence profile only, as in plain profile matching.',
  },
  maxMoves: {
    name: 'Most moves in one plan',
    explains:
      'Blank: no limit. Padan picks the moves that help most and says how far the plan can be from the best one.',
  },
  minPerUnit: {
    name: 'People who must stay in every unit (R41)',
    explains: '0: no limit. A unit that already has fewer may not lose any more.',
  },
  minPerPost: {
    name: 'People who must stay in every post (R41)',
    explains: '0: no limit. A post that already has fewer may not lose any more.',
  },
};

/** Units beside numbers. */
export const units: PolicyWords['units'] = {
  months: 'months',
  years: 'years',
  percent: '%',
  classes: 'classes',
  points: 'points',
  people: 'people',
  moves: 'moves',
  thousandths: 'of 1,000',
};

/** Answers to a question of yes or no. */
export const answers: PolicyWords['answers'] = { yes: 'Yes', no: 'No' };
