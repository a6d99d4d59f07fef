import { fill, formatWhole } from '../../text';
import { robustnessJson, robustnessOfRun, writeRobustness } from '../../usecases';

import { wholeOption } from './arguments';
import { badOption, fitOutput, missing, openFile, stop, withJson, type Command } from './command-tools';
import { gzip } from './node-zip';
import { EXIT, isSameFile, reportProblems, writeWhole } from './terminal';

const USUAL_DRAWS = '100';
const LISTED = 40;

/** `robustness`: how firmly the newest run stands when weights or missing facts were otherwise; with --out also as a sheet of that run. */
export const robustness: Command = async (args, terminal) => {
  const { file } = args;
  if (file === undefined) return missing('OUT.xlsx', terminal);
  const draws = wholeOption(args.values.draws ?? USUAL_DRAWS, 1, 10000);
  if (draws === undefined) return badOption('--draws 1-10000', terminal);
  const { out } = args.values;
  if (typeof out === 'string' && isSameFile(file, out)) {
    reportProblems([{ code: 'output-is-input', severity: 'blocks', params: { path: out } }], terminal);
    return EXIT.usage;
  }
  const opened = openFile(file);
  if (!opened.ok) return stop([opened.error], terminal);
  const fitting = fitOutput(opened.value, out);
  if (!fitting.ok) return stop([fitting.error], terminal);
  const { texts } = terminal;
  const { labels } = texts.cli;
  let stage = '';
  const test = typeof out === 'string' ? writeRobustness : robustnessOfRun;
  const tested = await test(opened.value, draws, (next) => {
    if (next !== stage) terminal.err(`· ${labels[`robust-${next}`]}`);
    stage = next;
  });
  if (!tested.ok) return stop([tested.error], terminal);
  if (typeof out === 'string') {
    const written = writeWhole(out, await opened.value.bytesWith(gzip));
    if (!written.ok) return stop([written.error], terminal);
  }
  const percent = (permille: number): string => `${formatWhole(Math.round(permille / 10), texts)}%`;
  const { moves } = tested.value;
  terminal.out(
    fill(labels.robustSummary, { p: moves.length, q: moves.filter(({ isFragile }) => isFragile).length, draws }),
  );
  const ordered = [...moves].sort((a, b) => a.share - b.share);
  for (const { transfer, share, moving, isFragile, intervals } of ordered.slice(0, LISTED)) {
    const { employee, from, to } = transfer;
    terminal.out(
      `${isFragile ? '!' : ' '} ${percent(share)} (${labels.robustMoving} ${percent(moving)}) ${employee.name}: ${from.name} -> ${to.name} (${to.unit})`,
    );
    for (const { criterion, weight, from: low, to: high, endsBelow, endsAbove } of intervals)
      terminal.out(
        `      ${texts.policy.criteria[criterion].name}: ${weight} (${endsBelow ? low : `<= ${low}`} .. ${endsAbove ? high : `>= ${high}`})`,
      );
  }
  const { unchecked } = tested.value;
  const could = tested.value.missing.filter(({ couldChange }) => couldChange);
  terminal.out('');
  terminal.out(
    fill(labels.robustMissing, { p: could.length + unchecked.length, q: tested.value.missing.length - could.length }),
  );
  for (const { transfer, rule } of unchecked.slice(0, LISTED)) {
    const forbid = fill(texts.sheets.labels.couldForbid, { rule: `${rule} ${texts.policy.rules[rule].name}` });
    terminal.out(`  ${transfer.employee.nip} ${transfer.employee.name}: ${forbid}`);
  }
  for (const { employee, criterion } of could.slice(0, LISTED))
    terminal.out(`  ${employee.nip} ${employee.name}: ${texts.policy.criteria[criterion].name}`);
  if (typeof out === 'string') terminal.out(`${labels.wrote}: ${out}`);
  return withJson(args, terminal, robustnessJson(tested.value), EXIT.done);
};
