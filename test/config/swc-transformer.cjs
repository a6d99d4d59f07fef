'use strict';

const { createHash } = require('node:crypto');

const swc = require('@swc/jest');

const VERSIONS = ['@swc/core', '@swc/jest'].map((name) => require(`${name}/package.json`).version);

/** @swc/jest, whose output depends on a file and these options alone: what one project has transformed, another need not. */
module.exports = {
  createTransformer: (options) => {
    const settings = JSON.stringify([VERSIONS, options]);
    return {
      ...swc.createTransformer(options),
      getCacheKey: (source, path, { instrument, supportsStaticESM }) =>
        createHash('sha1')
          .update(JSON.stringify([settings, path, instrument, supportsStaticESM]))
          .update(source)
          .digest('hex'),
    };
  },
};
