import type { SideConditions } from '../matching';

import { meetingPlaces, rowsApart } from './bonds';
import { headsWithDeputies } from './heads-and-deputies';
import type { Parties } from './parties';
import { groupByUnit } from './units';

const NO_LIMIT = 100;

/**
 * What a policy asks of several people at once, in rows and columns: who may leave a unit at most, who is kept apart, who may
 * not leave together. Everybody staying keeps all of it. Null where nothing is asked.
 */
export const conditionsOf = (parties: Parties): SideConditions | null => {
  const { positions, heads, employees, input } = parties;
  const { maxLeavingPercent, headOrDeputyStays } = input.policy.limits;
  const apart = rowsApart(parties);
  const notBothLeave = headOrDeputyStays ? headsWithDeputies(parties) : [];
  if (maxLeavingPercent === NO_LIMIT && apart.length + notBothLeave.length === 0) return null;
  const { groupOf, groups } = groupByUnit(positions);
  const people = new Int32Array(groups);
  groupOf.forEach((group, column) => (people[group]! += heads[column]!));
  // People of one unit alone are a list of people to be placed: no other unit of theirs is to be kept from being emptied.
  const isLimited = maxLeavingPercent !== NO_LIMIT && people.filter((count) => count > 0).length > 1;
  return {
    groupOfColumn: groupOf,
    mostLeaving: people.map((count) =>
      isLimited ? Math.max(1, Math.floor((count * maxLeavingPercent) / 100)) : employees.length,
    ),
    places: apart.length === 0 ? [] : meetingPlaces(positions),
    apart,
    notBothLeave,
  };
};
