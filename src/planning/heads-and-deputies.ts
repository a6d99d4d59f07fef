import { isManagerial, type Position } from '../domain';
import type { RowPair } from '../matching';
import { foldText } from '../sheets';

import type { Parties } from './parties';

/** How posts begin whose holder leads a unit, and those whose holder stands in for that one. */
const HEAD = /^(kepala|camat|lurah|direktur|inspektur|ketua)\b/;
const SECRETARY = /^sekretaris\b/;
const DEPUTY = /^wakil\b/;

/** From the highest down; posts that are not managerial come last, as heads of schools and puskesmas do. */
const ORDER = ['jpt-utama', 'jpt-madya', 'jpt-pratama', 'administrator', 'pengawas'];
const placeOf = ({ level }: Position): number => {
  const place = ORDER.indexOf(level);
  return place < 0 ? ORDER.length : place;
};

const isHead = ({ name }: Position): boolean => HEAD.test(foldText(name));
const isDeputy = (position: Position): boolean => {
  const name = foldText(position.name);
  return DEPUTY.test(name) || (SECRETARY.test(name) && isManagerial(position.level));
};

/**
 * Holders of the posts of a head and of the deputy (secretary, wakil) of one unit: the highest head of the deputy's own unit who does not stand
 * below the deputy, or, where the unit has none, of the agency. No law lists them; posts are told by how their names begin.
 */
export const headsWithDeputies = ({ positions, ownColumn }: Parties): RowPair[] => {
  const holders = new Map<number, number[]>();
  ownColumn.forEach((column, row) => holders.set(column, [...(holders.get(column) ?? []), row]));
  const heads = [...holders.keys()].filter((column) => isHead(positions[column]!)).sort((a, b) => a - b);
  const pairs: RowPair[] = [];
  for (const [column, deputies] of [...holders].sort(([a], [b]) => a - b)) {
    const deputy = positions[column]!;
    if (!isDeputy(deputy)) continue;
    const above = heads.filter((head) => placeOf(positions[head]!) <= placeOf(deputy));
    const inAgency = above.filter((head) => positions[head]!.agency === deputy.agency);
    const inUnit = inAgency.filter((head) => positions[head]!.unit === deputy.unit);
    const candidates = inUnit.length > 0 ? inUnit : deputy.agency === null ? [] : inAgency;
    const highest = Math.min(...candidates.map((head) => placeOf(positions[head]!)));
    for (const head of candidates.filter((one) => placeOf(positions[one]!) === highest))
      for (const leader of holders.get(head) ?? [])
        for (const row of deputies) pairs.push([Math.min(leader, row), Math.max(leader, row)]);
  }
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
};
