import { isInForce, type Employee, type Nip, type Position, type Relation } from '../domain';
import type { RowPair } from '../matching';
import { waiverFor } from '../rules';
import { foldText } from '../sheets';

import type { Parties } from './parties';

/** The rule that keeps two people of a relation apart. */
const RULE_OF = { declared: 'R11', spouse: 'R12' } as const;

/** Two people who are bound to each other, whoever of them said so. */
type Bond = { readonly kind: Relation['kind']; readonly rows: RowPair; readonly source: Relation['source'] };

/** Every bond between two people of the employee sheet, once. */
const bondsIn = ({ employees }: Parties): Bond[] => {
  const rowOf = new Map(employees.map(({ nip }, row) => [nip, row]));
  const bonds = new Map<string, Bond>();
  employees.forEach(({ relations }, row) => {
    for (const { kind, nip, source } of relations ?? []) {
      const other = rowOf.get(nip);
      if (other === undefined || other === row) continue;
      const rows: RowPair = [Math.min(row, other), Math.max(row, other)];
      const name = `${kind} ${rows.join(' ')}`;
      if (!bonds.has(name)) bonds.set(name, { kind, rows, source });
    }
  });
  return [...bonds.values()];
};

/**
 * Pairs of rows that R11 or R12 keeps apart under the policy. A letter that exempts one of two people exempts the pair: there is
 * only one conflict between them.
 */
export const rowsApart = (parties: Parties): RowPair[] => {
  const { employees, input } = parties;
  const { policy, asOf } = input;
  const rows = bondsIn(parties)
    .filter(({ kind, rows: pair }) => {
      const rule = RULE_OF[kind];
      const setting = policy.rules[rule];
      return (
        setting.mode === 'block' &&
        isInForce(setting, asOf) &&
        pair.every((row) => waiverFor(rule, { employee: employees[row]!, asOf }, policy) === null)
      );
    })
    .map((bond) => bond.rows);
  const distinct = new Map(rows.map((pair) => [pair.join(), pair]));
  return [...distinct.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
};

/** The people of a sheet, each bound only to those who are not on it: they stay where they are, so that they bar single moves. */
export const boundToStrangers = (employees: readonly Employee[]): ((employee: Employee) => Employee) => {
  const nips = new Set(employees.map(({ nip }) => nip));
  return (employee) => {
    const relations = employee.relations?.filter(({ nip }) => !nips.has(nip)) ?? null;
    return relations === null || relations.length === employee.relations?.length
      ? employee
      : { ...employee, relations };
  };
};

/**
 * Sets of columns in which two people meet: a unit of one name in one agency. A post whose agency nobody states stands in
 * every unit of its name.
 */
export const meetingPlaces = (positions: readonly Position[]): Int32Array[] => {
  const named = new Map<string, number[]>();
  positions.forEach(({ unit }, column) => {
    const name = foldText(unit);
    named.set(name, [...(named.get(name) ?? []), column]);
  });
  const places = [...named.values()].flatMap((columns) => {
    const agencyOf = (column: number): string | null => {
      const { agency } = positions[column]!;
      return agency === null ? null : foldText(agency);
    };
    const agencies = [...new Set(columns.map(agencyOf))].filter((agency) => agency !== null);
    if (agencies.length === 0) return [Int32Array.from(columns)];
    return agencies.map((agency) =>
      Int32Array.from(columns.filter((column) => agencyOf(column) === null || agencyOf(column) === agency)),
    );
  });
  return places.sort(byColumns);
};

/** By the first column in which two lists differ. */
const byColumns = (one: Int32Array, other: Int32Array): number => {
  const at = one.findIndex((column, index) => column !== other[index]);
  return at < 0 ? one.length - other.length : one[at]! - (other[at] ?? -1);
};

/** Tells of people what they are bound to as a plan leaves it: both directions, each partner where the plan has them. */
export class BondsAsPlanned {
  private readonly ofRow = new Map<number, Relation[]>();

  /** `columnOfRow` is where everybody ends. */
  constructor(
    private readonly parties: Parties,
    columnOfRow: Int32Array,
  ) {
    const { employees, positions } = parties;
    const add = (kind: Relation['kind'], row: number, other: number, source: Relation['source']): void => {
      const { unit, agency } = positions[columnOfRow[other]!]!;
      const relation = { kind, nip: employees[other]!.nip, unit, agency, source };
      this.ofRow.set(row, [...(this.ofRow.get(row) ?? []), relation]);
    };
    for (const { kind, rows, source } of bondsIn(parties)) {
      add(kind, rows[0], rows[1], source);
      add(kind, rows[1], rows[0], source);
    }
  }

  /** The person with bonds as the plan leaves them; partners nobody knows stay as they are. */
  personOf(row: number): Employee {
    const employee = this.parties.employees[row]!;
    const known = this.ofRow.get(row);
    if (known === undefined) return employee;
    const nips = new Set<Nip>(known.map(({ nip }) => nip));
    const unknown = (employee.relations ?? []).filter(({ nip }) => !nips.has(nip));
    return { ...employee, relations: [...known, ...unknown] };
  }
}
