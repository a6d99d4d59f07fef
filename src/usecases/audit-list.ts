import { proposalsSheet } from '../book';
import type { CivilDate, PadanProblem, Policy } from '../domain';
import type { CheckedList } from '../insight';
import type { IntakeChoices } from '../intake';
import { fail, ignoreProgress, succeed, type Json, type Place, type Result } from '../kernel';
import { cellAddress } from '../sheets';
import { textsOf, type Language } from '../text';

import { approveList, type ListApprovals, type ListSignature } from './approve-list';
import type { JudgedList, ListJudge } from './judge-list';
import { readPolicyInUse } from './load-policy';
import { lostDecisions } from './lost-decisions';
import type { Workbook, WorkbookChange } from './ports';
import { lockOf } from './problem-of-lock';
import { readDecisionsOf } from './read-decisions';
import { namesForRun, nextRun, readWorkbook, type WorkbookReading } from './read-workbook';
import { readChoicesInUse } from './remembered-choices';
import { wantForDecisions } from './want-decisions';

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
  /** Who approves what is lawful on it; left out, nothing is recorded. Only where it is written. */
  readonly approve?: ListSignature;
};

/** How a check of a list ended, and what was recorded of it. */
export type ListAudit =
  | Extract<JudgedList, { status: 'blocked' }>
  | (Extract<JudgedList, { status: 'checked' }> & {
      /** Null where nothing was to be recorded. */
      readonly approvals: ListApprovals | null;
      /** The sheet it was written to; null where none was. */
      readonly sheet: string | null;
    });

const choicesFor = ({ list, choices }: AuditOptions): IntakeChoices =>
  list === null ? choices : { ...choices, [list]: { ...choices[list], kind: 'proposal' } };

const auditReading = async (
  reading: WorkbookReading,
  options: AuditOptions,
  judge: ListJudge,
): Promise<Result<ListAudit, PadanProblem>> => {
  const { list, language, asOf, setAside } = options;
  if (list !== null && !reading.grids.some(({ sheet }) => sheet === list))
    return fail({ code: 'list-missing', severity: 'blocks', params: { sheet: list } });
  const { policy, problems } = await readPolicyInUse(reading, language, options.policy);
  const chosen = await readChoicesInUse(reading, choicesFor(options));
  const judged = await judge({
    ...{ grids: reading.grids, choices: chosen.choices, policy, asOf, setAside, list },
    policyProblems: [...problems, ...chosen.problems, ...lostDecisions(reading, 'blocks')],
    decided: readDecisionsOf(reading),
  });
  if (!judged.ok) return judged;
  return succeed(judged.value.status === 'blocked' ? judged.value : { ...judged.value, approvals: null, sheet: null });
};

/** Has a list of who is to be put where checked against law, policy and the best plan. Nothing is written. */
export const auditList = async (
  workbook: Workbook,
  options: AuditOptions,
  judge: ListJudge,
): Promise<Result<ListAudit, PadanProblem>> => {
  const reading = await readWorkbook(workbook, wantForDecisions);
  return reading.ok ? auditReading(reading.value, options, judge) : reading;
};

/**
 * Checks a list and writes what came of it on a sheet of its own, with a number like that of a run; in the same stroke, where that is asked
 * for, what of it is lawful as approvals on the ledger.
 */
export const writeAudit = async (
  workbook: Workbook,
  options: AuditOptions,
  judge: ListJudge,
): Promise<Result<ListAudit, PadanProblem>> => {
  const reading = await readWorkbook(workbook, wantForDecisions);
  if (!reading.ok) return reading;
  const locked = lockOf(reading.value);
  if (locked) return fail(locked);
  const audited = await auditReading(reading.value, options, judge);
  if (!audited.ok || audited.value.status === 'blocked') return audited;
  const { checked, unread, sheets, commitments } = audited.value;
  const approved =
    options.approve === undefined ? null : approveList(checked.rows, commitments, reading.value, options.approve);
  if (approved !== null && !approved.ok) return approved;
  const run = nextRun(reading.value);
  const sheet = sheets.join(', ');
  // The way back from the sheet is to the list.
  const names = { ...namesForRun(reading.value.sheets, run, '', options.language), summary: sheets[0] ?? sheet };
  const identity = { run, asOf: options.asOf };
  const draft = proposalsSheet({ checked, sheet, unread }, identity, names, textsOf(options.language));
  const changes: WorkbookChange[] = [
    { kind: 'add-run', draft: { run, sheets: [draft] } },
    ...(approved === null ? [] : [approved.value.change]),
  ];
  const written = await workbook.apply(changes, ignoreProgress);
  if (!written.ok) return written;
  return succeed({ ...audited.value, approvals: approved?.value.approvals ?? null, sheet: draft.name });
};

const cellNamed = ({ sheet = '', row = 0, column = 0 }: Place): string => `${sheet}!${cellAddress(row, column)}`;

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
    ({
      proposal,
      employee,
      from,
      to,
      planned,
      outcome,
      bars,
      flags,
      clashes,
      exclusion,
      loss,
      leastLoss,
      rulings,
    }) => ({
      cell: cellNamed(proposal.source),
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
      rulings: rulings.map(({ ruling, where }) => ({ ruling, cell: where === null ? null : cellNamed(where) })),
    }),
  ),
});

/** What of a list was recorded as plain data: NIPs by what became of their rows. */
export const listApprovalsJson = ({ sheet, recorded, known, unlawful, ruled }: ListApprovals): Json => {
  const nips = (rows: CheckedList['rows']): string[] => rows.map(({ employee }) => employee.nip);
  return { sheet, recorded: nips(recorded), known: nips(known), unlawful: nips(unlawful), ruled: nips(ruled) };
};
