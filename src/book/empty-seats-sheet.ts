import type { EmptySeat, WayOut } from '../insight';
import type { Place } from '../kernel';
import { cellAddress, PALETTE, shortenToLines } from '../sheets';
import { describeThreshold, fill, formatPoints, formatWhole, type Texts } from '../text';

import { text } from './cells';
import type { ReportInput } from './report-input';
import { rowCode, rowFit, rowPair, rowText, rowWhole } from './row-cells';
import { sheetOf } from './sheet-of';
import { computed } from './sheet-spec';
import { countSeatChanges } from './summary-facts';

const WIDTHS = { post: 250, agency: 170, removed: 260, wayOut: 316 } as const;
/** Rules a reader sees beside a post, a line each; all of them stand further right. */
const LISTED = 3;

const placeText = ({ sheet = '', row = 0, column = 0 }: Place): string => `${sheet}!${cellAddress(row, column)}`;

/** Most cells of decisions that are named beside a post. */
const MOST_PLACES = 5;

/** Who is kept out of a post, by whom: decisions first, their cells where there is room for them. */
const removedBy = ({ removed, decidedOut }: EmptySeat, { texts }: ReportInput, isInFull: boolean): string[] => {
  const { people, places } = decidedOut;
  const cells = places.slice(0, MOST_PLACES).map(placeText).join(', ');
  const decided = fill(texts.sheets.labels.decidedOut, { p: formatWhole(people, texts) });
  return [
    ...(people === 0 ? [] : [isInFull && cells !== '' ? `${decided} (${cells})` : decided]),
    ...removed.map((one) => `${one.rule} ${texts.policy.rules[one.rule].name}: ${formatWhole(one.people, texts)}`),
  ];
};

const firstRules = (rules: readonly string[]): string | null =>
  rules
    .slice(0, LISTED)
    .map((rule) => shortenToLines(rule, WIDTHS.removed - 12, 1))
    .join('\n') || null;

const triedOf = ({ tried }: WayOut, open: number, { labels }: ReportInput['texts']['sheets']): string => {
  if (tried === null) return labels.wayUntried;
  return tried.sits ? labels.waySits : fill(labels.waySitsNot, { a: tried.open, b: open });
};

/** The way out and what comes of it, the outcome before the rest; the NIP stands where there is room for all of it. */
const wayOutOf = (seat: EmptySeat, input: ReportInput, isInFull: boolean): string => {
  const { wayOut, eligible, arrivals, open } = seat;
  const { labels } = input.texts.sheets;
  if (eligible - arrivals >= open)
    return fill(input.planned.plan.withoutLimits === null ? labels.wayEnough : labels.wayLimited, {
      a: arrivals,
      p: eligible - arrivals,
    });
  if (wayOut === null) return seat.decidedOut.people > 0 ? labels.wayDecided : labels.wayNone;
  const { name, nip } = wayOut.employee;
  const tried = triedOf(wayOut, open, input.texts.sheets);
  const way = changeOf(wayOut, isInFull ? `${name} (${nip})` : name, input.texts);
  return wayOut.kind === 'gain' ? `${tried} ${way}` : `${tried} ${way} ${fill(labels.wayAlone, { p: wayOut.people })}`;
};

const changeOf = (wayOut: WayOut, who: string, texts: Texts): string => {
  const { labels } = texts.sheets;
  if (wayOut.kind === 'gain')
    return fill(labels.wayGain, { a: formatPoints(wayOut.from, texts), b: formatPoints(wayOut.to, texts), who });
  const rule = `${wayOut.rule} ${texts.policy.rules[wayOut.rule].name}`;
  if (wayOut.limit === null) return fill(labels.wayLetter, { rule, who });
  const { threshold, from, to } = wayOut.limit;
  return fill(labels.wayLimit, {
    rule,
    limit: texts.policy.thresholds[threshold] ?? threshold,
    a: describeThreshold(threshold, from, texts),
    b: describeThreshold(threshold, to, texts),
    who,
  });
};

const noticeOf = ({ emptySeats: { notShown }, planned, texts }: ReportInput): string => {
  const { emptyChange, emptyNotice, notShown: more } = texts.sheets.labels;
  const { filled, vacated } = countSeatChanges(planned);
  const change = fill(emptyChange, { a: formatWhole(filled, texts), b: formatWhole(vacated, texts) });
  const rest = notShown === 0 ? [] : [fill(more, { p: formatWhole(notShown, texts) })];
  return [change, emptyNotice, ...rest].join(' ');
};

/** A post with room after the plan; `before` is how many of its seats are empty today. */
type SeatRow = { readonly seat: EmptySeat; readonly number: number; readonly before: number };

const rowsOf = ({ emptySeats: { seats }, planned: { instance } }: ReportInput): SeatRow[] => {
  const heads = new Map(instance.positions.map((position, column) => [position, instance.heads[column] ?? 0]));
  return seats.map((seat, index) => ({
    seat,
    number: index + 1,
    before: Math.max(0, seat.position.seats - (heads.get(seat.position) ?? 0)),
  }));
};

/** Per post that keeps room after the plan: who is kept out by which rule, and the smallest single change that would let somebody in. */
export const emptySeats = sheetOf<SeatRow>({
  id: 'emptySeats',
  notice: (input) => text(noticeOf(input), 'subtitle'),
  identity: ['positionKey'],
  columns: (input) => [
    computed('number', { width: 40, write: ({ number }) => rowCode(number) }),
    computed('seat', {
      width: WIDTHS.post,
      write: ({ seat: { position } }) => rowPair(position.name, position.unit, WIDTHS.post),
    }),
    computed('agency', {
      width: WIDTHS.agency,
      write: ({ seat: { position } }) => rowFit(position.agency, WIDTHS.agency),
    }),
    computed('openBefore', { width: 62, write: ({ before }) => rowWhole(before) }),
    computed('opened', { width: 62, write: ({ seat: { open }, before }) => rowWhole(Math.max(0, open - before)) }),
    computed('open', { width: 62, write: ({ seat }) => rowWhole(seat.open) }),
    computed('eligible', { width: 86, write: ({ seat }) => rowWhole(seat.eligible) }),
    computed('gainTooLittle', { width: 78, write: ({ seat }) => rowWhole(seat.gainTooLittle) }),
    computed('removed', {
      width: WIDTHS.removed,
      write: ({ seat }) => rowText(firstRules(removedBy(seat, input, false))),
    }),
    computed('wayOut', {
      width: WIDTHS.wayOut,
      write: ({ seat }) => rowFit(wayOutOf(seat, input, false), WIDTHS.wayOut),
    }),
    computed('position', { width: 200, write: ({ seat: { position } }) => text(position.name) }),
    computed('unit', { width: 200, write: ({ seat: { position } }) => text(position.unit) }),
    computed('inFull', {
      width: 420,
      write: ({ seat }) => text([...removedBy(seat, input, true), wayOutOf(seat, input, true)].join('; ')),
    }),
    computed('positionKey', {
      width: 140,
      isHidden: true,
      write: ({ seat: { position } }) => text(position.id, 'muted'),
    }),
  ],
  lastPrinted: 'wayOut',
  rows: rowsOf,
  nothing: 'noEmptySeats',
  dress: () => ({ tabColor: PALETTE.grey }),
});
