import { EXEMPT, personClasses, type Planned } from '../planning';
import { isBarredBy, waiverFor, type PairRule } from '../rules';

import { transfersAsPlanned } from './transfers-as-planned';

/** Not asked yet. */
const UNASKED = 2;

/** Class of each row; rules about two people look at where the plan has the other one. */
const classesAsPlanned = (rule: PairRule, planned: Planned): Int32Array => {
  const { instance } = planned;
  if (rule.bindsTwo !== true) return personClasses(instance, rule);
  const { policy } = instance.input;
  const transferOf = transfersAsPlanned(planned);
  const classes = new Map<string, number>();
  return instance.ownColumn.map((own, row) => {
    const staying = transferOf(row, own);
    if (waiverFor(rule.id, staying, policy) !== null) return EXEMPT;
    const key = rule.personKey(staying, policy.rules[rule.id].thresholds);
    const person = classes.get(key) ?? classes.size;
    classes.set(key, person);
    return person;
  });
};

/** One pair rule over all people and the post turned to: who is kept out, by class of people and class of posts. */
export class KeptOut {
  /** Class of each row; `EXEMPT` for people exempted from the rule. */
  private readonly personOf: Int32Array;
  private readonly sizes: number[] = [];
  /** Two rows of each class with different posts, so that one of them would move to any post; one where there is no other. */
  private readonly examples: (readonly [number, number])[] = [];
  private readonly answersOf = new Map<string, Uint8Array>();
  private answers: Uint8Array = new Uint8Array(0);

  constructor(
    readonly rule: PairRule,
    private readonly planned: Planned,
  ) {
    const { ownColumn } = planned.instance;
    this.personOf = classesAsPlanned(rule, planned);
    this.personOf.forEach((person, row) => {
      if (person === EXEMPT) return;
      const [first, second] = this.examples[person] ?? [row, row];
      const isOther = first === second && ownColumn[first] !== ownColumn[row];
      this.examples[person] = [first, isOther ? row : second];
      this.sizes[person] = (this.sizes[person] ?? 0) + 1;
    });
  }

  /** Turns to a post: all classes of people are asked about it, once for all posts the rule looks at alike. */
  selectColumn(column: number): void {
    const { planned, rule, examples } = this;
    const { instance } = planned;
    const key = rule.postKey({
      to: instance.positions[column]!,
      headsAtTarget: instance.heads[column]!,
    });
    this.answers = this.answersOf.get(key) ?? new Uint8Array(examples.length).fill(UNASKED);
    this.answersOf.set(key, this.answers);
    for (let person = 0; person < examples.length; person += 1) {
      if (this.answers[person] !== UNASKED) continue;
      const row = examples[person]!.find((one) => instance.ownColumn[one] !== column);
      // A class that sits here altogether is asked about the next post of this kind.
      if (row === undefined) continue;
      const transfer = transfersAsPlanned(planned)(row, column);
      this.answers[person] = isBarredBy(rule, transfer, instance.input.policy) ? 1 : 0;
    }
  }

  /** Whether the rule keeps a row, not one of its own people, out of the post turned to. */
  isOut(row: number): boolean {
    const person = this.personOf[row]!;
    return person !== EXEMPT && this.answers[person] === 1;
  }

  /** How many people of other posts it keeps out; `incumbents` are those of the post turned to. */
  count(incumbents: readonly number[]): number {
    let people = 0;
    this.sizes.forEach((size, person) => {
      if (this.answers[person] === 1) people += size;
    });
    return people - incumbents.filter((row) => this.isOut(row)).length;
  }
}
