import type { Policy } from '../domain';
import { ignoreProgress, required } from '../kernel';
import { makePlan, type Planned, type PlanningInput } from '../planning';

import type { EmptySeat, TriedWay, WayOut } from './empty-seat';
import { headsAfter } from './heads-after';

/** Pairs of a person and a post over which plans are made again; beyond that, ways are told untried. */
const MOST_PAIRS = 5e6;

/** The policy with a way out taken, and nothing else changed. */
const policyTaking = ({ policy, asOf }: PlanningInput, way: WayOut): Policy => {
  if (way.kind === 'gain') return { ...policy, [way.option]: way.option === 'mostFitLoss' ? -way.to : way.to };
  const { rule, limit, employee } = way;
  if (limit === null) {
    const letter = { nip: employee.nip, rule, authority: '-', letter: '-', date: asOf };
    return { ...policy, waivers: [letter, ...policy.waivers] };
  }
  const setting = policy.rules[rule];
  const thresholds = { ...setting.thresholds, [limit.threshold]: limit.to };
  return { ...policy, rules: { ...policy.rules, [rule]: { ...setting, thresholds } } };
};

/** What of a way out makes it another one than the others: whom it names matters to a letter alone. */
const changeOf = (way: WayOut): string => {
  if (way.kind === 'gain') return `${way.option} ${way.to}`;
  const { rule, limit, employee } = way;
  return limit === null ? `${rule} ${employee.nip}` : `${rule} ${limit.threshold} ${limit.to}`;
};

/** Takes ways out and makes the plan again with each, as long as the work is not too much; the same change is tried once. */
export class WaysTried {
  private readonly plans = new Map<string, Planned>();
  private pairs = 0;

  constructor(private readonly planned: Planned) {}

  /** The seat with what would come of its way out. */
  try(seat: EmptySeat, column: number): EmptySeat {
    return seat.wayOut === null
      ? seat
      : { ...seat, wayOut: { ...seat.wayOut, tried: this.triedOf(seat.wayOut, column) } };
  }

  private triedOf(way: WayOut, column: number): TriedWay | null {
    const again = this.planWith(way);
    if (again === null) return null;
    const { instance, columnOfRow } = again;
    const row = instance.employees.findIndex(({ nip }) => nip === way.employee.nip);
    const { seats } = required(instance.positions[column], 'position');
    return { sits: columnOfRow[row] === column, open: Math.max(0, seats - headsAfter(again)[column]!) };
  }

  private planWith(way: WayOut): Planned | null {
    const { instance } = this.planned;
    const { input } = instance;
    const change = changeOf(way);
    const known = this.plans.get(change);
    if (known !== undefined) return known;
    this.pairs += instance.employees.length * instance.positions.length;
    if (this.pairs > MOST_PAIRS) return null;
    const made = makePlan({ ...input, policy: policyTaking(input, way) }, ignoreProgress);
    if (!made.ok) return null;
    this.plans.set(change, made.value);
    return made.value;
  }
}
