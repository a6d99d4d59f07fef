import {
  assertNever,
  canonicalJson,
  fail,
  hasBlocking,
  ignoreProgress,
  required,
  seededRandom,
  succeed,
} from '../../src/kernel';

describe('canonical JSON', () => {
  test('sorts keys at every depth, keeps the order of lists and leaves absent members out', () => {
    expect(canonicalJson({ b: [2, { z: null, a: true }], a: 'x', c: undefined })).toBe(
      '{"a":"x","b":[2,{"a":true,"z":null}]}',
    );
  });

  test('orders keys by code unit, so that capitals come first', () => {
    expect(canonicalJson({ a: 1, B: 2, é: 3, '10': 4, '9': 5 })).toBe('{"10":4,"9":5,"B":2,"a":1,"é":3}');
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %d', (number) => {
    expect(() => canonicalJson({ deep: [number] })).toThrow('not finite');
  });
});

describe('seeded chance', () => {
  const draws = (seed: number, count = 50): number[] => {
    const random = seededRandom(seed);
    return Array.from({ length: count }, () => random.below(1000));
  };

  test('the same seed gives the same draws, another seed other ones', () => {
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
  });

  test('the first draws of seed 1 never change, because sample workbooks are named by their seed', () => {
    const random = seededRandom(1);
    expect([random.below(2 ** 32), random.below(2 ** 32), random.below(2 ** 32)]).toEqual([
      2693262067, 11749833, 2265367787,
    ]);
  });

  test('every number below the bound comes up, none outside', () => {
    const random = seededRandom(3);
    const seen = new Set(Array.from({ length: 2000 }, () => random.below(6)));
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('a chance of 0 never happens, of 100 always, of 30 in about 30 of 100 draws', () => {
    const random = seededRandom(11);
    const hits = (percent: number): number =>
      Array.from({ length: 4000 }, () => random.chance(percent)).filter((hit) => hit).length;
    expect(hits(0)).toBe(0);
    expect(hits(100)).toBe(4000);
    expect(Math.abs(hits(30) - 1200)).toBeLessThan(150);
  });

  test('picking takes every item of a list sooner or later, and throws on an empty list', () => {
    const random = seededRandom(5);
    expect(new Set(Array.from({ length: 200 }, () => random.pick(['a', 'b', 'c'])))).toEqual(new Set(['a', 'b', 'c']));
    expect(() => random.pick([])).toThrow('the list is empty');
  });
});

describe('small things', () => {
  test('one blocking problem among warnings stops the plan; warnings alone do not', () => {
    const warning = { code: 'a', severity: 'warns' } as const;
    expect(hasBlocking([])).toBe(false);
    expect(hasBlocking([warning, warning])).toBe(false);
    expect(hasBlocking([warning, { code: 'b', severity: 'blocks' }])).toBe(true);
  });

  test('a result carries its value or its failure', () => {
    expect(succeed(3)).toEqual({ ok: true, value: 3 });
    expect(fail('no')).toEqual({ ok: false, error: 'no' });
  });

  test('a required value that is missing is a fault with a name; 0 and "" are values', () => {
    expect(required(0, 'number')).toBe(0);
    expect(required('', 'text')).toBe('');
    expect(() => required(null, 'sheet')).toThrow('missing sheet');
    expect(() => required(undefined, 'sheet')).toThrow('missing sheet');
  });

  test('a case that cannot be throws with its value', () => {
    expect(() => assertNever('odd' as never)).toThrow('unexpected case: "odd"');
  });

  test('progress may go unheard', () => {
    expect(ignoreProgress('read', 1, 2)).toBeUndefined();
  });
});
