import { isInForce, type Employee, type Policy, type RuleId } from '../domain';
import { canonicalJson } from '../kernel';
import { isBarredBy, PAIR_RULES, waiverFor, type PairRule, type ProposedTransfer } from '../rules';

import { boundToStrangers } from './bonds';
import { proposedTransfer, type Parties } from './parties';
import { EXEMPT, personClasses } from './person-classes';
import { PostClasses } from './post-classes';

/** One rule over all columns: posts it looks at alike form a class, and so do people. */
class RuleTable {
  private readonly classes: PostClasses;
  private readonly allowedByPerson = new Map<number | string, Uint32Array | null>();
  /** By row, as far as they were asked. */
  private readonly known: (Uint32Array | null)[] = [];

  constructor(
    private readonly rule: PairRule,
    private readonly parties: Parties,
    private readonly boundToStrangersOnly: (employee: Employee) => Employee,
  ) {
    const { positions, heads } = parties;
    this.classes = new PostClasses(positions, (to, column) => rule.postKey({ to, headsAtTarget: heads[column]! }));
  }

  /** Columns the rule leaves to a row, as bits; null when it leaves all. */
  allowed(row: number): Uint32Array | null {
    const { known } = this;
    if (known[row] === undefined) known[row] = this.allowedByClass(row);
    return known[row];
  }

  /** What a rule about two people bars as long as the other one may move is settled for the plan as a whole. */
  private proposal(row: number, column: number): ProposedTransfer {
    const { rule, parties } = this;
    const proposal = proposedTransfer(parties, row, parties.ownColumn[row]!, column);
    return rule.bindsTwo === true ? { ...proposal, employee: this.boundToStrangersOnly(proposal.employee) } : proposal;
  }

  private allowedByClass(row: number): Uint32Array | null {
    const { rule, parties, classes } = this;
    const { policy } = parties.input;
    const own = parties.ownColumn[row]!;
    const person = this.classOf(row);
    if (person === EXEMPT) return null;
    const known = this.allowedByPerson.get(person);
    if (known !== undefined) return known;
    const isFree = Array.from(
      { length: classes.count },
      (_, index) => !isBarredBy(rule, this.proposal(row, classes.exampleOf(index, own)), policy),
    );
    if (isFree.every(Boolean)) {
      this.allowedByPerson.set(person, null);
      return null;
    }
    const bits = new Uint32Array((parties.positions.length + 31) >> 5);
    classes.classOfColumn.forEach((index, column) => {
      if (isFree[index]) bits[column >> 5]! |= 1 << (column & 31);
    });
    this.allowedByPerson.set(person, bits);
    return bits;
  }

  private classOf(row: number): number | string {
    const { rule, parties } = this;
    if (rule.bindsTwo !== true) return personClasses(parties, rule)[row]!;
    const { policy } = parties.input;
    const staying = this.proposal(row, parties.ownColumn[row]!);
    return waiverFor(rule.id, staying, policy) === null
      ? rule.personKey(staying, policy.rules[rule.id].thresholds)
      : EXEMPT;
  }
}

/** All that a policy says of one rule; two policies that say the same of it are judged alike by it. */
export const saidOfRule = ({ rules, waivers, allowPromotions }: Policy, id: RuleId): string =>
  canonicalJson([rules[id], waivers.filter(({ rule }) => rule === id), allowPromotions]);

/** Tables of rules over the same people and posts, as they stand in their order, on the same day: a policy that says the same of a rule finds its table again. */
export class RuleTables {
  private readonly kept = new Map<RuleId, { readonly said: string; readonly table: RuleTable }>();
  private strangers: ((employee: Employee) => Employee) | null = null;

  /** Tables of the rules that bar anything under the policy of these parties, whose people and posts must always be the same. */
  of(parties: Parties): readonly RuleTable[] {
    const { policy, asOf } = parties.input;
    this.strangers ??= boundToStrangers(parties.employees);
    const strangers = this.strangers;
    return PAIR_RULES.filter(({ id }) => policy.rules[id].mode === 'block' && isInForce(policy.rules[id], asOf)).map(
      (rule) => {
        const said = saidOfRule(policy, rule.id);
        const known = this.kept.get(rule.id);
        if (known?.said === said) return known.table;
        const table = new RuleTable(rule, parties, strangers);
        this.kept.set(rule.id, { said, table });
        return table;
      },
    );
  }
}

/** Columns each row may take beside its own, by tables over classes instead of rule by rule and pair by pair. */
export class LawfulColumns {
  private readonly tables: readonly RuleTable[];
  /** A bit for every column. */
  private readonly all: Uint32Array;
  private readonly bits: Uint32Array;

  constructor(
    private readonly parties: Parties,
    tables: RuleTables = new RuleTables(),
  ) {
    this.tables = tables.of(parties);
    const { length } = parties.positions;
    this.all = new Uint32Array((length + 31) >> 5);
    for (let column = 0; column < length; column += 1) this.all[column >> 5]! |= 1 << (column & 31);
    this.bits = new Uint32Array(this.all.length);
  }

  /** Whether a row may take any column beside its own. O(columns / 32). */
  leavesAny(row: number): boolean {
    this.selectRow(row);
    return this.bits.some((word) => word !== 0);
  }

  /** Writes the columns of a row to `into`, in rising order; answers how many there are. O(columns / 32 + answers). */
  list(row: number, into: Int32Array): number {
    this.selectRow(row);
    const { bits } = this;
    let count = 0;
    for (let word = 0; word < bits.length; word += 1) {
      let left = bits[word]!;
      while (left !== 0) {
        into[count] = (word << 5) + (31 - Math.clz32(left & -left));
        left &= left - 1;
        count += 1;
      }
    }
    return count;
  }

  /** Bits of the columns a row may take beside its own. */
  private selectRow(row: number): void {
    const { bits, all, parties } = this;
    bits.set(all);
    for (const table of this.tables) {
      const allowed = table.allowed(row);
      if (allowed === null) continue;
      for (let word = 0; word < bits.length; word += 1) bits[word]! &= allowed[word]!;
    }
    const own = parties.ownColumn[row]!;
    bits[own >> 5]! &= ~(1 << (own & 31));
  }
}
