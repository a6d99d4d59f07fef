import type { Transfer } from '../domain';
import type { DraftCell } from '../sheets';
import type { Texts } from '../text';

import { text } from './cells';
import { chainsOfPlan, transferNumber, type ChainOfPlan } from './chains-of-plan';
import type { ReportInput } from './report-input';
import { computed, type Column, type RowPlace } from './sheet-spec';

/** The row of one person, or that of a chain or swap above its people. */
export type Line =
  | {
      readonly kind: 'person';
      readonly transfer: Transfer;
      readonly chain: ChainOfPlan;
      readonly number: string;
      readonly scoresRow: number;
    }
  | { readonly kind: 'chain'; readonly chain: ChainOfPlan };

/** Rows of a transfer on the score sheet. */
const SCORE_ROWS = 3;

/** Chains and their people in the order of the plan; a chain of one has no row of its own. */
export const linesOf = ({ planned }: ReportInput): Line[] => {
  let placed = 0;
  return chainsOfPlan(planned).flatMap((chain) => [
    ...(chain.transfers.length > 1 ? [{ kind: 'chain', chain } as const] : []),
    ...chain.transfers.map((transfer) => ({
      kind: 'person' as const,
      transfer,
      chain,
      number: transferNumber(transfer, chain),
      scoresRow: SCORE_ROWS * placed++,
    })),
  ]);
};

/** Writes the cell of one record. */
export type Write<One> = (one: One, at: RowPlace, input: ReportInput) => DraftCell | null;

/** A cell of a person's row, and that of a chain's. */
export const either =
  (
    person: Write<Extract<Line, { kind: 'person' }>>,
    chain: Write<ChainOfPlan> = () => text(null, 'group'),
  ): Write<Line> =>
  (line, at, input) =>
    line.kind === 'person' ? person(line, at, input) : chain(line.chain, at, input);

/** A column of the table that says one thing of a transfer as it is. */
export const told = (
  id: Parameters<typeof computed>[0],
  width: number,
  say: (transfer: Transfer, texts: Texts) => string | null,
): Column<Line> =>
  computed(id, { width, write: either(({ transfer }, _, { texts }) => text(say(transfer, texts), 'row')) });

/** The word for a chain or a swap. */
export const kindOf = ({ isSwap }: ChainOfPlan, { sheets: { labels } }: Texts): string =>
  isSwap ? labels.lineSwap : labels.lineChain;
