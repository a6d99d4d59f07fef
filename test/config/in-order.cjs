'use strict';

const { default: Sequencer } = require('@jest/test-sequencer');

/** Lanes begin in the order the configuration names them. */
module.exports = class InOrder extends Sequencer {
  sort(tests) {
    return [...tests];
  }
};
