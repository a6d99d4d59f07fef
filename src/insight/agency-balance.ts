import type { Points } from '../domain';
import type { Planned } from '../planning';

/** Seats and people of one agency before and after a plan. */
export type AgencyBalance = {
  readonly agency: string;
  readonly seats: number;
  readonly headsBefore: number;
  readonly headsAfter: number;
  readonly openBefore: number;
  readonly openAfter: number;
  /** Mean score of the people who sit there, rounded half up; null where nobody sits. */
  readonly meanBefore: Points | null;
  readonly meanAfter: Points | null;
};

type Draft = {
  seats: number;
  headsBefore: number;
  headsAfter: number;
  openBefore: number;
  openAfter: number;
  sumBefore: number;
  countBefore: number;
  sumAfter: number;
  countAfter: number;
};

const mean = (sum: number, count: number): Points | null => (count === 0 ? null : Math.floor(sum / count + 0.5));

/** Balance per agency (or unit, where the sheet has no agency), in name order. */
export const balanceAgencies = ({ instance, columnOfRow }: Planned): AgencyBalance[] => {
  const drafts = new Map<string, Draft>();
  const after = Int32Array.from(instance.heads);
  const nameOf = (column: number): string => instance.positions[column]!.agency ?? instance.positions[column]!.unit;
  const draftOf = (column: number): Draft => {
    const name = nameOf(column);
    const draft = drafts.get(name) ?? {
      seats: 0,
      headsBefore: 0,
      headsAfter: 0,
      openBefore: 0,
      openAfter: 0,
      sumBefore: 0,
      countBefore: 0,
      sumAfter: 0,
      countAfter: 0,
    };
    drafts.set(name, draft);
    return draft;
  };
  const { rowStart, column: columns } = instance.problem;
  columnOfRow.forEach((to, row) => {
    const own = instance.ownColumn[row]!;
    after[own]! -= 1;
    after[to]! += 1;
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
      if (columns[pair] === own) {
        draftOf(own).sumBefore += instance.totals[pair]!;
        draftOf(own).countBefore += 1;
      }
      if (columns[pair] === to) {
        draftOf(to).sumAfter += instance.totals[pair]!;
        draftOf(to).countAfter += 1;
      }
    }
  });
  instance.positions.forEach((position, column) => {
    const draft = draftOf(column);
    draft.seats += position.seats;
    draft.headsBefore += instance.heads[column]!;
    draft.headsAfter += after[column]!;
    draft.openBefore += Math.max(0, position.seats - instance.heads[column]!);
    draft.openAfter += Math.max(0, position.seats - after[column]!);
  });
  return [...drafts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([agency, draft]) => ({
      agency,
      seats: draft.seats,
      headsBefore: draft.headsBefore,
      headsAfter: draft.headsAfter,
      openBefore: draft.openBefore,
      openAfter: draft.openAfter,
      meanBefore: mean(draft.sumBefore, draft.countBefore),
      meanAfter: mean(draft.sumAfter, draft.countAfter),
    }));
};
