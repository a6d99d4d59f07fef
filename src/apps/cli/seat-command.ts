import { describeWhoFills, explainRun, whoFillsJson } from '../../usecases';

import { missing, openFile, stop, withJson, type Command } from './command-tools';
import { EXIT } from './terminal';

/** `seat`: who can fill a post, by the newest run of a workbook. */
export const seat: Command = async (args, terminal) => {
  const { position } = args.values;
  if (args.file === undefined) return missing('OUT.xlsx', terminal);
  if (typeof position !== 'string') return missing('--position', terminal);
  const opened = openFile(args.file);
  const run = opened.ok ? await explainRun(opened.value) : opened;
  const answered = run.ok ? run.value.seat(position) : run;
  if (!answered.ok) return stop([answered.error], terminal);
  const { headline, candidates, more, soonHead, soon } = describeWhoFills(answered.value, terminal.texts);
  terminal.out(headline);
  candidates.forEach(({ who, fit, left, price }, index) => {
    terminal.out(`${index + 1}. ${who}`);
    for (const line of [fit, left, price]) if (line !== '') terminal.out(`    ${line}`);
  });
  if (more !== null) terminal.out(more);
  if (soonHead !== null) terminal.out(soonHead);
  for (const line of soon) terminal.out(`  ${line}`);
  return withJson(args, terminal, whoFillsJson(answered.value), EXIT.done);
};
