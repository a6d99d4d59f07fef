import { classKey, seededRandom, type Plain, type Projection, type Random } from '../../src/kernel';
import { runs } from '../support/depth';

/** Texts that could be taken for other values, or for two. */
const TEXTS = ['', '1', '1;', 'T', 'N', 'a', 'ab', '1:a', 'b', ']', '[', '{', '}', 'a=1;', '\u0000', '\u001f'] as const;

const plain = (random: Random, depth: number): Plain => {
  switch (random.below(depth > 0 ? 6 : 4)) {
    case 0:
      return random.pick(TEXTS);
    case 1:
      return random.pick([0, 1, 11, -1, 0.5, 1e21]);
    case 2:
      return random.chance(50);
    case 3:
      return null;
    case 4:
      return Array.from({ length: random.below(3) }, () => plain(random, depth - 1));
    default:
      return projection(random, depth - 1);
  }
};

const projection = (random: Random, depth: number): Projection =>
  Object.fromEntries(['a', 'b'].map((field) => [field, plain(random, depth)] as const));

test('projections have one key just when they are equal', () => {
  const keyOf = new Map<string, string>();
  const jsonOf = new Map<string, string>();
  let again = 0;
  for (let seed = 1; seed <= runs(8000, 40000); seed += 1) {
    const one = projection(seededRandom(seed), 2);
    const [json, key] = [JSON.stringify(one), classKey(one)];
    again += keyOf.has(json) ? 1 : 0;
    expect({ seed, key, json }).toEqual({ seed, key: keyOf.get(json) ?? key, json: jsonOf.get(key) ?? json });
    keyOf.set(json, key);
    jsonOf.set(key, json);
  }
  expect(again).toBeGreaterThan(runs(200, 1000));
  expect(keyOf.size).toBeGreaterThan(runs(2000, 10000));
});
