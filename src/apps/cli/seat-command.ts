import { basename } from 'node:path';

import { parseIsoDate, type PadanProblem } from '../../domain';
import { succeed, type Result } from '../../kernel';
import { describeWhoFills, explainRun, readDraftedFile, whoFillsJson, type SeatQuestion } from '../../usecases';

import type { Arguments } from './arguments';
import { badOption, missing, openFile, stop, withJson, type Command } from './command-tools';
import { EXIT } from './terminal';

/** What is asked: a post of the workbook, or the one of another file. */
const questionOf = async ({ values }: Arguments): Promise<Result<SeatQuestion, PadanProblem>> => {
  const { position, post, until } = values;
  if (typeof post !== 'string') return succeed({ position: String(position) });
  const opened = openFile(post);
  if (!opened.ok) return opened;
  return readDraftedFile(opened.value, basename(post), typeof until === 'string' ? parseIsoDate(until) : null);
};

/** `seat`: who can fill a post, by the newest run of a workbook; one of its own, or one that stands on no sheet. */
export const seat: Command = async (args, terminal) => {
  const { position, post, until } = args.values;
  if (args.file === undefined) return missing('OUT.xlsx', terminal);
  if (typeof position !== 'string' && typeof post !== 'string') return missing('--position | --post', terminal);
  if (position !== undefined && post !== undefined) return badOption('--position | --post', terminal);
  if (until !== undefined && post === undefined) return missing('--post', terminal);
  if (typeof until === 'string' && parseIsoDate(until) === null) return badOption('--until', terminal);
  const opened = openFile(args.file);
  const question = opened.ok ? await questionOf(args) : opened;
  if (!question.ok) return stop([question.error], terminal);
  const run = opened.ok ? await explainRun(opened.value) : opened;
  const answered = run.ok ? run.value.seat(question.value) : run;
  if (!answered.ok) return stop([answered.error], terminal);
  const { headline, drafted, candidates, more, soonHead, soon } = describeWhoFills(answered.value, terminal.texts);
  terminal.out(headline);
  if (drafted !== null) terminal.out(drafted);
  candidates.forEach(({ who, fit, left, price, leaves }, index) => {
    terminal.out(`${index + 1}. ${who}`);
    for (const line of [fit, left, price, leaves]) if (line !== '') terminal.out(`    ${line}`);
  });
  if (more !== null) terminal.out(more);
  terminal.out(soonHead);
  for (const line of soon) terminal.out(`  ${line}`);
  return withJson(args, terminal, whoFillsJson(answered.value), EXIT.done);
};
