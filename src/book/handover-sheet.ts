import type { Employee, Position } from '../domain';
import { handoverOf, type Handover, type UnitRisk, type WayHome } from '../insight';
import { memoizeByObject } from '../kernel';
import { PALETTE, type DraftCell } from '../sheets';
import { fill, formatWhole, type Texts } from '../text';

import { chainsOfPlan, transferNumber } from './chains-of-plan';
import { input as inputCell, text } from './cells';
import type { ReportInput } from './report-input';
import { rowCode, rowFit, rowPair, rowText, rowWhole } from './row-cells';
import { rowSeal } from './row-seal';
import { sheetOf } from './sheet-of';
import { computed, entry } from './sheet-spec';

/** Somebody who moves, with the handover; or somebody who waits in a remote place. */
type HandoverRow = {
  readonly number: string | null;
  readonly employee: Employee;
  readonly position: Position;
  readonly move: Handover | null;
  readonly waiting: WayHome | null;
};

const WIDTHS = { person: 170, from: 190, to: 190, seat: 190, heir: 150, risk: 206, note: 78, full: 900 } as const;

const rowsOf = memoizeByObject(({ planned }: ReportInput): readonly HandoverRow[] => {
  const numbers = new Map(
    chainsOfPlan(planned).flatMap((chain) =>
      chain.transfers.map((transfer) => [transfer, transferNumber(transfer, chain)] as const),
    ),
  );
  const { moves, wayHome } = handoverOf(planned);
  return [
    ...moves.map((move): HandoverRow => {
      const { transfer } = move;
      const number = numbers.get(transfer) ?? null;
      return { number, employee: transfer.employee, position: transfer.from, move, waiting: null };
    }),
    ...wayHome.map((waiting): HandoverRow => ({ number: null, ...waiting, move: null, waiting })),
  ];
});

const seatWords = ({ wave, successor, filledIn, isShortAfter }: Handover, { labels }: Texts['sheets']): string => {
  if (successor === null || filledIn === null)
    return isShortAfter ? labels.handoverStaysEmpty : labels.handoverNotNeeded;
  const { name } = successor.employee;
  return filledIn === wave
    ? fill(labels.handoverSameDay, { name })
    : fill(labels.handoverBetween, { wave: filledIn, name });
};

/** What the unit loses, piece by piece; null where it is not at risk. */
const riskWords = (risk: UnitRisk | null, texts: Texts): string | null => {
  if (risk === null) return null;
  const { labels } = texts.sheets;
  const whole = (number: number): string => formatWhole(number, texts);
  const pieces = [
    ...(risk.isLargeShare
      ? [fill(labels.handoverShare, { leaving: whole(risk.leaving), people: whole(risk.people) })]
      : []),
    ...risk.lastHolders.map(({ profession, isReplaced }) =>
      fill(isReplaced ? labels.handoverLastReplaced : labels.handoverLast, { profession }),
    ),
    ...(risk.losesHeadAndDeputy ? [labels.handoverHeads] : []),
  ];
  return pieces.length === 0 ? null : pieces.join('; ');
};

const targetCell = ({ move, waiting }: HandoverRow, texts: Texts): DraftCell => {
  if (move !== null) return rowPair(move.transfer.to.name, move.transfer.to.unit, WIDTHS.to);
  const months = waiting === null ? '' : formatWhole(waiting.months, texts);
  return rowFit(fill(texts.sheets.labels.handoverNoOffer, { p: months }), WIDTHS.to);
};

const countRows = ({ planned, policy, texts }: ReportInput): DraftCell[][] => {
  const { labels } = texts.sheets;
  const { waves, risks, emptyKeyPosts, wayHome } = handoverOf(planned);
  const whole = (number: number): string => formatWhole(number, texts);
  const counts = fill(labels.handoverCounts, {
    waves: whole(waves),
    risks: whole(risks.length),
    percent: whole(policy.unitRiskPercent),
    keys: whole(emptyKeyPosts),
  });
  const waiting = fill(labels.handoverWayHome, { p: whole(wayHome.length), years: whole(policy.remoteYears) });
  return [...(waves > 0 ? [counts] : []), ...(wayHome.length > 0 ? [waiting] : [])].map((said) => [
    text(said, 'subtitle'),
  ]);
};

/** Who begins when, what becomes of the seat left, what the unit loses by it; and who has long waited in a remote place without an offer. */
export const handover = sheetOf<HandoverRow>({
  id: 'handover',
  notice: ({ texts }) => text(texts.sheets.labels.handoverNotice, 'subtitle'),
  identity: ['nip'],
  above: (_, input) => countRows(input),
  columns: ({ texts, policy }) => [
    computed('number', { width: 36, write: ({ number }) => rowCode(number) }),
    computed('person', {
      width: WIDTHS.person,
      write: ({ employee }) => rowPair(employee.name, employee.nip, WIDTHS.person),
    }),
    computed('from', {
      width: WIDTHS.from,
      write: ({ position }) => rowPair(position.name, position.unit, WIDTHS.from),
    }),
    computed('to', { width: WIDTHS.to, write: (row) => targetCell(row, texts) }),
    computed('handoverWave', { width: 78, write: ({ move }) => rowWhole(move?.wave ?? null) }),
    computed('handoverDay', {
      width: 54,
      write: ({ move }) => rowWhole(move === null ? null : (move.wave - 1) * policy.waveDays),
    }),
    computed('handoverSeat', {
      width: WIDTHS.seat,
      write: ({ move }) => rowFit(move === null ? null : seatWords(move, texts.sheets), WIDTHS.seat),
    }),
    computed('handoverTo', {
      width: WIDTHS.heir,
      write: ({ move }) => {
        const heir = move?.successor?.employee.name ?? texts.sheets.labels.handoverNobody;
        return rowFit(move === null ? null : heir, WIDTHS.heir);
      },
    }),
    computed('handoverRisk', {
      width: WIDTHS.risk,
      write: ({ move }) => rowFit(riskWords(move?.risk ?? null, texts), WIDTHS.risk),
    }),
    entry('handoverDate', { width: 76, write: () => inputCell(null, 'date') }),
    entry('handoverNote', { width: WIDTHS.note, write: () => inputCell(null, 'text') }),
    computed('nip', { width: 142, write: ({ employee }) => rowText(employee.nip) }),
    rowSeal(),
    // Last and on one line: it may be as long as it is without making rows higher.
    computed('handoverRiskFull', {
      width: WIDTHS.full,
      write: ({ move }) => text(riskWords(move?.risk ?? null, texts)),
    }),
  ],
  lastPrinted: 'handoverNote',
  rows: rowsOf,
  nothing: 'noTransfers',
  dress: () => ({ frozenColumns: 2, tabColor: PALETTE.teal }),
});
