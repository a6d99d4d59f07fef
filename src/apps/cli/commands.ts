import { performance } from 'node:perf_hooks';

import type { PadanProblem, Policy } from '../../domain';
import { threadEngine } from '../../engine';
import { XlsxWorkbook } from '../../hosts/xlsx';
import { hasBlocking, succeed, type Result } from '../../kernel';
import { newPackage, packZip } from '../../ooxml';
import { checkPolicy } from '../../planning';
import { buildSample, type SampleMess } from '../../sampling';
import { describeFacts, formatPoints } from '../../text';
import {
  checkWorkbook,
  inspectWorkbook,
  planJson,
  planWorkbook,
  problemsJson,
  readingsJson,
  readPolicyInUse,
  readPolicyJson,
  scorePair,
  unreadableResponse,
  verifyWorkbook,
} from '../../usecases';

import { wholeOption, type Arguments } from './arguments';
import { summaryLines } from './summary-lines';
import { EXIT, isSameFile, readBytes, reportProblems, writeJson, writeWhole, type Terminal } from './terminal';

/** One command of the command line: answers its exit code. */
export type Command = (args: Arguments, terminal: Terminal) => Promise<number>;

const clock = (): number => performance.now();

const peakMemoryMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

const stop = (problems: readonly PadanProblem[], terminal: Terminal): number => {
  reportProblems(problems, terminal);
  return EXIT.problems;
};

const missing = (name: string, terminal: Terminal): number => {
  terminal.err(`${terminal.texts.cli.labels.missingOption}: ${name}`);
  return EXIT.usage;
};

const badOption = (name: string, terminal: Terminal): number => {
  terminal.err(`${terminal.texts.cli.labels.badOption}: ${name}`);
  return EXIT.usage;
};

const openFile = (path: string): Result<XlsxWorkbook, PadanProblem> => {
  const bytes = readBytes(path);
  return bytes.ok ? XlsxWorkbook.open(bytes.value) : bytes;
};

const withJson = (
  args: Arguments,
  terminal: Terminal,
  value: Parameters<typeof writeJson>[1],
  code: number,
): number => {
  if (typeof args.values.json !== 'string') return code;
  const written = writeJson(args.values.json, value, terminal);
  return written.ok ? code : stop([written.error], terminal);
};

const readPolicyOption = (args: Arguments): Result<Policy | null, PadanProblem> => {
  if (typeof args.values.policy !== 'string') return succeed(null);
  const bytes = readBytes(args.values.policy);
  return bytes.ok ? readPolicyJson(new TextDecoder().decode(bytes.value)) : bytes;
};

/** Progress on standard error: one line per stage, so that logs stay readable. */
const stageReporter = ({ texts, err }: Terminal): ((stage: keyof typeof texts.cli.stages) => void) => {
  let last = '';
  return (stage) => {
    if (stage === last) return;
    last = stage;
    err(`· ${texts.cli.stages[stage]}`);
  };
};

const plan: Command = async (args, terminal) => {
  const { file } = args;
  const { out } = args.values;
  if (file === undefined) return missing('IN.xlsx', terminal);
  if (typeof out !== 'string') return missing('--out', terminal);
  if (isSameFile(file, out)) {
    reportProblems([{ code: 'output-is-input', severity: 'blocks', params: { path: out } }], terminal);
    return EXIT.usage;
  }
  const start = clock();
  const failed = (problem: PadanProblem): number => {
    const job = { response: unreadableResponse(problem), readMs: clock() - start, writeMs: 0 };
    const summary = planJson(job, terminal.texts, peakMemoryMb(), clock() - start);
    return withJson(args, terminal, summary, stop([problem], terminal));
  };
  const policy = readPolicyOption(args);
  if (!policy.ok) return failed(policy.error);
  const opened = openFile(file);
  if (!opened.ok) return failed(opened.error);
  const openMs = clock() - start;

  const report = stageReporter(terminal);
  const options = {
    asOf: args.asOf,
    language: args.language,
    choices: {},
    policy: policy.value,
    setAside: args.values['set-aside'] === true,
  };
  const ended = await planWorkbook(opened.value, threadEngine(clock), options, report, clock).result;
  if (!ended.ok) return failed(ended.error);
  const { response } = ended.value;
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
  const written = writeWhole(out, opened.value.bytes());
  if (!written.ok) return failed(written.error);
  const writeMs = ended.value.writeMs + (clock() - packStart);
  reportProblems(
    response.problems.filter(({ code }) => code !== 'column-unknown'),
    terminal,
  );
  const result = { ...ended.value, readMs: ended.value.readMs + openMs, writeMs };
  for (const line of summaryLines(response, terminal.texts)) terminal.out(line);
  terminal.out(`${terminal.texts.cli.labels.wrote}: ${out}`);
  return withJson(args, terminal, planJson(result, terminal.texts, peakMemoryMb(), clock() - start), EXIT.done);
};

