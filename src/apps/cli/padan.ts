import { lostOutput, runCli } from './main';

// Whoever reads the answer may stop reading ("| head"); that is no fault. Any other failure, and one that leaves JSON incomplete, is told.
let lost: string | null = null;
let hasData = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  lost = error.code ?? error.message;
});
// Progress and problems that nobody reads are no reason to stop.
process.stderr.on('error', () => undefined);

const argv = process.argv.slice(2);
const err = (line: string): void => void process.stderr.write(`${line}\n`);

/** Waits until what was written has got out, or could not. */
const flushed = (): Promise<void> => new Promise((resolve) => process.stdout.write('', () => setImmediate(resolve)));

void runCli(argv, {
  out: (line) => process.stdout.write(`${line}\n`),
  data: (line) => {
    hasData = true;
    process.stdout.write(`${line}\n`);
  },
  err,
}).then(async (code) => {
  await flushed();
  // Set, not exit(): what was written to the pipes must get out first.
  process.exitCode = lost === null || (lost === 'EPIPE' && !hasData) ? code : lostOutput(argv, code, lost, err);
});
