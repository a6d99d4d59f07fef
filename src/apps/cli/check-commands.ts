import { hasBlocking } from '../../kernel';
import { fill, formatWhole } from '../../text';
import {
  checkWorkbook,
  describeChange,
  describeCounts,
  inspectWorkbook,
  problemsJson,
  readingsJson,
  verifyWorkbook,
  type Difference,
} from '../../usecases';

import { clock, missing, openFile, stop, withJson, type Command } from './command-tools';
import { EXIT, reportProblems, type Terminal } from './terminal';

/** Changes listed one by one; the others are in the JSON. */
const LISTED_CHANGES = 20;

const showDifference = ({ run, changes }: Difference, { texts, out }: Terminal): void => {
  const { labels } = texts.sheets;
  out(`${fill(labels.changesSince, { p: run })}: ${describeCounts(changes, texts, String)}`);
  for (const change of changes.slice(0, LISTED_CHANGES)) out(`  ${describeChange(change, texts)}`);
  if (changes.length > LISTED_CHANGES) out(`  … ${changes.length - LISTED_CHANGES} ${texts.cli.labels.more}`);
};

/** Filtered and hidden rows are read like all others; their number is told, since nobody sees them. */
const showHidden = (table: string, rows: number, { texts, out }: Terminal): void => {
  if (rows > 0) out(`${texts.cli.labels.sheet} ${table}: ${fill(texts.pane.hiddenRows, { rows })}`);
};

/** `check`: all problems, and what changed since the last run. */
export const check: Command = async (args, terminal) => {
  if (args.file === undefined) return missing('IN.xlsx', terminal);
  const opened = openFile(args.file);
  const intake = opened.ok ? await checkWorkbook(opened.value, args.asOf) : opened;
  const problems = intake.ok ? [...intake.value.problems, ...intake.value.marks] : [intake.error];
  reportProblems(problems, terminal);
  const { labels } = terminal.texts.cli;
  const blocks = problems.filter(({ severity }) => severity === 'blocks').length;
  terminal.out(`${labels.problems}: ${blocks} ${labels.blocks}, ${problems.length - blocks} ${labels.warns}`);
  for (const { table, hiddenRows } of intake.ok ? intake.value.readings : []) showHidden(table, hiddenRows, terminal);
  const difference = intake.ok ? intake.value.difference : null;
  if (difference) showDifference(difference, terminal);
  return withJson(
    args,
    terminal,
    { problems: problemsJson(problems, terminal.texts), ...(difference ? { since: difference } : {}) },
    hasBlocking(problems) ? EXIT.problems : EXIT.done,
  );
};

/** `inspect`: what each sheet is and what its columns mean. */
export const inspect: Command = async (args, terminal) => {
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
  for (const { table, kind, header, columns, hiddenRows } of readings.value) {
    const { sheetKinds, fields } = terminal.texts;
    terminal.out(
      `${labels.sheet} ${table}: ${sheetKinds[kind]}${header === null ? '' : `, ${labels.row} ${header.row + 1}`}`,
    );
    showHidden(table, hiddenRows, terminal);
    for (const { header: title, field, confidence, isAccepted } of columns) {
      if (field)
        terminal.out(
          `  ${title} -> ${fields[field]} (${Math.round(confidence * 100)} %${isAccepted ? '' : `, ${labels.asked}`})`,
        );
    }
  }
  return withJson(args, terminal, readingsJson(readings.value), EXIT.done);
};

/** `verify`: recomputes the newest run from the workbook alone. */
export const verify: Command = async (args, terminal) => {
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
  const { run, checkedCells, faults, faultCount, notes } = verified.value;
  const json = {
    holds: faultCount === 0,
    run,
    checkedCells,
    faults: faultCount,
    problems: problemsJson([...faults, ...notes], terminal.texts),
  };
  reportProblems(notes, terminal);
  const { labels } = terminal.texts.cli;
  if (faultCount === 0) {
    const checked = run === null ? terminal.texts.sheets.names.scenarios : `P${run}`;
    terminal.out(
      `${labels.verified} (${checked}, ${fill(labels.cellsChecked, { n: formatWhole(checkedCells, terminal.texts) })})`,
    );
    return withJson(args, terminal, json, EXIT.done);
  }
  const code = stop(faults, terminal);
  if (faultCount > faults.length) terminal.err(fill(labels.moreFaults, { count: faultCount - faults.length }));
  return withJson(args, terminal, json, code);
};
