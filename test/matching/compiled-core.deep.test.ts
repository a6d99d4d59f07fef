import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

jest.setTimeout(120_000);

test('the core as WebAssembly is what its source compiles to today', () => {
  const made = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      "process.stdout.write(await (await import('./src/matching/core/build-core.mjs')).coreFile())",
    ],
    { encoding: 'utf8' },
  );
  expect(made.stderr).toBe('');
  expect(made.stdout).toBe(readFileSync('src/matching/core/core-wasm.ts', 'utf8'));
});
