import { problemsDraft } from '../book';
import type { CivilDate, PadanProblem } from '../domain';
import { fail, ignoreProgress, succeed, type Result } from '../kernel';
import { textsOf, type Language } from '../text';

import type { Workbook } from './ports';
import { lockOf } from './problem-of-lock';
import { namesForRun, nextRun, readWorkbook } from './read-workbook';

/** When and in what words. */
export type ProblemsOptions = { readonly asOf: CivilDate; readonly language: Language };

/** Writes what a check has found as a sheet of its own, whether or not it stops a plan; answers the name of the sheet. */
export const writeProblems = async (
  workbook: Workbook,
  problems: readonly PadanProblem[],
  { asOf, language }: ProblemsOptions,
): Promise<Result<string, PadanProblem>> => {
  const reading = await readWorkbook(workbook, () => 'nothing');
  if (!reading.ok) return reading;
  const locked = lockOf(reading.value);
  if (locked) return fail(locked);
  const { sheets } = reading.value;
  const run = nextRun(reading.value);
  const names = namesForRun(sheets, run, '', language);
  // The way back from the sheet is to the first place that is wrong.
  const back = problems.find(({ where }) => where?.sheet !== undefined)?.where?.sheet ?? names.problems;
  const draft = problemsDraft(problems, { run, asOf }, { ...names, summary: back }, textsOf(language));
  const written = await workbook.apply([{ kind: 'add-run', draft }], ignoreProgress);
  return written.ok ? succeed(names.problems) : written;
};
