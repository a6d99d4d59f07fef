import { certaintyOf, criterionOf, type Candidacy } from '../criteria';
import type { Breakdown, Contribution, Transfer } from '../domain';
import { describeFact, describeFacts, fill, formatPoints, lowerFirst, type Texts } from '../text';

import type { ReportInput } from './report-input';

/** The present post, or the proposed one. */
export type Side = 'now' | 'proposed';

/** The score of a transfer's person on one side. */
export const breakdownOf = (transfer: Transfer, side: Side): Breakdown =>
  side === 'now' ? transfer.current : transfer.proposed;

const candidacy = ({ identity }: ReportInput, transfer: Transfer, side: Side): Candidacy => ({
  employee: transfer.employee,
  from: transfer.from,
  to: side === 'proposed' ? transfer.to : transfer.from,
  asOf: identity.asOf,
});

const nameOf = ({ criterion }: Contribution, { policy }: Texts): string => policy.criteria[criterion].name;

/** What a score rests on, criterion by criterion: its facts, and what stands in for those that are missing. */
export const basisInFull = (input: ReportInput, transfer: Transfer, side: Side): string => {
  const { texts } = input;
  const { labels } = texts.sheets;
  const seat = candidacy(input, transfer, side);
  return breakdownOf(transfer, side)
    .contributions.map((contribution) => {
      const facts = describeFacts(criterionOf(contribution.criterion).evidence(seat).facts, texts);
      const missing = contribution.isExcluded
        ? ` (${labels.leftOut})`
        : contribution.isMissing
          ? ` (${labels.standIn} ${formatPoints(contribution.score, texts)})`
          : '';
      const name = nameOf(contribution, texts);
      // Most facts begin with the name of their criterion.
      return `${facts.startsWith(name) ? '' : `${name}: `}${facts}${missing}.`;
    })
    .join(' ');
};

/** The first fact of every criterion whose data is known. */
export const firstFacts = (input: ReportInput, transfer: Transfer, side: Side): string => {
  const seat = candidacy(input, transfer, side);
  const facts = breakdownOf(transfer, side).contributions.flatMap(({ criterion, isMissing }) => {
    const [first] = criterionOf(criterion).evidence(seat).facts;
    return first === undefined || isMissing ? [] : [describeFact(first, input.texts)];
  });
  return [...new Set(facts)].join('; ');
};

/** What is not known and what stands in for it, and between what the score could lie; empty where everything is known. */
export const doubtsOf = (breakdown: Breakdown, texts: Texts): string => {
  const { labels } = texts.sheets;
  const items = breakdown.contributions
    .filter(({ isMissing }) => isMissing)
    .map((contribution) => {
      const used = contribution.isExcluded ? labels.notCounted : formatPoints(contribution.score, texts);
      return `${lowerFirst(nameOf(contribution, texts))} (${used})`;
    });
  if (items.length === 0) return '';
  const { least, most } = certaintyOf(breakdown);
  const range = fill(labels.between, { low: formatPoints(least, texts), high: formatPoints(most, texts) });
  return `${range} ${fill(labels.withoutData, { items: items.join(', ') })}`;
};
