import type { Plan } from '../domain';
import type { Candidate } from '../insight';
import { formatPoints, formatSigned, type Texts } from '../text';

/** What the person brings here and what is given up for it, by the numbers of the plan. */
export const whyNotChosen = (
  { outcome, elsewhere, change, loss, leastLoss, isLimited }: Candidate,
  plan: Plan,
  texts: Texts,
): string | null => {
  if (outcome === 'chosen') return null;
  const { fit, premium, cost, seat, after } = change;
  return texts.sheets.whyNotChosen({
    elsewhere: elsewhere === null ? null : `${elsewhere.name}, ${elsewhere.unit}`,
    loss: loss === null || loss <= 0 ? null : formatPoints(loss, texts),
    isTied: loss === 0,
    emptiesFirst: loss !== null && loss < 0,
    change: fit > 0 ? 'rises' : fit < 0 ? 'falls' : 'same',
    fit: formatSigned(fit, texts),
    premium: premium === 0 ? null : formatSigned(premium, texts),
    cost: cost === 0 ? null : elsewhere === null ? formatPoints(cost, texts) : formatSigned(cost, texts),
    seat: seat.worth === 0 ? null : { ...seat, worth: formatPoints(seat.worth, texts), after: after?.name ?? null },
    hasLimits: isLimited,
    leastLoss: leastLoss === null ? null : formatPoints(leastLoss, texts),
    // Nothing else is held fixed by that answer.
    hasFirst: plan.firstSeats.all > 0 || plan.continuation !== null,
    isContinued: plan.continuation !== null,
  });
};
