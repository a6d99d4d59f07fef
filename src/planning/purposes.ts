import {
  defaultOptions,
  NAMED_OPTIONS,
  optionOf,
  type OptionKey,
  type OptionValue,
  type PlanLimits,
  type PlanOptionValues,
  type Policy,
  type PurposeId,
} from '../domain';

/** What a purpose asks for beside the options as declared. */
type Purpose = { readonly options: Partial<PlanOptionValues>; readonly limits?: Partial<PlanLimits> };

/**
 * Options of each purpose, our own. `fill` is the plan as declared; `realign` moves only misfits; `redistribute` keeps titles and lets need
 * weigh more; `rotate` moves people long in post, as many as were ordered, none far below where they are; `mixed` favours them.
 */
const PURPOSES: Readonly<Record<PurposeId, Purpose>> = {
  fill: { options: {} },
  realign: { options: { needWorth: 1500, leastFitGain: 500, needJustifies: false } },
  redistribute: { options: { needWorth: 4500, sameTitleOnly: true } },
  rotate: {
    options: { longInPostOnly: true, longInPostMonths: 60, longInPostBonus: 600, leastFitGain: -300, mostFitLoss: 300 },
    limits: { minMovesPercent: 5 },
  },
  mixed: { options: { longInPostMonths: 60, longInPostBonus: 200 } },
};

/** Purposes an office can choose from, the usual one first. */
export const PURPOSE_IDS = Object.keys(PURPOSES) as readonly PurposeId[];

/** Every option and limit as a purpose has it. */
export const purposeOptions = (purpose: PurposeId): PlanOptionValues & { readonly limits: PlanLimits } => {
  const usual = defaultOptions();
  const { options, limits } = PURPOSES[purpose];
  return { ...usual, ...options, limits: { ...usual.limits, ...limits } };
};

/** Options that some purpose sets. */
const SET_BY_PURPOSES: ReadonlySet<string> = new Set(
  Object.values(PURPOSES).flatMap(({ options, limits = {} }) => [...Object.keys(options), ...Object.keys(limits)]),
);

/** Options that purposes are about and that a policy has otherwise than its purpose, in the order people read them. */
export const optionsBesidePurpose = (policy: Policy): OptionKey[] => {
  const meant = purposeOptions(policy.purpose);
  return NAMED_OPTIONS.map(({ key }) => key).filter(
    (key) => SET_BY_PURPOSES.has(key) && optionOf(policy, key) !== optionOf(meant, key),
  );
};

/** The policy under another purpose: options and limits that purposes are about are as this one has them, all else stays. */
export const withPurpose = (policy: Policy, purpose: PurposeId): Policy => {
  const meant = { ...policy, ...purposeOptions(purpose), purpose };
  const ofPurposes = (isLimit: boolean): Readonly<Record<string, OptionValue>> =>
    Object.fromEntries(
      NAMED_OPTIONS.filter((named) => named.isLimit === isLimit && SET_BY_PURPOSES.has(named.key)).map(({ key }) => [
        key,
        optionOf(meant, key),
      ]),
    );
  return { ...policy, ...ofPurposes(false), limits: { ...policy.limits, ...ofPurposes(true) }, purpose };
};
