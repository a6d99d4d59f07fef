import * as v from 'valibot';

import { parseIsoDate, type PadanProblem } from '../domain';
import { fail, succeed, type Result } from '../kernel';
import {
  ALTERNATIVES_FACT,
  CHOICES_FACT,
  MARKED_SHEETS,
  NAMES_FACT,
  readAudit,
  readDecided,
  type RunSheetNames,
  type SheetId,
  type SheetTraits,
} from '../book';
import type { SheetInfo } from '../sheets';
import type { Language } from '../text';

import { auditOf, noRun } from './audit-facts';
import { mismatchProblem } from './compare-run';
import type { ComputeRequest } from './compute-plan';
import { formerOfTrail } from './former-run';
import type { Workbook } from './ports';
import { policyOfAudit, readPolicyInUse } from './load-policy';
import {
  gridNamed,
  namesForRun,
  policySheetIn,
  readWorkbook,
  type WantedBeside,
  type WorkbookReading,
} from './read-workbook';
import { recallFrom } from './remembered-choices';
import { unfilledOfRun } from './unfilled-before';

/** A run of a workbook: what it was computed from, what its audit sheet states, and the workbook as read. */
export type ReopenedRun = {
  readonly request: ComputeRequest;
  readonly facts: ReadonlyMap<string, string>;
  readonly reading: WorkbookReading;
  /** Names its sheets bore when they were written; `request` has those they bear now. */
  readonly writtenNames: RunSheetNames;
  /** The policy sheet has been deleted: the policy is what the audit sheet states. */
  readonly isPolicyGone: boolean;
};

/** Names of a run's sheets as they are called now; a sheet that is gone goes by the name it would be written under. */
const namesOfRun = (
  sheets: readonly SheetInfo[],
  run: number,
  policy: string,
  language: Language,
): RunSheetNames | SheetTraits => {
  const names: Record<SheetId, string> = { ...namesForRun(sheets, run, policy, language) };
  for (const traits of MARKED_SHEETS) {
    const found = sheets.find(({ marker }) => marker?.run === run && marker.key === traits.key);
    if (found) names[traits.id] = found.name;
    else if (traits.isNeeded) return traits;
  }
  return names;
};

const namesSchema = v.record(v.string(), v.string());

/** Names as an audit sheet states them; those it does not state are as given. */
const parseNames = (fact: string | undefined, names: RunSheetNames): RunSheetNames => {
  try {
    const parsed = v.safeParse(namesSchema, JSON.parse(fact ?? 'null'));
    return parsed.success ? { ...names, ...parsed.output } : names;
  } catch (error) {
    if (error instanceof SyntaxError) return names;
    throw error;
  }
};

/** What was wanted, and the audit sheet of a run that is not the newest. */
const withAuditOf =
  (number: number | null, beside: WantedBeside | undefined): WantedBeside =>
  (sheet, all) => {
    const content = beside?.(sheet, all) ?? 'nothing';
    return content === 'nothing' && sheet.name === auditOf(all, number)?.name ? 'values' : content;
  };

/**
 * Puts together again what a run was computed from, out of the workbook alone: the newest, or the one of that number, which is under the
 * policy its own trail states. `beside` wants more of its sheets.
 */
export const reopenRun = async (
  workbook: Workbook,
  beside?: WantedBeside,
  number: number | null = null,
): Promise<Result<ReopenedRun, PadanProblem>> => {
  const reading = await readWorkbook(workbook, withAuditOf(number, beside));
  if (!reading.ok) return reading;
  const { sheets, grids } = reading.value;
  const audit = auditOf(sheets, number);
  if (!audit) return fail(noRun(sheets, number));
  const { run } = audit;
  const trail = readAudit(gridNamed(reading.value, audit.name));
  const { facts } = trail;
  const asOf = parseIsoDate(facts.get('asOf') ?? '');
  const language = facts.get('language');
  if (asOf === null || (language !== 'id' && language !== 'en')) {
    return fail(
      mismatchProblem(
        `${audit.name} asOf, language`,
        'YYYY-MM-DD, id/en',
        `${facts.get('asOf') ?? ''}, ${language ?? ''}`,
      ),
    );
  }
  const isPolicyGone = policySheetIn(sheets) === null;
  const stated = isPolicyGone || number !== null ? await policyOfAudit(trail) : null;
  if (isPolicyGone && stated === null) return fail({ code: 'policy-sheet-gone', severity: 'blocks', params: { run } });
  const inUse = await readPolicyInUse(reading.value, language, stated);
  const names = namesOfRun(sheets, run, inUse.sheetName, language);
  if ('isNeeded' in names) return fail(mismatchProblem(names.id, names.id, '-'));
  const { policy, problems: policyProblems, weightColumns } = inUse;
  const choices = await recallFrom(facts, grids);
  if (choices === null)
    return fail(mismatchProblem(`${audit.name} ${CHOICES_FACT}`, '{…}', facts.get(CHOICES_FACT) ?? ''));
  const setAside = facts.get('setAside') === '1';
  const decided = readDecided(trail);
  const alternatives = facts.get(ALTERNATIVES_FACT) === '1' ? 'always' : 'never';
  const former = formerOfTrail(facts);
  const unfilled = unfilledOfRun(facts, reading.value, run);
  return succeed({
    request: {
      ...{ grids, choices, policy, policyProblems, asOf, language, run, names, weightColumns, setAside },
      ...(decided === null ? {} : { decided }),
      alternatives,
      ...(former === null ? {} : { former }),
      ...(unfilled === null ? {} : { unfilled }),
    },
    facts,
    reading: reading.value,
    writtenNames: parseNames(facts.get(NAMES_FACT), names),
    isPolicyGone,
  });
};
