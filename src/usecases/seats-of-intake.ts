import { headsOf, isFunctional, isLeadership, type PositionLevel } from '../domain';
import type { Intake } from '../intake';

/** Kinds of posts people speak of when they speak of need. */
export type PostKind = 'leadership' | 'administrator' | 'supervisor' | 'functional' | 'clerk';

/** How many seats there are and how they are held today. */
export type SeatCounts = {
  readonly seats: number;
  readonly open: number;
  /** People beyond the seats of their posts. */
  readonly beyond: number;
  /** Open seats by kind, most first, without kinds of which none is open. */
  readonly openOf: readonly { readonly kind: PostKind; readonly open: number }[];
};

const kindOf = (level: PositionLevel): PostKind => {
  if (isLeadership(level)) return 'leadership';
  if (isFunctional(level)) return 'functional';
  if (level === 'administrator') return 'administrator';
  return level === 'pengawas' ? 'supervisor' : 'clerk';
};

/** Counts seats as the data have them: open ones of a post are those beyond the people in it. */
export const seatsOfIntake = ({ positions, positionOf }: Pick<Intake, 'positions' | 'positionOf'>): SeatCounts => {
  const heads = new Map<number, number>();
  for (const position of positionOf) heads.set(position, (heads.get(position) ?? 0) + 1);
  const openOf = new Map<PostKind, number>();
  let seats = 0;
  let beyond = 0;
  positions.forEach((position, index) => {
    const held = headsOf(position, heads.get(index) ?? 0);
    seats += position.seats;
    beyond += Math.max(0, held - position.seats);
    const open = Math.max(0, position.seats - held);
    const kind = kindOf(position.level);
    if (open > 0) openOf.set(kind, (openOf.get(kind) ?? 0) + open);
  });
  const sorted = [...openOf].map(([kind, open]) => ({ kind, open })).sort((a, b) => b.open - a.open);
  return { seats, open: sorted.reduce((sum, { open }) => sum + open, 0), beyond, openOf: sorted };
};
