import type { Position, PositionLevel } from '../domain';
import type { Parties } from '../planning';

/** How a post is told of without pointing to anybody: null stands for several. */
export type PostGroup = {
  readonly name: string | null;
  readonly level: PositionLevel | null;
  readonly unit: string | null;
  readonly agency: string | null;
  /** People who hold posts that are told of in these words. */
  readonly people: number;
};

type Stage = (position: Position) => Omit<PostGroup, 'people'>;

/** From the post itself to nothing at all: each stage says less than the one before. */
const STAGES: readonly Stage[] = [
  ({ name, level, unit, agency }) => ({ name, level, unit, agency: agency ?? '' }),
  ({ level, unit, agency }) => ({ name: null, level, unit, agency: agency ?? '' }),
  ({ level, agency }) => ({ name: null, level, unit: null, agency: agency ?? '' }),
  ({ level }) => ({ name: null, level, unit: null, agency: null }),
  () => ({ name: null, level: null, unit: null, agency: null }),
];

type Draft = { readonly words: Omit<PostGroup, 'people'>; readonly columns: number[]; people: number };

/**
 * Words for each post, by column, that at least `smallest` people share: all holders of posts told of in the same words, and nobody else. Posts
 * that fewer hold are told of together by level in the unit, then in the agency, then everywhere; what is left joins the smallest group.
 * The whole is one group where all people are fewer. O(posts).
 */
export const groupPosts = (
  { positions, incumbents }: Pick<Parties, 'positions' | 'incumbents'>,
  smallest: number,
): readonly PostGroup[] => {
  const settled: Draft[] = [];
  let pending = positions.map((_, column) => column);
  for (const stage of STAGES) {
    const groups = new Map<string, Draft>();
    for (const column of pending) {
      const words = stage(positions[column]!);
      const key = JSON.stringify(words);
      const group = groups.get(key) ?? { words, columns: [], people: 0 };
      groups.set(key, group);
      group.columns.push(column);
      group.people += incumbents[column]!;
    }
    settled.push(...[...groups.values()].filter(({ people }) => people >= smallest));
    pending = [...groups.values()].flatMap(({ people, columns }) => (people >= smallest ? [] : columns));
  }
  if (pending.length > 0) {
    const rest: Draft = {
      words: { name: null, level: null, unit: null, agency: null },
      columns: [...pending],
      people: pending.reduce((sum, column) => sum + incumbents[column]!, 0),
    };
    settled.sort((a, b) => b.people - a.people);
    while (rest.people < smallest && settled.length > 0) {
      const joined = settled.pop()!;
      rest.columns.push(...joined.columns);
      rest.people += joined.people;
    }
    settled.push(rest);
  }
  const groupOf: PostGroup[] = [];
  for (const { words, columns, people } of settled)
    for (const column of columns) groupOf[column] = { ...words, people };
  return groupOf;
};
