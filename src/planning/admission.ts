import type { Points, Position } from '../domain';
import { memoizeByObject } from '../kernel';
import { foldText } from '../sheets';

import { isLongInPost, isSameTitle } from './move-terms';
import { isFirst, isShort } from './need';
import { numbered } from './numbered';
import type { Parties } from './parties';

/** Lower than any gain: whatever somebody loses by it. */
export const ANY_LOSS = -20000;

/**
 * Gain in the person's own fit that a move to a column must have at least, in hundredths (R38, R39): seats of priority 1 that are short ask
 * nothing, other posts that are short no more loss than allowed, and the others a gain.
 */
export const leastGains = memoizeByObject((parties: Parties): Int32Array => {
  const { leastFitGain, mostFitLoss, needJustifies } = parties.input.policy;
  return Int32Array.from(parties.positions, (position, column) => {
    const isNeeded = needJustifies && isShort(parties, column);
    if (isFirst(position) && isShort(parties, column)) return ANY_LOSS;
    return isNeeded ? -mostFitLoss : leastFitGain;
  });
});

/** Whether the purpose of the plan lets a person move at all. */
export const mayMove = ({ employees, input }: Parties, row: number): boolean =>
  !input.policy.longInPostOnly || isLongInPost(employees[row]!, input);

/** Whether the purpose of the plan lets people move between two posts. */
export const mayLead = ({ input }: Parties, from: Position, to: Position): boolean =>
  !input.policy.sameTitleOnly || isSameTitle(from, to);

/** What keeps a lawful move out of the plan; null where nothing does. */
export type Exclusion = 'gains-too-little' | 'loses-too-much' | 'not-long-in-post' | 'other-title';

/** Looks at one move with so much gain in the person's own fit. */
export const exclusionOf = (parties: Parties, row: number, column: number, gain: Points): Exclusion | null => {
  const own = parties.ownColumn[row]!;
  if (own === column) return null;
  if (!mayMove(parties, row)) return 'not-long-in-post';
  if (!mayLead(parties, parties.positions[own]!, parties.positions[column]!)) return 'other-title';
  if (gain >= leastGains(parties)[column]!) return null;
  return parties.input.policy.needJustifies && isShort(parties, column) ? 'loses-too-much' : 'gains-too-little';
};

/** Of some columns those the purpose of the plan lets a person of a column move to. */
export class TitleFilter {
  /** Number of each column's title; empty where every title will do. */
  private readonly title: Int32Array;

  constructor({ positions, input }: Parties) {
    this.title = numbered(input.policy.sameTitleOnly ? positions.map(({ name }) => foldText(name)) : []);
  }

  /** Keeps them among the first `count`, in their order; answers how many there are. */
  keep(own: number, columns: Int32Array, count: number): number {
    const { title } = this;
    if (title.length === 0) return count;
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      const column = columns[index]!;
      if (title[column] !== title[own]) continue;
      columns[kept] = column;
      kept += 1;
    }
    return kept;
  }
}
