import type { JudgedRequest, RequestOutcome } from '../insight';
import type { DraftCell } from '../sheets';

import { fill } from '../text';

import { headerRow, points, text, whole } from './cells';
import type { ReportInput } from './report-input';

const OUTCOME_LABELS = {
  chosen: 'requestChosen',
  holds: 'requestHolds',
  leaves: 'requestLeaves',
  barred: 'requestBarred',
  'gains-too-little': 'requestGainsTooLittle',
  'not-chosen': 'requestNotChosen',
} as const satisfies Readonly<Record<RequestOutcome, string>>;

const outcomeText = ({ outcome, bars }: JudgedRequest, { texts }: ReportInput): string =>
  fill(texts.sheets.labels[OUTCOME_LABELS[outcome]], {
    p: bars.map((rule) => `${rule} ${texts.policy.rules[rule].name}`).join('; '),
  });

/** Who asked for whom, by requester, and what the plan, which knew nothing of it, does instead; no rows where nobody asked. */
export const requestRows = (input: ReportInput): (DraftCell | null)[][] => {
  const { headers, labels } = input.texts.sheets;
  const { shares, requests } = input.fairness.asked;
  if (requests.length === 0) return [];
  return [
    [],
    [text(labels.requests, 'strong')],
    [text(labels.requestsNotice, 'subtitle')],
    headerRow([
      headers.requester,
      headers.requests,
      headers.requestsChosen,
      headers.requestsBarred,
      headers.requestsBelow,
      headers.farthestBelow,
    ]),
    ...shares.map(({ requester, requests: count, chosen, barred, below, farthest }) => [
      text(requester, 'wrapped'),
      whole(count),
      whole(chosen),
      whole(barred),
      whole(below),
      points(farthest),
    ]),
    [],
    headerRow([
      headers.nip,
      headers.name,
      headers.requestedPost,
      headers.outcome,
      headers.score,
      headers.cutOff,
      headers.requester,
      headers.belowCutOff,
      headers.loss,
      headers.place,
    ]),
    ...requests.map((request) => {
      const { employee, position, requester, total, standing, below, loss } = request;
      return [
        text(employee.nip),
        text(employee.name),
        text(`${position.name}, ${position.unit}`, 'wrapped'),
        text(outcomeText(request, input), 'wrapped'),
        points(total),
        points(standing.cutOff),
        text(requester, 'wrapped'),
        points(below),
        points(loss),
        text(standing.place === null ? '–' : fill(labels.placeOf, { p: standing.place, a: standing.eligible })),
      ];
    }),
  ];
};
