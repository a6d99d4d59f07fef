import type { PolicyWords } from '../texts';

/** Options and limits of a plan: what they are called, and what they do. */
export const optionWords: PolicyWords['options'] = {
  allowPromotions: {
    name: 'Allow promotions',
    explains: 'Yes: moves to a higher level may be proposed; otherwise only transfers on the same level.',
  },
  needWorth: {
    name: 'Worth of need',
    explains: 'Worth of the last person in a post; further seats are worth less and less, a surplus nothing.',
  },
  emptyingCost: {
    name: 'Cost of emptying a post',
    explains:
      'For every seat the plan opens so that less than half of the post stays filled; times the importance of the post.',
  },
  moveCost: {
    name: 'Cost of every move',
    explains: 'Taken off the value of the plan for everybody who moves, so that a move must be of use.',
  },
  testCost: {
    name: 'Further cost where a competence test is needed',
    explains: 'For moves to a functional post of another profession.',
  },
  retirementCost: {
    name: 'Further cost shortly before retirement',
    explains: 'For people with fewer than 12 months left.',
  },
  riseCost: {
    name: 'Further cost of every class of post risen',
    explains: 'So that the list of moves does not become a list of promotions.',
  },
  achievementWorth: {
    name: 'Achievement premium for every mark above 80',
    explains:
      'Mean SKP rating and JPM above 80, each times this number, on seats that rise in class, lead, or have priority 1-2.',
  },
  leastFitGain: {
    name: 'Gain in fit that justifies a move (R38)',
    explains:
      'A move must raise the person’s own fit by this much, or fill a post that is short. Below 0: it may fall by so much.',
  },
  needJustifies: {
    name: 'A post that is short justifies a move (R38)',
    explains: 'No: only moves that raise the person’s own fit are proposed.',
  },
  mostFitLoss: {
    name: 'Most loss of fit (R39)',
    explains: 'Nobody is proposed for a post that fits worse than this, but for seats of priority 1.',
  },
  sameTitleOnly: {
    name: 'Only to a post of the same title',
    explains: 'Yes: people change place, not post.',
  },
  longInPostOnly: {
    name: 'Only people long in their post',
    explains: 'Yes: only people longer in their post than the limit below are proposed to move.',
  },
  longInPostMonths: {
    name: 'Limit of long in post',
    explains: 'Longer than this counts as long in post.',
  },
  longInPostBonus: {
    name: 'Added value of moving somebody long in post',
    explains: 'For rotation; 0: none.',
  },
  importanceLeadership: { name: 'Importance: leadership (JPT)', explains: '1,000 is a usual post.' },
  importanceAdministrator: { name: 'Importance: administrator', explains: '1,000 is a usual post.' },
  importanceSupervisor: { name: 'Importance: supervisor (pengawas)', explains: '1,000 is a usual post.' },
  importanceLicensed: {
    name: 'Importance: health staff and teachers',
    explains: 'Functional posts that need a licence or certificate of the profession.',
  },
  importanceFunctional: { name: 'Importance: other functional posts', explains: '1,000 is a usual post.' },
  importanceClerkHigh: {
    name: 'Importance: pelaksana of class 7 and more',
    explains: 'Also pelaksana whose class is not known.',
  },
  importanceClerkMiddle: { name: 'Importance: pelaksana of class 6', explains: '1,000 is a usual post.' },
  importanceClerkLow: { name: 'Importance: pelaksana of class 5 and less', explains: '1,000 is a usual post.' },
  importancePriority3: {
    name: 'Share left for priority 3',
    explains: 'The importance of the post is multiplied by this number.',
  },
  importancePriority4: {
    name: 'Share left for priority 4 and more',
    explains: 'The importance of the post is multiplied by this number.',
  },
  importanceLowService: {
    name: 'Importance of service posts in units with an index of C or D',
    explains: 'The importance of posts there that are not managerial is multiplied by it; 1,000 makes no difference.',
  },
  serviceGradeA: {
    name: 'Lowest index of satisfaction for A (very good)',
    explains: 'PermenPANRB 14/2017; not compared with the text itself.',
  },
  serviceGradeB: {
    name: 'Lowest index of satisfaction for B (good)',
    explains: 'PermenPANRB 14/2017; not compared with the text itself.',
  },
  serviceGradeC: {
    name: 'Lowest index of satisfaction for C (less good)',
    explains: 'PermenPANRB 14/2017; not compared with the text itself. Below it is D (not good).',
  },
  excessCosts: {
    name: 'Competence above the standard costs points',
    explains: 'For the criterion Competence profile only, as in plain profile matching.',
  },
  talentMiddle: {
    name: 'Lowest mark of the middle boxes of talent',
    explains:
      'Lowest mark of performance and of potential in the middle third (PermenPANRB 3/2020; KepKa BKN 411/2025).',
  },
  talentUpper: { name: 'Lowest mark of the upper boxes of talent', explains: 'Lowest mark in the upper third.' },
  misfitGap: {
    name: 'Gap in fit that is noted as a misfit',
    explains: 'Rise in fit in another post from which somebody is noted on the sheet of talent.',
  },
  trainingFirstLevels: {
    name: 'Lack that must be trained before the start (levels)',
    explains: 'A competence that lacks so many levels is made good before the move; a smaller lack may follow.',
  },
  mentorMonths: {
    name: 'Months a mentor still has, at least',
    explains: 'A mentor does not retire, and the contract does not end, within so many months.',
  },
  waveDays: {
    name: 'Days between two waves of starting',
    explains: 'For the sheet of handovers; it does not touch the plan.',
  },
  waveLeavingPercent: {
    name: 'People who may leave a unit in one wave',
    explains: 'So many percent of its people; one person always may.',
  },
  mostEmptyDays: {
    name: 'Days a key post may wait for its successor',
    explains:
      'Posts that lead, licensed posts and posts of priority 1 or 2 stand empty for at most so many days within a chain.',
  },
  unitRiskPercent: {
    name: 'People who leave, from which a unit is at risk',
    explains: 'From so many percent of its people on.',
  },
  remoteYears: {
    name: 'Time in a remote place without an offer',
    explains: 'From so many years in the post on somebody is listed on the sheet of handovers.',
  },
  underUsedFit: {
    name: 'Fit below which people are noted as little used',
    explains: 'People in boxes 5 and 6 whose fit in the present post is below it are noted on the sheet of talent.',
  },
  hiddenClasses: {
    name: 'Classes below the usual that are noted as hidden talent',
    explains: 'People in boxes 7 to 9 whose class of post is so far below the one usual for their rank are noted.',
  },
  benchFit: {
    name: 'Lowest fit of a successor',
    explains: 'On the sheet Ready to Fill only people whose fit in the post is at least this are counted.',
  },
  waitMonths: {
    name: 'Seats worth waiting',
    explains:
      'The sheet Ready to Fill names who is ready within so many months and fits better than the person proposed, and the price of waiting; 0: none.',
  },
  rankMonths: {
    name: 'Months between regular rises in rank',
    explains:
      'From the day of the rank to the next regular rise (PP 99/2000 jo PP 12/2002); for the sheet Ready to Fill.',
  },
  aimServiceFilled: {
    name: 'Aim: seats of service posts filled',
    explains:
      'At least so many percent of the seats of health posts, teachers and other functional posts are filled under the plan. Blank: no aim. Aims judge what stands on the Summary and never change who is chosen.',
  },
  aimRemoteFilled: {
    name: 'Aim: seats in remote places filled',
    explains:
      'At least so many percent of the seats of posts marked as remote are filled under the plan. Blank: no aim.',
  },
  aimWishesMet: {
    name: 'Aim: wishes met',
    explains:
      'At least so many percent of those who stated a wish are where they wished to be under the plan. Blank: no aim.',
  },
  aimUnwantedMoves: {
    name: 'Aim: moves against an objection',
    explains: 'At most so many people are proposed to move although they object. Blank: no aim.',
  },
  aimTests: {
    name: 'Aim: competence tests to be held',
    explains:
      'At most so many people must take a competence test because they enter another functional profession. Blank: no aim.',
  },
  aimWomenGap: {
    name: 'Aim: share of women among those moved',
    explains:
      'At most so many points of percent away from the share of women among those who could be moved. Sex is never scored; this aim only looks at the result. Blank: no aim.',
  },
  replanTolerance: {
    name: 'Value that may be given up so that former proposals stay',
    explains: 'For a plan that continues a former result: this share of what the best plan gains.',
  },
  maxMoves: {
    name: 'Most moves in one plan',
    explains:
      'Blank: no limit. Padan picks the moves that help most and says how far the plan can be from the best one.',
  },
  minMovesPercent: {
    name: 'Least number of moves',
    explains: '0: none. For a rotation that was ordered: this share of the people on the sheet must move.',
  },
  minPerUnit: {
    name: 'People who must stay in every unit (R41)',
    explains: '0: no limit. A unit that already has fewer may not lose any more.',
  },
  minPerPost: {
    name: 'People who must stay in every post (R41)',
    explains: '0: no limit. A post that already has fewer may not lose any more.',
  },
  maxLeavingPercent: {
    name: 'People of a unit who may leave it in one plan, at most',
    explains:
      '100 or blank: no limit. One person always may; counted of all people the unit has before the plan. Not applied where everybody is of one unit.',
  },
  headOrDeputyStays: {
    name: 'Head and deputy do not leave together',
    explains: 'Yes: of the head of a unit and the secretary or deputy, at most one leaves the unit in one plan.',
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
  permille: 'per mille',
};

/** Answers to a question of yes or no. */
export const answers: PolicyWords['answers'] = { yes: 'Yes', no: 'No' };
