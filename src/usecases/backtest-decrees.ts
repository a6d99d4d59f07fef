import { backtestDraft } from '../book';
import { isoDate, type CivilDate, type PadanProblem, type Policy, type Proposal, type UnreadProposal } from '../domain';
import { backtest, type Backtest, type BacktestCause, type MeanOf } from '../insight';
import { inspectSheets, readIntake, type Intake, type IntakeChoices } from '../intake';
import { fail, hasBlocking, ignoreProgress, succeed, type Json, type Result } from '../kernel';
import { makePlan, problemsOfPolicy } from '../planning';
import { cellAddress, type Grid } from '../sheets';
import { textsOf, type Language } from '../text';

import { choicesForDecrees } from './decree-choices';
import { readPolicyInUse } from './load-policy';
import type { Workbook } from './ports';
import { lockOf } from './problem-of-lock';
import { namesForRun, nextRun, readWorkbook, type WorkbookReading } from './read-workbook';
import { readChoicesInUse } from './remembered-choices';

/** What somebody decides before decrees are held against a plan. */
export type BacktestOptions = {
  /** The day of the data; null for the first day on the list of decrees, and `today` where that has none. */
  readonly asOf: CivilDate | null;
  readonly today: CivilDate;
  readonly language: Language;
  /** A policy from outside the workbook; null uses the policy sheet, or the default. */
  readonly policy: Policy | null;
  /** Rows of people and posts with blocking problems are left out, instead of stopping. */
  readonly setAside: boolean;
  /** The file of the decrees, by which its cells are named. */
  readonly file: string;
};

/** Decrees held against the plan of their day, or what stopped it. */
export type BacktestOutcome =
  | { readonly status: 'blocked'; readonly problems: readonly PadanProblem[] }
  | {
      readonly status: 'tested';
      readonly tested: Backtest;
      readonly asOf: CivilDate;
      /** Sheets of the decrees: "[SK.xlsx]Daftar". */
      readonly sheets: readonly string[];
      readonly unread: readonly UnreadProposal[];
      /** What is wrong with cells of the decrees. */
      readonly problems: readonly PadanProblem[];
    };

/** Share of the rows of a list, in percent, from which it says what the data say already. */
const CARRIED_OUT = 50;

/** Cells of another file, under names that no sheet of the workbook bears. */
const decreeGrids = ({ grids }: WorkbookReading, file: string): Grid[] =>
  grids.map((grid) => ({ ...grid, sheet: `[${file}]${grid.sheet}` }));

const firstDay = (rows: readonly Pick<Proposal, 'date'>[]): CivilDate | null =>
  rows.reduce<CivilDate | null>(
    (first, { date }) => (date === undefined || (first !== null && first <= date) ? first : date),
    null,
  );

/** Tells of a workbook that seems to be from after the decrees. */
const carriedOut = ({ rows, unread }: Intake['proposals']): PadanProblem[] => {
  const there = unread.filter(({ why }) => why === 'there-already').length;
  const all = rows.length + there;
  return there > 0 && there * 100 >= all * CARRIED_OUT
    ? [{ code: 'decrees-carried-out', severity: 'warns', params: { there, all } }]
    : [];
};

const testReading = async (
  reading: WorkbookReading,
  decrees: WorkbookReading,
  { asOf: asked, today, language, policy: outside, setAside, file }: BacktestOptions,
): Promise<Result<BacktestOutcome, PadanProblem>> => {
  const listed = decreeGrids(decrees, file);
  const ofDecrees = choicesForDecrees(listed);
  if (ofDecrees === null) return fail({ code: 'decrees-missing', severity: 'blocks', params: { path: file } });
  const { policy, problems: policyProblems } = await readPolicyInUse(reading, language, outside);
  const chosen = await readChoicesInUse(reading, {});
  // Lists of proposals that stand in the workbook are not what was decided.
  const proposed = inspectSheets(reading.grids, chosen.choices).filter(({ kind }) => kind === 'proposal');
  const aside: IntakeChoices = Object.fromEntries(proposed.map(({ table }) => [table, { kind: 'other' }]));
  const choices = { ...chosen.choices, ...aside, ...ofDecrees };
  const read = (day: CivilDate): Intake => readIntake([...reading.grids, ...listed], day, choices);
  const first = read(asked ?? today);
  const asOf = asked ?? firstDay([...first.proposals.rows, ...first.proposals.unread]) ?? today;
  const intake = asOf === (asked ?? today) ? first : read(asOf);
  const { employees, positions, positionOf, proposals } = intake;
  const input = { employees, positions, positionOf, policy, asOf };
  const ofPolicy = problemsOfPolicy(input, [...policyProblems, ...chosen.problems]);
  const stopping = [...ofPolicy, ...proposals.problems, ...(setAside ? [] : intake.problems)];
  if (hasBlocking(stopping)) return succeed({ status: 'blocked', problems: stopping });
  const made = makePlan(input, ignoreProgress);
  if (!made.ok) return made;
  return succeed({
    status: 'tested',
    tested: backtest(made.value, proposals.rows),
    asOf,
    sheets: [...new Set(intake.readings.flatMap(({ kind, sheet }) => (kind === 'proposal' ? [sheet] : [])))],
    unread: proposals.unread,
    problems: [...carriedOut(proposals), ...proposals.problems],
  });
};

