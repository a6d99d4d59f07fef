import { required, seededRandom, type Random } from '../kernel';
import { scaledWeights, type Planned, type Reweighing, type Weights } from '../planning';

/** Each weight is made up to a fifth larger or smaller. */
const SPREAD = 0.2;

/** In how many of the trials so far a move is proposed too, and in how many the person is proposed to move at all. */
export type Upheld = { readonly same: number; readonly moving: number };

/** The weights a plan was made with. */
export const weightsOfPlan = ({ instance }: Planned): Weights =>
  Object.fromEntries(Object.entries(instance.input.policy.criteria).map(([id, { weight }]) => [id, weight]));

/**
 * Plans again under weights drawn at random around those of the plan, as many times as asked, and counts which moves stand. The same plan and
 * seed give the same trials in the same order, however they are divided.
 */
export class WeightTrials {
  private readonly random: Random;
  private readonly weights: Weights;
  /** Row and column of every move. */
  readonly moves: readonly (readonly [row: number, column: number])[];
  private readonly counts: { same: number; moving: number }[];
  private done = 0;

  constructor(
    planned: Planned,
    private readonly reweighing: Reweighing,
    seed: number,
  ) {
    const { instance, plan } = planned;
    this.random = seededRandom(seed);
    this.weights = weightsOfPlan(planned);
    const rowOf = new Map(instance.employees.map((employee, row) => [employee, row]));
    const columnOf = new Map(instance.positions.map((position, column) => [position, column]));
    this.moves = plan.transfers.map(({ employee, to }) => [
      required(rowOf.get(employee), 'row'),
      required(columnOf.get(to), 'column'),
    ]);
    this.counts = this.moves.map(() => ({ same: 0, moving: 0 }));
  }

  /** Makes one more trial: one optimisation. */
  tryOnce(): void {
    const factorOf = (): number => 1 - SPREAD + (2 * SPREAD * this.random.below(10001)) / 10000;
    const columnOfRow = this.reweighing.plan(scaledWeights(this.weights, factorOf));
    const { ownColumn } = this.reweighing.parties;
    this.moves.forEach(([row, column], index) => {
      const counts = required(this.counts[index], 'counts of a move');
      if (columnOfRow[row] === column) counts.same += 1;
      if (columnOfRow[row] !== ownColumn[row]) counts.moving += 1;
    });
    this.done += 1;
  }

  get tried(): number {
    return this.done;
  }

  /** In the order of the plan's moves. */
  get upheld(): readonly Upheld[] {
    return this.counts.map((counts) => ({ ...counts }));
  }
}
