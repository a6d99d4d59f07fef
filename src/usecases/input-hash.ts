import type { Intake } from '../intake';
import { hashOfRecords, type Json } from '../kernel';

/** Where a fact was read is no part of it: the same list, sorted or moved, says the same. */
const PLACES: ReadonlySet<string> = new Set(['source', 'sources']);

/** A record as plain data, without the places it was read from. */
const withoutPlaces = (value: unknown): Json => {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value as Json;
  const record: Record<string, Json> = {};
  for (const key of Object.keys(value))
    if (!PLACES.has(key)) record[key] = withoutPlaces((value as Readonly<Record<string, unknown>>)[key]);
  return record;
};

const inOrder = <One>(list: readonly One[], keyOf: (one: One) => string): number[] => {
  const keys = list.map(keyOf);
  return keys.map((_, index) => index).sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
};

/** Posts by id, people by NIP with the post they hold, wishes for others by NIP and post, courses by name and day, allowances by class and agency. */
function* recordsOf({ employees, positions, positionOf, requests, courses, allowances }: Intake): Generator<Json> {
  for (const index of inOrder(positions, ({ id }) => id)) yield withoutPlaces(positions[index]);
  for (const index of inOrder(employees, ({ nip }) => nip))
    yield [positions[positionOf[index] ?? -1]?.id ?? null, withoutPlaces(employees[index])];
  for (const index of inOrder(requests, ({ nip, position, requester }) => `${nip} ${position} ${requester}`))
    yield withoutPlaces(requests[index]);
  for (const index of inOrder(courses, ({ code, name, date }) => `${code ?? ''} ${name} ${date ?? ''}`))
    yield withoutPlaces(courses[index]);
  for (const index of inOrder(allowances, ({ jobClass, agency }) => `${jobClass} ${agency ?? ''}`))
    yield withoutPlaces(allowances[index]);
}

/**
 * Names what a plan was made from: the records that were read, in a fixed form and order. Formats, the order of rows and columns,
 * and sheets and columns without use are no part of it, so every program that holds the same lists gives the same hash.
 */
export const hashOfInput = (intake: Intake): string => hashOfRecords(recordsOf(intake));
