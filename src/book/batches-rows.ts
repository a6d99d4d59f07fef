import { batchesOfPlan, type Batch, type BatchStep } from '../insight';
import type { DraftCell } from '../sheets';
import { fill, formatPoints } from '../text';

import { headerRow, text } from './cells';
import { chainsOfPlan, transferNumber } from './chains-of-plan';
import type { ReportInput } from './report-input';
import { rowCode, rowFit, rowPair } from './row-cells';

type Cells = (DraftCell | null)[];

/** Pixels of the boxes of the page; an arrow stands between two. */
const BOX_WIDTH = 250;

/** Puts cells into the columns of boxes. */
const spread = (cells: readonly (DraftCell | null)[]): Cells =>
  cells.flatMap((cell, index) => (index === 0 ? [cell] : [null, cell]));

const numbersOf = ({ planned }: ReportInput): ReadonlyMap<BatchStep['transfer'], string> =>
  new Map(
    chainsOfPlan(planned).flatMap((chain) =>
      chain.transfers.map((transfer) => [transfer, transferNumber(transfer, chain)] as const),
    ),
  );

/**
 * The parts of the plan that can be submitted by themselves, each with the order in which its moves can be carried out and what falls with
 * each that is refused. Nothing where nobody moves.
 */
export const batchRows = (input: ReportInput): Cells[] => {
  const { texts, planned } = input;
  const { labels, headers } = texts.sheets;
  const batches = batchesOfPlan(planned);
  if (batches.length === 0) return [];
  const numbers = numbersOf(input);
  const numberOf = (transfer: BatchStep['transfer']): string => numbers.get(transfer) ?? '';
  const fallsText = ({ falls, isFewest }: BatchStep): string =>
    falls.length === 0
      ? labels.batchNothingFalls
      : fill(isFewest ? labels.batchFalls : labels.batchFallsAtMost, { numbers: falls.map(numberOf).join(', ') });
  const stepRow = (step: BatchStep): Cells => {
    const { transfer, rank } = step;
    return spread([
      rowCode(fill(labels.batchStep, { rank })),
      rowPair(`${numberOf(transfer)}  ${transfer.employee.name}`, transfer.employee.nip, BOX_WIDTH),
      rowPair(transfer.from.name, transfer.from.unit, BOX_WIDTH),
      rowPair(transfer.to.name, transfer.to.unit, BOX_WIDTH),
      rowFit(fallsText(step), BOX_WIDTH),
    ]);
  };
  const batchOf = ({ steps, total }: Batch, index: number): Cells[] => [
    [
      text(fill(labels.batchHeading, { batch: index + 1, moves: steps.length }), 'strong'),
      null,
      text(fill(labels.batchTotal, { total: formatPoints(total, texts) }), 'strong'),
    ],
    ...steps.map(stepRow),
  ];
  return [
    [],
    [text(labels.batchesTitle, 'heading')],
    [text(labels.batchesNotice, 'subtitle')],
    spread(headerRow([headers.step, headers.person, headers.from, headers.to, labels.batchIfRefused])),
    ...batches.flatMap(batchOf),
  ];
};
