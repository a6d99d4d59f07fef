import { FULL_MARKS } from '../criteria';
import { functionalChange, type Plan, type Transfer } from '../domain';
import {
  approvalsOfPlan,
  isLossApproved,
  seatsOfMoves,
  strengthsOf,
  weaknessesOf,
  type SeatsOfMove,
  type Strength,
} from '../insight';
import { required } from '../kernel';
import { describeFinding, fill, formatPoints, formatSigned, lowerFirst, type ReasonFacts, type Texts } from '../text';

type Verdict = Transfer['flags'][number];

const flagged = ({ flags }: Transfer, isMeant: (verdict: Verdict) => boolean): readonly Verdict[] =>
  flags.filter(isMeant);

/** Required rules that an approved transfer breaks all the same. */
const brokenBy = (transfer: Transfer, plan: Plan): readonly Verdict[] =>
  approvalsOfPlan(plan).get(transfer)?.broken ?? [];

/** What the flags of a transfer say where no approval overrules a rule, in the order they weigh. */
const FLAGS = {
  notChecked: ({ status }: Verdict) => status === 'not-checked',
  exempted: ({ status, waiver }: Verdict) => status === 'fails' && waiver !== null,
  unmet: ({ status, isSoft, waiver }: Verdict) => status === 'fails' && !isSoft && waiver === null,
  remarks: ({ status, isSoft }: Verdict) => status === 'fails' && isSoft,
} as const;

/** What rules find, each in a few words with its number. */
const findings = (transfer: Transfer, plan: Plan, texts: Texts, kind: keyof typeof FLAGS): string[] => {
  const broken = new Set(brokenBy(transfer, plan).map(({ rule }) => rule));
  return flagged(transfer, FLAGS[kind])
    .filter(({ rule }) => !broken.has(rule))
    .map((verdict) => describeFinding(verdict, texts));
};

const brokenRules = (transfer: Transfer, plan: Plan, texts: Texts): string[] =>
  brokenBy(transfer, plan).map((verdict) => describeFinding(verdict, texts));

const classesOf = ({ from, to }: Transfer): ReasonFacts['classes'] =>
  from.jobClass === null || to.jobClass === null ? null : { from: from.jobClass, to: to.jobClass };

/** Whether the field of study is one the post lists; what only stands in for a gap in the data says nothing. */
const fieldFits = ({ proposed }: Transfer): boolean =>
  proposed.contributions.some(
    ({ criterion, score, isMissing }) => criterion === 'educationField' && score === FULL_MARKS && !isMissing,
  );

const changeOf = ({ gain }: Transfer): ReasonFacts['change'] => (gain > 0 ? 'rises' : gain < 0 ? 'falls' : 'same');

/** Criteria that speak most for the way in which fit changes. */
const causesOf = (transfer: Transfer, count?: number): Strength[] => {
  const change = changeOf(transfer);
  return change === 'same' ? [] : change === 'rises' ? strengthsOf(transfer, count) : weaknessesOf(transfer, count);
};

/** Criteria by which a move loses although fit rises: what is lost is said as plainly as what is won. */
const againstOf = (transfer: Transfer): Strength[] => (changeOf(transfer) === 'rises' ? weaknessesOf(transfer, 2) : []);

const causeOf = (transfer: Transfer, plan: Plan, { taken }: SeatsOfMove): ReasonFacts['cause'] => {
  if (isLossApproved(transfer, plan)) return approvalsOfPlan(plan).has(transfer) ? 'approval' : 'approvedChain';
  return transfer.isSwap ? 'swap' : taken.kind === 'left' ? 'chain' : 'need';
};

/** Professions of the present and the proposed post, where they are functional and differ. */
const professionsOf = ({ from, to }: Transfer): Pick<ReasonFacts, 'needsTest' | 'leavesFunctional'> => {
  const { leaves, enters } = functionalChange(from, to);
  return { needsTest: enters, leavesFunctional: leaves };
};

const seatsOf = (transfer: Transfer, plan: Plan): SeatsOfMove =>
  required(seatsOfMoves(plan).get(transfer), 'seats of a transfer');

const told =
  (texts: Texts) =>
  ({ criterion, difference }: Strength): { name: string; difference: string } => ({
    name: texts.policy.criteria[criterion].name,
    difference: formatSigned(difference, texts),
  });

