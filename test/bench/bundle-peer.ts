import { resolve } from 'node:path';

import { buildSync } from 'esbuild';

/** One file of `test/bench/peers` as a bundle, as the command line is one: it runs as users run it. Answers its path. */
export const bundlePeer = (name: string): string => {
  // Where the modules that stay outside the bundle are found.
  const outfile = resolve('.cache/bench', `${name}.mjs`);
  buildSync({
    entryPoints: [resolve('test/bench/peers', `${name}.ts`)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
};
