import { threadEngine } from '../../engine';
import { fill, formatDate, formatSigned, formatWhole, type CliTexts } from '../../text';
import { compareScenarios, readScenariosJson, scenariosJson, type ScenarioComparison } from '../../usecases';

import { clock, fitOutput, missing, openFile, stop, withJson, type Command } from './command-tools';
import { gzip } from './node-zip';
import { EXIT, isSameFile, readBytes, reportProblems, writeWhole } from './terminal';

const LISTED = 20;
const LETTERS = 'ABCDEFGH';

const linesOf = ({ scenarios, agreement }: ScenarioComparison, texts: CliTexts): string[] => {
  const { labels } = texts.sheets;
  const whole = (count: number): string => formatWhole(count, texts);
  const headline = scenarios.flatMap(({ name, asOf, figures }, index) => [
    `${LETTERS[index] ?? ''} ${name} (${formatDate(asOf)})`,
    `  ${labels.scenarioMoves}: ${whole(figures.moves)}; ${labels.scenarioFilled}: ${whole(figures.filled)}; ${labels.scenarioVacated}: ${whole(figures.vacated)}; ${labels.scenarioOpenAfter}: ${whole(figures.openAfter)}`,
    `  ${labels.classRises}: ${whole(figures.classRises)}; ${labels.entersFunctional}: ${whole(figures.tests)}${figures.value === null ? '' : `; ${labels.scenarioValue}: ${formatSigned(figures.value, texts)}`}`,
  ]);
  const matrix = scenarios.map(
    (_, first) =>
      `${fill(labels.scenarioShared, { p: LETTERS[first] ?? '' })}: ${(agreement.shared[first] ?? [])
        .map((count, second) => `${LETTERS[second] ?? ''} ${whole(count)}`)
        .join(', ')}`,
  );
  const safe = agreement.rows.filter(({ isSafe }) => isSafe);
  const notice = fill(labels.scenariosNotice, {
    p: scenarios.length,
    a: whole(safe.length),
    b: whole(agreement.rows.length - safe.length),
  });
  const listed = safe
    .slice(0, LISTED)
    .map(
      ({ person, from, targets }) =>
        `  ${person.name}: ${from.name} (${from.unit}) -> ${targets[0]?.name ?? ''} (${targets[0]?.unit ?? ''})`,
    );
  const rest = safe.length > LISTED ? [`  … ${safe.length - LISTED} ${texts.cli.labels.more}`] : [];
  return ['', ...headline, '', ...matrix, '', notice, ...listed, ...rest];
};

/** `scenario`: several plans on the data of one workbook side by side; with --out also as a sheet. */
export const scenario: Command = async (args, terminal) => {
  const { file } = args;
  const { out, scenarios } = args.values;
  if (file === undefined) return missing('IN.xlsx', terminal);
  const inputs = [file, ...(typeof scenarios === 'string' ? [scenarios] : [])];
  if (typeof out === 'string' && inputs.some((path) => isSameFile(path, out))) {
    reportProblems([{ code: 'output-is-input', severity: 'blocks', params: { path: out } }], terminal);
    return EXIT.usage;
  }
  const stated = typeof scenarios === 'string' ? readBytes(scenarios) : null;
  if (stated !== null && !stated.ok) return stop([stated.error], terminal);
  const opened = openFile(file);
  if (!opened.ok) return stop([opened.error], terminal);
  const fitting = fitOutput(opened.value, out);
  if (!fitting.ok) return stop([fitting.error], terminal);
  const { language, asOf } = args;
  const compared = await compareScenarios(
    opened.value,
    threadEngine(clock),
    {
      ...{
        asOf,
        language,
        choices: {},
        setAside: args.values['set-aside'] === true,
        isWritten: typeof out === 'string',
      },
      ...(stated === null
        ? {}
        : { specsFrom: (base) => readScenariosJson(new TextDecoder().decode(stated.value), base, asOf) }),
    },
    (_, done, total) => {
      if (done < total) terminal.err(`· ${terminal.texts.sheets.labels.scenario} ${done + 1}/${total}`);
    },
  );
  if (!compared.ok) return stop([compared.error], terminal);
  reportProblems(compared.value.problems, terminal);
  if (typeof out === 'string') {
    const written = writeWhole(out, await opened.value.bytesWith(gzip));
    if (!written.ok) return stop([written.error], terminal);
  }
  for (const line of linesOf(compared.value, terminal.texts)) terminal.out(line);
  if (typeof out === 'string') terminal.out(`${terminal.texts.cli.labels.wrote}: ${out}`);
  return withJson(args, terminal, scenariosJson(compared.value), EXIT.done);
};
