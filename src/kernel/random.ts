/** A seeded source of whole numbers, the only kind of chance allowed in Padan. */
export type Random = {
  /** Whole number from 0 to `bound - 1`; `bound` from 1 to 2^32. */
  readonly below: (bound: number) => number;
  /** One of the items; the list must not be empty. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** True in `percent` of 100 draws on average. */
  readonly chance: (percent: number) => boolean;
};

/** mulberry32 (Tommy Ettinger, public domain algorithm): the same seed gives the same draws everywhere. */
export const seededRandom = (seed: number): Random => {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (bound: number): number => next() % bound;
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('pick: the list is empty');
      return item;
    },
    chance: (percent) => below(100) < percent,
  };
};
