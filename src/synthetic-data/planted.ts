import type { SamplePost } from './post-rows';

/** Somebody who is put into a post on purpose: nothing bars a move, and the facts that decide it are given. */
export type Meant = {
  readonly post: SamplePost;
  /** Null for one who fits the post. */
  readonly programme: string | null;
  readonly ratings: readonly [string, string];
  readonly competence: number | null;
  /** One rank for people who are to be equals; null for any. */
  readonly rank: number | null;
  readonly wishes: readonly string[];
};

/**
 * Why a move was planted. `misfit`: a degree that a vacancy elsewhere asks for; `cycle`: three people, each on the next one's degree;
 * `balance`: more people than needed beside a shortage of the same title; `chain`: a misfit into a seat that another misfit leaves;
 * `better` and `wish`: one of equals, by record or by wish; `urgent`: a misfit for a vacancy of priority 1.
 */
export type PlantedKind = 'misfit' | 'cycle' | 'balance' | 'chain' | 'better' | 'wish' | 'urgent';

/** Moves that belong together: how many of these people should go to which of these posts. */
export type Kit = {
  readonly kind: PlantedKind;
  readonly needs: readonly {
    readonly anyOf: readonly Meant[];
    readonly count: number;
    readonly into: readonly SamplePost[];
  }[];
};
