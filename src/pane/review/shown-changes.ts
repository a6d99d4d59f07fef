import { changeWord, describeChangeCause } from '../../book';
import type { Plan } from '../../domain';
import type { Named, PlanChange, PlanChanges } from '../../insight';
import { afterWordsOf, fill, formatPoints, formatWhole, type Texts } from '../../text';
import { followedBy, type FollowedDecisions, type RunComparison } from '../../usecases';

type Kind = PlanChange['kind'];

/** One person whom two plans treat differently, in words. */
export type ShownChange = {
  readonly key: string;
  readonly name: string;
  /** The post held. */
  readonly from: string;
  /** Where the later plan has the person; null for the post held. */
  readonly to: string | null;
  /** Where the earlier plan had the person; null for the post held. */
  readonly was: string | null;
  readonly cause: string;
};

/** What two plans differ in, ready to be shown. */
export type ShownChanges = {
  readonly heading: string;
  /** What was kept, and what must be known to read the figures. */
  readonly notes: readonly string[];
  readonly counts: readonly { readonly word: string; readonly count: string }[];
  /** Names of the earlier and the later plan. */
  readonly plans: readonly [string, string];
  readonly figures: readonly (readonly [word: string, before: string, after: string])[];
  /** Kinds of which there are any. */
  readonly groups: readonly { readonly kind: Kind; readonly word: string; readonly rows: readonly ShownChange[] }[];
};

const KINDS = ['dropped', 'added', 'changed'] as const satisfies readonly Kind[];

const postWords = (post: Named | null): string | null =>
  post === null ? null : [post.name, post.unit].filter(Boolean).join(', ');

const headingOf = (changed: number, all: number, texts: Texts): string => {
  const { changedNone, changedOf } = afterWordsOf(texts.language);
  return fill(changed === 0 ? changedNone : changedOf, {
    changed: formatWhole(changed, texts),
    all: formatWhole(all, texts),
  });
};

const keptWords = ({ approved, rejected, stays }: FollowedDecisions, texts: Texts): string[] => {
  const after = afterWordsOf(texts.language);
  const told = (
    [
      [approved, after.keptApproved],
      [rejected, after.keptRejected],
      [stays, after.keptStays],
    ] as const
  ).flatMap(([count, words]) => (count === 0 ? [] : [fill(words, { count: formatWhole(count, texts) })]));
  return told.length === 0 ? [] : [`${told.join('; ')}.`];
};

const countsOf = ({ carriedOut, ...counts }: PlanChanges['counts'], texts: Texts): ShownChanges['counts'] => [
  ...([...KINDS, 'kept'] as const).map((kind) => ({
    word: changeWord(kind, texts),
    count: formatWhole(counts[kind], texts),
  })),
  ...(carriedOut === 0 ? [] : [{ word: texts.sheets.labels.changeCarriedOut, count: formatWhole(carriedOut, texts) }]),
];

const groupsOf = (
  rows: readonly { readonly kind: Kind; readonly shown: ShownChange }[],
  texts: Texts,
): ShownChanges['groups'] =>
  KINDS.map((kind) => ({
    kind,
    word: changeWord(kind, texts),
    rows: rows.flatMap((row) => (row.kind === kind ? [row.shown] : [])),
  })).filter(({ rows: { length } }) => length > 0);

const figure = (
  word: string,
  [before, after]: readonly [number | null, number | null],
  format: (number: number, texts: Texts) => string,
  texts: Texts,
): readonly [string, string, string] => {
  const told = (number: number | null): string =>
    number === null ? afterWordsOf(texts.language).unknown : format(number, texts);
  return [word, told(before), told(after)];
};

/** What a plan changes against the run it continues; with the plan itself, what it keeps to, and whether that is proven. */
export const changesOfPlan = (changes: PlanChanges, run: number, plan: Plan | null, texts: Texts): ShownChanges => {
  const { pane } = texts;
  const after = afterWordsOf(texts.language);
  const { former, rows, counts, moves, openSeats, total } = changes;
  const continuation = plan?.continuation ?? null;
  const isFewest = continuation !== null && continuation.departures === continuation.leastDepartures;
  return {
    heading: headingOf(rows.length - counts.kept - counts.carriedOut, rows.length, texts),
    notes: [
      ...(plan === null ? [] : keptWords(followedBy(plan.commitments), texts)),
      ...(isFewest ? [after.fewestChanges] : []),
      ...(former.measuredBy.includes('policy') ? [after.otherPolicy] : []),
      ...(former.measuredBy.includes('data') ? [texts.sheets.labels.changesOtherData] : []),
    ],
    counts: countsOf(counts, texts),
    plans: [fill(after.plan, { run: former.run }), fill(after.plan, { run })],
    figures: [
      figure(pane.changesMoves, [moves.before, moves.after], formatWhole, texts),
      figure(pane.changesOpen, [openSeats.before, openSeats.after], formatWhole, texts),
      figure(pane.changesValue, [total.before, total.after], formatPoints, texts),
    ],
    groups: groupsOf(
      rows.map(({ kind, person, before, after: then, own, cause }) => ({
        kind,
        shown: {
          key: person.key,
          name: person.name,
          from: postWords(own ?? before) ?? '',
          to: postWords(then),
          was: postWords(before),
          cause: describeChangeCause(cause, texts),
        },
      })),
      texts,
    ),
  };
};

/** What two plans of a workbook differ in, by what their sheets state. */
export const changesOfRuns = (comparison: RunComparison, texts: Texts): ShownChanges => {
  const { pane } = texts;
  const after = afterWordsOf(texts.language);
  const { one, other, rows, kept, isSameData, policy, followed } = comparison;
  const count = (kind: Kind): number => rows.filter((row) => row.kind === kind).length;
  const worthOf = (of: 'before' | 'after') => (of === 'before' ? one : other).worth;
  const pairOf = (
    pick: (worth: NonNullable<ReturnType<typeof worthOf>>) => number,
  ): readonly [number | null, number | null] => {
    const [before, then] = [worthOf('before'), worthOf('after')];
    return [before === null ? null : pick(before), then === null ? null : pick(then)];
  };
  return {
    heading: headingOf(rows.length, rows.length + kept, texts),
    notes: [
      ...(followed === null ? [] : keptWords(followed, texts)),
      ...(isSameData ? [] : [after.otherData]),
      ...(policy.length === 0 ? [] : [after.otherPolicy]),
    ],
    counts: countsOf(
      { dropped: count('dropped'), added: count('added'), changed: count('changed'), kept, carriedOut: 0 },
      texts,
    ),
    plans: [fill(after.plan, { run: one.run }), fill(after.plan, { run: other.run })],
    figures: [
      figure(pane.changesMoves, [one.moves.size, other.moves.size], formatWhole, texts),
      figure(
        pane.changesOpen,
        pairOf((worth) => worth.openSeats.after),
        formatWhole,
        texts,
      ),
      figure(
        pane.changesValue,
        pairOf((worth) => worth.plan.total),
        formatPoints,
        texts,
      ),
    ],
    groups: groupsOf(
      rows.map(({ kind, person, before, after: then, own, cause }) => ({
        kind,
        shown: {
          key: person.key,
          name: person.name,
          from: postWords(own) ?? '',
          to: postWords(then),
          was: postWords(before),
          cause: cause ?? after.causeUnknown,
        },
      })),
      texts,
    ),
  };
};
