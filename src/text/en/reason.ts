import { lowerFirst } from '../fill';
import type { ReasonFacts } from '../texts';

const seatTaken = ({ seat, toPosition, toUnit }: ReasonFacts): string => {
  if (seat.kind === 'left') return `Proposed to follow ${seat.by} as ${toPosition} in ${toUnit}.`;
  if (seat.kind === 'beyond') {
    const approved = seat.isApproved ? ', and approved all the same' : '';
    return `Comes in as person ${seat.seat} for ${seat.of} seats of ${toPosition} in ${toUnit}: no seat is open${approved}.`;
  }
  const open = seat.open === 1 ? 'the only open seat' : `1 of ${seat.open} open seats`;
  return `Proposed to fill ${open} of ${toPosition} in ${toUnit}${seat.isFirst ? ' (priority 1, filled first)' : ''}.`;
};

/** What can be the reason where the person's own fit does not rise. */
const OTHER_CAUSES: Readonly<Record<ReasonFacts['cause'], string>> = {
  need: 'The reason is the need of that post, not fit.',
  chain: 'The reason is this chain, which fills an open seat; not fit.',
  approval: 'The reason is the approval of an official, not fit.',
  approvedChain: 'The reason is this chain, which holds an approved proposal; not fit.',
  swap: 'The reason is this swap as a whole, not fit.',
};

const named = (list: ReasonFacts['causes']): string =>
  list.map(({ name, difference }) => `${lowerFirst(name)} (${difference})`).join(', ');

const fitChange = ({ change, by, current, proposed, causes, against, cause }: ReasonFacts): string => {
  if (change === 'same') return `Fit stays at ${current} (difference ${by}). ${OTHER_CAUSES[cause]}`;
  const mainly = causes.length === 0 ? '' : `, mainly for ${named(causes)}`;
  const less = against.length === 0 ? '' : `; what falls: ${named(against)}`;
  return change === 'rises'
    ? `Fits better there: fit rises by ${by} points, from ${current} to ${proposed}${mainly}${less}.`
    : `What is lost: fit falls by ${by} points, from ${current} to ${proposed}${mainly}. ${OTHER_CAUSES[cause]}`;
};

const classChange = ({ classes }: ReasonFacts): string => {
  if (classes === null) return '';
  const { from, to } = classes;
  if (from === to) return `The class stays ${from}.`;
  return to > from ? `The class rises from ${from} to ${to}.` : `What is lost: the class falls from ${from} to ${to}.`;
};

const seatLeft = ({ left }: ReasonFacts): string => {
  if (left.kind === 'filled') return `The seat left is filled by ${left.by}.`;
  return left.heads < left.of
    ? `What is lost: the old post keeps ${left.heads} of ${left.of}${left.heads * 2 < left.of ? ', less than half' : ''}.`
    : `The old post still has ${left.heads} of ${left.of}.`;
};

/** The reason for one proposal: its seat, the person, the class, what is left behind, what is lost, and the rules. */
export const reason = (facts: ReasonFacts): string => {
  const { fieldFits, premium, needsTest, isLastYear, leavesFunctional } = facts;
  const { broken, notChecked, exempted, unmet, remarks } = facts;
  const letters = exempted.length === 0 ? '' : `, but for those exempted by letter: ${exempted.join(', ')}`;
  return [
    broken.length === 0 ? '' : `Approved by an official although required rules are broken: ${broken.join(', ')}.`,
    seatTaken(facts),
    fitChange(facts),
    fieldFits ? 'The field of study is one the post asks for.' : '',
    premium === null ? '' : `The premium for achievement ${premium.rises ? 'rises' : 'falls'} by ${premium.by} points.`,
    classChange(facts),
    seatLeft(facts),
    needsTest ? 'A competence test is needed to enter that functional profession.' : '',
    leavesFunctional ? 'Leaves the present functional profession.' : '',
    isLastYear ? 'Less than a year is left to retirement.' : '',
    `Every ${broken.length === 0 ? '' : 'other '}required rule that could be checked is met${letters}.`,
    unmet.length === 0 ? '' : `Not met, and not required: ${unmet.join(', ')}.`,
    remarks.length === 0 ? '' : `Worth knowing: ${remarks.join(', ')}.`,
    notChecked.length === 0 ? '' : `Could not be checked for lack of: ${notChecked.join(', ')}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
};
