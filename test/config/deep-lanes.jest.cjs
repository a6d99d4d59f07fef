'use strict';

const { projects } = require('./deep.jest.json');
const filter = require('./deep-filter.cjs');
const { inLanes } = require('./lanes.cjs');

/** Few in a lane: what these files share takes little of their time. */
const FILES_OF_A_LANE = 3;

/** `npm run test:deep`. */
module.exports = inLanes(projects, FILES_OF_A_LANE, filter);
