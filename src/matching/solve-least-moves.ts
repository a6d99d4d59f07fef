import type { ProgressListener } from '../kernel';

import { certifyWithinMoves, ownPairsOf, withBonus, type MoveProof } from './move-price';
import { movesOf } from './move-limits';
import { largestOf, type AssignmentProblem } from './problem';
import type { SeatTree } from './seat-tree';
import { solveAssignment } from './solve-assignment';
import { solveBounded } from './solve-bounded';
import { solveWithinMoves, type MoveOutcome } from './solve-within-moves';

/** What solving for a number of moves at least came to. */
export type LeastMovesOutcome =
  | {
      readonly status: 'solved';
      readonly columnOfRow: Int32Array;
      readonly moves: number;
      /** Its price per move is 0 or less: what a move is given, so that there are enough of them. */
      readonly proof: MoveProof;
      /** With so much given to every move, the best answer has enough moves. */
      readonly bonus: number;
    }
  /** No answer with so many moves was found; `mostMoves` can be had. */
  | { readonly status: 'infeasible'; readonly mostMoves: number }
  | Extract<MoveOutcome, { readonly status: 'invalid' }>;

/**
 * The most points with at least so many moves and at most so many others, for a problem whose optimum has fewer.
 *
 * 1. As many moves as there can be, whatever their points: fewer than asked for, and there is no answer. 2. Every move is given a bonus,
 * doubled until the best answer has enough moves. 3. There, the best answer within a budget of just so many moves. Its price per move is
 * what the bonus was too much; the bonus less the price proves the ceiling of every answer with at least so many moves, because what an answer
 * is given is at least that much for each of them. 4. Where exchanges do not come out at that number (a round of three and two moves), the budget
 * grows by one.
 */
export const solveLeastMoves = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  leastMoves: number,
  mostMoves: number,
  onProgress: ProgressListener<'solve'> = () => undefined,
  tree: SeatTree | null = null,
): LeastMovesOutcome => {
  const ownPair = ownPairsOf(problem, ownColumn);
  const largest = largestOf(problem);
  const solve = (priced: AssignmentProblem) =>
    tree === null ? solveAssignment(priced, onProgress) : solveBounded(priced, tree, onProgress);
  const countOf = (columnOfRow: Int32Array): number => movesOf(ownColumn, columnOfRow).length;
  const { rows, columns, rowStart, column, seats } = problem;
  const nothing = { rows, columns, rowStart, column, points: new Int32Array(column.length), seats };
  const busiest = solve(withBonus(nothing, ownPair, 0, 1, -1));
  if (busiest.status === 'invalid') return { status: 'invalid', fault: busiest.fault };
  if (busiest.status === 'infeasible') return { status: 'infeasible', mostMoves: 0 };
  const possible = Math.min(countOf(busiest.columnOfRow), mostMoves);
  if (possible < leastMoves) return { status: 'infeasible', mostMoves: possible };
  for (let bonus = Math.max(1, Math.ceil(largest / 8)); ; bonus *= 2) {
    const priced = withBonus(problem, ownPair, largest, 1, -bonus);
    const enough = solve(priced);
    if (enough.status === 'invalid') return { status: 'invalid', fault: enough.fault };
    if (enough.status === 'infeasible') return { status: 'infeasible', mostMoves: 0 };
    if (countOf(enough.columnOfRow) < leastMoves) continue;
    const nodePrices = 'nodePrices' in enough ? enough.nodePrices : enough.columnPrices;
    const optimum = { columnOfRow: enough.columnOfRow, nodePrices };
    const proofs: MoveProof[] = [{ over: 1, pricePerMove: -bonus, nodePrices }];
    let found = 0;
    for (let budget = leastMoves; budget <= mostMoves; budget += 1) {
      const within = solveWithinMoves(priced, ownColumn, budget, onProgress, tree, optimum);
      if (within.status === 'invalid') return within;
      if (within.status === 'infeasible') break;
      const { over, pricePerMove, nodePrices: prices } = within.proof;
      const given = pricePerMove - over * bonus;
      if (given <= 0) proofs.push({ over, pricePerMove: given, nodePrices: prices });
      found = Math.max(found, within.moves);
      if (within.moves < leastMoves) continue;
      const boundOf = (proof: MoveProof): bigint =>
        certifyWithinMoves(problem, ownColumn, leastMoves, proof, tree ?? undefined);
      const proof = proofs.reduce((best, one) => (boundOf(one) < boundOf(best) ? one : best));
      return { status: 'solved', columnOfRow: within.columnOfRow, moves: within.moves, proof, bonus };
    }
    return { status: 'infeasible', mostMoves: found };
  }
};

/** A problem in which every move earns a bonus, as its rows' own pairs earn that much less. */
export const withMoveBonus = (problem: AssignmentProblem, ownColumn: Int32Array, bonus: number): AssignmentProblem =>
  withBonus(problem, ownPairsOf(problem, ownColumn), largestOf(problem), 1, -bonus);