const check: Command = async (args, terminal) => {
  if (args.file === undefined) return missing('IN.xlsx', terminal);
  const opened = openFile(args.file);
  const intake = opened.ok ? await checkWorkbook(opened.value, args.asOf) : opened;
  const problems = intake.ok ? intake.value.problems : [intake.error];
  reportProblems(problems, terminal);
  const { labels } = terminal.texts.cli;
  const blocks = problems.filter(({ severity }) => severity === 'blocks').length;
  terminal.out(`${labels.problems}: ${blocks} ${labels.blocks}, ${problems.length - blocks} ${labels.warns}`);
  return withJson(
    args,
    terminal,
    { problems: problemsJson(problems, terminal.texts) },
    hasBlocking(problems) ? EXIT.problems : EXIT.done,
  );
};

const inspect: Command = async (args, terminal) => {
  if (args.file === undefined) return missing('IN.xlsx', terminal);
  const opened = openFile(args.file);
  const readings = opened.ok ? await inspectWorkbook(opened.value) : opened;
  if (!readings.ok)
    return withJson(
      args,
      terminal,
      { sheets: [], problems: problemsJson([readings.error], terminal.texts) },
      stop([readings.error], terminal),
    );
  const { labels } = terminal.texts.cli;
  for (const { table, kind, header, columns } of readings.value) {
    terminal.out(`${labels.sheet} ${table}: ${kind}${header === null ? '' : `, ${labels.row} ${header.row + 1}`}`);
    for (const { header: title, field, confidence, isAccepted } of columns) {
      if (field)
        terminal.out(
          `  ${title} -> ${field} (${Math.round(confidence * 100)} %${isAccepted ? '' : `, ${labels.asked}`})`,
        );
    }
  }
  return withJson(args, terminal, readingsJson(readings.value), EXIT.done);
};

const verify: Command = async (args, terminal) => {
  if (args.file === undefined) return missing('OUT.xlsx', terminal);
  const opened = openFile(args.file);
  const verified = opened.ok ? await verifyWorkbook(opened.value, clock) : opened;
  if (!verified.ok)
    return withJson(
      args,
      terminal,
      { holds: false, problems: problemsJson([verified.error], terminal.texts) },
      stop([verified.error], terminal),
    );
  terminal.out(`${terminal.texts.cli.labels.verified} (P${verified.value.run}, ${verified.value.checkedCells})`);
  return withJson(
    args,
    terminal,
    { holds: true, run: verified.value.run, checkedCells: verified.value.checkedCells, problems: [] },
    EXIT.done,
  );
};

