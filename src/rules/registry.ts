import type { RuleId } from '../domain';

import { minimumTimeInPost } from './r1-minimum-time-in-post';
import { contractEmployees } from './r14-contract-employees';
import { openSeat } from './r20-open-seat';
import { leadershipByPanel } from './r24-leadership-by-panel';
import { administratorPost } from './r25-administrator';
import { pengawasPost } from './r26-pengawas';
import { pelaksanaPost } from './r27-pelaksana';
import { sameLevel } from './r28-same-level';
import { functionalByTransfer } from './r29-functional-by-transfer';
import { candidatesStay } from './r3-candidates-stay';
import { rankFloor } from './r30-rank-floor';
import { educationMatch } from './r31-education-match';
import { performanceGate } from './r4-performance-gate';
import { noRunningDiscipline } from './r5-no-running-discipline';
import { notOnStudyDuty } from './r6-not-on-study-duty';
import { activeService } from './r7-active-service';
import { timeToRetirement } from './r9-time-to-retirement';
import type { Rule } from './rule';

/** Every rule Padan knows, in the order of the handbook's table. */
export const RULES: readonly Rule[] = [
  minimumTimeInPost,
  candidatesStay,
  performanceGate,
  noRunningDiscipline,
  notOnStudyDuty,
  activeService,
  timeToRetirement,
  contractEmployees,
  openSeat,
  leadershipByPanel,
  administratorPost,
  pengawasPost,
  pelaksanaPost,
  sameLevel,
  functionalByTransfer,
  rankFloor,
  educationMatch,
];

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule with this number. */
export const ruleOf = (id: RuleId): Rule => {
  const rule = BY_ID.get(id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
};
