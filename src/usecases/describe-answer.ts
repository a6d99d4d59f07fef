import { describeChangeCause } from '../book';
import type { Points, Policy } from '../domain';
import { outcomeOf, type PairExplanation } from '../insight';
import { isBar } from '../rules';
import {
  describeChange,
  describeFacts,
  describeLimits,
  describeThreshold,
  fill,
  formatPoints,
  type Texts,
} from '../text';

const changeBy = (
  loss: Points,
  texts: Texts,
): { readonly direction: 'falls' | 'rises' | 'same'; readonly by: string } => ({
  direction: loss > 0 ? 'falls' : loss < 0 ? 'rises' : 'same',
  by: formatPoints(Math.abs(loss), texts),
});

/** One plain sentence or two about a person and a post, built from facts alone. */
export const describeAnswer = (answer: PairExplanation, policy: Policy, texts: Texts): string => {
  const { employee, from, to, planned, verdicts, proposed, standing, price } = answer;
  const post = ({ name, unit, agency }: typeof to): string =>
    `${name} (${unit}${agency === null || agency === unit ? '' : `, ${agency}`})`;
  return texts.sheets.answer({
    name: employee.name,
    post: post(to),
    bars:
      from === to
        ? []
        : verdicts
            .filter((verdict) => isBar(verdict, policy))
            .map(({ rule, facts }) => `${rule} ${texts.policy.rules[rule].name} (${describeFacts(facts, texts)})`),
    outcome: outcomeOf(answer),
    decided: answer.decisions.map((commitment) =>
      describeChangeCause(
        {
          kind: 'decided',
          commitment,
          post: 'nip' in commitment ? null : { key: to.id, name: to.name, unit: to.unit },
        },
        texts,
      ),
    ),
    score: formatPoints(proposed.total, texts),
    planned: post(planned),
    stays: planned === from,
    place: standing.place,
    eligible: standing.eligible,
    cutOff: standing.cutOff === null ? null : formatPoints(standing.cutOff, texts),
    obstacle: answer.obstacle,
    limits: describeLimits(policy, texts),
    needs: answer.nearestLimits.map(({ rule, limit }) =>
      limit === null
        ? fill(texts.sheets.labels.needsLetter, { rule })
        : fill(texts.sheets.labels.needsLimit, {
            rule,
            limit: texts.policy.thresholds[limit.threshold] ?? limit.threshold,
            a: describeThreshold(limit.threshold, limit.from, texts),
            b: describeThreshold(limit.threshold, limit.to, texts),
          }),
    ),
    rise:
      answer.neededRise === null
        ? null
        : {
            by: formatPoints(answer.neededRise.by, texts),
            fact: answer.neededRise.fact === null ? null : describeChange(answer.neededRise.fact, texts),
          },
    price:
      price === null
        ? null
        : {
            ...changeBy(price.loss, texts),
            others: price.displaced.length,
            emptied: price.emptied.map(post),
            leftOut: price.leftOut,
            ofBest:
              price.best === null ? null : { run: price.best.run, ...changeBy(price.loss + price.best.more, texts) },
          },
  });
};
