import { checkChain, markerKey, readAudit, readScenarioTrail, scenariosDraft, scenarioTrail } from '../book';
import type { PadanProblem } from '../domain';
import { readIntake } from '../intake';
import { ignoreProgress, required } from '../kernel';
import { textsOf } from '../text';

import { compareRun, mismatchProblem } from './compare-run';
import { hashOfInput } from './input-hash';
import { planScenarios } from './plan-scenarios';
import type { SheetSnapshot } from './ports';
import { namesForRun, type WorkbookReading } from './read-workbook';
import { recallFrom } from './remembered-choices';
import { factsOfScenarios, readScenarioFacts, type StatedScenarios } from './scenario-facts';
import { standingOf } from './standing-sheet';
import { PADAN_VERSION } from './version';

/** What was found of sheets of scenarios: faults, what could not be checked and why, and how many cells were looked at. */
export type ScenariosCheck = {
  readonly faults: readonly PadanProblem[];
  readonly notes: readonly PadanProblem[];
  readonly checkedCells: number;
};

const SCENARIOS_KEY = markerKey('scenarios');

const faulty = (...faults: readonly PadanProblem[]): ScenariosCheck => ({ faults, notes: [], checkedCells: 0 });

/** A sheet that cannot be made again, told plainly; its trail holds. */
const unchecked = (sheet: string, why: 'no-trail' | 'other-data' | 'other-version'): ScenariosCheck => ({
  faults: [],
  notes: [{ code: 'verify-scenarios-unchecked', severity: 'warns', where: { sheet }, params: { sheet, why } }],
  checkedCells: 0,
});

/** The run whose decisions the scenarios knew, if its trail ends otherwise than it did then. */
const linkFault = (
  sheet: string,
  { decided }: StatedScenarios,
  { sheets }: Pick<WorkbookReading, 'sheets'>,
): PadanProblem | null => {
  const continued = decided?.continued ?? null;
  const audit = sheets.find(({ marker }) => marker?.key === markerKey('audit') && marker.run === continued?.run);
  const head = audit?.grid ? readAudit(audit.grid).lines.at(-1)?.hash : undefined;
  if (continued === null || head === undefined || head === continued.head) return null;
  const fault = mismatchProblem(sheet, continued.head, head, { sheet }, 'verify-link');
  return { ...fault, params: { ...fault.params, run: continued.run } };
};

const checkSheet = async (snapshot: SheetSnapshot, run: number, reading: WorkbookReading): Promise<ScenariosCheck> => {
  const { name: sheet } = snapshot;
  const standing = standingOf(snapshot);
  const lines = standing === null ? null : readScenarioTrail(standing.grid);
  if (standing === null || lines === null) return unchecked(sheet, 'no-trail');
  const stated = readScenarioFacts(lines);
  const broken = checkChain(lines, stated?.decided?.continued?.head);
  if (broken !== null || stated === null)
    return faulty(mismatchProblem(sheet, '', String((broken ?? 0) + 1), { sheet }, 'verify-chain'));
  const link = linkFault(sheet, stated, reading);
  if (link !== null) return faulty(link);
  if (stated.version !== PADAN_VERSION) return unchecked(sheet, 'other-version');
  const { asOf, language, setAside, scenarios, decided, summary } = stated;
  const { grids } = reading;
  const choices = await recallFrom(stated.facts, grids);
  if (choices === null) return faulty(mismatchProblem(sheet, '', '1', { sheet }, 'verify-chain'));
  const first = required(scenarios[0], 'scenario');
  if (hashOfInput(readIntake(grids, first.asOf, choices)) !== stated.inputHash) return unchecked(sheet, 'other-data');
  const planned = planScenarios({ grids, choices, setAside, scenarios, decided }, ignoreProgress);
  if (!planned.ok) return faulty(planned.error);
  if (!stated.isResult(planned.value)) return faulty(mismatchProblem(sheet, '', '', { sheet }, 'verify-scenarios'));
  const names = { ...namesForRun(reading.sheets, run, '', language), scenarios: sheet, summary };
  const trail = scenarioTrail(factsOfScenarios(stated, planned.value), decided?.continued?.head);
  const drafts = scenariosDraft(planned.value, trail, { run, asOf }, names, textsOf(language)).sheets;
  const { faults, checkedCells } = compareRun(drafts, new Map([[SCENARIOS_KEY, standing]]), stated.facts);
  return { faults, notes: [], checkedCells };
};

/** Makes every sheet of scenarios again from its own trail and the data, and compares all its cells. */
export const checkScenarios = async (reading: WorkbookReading): Promise<ScenariosCheck> => {
  const checks = await Promise.all(
    reading.sheets.flatMap((sheet) =>
      sheet.marker?.key === SCENARIOS_KEY ? [checkSheet(sheet, sheet.marker.run, reading)] : [],
    ),
  );
  return {
    faults: checks.flatMap(({ faults }) => faults),
    notes: checks.flatMap(({ notes }) => notes),
    checkedCells: checks.reduce((sum, { checkedCells }) => sum + checkedCells, 0),
  };
};
