import type { ProgressListener } from '../kernel';

import { Bonds, Standing } from './condition-standing';
import {
  certifyConditions,
  restrictionsOf,
  type Branching,
  type ConditionProof,
  type PlanConditions,
  type ProofPart,
  type Screen,
} from './condition-proof';
import { splitIntoExchanges } from './exchanges';
import { OpenParts, type OpenPart, type Part } from './open-parts';
import {
  canAllStay,
  findOwnColumnFault,
  hasShapeFault,
  type AssignmentProblem,
  type OwnColumnFault,
  type ProblemFault,
} from './problem';
import { findConditionFault, type ConditionFault } from './side-conditions';
import { findSeatTreeFault, type SeatTreeFault } from './seat-tree';
import { TollRelaxation, type Impossible, type Relaxed, type UnlimitedAnswer } from './toll-relaxation';
import { TollSearch } from './toll-search';
import { worthOf } from './worth-of-answer';

/** What solving with conditions came to. */
export type ConditionsOutcome =
  /** `optimal`: nothing is better, gap 0. `stopped`: the tree of parts reached its bound; the best found keeps every condition too, up to `gap` below the proven ceiling. */
  | {
      readonly status: 'optimal' | 'stopped';
      readonly columnOfRow: Int32Array;
      readonly total: bigint;
      readonly bound: bigint;
      readonly gap: bigint;
      /** `certifyConditions` recomputes the bound from it. */
      readonly proof: ConditionProof;
    }
  /** No answer keeps all of it; the rows, if any are named, have fewer seats than heads even without the conditions. */
  | { readonly status: 'infeasible'; readonly rows: readonly number[] }
  /** The tree of parts reached its bound, and no answer was found that keeps all of it. */
  | { readonly status: 'unknown' }
  | {
      readonly status: 'invalid';
      readonly fault:
        ProblemFault | OwnColumnFault | ConditionFault | SeatTreeFault | { readonly kind: 'budget-negative' };
    };

/**
 * Bounds of the tree of parts: assignments solved, and pairs they are solved over (half of both for tolls). The same input comes as far on every
 * machine.
 */
export type SearchBounds = { readonly solves: number; readonly work: number };

export type SearchOptions = { readonly bounds?: SearchBounds; readonly known?: UnlimitedAnswer | null };

const WIDE: SearchBounds = { solves: 2000, work: 2 ** 27 };
/** Steps by which tolls are sought for all answers, with a screen after each number of them, and for a part of them. */
const ROUNDS = [10, 20, 40, 80];
const PART_ROUNDS = 4;

/**
 * The most points with conditions on several rows at once, within a budget of moves and a tree of musts where they are given.
 *
 * 1. Solved without the conditions. 2. What is counted (rows that leave a group, moves) costs tolls (`TollSearch`); on
 * the way answers are made from exchanges that keep everything, and pairs with which nothing is better than the best of them drop out.
 * 3. What tolls cannot settle is parted, the highest ceiling first (Land & Doig 1960): two rows that meet (one avoids the place, or the other does, or both stay),
 * two that both leave (one stays, or the other does), a row that is the nearest thing to a tie for a budget not met (it is counted or not). Every part is an
 * assignment problem over fewer pairs.
 *
 * Ends optimal when no part is open. Exact as long as the tree keeps its bounds; then the answer still keeps everything, and the gap is told. `bounds`
 * closer than those end a search that need not be exact. `known` is a best answer without any limits, where it has been found already.
 */
export const solveWithConditions = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  limits: PlanConditions,
  onProgress: ProgressListener<'solve'> = () => undefined,
  { bounds = WIDE, known = null }: SearchOptions = {},
): ConditionsOutcome => {
  if (hasShapeFault(problem)) return { status: 'invalid', fault: { kind: 'shape' } };
  const { conditions, tree, maxMoves } = limits;
  const fault =
    findOwnColumnFault(problem, ownColumn) ??
    findConditionFault(problem, conditions) ??
    (tree === null ? null : findSeatTreeFault(problem, tree));
  if (fault) return { status: 'invalid', fault };
  if (maxMoves !== null && !(Number.isInteger(maxMoves) && maxMoves >= 0))
    return { status: 'invalid', fault: { kind: 'budget-negative' } };
  return new ConditionSearch(problem, ownColumn, limits, onProgress, bounds).solve(known);
};

