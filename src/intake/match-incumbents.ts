import { headsOf, type Employee, type IntakeProblem, type Position } from '../domain';

import { NearestPost } from './nearest-post';
import type { PostFinder } from './post-finder';

/** Who sits where: employees whose current post stands on the position sheet, with that post's index. */
export type Incumbency = {
  readonly employees: readonly Employee[];
  /** Index into `positions` of each employee's current post. */
  readonly positionOf: readonly number[];
};

/**
 * Finds each employee's current post by unit and name, and by agency where two posts share both. No match, or more than one, is
 * a problem and never a guess.
 */
export const matchIncumbents = (
  employees: readonly Employee[],
  positions: readonly Position[],
  finder: PostFinder,
  problems: IntakeProblem[],
): Incumbency => {
  const nearest = new NearestPost(positions);
  const placed: Employee[] = [];
  const positionOf: number[] = [];
  for (const employee of employees) {
    const { positionName, unit, agency } = employee;
    if (positionName === '' || unit === '') {
      // Somebody without a post or a unit is told once, whatever stands on the list of posts.
      problems.push({ code: 'place-blank', severity: 'blocks', where: employee.sources.position ?? employee.source });
      continue;
    }
    const found = finder.find(positionName, unit, agency);
    if (found.length === 1) {
      placed.push(employee);
      positionOf.push(found[0]!);
      continue;
    }
    const same = finder.find(positionName, unit, null).length;
    // The row of the post has its own problem, which is the one to mend.
    const isRefused = same === 0 && finder.isRefused(positionName, unit);
    const meant = same === 0 && !isRefused ? nearest.of(positionName, unit) : null;
    problems.push({
      code: isRefused ? 'position-refused' : same === 0 ? 'position-unmatched' : 'position-ambiguous',
      severity: isRefused ? 'warns' : 'blocks',
      where: employee.sources.position ?? employee.source,
      value: positionName,
      params: {
        unit,
        count: same,
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
  problems: IntakeProblem[],
): void => {
  const found = new Int32Array(positions.length);
  for (const index of positionOf) found[index]! += 1;
  positions.forEach((position, index) => {
    const incumbents = found[index]!;
    if (position.filled !== null && position.filled !== incumbents) {
      problems.push({
        code: 'filled-disagrees',
        severity: 'warns',
        where: position.source,
        value: position.name,
        params: { filled: position.filled, found: incumbents },
      });
    }
    const heads = headsOf(position, incumbents);
    if (heads > position.seats) {
      problems.push({
        code: 'overfull',
        severity: 'warns',
        where: position.source,
        value: position.name,
        params: { seats: position.seats, found: heads },
      });
    }
  });
};
