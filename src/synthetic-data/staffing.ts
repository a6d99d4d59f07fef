import { isManagerial } from '../domain';
import { required, type Random } from '../kernel';

import type { SamplePost } from './post-rows';

/** The items in a random order. */
export const shuffled = <Item>(random: Random, items: readonly Item[]): Item[] => {
  const mixed = [...items];
  for (let index = mixed.length - 1; index > 0; index -= 1) {
    const other = random.below(index + 1);
    const held = required(mixed[index], 'item');
    mixed[index] = required(mixed[other], 'item');
    mixed[other] = held;
  }
  return mixed;
};

const growable = (posts: readonly SamplePost[]): SamplePost[] => {
  const many = posts.filter(({ template }) => template.seats > 1);
  return many.length > 0 ? many : [...posts];
};

/** Posts have about four seats in a hundred more than there are people, in the proportions of the catalogue, and all are filled. */
export const setSeats = (random: Random, posts: readonly SamplePost[], employees: number): void => {
  const several = growable(posts);
  const wanted = Math.ceil(employees * 1.045);
  const usual = several.reduce((sum, { template }) => sum + template.seats, 0);
  const factor = Math.max(0, wanted - (posts.length - several.length)) / usual;
  for (const post of several) post.seats = Math.max(1, Math.round(post.template.seats * factor));
  let missing = wanted - posts.reduce((sum, { seats }) => sum + seats, 0);
  while (missing !== 0) {
    const step = Math.sign(missing);
    const able = shuffled(random, several).filter(({ seats }) => step > 0 || seats > 1);
    if (able.length === 0) break;
    for (const post of able.slice(0, Math.abs(missing))) post.seats += step;
    missing -= step * Math.min(able.length, Math.abs(missing));
  }
  for (const post of posts) post.filled = post.seats;
};

const filledIn = (posts: readonly SamplePost[]): number => posts.reduce((sum, { filled }) => sum + filled, 0);

/** Takes a person each from the posts, in their order, until so many are gone; answers how many are still to go. */
const thin = (posts: readonly SamplePost[], excess: number): number => {
  const gone = posts.slice(0, Math.max(0, excess));
  for (const post of gone) post.filled -= 1;
  return excess - gone.length;
};

/**
 * Brings the people to the number asked for: a few posts a third empty, then a seat here and there in larger posts, then what must be.
 * Posts in `kept` stay as they are as long as can be.
 */
export const openSeats = (
  random: Random,
  posts: readonly SamplePost[],
  employees: number,
  kept: ReadonlySet<SamplePost>,
): void => {
  let excess = filledIn(posts) - employees;
  const free = shuffled(
    random,
    posts.filter((post) => !kept.has(post)),
  );
  const plain = free.filter(({ template }) => !isManagerial(template.level));
  const small = plain.filter(({ seats }) => seats === 2 || seats === 3).slice(0, Math.floor(employees / 200));
  const leading = free.filter(({ template }) => isManagerial(template.level)).slice(0, Math.floor(employees / 600));
  excess = thin([...small, ...leading].slice(0, Math.max(0, excess)), excess);
  excess = thin(
    plain.filter(({ seats }) => seats >= 4),
    excess,
  );
  while (excess > 0) {
    const rest = shuffled(random, posts).filter(({ filled }) => filled > 0);
    const fullestFirst = (some: readonly SamplePost[]): SamplePost[] =>
      [...some].sort((one, other) => other.filled - one.filled);
    excess = thin(
      [...fullestFirst(rest.filter((post) => !kept.has(post))), ...fullestFirst(rest.filter((post) => kept.has(post)))],
      excess,
    );
  }
  while (excess < 0) {
    const able = shuffled(random, growable(posts)).filter((post) => !kept.has(post));
    const grown = (able.length > 0 ? able : posts).slice(0, -excess);
    for (const post of grown) {
      post.seats += 1;
      post.filled += 1;
    }
    excess += grown.length;
  }
};
