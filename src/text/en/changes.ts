import type { ChangeFacts, OwnChangeFacts } from '../change-facts';

/** Column headers of the sheet of changes. */
export const changeHeaders = {
  change: 'Change',
  causeOfChange: 'Cause',
};

/** Words on the sheet of changes. */
export const changeLabels = {
  auditWorth: 'Value of the plan by source: fit {a}, need {b}, premium {p}, cost {q}; open seats afterwards {open}.',
  auditFormer: 'Compared with run P{p}: {kept} kept, {added} new, {changed} changed, {dropped} dropped.',
  changesTitle: 'Changes against the run continued',
  changesNotice: 'P{p} {a} to P{q} ({b}): {kept} kept, {added} new, {changed} changed, {dropped} dropped.',
  changesValue: 'Value {a} becomes {b}.',
  changesOtherPolicy: 'Measured by another policy: the two values cannot be compared.',
  changesOtherData: 'People, posts or the day differ: the two values do not differ for the proposals alone.',
  changesNothing: 'The run before proposed no transfers, and neither does this one.',
  changeOnRun: 'On P{p}',
  changeAdded: 'New',
  changeDropped: 'Dropped',
  changeChanged: 'Changed',
  changeKept: 'Kept',
  changeStays: 'Stays: {post}',
  changeSame: 'The same',
  compareCounts: '{kept} alike, {added} only in the second, {changed} to another post, {dropped} only in the first.',
  compareOtherData: 'The data that were read differ.',
  compareOtherPolicy: 'The policies differ, so value is not measured alike: {p}.',
  compareOptions: 'options of the plan',
  compareUnknown: 'Neither result says why.',
  changeGone: 'Gone from the data',
  changeCarriedOut: 'Carried out already',
  changesCarriedOut: '{count} carried out already.',
};

type Decided = Extract<OwnChangeFacts, { kind: 'decided' }>;

/** By whom, when, and where it is written. */
const signed = ({ official, date, letter, place }: Omit<Decided, 'kind' | 'ruling' | 'post' | 'unit'>): string => {
  const by = official === null ? '' : ` by ${official}`;
  const on = date === null ? '' : `, ${date}`;
  const paper = letter === null ? '' : `, letter ${letter}`;
  return `${by}${on}${paper}${place === null ? '' : ` (${place})`}`;
};

const PERSONAL: Readonly<Partial<Record<Decided['ruling'], readonly [sentence: string, clause: string]>>> = {
  approve: ['Approved', 'whose proposal was approved'],
  reject: ['Rejected', 'whose proposal was rejected'],
  postpone: ['Deferred', 'whose proposal was deferred'],
  stay: ['Is to stay in the present post, as decided', 'who is to stay in the present post, as decided'],
  leave: ['Must leave the present post, as decided', 'who must leave the present post, as decided'],
};

const ruledOn = ({ ruling, post, unit }: Decided): string => {
  if (ruling === 'keepOpen') return `the seat of ${post} is to be kept open, as decided`;
  return ruling === 'fill' ? `the seat of ${post} must be filled, as decided` : `the unit ${unit} was frozen`;
};

const EXCLUDED: Readonly<Record<string, string>> = {
  'gains-too-little': 'gains less in fit than the policy asks for (R38)',
  'loses-too-much': 'loses more in fit than the policy allows (R39)',
  'not-long-in-post': 'is not long in post, and the purpose of the plan moves only those who are',
  'other-title': 'would change title, and the purpose of the plan moves people only to posts of the same title',
};

const barred = ({ bars, exclusion }: Extract<OwnChangeFacts, { kind: 'barred' }>): string =>
  bars.length > 0 ? `is barred by a rule: ${bars.join('; ')}` : (EXCLUDED[exclusion ?? ''] ?? 'may not any longer');

const capital = (sentence: string): string => `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`;

/** A cause as a clause behind the name of the person: "whose proposal was rejected ...". */
const clause = (facts: OwnChangeFacts): string => {
  switch (facts.kind) {
    case 'decided': {
      const personal = PERSONAL[facts.ruling]?.[1];
      return `${personal ?? `because ${ruledOn(facts)}`}${signed(facts)}`;
    }
    case 'carried-out':
      return 'who has been transferred';
    case 'person-gone':
      return 'who is no longer in the data';
    case 'person-came':
      return 'who is new in the data';
    case 'post-gone':
      return `because the post ${facts.post} no longer exists`;
    case 'post-came':
      return `because the post ${facts.post} is new`;
    case 'seat-of-gone':
      return `because ${facts.person} is no longer in the data`;
    case 'barred':
      return `who now ${barred(facts)}`;
    case 'seats':
      return facts.changed === null
        ? `because there are no longer enough seats of ${facts.post}`
        : `because seats of ${facts.post} changed (${facts.changed})`;
    case 'data':
      return `because the data of ${facts.of} changed (${facts.changed})`;
  }
};

const ownSentence = (facts: OwnChangeFacts): string => {
  switch (facts.kind) {
    case 'decided': {
      const why = facts.reason === null ? '' : `: ${facts.reason}`;
      return `${PERSONAL[facts.ruling]?.[0] ?? capital(ruledOn(facts))}${signed(facts)}${why}.`;
    }
    case 'carried-out':
      return 'Carried out: holds that post now.';
    case 'person-gone':
      return 'No longer in the data.';
    case 'person-came':
      return 'New in the data.';
    case 'post-gone':
      return `The post to go to is no longer in the data: ${facts.post}.`;
    case 'post-came':
      return 'This post is new in the data.';
    case 'seat-of-gone':
      return `Takes the seat of ${facts.person}, who is no longer in the data.`;
    case 'barred':
      return `Now ${barred(facts)}.${facts.changed === null ? '' : ` Data changed: ${facts.changed}.`}`;
    case 'seats':
      return facts.changed === null
        ? `There are no longer enough seats of ${facts.post}.`
        : `Seats of ${facts.post} changed: ${facts.changed}.`;
    case 'data':
      return `Data of ${facts.of} changed: ${facts.changed}.`;
  }
};

const linkSentence = ({
  way,
  by,
  isByAtHome,
  wasByAtHome,
  wasAtHome,
  isAtHome,
}: Extract<ChangeFacts, { kind: 'linked' }>): string => {
  if (way === 'taker') {
    if (wasAtHome) return isByAtHome ? `The same post is no longer left by ${by}` : `The post held now goes to ${by}`;
    return isByAtHome
      ? `The seat to go to does not open: it is still held by ${by}`
      : `The seat to go to is taken by ${by}`;
  }
  if (isAtHome) return wasByAtHome ? `The same post is left by ${by}` : `The post held now does not go to ${by}`;
  return wasByAtHome ? `Takes the seat left by ${by}` : `Takes the seat first meant for ${by}`;
};

/** Why a row of the plan changed, or was kept, against the run continued. */
export const changeSentence = (facts: ChangeFacts): string => {
  switch (facts.kind) {
    case 'linked': {
      const { person, isNext, cause } = facts.root;
      if (isNext) return `${linkSentence(facts)}, ${clause(cause)}.`;
      return `${linkSentence(facts)}. It began with ${person}, ${clause(cause)}.`;
    }
    case 'value':
      return `Without this change the plan is worth ${facts.loss} less.`;
    case 'first-seats':
      return `Without this change fewer seats of priority 1 are filled, by ${facts.seats}.`;
    case 'limits':
      return 'Follows other changes within the limits of the plan.';
    case 'approved':
      return `Approved${signed(facts)}; kept.`;
    case 'undecided':
      return 'Not decided yet; kept.';
    default:
      return ownSentence(facts);
  }
};
