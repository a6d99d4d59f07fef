import { batchesOfPlan } from '../insight';
import { required } from '../kernel';
import type { Planned } from '../planning';
import { formatWhole, type PaperFacts, type Texts } from '../text';

import type { DecidedTransfer } from './proposal-facts';

/**
 * Proposals by the parts of a plan that can be submitted by themselves, numbered and in the order of steps as on the sheet of chains; and all of
 * them in the order given, each with its part. `factsOf` says the rest of one proposal. Throws where a move of the plan is not among those given.
 */
export const partFacts = (
  decided: readonly DecidedTransfer[],
  planned: Planned,
  texts: Texts,
  factsOf: (one: DecidedTransfer) => PaperFacts,
): PaperFacts => {
  const whole = (count: number): string => formatWhole(count, texts);
  const given = new Map(decided.map((one) => [one.transfer, one]));
  const said = new Map<DecidedTransfer, PaperFacts>();
  const parts = batchesOfPlan(planned).map(({ steps }, index): PaperFacts => {
    const part = { no_paket: whole(index + 1), usul_paket: whole(steps.length) };
    const members = steps.map(({ transfer, rank }): PaperFacts => {
      const one = required(given.get(transfer), 'proposal of a move');
      const facts = { ...factsOf(one), ...part, langkah_paket: whole(rank) };
      said.set(one, facts);
      return facts;
    });
    return { ...part, pegawai: members };
  });
  return { paket: parts, pegawai: decided.map((one) => required(said.get(one), 'part of a proposal')) };
};
