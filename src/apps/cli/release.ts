import { runRelease } from './release/run-release';

process.exitCode = runRelease(process.argv.slice(2), process.cwd(), {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
});
