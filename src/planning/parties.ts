import { marksOf, type Candidacy } from '../criteria';
import {
  headsOf,
  type CivilDate,
  type Commitment,
  type ContinuedRun,
  type Allowance,
  type Course,
  type Employee,
  type Policy,
  type Position,
} from '../domain';
import type { ProposedTransfer } from '../rules';

import { GOOD_MARK } from './move-terms';

/** What a plan is made from; `positionOf[i]` is the index of employee i's present post. */
export type PlanningInput = {
  readonly employees: readonly Employee[];
  readonly positions: readonly Position[];
  readonly positionOf: readonly number[];
  readonly policy: Policy;
  readonly asOf: CivilDate;
  /** The office's catalogue of courses; looked at when the plan is made. */
  readonly courses?: readonly Course[];
  /** What the office pays by class of post; looked at when the plan is made. */
  readonly allowances?: readonly Allowance[];
  /** Decisions to follow. */
  readonly commitments?: readonly Commitment[];
  /** The run to depart from as little as can be. */
  readonly continued?: ContinuedRun | null;
};

/** Employees and posts in the order a plan is made in: rows by their marks, then in DUK order; columns by id. */
export type Parties = {
  readonly input: PlanningInput;
  readonly employees: readonly Employee[];
  readonly positions: readonly Position[];
  /** Column of each row's present post. */
  readonly ownColumn: Int32Array;
  /** Incumbents found per column. */
  readonly incumbents: Int32Array;
  /** People there now per column: the larger of incumbents found and bezetting stated. */
  readonly heads: Int32Array;
};

/** PP 15/1979: higher rank first, then the earlier rank date, longer service; the NIP settles what is left. */
const byDuk = (a: Employee, b: Employee): number =>
  (b.rank ?? 0) - (a.rank ?? 0) ||
  (a.rankDate ?? Infinity) - (b.rankDate ?? Infinity) ||
  (a.serviceStart ?? Infinity) - (b.serviceStart ?? Infinity) ||
  (a.nip < b.nip ? -1 : a.nip > b.nip ? 1 : 0);

/** Sum of mean rating and job-person match; good marks stand in for those nobody knows. */
const meritOf = (employee: Employee, asOf: CivilDate): number => {
  const { rating, competence } = marksOf(employee, asOf);
  return (rating ?? GOOD_MARK) + (competence ?? GOOD_MARK);
};

const sortedIndexes = (length: number, compare: (a: number, b: number) => number): number[] =>
  Array.from({ length }, (_, index) => index).sort(compare);

/** Puts people and posts in their fixed order (where plans are equally good, people come first in it), whatever order the sheets have. */
export const orderParties = (input: PlanningInput): Parties => {
  const merit = input.employees.map((employee) => meritOf(employee, input.asOf));
  const rowOrder = sortedIndexes(
    input.employees.length,
    (a, b) => merit[b]! - merit[a]! || byDuk(input.employees[a]!, input.employees[b]!),
  );
  const columnOrder = sortedIndexes(input.positions.length, (a, b) =>
    input.positions[a]!.id < input.positions[b]!.id ? -1 : 1,
  );
  const columnOf = new Int32Array(columnOrder.length);
  columnOrder.forEach((position, column) => (columnOf[position] = column));
  const positions = columnOrder.map((index) => input.positions[index]!);
  const ownColumn = Int32Array.from(rowOrder, (index) => columnOf[input.positionOf[index]!]!);
  const incumbents = new Int32Array(positions.length);
  for (const column of ownColumn) incumbents[column]! += 1;
  return {
    input,
    employees: rowOrder.map((index) => input.employees[index]!),
    positions,
    ownColumn,
    incumbents,
    heads: Int32Array.from(positions, (position, column) => headsOf(position, incumbents[column]!)),
  };
};

/** A proposed transfer between two columns. */
export const proposedTransfer = (parties: Parties, row: number, from: number, to: number): ProposedTransfer => ({
  employee: parties.employees[row]!,
  from: parties.positions[from]!,
  to: parties.positions[to]!,
  headsAtTarget: parties.heads[to]!,
  asOf: parties.input.asOf,
  allowPromotions: parties.input.policy.allowPromotions,
});

/** A row scored for a column. */
export const candidacyAt = (parties: Parties, row: number, from: number, to: number): Candidacy => ({
  employee: parties.employees[row]!,
  from: parties.positions[from]!,
  to: parties.positions[to]!,
  asOf: parties.input.asOf,
});
