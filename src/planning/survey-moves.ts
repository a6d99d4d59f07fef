import { isInForce, type Policy, type RuleId } from '../domain';
import { isHardFailure, RULES, waiverFor, type Rule } from '../rules';

import { mayMove, TitleFilter } from './admission';
import { LawfulColumns, RuleTables, saidOfRule } from './lawful-columns';
import { orderParties, proposedTransfer, type Parties, type PlanningInput } from './parties';

/** Whom a policy lets move and where to, before anything is scored. */
export type MoveSurvey = {
  readonly employees: number;
  /** People whom the rules and the purpose leave at least one other post. */
  readonly movable: number;
  /** Seats that stand empty today, whatever the policy. */
  readonly openSeats: number;
  /** Of these, seats for which there are movable people enough; each post is counted by itself. */
  readonly reachableSeats: number;
  /** By rule that looks at the person alone and is not off: people it stops, or marks where it only warns. */
  readonly heldBy: Readonly<Partial<Record<RuleId, number>>>;
};

const PERSON_RULES = RULES.filter(({ scope }) => scope === 'employee');

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/**
 * Counts who may move under one policy after another, of the same people and posts on the same day. Scores, decisions and the limits of the plan as
 * a whole are not looked at: a person counted here may still have no move that pays. What a policy says like the one before is not judged
 * again; the rest is O(people x posts).
 */
export class MoveSurveyor {
  private readonly parties: Parties;
  private readonly tables = new RuleTables();
  private readonly columns: Int32Array;
  /** Rows a rule about the person alone stops or marks, with what the policy said of it. */
  private readonly held = new Map<
    RuleId,
    { readonly said: string; readonly rows: Uint8Array; readonly count: number }
  >();

  constructor(input: PlanningInput) {
    this.parties = orderParties(input);
    this.columns = new Int32Array(input.positions.length);
  }

  survey(policy: Policy): MoveSurvey {
    const parties: Parties = { ...this.parties, input: { ...this.parties.input, policy } };
    const { employees, positions, heads, ownColumn } = parties;
    const { columns } = this;
    const inUse = PERSON_RULES.filter(
      ({ id }) => policy.rules[id].mode !== 'off' && isInForce(policy.rules[id], parties.input.asOf),
    );
    const found = inUse.map((rule) => ({ rule, ...this.heldBy(rule, parties) }));
    const bars = found.filter(({ rule }) => policy.rules[rule.id].mode === 'block');
    const lawful = new LawfulColumns(parties, this.tables);
    const titles = new TitleFilter(parties);
    const candidates = new Int32Array(positions.length);
    let movable = 0;
    for (let row = 0; row < employees.length; row += 1) {
      if (bars.some(({ rows }) => rows[row] === 1) || !mayMove(parties, row)) continue;
      const count = titles.keep(ownColumn[row]!, columns, lawful.list(row, columns));
      if (count > 0) movable += 1;
      for (let at = 0; at < count; at += 1) candidates[columns[at]!]! += 1;
    }
    const open = positions.map(({ seats }, column) => Math.max(0, seats - heads[column]!));
    return {
      employees: employees.length,
      movable,
      openSeats: sum(open),
      reachableSeats: sum(open.map((seats, column) => Math.min(seats, candidates[column]!))),
      heldBy: Object.fromEntries(found.map(({ rule, count }) => [rule.id, count])),
    };
  }

  private heldBy(rule: Rule, parties: Parties): { readonly rows: Uint8Array; readonly count: number } {
    const { policy } = parties.input;
    const said = saidOfRule(policy, rule.id);
    const known = this.held.get(rule.id);
    if (known?.said === said) return known;
    const { thresholds } = policy.rules[rule.id];
    const rows = Uint8Array.from(parties.employees, (_, row) => {
      const own = parties.ownColumn[row]!;
      const staying = proposedTransfer(parties, row, own, own);
      return isHardFailure(rule.judge(staying, thresholds)) && waiverFor(rule.id, staying, policy) === null ? 1 : 0;
    });
    const made = { said, rows, count: sum([...rows]) };
    this.held.set(rule.id, made);
    return made;
  }
}
