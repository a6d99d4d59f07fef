import { createHash } from 'node:crypto';

import fc from 'fast-check';

import { canonicalJson, hashOfJson, sha256Hex, type Json } from '../../src/kernel';

const jsonValues: fc.Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 3 })
  .map((value) => JSON.parse(JSON.stringify(value)) as Json);

const reversedKeys = (value: Json): Json => {
  if (Array.isArray(value)) return value.map((item: Json) => reversedKeys(item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as { readonly [key: string]: Json })
      .reverse()
      .map(([key, member]) => [key, reversedKeys(member)]),
  );
};

describe('canonical JSON', () => {
  test('reads back as the same data', () => {
    fc.assert(
      fc.property(jsonValues, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
    );
  });

  test('does not depend on the order in which keys were set', () => {
    fc.assert(
      fc.property(jsonValues, (value) => {
        expect(canonicalJson(reversedKeys(value))).toBe(canonicalJson(value));
      }),
    );
  });

  test('two different values never give the same text', () => {
    fc.assert(
      fc.property(jsonValues, jsonValues, (a, b) => {
        let isSame = true;
        try {
          expect(a).toEqual(b);
        } catch {
          isSame = false;
        }
        expect(canonicalJson(a) === canonicalJson(b)).toBe(isSame);
      }),
    );
  });
});

describe('SHA-256', () => {
  test('agrees with the one of the platform, for text and for bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const expected = createHash('sha256').update(text, 'utf8').digest('hex');
        expect(sha256Hex(text)).toBe(expected);
        expect(sha256Hex(new Uint8Array(Buffer.from(text, 'utf8')))).toBe(expected);
      }),
    );
  });
});

describe('the hash of data', () => {
  test('is that of its canonical JSON', () => {
    fc.assert(
      fc.property(jsonValues, (value) => {
        expect(hashOfJson(value)).toBe(sha256Hex(canonicalJson(value)));
      }),
    );
  });

  test('also where the JSON is taken in many pieces, with characters of several bytes', () => {
    const value = Array.from({ length: 60000 }, (_, row) => ({ row, cells: ['Kélurahan ✓ 𝒜', row / 3, null] }));
    expect(canonicalJson(value).length).toBeGreaterThan(2 ** 21);
    expect(hashOfJson(value)).toBe(sha256Hex(canonicalJson(value)));
  });
});
