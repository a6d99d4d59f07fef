import { isoDate } from '../domain';
import { MONTHS_AHEAD, type SeatCandidate, type SoonEligible, type WhoFills } from '../insight';
import type { Json } from '../kernel';
import {
  fill,
  formatDate,
  formatPoints,
  formatSigned,
  formatWhole,
  lackingKeys,
  nameLacking,
  seatWordsOf,
  type Texts,
} from '../text';

/** Who can fill a post, in sentences. */
export type WhoFillsWords = {
  readonly headline: string;
  /** That the post stands on no sheet, and when it ends; null for a post on a sheet. */
  readonly drafted: string | null;
  /** A line each, and what is behind it. */
  readonly candidates: readonly {
    readonly who: string;
    readonly fit: string;
    readonly left: string;
    readonly price: string;
    /** Whether the post outlasts the person; empty where it does not. */
    readonly leaves: string;
  }[];
  readonly more: string | null;
  /** Who becomes eligible soon; that nobody does, where that is so. */
  readonly soonHead: string;
  readonly soon: readonly string[];
};

const priceOf = ({ loss, leastLoss, planned }: SeatCandidate, { position }: WhoFills, texts: Texts): string => {
  const labels = seatWordsOf(texts.language);
  if (planned.id === position.id) return labels.seatChosen;
  if (loss !== null)
    return loss > 0 ? fill(labels.seatCosts, { p: formatPoints(loss, texts) }) : labels.seatCostsNothing;
  return leastLoss === null
    ? labels.seatNotPriced
    : fill(labels.seatCostsAtLeast, { p: formatPoints(leastLoss, texts) });
};

const leftOf = ({ left: { position, heads }, planned }: SeatCandidate, who: WhoFills, texts: Texts): string =>
  planned.id === who.position.id
    ? ''
    : fill(seatWordsOf(texts.language).seatLeaves, {
        post: `${position.name} (${position.unit})`,
        a: formatWhole(heads, texts),
        b: formatWhole(heads - 1, texts),
        p: formatWhole(position.seats, texts),
      });

const leavesOf = ({ leaves }: SeatCandidate, texts: Texts): string => {
  const { seatRetires, seatContract } = seatWordsOf(texts.language);
  if (leaves === null) return '';
  return fill(leaves.why === 'retirement' ? seatRetires : seatContract, { day: formatDate(leaves.day) });
};

const draftedOf = ({ isDrafted, until }: WhoFills, texts: Texts): string | null => {
  const { seatDrafted, seatUntil } = seatWordsOf(texts.language);
  if (!isDrafted) return null;
  return until === null ? seatDrafted : `${seatDrafted} ${fill(seatUntil, { day: formatDate(until) })}`;
};

const soonLine = ({ employee, from, since, rules, toBeKnown }: SoonEligible, texts: Texts): string => {
  const { seatSoonLine, seatSoonIf } = seatWordsOf(texts.language);
  return fill(toBeKnown.length === 0 ? seatSoonLine : seatSoonIf, {
    who: employee.name,
    post: `${from.name} (${from.unit})`,
    day: formatDate(since),
    rules: rules.map((rule) => `${rule} ${texts.policy.rules[rule].name}`).join(', '),
    facts: nameLacking(
      toBeKnown.flatMap(({ facts }) => facts),
      texts,
    ),
  });
};

/** Puts into words who can fill a post, what each would leave behind and cost, and who can soon. */
export const describeWhoFills = (answer: WhoFills, texts: Texts): WhoFillsWords => {
  const labels = seatWordsOf(texts.language);
  const { position, headsBefore, headsAfter, eligible, candidates, soon, soonCount, soonCertain } = answer;
  const whole = (count: number): string => formatWhole(count, texts);
  const hidden = eligible - candidates.length;
  return {
    headline: fill(labels.seatHeadline, {
      post: position.name,
      unit: position.unit,
      a: whole(headsBefore),
      b: whole(headsAfter),
      p: whole(position.seats),
      count: whole(eligible),
    }),
    drafted: draftedOf(answer, texts),
    candidates: candidates.map((one) => ({
      who: `${one.employee.name}: ${one.from.name} (${one.from.unit})`,
      fit: fill(labels.seatFit, {
        a: formatPoints(one.current, texts),
        b: formatPoints(one.total, texts),
        p: formatSigned(one.total - one.current, texts),
      }),
      left: leftOf(one, answer, texts),
      price: priceOf(one, answer, texts),
      leaves: leavesOf(one, texts),
    })),
    more: hidden > 0 ? fill(labels.seatMore, { p: whole(hidden) }) : null,
    soonHead:
      soonCount === 0
        ? fill(labels.seatNobodyLater, { months: MONTHS_AHEAD })
        : fill(soonCertain === soonCount ? labels.seatSoon : labels.seatSoonPartly, {
            p: whole(soonCount),
            months: MONTHS_AHEAD,
            a: whole(soon.length),
            count: whole(soonCount - soonCertain),
          }),
    soon: soon.map((one) => soonLine(one, texts)),
  };
};

/** Who can fill a post as plain data; fit and prices in hundredths. */
export const whoFillsJson = ({ position, isDrafted, until, candidates, soon, ...counts }: WhoFills): Json => ({
  position: position.id,
  isDrafted,
  until: until === null ? null : isoDate(until),
  seats: position.seats,
  headsBefore: counts.headsBefore,
  headsAfter: counts.headsAfter,
  eligible: counts.eligible,
  candidates: candidates.map(({ employee, from, planned, total, current, left, loss, leastLoss, leaves }) => ({
    employee: employee.nip,
    from: from.id,
    planned: planned.id,
    total,
    current,
    left: { position: left.position.id, heads: left.heads, seats: left.position.seats, worth: left.worth },
    loss,
    leastLoss,
    leaves: leaves === null ? null : { day: isoDate(leaves.day), why: leaves.why },
  })),
  soonCount: counts.soonCount,
  soonCertain: counts.soonCertain,
  soon: soon.map(({ employee, from, since, rules, toBeKnown }) => ({
    employee: employee.nip,
    from: from.id,
    since: isoDate(since),
    rules: [...rules],
    toBeKnown: toBeKnown.map(({ rule, facts }) => ({ rule, facts: lackingKeys(facts) })),
  })),
});