const score: Command = async (args, terminal) => {
  const { employee, position } = args.values;
  const { texts } = terminal;
  if (args.file === undefined) return missing('IN.xlsx', terminal);
  if (typeof employee !== 'string') return missing('--employee', terminal);
  if (typeof position !== 'string') return missing('--position', terminal);
  const opened = openFile(args.file);
  if (!opened.ok) return stop([opened.error], terminal);
  const listed = await opened.value.listSheets();
  if (!listed.ok) return stop([listed.error], terminal);
  const inUse = await readPolicyInUse(opened.value, listed.value, args.language, null);
  if (!inUse.ok) return stop([inUse.error], terminal);
  const policyProblems = [...inUse.value.problems, ...checkPolicy(inUse.value.policy)];
  if (hasBlocking(policyProblems)) return stop(policyProblems, terminal);
  const intake = await checkWorkbook(opened.value, args.asOf);
  if (!intake.ok) return stop([intake.error], terminal);
  const scored = scorePair(intake.value, inUse.value.policy, args.asOf, employee, position);
  if (!scored.ok) {
    reportProblems(
      intake.value.problems.filter(({ severity }) => severity === 'blocks'),
      terminal,
    );
    terminal.err(
      scored.error === 'employee-unknown'
        ? `${texts.cli.labels.employeeUnknown}: ${employee}`
        : `${texts.cli.labels.positionUnknown}: ${position}`,
    );
    return EXIT.problems;
  }
  const { verdicts, isEligible, current, proposed, from, to } = scored.value;
  terminal.out(`${scored.value.employee.name}: ${from.name} -> ${to.name}`);
  terminal.out(isEligible ? texts.cli.labels.eligible : texts.cli.labels.notEligible);
  for (const verdict of verdicts) {
    const mark = verdict.status === 'passes' ? '✓' : verdict.status === 'fails' ? (verdict.isSoft ? '!' : '✗') : '?';
    terminal.out(
      `  ${mark} ${verdict.rule} ${texts.policy.rules[verdict.rule].name} ${describeFacts(verdict.facts, texts)}`,
    );
  }
  proposed.contributions.forEach(({ criterion, score: value, weight, contribution }, index) => {
    const now = current.contributions[index]?.contribution ?? 0;
    terminal.out(
      `  ${texts.policy.criteria[criterion].name}: ${formatPoints(value, texts)} x ${weight}/1000 = ${formatPoints(contribution, texts)} (${formatPoints(now, texts)})`,
    );
  });
  terminal.out(
    `${texts.cli.labels.total}: ${formatPoints(proposed.total, texts)} (${formatPoints(current.total, texts)})`,
  );
  const breakdown = (
    part: typeof proposed,
  ): {
    total: number;
    contributions: { criterion: string; score: number; weight: number; contribution: number; isMissing: boolean }[];
  } => ({
    total: part.total,
    contributions: part.contributions.map((item) => ({ ...item })),
  });
  return withJson(
    args,
    terminal,
    {
      employee,
      from: from.id,
      to: to.id,
      eligible: isEligible,
      verdicts: verdicts.map(({ rule, status, isSoft, facts }) => ({
        rule,
        status,
        soft: isSoft,
        facts: facts.map(({ key, value }) => ({ key, value })),
      })),
      current: breakdown(current),
      proposed: breakdown(proposed),
    },
    EXIT.done,
  );
};

const MESSES: readonly SampleMess[] = ['none', 'readable', 'faulty'];

const sample: Command = (args, terminal) => {
  const { out } = args.values;
  if (typeof out !== 'string') return Promise.resolve(missing('--out', terminal));
  const employees = wholeOption(args.values.employees, 1, 200000);
  const positions = wholeOption(args.values.positions, 1, 50000);
  const seed = wholeOption(args.values.seed ?? '1', 0, 4294967295);
  const mess = MESSES.find((name) => name === (args.values.mess ?? 'none'));
  if (employees === undefined) return Promise.resolve(badOption('--employees 1-200000', terminal));
  if (positions === undefined) return Promise.resolve(badOption('--positions 1-50000', terminal));
  if (seed === undefined) return Promise.resolve(badOption('--seed', terminal));
  if (mess === undefined) return Promise.resolve(badOption(`--mess ${MESSES.join('|')}`, terminal));
  const bytes = packZip(newPackage(buildSample({ employees, positions, asOf: args.asOf }, seed, mess)));
  const written = writeWhole(out, bytes);
  if (!written.ok) return Promise.resolve(stop([written.error], terminal));
  terminal.out(`${terminal.texts.cli.labels.wrote}: ${out}`);
  return Promise.resolve(EXIT.done);
};

/** Commands by name. */
export const COMMANDS: Readonly<Record<string, Command>> = { plan, check, inspect, verify, score, sample };
