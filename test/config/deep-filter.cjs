'use strict';

const { readFileSync } = require('node:fs');

/** A deep run takes the tests that a test run takes only a sample of, and those that are made for it; all others it would but repeat. */
const isDeep = (path) =>
  /\.deep\.test\.ts$/.test(path) || /from '[./]*support\/depth'/.test(readFileSync(path, 'utf8'));

/** What jest asks a filter for. */
module.exports = (paths) => ({ filtered: paths.filter(isDeep) });
