import { scoreCandidacy } from '../criteria';
import type { Employee, Points } from '../domain';
import { memoizeByObject } from '../kernel';
import { isBarredBy, isBarredFromTransfer, PAIR_RULES } from '../rules';

import { leastGains, mayLead, mayMove } from './admission';
import { boundToStrangers } from './bonds';
import type { Instance } from './instance';
import { candidacyAt, proposedTransfer, type Parties } from './parties';

/** People as bound to those alone who are on no list; worked out once for all of them. */
const strangersAmong = memoizeByObject(boundToStrangers);

/** The one row of the person. */
const ROW = 0;

/** What a person's pairs would be if the records said something else of the person; everybody else is as they are, and nothing is decided. */
export class PairsAsIf {
  private readonly parties: Parties;
  private readonly own: number;
  private readonly current: Points;
  private readonly isMovable: boolean;
  /** The person as bound to those alone who are on no list. */
  private readonly alone: Employee;

  constructor(
    private readonly instance: Instance,
    private readonly row: number,
    private readonly employee: Employee,
  ) {
    this.own = instance.ownColumn[row]!;
    this.parties = { ...instance, employees: [employee], ownColumn: Int32Array.of(this.own) };
    this.alone = strangersAmong(instance.employees)(employee);
    this.current = this.fitAt(this.own);
    const staying = proposedTransfer(this.parties, ROW, this.own, this.own);
    this.isMovable = !isBarredFromTransfer(staying, instance.input.policy) && mayMove(this.parties, ROW);
  }

  /** What the solver would be given for a column; null where the person could not be put there. */
  pointsIn(column: number): number | null {
    const { instance, employee } = this;
    const total = column === this.own ? this.current : this.totalIn(column);
    if (total === null) return null;
    const { worth } = instance;
    worth.selectPerson(this.row, employee);
    return worth.pointsOf(column, worth.valueOf(column, total));
  }

  private fitAt(column: number): Points {
    const { parties, own } = this;
    return scoreCandidacy(candidacyAt(parties, ROW, own, column), parties.input.policy).total;
  }

  private totalIn(column: number): Points | null {
    const { parties, own, current } = this;
    const { positions } = parties;
    if (!this.isMovable || !mayLead(parties, positions[own]!, positions[column]!) || this.isBarredFrom(column))
      return null;
    const total = this.fitAt(column);
    return total - current < leastGains(this.instance)[column]! ? null : total;
  }

  private isBarredFrom(column: number): boolean {
    const { parties, own } = this;
    const proposal = proposedTransfer(parties, ROW, own, column);
    // What a rule about two people bars as long as the other one may move is settled for the plan as a whole.
    const alone = { ...proposal, employee: this.alone };
    return PAIR_RULES.some((rule) => isBarredBy(rule, rule.bindsTwo === true ? alone : proposal, parties.input.policy));
  }
}
