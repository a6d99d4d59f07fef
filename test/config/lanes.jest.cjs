'use strict';

const { jest: configuration } = require('../../package.json');
const { inLanes } = require('./lanes.cjs');

const FILES_OF_A_LANE = 9;

/** `npm test`, but for the pages in a browser. */
module.exports = inLanes(
  configuration.projects.filter(({ displayName }) => displayName !== 'browser'),
  FILES_OF_A_LANE,
);
