import { criteriaOf, settingOf } from '../criteria';
import { WEIGHT_TOTAL, type Contribution, type CriterionId, type Transfer } from '../domain';
import { memoizeByObject } from '../kernel';
import { absoluteAddress, cellAddress, shortenToLines, type DraftCell } from '../sheets';
import { fill, type Texts } from '../text';

import { chainsOfPlan, transferNumber } from './chains-of-plan';
import { describeCertainty } from './certainty';
import { link, points, pointsFormula, signedFormula, stacked, text, textFormula } from './cells';
import { weightFormula } from './policy';
import type { ReportInput } from './report-input';
import { basisInFull, breakdownOf, doubtsOf, firstFacts, type Side } from './score-basis';
import { differenceFormula, totalFormula, type Mark } from './score-formulas';
import { sheetOf } from './sheet-of';
import { computed, computedUnder, type Column, type RowPlace } from './sheet-spec';

/** Pixels of all printed columns together. */
const PRINTED_WIDTH = 1388;
const PIXELS = {
  number: 36,
  name: 168,
  standing: 72,
  seat: 214,
  total: 64,
  leastBasis: 190,
  leastMark: 46,
  mostMark: 62,
};
/** 0-based row of the weights: below the title and the sentence, above the header. */
const WEIGHTS_ROW = 2;

/** One row of three that a transfer has: its person in the present post, in the proposed one, and what lies between. */
type ScoreRow = { readonly transfer: Transfer; readonly number: string; readonly side: Side | 'difference' };

const KEY_ENDS = { now: '-1', proposed: '-2', difference: '-3' } as const;

/** Ends the key of a row, which begins with the NIP: no program takes that for a number, of which it would keep 15 digits. */
export const scoreKeyEnd = (side: Side): string => KEY_ENDS[side];

/** Column of a criterion's scores. */
const markId = (criterion: CriterionId): string => `mark-${criterion}`;

const labelOf = (side: ScoreRow['side'], { sheets: { labels } }: Texts): string =>
  ({ now: labels.standingNow, proposed: labels.standingProposed, difference: labels.standingDifference })[side];

const isDifference = ({ side }: ScoreRow): boolean => side === 'difference';

/** By row and criterion: cells of the scores and of their weights as formulas name them. */
type Marks = {
  readonly criteria: readonly CriterionId[];
  readonly weightCell: (criterion: CriterionId) => string;
};

const marksOf = memoizeByObject((input: ReportInput): Marks => {
  const places = scoresSheet.places?.(input);
  if (!places) throw new Error('the score sheet is a table');
  return {
    criteria: criteriaOf(input.policy).map(({ id }) => id),
    weightCell: (criterion) => absoluteAddress(WEIGHTS_ROW, places.columnOf(markId(criterion))),
  };
});

const leftOutOf = (contributions: readonly Contribution[], { weightCell }: Marks): string[] =>
  contributions.filter(({ isExcluded }) => isExcluded).map(({ criterion }) => weightCell(criterion));

const markAt = (contributions: readonly Contribution[], index: number, marks: Marks): Mark => {
  const contribution = contributions[index];
  const score = contribution === undefined || contribution.isExcluded ? null : contribution.score;
  return { score, leftOut: leftOutOf(contributions, marks) };
};

const markCell = ({ transfer, side }: ScoreRow, index: number, input: ReportInput): DraftCell => {
  const { current, proposed } = transfer;
  if (side !== 'difference') {
    const { score, isExcluded, isMissing } = breakdownOf(transfer, side).contributions[index]!;
    return points(isExcluded ? null : score, isMissing ? 'rowMuted' : 'row');
  }
  const marks = marksOf(input);
  const criterion = marks.criteria[index]!;
  const gained = proposed.contributions[index]!.contribution - current.contributions[index]!.contribution;
  const formula = differenceFormula(
    markAt(current.contributions, index, marks),
    markAt(proposed.contributions, index, marks),
    marks.weightCell(criterion),
  );
  return signedFormula(formula, gained, 'rowStrong');
};

const totalCell = ({ transfer, side }: ScoreRow, at: RowPlace, input: ReportInput): DraftCell => {
  const marks = marksOf(input);
  const [first, last] = [marks.criteria[0]!, marks.criteria.at(-1)!];
  const across = `${at.cell(markId(first))}:${at.cell(markId(last))}`;
  if (side === 'difference') return signedFormula(`ROUND(SUM(${across}),2)`, transfer.gain, 'rowStrong');
  const { total, contributions } = breakdownOf(transfer, side);
  const weights = `${marks.weightCell(first)}:${marks.weightCell(last)}`;
  return pointsFormula(totalFormula(across, weights, leftOutOf(contributions, marks)), total, 'rowStrong');
};

const nameCell = ({ transfer: { employee }, side }: ScoreRow): DraftCell => {
  if (side === 'now') return text(shortenToLines(employee.name, PIXELS.name, 2, true), 'rowStrong');
  return side === 'proposed' ? text(employee.nip, 'rowMuted') : text(null, 'row');
};

const seatCell = (row: ScoreRow, { texts }: ReportInput): DraftCell => {
  if (isDifference(row)) return text(texts.sheets.labels.inPoints, 'rowStrong');
  const { name, unit } = row.side === 'now' ? row.transfer.from : row.transfer.to;
  return text(stacked(name, unit, PIXELS.seat), 'row');
};

