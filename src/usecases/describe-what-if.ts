import type { PersonThen, WhatIf } from '../insight';
import type { Json } from '../kernel';
import { fill, formatPoints, type Texts } from '../text';

import type { PriceOfApprovals } from './price-approvals';

const moveOf = ({ employee, now, then }: PersonThen, { sheets: { labels } }: Texts): string =>
  now === then
    ? fill(labels.whatIfStays, { person: employee.name, post: then.name, unit: then.unit })
    : fill(labels.whatIfGoes, { person: employee.name, post: then.name, unit: then.unit });

/** What else changes with a what-if, as short sentences in groups: the plan as a whole, units, chain, others, posts. */
export type WhatIfWords = {
  readonly value: string;
  readonly person: string;
  readonly units: readonly string[];
  readonly chain: string | null;
  readonly others: readonly string[];
  readonly posts: readonly string[];
  /** What the answer is measured against where the plan keeps to a former run, and whom the best plan moves whatever is asked; null elsewhere. */
  readonly best: { readonly note: string; readonly others: readonly string[] } | null;
};

const ofBest = ({ best, loss }: WhatIf, texts: Texts): WhatIfWords['best'] => {
  if (best === null) return null;
  const { labels } = texts.sheets;
  const lost = loss + best.more;
  const change = lost > 0 ? labels.whatIfOfBestFalls : lost < 0 ? labels.whatIfOfBestRises : labels.whatIfOfBestSame;
  const points = (value: number): string => formatPoints(value, texts);
  return {
    note: fill(labels.whatIfOfBest, {
      run: best.run,
      more: points(best.more),
      change: fill(change, { by: points(Math.abs(lost)) }),
    }),
    others: best.others.map((one) => moveOf(one, texts)),
  };
};

/** Puts a what-if into words. */
export const describeWhatIf = (whatIf: WhatIf, texts: Texts): WhatIfWords => {
  const { labels } = texts.sheets;
  const { person, loss, leastLoss, others, units, chain, emptied, filled } = whatIf;
  const value =
    loss > leastLoss
      ? labels.whatIfAtMost
      : loss > 0
        ? labels.whatIfFalls
        : loss < 0
          ? labels.whatIfRises
          : labels.whatIfSame;
  return {
    value: fill(value, { by: formatPoints(Math.abs(loss), texts), least: formatPoints(leastLoss, texts) }),
    person: moveOf(person, texts),
    units: units.map(({ unit, now, planned, then, seats }) =>
      fill(labels.whatIfUnit, { unit, now, planned, then, seats }),
    ),
    chain:
      chain.length < 2
        ? null
        : chain
            .map(({ employee, to }) => fill(labels.whatIfStep, { person: employee.name, post: to.name }))
            .join(' ← '),
    others: others.map((one) => moveOf(one, texts)),
    best: ofBest(whatIf, texts),
    posts: [...emptied, ...filled].map(({ position, planned, then }) =>
      fill(then < planned ? labels.whatIfEmptied : labels.whatIfFilled, {
        post: position.name,
        unit: position.unit,
        planned,
        then,
        seats: position.seats,
      }),
    ),
  };
};

/** What approvals cost together, in a sentence. */
export const describeApprovals = ({ run, approvals: count, price }: PriceOfApprovals, texts: Texts): string => {
  const { labels } = texts.sheets;
  if (count === 0) return fill(labels.approvalsNone, { run });
  return price === null
    ? fill(labels.approvalsImpossible, { count })
    : fill(labels.approvalsPrice, {
        count,
        loss: formatPoints(price.loss, texts),
        least: formatPoints(price.leastLoss, texts),
        others: price.othersMoved,
      });
};

const personJson = ({ employee, now, planned, then }: PersonThen): Json => ({
  employee: employee.nip,
  now: now.id,
  planned: planned.id,
  then: then.id,
});

/** A what-if as plain data; the value in hundredths. */
export const whatIfJson = ({ person, loss, leastLoss, best, others, units, chain, emptied, filled }: WhatIf): Json => ({
  person: personJson(person),
  loss,
  leastLoss,
  best: best === null ? null : { run: best.run, more: best.more, others: best.others.map(personJson) },
  others: others.map(personJson),
  units: units.map((unit) => ({ ...unit })),
  chain: chain.map(({ employee, from, to }) => ({ employee: employee.nip, from: from.id, to: to.id })),
  emptied: emptied.map(({ position, planned, then }) => ({ position: position.id, planned, then })),
  filled: filled.map(({ position, planned, then }) => ({ position: position.id, planned, then })),
});
