import { solveFile } from './solve-file';
import { EXIT } from './terminal';

// Notes that nobody reads are no reason to stop.
process.stderr.on('error', () => undefined);

solveFile(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
}).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = EXIT.bug;
  },
);
