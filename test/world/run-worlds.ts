import { spawnSync } from 'node:child_process';

// Long run: `npm run --silent test:world -- COUNT` lives through so many worlds, `-- --seed S` through one, step by step as it goes.
const run = (): number => {
  const [first = '100', second] = process.argv.slice(2);
  const asked = first === '--seed' ? second : first;
  if (asked === undefined || !/^\d+$/.test(asked)) {
    process.stderr.write('usage: npm run test:world -- COUNT | -- --seed S\n');
    return 64;
  }
  const jest = ['jest', '--selectProjects', 'host', '--testPathPatterns', 'test/world/', '-t', 'worlds of', '--silent'];
  const { status, stderr } = spawnSync('npx', jest, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...(first === '--seed' ? { PADAN_WORLD_SEED: asked } : { PADAN_WORLDS: asked }) },
  });
  const told = stderr.split('\n').filter((line) => /^(seed \d|\d+\.\d{3} |\d+ passed, \d+ failed$)/.test(line));
  process.stdout.write(`${(told.length > 0 ? told : [stderr]).join('\n')}\n`);
  return status ?? 1;
};
process.exitCode = run();
