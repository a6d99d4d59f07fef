import { scoreCandidacy } from '../criteria';
import type { Points, Position, RuleId } from '../domain';
import { candidacyAt, type Planned } from '../planning';
import { isBar, judgeTransfer } from '../rules';

import { transfersAsPlanned } from './transfers-as-planned';

/** A post somebody does not get, with what bars it. */
export type NearPost = { readonly position: Position; readonly bars: readonly RuleId[]; readonly total: Points };

/**
 * The posts nearest to being reached by a row, other than its own and the one the plan gives: fewest rules that bar it first, then the best fit.
 * O(posts x rules).
 */
export const nearestPosts = (planned: Planned, row: number, count: number): readonly NearPost[] => {
  const { instance, columnOfRow } = planned;
  const { policy } = instance.input;
  const own = instance.ownColumn[row]!;
  const transferTo = transfersAsPlanned(planned);
  return instance.positions
    .flatMap((position, column): NearPost[] => {
      if (column === own || column === columnOfRow[row]) return [];
      const bars = judgeTransfer(transferTo(row, column), policy).filter((verdict) => isBar(verdict, policy));
      return [
        {
          position,
          bars: bars.map(({ rule }) => rule),
          total: scoreCandidacy(candidacyAt(instance, row, own, column), policy).total,
        },
      ];
    })
    .sort((a, b) => a.bars.length - b.bars.length || b.total - a.total)
    .slice(0, count);
};
