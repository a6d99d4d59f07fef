import { runs } from '../support/depth';

import { damagedFileOf, wholeFiles } from './damage-package';

const FILES = runs(300, 2000);

jest.setTimeout(120_000);

test(`${FILES} damaged files: none crashes the reader, none gives other records without a word`, async () => {
  const files = await wholeFiles(3);
  const ends = { refused: 0, same: 0, told: 0, silent: 0 };
  for (let seed = 1; seed <= FILES; seed += 1) {
    const end = await damagedFileOf(seed, files);
    ends[end] += 1;
    expect({ seed, end }).not.toEqual({ seed, end: 'silent' });
  }
  // Both must have been met, or the damages were too small or too large to say much.
  expect(ends.refused).toBeGreaterThan(FILES / 3);
  expect(ends.same).toBeGreaterThan(FILES / 100);
});
