import { civilDateParts, parseNip, type Employee, type MoveRequest, type Points, type Position } from '../domain';
import { pairOf } from '../matching';
import type { Planned } from '../planning';

import { PlanExplainer } from './explain-pair';
import { judgeRequests, type JudgedRequests } from './requests';

/** A way to look at people after the plan is made; none of them is ever scored. */
export type Grouping = 'sex' | 'age' | 'agency' | 'remoteness';

/** How a plan treats one group of people. */
export type GroupShare = {
  readonly grouping: Grouping;
  /** "male", "55+", or the name of an agency. */
  readonly group: string;
  readonly people: number;
  /** People in the group once the plan is carried out: by where they work then, where the group is a place. */
  readonly after: number;
  /** Whom the rules let go somewhere. */
  readonly movable: number;
  readonly moved: number;
  /** Mean gain of those who move, rounded half up; null where nobody does. */
  readonly meanGain: Points | null;
};

/** Somebody who scores so much more for a post than one chosen for it, and than where the plan puts them, as justifies a move. */
export type PassedOver = {
  readonly employee: Employee;
  readonly position: Position;
  readonly total: Points;
  /** Lowest score among the chosen. */
  readonly cutOff: Points;
  /** Where the plan puts the person, and the score there. */
  readonly planned: Position;
  readonly plannedTotal: Points;
  /** What the sum of all scores would lose; null where no seat can be freed, or nothing is priced. */
  readonly loss: Points | null;
};

/** What a committee may ask about evenhandedness. */
export type Fairness = {
  readonly groups: readonly GroupShare[];
  readonly passedOver: readonly PassedOver[];
  /** False within limits of the plan: there every loss takes a plan of its own, and only `explain` tells it. */
  readonly isPriced: boolean;
  /** Further people passed over, by less. */
  readonly notShown: number;
  /** Whom others ask to be put where, held against the plan. */
  readonly asked: JudgedRequests;
};

const BANDS: readonly (readonly [years: number, name: string])[] = [
  [55, '55+'],
  [45, '45-54'],
  [35, '35-44'],
  [0, '<35'],
];

const sexOf = ({ nip }: Employee): string => {
  const parsed = parseNip(nip);
  return 'facts' in parsed ? parsed.facts.sex : 'unknown';
};

const placeOf = ({ isRemote }: Position): string => (isRemote === null ? 'unknown' : isRemote ? 'remote' : 'ordinary');

const bandOf = ({ birthDate }: Employee, year: number): string => {
  if (birthDate === null) return 'unknown';
  const age = year - civilDateParts(birthDate).year;
  return BANDS.find(([years]) => age >= years)?.[1] ?? 'unknown';
};

/** Youngest first; those whose age is unknown last. */
const bandPlace = (band: string): number => {
  const place = BANDS.findIndex(([, name]) => name === band);
  return place < 0 ? 1 : -place;
};

const shareGroups = ({ plan, instance, columnOfRow }: Planned): GroupShare[] => {
  const gains = new Map(plan.transfers.map(({ employee, gain }) => [employee, gain]));
  const { year } = civilDateParts(instance.input.asOf);
  const isKnown = instance.positions.some(({ isRemote }) => isRemote !== null);
  type GroupOf = (employee: Employee, column: number) => string;
  const groupings: readonly (readonly [Grouping, GroupOf])[] = [
    ['sex', sexOf],
    ['age', (employee) => bandOf(employee, year)],
    [
      'agency',
      (_, column) => {
        const { agency, unit } = instance.positions[column]!;
        return agency ?? unit;
      },
    ],
    // Where no post says so, everybody would be of an unknown place.
    ...(isKnown
      ? [['remoteness', (_, column) => placeOf(instance.positions[column]!)] as const satisfies [Grouping, GroupOf]]
      : []),
  ];
  return groupings.flatMap(([grouping, groupOf]) => {
    const groups = new Map<string, { people: number; after: number; movable: number; moved: number; gain: Points }>();
    const groupNamed = (
      name: string,
    ): { people: number; after: number; movable: number; moved: number; gain: Points } => {
      const group = groups.get(name) ?? { people: 0, after: 0, movable: 0, moved: 0, gain: 0 };
      groups.set(name, group);
      return group;
    };
    instance.employees.forEach((employee, row) => {
      const group = groupNamed(groupOf(employee, instance.ownColumn[row]!));
      groupNamed(groupOf(employee, columnOfRow[row]!)).after += 1;
      group.people += 1;
      group.movable += instance.isMovable[row] === true ? 1 : 0;
      const gain = gains.get(employee);
      if (gain === undefined) return;
      group.moved += 1;
      group.gain += gain;
    });
    return [...groups]
      .sort(([a], [b]) => (grouping === 'age' ? bandPlace(a) - bandPlace(b) : a < b ? -1 : 1))
      .map(([group, { gain, ...counts }]) => ({
        grouping,
        group,
        ...counts,
        meanGain: counts.moved === 0 ? null : Math.floor(gain / counts.moved + 0.5),
      }));
  });
};

