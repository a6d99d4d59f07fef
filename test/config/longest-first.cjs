'use strict';

const { default: Sequencer } = require('@jest/test-sequencer');

/** Files that take longest, in a test run or in a deep one: begun last, one of them would keep a single core busy when all else is done. */
const LONGEST = [
  'usecases/many-continuations',
  'insight/what-if',
  'planning/replans',
  'insight/answers-hold',
  'insight/check-list',
  'contract/states-of-a-book',
  'contract/carried-over',
  'contract/formulas-in-univer',
  'contract/decisions',
  'matching/side-conditions.oracle',
  'usecases/verify-columns',
  'matching/seat-values-limits',
  'matching/solver-against-brute-force',
  'matching/seat-values.oracle',
  'insight/batches',
  'engine/engines',
  'cli/hostile-files.deep',
  'cli/launching',
  'matching/seat-values-split',
  'matching/live-tolls',
];

const placeOf = ({ path }) => {
  const place = LONGEST.findIndex((name) => path.replaceAll('\\', '/').includes(`/test/${name}`));
  return place < 0 ? LONGEST.length : place;
};

/** The longest first, the others as jest orders them: by how long they took, or by size where they have not been run. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => placeOf(one) - placeOf(other));
  }
};
