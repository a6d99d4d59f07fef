import type { PadanProblem } from '../domain';
import type { Robustness } from '../insight';
import { required } from '../kernel';
import type { RunDraft, SheetDraft } from '../sheets';
import type { Texts } from '../text';

import type { AuditLine } from './audit-chain';
import { backtestSheet, type TestedDecrees } from './backtest-sheet';
import { evaluationSheet, type EvaluatedRun } from './evaluation-sheet';
import { problems as problemsSheet } from './problems-sheet';
import { proposals, type CheckedProposals } from './proposals-sheet';
import { declaredSheets, markerKey, sheetsOfRun } from './registry';
import type { ReportInput, RunIdentity, RunSheetNames, SheetId } from './report-input';
import { robustness } from './robustness-sheet';
import { scenariosSheet, type ComparedScenarios } from './scenarios-sheet';
import type { DeclaredSheet, MarkedSheetId, RunRecords, UnmarkedDraft } from './sheet-spec';

/** Sheets of a run in the order people read them. */
export const contentsOfRun = (isContinuing: boolean, records: RunRecords): readonly SheetId[] =>
  sheetsOfRun(isContinuing, records).map(({ id }) => id);

const tableName = (key: string, run: number): string => `Padan${key.charAt(0).toUpperCase()}${key.slice(1)}${run}`;

/** A sheet with what it is marked by in a run, and its table, where it has one, with a name of its own. */
const marked = ({ table, ...draft }: UnmarkedDraft, id: MarkedSheetId, run: number): SheetDraft => {
  const key = markerKey(id);
  return { ...draft, key, ...(table ? { table: { ...table, name: tableName(key, run) } } : {}) };
};

/** All sheets of a run, in the order people read them. */
export const buildRun = (input: Omit<ReportInput, 'contents'>): RunDraft => {
  const { run } = input.identity;
  const isContinuing = (input.changes ?? null) !== null;
  const { instance } = input.planned;
  const { courses = [] } = instance.input;
  const records: RunRecords = { ...instance, courses };
  const whole: ReportInput = { ...input, contents: contentsOfRun(isContinuing, records) };
  const sheets: Partial<Record<MarkedSheetId, DeclaredSheet>> = declaredSheets();
  return {
    run,
    sheets: sheetsOfRun(isContinuing, records).map(({ id }) => marked(required(sheets[id], id).draft(whole), id, run)),
  };
};

/** How firmly each move of a run stands, the least firm first, and which blank cells could change a proposal. */
export const robustnessSheet = (
  tested: Robustness,
  identity: Pick<RunIdentity, 'run' | 'asOf'>,
  names: RunSheetNames,
  name: string,
  texts: Texts,
): SheetDraft => {
  const draft = robustness.draft({ tested, identity, texts, names: { ...names, robustness: name } });
  return marked(draft, 'robustness', identity.run);
};

/** What a check of a list came to, row by row; a sheet of its own that belongs to no run of plans. */
export const proposalsSheet = (
  list: CheckedProposals,
  identity: Pick<RunIdentity, 'run' | 'asOf'>,
  names: RunSheetNames,
  texts: Texts,
): SheetDraft => marked(proposals.draft({ list, identity, names, texts }), 'proposals', identity.run);

/** Decided moves beside the plan of that day; a sheet of its own that belongs to no run of plans. */
export const backtestDraft = (
  decrees: TestedDecrees,
  identity: Pick<RunIdentity, 'run' | 'asOf'>,
  names: RunSheetNames,
  texts: Texts,
): SheetDraft => marked(backtestSheet.draft({ decrees, identity, names, texts }), 'backtest', identity.run);

/** What became of approved moves; a sheet of its own that belongs to no run of plans. */
export const evaluationDraft = (
  evaluated: EvaluatedRun,
  identity: Pick<RunIdentity, 'run' | 'asOf'>,
  names: RunSheetNames,
  texts: Texts,
): SheetDraft => marked(evaluationSheet.draft({ evaluated, identity, names, texts }), 'evaluation', identity.run);

/** What is wrong with the data, as the only sheet of a run of its own: it belongs to no plan, and stands while there can be none. */
export const problemsDraft = (
  problems: readonly PadanProblem[],
  identity: Pick<RunIdentity, 'run' | 'asOf'>,
  names: RunSheetNames,
  texts: Texts,
): RunDraft => {
  const draft = problemsSheet.draft({ problems, identity, texts, names });
  return { run: identity.run, sheets: [marked(draft, 'problems', identity.run)] };
};

/** Several scenarios side by side, as the only sheet of a run of its own, with its trail: it belongs to no plan. */
export const scenariosDraft = (
  compared: ComparedScenarios,
  trail: readonly AuditLine[],
  identity: Pick<RunIdentity, 'run' | 'asOf'>,
  names: RunSheetNames,
  texts: Texts,
): RunDraft => {
  const draft = scenariosSheet.draft({ compared, trail, identity, texts, names });
  return { run: identity.run, sheets: [marked(draft, 'scenarios', identity.run)] };
};
