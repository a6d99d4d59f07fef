import { draws, PairCollector, shuffle, type CostInstance, type Draw } from './families';

type Title = {
  readonly prime: number;
  readonly fields: ReadonlySet<number>;
  readonly level: number;
  readonly low: number;
  readonly high: number;
  readonly mostSeats: number;
  readonly appeal: number;
};
type Post = { readonly unit: number; readonly title: number; readonly seats: number };

const mostSeatsOf = (draw: Draw): number => (draw() % 100 < 45 ? 1 : draw() % 100 < 60 ? 4 : 12);

/** Posts unit by unit until there are seats enough; no title twice in a unit. */
const buildPosts = (
  draw: Draw,
  titles: readonly Title[],
  seatsWanted: number,
  postsPerUnit: () => number,
): { readonly posts: Post[]; readonly units: number; readonly places: number[] } => {
  const posts: Post[] = [];
  const places: number[] = [];
  let unit = 0;
  for (; places.length < seatsWanted; unit += 1) {
    const used = new Set<number>();
    for (let count = postsPerUnit(); count > 0; count -= 1) {
      const title = draw() % titles.length;
      if (used.has(title)) continue;
      used.add(title);
      const seats = 1 + (draw() % titles[title]!.mostSeats);
      for (let seat = 0; seat < seats; seat += 1) places.push(posts.length);
      posts.push({ unit, title, seats });
    }
  }
  return { posts, units: unit, places };
};

const groupPosts = (posts: readonly Post[], keyOf: (post: Post) => string): Map<string, number[]> => {
  const groups = new Map<string, number[]>();
  posts.forEach((post, index) => {
    const key = keyOf(post);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  return groups;
};

/** Posts of a title in the region of a unit, in their order. */
const postsByRegion = (
  posts: readonly Post[],
  unitsPerRegion: number,
): ((unit: number, title: number) => readonly number[]) => {
  const keyOf = (unit: number, title: number): string => `${Math.floor(unit / unitsPerRegion)}/${title}`;
  const groups = groupPosts(posts, ({ unit, title }) => keyOf(unit, title));
  return (unit, title) => groups.get(keyOf(unit, title)) ?? [];
};

const seatsOf = (posts: readonly Post[]): Int32Array => Int32Array.from(posts, ({ seats }) => seats);

/** Easy civil service: 12 % of the seats are vacant, staying is worth 5. `unitsPerRegion` bounds how far people go. */
export const civil = (rows: number, unitsPerRegion: number, seed: number): CostInstance => {
  const draw = draws(seed);
  const fieldCount = 24;
  const titles = Array.from({ length: 120 }, (): Title => {
    const prime = draw() % fieldCount;
    const fields = new Set([prime]);
    for (let more = 1 + (draw() % 4); more > 0; more -= 1)
      fields.add((prime + (draw() % 5) + fieldCount - 2) % fieldCount);
    const drawn = draw() % 100;
    const level = 1 + (drawn < 15 ? 2 : draw() % 100 < 70 ? 1 : 0);
    const low = 2 + (draw() % 10);
    const high = Math.min(17, low + 2 + (draw() % 3));
    return { prime, fields, level, low, high, mostSeats: mostSeatsOf(draw), appeal: 0 };
  });
  const { posts, places } = buildPosts(draw, titles, rows * 1.12, () => 7 + (draw() % 6));
  shuffle(places, draw);
  const postsNear = postsByRegion(posts, unitsPerRegion);
  const pairs = new PairCollector();
  const own = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const held = places[row]!;
    own[row] = held;
    const post = posts[held]!;
    const title = titles[post.title]!;
    let [field, level, grade] = [0, 0, 0];
    if (draw() % 100 < 75) {
      const options = [...title.fields].sort((a, b) => a - b);
      field = draw() % 100 < 60 ? title.prime : options[draw() % options.length]!;
      level = Math.min(5, title.level + (draw() % 100 < 30 ? 1 : 0));
      grade = title.low + (draw() % (title.high - title.low + 1));
    } else {
      field = draw() % fieldCount;
      level = 1 + (draw() % 5);
      grade = 1 + (draw() % 17);
    }
    const performance = draw() % 5;
    const costOf = (place: number): number => {
      const target = posts[place]!;
      const wanted = titles[target.title]!;
      const away = Math.abs(target.unit - post.unit);
      const score =
        (wanted.prime === field ? 40 : wanted.fields.has(field) ? 25 : 0) +
        (level === wanted.level ? 20 : level > wanted.level ? 12 : 0) +
        (grade === (wanted.low + wanted.high) >> 1 ? 20 : wanted.low <= grade && grade <= wanted.high ? 10 : 0) +
        (away === 0 ? 10 : away <= 3 ? 6 : 3) +
        2 * ((performance * (1 + (target.title % 3))) % 6) +
        (place === held ? 5 : 0);
      return 100 - Math.min(100, score);
    };
    let hasOwn = false;
    titles.forEach(({ fields, level: needed, low, high }, index) => {
      if (!fields.has(field) || level < needed || grade < low || grade > high) return;
      for (const place of postsNear(post.unit, index)) {
        hasOwn ||= place === held;
        pairs.add(place, costOf(place));
      }
    });
    if (!hasOwn) pairs.add(held, costOf(held));
    pairs.endRow();
  }
  return pairs.finish(seatsOf(posts), own);
};

const contestedTitles = (draw: Draw, count: number, fieldCount: number, leastFields: number): Title[] =>
  Array.from({ length: count }, (_, index): Title => {
    const prime = draw() % fieldCount;
    const fields = new Set([prime]);
    for (let more = leastFields + (draw() % 4); more > 0; more -= 1) fields.add(draw() % fieldCount);
    const low = 1 + Math.floor((index * 13) / count);
    const high = Math.min(17, low + 3);
    const mostSeats = mostSeatsOf(draw);
    return { prime, fields, level: 0, low, high, mostSeats, appeal: draw() % 11 };
  });

/** Contention: everybody likes the same posts, and hardly any seat is vacant. */
export const contested = (
  rows: number,
  unitsPerRegion: number,
  seed: number,
  { vacancies = 1, stayBonus = 0, mayNotStay = 0 } = {},
): CostInstance => {
  const draw = draws(seed);
  const titles = contestedTitles(draw, 40, 10, 2);
  const { posts, units, places } = buildPosts(draw, titles, rows * (1 + vacancies / 100), () => 6 + (draw() % 5));
  const appeal = Array.from({ length: units }, () => draw() % 21);
  shuffle(places, draw);
  const postsNear = postsByRegion(posts, unitsPerRegion);
  const pairs = new PairCollector();
  const own = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const held = places[row]!;
    own[row] = held;
    const post = posts[held]!;
    const title = titles[post.title]!;
    const grade = Math.min(17, title.low + (draw() % (title.high - title.low + 2)));
    const merit = draw() % 5;
    const isLeaving = mayNotStay > 0 && draw() % 100 < mayNotStay;
    const costOf = (place: number): number => {
      const target = posts[place]!;
      const wanted = titles[target.title]!;
      const pull = appeal[target.unit]! + wanted.appeal;
      const score =
        (wanted.prime === title.prime ? 20 : wanted.fields.has(title.prime) ? 12 : 0) +
        (grade === wanted.low ? 12 : wanted.low <= grade && grade <= wanted.high ? 18 : 0) +
        pull +
        Math.floor((merit * pull * 30) / 124) +
        (place === held ? stayBonus : 0);
      return 100 - Math.min(100, score);
    };
    let hasOwn = false;
    titles.forEach(({ fields, low, high }, index) => {
      if (!fields.has(title.prime) || grade < low || grade > high) return;
      for (const place of postsNear(post.unit, index)) {
        if (place === held) {
          if (isLeaving) continue;
          hasOwn = true;
        }
        pairs.add(place, costOf(place));
      }
    });
    if (isLeaving) pairs.add(held, 10000);
    else if (!hasOwn) pairs.add(held, costOf(held));
    pairs.endRow();
  }
  return pairs.finish(seatsOf(posts), own);
};

