import type { Commitment, Proposal } from '../domain';
import { findContradictions, type DecidedParties } from '../planning';

/** A listed row as a decision that nobody has signed yet. */
const asApproval = ({ nip, post, source }: Proposal): Commitment => ({
  ruling: 'approve',
  nip,
  post,
  official: null,
  date: null,
  reason: null,
  letter: null,
  where: source,
});

/** Decisions that are there already which a row of a list is against, by row; rows that agree with all are left out. */
export type RulingsAgainst = ReadonlyMap<Proposal, readonly Commitment[]>;

/**
 * Holds rows against the decisions there are: a row is told that no plan could follow together with them and the rows before it. Rows that go
 * together are to be given first, so that those after them are the ones that give way.
 */
export const rulingsAgainst = (
  proposals: readonly Proposal[],
  commitments: readonly Commitment[],
  parties: DecidedParties,
): RulingsAgainst => {
  const against = new Map<Proposal, readonly Commitment[]>();
  if (commitments.length === 0) return against;
  const signed = new Set(commitments);
  let left = new Map(proposals.map((proposal) => [asApproval(proposal), proposal]));
  // A post with too many people names one more than it has seats: who is left is looked at again.
  for (;;) {
    const losing = new Map<Commitment, readonly Commitment[]>();
    for (const set of findContradictions([...commitments, ...left.keys()], parties)) {
      const [rulings, rows] = [set.filter((one) => signed.has(one)), set.filter((one) => left.has(one))];
      const last = rows.at(-1);
      if (last !== undefined && rulings.length > 0) losing.set(last, [...(losing.get(last) ?? []), ...rulings]);
    }
    if (losing.size === 0) return against;
    for (const [approval, rulings] of losing) {
      const proposal = left.get(approval);
      if (proposal !== undefined) against.set(proposal, [...new Set(rulings)]);
    }
    left = new Map([...left].filter(([approval]) => !losing.has(approval)));
  }
};
