import type { EffortPoint } from '../planning';
import type { ChartDraft, DraftCell } from '../sheets';
import { fill, formatWhole } from '../text';

import { text } from './cells';
import type { ReportInput } from './report-input';
import { rowPoints, rowShare, rowSigned, rowWhole } from './row-cells';
import { LANE, laneHeader } from './summary-lanes';

type Cells = readonly (DraftCell | null)[];

/** Rows above the first point: heading and header. */
const ABOVE = 2;

const pointsOf = ({ alternatives }: ReportInput): readonly EffortPoint[] => alternatives?.effort ?? [];

/** What a plan of so many moves is worth more than nobody moving, in permille of what the plan is; null where the plan is worth no more. */
const shareOf = ({ planned: { plan } }: ReportInput, { value }: EffortPoint): number | null => {
  const whole = plan.objective.total - plan.stayTotal;
  return whole > 0 ? ((value - plan.stayTotal) * 1000) / whole : null;
};

/** Best plans by their number of moves, each with its proven ceiling; a sentence where they were not looked for. */
export const effortRows = (input: ReportInput): Cells[] => {
  const { planned, alternatives, texts } = input;
  const { labels, headers } = texts.sheets;
  const { stayTotal } = planned.plan;
  const points = pointsOf(input);
  const rows = points.map((point) => [
    rowWhole(point.moves),
    rowSigned(point.value - stayTotal),
    rowShare(shareOf(input, point)),
    rowSigned(point.bound - stayTotal),
    rowPoints(point.bound - point.value),
  ]);
  return [
    [text(labels.effort, 'heading')],
    ...(alternatives === null
      ? [[text(labels.effortOnRequest)]]
      : [
          laneHeader([headers.moves, headers.valueGain, headers.part, headers.ceiling, headers.difference]).map(
            (cell) => ({ ...cell, align: 'right' as const }),
          ),
          ...rows,
          ...(points.some(({ value, bound }) => bound > value) ? [[text(labels.effortBound, 'muted')]] : []),
        ]),
  ];
};

/** The curve over the rows of `effortRows` that begin at a row; null where there is none to draw. */
export const curveOf = (input: ReportInput, row: number): Pick<ChartDraft, 'title' | 'kind' | 'range'> | null => {
  const { length } = pointsOf(input);
  if (length < 2) return null;
  const firstRow = row + ABOVE - 1;
  return {
    title: input.texts.sheets.labels.effortChart,
    kind: 'curve',
    range: { firstRow, lastRow: firstRow + length, firstColumn: LANE.right, lastColumn: LANE.right + 1 },
  };
};

/** How much the best plan with half of the moves already brings; null where that is not known. */
export const halfWay = (input: ReportInput): string | null => {
  const { planned, texts } = input;
  const half = Math.ceil(planned.plan.transfers.length / 2);
  const point = pointsOf(input).find(({ moves }) => moves === half);
  const share = point === undefined ? null : shareOf(input, point);
  if (share === null || half === planned.plan.transfers.length) return null;
  return fill(texts.sheets.labels.effortHalf, { p: formatWhole(half, texts), a: Math.round(share / 10) });
};
