import { isFunctional, isLeadership, isLicensed, type Position } from '../domain';
import { headsWhen, type Planned } from '../planning';

/** Kinds of posts by the importance of their need, most important first; the names are those of their words. */
const KINDS = {
  kindLeadership: ({ level }) => isLeadership(level),
  kindAdministrator: ({ level }) => level === 'administrator',
  kindSupervisor: ({ level }) => level === 'pengawas',
  kindLicensed: (position) => isLicensed(position),
  kindFunctional: ({ level }) => isFunctional(level),
  kindClerk: () => true,
} as const satisfies Readonly<Record<string, (position: Position) => boolean>>;

export type PostKind = keyof typeof KINDS;

const KIND_IDS = Object.keys(KINDS) as readonly PostKind[];

/** The kind of a post by the importance of its need. */
export const kindOfPost = (position: Position): PostKind =>
  KIND_IDS.find((kind) => KINDS[kind](position)) ?? 'kindClerk';

/** What a plan does to the seats of posts of one kind. */
export type KindBalance = {
  readonly kind: PostKind;
  /** Seats filled that stand empty today, and seats empty that are filled today. */
  readonly closed: number;
  readonly opened: number;
  readonly emptyAfter: number;
};

/** Seats closed and opened by kind of post, and how many posts with at least two seats lack a third of their people. */
export type NeedBalance = {
  readonly kinds: readonly KindBalance[];
  readonly thirdEmpty: { readonly before: number; readonly after: number };
};

/** Whether a post of several seats lacks a third of its people. */
export const isThirdEmpty = ({ seats }: Position, heads: number): boolean => seats >= 2 && 3 * (seats - heads) >= seats;

/** Looks at every post before and after a plan; kinds that no post has are left out. */
export const balanceNeed = ({ instance, columnOfRow }: Planned): NeedBalance => {
  const after = headsWhen(instance, columnOfRow);
  const kinds = new Map<PostKind, { closed: number; opened: number; emptyAfter: number }>();
  const thirdEmpty = { before: 0, after: 0 };
  instance.positions.forEach((position, column) => {
    const [heads, then] = [instance.heads[column] ?? 0, after[column] ?? 0];
    const [empty, emptyThen] = [Math.max(0, position.seats - heads), Math.max(0, position.seats - then)];
    const kind = kindOfPost(position);
    const sums = kinds.get(kind) ?? { closed: 0, opened: 0, emptyAfter: 0 };
    kinds.set(kind, sums);
    sums.closed += Math.max(0, empty - emptyThen);
    sums.opened += Math.max(0, emptyThen - empty);
    sums.emptyAfter += emptyThen;
    thirdEmpty.before += isThirdEmpty(position, heads) ? 1 : 0;
    thirdEmpty.after += isThirdEmpty(position, then) ? 1 : 0;
  });
  const listed = KIND_IDS.flatMap((kind) => {
    const sums = kinds.get(kind);
    return sums === undefined ? [] : [{ kind, ...sums }];
  });
  return { kinds: listed, thirdEmpty };
};