/** Overlapping neighbourhoods: one giant component, 3 % vacant. */
export const neighbouring = (rows: number, reach: number, seed: number): CostInstance => {
  const draw = draws(seed);
  const titles = contestedTitles(draw, 60, 12, 1);
  const { posts, units, places } = buildPosts(draw, titles, rows * 1.03, () => 6 + (draw() % 5));
  const appeal = Array.from({ length: units }, () => draw() % 21);
  shuffle(places, draw);
  const held = Int32Array.from(places.slice(0, rows)).sort();
  const byTitle = groupPosts(posts, ({ title }) => String(title));
  const lists = titles.map((_, index) => byTitle.get(String(index)) ?? []);
  const firstAt = (list: readonly number[], unit: number): number => {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (posts[list[middle]!]!.unit < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const pairs = new PairCollector();
  for (const place of held) {
    const post = posts[place]!;
    const title = titles[post.title]!;
    const grade = Math.min(17, title.low + (draw() % (title.high - title.low + 2)));
    const merit = draw() % 5;
    const costOf = (at: number): number => {
      const target = posts[at]!;
      const wanted = titles[target.title]!;
      const pull = appeal[target.unit]! + wanted.appeal;
      const score =
        (wanted.prime === title.prime ? 25 : wanted.fields.has(title.prime) ? 15 : 0) +
        (grade === wanted.low ? 12 : wanted.low <= grade && grade <= wanted.high ? 18 : 0) +
        pull +
        Math.floor((merit * pull * 20) / 124) +
        (target.unit === post.unit ? 6 : 0) +
        (at === place ? 5 : 0);
      return 100 - Math.min(100, score);
    };
    let hasOwn = false;
    titles.forEach(({ fields, low, high }, index) => {
      if (!fields.has(title.prime) || grade < low || grade > high) return;
      const list = lists[index]!;
      for (
        let at = firstAt(list, post.unit - reach);
        at < list.length && posts[list[at]!]!.unit <= post.unit + reach;
        at += 1
      ) {
        hasOwn ||= list[at] === place;
        pairs.add(list[at]!, costOf(list[at]!));
      }
    });
    if (!hasOwn) pairs.add(place, costOf(place));
    pairs.endRow();
  }
  return pairs.finish(seatsOf(posts), held);
};
