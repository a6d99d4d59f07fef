import { basename } from 'node:path';

import { describeBacktest, describeBacktestOurs, describeBacktestRow } from '../../book';
import { cellAddress } from '../../sheets';
import { backtestWordsOf, fill, formatDate, formatPoints, formatWhole, type CliTexts } from '../../text';
import { backtestDecrees, backtestJson, problemsJson, writeBacktest, type BacktestOutcome } from '../../usecases';

import {
  badOption,
  fitOutput,
  missing,
  openFile,
  readPolicyOption,
  stop,
  withJson,
  wrongStart,
  type Command,
} from './command-tools';
import { gzip } from './node-zip';
import { EXIT, isSameFile, reportProblems, writeWhole } from './terminal';

type Tested = Extract<BacktestOutcome, { status: 'tested' }>;

const rowLines = ({ tested, unread }: Tested, texts: CliTexts): string[] => {
  const words = backtestWordsOf(texts.language);
  const place = ({ row, column }: Tested['unread'][number]['source']): string => cellAddress(row, column);
  return [
    ...tested.rows.flatMap((row) => {
      const { checked, kind } = row;
      const { proposal, employee, from, to } = checked;
      const why = describeBacktestRow(row, texts);
      return [
        `${place(proposal.source)} ${employee.name}: ${from.name} -> ${to.name} (${to.unit}): ${words.kinds[kind]}`,
        ...(why === null ? [] : [`    ${why}`]),
      ];
    }),
    ...unread.map(
      ({ source, person, post, why }) =>
        `${place(source)} ${person}: ${post}: ${words.unread} (${words.unreadWhy[why]})`,
    ),
    ...tested.ours.flatMap((ours) => {
      const { employee, from, to } = ours.transfer;
      return [
        `${employee.name}: ${from.name} -> ${to.name} (${to.unit}): ${words.kinds['only-ours']}`,
        `    ${describeBacktestOurs(ours, texts)}`,
      ];
    }),
  ];
};

const valuedLines = ({ tested }: Tested, texts: CliTexts): string[] => {
  const words = backtestWordsOf(texts.language);
  return [
    `${words.valued}:`,
    ...tested.valued.map(({ criterion, theirs, ours, lawful }) => {
      const of = (label: string, { mean, cases }: typeof theirs): string =>
        `${label} ${mean === null ? '-' : formatPoints(mean, texts)} (${formatWhole(cases, texts)})`;
      const parts = [of(words.valuedTheirs, theirs), of(words.valuedOurs, ours), of(words.valuedLawful, lawful)];
      return `  ${texts.policy.criteria[criterion].name}: ${parts.join('; ')}`;
    }),
    words.valuedNote,
  ];
};

/** `backtest`: decrees of another file against the plan that the data give; with --out also as a sheet. */
export const backtest: Command = async (args, terminal) => {
  const { file, asOf, language } = args;
  const { out, decrees } = args.values;
  if (file === undefined) return missing('IN.xlsx', terminal);
  if (typeof decrees !== 'string') return missing('--decrees', terminal);
  if (typeof out === 'string' && [file, decrees].some((path) => isSameFile(path, out))) {
    reportProblems([{ code: 'output-is-input', severity: 'blocks', params: { path: out } }], terminal);
    return EXIT.usage;
  }
  const wrong = wrongStart(args);
  if (wrong !== null) return badOption(wrong, terminal);
  const policy = readPolicyOption(args);
  if (!policy.ok) return stop([policy.error], terminal);
  reportProblems(policy.value?.problems ?? [], terminal);
  const [opened, listed] = [openFile(file), openFile(decrees)];
  if (!opened.ok) return stop([opened.error], terminal);
  if (!listed.ok) return stop([listed.error], terminal);
  const fitting = fitOutput(opened.value, out);
  if (!fitting.ok) return stop([fitting.error], terminal);
  const options = {
    asOf: args.values['as-of'] === undefined ? null : asOf,
    today: asOf,
    language,
    policy: policy.value?.policy ?? null,
    setAside: args.values['set-aside'] === true,
    file: basename(decrees),
  };
  const ended = await (typeof out === 'string' ? writeBacktest : backtestDecrees)(opened.value, listed.value, options);
  if (!ended.ok || ended.value.status === 'blocked') {
    const problems = !ended.ok ? [ended.error] : ended.value.status === 'blocked' ? ended.value.problems : [];
    return withJson(args, terminal, { problems: problemsJson(problems, terminal.texts) }, stop(problems, terminal));
  }
  const tested = ended.value;
  if (typeof out === 'string') {
    const written = writeWhole(out, await opened.value.bytesWith(gzip));
    if (!written.ok) return stop([written.error], terminal);
  }
  reportProblems(tested.problems, terminal);
  const { texts } = terminal;
  const notice = { sheet: tested.sheets.join(', '), day: formatDate(tested.asOf) };
  for (const line of rowLines(tested, texts)) terminal.out(line);
  terminal.out(fill(backtestWordsOf(language).notice, notice));
  for (const line of describeBacktest(tested.tested, tested.unread.length, texts)) terminal.out(line);
  for (const line of valuedLines(tested, texts)) terminal.out(line);
  if (typeof out === 'string') terminal.out(`${texts.cli.labels.wrote}: ${out}`);
  const whole = { backtest: backtestJson(tested), problems: problemsJson(tested.problems, texts) };
  return withJson(args, terminal, whole, EXIT.done);
};
