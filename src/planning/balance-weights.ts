import { WEIGHT_TOTAL, type CriterionId, type Policy } from '../domain';

import { MAX_FEEDBACK_WEIGHT } from './check-policy';

type Criteria = Policy['criteria'];

/** Steps people set weights in: whole percents, as long as all weights are such. */
const PERCENT = 10;

/** The most a criterion may weigh whatever the others do, in thousandths. */
const capOf = (id: CriterionId): number => (id === 'feedback' ? MAX_FEEDBACK_WEIGHT : WEIGHT_TOTAL);

const idsOf = (criteria: Criteria): readonly CriterionId[] => Object.keys(criteria) as CriterionId[];

const weightOf = (criteria: Criteria, id: CriterionId): number => criteria[id]?.weight ?? 0;

const sumOf = (criteria: Criteria, ids: readonly CriterionId[]): number =>
  ids.reduce((sum, id) => sum + weightOf(criteria, id), 0);

/** Criteria that give way when one is set: all others that are not locked. */
const givers = (criteria: Criteria, id: CriterionId, locked: ReadonlySet<CriterionId>): readonly CriterionId[] =>
  idsOf(criteria).filter((other) => other !== id && !locked.has(other));

/** What the locked ones leave to the others. */
const freeOf = (criteria: Criteria, id: CriterionId, locked: ReadonlySet<CriterionId>): number =>
  Math.max(
    0,
    WEIGHT_TOTAL -
      sumOf(
        criteria,
        idsOf(criteria).filter((other) => other !== id && locked.has(other)),
      ),
  );

/** Least and most a weight can be set to while those locked stay and all sum to the whole, in thousandths. */
export const weightBounds = (
  criteria: Criteria,
  id: CriterionId,
  locked: ReadonlySet<CriterionId>,
): { readonly least: number; readonly most: number } => {
  const free = freeOf(criteria, id, locked);
  const room = givers(criteria, id, locked).reduce((sum, other) => sum + capOf(other), 0);
  return { least: Math.max(0, free - room), most: Math.min(capOf(id), free) };
};

/**
 * Shares `total` among some in proportion to their parts, in whole units and none above its cap: largest remainders first, the earlier
 * one where they are equal. Where all parts are 0, they share alike. `total` must fit under the caps.
 */
const share = (total: number, parts: readonly number[], caps: readonly number[]): number[] => {
  const given = parts.map(() => 0);
  const sum = parts.reduce((all, part) => all + part, 0);
  const shares = parts.map((part) => (sum === 0 ? total / parts.length : (total * part) / sum));
  shares.forEach((one, index) => (given[index] = Math.min(caps[index] ?? 0, Math.floor(one))));
  let left = total - given.reduce((all, one) => all + one, 0);
  const byRemainder = parts
    .map((_, index) => index)
    .sort((a, b) => (shares[b] ?? 0) - Math.floor(shares[b] ?? 0) - ((shares[a] ?? 0) - Math.floor(shares[a] ?? 0)));
  while (left > 0)
    for (const index of byRemainder) {
      if (left === 0 || (given[index] ?? 0) >= (caps[index] ?? 0)) continue;
      given[index] = (given[index] ?? 0) + 1;
      left -= 1;
    }
  return given;
};

/**
 * The criteria with one weight set and the others, but for those locked, raised or lowered in proportion, so that all still sum to the whole.
 * The weight is kept within `weightBounds`. Whole percents stay whole percents.
 */
export const withBalancedWeight = (
  criteria: Criteria,
  id: CriterionId,
  weight: number,
  locked: ReadonlySet<CriterionId>,
): Criteria => {
  const setting = criteria[id];
  if (setting === undefined) return criteria;
  const { least, most } = weightBounds(criteria, id, locked);
  const set = Math.min(most, Math.max(least, Math.round(weight)));
  const giving = givers(criteria, id, locked);
  const rest = freeOf(criteria, id, locked) - set;
  const isWhole = [set, ...idsOf(criteria).map((one) => weightOf(criteria, one))].every((one) => one % PERCENT === 0);
  const unit = isWhole ? PERCENT : 1;
  const shares = share(
    rest / unit,
    giving.map((other) => weightOf(criteria, other)),
    giving.map((other) => Math.floor(capOf(other) / unit)),
  );
  const others = giving.map((other, index) => [other, { ...criteria[other], weight: (shares[index] ?? 0) * unit }]);
  return { ...criteria, ...(Object.fromEntries(others) as Criteria), [id]: { ...setting, weight: set } };
};
