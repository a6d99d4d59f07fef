'use strict';
// Stands in for the index of @fluentui/react-icons in tests: that one loads some ten thousand icons for every test file. Each icon comes from
// the file of its own that the package has, and whatever is no icon from the index after all.
const { existsSync } = require('node:fs');
const { dirname, join } = require('node:path');

const folder = join(dirname(require.resolve('@fluentui/react-icons/package.json')), 'lib-cjs');

const fileOf = (name) => {
  const [, words] = /^([A-Z][A-Za-z]*?)\d*(?:Regular|Filled|Color|Light)$/.exec(name) ?? [];
  if (words === undefined) return null;
  const path = join(folder, 'atoms', 'svg', `${words.replace(/(?<!^)(?=[A-Z])/g, '-').toLowerCase()}.cjs`);
  return existsSync(path) ? path : null;
};

/** What icons are made of, and are told by what is around them. */
const PARTS = [
  'core/svg.cjs',
  'contexts/index.cjs',
  ...['bundleIcon', 'constants', 'createFluentIcon', 'wrapIcon'].map((part) => `utils/${part}.cjs`),
];

const load = (name) => {
  const paths = [fileOf(name), ...PARTS.map((part) => join(folder, part))].filter((path) => path !== null);
  const path = paths.find((candidate) => name in require(candidate)) ?? join(folder, 'index.cjs');
  return require(path)[name];
};

const found = new Map();

module.exports = new Proxy(
  {},
  {
    get: (_, name) => {
      if (name === '__esModule') return true;
      if (typeof name !== 'string' || name === 'then') return undefined;
      if (!found.has(name)) found.set(name, load(name));
      return found.get(name);
    },
  },
);