/** What is known beside the present post, what is not beside the proposed one, and where it was read below both. */
const basisCell = ({ transfer, side }: ScoreRow, width: number, input: ReportInput): DraftCell => {
  const { texts } = input;
  if (side === 'difference') {
    const { sheet, row } = transfer.employee.source;
    const said = fill(texts.sheets.labels.sourceRow, { sheet, row: row + 1 });
    return { ...link(shortenToLines(said, width, 1), sheet, cellAddress(row, 0)), look: 'rowLink' };
  }
  const said =
    side === 'now'
      ? firstFacts(input, transfer, side)
      : doubtsOf(transfer.proposed, texts) || describeCertainty(transfer.proposed, texts);
  return text(shortenToLines(said, width, 2), 'row');
};

const widthsFor = (criteria: number): { readonly mark: number; readonly basis: number } => {
  const { number, name, standing, seat, total, leastBasis, leastMark, mostMark } = PIXELS;
  const left = PRINTED_WIDTH - number - name - standing - seat - total;
  const mark = Math.max(leastMark, Math.min(mostMark, Math.floor((left - leastBasis) / criteria)));
  return { mark, basis: Math.max(leastBasis, left - criteria * mark) };
};

const columnsOf = (input: ReportInput): readonly Column<ScoreRow>[] => {
  const criteria = criteriaOf(input.policy).map(({ id }) => id);
  const { mark, basis } = widthsFor(criteria.length);
  return [
    computed('number', {
      width: PIXELS.number,
      write: ({ number }) => ({ ...text(number, 'rowMuted'), align: 'center' }),
    }),
    computed('person', { width: PIXELS.name, write: nameCell }),
    computed('standing', {
      width: PIXELS.standing,
      write: (row, _, { texts }) => text(labelOf(row.side, texts), isDifference(row) ? 'rowStrong' : 'row'),
    }),
    computed('seat', { width: PIXELS.seat, write: (row, _, report) => seatCell(row, report) }),
    ...criteria.map((id, index) =>
      computedUnder<ScoreRow>(markId(id), ({ policy }) => policy.criteria[id].short, {
        width: mark,
        write: (row, _, report) => markCell(row, index, report),
      }),
    ),
    computed('score', { width: PIXELS.total, write: totalCell }),
    computed('basisFacts', { width: basis, write: (row, _, report) => basisCell(row, basis, report) }),
    computed('certainty', {
      width: 470,
      write: (row, _, { texts }) =>
        text(row.side === 'difference' ? null : describeCertainty(breakdownOf(row.transfer, row.side), texts), 'row'),
    }),
    computed('nip', { width: 142, write: ({ transfer }) => text(transfer.employee.nip, 'row') }),
    computed('recordKey', {
      width: 160,
      isHidden: true,
      write: ({ transfer, side }) => text(`${transfer.employee.nip}${KEY_ENDS[side]}`, 'row'),
    }),
    // Last and on one line: it may be as long as it is without making rows higher.
    computed('fullBasis', {
      width: 600,
      write: (row, _, report) =>
        text(row.side === 'difference' ? null : basisInFull(report, row.transfer, row.side), 'body'),
    }),
  ];
};

/**
 * Three rows a transfer: the scores of its person now and in the proposed post, criteria as columns, and the difference in
 * points. Totals follow the weights, which stand above the header out of the reach of sorting. Found again by their keys.
 */
export const scoresSheet = sheetOf<ScoreRow>({
  id: 'scores',
  notice: ({ texts: { sheets }, names }) =>
    text(`${sheets.labels.notice} ${fill(sheets.labels.scoresNotice, { p: names.policy })}`, 'subtitle'),
  identity: ['recordKey'],
  columns: columnsOf,
  lastPrinted: 'basisFacts',
  above: ({ columnOf }, input) => [weightsRow(columnOf, input)],
  rows: ({ planned }) =>
    chainsOfPlan(planned).flatMap((chain) =>
      chain.transfers.flatMap((transfer) =>
        (['now', 'proposed', 'difference'] as const).map((side) => ({
          transfer,
          number: transferNumber(transfer, chain),
          side,
        })),
      ),
    ),
  nothing: 'noTransfers',
  dress: () => ({ frozenColumns: 3, tabColor: '0F4C5C' }),
});

/** Weights in per cent, each read from its own line of the policy sheet. */
const weightsRow = (columnOf: (id: string) => number, input: ReportInput): (DraftCell | null)[] => {
  const { policy, names, texts } = input;
  const { labels } = texts.sheets;
  const criteria = criteriaOf(policy).map(({ id }) => id);
  const cells = Array.from({ length: columnOf('basisFacts') + 1 }, (): DraftCell => text(null, 'group'));
  cells[columnOf('person')] = text(labels.weights, 'group');
  cells[columnOf('seat')] = text(fill(labels.fromPolicy, { p: names.policy }), 'group');
  const perCent = (formula: string, permille: number): DraftCell => ({
    ...textFormula(formula, '', 'group'),
    value: permille / 10,
    format: 'tenths',
  });
  for (const id of criteria) {
    const weight = weightFormula(names.policy, id, input.weightColumns);
    cells[columnOf(markId(id))] = perCent(`${weight}/10`, settingOf(policy, id).weight);
  }
  const [first, last] = [columnOf(markId(criteria[0]!)), columnOf(markId(criteria.at(-1)!))];
  const across = `${cellAddress(WEIGHTS_ROW, first)}:${cellAddress(WEIGHTS_ROW, last)}`;
  cells[columnOf('score')] = perCent(`ROUND(SUM(${across}),1)`, WEIGHT_TOTAL);
  return cells;
};
