import type { Employee, Points, Position } from '../domain';
import type { Planned } from '../planning';

import { headsAfter } from './heads-after';

/** What became of a candidate in the plan. */
export type CandidateOutcome = 'chosen' | 'elsewhere' | 'stays';

/** An eligible person for a seat. */
export type Candidate = {
  readonly employee: Employee;
  readonly from: Position;
  readonly total: Points;
  /** Points below the lowest chosen candidate; negative when above; null when nobody was chosen. */
  readonly shortOfChosen: Points | null;
  readonly outcome: CandidateOutcome;
  /** Where an "elsewhere" candidate goes. */
  readonly elsewhere: Position | null;
};

/** The best eligible people for one post, best first. */
export type Shortlist = {
  readonly position: Position;
  readonly openBefore: number;
  readonly openAfter: number;
  readonly eligible: number;
  /** Lowest score among the chosen; null when nobody was. */
  readonly cutOff: Points | null;
  readonly candidates: readonly Candidate[];
};

const SHORTLIST_SIZE = 10;

/** Rows that could take each column's seats, without its own incumbents, best score first; ties in DUK order. */
const pairsByColumn = ({ instance }: Planned): Map<number, { readonly row: number; readonly total: Points }[]> => {
  const byColumn = new Map<number, { row: number; total: Points }[]>();
  const { rowStart, column } = instance.problem;
  for (let row = 0; row < instance.employees.length; row += 1) {
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
      const target = column[pair]!;
      if (target === instance.ownColumn[row]) continue;
      const list = byColumn.get(target) ?? [];
      list.push({ row, total: instance.totals[pair]! });
      byColumn.set(target, list);
    }
  }
  for (const list of byColumn.values()) list.sort((a, b) => b.total - a.total || a.row - b.row);
  return byColumn;
};

/** Shortlists of every post that has an open seat before the plan or receives somebody in it; all chosen people are on theirs. */
export const buildShortlists = (planned: Planned): Shortlist[] => {
  const { instance, columnOfRow } = planned;
  const byColumn = pairsByColumn(planned);
  const after = headsAfter(planned);
  const shortlists: Shortlist[] = [];
  instance.positions.forEach((position, column) => {
    const all = byColumn.get(column) ?? [];
    const isChosen = (row: number): boolean => columnOfRow[row] === column && instance.ownColumn[row] !== column;
    const chosen = all.filter(({ row }) => isChosen(row));
    const openBefore = Math.max(0, position.seats - instance.heads[column]!);
    if (openBefore === 0 && chosen.length === 0) return;
    const cutOff = chosen.length === 0 ? null : Math.min(...chosen.map(({ total }) => total));
    const listed = all.filter(({ row }, place) => place < SHORTLIST_SIZE || isChosen(row));
    shortlists.push({
      position,
      openBefore,
      openAfter: Math.max(0, position.seats - after[column]!),
      eligible: all.length,
      cutOff,
      candidates: listed.map(({ row, total }): Candidate => {
        const to = columnOfRow[row]!;
        const outcome: CandidateOutcome = isChosen(row)
          ? 'chosen'
          : to === instance.ownColumn[row]
            ? 'stays'
            : 'elsewhere';
        return {
          employee: instance.employees[row]!,
          from: instance.positions[instance.ownColumn[row]!]!,
          total,
          shortOfChosen: cutOff === null ? null : cutOff - total,
          outcome,
          elsewhere: outcome === 'elsewhere' ? instance.positions[to]! : null,
        };
      }),
    });
  });
  return shortlists;
};