class ConditionSearch {
  private readonly relaxation: TollRelaxation;
  private readonly bonds: Bonds;
  private readonly tolls: TollSearch;
  private readonly open = new OpenParts();
  private readonly screens: Screen[] = [];
  private best: { readonly columnOfRow: Int32Array; readonly worth: bigint } | null = null;

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly ownColumn: Int32Array,
    private readonly limits: PlanConditions,
    private readonly onProgress: ProgressListener<'solve'>,
    private readonly bounds: SearchBounds,
  ) {
    this.relaxation = new TollRelaxation(problem, ownColumn, limits);
    this.bonds = new Bonds(ownColumn, limits);
    this.tolls = new TollSearch(
      this.relaxation,
      (answer) => this.offer(answer),
      () => this.best?.worth ?? null,
    );
  }

  solve(known: UnlimitedAnswer | null): ConditionsOutcome {
    const { relaxation, problem, ownColumn } = this;
    const free = relaxation.begin(known);
    if (free.kind === 'unproven')
      return { status: 'invalid', fault: { kind: 'points-overflow', largest: relaxation.largest } };
    if (free.kind !== 'relaxed') return { status: 'infeasible', rows: free.kind === 'crowded' ? free.rows : [] };
    if (canAllStay(problem, ownColumn))
      this.offer({ columnOfRow: ownColumn, tolls: free.tolls, worth: worthOf(problem, ownColumn) });
    this.offer(free);
    const root: Part = { within: [], proof: { kind: 'priced', by: free.by }, on: null, parts: [] };
    const lowered = this.lowerRoot(free);
    this.settle(root, lowered);
    let screened = this.best?.worth;
    for (let part = this.open.pop(); part !== undefined; part = this.open.pop()) {
      this.onProgress('solve', relaxation.solves, this.bounds.solves);
      this.plunge(part);
      if (!this.hasRoom(1)) break;
      // With bounds that are musts, the proof of a part without answers depends on the pairs it was made over.
      if (lowered.kind !== 'relaxed' || this.limits.tree !== null || this.best === null) continue;
      const [slack, before] = [lowered.ceiling - this.best.worth, lowered.ceiling - (screened ?? 0n)];
      if (screened !== undefined && slack * 4n > before * 3n) continue;
      this.screen(lowered);
      screened = this.best.worth;
    }
    return this.finish(root);
  }

  /** Lowers the ceiling of all answers by tolls: one by one, which settles a few, then all at once. */
  private lowerRoot(free: Relaxed): Relaxed | Impossible {
    let lowered = this.tolls.lower([], free);
    for (const rounds of ROUNDS) {
      if (lowered.kind !== 'relaxed' || !this.isAboveBest(lowered) || !this.hasRoom(2)) break;
      if (this.limits.tree !== null) this.screen(lowered);
      lowered = this.tolls.descend([], lowered, rounds);
    }
    if (lowered.kind === 'relaxed' && this.isAboveBest(lowered) && this.hasRoom(1))
      lowered = this.tolls.lower([], lowered);
    if (lowered.kind === 'relaxed' && this.isAboveBest(lowered)) this.screen(lowered);
    return lowered;
  }

  private isAboveBest({ ceiling }: Relaxed): boolean {
    return this.best === null || ceiling > this.best.worth;
  }

  /** Whether the search is still within a part of its bounds: the whole of them, or one half. */
  private hasRoom(part: 1 | 2): boolean {
    const { solves, work } = this.relaxation;
    return part * solves <= this.bounds.solves && part * work <= this.bounds.work;
  }

  /** Parts a part, and then the better of its parts, until no better answer is left there: answers are found deep down. */
  private plunge(from: OpenPart): void {
    for (let part: OpenPart | null = from; part !== null;) {
      if (part.on !== null || !this.isAboveBest(part.best)) return;
      part = this.partIn(part);
      if (!this.hasRoom(1)) return;
    }
  }

  /** Records what solving a part came to; a part whose ceiling is above the best known stays open. */
  private settle(part: Part, found: Relaxed | Impossible): OpenPart | null {
    if (found.kind === 'missing') part.proof = { kind: 'missing', by: found.by };
    else if (found.kind === 'crowded') part.proof = { kind: 'crowded', rows: found.rows };
    else if (found.kind === 'overspent') part.proof = { kind: 'overspent' };
    else if (found.kind === 'relaxed') {
      part.proof = { kind: 'priced', by: found.by };
      if (this.isAboveBest(found)) {
        const opened = Object.assign(part, { best: found });
        this.open.push(opened);
        return opened;
      }
    }
    // What is unproven keeps the ceiling of the part it was made from.
    return null;
  }

  /** Answers the open part with the highest ceiling of those it makes. */
  private partIn(part: OpenPart): OpenPart | null {
    const { relaxation } = this;
    const on = this.questionFor(part);
    if (on === null) return null;
    let highest: OpenPart | null = null;
    part.on = on;
    for (const way of restrictionsOf(on, this.ownColumn, this.limits.conditions)) {
      const within = [...part.within, ...way];
      const inside: Part = { within, proof: part.proof, on: null, parts: [] };
      part.parts.push(inside);
      const first = relaxation.solve(within, part.best.tolls);
      if (first.kind === 'relaxed') this.offer(first);
      const lowered = first.kind === 'relaxed' ? this.tolls.descend(within, first, PART_ROUNDS) : first;
      const opened = this.settle(inside, lowered);
      if (opened !== null && (highest === null || opened.best.ceiling > highest.best.ceiling)) highest = opened;
    }
    return highest;
  }

  /** What to ask next of a part: a condition its answer breaks, or a row of the budget that is furthest from being met. */
  private questionFor({ within, best }: OpenPart): Branching | null {
    const { relaxation, bonds, limits } = this;
    const { apart, notBothLeave } = limits.conditions;
    for (let index = 0; index < apart.length; index += 1) {
      const place = bonds.meetingPlace(index, best.columnOfRow);
      if (place >= 0) return { kind: 'apart', index, place };
    }
    for (let index = 0; index < notBothLeave.length; index += 1)
      if (bonds.areBothLeaving(index, best.columnOfRow)) return { kind: 'not-both-leave', index };
    const unmet = Array.from(best.counts, (count, budget) => {
      const off = count - relaxation.budgets.most[budget]!;
      return { budget, size: off > 0 ? off * (best.tolls[budget]! + 1) : -off * best.tolls[budget]! };
    })
      .filter(({ size }) => size > 0)
      .sort((a, b) => b.size - a.size || a.budget - b.budget);
    for (const { budget } of unmet) {
      const row = relaxation.mostDoubtful(within, best, budget);
      if (row >= 0) return { kind: budget === relaxation.budgets.moves ? 'moving' : 'leaving', row };
    }
    return null;
  }

  private screen(answer: Relaxed): void {
    if (this.best === null) return;
    this.relaxation.screen(answer, this.best.worth);
    this.screens.push({ by: answer.by, known: this.best.worth });
  }

  /** Takes an answer as the best known, if it keeps everything and is better; answers whether it keeps everything. */
  private take({ columnOfRow, worth, excess, keepsTree }: Standing): boolean {
    if (excess > 0 || !keepsTree) return false;
    if (this.best === null || worth > this.best.worth) this.best = { columnOfRow: columnOfRow.slice(), worth };
    return true;
  }

  /**
   * Makes an answer that keeps everything out of one that need not: back towards the best known by the exchanges that cost least until
   * nothing is broken, then forward again by those that gain.
   */
  private offer({ columnOfRow, tolls, worth }: Pick<Relaxed, 'columnOfRow' | 'tolls' | 'worth'>): void {
    const { problem, relaxation, bonds, limits } = this;
    const standing = new Standing(problem, relaxation.budgets, bonds, limits, columnOfRow, worth);
    if (this.take(standing) || this.best === null) return;
    const known = this.best.columnOfRow;
    const exchangesTo = (target: Int32Array): readonly (readonly number[])[] =>
      splitIntoExchanges(standing.columnOfRow, target, problem.columns)
        .map(({ rows }) => ({ rows, gain: standing.gainOf(rows, target, tolls) }))
        .sort((a, b) => b.gain - a.gain || a.rows[0]! - b.rows[0]!)
        .map(({ rows }) => rows);
    const left: (readonly number[])[] = [];
    for (const rows of exchangesTo(known)) {
      const before = standing.excess;
      if (before > 0) standing.move(rows, known);
      if (before > 0 && standing.excess < before && standing.keepsTree) continue;
      standing.move(rows, columnOfRow);
      left.push(rows);
    }
    if (standing.excess > 0 || !standing.keepsTree) for (const rows of left) standing.move(rows, known);
    const kept = standing.columnOfRow.slice();
    for (const rows of exchangesTo(columnOfRow)) {
      if (standing.gainOf(rows, columnOfRow, null) <= 0) continue;
      standing.move(rows, columnOfRow);
      if (standing.excess > 0 || !standing.keepsTree) standing.move(rows, kept);
    }
    this.take(standing);
  }

  private finish(root: Part): ConditionsOutcome {
    const proof: ConditionProof = { screens: this.screens, part: proofOf(root) };
    if (this.best === null)
      return this.open.size === 0 && !isOpen(root) ? { status: 'infeasible', rows: [] } : { status: 'unknown' };
    const { columnOfRow, worth } = this.best;
    const bound = certifyConditions(this.problem, this.ownColumn, this.limits, columnOfRow, proof);
    if (bound === null) throw new Error('the proof of an answer has a hole');
    const gap = bound - worth;
    return { status: gap === 0n ? 'optimal' : 'stopped', columnOfRow, total: worth, bound, gap, proof };
  }
}

/** Whether a part may still have answers. */
const isOpen = ({ proof, on, parts }: Part): boolean => (on === null ? proof.kind === 'priced' : parts.some(isOpen));

const proofOf = ({ proof, on, parts }: Part): ProofPart =>
  on === null ? proof : { kind: 'parted', on, parts: parts.map(proofOf) };
