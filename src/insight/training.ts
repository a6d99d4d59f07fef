import type { CivilDate, CompetenceLevels, Course, CourseAim, Transfer } from '../domain';
import { memoizeByObject } from '../kernel';
import type { Planned } from '../planning';

import { Mentors, type Mentor } from './mentors';
import { trainingGaps, type TrainingGap } from './training-gaps';

/** A gap with what is done about it; `course` is null where the catalogue has none for it, or none with a seat left. */
export type GapWithCourse = {
  readonly gap: TrainingGap;
  readonly course: Course | null;
  /** Courses for it there are, whose seats are all taken or whose days the person spends on another. */
  readonly isFull: boolean;
};

/** A mover with everything to be learnt, who accompanies the person, and from when the person is ready. */
export type MoverTraining = {
  readonly transfer: Transfer;
  readonly gaps: readonly GapWithCourse[];
  readonly mentor: Mentor | null;
  /** The day after the last course that must come first, the day of the data where none must; null where nobody can tell. */
  readonly readyFrom: CivilDate | null;
};

/** What the people of a plan have to learn. */
export type Training = {
  /** Everybody who moves, in the order of the plan. */
  readonly movers: readonly MoverTraining[];
  /** Movers whose levels of competence nobody has assessed. */
  readonly unassessed: number;
  readonly hasCatalogue: boolean;
};

const endOf = ({ date, days }: Course): number => (date ?? Infinity) + (days ?? 1);

const byDate = (a: Course, b: Course): number => {
  const [first, second] = [a.date ?? Infinity, b.date ?? Infinity];
  if (first !== second) return first < second ? -1 : 1;
  const [days, others] = [a.days ?? Infinity, b.days ?? Infinity];
  if (days !== others) return days < others ? -1 : 1;
  const [one, other] = [`${a.code ?? ''} ${a.name}`, `${b.code ?? ''} ${b.name}`];
  return one < other ? -1 : one > other ? 1 : 0;
};

const isOverlapping = (a: Course, b: Course): boolean =>
  a.date !== null && b.date !== null && a.date < endOf(b) && b.date < endOf(a);

/**
 * Gives out the seats of a catalogue: to each gap in turn the earliest course for it that has a seat left and does not fall on another course
 * of the same person, a course without a day last. Two gaps of one person share the seat of a course that serves both.
 */
class Seats {
  private readonly left = new Map<Course, number>();
  private readonly courses = new Map<CourseAim, Course[]>();
  /** How many of a list, from its start, have no seat left. */
  private readonly full = new Map<CourseAim, number>();
  private readonly booked = new Map<Transfer, Course[]>();

  constructor(courses: readonly Course[]) {
    for (const course of [...courses].sort(byDate)) {
      this.left.set(course, course.seats ?? Infinity);
      for (const aim of course.aims) {
        const known = this.courses.get(aim);
        if (known) known.push(course);
        else this.courses.set(aim, [course]);
      }
    }
  }

  give(transfer: Transfer, gap: TrainingGap): GapWithCourse {
    const own = this.booked.get(transfer) ?? [];
    const shared = own.find(({ aims }) => aims.some((aim) => gap.aims.includes(aim)));
    if (shared !== undefined) return { gap, course: shared, isFull: false };
    const [course] = gap.aims
      .map((aim) => this.firstFree(aim, own))
      .filter((found) => found !== null)
      .sort(byDate);
    if (course === undefined) return { gap, course: null, isFull: gap.aims.some((aim) => this.courses.has(aim)) };
    this.left.set(course, this.leftOf(course) - 1);
    this.booked.set(transfer, [...own, course]);
    return { gap, course, isFull: false };
  }

  private leftOf(course: Course): number {
    return this.left.get(course) ?? 0;
  }

  private firstFree(aim: CourseAim, own: readonly Course[]): Course | null {
    const list = this.courses.get(aim) ?? [];
    let start = this.full.get(aim) ?? 0;
    while (start < list.length && this.leftOf(list[start]!) <= 0) start += 1;
    this.full.set(aim, start);
    for (let at = start; at < list.length; at += 1) {
      const course = list[at]!;
      if (this.leftOf(course) > 0 && !own.some((other) => isOverlapping(course, other))) return course;
    }
    return null;
  }
}

const readyFrom = (gaps: readonly GapWithCourse[], asOf: CivilDate): CivilDate | null =>
  gaps
    .filter(({ gap }) => gap.timing === 'before')
    .reduce<CivilDate | null>((latest, { course }) => {
      if (latest === null || course === null || course.date === null || course.days === null) return null;
      return Math.max(latest, course.date + course.days) as CivilDate;
    }, asOf);

const askedOf = (gaps: readonly TrainingGap[]): CompetenceLevels =>
  Object.fromEntries(
    gaps.flatMap((gap) => (gap.kind === 'competence' ? [[gap.competency, gap.asked ?? 0] as const] : [])),
  );

/**
 * What everybody who moves has to learn, by which course of the office's catalogue, with whom beside them. Seats go first to what must come
 * before the start, then to the rest, in the order of the plan. O(gaps x courses for a gap).
 */
export const trainingOf = memoizeByObject((planned: Planned): Training => {
  const { plan, instance } = planned;
  const { courses = [], policy, asOf } = instance.input;
  const seats = new Seats(courses);
  const mentors = new Mentors(planned);
  const gaps = plan.transfers.map((transfer) => trainingGaps(transfer, policy));
  const given = new Map<TrainingGap, GapWithCourse>();
  for (const timing of ['before', 'after'] as const)
    plan.transfers.forEach((transfer, index) => {
      for (const gap of gaps[index] ?? []) if (gap.timing === timing) given.set(gap, seats.give(transfer, gap));
    });
  return {
    movers: plan.transfers.map((transfer, index): MoverTraining => {
      const own = gaps[index] ?? [];
      const withCourses = own.map((gap) => given.get(gap) ?? { gap, course: null, isFull: false });
      return {
        transfer,
        gaps: withCourses,
        mentor: mentors.of(transfer, askedOf(own)),
        readyFrom: readyFrom(withCourses, asOf),
      };
    }),
    unassessed: plan.transfers.filter(({ employee }) => employee.competenceLevels === null).length,
    hasCatalogue: courses.length > 0,
  };
});
