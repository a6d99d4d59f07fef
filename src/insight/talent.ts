import { boxAt, marksOf, TALENTS_FROM } from '../criteria';
import { monthsBetween, type Employee, type Points, type Policy, type Position } from '../domain';
import { memoizeByObject } from '../kernel';
import { isLongInPost, type Planned } from '../planning';

/** What is noted of somebody beside the box. */
export type TalentNote = 'misfit' | 'under-used' | 'hidden' | 'long';

/** Somebody with a place in the nine boxes, or of whom something is noted. */
export type TalentPerson = {
  readonly employee: Employee;
  readonly position: Position;
  /** Marks of the two axes, 0-10000; null where the workbook does not say. */
  readonly performance: number | null;
  readonly potential: number | null;
  /** 1 to 9 (PermenPANRB 3/2020); null where an axis is not known. */
  readonly box: number | null;
  /** Fit in the present post, in hundredths. */
  readonly current: Points;
  /** The post with the best fit of those the rules let the person take; null where there is none. */
  readonly best: { readonly position: Position; readonly total: Points } | null;
  readonly monthsInPost: number | null;
  readonly notes: readonly TalentNote[];
};

/** Whether somebody is in the pool of talent. */
export const isTalent = ({ box }: Pick<TalentPerson, 'box'>): boolean => box !== null && box >= TALENTS_FROM;

/** The talent of everybody: how many sit in each box, and who cannot be placed for want of which axis. */
export type Talent = {
  readonly people: readonly TalentPerson[];
  /** People in boxes 1 to 9. */
  readonly boxes: readonly number[];
  readonly withoutPerformance: number;
  /** Of the others. */
  readonly withoutPotential: number;
};

/**
 * Boxes next to the pool of talent: as expected with potential in the middle, and below it with high potential. The grid fixes which they
 * are, so no option does: below them nothing goes to waste, above them people are listed whatever their post.
 */
const UNDER_USED: ReadonlySet<number> = new Set([5, 6]);

/** The box in which two marks of 0-10000 meet, by the cuts of the policy. */
export const boxOf = (performance: number, potential: number, policy: Policy): number =>
  boxAt(performance, potential, { middle: policy.talentMiddle, upper: policy.talentUpper });

const medianOf = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
};

/** The class of post that people of each rank usually have. */
const usualClasses = ({ employees, positions, ownColumn }: Planned['instance']): ReadonlyMap<number, number> => {
  const classes = new Map<number, number[]>();
  employees.forEach(({ rank }, row) => {
    const jobClass = positions[ownColumn[row]!]!.jobClass;
    if (rank === null || jobClass === null) return;
    const known = classes.get(rank);
    if (known) known.push(jobClass);
    else classes.set(rank, [jobClass]);
  });
  return new Map([...classes].map(([rank, all]) => [rank, medianOf(all)]));
};

type Fit = { readonly current: Points; readonly best: TalentPerson['best'] };

/** Fit in the own post, and the best the rules let somebody have elsewhere; of equal posts the first by id. */
const fitOf = ({ problem, positions, totals, ownColumn }: Planned['instance'], row: number): Fit => {
  let current = 0;
  let best: TalentPerson['best'] = null;
  for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1) {
    const column = problem.column[pair]!;
    const total = totals[pair]!;
    if (column === ownColumn[row]) current = total;
    else if (best === null || total > best.total) best = { position: positions[column]!, total };
  }
  return { current, best };
};

/**
 * Places everybody in the nine boxes by mean rating of two years and by potential (its test, else the job-person match), as far as the data
 * go, and notes who would fit far better elsewhere, whose potential the post does not use, who is hidden far below the rank, and who has been
 * long in the post. Nothing of it is scored. O(pairs).
 */
export const talentOf = memoizeByObject(({ instance }: Planned): Talent => {
  const { employees, positions, ownColumn, input } = instance;
  const { policy, asOf } = input;
  const usual = usualClasses(instance);
  const boxes = Array.from({ length: 9 }, () => 0);
  let [withoutPerformance, withoutPotential] = [0, 0];
  const people = employees.map((employee, row): TalentPerson => {
    const position = positions[ownColumn[row]!]!;
    const { rating: performance, competence } = marksOf(employee, asOf);
    const potential = employee.talent?.potential ?? competence;
    const box = performance === null || potential === null ? null : boxOf(performance, potential, policy);
    if (box === null) {
      withoutPerformance += performance === null ? 1 : 0;
      withoutPotential += performance !== null ? 1 : 0;
    } else boxes[box - 1]! += 1;
    const { current, best } = fitOf(instance, row);
    const usualClass = employee.rank === null ? undefined : usual.get(employee.rank);
    const isFarBelow =
      usualClass !== undefined && position.jobClass !== null && position.jobClass <= usualClass - policy.hiddenClasses;
    const isMisfit = best !== null && best.total - current >= policy.misfitGap;
    const notes: readonly (readonly [TalentNote, boolean])[] = [
      ['misfit', isMisfit],
      ['under-used', box !== null && UNDER_USED.has(box) && current < policy.underUsedFit],
      ['hidden', isTalent({ box }) && isFarBelow],
      ['long', isLongInPost(employee, { policy, asOf })],
    ];
    return {
      employee,
      position,
      performance,
      potential,
      box,
      current,
      best,
      monthsInPost: employee.positionDate === null ? null : monthsBetween(employee.positionDate, asOf),
      notes: notes.filter(([, holds]) => holds).map(([note]) => note),
    };
  });
  return { people, boxes, withoutPerformance, withoutPotential };
});
