import { seededRandom } from '../../src/kernel';
import { textBytes } from '../../src/ooxml';
import { readSharedStrings, readSharedStringsByParser } from '../../src/ooxml/read-shared-strings';
import { readSheetPart, readSheetPartByParser } from '../../src/ooxml/read-sheet-part';
import { runs } from '../support/depth';

import { damagedBytes, oddSheetPart, oddStringTable } from './odd-parts';

const PARTS = runs(1500, 12000);

jest.setTimeout(120_000);

const STRINGS = ['NIP', 'Budi', '', 'Analis', 'Bidang Umum'];

/** All that a reader hands over and tells of a part; `refused` where it throws. */
const heardBy = (read: typeof readSheetPart, part: Uint8Array): unknown => {
  const cells: unknown[] = [];
  try {
    const sheet = read(part, STRINGS, (...cell) => cells.push(cell));
    return { cells, ...sheet };
  } catch {
    return 'refused';
  }
};

const orRefused = (read: () => unknown): unknown => {
  try {
    return read();
  } catch {
    return 'refused';
  }
};

describe('the reader of bytes and the reader by the parser', () => {
  test(`hear the same of ${PARTS} sheet parts, a third of them damaged`, () => {
    let refused = 0;
    for (let seed = 1; seed <= PARTS; seed += 1) {
      const random = seededRandom(seed);
      const whole = textBytes(oddSheetPart(random));
      const part = seed % 3 === 0 ? damagedBytes(random, whole) : whole;
      const slow = heardBy(readSheetPartByParser, part);
      expect({ seed, heard: heardBy(readSheetPart, part) }).toEqual({ seed, heard: slow });
      if (slow === 'refused') refused += 1;
    }
    // Both kinds must have been met.
    expect(refused).toBeGreaterThan(PARTS / 10);
    expect(refused).toBeLessThan((PARTS * 3) / 4);
  });

  test(`read the same strings from ${PARTS} tables, a third of them damaged`, () => {
    for (let seed = 1; seed <= PARTS; seed += 1) {
      const random = seededRandom(seed);
      const whole = textBytes(oddStringTable(random));
      const part = seed % 3 === 0 ? damagedBytes(random, whole) : whole;
      const slow = orRefused(() => readSharedStringsByParser(part));
      expect({ seed, strings: orRefused(() => readSharedStrings(part)) }).toEqual({ seed, strings: slow });
    }
  });
});
