import { PLAN_OPTIONS, type PadanProblem } from '../../domain';
import { threadEngine } from '../../engine';
import { planJson, planWorkbook, policySheetIn, unreadableResponse, type PlanOptions } from '../../usecases';

import { wholeOption, type Arguments } from './arguments';
import { changeLines } from './change-lines';
import { summaryLines } from './summary-lines';
import {
  badOption,
  clock,
  fitOutput,
  missing,
  openFile,
  peakMemoryMb,
  readPolicyOption,
  stop,
  withJson,
  wrongStart,
  type Command,
} from './command-tools';
import { gzip } from './node-zip';
import { EXIT, isSameFile, reportProblems, writeWhole, type Terminal } from './terminal';

/** Progress on standard error: one line per stage, so that logs stay readable. */
const stageReporter = ({ texts, err }: Terminal): ((stage: keyof typeof texts.cli.stages) => void) => {
  let last = '';
  return (stage) => {
    if (stage === last) return;
    last = stage;
    err(`· ${texts.cli.stages[stage]}`);
  };
};

/** How a plan follows the run before it, from the options; a usage where they are wrong. */
const followingOf = ({ values }: Arguments): Pick<PlanOptions, 'isContinuing' | 'replanTolerance'> | string => {
  const isContinuing = values.continue === true;
  if (values.tolerance === undefined) return { isContinuing };
  if (!isContinuing) return '--tolerance | --continue';
  const { least, most } = PLAN_OPTIONS.replanTolerance;
  const replanTolerance = wholeOption(values.tolerance, least, most);
  return replanTolerance === undefined ? `--tolerance ${least}-${most}` : { isContinuing, replanTolerance };
};

/** `plan`: the main job. */
export const plan: Command = async (args, terminal) => {
  const { file } = args;
  const { out } = args.values;
  if (file === undefined) return missing('IN.xlsx', terminal);
  const isPreview = args.values.preview === true;
  if (typeof out !== 'string' && !isPreview) return missing('--out', terminal);
  const { policy: policyFile } = args.values;
  if (typeof out === 'string' && [file, policyFile].some((path) => typeof path === 'string' && isSameFile(path, out))) {
    reportProblems([{ code: 'output-is-input', severity: 'blocks', params: { path: out } }], terminal);
    return EXIT.usage;
  }
  const start = clock();
  const failed = (problem: PadanProblem): number => {
    const job = { response: unreadableResponse(problem), readMs: clock() - start, writeMs: 0 };
    const summary = planJson(job, terminal.texts, peakMemoryMb(), clock() - start);
    return withJson(args, terminal, summary, stop([problem], terminal));
  };
  const wrong = wrongStart(args);
  if (wrong !== null) return badOption(wrong, terminal);
  const following = followingOf(args);
  if (typeof following === 'string') return badOption(following, terminal);
  const policy = readPolicyOption(args);
  if (!policy.ok) return failed(policy.error);
  const opened = openFile(file);
  if (!opened.ok) return failed(opened.error);
  const fitting = fitOutput(opened.value, out);
  if (!fitting.ok) return failed(fitting.error);
  const openMs = clock() - start;

  const before = await opened.value.read(() => 'nothing');
  const unused = before.ok && policy.value !== null ? policySheetIn(before.value.sheets) : null;
  if (unused !== null)
    reportProblems([{ code: 'policy-set-aside', severity: 'warns', where: { sheet: unused } }], terminal);

  reportProblems(policy.value?.problems ?? [], terminal);
  const report = stageReporter(terminal);
  const options = {
    asOf: args.asOf,
    language: args.language,
    choices: {},
    policy: policy.value?.policy ?? null,
    setAside: args.values['set-aside'] === true,
    effort: args.values.effort === true,
    ...following,
    ...(isPreview ? { confirm: () => Promise.resolve(false) } : {}),
  };
  const ended = await planWorkbook(opened.value, threadEngine(clock), options, report, clock).result;
  if (!ended.ok) return failed(ended.error);
  const { response, marks } = ended.value;
  reportProblems(marks, terminal);
  if (response.status === 'blocked') {
    reportProblems(response.problems, terminal);
    terminal.err(terminal.texts.cli.labels.stopped);
    return withJson(
      args,
      terminal,
      planJson(ended.value, terminal.texts, peakMemoryMb(), clock() - start),
      EXIT.problems,
    );
  }
  const packStart = clock();
  if (typeof out === 'string' && ended.value.isWritten) {
    const written = writeWhole(out, await opened.value.bytesWith(gzip));
    if (!written.ok) return failed(written.error);
  }
  const writeMs = ended.value.writeMs + (clock() - packStart);
  reportProblems(
    response.problems.filter(({ code }) => code !== 'column-unknown'),
    terminal,
  );
  const result = { ...ended.value, readMs: ended.value.readMs + openMs, writeMs };
  for (const line of summaryLines(response, terminal.texts)) terminal.out(line);
  for (const line of changeLines(response, ended.value.run, args.asOf, terminal.texts)) terminal.out(line);
  terminal.out(isPreview ? terminal.texts.cli.labels.stopped : `${terminal.texts.cli.labels.wrote}: ${String(out)}`);
  return withJson(args, terminal, planJson(result, terminal.texts, peakMemoryMb(), clock() - start), EXIT.done);
};