/** The sentences a committee reads on one transfer of a plan. */
export const reasonOf = (transfer: Transfer, plan: Plan, texts: Texts): string => {
  const { to, gain, worth } = transfer;
  const seats = seatsOf(transfer, plan);
  const { taken, left } = seats;
  return texts.sheets.reason({
    toPosition: to.name,
    toUnit: to.unit,
    seat:
      taken.kind === 'open'
        ? { kind: 'open', open: taken.open, isFirst: to.priority === 1 }
        : taken.kind === 'beyond'
          ? { ...taken, isApproved: approvalsOfPlan(plan).has(transfer) }
          : { kind: 'left', by: taken.by.name },
    change: changeOf(transfer),
    by: formatPoints(Math.abs(gain), texts),
    current: formatPoints(transfer.current.total, texts),
    proposed: formatPoints(transfer.proposed.total, texts),
    causes: causesOf(transfer).map(told(texts)),
    against: againstOf(transfer).map(told(texts)),
    cause: causeOf(transfer, plan, seats),
    fieldFits: fieldFits(transfer),
    premium:
      worth.achievement === 0
        ? null
        : { rises: worth.achievement > 0, by: formatPoints(Math.abs(worth.achievement), texts) },
    classes: classesOf(transfer),
    left: left.kind === 'empty' ? left : { kind: 'filled', by: left.by.name },
    ...professionsOf(transfer),
    isLastYear: worth.cost.retirement > 0,
    broken: brokenRules(transfer, plan, texts),
    notChecked: findings(transfer, plan, texts, 'notChecked'),
    exempted: findings(transfer, plan, texts, 'exempted'),
    unmet: findings(transfer, plan, texts, 'unmet'),
    remarks: findings(transfer, plan, texts, 'remarks'),
  });
};

/** Criteria named in the short reason: more of them do not fit in three lines. */
const MOST_CAUSES = 2;
/** A loss of this much, in hundredths, is told rather than a second gain. */
const TOLD_LOSS = 100;

const shortChange = (transfer: Transfer, texts: Texts): string => {
  const { labels } = texts.sheets;
  const change = changeOf(transfer);
  const [loss] = againstOf(transfer).filter(({ difference }) => difference <= -TOLD_LOSS);
  const inWords = (named: ReturnType<typeof causesOf>): string =>
    named
      .map(told(texts))
      .map(({ name, difference }) => `${lowerFirst(name)} (${difference})`)
      .join(', ');
  if (change === 'same') return labels.fitSame;
  const causes = inWords(causesOf(transfer, loss === undefined ? MOST_CAUSES : 1));
  if (loss !== undefined) return fill(labels.fitRisesLosing, { causes, losses: inWords([loss]) });
  return fill(change === 'rises' ? labels.fitRises : labels.fitFalls, { causes });
};

/** Whether a remark says already that a competence test is to be taken. */
const tellsOfTest = (transfer: Transfer): boolean =>
  flagged(transfer, FLAGS.remarks).some(({ facts }) => facts.some(({ key }) => key === 'competenceTest'));

const takenSeat = (taken: SeatsOfMove['taken'], { sheets: { labels } }: Texts): string => {
  if (taken.kind === 'left') return '';
  if (taken.kind === 'beyond') return fill(labels.takesNone, taken);
  return taken.open === 1 ? labels.takesOnlyOpen : fill(labels.takesOpen, taken);
};

/** What becomes of seats, fit and class, each in a few words; blank where there is nothing to say. */
const briefParts = (transfer: Transfer, plan: Plan, texts: Texts): string[] => {
  const { labels } = texts.sheets;
  const { taken, left } = seatsOf(transfer, plan);
  const classes = classesOf(transfer);
  const { needsTest, leavesFunctional } = professionsOf(transfer);
  return [
    takenSeat(taken, texts),
    shortChange(transfer, texts),
    left.kind === 'filled' ? '' : fill(left.heads < left.of ? labels.leavesShort : labels.leavesWhole, left),
    classes === null || classes.from === classes.to ? '' : fill(labels.classMove, classes),
    needsTest && !tellsOfTest(transfer) ? labels.needsTest : '',
    leavesFunctional ? labels.leavesFunctional : '',
  ];
};

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** The reason in a few words where what rules find is told beside it. */
export const briefReasonOf = (transfer: Transfer, plan: Plan, texts: Texts): string =>
  joined(briefParts(transfer, plan, texts));

/**
 * Why somebody moves, in a few words for a cell of three lines: what a column beside it does not say. `thin` is a word on a chain that is
 * worth little.
 */
export const shortReasonOf = (transfer: Transfer, plan: Plan, texts: Texts, thin = ''): string => {
  const { labels } = texts.sheets;
  const rules = (found: readonly string[], sentence: string): string =>
    found.length === 0 ? '' : fill(sentence, { rules: found.join(', ') });
  const flags = (kind: keyof typeof FLAGS): string[] => findings(transfer, plan, texts, kind);
  return joined([
    rules(brokenRules(transfer, plan, texts), labels.brokenRules),
    thin,
    ...briefParts(transfer, plan, texts),
    rules(flags('exempted'), labels.exemptedRules),
    rules(flags('unmet'), labels.unmetRules),
    rules(flags('remarks'), labels.remarkedRules),
    rules(flags('notChecked'), labels.uncheckedRules),
  ]);
};
