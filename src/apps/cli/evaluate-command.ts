import { basename } from 'node:path';

import { describeEvaluation, figureText, tablesOfEvaluation } from '../../book';
import { evaluationWordsOf, fill, formatDate, formatPoints, type CliTexts } from '../../text';
import { evaluateRun, evaluationJson, problemsJson, writeEvaluation, type EvaluationOutcome } from '../../usecases';

import { fitOutput, missing, namedRun, openFile, stop, withJson, type Command } from './command-tools';
import { gzip } from './node-zip';
import { EXIT, isSameFile, reportProblems, writeWhole } from './terminal';

type Evaluated = Extract<EvaluationOutcome, { status: 'evaluated' }>;

const moveLines = ({ evaluation }: Evaluated, texts: CliTexts): string[] => {
  const words = evaluationWordsOf(texts.language);
  const { ratings } = texts.policy;
  return evaluation.moves.map(({ employee, from, to, outcome, now, before, after, foretold }) => {
    const where = outcome === 'elsewhere' && now !== null ? `: ${now.name} (${now.unit})` : '';
    const rated = [before, after].map((one) => (one === null ? '-' : `${ratings[one.rating]} (${one.year})`));
    const score = `${texts.sheets.headers.scoreForetold} ${formatPoints(foretold, texts)}`;
    return `${employee.name}: ${from.name} -> ${to.name} (${to.unit}): ${words.outcomes[outcome]}${where}; SKP ${rated.join(' -> ')}; ${score}`;
  });
};

const tableLines = ({ evaluation }: Evaluated, texts: CliTexts): string[] =>
  tablesOfEvaluation(evaluation, texts).flatMap(({ header: [title = '', ...heads], lines }) => [
    `${title}:`,
    ...lines.map(({ label, figures }) => {
      const told = figures.map((figure, index) => `${heads[index] ?? ''} ${figureText(figure, texts)}`);
      return `  ${label}: ${told.join('; ')}`;
    }),
  ]);

/** `evaluate`: what became of the moves approved on a result, by the data of a later file; with --out also as a sheet. */
export const evaluate: Command = async (args, terminal) => {
  const { file, other, asOf, language } = args;
  const { out } = args.values;
  if (file === undefined || other === undefined) return missing('THEN.xlsx NOW.xlsx', terminal);
  const [path, run] = namedRun(file);
  if (typeof out === 'string' && [path, other].some((read) => isSameFile(read, out))) {
    reportProblems([{ code: 'output-is-input', severity: 'blocks', params: { path: out } }], terminal);
    return EXIT.usage;
  }
  const [opened, later] = [openFile(path), openFile(other)];
  if (!opened.ok) return stop([opened.error], terminal);
  if (!later.ok) return stop([later.error], terminal);
  const fitting = fitOutput(opened.value, out);
  if (!fitting.ok) return stop([fitting.error], terminal);
  const options = { run, asOf, language, setAside: args.values['set-aside'] === true, file: basename(other) };
  const ended = await (typeof out === 'string' ? writeEvaluation : evaluateRun)(opened.value, later.value, options);
  if (!ended.ok || ended.value.status === 'blocked') {
    const problems = !ended.ok ? [ended.error] : ended.value.status === 'blocked' ? ended.value.problems : [];
    return withJson(args, terminal, { problems: problemsJson(problems, terminal.texts) }, stop(problems, terminal));
  }
  const evaluated = ended.value;
  if (typeof out === 'string') {
    const written = writeWhole(out, await opened.value.bytesWith(gzip));
    if (!written.ok) return stop([written.error], terminal);
  }
  reportProblems(evaluated.problems, terminal);
  const { texts } = terminal;
  const { run: decided, then } = evaluated;
  const notice = { run: decided, then: formatDate(then), file: options.file, now: formatDate(asOf) };
  terminal.out(fill(evaluationWordsOf(language).notice, notice));
  for (const line of moveLines(evaluated, texts)) terminal.out(line);
  for (const line of describeEvaluation(evaluated.evaluation, texts)) terminal.out(line);
  for (const line of tableLines(evaluated, texts)) terminal.out(line);
  if (typeof out === 'string') terminal.out(`${texts.cli.labels.wrote}: ${out}`);
  const whole = { evaluation: evaluationJson(evaluated), problems: problemsJson(evaluated.problems, texts) };
  return withJson(args, terminal, whole, EXIT.done);
};
