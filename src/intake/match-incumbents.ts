import type { Employee, PadanProblem, Position } from '../domain';
import { foldText } from '../sheets';

import type { Aliases } from './read-aliases';
import { NearestPost } from './nearest-post';
import { foldPositionName, type PositionsRead } from './read-positions';

/** Who sits where: employees whose current post stands on the position sheet, with that post's index. */
export type Incumbency = {
  readonly employees: readonly Employee[];
  /** Index into `positions` of each employee's current post. */
  readonly positionOf: readonly number[];
};

const keyOf = (unit: string, name: string): string => `${foldText(unit)}|${foldPositionName(name)}`;

/**
 * Finds each employee's current post by unit and name, as written or as the office's own list of aliases means them, and by
 * agency where two posts share both. No match, or more than one, is a problem and never a guess.
 */
export const matchIncumbents = (
  employees: readonly Employee[],
  { positions, refused }: PositionsRead,
  aliases: Aliases,
  problems: PadanProblem[],
): Incumbency => {
  const refusedKeys = new Set(refused.map(({ unit, name }) => keyOf(unit, name)));
  const byKey = new Map<string, number[]>();
  positions.forEach((position, index) => {
    const key = keyOf(position.unit, position.name);
    byKey.set(key, [...(byKey.get(key) ?? []), index]);
  });
  const nearest = new NearestPost(positions);
  const placed: Employee[] = [];
  const positionOf: number[] = [];
  const meantBy = (name: string): string => aliases.get(foldText(name)) ?? aliases.get(foldPositionName(name)) ?? name;
  for (const employee of employees) {
    const key = keyOf(meantBy(employee.unit), meantBy(employee.positionName));
    const found = byKey.get(key) ?? [];
    const narrowed =
      found.length > 1 && employee.agency !== null
        ? found.filter((index) => foldText(positions[index]!.agency ?? '') === foldText(employee.agency ?? ''))
        : found;
    if (narrowed.length === 1) {
      placed.push(employee);
      positionOf.push(narrowed[0]!);
      continue;
    }
    const cell = employee.sources.position ?? employee.source;
    // The row of the post has its own problem, which is the one to mend.
    const isRefused = found.length === 0 && refusedKeys.has(key);
    const meant = found.length === 0 && !isRefused ? nearest.of(employee.positionName, employee.unit) : null;
    problems.push({
      code: isRefused ? 'position-refused' : found.length === 0 ? 'position-unmatched' : 'position-ambiguous',
      severity: isRefused ? 'warns' : 'blocks',
      where: cell,
      value: employee.positionName,
      params: {
        unit: employee.unit,
        count: found.length,
        ...(meant ? { nearest: `${meant.name} (${meant.unit})` } : {}),
      },
    });
  }
  return { employees: placed, positionOf };
};

/** Notes posts whose stated bezetting differs from the incumbents found, and posts with more heads than seats. */
export const checkHeads = (
  positions: readonly Position[],
  positionOf: readonly number[],
  problems: PadanProblem[],
): void => {
  const found = new Int32Array(positions.length);
  for (const index of positionOf) found[index]! += 1;
  positions.forEach((position, index) => {
    const heads = found[index]!;
    if (position.filled !== null && position.filled !== heads) {
      problems.push({
        code: 'filled-disagrees',
        severity: 'warns',
        where: position.source,
        value: position.name,
        params: { filled: position.filled, found: heads },
      });
    }
    if (Math.max(heads, position.filled ?? 0) > position.seats) {
      problems.push({
        code: 'overfull',
        severity: 'warns',
        where: position.source,
        value: position.name,
        params: { seats: position.seats, found: Math.max(heads, position.filled ?? 0) },
      });
    }
  });
};
