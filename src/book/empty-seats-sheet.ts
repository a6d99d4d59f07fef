import type { EmptySeat } from '../insight';
import type { DraftCell, SheetDraft } from '../sheets';
import { describeThreshold, fill, formatPoints } from '../text';

import { headerRow, link, text, whole } from './cells';
import type { ReportInput } from './report-input';

const HEADER_ROW = 4;
/** Rules listed per post. */
const LISTED = 5;

const removedBy = ({ removed }: EmptySeat, { texts }: ReportInput): string | null =>
  removed
    .slice(0, LISTED)
    .map(({ rule, people }) => `${rule} ${texts.policy.rules[rule].name}: ${people}`)
    .join('\n') || null;

const wayOutOf = ({ wayOut, eligible, arrivals, open }: EmptySeat, { texts, planned }: ReportInput): string => {
  const { labels } = texts.sheets;
  if (eligible - arrivals >= open)
    return fill(planned.plan.withoutLimits === null ? labels.wayEnough : labels.wayLimited, {
      a: arrivals,
      p: eligible - arrivals,
    });
  if (wayOut === null) return labels.wayNone;
  const { name, nip } = wayOut.employee;
  const who = `${name} (${nip})`;
  if (wayOut.kind === 'gain')
    return fill(labels.wayGain, { a: formatPoints(wayOut.from, texts), b: formatPoints(wayOut.to, texts), who });
  const rule = `${wayOut.rule} ${texts.policy.rules[wayOut.rule].name}`;
  if (wayOut.limit === null) return fill(labels.wayLetter, { rule, who, p: wayOut.people });
  const { threshold, from, to } = wayOut.limit;
  return fill(labels.wayLimit, {
    rule,
    limit: texts.policy.thresholds[threshold] ?? threshold,
    a: describeThreshold(threshold, from, texts),
    b: describeThreshold(threshold, to, texts),
    who,
    p: wayOut.people,
  });
};

/** Per post that keeps room after the plan: who is kept out by which rule, and the smallest single change that would let somebody in. */
export const emptySeatsSheet = (input: ReportInput): SheetDraft => {
  const { headers, labels } = input.texts.sheets;
  const { seats, notShown } = input.emptySeats;
  const rows: (DraftCell | null)[][] = [
    [text(labels.emptyTitle, 'title')],
    [text(labels.notice, 'subtitle')],
    [text(labels.emptyNotice, 'subtitle')],
    [link(`← ${input.names.summary}`, input.names.summary, 'A1')],
    headerRow([
      headers.position,
      headers.unit,
      headers.agency,
      headers.open,
      headers.eligible,
      headers.gainTooLittle,
      headers.removed,
      headers.wayOut,
    ]),
    ...seats.map((seat) => [
      text(seat.position.name, 'wrapped'),
      text(seat.position.unit, 'wrapped'),
      text(seat.position.agency, 'wrapped'),
      whole(seat.open),
      whole(seat.eligible),
      whole(seat.gainTooLittle),
      text(removedBy(seat, input), 'wrapped'),
      text(wayOutOf(seat, input), 'wrapped'),
    ]),
  ];
  const last = rows.length - 1;
  if (seats.length === 0) rows.push([text(labels.noEmptySeats)]);
  if (notShown > 0) rows.push([text(fill(labels.notShown, { p: notShown }), 'caution')]);
  return {
    key: 'kosong',
    name: input.names.emptySeats,
    rows,
    widths: [36, 36, 30, 9, 11, 11, 46, 64],
    frozenRows: HEADER_ROW + 1,
    tabColor: '5F7A61',
    ...(seats.length === 0
      ? {}
      : {
          table: {
            name: `PadanKursiKosong${input.identity.run}`,
            range: { firstRow: HEADER_ROW, lastRow: last, firstColumn: 0, lastColumn: 7 },
          },
        }),
  };
};