/** Holds decrees of another file against the plan that the data of a workbook give. Nothing is written. */
export const backtestDecrees = async (
  workbook: Workbook,
  decrees: Workbook,
  options: BacktestOptions,
): Promise<Result<BacktestOutcome, PadanProblem>> => {
  const [reading, listed] = [await readWorkbook(workbook), await readWorkbook(decrees)];
  if (!reading.ok) return reading;
  return listed.ok ? testReading(reading.value, listed.value, options) : listed;
};

/** Holds decrees against the plan and writes what came of it on a sheet of its own, with a number like that of a run. */
export const writeBacktest = async (
  workbook: Workbook,
  decrees: Workbook,
  options: BacktestOptions,
): Promise<Result<BacktestOutcome, PadanProblem>> => {
  const [reading, listed] = [await readWorkbook(workbook), await readWorkbook(decrees)];
  if (!reading.ok) return reading;
  if (!listed.ok) return listed;
  const locked = lockOf(reading.value);
  if (locked) return fail(locked);
  const outcome = await testReading(reading.value, listed.value, options);
  if (!outcome.ok || outcome.value.status === 'blocked') return outcome;
  const { tested, unread, sheets, asOf } = outcome.value;
  const run = nextRun(reading.value);
  const named = namesForRun(reading.value.sheets, run, '', options.language);
  // There is no page of a run to go back to.
  const names = { ...named, summary: named.backtest };
  const sheet = sheets.join(', ');
  const draft = backtestDraft({ tested, sheet, unread }, { run, asOf }, names, textsOf(options.language));
  const written = await workbook.apply([{ kind: 'add-run', draft: { run, sheets: [draft] } }], ignoreProgress);
  return written.ok ? outcome : written;
};

const causeJson = (cause: BacktestCause): Json => {
  switch (cause.kind) {
    case 'rule':
      return { kind: cause.kind, rules: cause.bars.map(({ rule }) => rule) };
    case 'clash':
      return { kind: cause.kind, clash: cause.clash.kind };
    case 'need':
      return { kind: cause.kind, ours: cause.ours.worth, theirs: cause.theirs.worth };
    default:
      return { ...cause };
  }
};

/** What a backtest came to as plain data; points in hundredths. */
export const backtestJson = ({ tested, asOf, unread }: Extract<BacktestOutcome, { status: 'tested' }>): Json => {
  const cellOf = ({ sheet, row, column }: UnreadProposal['source']): string => `${sheet}!${cellAddress(row, column)}`;
  const meanJson = ({ mean, cases }: MeanOf): Json => ({ mean, cases });
  return {
    asOf: isoDate(asOf),
    counts: { ...tested.counts, unread: unread.length },
    rows: tested.rows.map(({ checked, kind, transfer, cause }) => ({
      cell: cellOf(checked.proposal.source),
      employee: checked.employee.nip,
      from: checked.from.id,
      to: checked.to.id,
      date: checked.proposal.date === undefined ? null : isoDate(checked.proposal.date),
      kind,
      planned: transfer === null ? null : { employee: transfer.employee.nip, to: transfer.to.id },
      cause: cause === null ? null : causeJson(cause),
      loss: checked.loss,
    })),
    unread: unread.map(({ why, person, post, source }) => ({ cell: cellOf(source), why, person, post })),
    ours: tested.ours.map(({ transfer: { employee, from, to }, cause }) => ({
      employee: employee.nip,
      from: from.id,
      to: to.id,
      cause: causeJson(cause),
    })),
    valued: tested.valued.map(({ criterion, weight, theirs, ours, lawful }) => ({
      criterion,
      weight,
      theirs: meanJson(theirs),
      ours: meanJson(ours),
      lawful: meanJson(lawful),
    })),
  };
};
