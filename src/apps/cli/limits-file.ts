import { readFileSync } from 'node:fs';

import * as v from 'valibot';

import type { AssignmentProblem, MoveLimits, SeatTree } from '../../matching';

/** Why a file states no limits. */
export class LimitsFileError extends Error {}

/** Bounds on groups of columns, or limits that need integer programming. */
export type Limits =
  { readonly kind: 'tree'; readonly tree: SeatTree } | { readonly kind: 'moves'; readonly limits: MoveLimits };

/** What an array of 32 bits can hold. */
const whole = v.pipe(v.number(), v.integer(), v.minValue(-(2 ** 31)), v.maxValue(2 ** 31 - 1));
const list = v.array(whole);
const treeSchema = v.strictObject({ groupOf: list, atLeast: list, atMost: list });
const limitsSchema = v.strictObject({
  unitOfColumn: v.optional(list),
  mostMoves: v.optional(whole),
  mostIn: v.optional(list),
  mostOut: v.optional(list),
  together: v.optional(v.array(list)),
  noSwaps: v.optional(v.boolean()),
  longestChain: v.optional(whole),
});

const unreadable = (path: string, issue: v.BaseIssue<unknown>): LimitsFileError =>
  new LimitsFileError(`${path}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);

/**
 * Reads limits: either `{groupOf, atLeast, atMost}` (groups of columns, as in `SeatTree`) or any of `{unitOfColumn, mostMoves,
 * mostIn, mostOut, together, noSwaps, longestChain}` (as in `MoveLimits`; without units every column is one). The two cannot be combined.
 */
export const readLimitsFile = (path: string, problem: AssignmentProblem): Limits => {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new LimitsFileError(`${path} is no JSON: ${error.message}`);
    throw error;
  }
  if (Array.isArray(json)) throw new LimitsFileError(`${path} holds a list; expected an object of limits`);
  if (typeof json === 'object' && json !== null && ['groupOf', 'atLeast', 'atMost'].some((key) => key in json)) {
    const tree = v.safeParse(treeSchema, json);
    if (!tree.success) throw unreadable(path, tree.issues[0]);
    const { groupOf, atLeast, atMost } = tree.output;
    return {
      kind: 'tree',
      tree: {
        groups: atMost.length,
        groupOf: Int32Array.from(groupOf),
        atLeast: Int32Array.from(atLeast),
        atMost: Int32Array.from(atMost),
      },
    };
  }
  const limits = v.safeParse(limitsSchema, json);
  if (!limits.success) throw unreadable(path, limits.issues[0]);
  const { unitOfColumn, mostMoves, mostIn, mostOut, together, noSwaps, longestChain } = limits.output;
  return {
    kind: 'moves',
    limits: {
      unitOfColumn: unitOfColumn
        ? Int32Array.from(unitOfColumn)
        : Int32Array.from({ length: problem.columns }, (_, at) => at),
      ...(mostMoves === undefined ? {} : { mostMoves }),
      ...(mostIn === undefined ? {} : { mostIn: Int32Array.from(mostIn) }),
      ...(mostOut === undefined ? {} : { mostOut: Int32Array.from(mostOut) }),
      ...(together === undefined ? {} : { together }),
      ...(noSwaps === undefined ? {} : { noSwaps }),
      ...(longestChain === undefined ? {} : { longestChain }),
    },
  };
};
