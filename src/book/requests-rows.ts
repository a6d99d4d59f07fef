import type { JudgedRequest, RequestOutcome } from '../insight';
import type { DraftCell } from '../sheets';
import { fill } from '../text';

import { headerRow, text } from './cells';
import type { ReportInput } from './report-input';
import { rowCode, rowFit, rowPair, rowPoints, rowText, rowWhole } from './row-cells';
import { aligned } from './sheet-of';

/** Pixels of the columns of the page the tables stand on. */
const WIDTHS = { person: 200, post: 250, outcome: 270, requester: 200 } as const;

const OUTCOME_LABELS = {
  chosen: 'requestChosen',
  holds: 'requestHolds',
  leaves: 'requestLeaves',
  barred: 'requestBarred',
  'gains-too-little': 'requestGainsTooLittle',
  'loses-too-much': 'requestLosesTooMuch',
  'not-long-in-post': 'requestNotLong',
  'other-title': 'requestOtherTitle',
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
    [text(labels.requests, 'heading')],
    [text(labels.requestsNotice, 'subtitle')],
    ...aligned(
      headerRow([
        headers.requester,
        '',
        headers.requests,
        headers.requestsChosen,
        headers.requestsBarred,
        headers.requestsBelow,
        headers.farthestBelow,
      ]),
      shares.map(({ requester, requests: count, chosen, barred, below, farthest }) => [
        rowFit(requester, WIDTHS.person),
        rowText(null),
        rowWhole(count),
        rowWhole(chosen),
        rowWhole(barred),
        rowWhole(below),
        rowPoints(farthest),
      ]),
    ),
    [],
    ...aligned(
      headerRow([
        headers.person,
        headers.requestedPost,
        headers.score,
        headers.cutOff,
        headers.belowCutOff,
        headers.place,
        headers.loss,
        headers.outcome,
        headers.requester,
      ]),
      requests.map((request) => {
        const { employee, position, requester, total, standing, below, loss } = request;
        return [
          rowPair(employee.name, employee.nip, WIDTHS.person),
          rowPair(position.name, position.unit, WIDTHS.post),
          rowPoints(total),
          rowPoints(standing.cutOff),
          rowPoints(below),
          rowCode(standing.place === null ? '–' : fill(labels.placeOf, { p: standing.place, a: standing.eligible })),
          rowPoints(loss),
          rowFit(outcomeText(request, input), WIDTHS.outcome),
          rowFit(requester, WIDTHS.requester),
        ];
      }),
    ),
  ];
};
