import type { Planned } from '../planning';

import type { Needs, NeedSums } from './needs';
import { sumNeeds } from './needs';

/** What an agency needs, whom it may give and whom it may get. */
export type AgencyNeed = {
  /** Blank where the list of posts names none. */
  readonly agency: string;
  readonly units: number;
  readonly sums: NeedSums;
  /** People of it whom the rules let go to any other post. */
  readonly mayLeave: number;
  /** People of other agencies whom the rules let take a seat that is empty here today. */
  readonly mayCome: number;
  /** Moves of the plan out of it and into it; those inside are in neither. */
  readonly goingOut: number;
  readonly comingIn: number;
};

/** The need of each agency with who may come and go, the most empty seats first. O(pairs). */
export const agencyNeeds = (
  { instance, columnOfRow }: Pick<Planned, 'instance' | 'columnOfRow'>,
  needs: Needs,
): AgencyNeed[] => {
  const { positions, heads, ownColumn, isMovable, problem } = instance;
  const names = [...new Set(positions.map(({ agency }) => agency ?? ''))];
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const agencyAt = Int32Array.from(positions, ({ agency }) => indexOf.get(agency ?? '') ?? 0);
  const [mayLeave, mayCome, goingOut, comingIn] = Array.from({ length: 4 }, () => new Int32Array(names.length));
  /** The last row counted at each agency, so that nobody is counted twice there. */
  const counted = new Int32Array(names.length).fill(-1);
  for (let row = 0; row < problem.rows; row += 1) {
    const own = agencyAt[ownColumn[row]!]!;
    if (isMovable[row] === true) mayLeave![own]! += 1;
    for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1) {
      const column = problem.column[pair]!;
      const there = agencyAt[column]!;
      if (there === own || counted[there] === row || heads[column]! >= positions[column]!.seats) continue;
      counted[there] = row;
      mayCome![there]! += 1;
    }
    const then = agencyAt[columnOfRow[row]!]!;
    if (then === own) continue;
    goingOut![own]! += 1;
    comingIn![then]! += 1;
  }
  const units = new Map(names.map((name) => [name, new Set<string>()]));
  for (const { agency, unit } of positions) units.get(agency ?? '')?.add(unit);
  return [...sumNeeds(needs.posts, ({ agency }) => agency ?? '')]
    .map(([agency, sums]): AgencyNeed => {
      const index = indexOf.get(agency) ?? 0;
      return {
        agency,
        units: units.get(agency)?.size ?? 0,
        sums,
        mayLeave: mayLeave![index]!,
        mayCome: mayCome![index]!,
        goingOut: goingOut![index]!,
        comingIn: comingIn![index]!,
      };
    })
    .sort((a, b) => b.sums.emptyAfter - a.sums.emptyAfter || (a.agency < b.agency ? -1 : a.agency > b.agency ? 1 : 0));
};
