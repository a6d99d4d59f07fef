import { isInForce } from '../domain';
import { isPairBar, PAIR_RULES, waiverFor, type PairRule } from '../rules';

import { proposedMove, type Parties } from './parties';
import { PostClasses } from './post-classes';

/** One rule over all columns: posts it looks at alike form a class, and so do people. */
class RuleTable {
  private readonly classes: PostClasses;
  private readonly allowedByPerson = new Map<string, Uint32Array | null>();

  constructor(
    private readonly rule: PairRule,
    private readonly parties: Parties,
  ) {
    const { positions, heads } = parties;
    this.classes = new PostClasses(positions, (position, column) => rule.postKey(position, heads[column]!));
  }

  /** Columns the rule leaves to a row, as bits; null when it leaves all. */
  allowed(row: number): Uint32Array | null {
    const { rule, parties, classes } = this;
    const { policy } = parties.input;
    const own = parties.ownColumn[row]!;
    const staying = proposedMove(parties, row, own, own);
    if (waiverFor(rule.id, staying, policy) !== null) return null;
    const key = rule.personKey(staying, policy.rules[rule.id].thresholds);
    const known = this.allowedByPerson.get(key);
    if (known !== undefined) return known;
    const isFree = Array.from(
      { length: classes.count },
      (_, index) => !isPairBar(rule, proposedMove(parties, row, own, classes.exampleOf(index, own)), policy),
    );
    if (isFree.every(Boolean)) {
      this.allowedByPerson.set(key, null);
      return null;
    }
    const bits = new Uint32Array((parties.positions.length + 31) >> 5);
    classes.classOfColumn.forEach((index, column) => {
      if (isFree[index]) bits[column >> 5]! |= 1 << (column & 31);
    });
    this.allowedByPerson.set(key, bits);
    return bits;
  }
}

/** Columns each row may take beside its own, by tables over classes instead of rule by rule and pair by pair. */
export class LawfulColumns {
  private readonly tables: readonly RuleTable[];
  private readonly bits: Uint32Array;

  constructor(private readonly parties: Parties) {
    const { rules } = parties.input.policy;
    this.tables = PAIR_RULES.filter(
      ({ id }) => rules[id].mode === 'block' && isInForce(rules[id], parties.input.asOf),
    ).map((rule) => new RuleTable(rule, parties));
    this.bits = new Uint32Array((parties.positions.length + 31) >> 5);
  }

  /** Writes the columns of a row to `into`, in rising order; answers how many there are. O(columns / 32 + answers). */
  list(row: number, into: Int32Array): number {
    const { bits, parties } = this;
    bits.fill(0xffffffff);
    for (const table of this.tables) {
      const allowed = table.allowed(row);
      if (allowed === null) continue;
      for (let word = 0; word < bits.length; word += 1) bits[word]! &= allowed[word]!;
    }
    const own = parties.ownColumn[row]!;
    const columns = parties.positions.length;
    let count = 0;
    for (let word = 0; word < bits.length; word += 1) {
      let left = bits[word]!;
      while (left !== 0) {
        const column = (word << 5) + (31 - Math.clz32(left & -left));
        left &= left - 1;
        if (column === own || column >= columns) continue;
        into[count] = column;
        count += 1;
      }
    }
    return count;
  }
}
