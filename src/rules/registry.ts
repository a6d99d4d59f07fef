import type { RuleId } from '../domain';

import { minimumTimeInPost } from './r1-minimum-time-in-post';
import { noConflictOfInterest } from './r11-no-conflict-of-interest';
import { spousesApart } from './r12-spouses-apart';
import { contractEmployees } from './r14-contract-employees';
import { longestTimeInPost } from './r2-longest-time-in-post';
import { openSeat } from './r20-open-seat';
import { jptPratamaPost } from './r21-jpt-pratama';
import { jptMadyaPost } from './r22-jpt-madya';
import { leadershipStaysTwoYears } from './r23-leadership-stays-two-years';
import { leadershipByPanel } from './r24-leadership-by-panel';
import { administratorPost } from './r25-administrator';
import { pengawasPost } from './r26-pengawas';
import { pelaksanaPost } from './r27-pelaksana';
import { sameLevel } from './r28-same-level';
import { functionalByTransfer } from './r29-functional-by-transfer';
import { candidatesStay } from './r3-candidates-stay';
import { rankFloor } from './r30-rank-floor';
import { educationMatch } from './r31-education-match';
import { competenceFloor } from './r32-competence';
import { leadershipTraining } from './r33-leadership-training';
import { leavingAProfession } from './r34-leaving-a-profession';
import { classFalls } from './r35-class-falls';
import { classFallsInsidePelaksana } from './r35b-class-falls-inside-pelaksana';
import { licensedPosts } from './r36-licensed-posts';
import { otherProfessions } from './r36b-other-professions';
import { classRises } from './r37-class-rises';
import { performanceGate } from './r4-performance-gate';
import { electionWindow } from './r42-election-window';
import { afterInauguration } from './r44-after-inauguration';
import { actingHead } from './r45-acting-head';
import { objectionsHeard } from './r46-objections';
import { noRunningDiscipline } from './r5-no-running-discipline';
import { notOnStudyDuty } from './r6-not-on-study-duty';
import { activeService } from './r7-active-service';
import { clearOfFindings } from './r8-clear-of-findings';
import { timeToRetirement } from './r9-time-to-retirement';
import { noShortStay } from './r9b-no-short-stay';
import type { Rule } from './rule';

/** Every rule Padan knows, in the order of the handbook's table. */
export const RULES: readonly Rule[] = [
  minimumTimeInPost,
  longestTimeInPost,
  candidatesStay,
  performanceGate,
  noRunningDiscipline,
  notOnStudyDuty,
  activeService,
  clearOfFindings,
  timeToRetirement,
  noShortStay,
  noConflictOfInterest,
  spousesApart,
  contractEmployees,
  openSeat,
  jptPratamaPost,
  jptMadyaPost,
  leadershipStaysTwoYears,
  leadershipByPanel,
  administratorPost,
  pengawasPost,
  pelaksanaPost,
  sameLevel,
  functionalByTransfer,
  rankFloor,
  educationMatch,
  competenceFloor,
  leadershipTraining,
  leavingAProfession,
  classFalls,
  classFallsInsidePelaksana,
  licensedPosts,
  otherProfessions,
  classRises,
  electionWindow,
  afterInauguration,
  actingHead,
  objectionsHeard,
];

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule with this number. */
export const ruleOf = (id: RuleId): Rule => {
  const rule = BY_ID.get(id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
};
