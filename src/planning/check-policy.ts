import {
  isOptionValue,
  NAMED_OPTIONS,
  optionOf,
  WEIGHT_TOTAL,
  type CivilDate,
  type PadanProblem,
  type Policy,
} from '../domain';

const HEAVY_WEIGHT = 500;
/** Views of others never decide by themselves: the most they may weigh, in thousandths. */
export const MAX_FEEDBACK_WEIGHT = 100;

/**
 * What is wrong with a policy as a whole: weights that are no whole permille or do not sum to 1000 block, and so do options out
 * of their bounds; a weight above half warns, and so does an exemption whose letter is younger than the plan. `told`: what reading the policy has found; the sum of weights
 * says nothing where one of them could not be read.
 */
export const checkPolicy = (policy: Policy, asOf: CivilDate, told: readonly PadanProblem[] = []): PadanProblem[] => {
  const problems: PadanProblem[] = [];
  let sum = 0;
  for (const [criterion, { weight }] of Object.entries(policy.criteria)) {
    if (!Number.isInteger(weight) || weight < 0 || weight > WEIGHT_TOTAL) {
      problems.push({ code: 'policy-invalid', severity: 'blocks', params: { name: criterion, value: weight } });
    }
    if (weight > HEAVY_WEIGHT)
      problems.push({ code: 'weight-heavy', severity: 'warns', params: { criterion, weight } });
    if (criterion === 'feedback' && weight > MAX_FEEDBACK_WEIGHT)
      problems.push({ code: 'feedback-heavy', severity: 'blocks', params: { weight } });
    sum += weight;
  }
  const isWeightTold = told.some(
    ({ code, params }) => code === 'policy-invalid' && Object.hasOwn(policy.criteria, String(params?.name)),
  );
  if (sum !== WEIGHT_TOTAL && !isWeightTold)
    problems.push({ code: 'weights-sum', severity: 'blocks', params: { sum } });
  for (const { key, option } of NAMED_OPTIONS) {
    const value = optionOf(policy, key);
    if (!isOptionValue(option, value))
      problems.push({
        code: 'policy-invalid',
        severity: 'blocks',
        params: { name: key, value: typeof value === 'number' ? value : String(value) },
      });
  }
  for (const { rule, letter, date } of policy.waivers)
    if (date > asOf) problems.push({ code: 'waiver-later', severity: 'warns', params: { rule, letter } });
  return problems;
};
