import { proposalsSheet } from '../book';
import type { CivilDate, PadanProblem, Policy } from '../domain';
import { checkList, type CheckedList } from '../insight';
import { readIntake, type Intake, type IntakeChoices } from '../intake';
import { fail, hasBlocking, ignoreProgress, succeed, type Json, type Result } from '../kernel';
import { makePlan, problemsOfPolicy } from '../planning';
import { cellAddress } from '../sheets';
import { textsOf, type Language } from '../text';

import { readPolicyInUse } from './load-policy';
import type { Workbook } from './ports';
import { namesForRun, nextRun, readWorkbook, type WorkbookReading } from './read-workbook';
import { readChoicesInUse } from './remembered-choices';

/** What somebody decides before a list is checked. */
export type AuditOptions = {
  readonly asOf: CivilDate;
  readonly language: Language;
  readonly choices: IntakeChoices;
  /** A policy from outside the workbook; null uses the policy sheet, or the default. */
  readonly policy: Policy | null;
  /** Rows of people and posts with blocking problems are left out, instead of stopping. */
  readonly setAside: boolean;
  /** The sheet of the list; null for every sheet that is one. */
  readonly list: string | null;
};

/** How a check of a list ended: "blocked" carries what stopped it. */
export type ListAudit =
  | { readonly status: 'blocked'; readonly problems: readonly PadanProblem[] }
  | {
      readonly status: 'checked';
      /** Sheets of the list. */
      readonly sheets: readonly string[];
      readonly checked: CheckedList;
      /** Rows that could not be judged. */
      readonly unread: number;
      /** What is wrong with cells of the list. */
      readonly problems: readonly PadanProblem[];
    };

const choicesFor = ({ list, choices }: AuditOptions): IntakeChoices =>
  list === null ? choices : { ...choices, [list]: { ...choices[list], kind: 'proposal' } };

/** Sheets whose rows are to be checked. */
const listedSheets = (intake: Intake, { list }: AuditOptions): readonly string[] => [
  ...new Set(
    intake.readings.flatMap(({ kind, sheet }) =>
      kind === 'proposal' && (list === null || sheet === list) ? [sheet] : [],
    ),
  ),
];

const auditReading = async (
  reading: WorkbookReading,
  options: AuditOptions,
): Promise<Result<ListAudit, PadanProblem>> => {
  const { list, language, asOf, setAside } = options;
  if (list !== null && !reading.grids.some(({ sheet }) => sheet === list))
    return fail({ code: 'list-missing', severity: 'blocks', params: { sheet: list } });
  const inUse = await readPolicyInUse(reading, language, options.policy);
  const decided = readChoicesInUse(reading, choicesFor(options));
  const intake = readIntake(reading.grids, asOf, decided.choices);
  const sheets = listedSheets(intake, options);
  if (sheets.length === 0) return fail({ code: 'list-missing', severity: 'blocks', params: { sheet: '' } });
  const { employees, positions, positionOf, proposals } = intake;
  const { policy } = inUse;
  const input = { employees, positions, positionOf, policy, asOf };
  const ofPolicy = problemsOfPolicy(input, [...inUse.problems, ...decided.problems]);
  const ofList = proposals.problems.filter(({ where }) => where?.sheet === undefined || sheets.includes(where.sheet));
  const stopping = [...ofPolicy, ...ofList, ...(setAside ? [] : intake.problems)];
  if (hasBlocking(stopping)) return succeed({ status: 'blocked', problems: stopping });
  const made = makePlan(input, ignoreProgress);
  if (!made.ok) return made;
  const rows = proposals.rows.filter(({ source }) => sheets.includes(source.sheet));
  const unread = new Set(
    ofList.flatMap(({ where, code }) =>
      where?.row === undefined || code.startsWith('column-') ? [] : [`${where.sheet ?? ''} ${where.row}`],
    ),
  ).size;
  return succeed({ status: 'checked', sheets, checked: checkList(made.value, rows), unread, problems: ofList });
};

/** Checks a list of who is to be put where against law, policy and the best plan. Nothing is written. */
export const auditList = async (
  workbook: Workbook,
  options: AuditOptions,
): Promise<Result<ListAudit, PadanProblem>> => {
  const reading = await readWorkbook(workbook);
  return reading.ok ? auditReading(reading.value, options) : reading;
};

/** Checks a list and writes what came of it on a sheet of its own, with a number like that of a run. */
export const writeAudit = async (
  workbook: Workbook,
  options: AuditOptions,
): Promise<Result<ListAudit, PadanProblem>> => {
  const reading = await readWorkbook(workbook);
  if (!reading.ok) return reading;
  const audited = await auditReading(reading.value, options);
  if (!audited.ok || audited.value.status === 'blocked') return audited;
  const { checked, unread, sheets } = audited.value;
  const run = nextRun(reading.value);
  const sheet = sheets.join(', ');
  // The way back from the sheet is to the list.
  const names = { ...namesForRun(reading.value.sheets, run, '', options.language), summary: sheets[0] ?? sheet };
  const identity = { run, asOf: options.asOf };
  const draft = proposalsSheet({ checked, sheet, unread }, identity, names, textsOf(options.language));
  const written = await workbook.apply([{ kind: 'add-run', draft: { run, sheets: [draft] } }], ignoreProgress);
  return written.ok ? audited : written;
};

/** A checked list as plain data; values in hundredths. */
export const checkedListJson = ({
  rows,
  drops,
  values,
  lossTogether,
  leastLossTogether,
  othersMoved,
}: CheckedList): Json => ({
  drops: { ...drops },
  values: { ...values },
  lossTogether,
  leastLossTogether,
  othersMoved,
  rows: rows.map(
    ({ proposal, employee, from, to, planned, outcome, bars, flags, clashes, exclusion, loss, leastLoss }) => ({
      cell: `${proposal.source.sheet}!${cellAddress(proposal.source.row, proposal.source.column)}`,
      employee: employee.nip,
      from: from.id,
      to: to.id,
      planned: planned.id,
      outcome,
      bars: bars.map(({ rule }) => rule),
      notes: flags.map(({ rule, status }) => ({ rule, status })),
      clashes: clashes.map((clash) =>
        'position' in clash
          ? { ...clash, position: clash.position.id }
          : 'other' in clash
            ? { kind: clash.kind, other: clash.other.nip }
            : { ...clash },
      ),
      exclusion,
      loss,
      leastLoss,
    }),
  ),
});