/** Passed-over people listed, those furthest above the chosen first. */
const LISTED = 20;

type Claim = { readonly row: number; readonly column: number; readonly total: Points; readonly cutOff: Points };

/** Of any number of claims, those furthest above the chosen; a large plan has millions, and only the first are shown. */
class FarthestAbove {
  count = 0;
  private kept: Claim[] = [];
  private least = -Infinity;

  add(claim: Claim): void {
    this.count += 1;
    // Claims come row by row, so that of equal ones the earlier stands before the later.
    if (claim.total - claim.cutOff <= this.least) return;
    this.kept.push(claim);
    if (this.kept.length < 8 * LISTED) return;
    this.kept = this.first(LISTED);
    const last = this.kept[this.kept.length - 1]!;
    this.least = last.total - last.cutOff;
  }

  first(most: number): Claim[] {
    return [...this.kept]
      .sort((a, b) => b.total - b.cutOff - (a.total - a.cutOff) || a.row - b.row || a.column - b.column)
      .slice(0, most);
  }
}

/** More than any total. */
const NOBODY_CHOSEN = 2 ** 31 - 1;

const findPassedOver = (
  planned: Planned,
  lossOf: (row: number, column: number) => Points | null,
): Pick<Fairness, 'passedOver' | 'notShown'> => {
  const { instance, columnOfRow } = planned;
  const { problem, totals, ownColumn, employees, positions } = instance;
  const plannedTotals = Int32Array.from(columnOfRow, (column, row) => totals[pairOf(problem, row, column)]!);
  const cutOffs = new Int32Array(problem.columns).fill(NOBODY_CHOSEN);
  columnOfRow.forEach((column, row) => {
    if (ownColumn[row] !== column) cutOffs[column] = Math.min(cutOffs[column]!, plannedTotals[row]!);
  });
  const best = new FarthestAbove();
  // Less than what justifies a move is no reason to ask why not; of one person the post furthest above the chosen is enough.
  const least = Math.max(1, instance.input.policy.leastFitGain);
  for (let row = 0; row < problem.rows; row += 1) {
    let farthest: Claim | null = null;
    for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1) {
      const total = totals[pair]!;
      if (total < plannedTotals[row]! + least) continue;
      const column = problem.column[pair]!;
      const cutOff = cutOffs[column]!;
      if (total < cutOff + least || ownColumn[row] === column) continue;
      if (farthest === null || total - cutOff > farthest.total - farthest.cutOff)
        farthest = { row, column, total, cutOff };
    }
    if (farthest !== null) best.add(farthest);
  }
  const passedOver = best.first(LISTED).map(({ row, column, total, cutOff }) => ({
    employee: employees[row]!,
    position: positions[column]!,
    total,
    cutOff,
    planned: positions[columnOfRow[row]!]!,
    plannedTotal: plannedTotals[row]!,
    loss: lossOf(row, column),
  }));
  return { passedOver, notShown: best.count - passedOver.length };
};

/** Looks at a finished plan for evenhandedness. Sex and age are read off the NIP and the date of birth here, and nowhere before. */
export const judgeFairness = (planned: Planned, requests: readonly MoveRequest[]): Fairness => {
  const isPriced = planned.plan.withoutLimits === null;
  // Made when the first loss is asked for: it takes a look at the whole plan.
  let explainer: PlanExplainer | null = null;
  const lossOf = (row: number, column: number): Points | null => {
    if (!isPriced) return null;
    explainer ??= new PlanExplainer(planned);
    return explainer.lossIfForced(row, column);
  };
  return {
    groups: shareGroups(planned),
    ...findPassedOver(planned, lossOf),
    isPriced,
    asked: judgeRequests(planned, requests, lossOf),
  };
};
