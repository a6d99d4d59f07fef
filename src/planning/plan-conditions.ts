import type { RowPair, SideConditions } from '../matching';

import { meetingPlaces, rowsApart } from './bonds';
import { decidedOf, NONE } from './decided';
import { headsWithDeputies } from './heads-and-deputies';
import type { Parties } from './parties';
import { groupByUnit } from './units';

const NO_LIMIT = 100;

/** Whether two rows may end in one place though they are kept apart: an approval puts one of them where the other is, or was approved for. */
const meetByDecision = (
  { ownColumn }: Parties,
  approved: Int32Array,
  places: readonly Int32Array[],
  rows: RowPair,
): boolean => {
  const seatsOf = (row: number): number[] => [ownColumn[row]!, approved[row]!].filter((column) => column !== NONE);
  return places.some((place) =>
    [rows, [rows[1], rows[0]] as const].some(
      ([one, other]) => place.includes(approved[one]!) && seatsOf(other).some((column) => place.includes(column)),
    ),
  );
};

/** Rows that a decision takes, or may take, out of their unit, by unit. */
const leavingByDecision = (parties: Parties, groupOf: Int32Array, groups: number): Int32Array => {
  const leaving = new Int32Array(groups);
  const { decided } = decidedOf(parties);
  if (decided === null) return leaving;
  parties.ownColumn.forEach((own, row) => {
    const target = decided.approved[row]!;
    const isLeaving = target === NONE ? decided.leaves[row] === 1 : groupOf[target] !== groupOf[own];
    if (isLeaving) leaving[groupOf[own]!]! += 1;
  });
  return leaving;
};

/**
 * What a policy asks of several people at once, in rows and columns: who may leave a unit at most, who is kept apart, who may
 * not leave together. Everybody staying keeps all of it, and so do the decisions: what they break is not asked. Null where nothing is asked.
 */
export const conditionsOf = (parties: Parties): SideConditions | null => {
  const { positions, heads, employees, input } = parties;
  const { maxLeavingPercent, headOrDeputyStays } = input.policy.limits;
  const { groupOf, groups } = groupByUnit(positions);
  const { decided } = decidedOf(parties);
  const approved = decided?.approved ?? null;
  const bound = rowsApart(parties);
  const places = bound.length === 0 ? [] : meetingPlaces(positions);
  const apart = approved === null ? bound : bound.filter((rows) => !meetByDecision(parties, approved, places, rows));
  const leaves = (row: number): boolean => {
    const target = approved?.[row] ?? NONE;
    return target !== NONE && groupOf[target] !== groupOf[parties.ownColumn[row]!];
  };
  const leaders = headOrDeputyStays ? headsWithDeputies(parties) : [];
  const notBothLeave = leaders.filter((rows) => !rows.every(leaves));
  if (maxLeavingPercent === NO_LIMIT && apart.length + notBothLeave.length === 0) return null;
  const byDecision = leavingByDecision(parties, groupOf, groups);
  const people = new Int32Array(groups);
  groupOf.forEach((group, column) => (people[group]! += heads[column]!));
  // People of one unit alone are a list of people to be placed: no other unit of theirs is to be kept from being emptied.
  const isLimited = maxLeavingPercent !== NO_LIMIT && people.filter((count) => count > 0).length > 1;
  return {
    groupOfColumn: groupOf,
    mostLeaving: people.map((count, group) =>
      isLimited ? Math.max(1, Math.floor((count * maxLeavingPercent) / 100), byDecision[group]!) : employees.length,
    ),
    places: apart.length === 0 ? [] : places,
    apart,
    notBothLeave,
  };
};
