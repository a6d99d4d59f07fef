import type { PadanProblem } from '../../src/domain';
import { balanceAgencies, buildShortlists, findEmptySeats, judgeFairness } from '../../src/insight';
import { findAlternatives, makePlan, type PlanningInput } from '../../src/planning';
import { buildRun, nameRunSheets, policySheet, type ReportInput } from '../../src/book';
import { contentsOfRun } from '../../src/book/build-run';
import type { DraftCell, Grid, SheetDraft } from '../../src/sheets';
import { textsOf, type Language } from '../../src/text';
import { cityInput } from '../support/records';

const PROBLEMS: readonly PadanProblem[] = [
  { code: 'rank-unknown', severity: 'warns', where: { sheet: 'Data Pegawai', row: 4, column: 8 }, value: '=1+1' },
  { code: 'column-unknown', severity: 'warns', where: { sheet: 'Data Pegawai', row: 0 }, params: { count: 3 } },
];

const planOf = (input: PlanningInput) => {
  const made = makePlan(input, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  const planned = made.value;
  return {
    planned,
    shortlists: buildShortlists(planned),
    balances: balanceAgencies(planned),
    emptySeats: findEmptySeats(planned),
    fairness: judgeFairness(planned, []),
    alternatives: findAlternatives(planned, 'always'),
  };
};

const plans = new WeakMap<PlanningInput, ReturnType<typeof planOf>>();

/** Plan of an input and what is found out about it; planned once for all sheets that are made of it. */
const keptPlanOf = (input: PlanningInput): ReturnType<typeof planOf> => {
  const kept = plans.get(input) ?? planOf(input);
  plans.set(input, kept);
  return kept;
};

/** Everything the sheets of run 7 are made from. */
export const reportInput = (
  language: Language,
  input: PlanningInput,
  problems: readonly PadanProblem[] = PROBLEMS,
  policyName = 'Padan Kebijakan',
  taken: readonly string[] = [],
): ReportInput => {
  const texts = textsOf(language);
  return {
    ...keptPlanOf(input),
    policy: input.policy,
    problems,
    identity: {
      run: 7,
      version: '1.2.3',
      asOf: input.asOf,
      setAside: false,
      inputHash: 'a'.repeat(64),
      policyHash: 'b'.repeat(64),
      resultHash: 'c'.repeat(64),
    },
    choices: '{}',
    contents: contentsOfRun(false, input),
    usedColumns: [{ sheet: 'Data Pegawai', field: 'nip', header: 'NIP BARU' }],
    names: nameRunSheets(7, policyName, [...taken, policyName], texts),
    texts,
  };
};

/** A made-up city whose plan has some transfers, chains and flags. */
export const cityForReport = (): PlanningInput => (madeCity ??= cityInput({ employees: 250, positions: 70 }, 41));

let madeCity: PlanningInput | undefined;

/** The policy sheet and the sheets of the run, in that order. */
export const allSheets = (input: ReportInput): readonly SheetDraft[] => {
  const { names } = input.texts.sheets;
  const sheets = { ...input.texts.sheets, names: { ...names, policy: input.names.policy } };
  return [policySheet(input.policy, { ...input.texts, sheets }), ...buildRun(input).sheets];
};

/** A sheet of the run by its key. */
export const sheetByKey = (sheets: readonly SheetDraft[], key: string): SheetDraft => {
  const found = sheets.find((sheet) => sheet.key === key);
  if (!found) throw new Error(`no sheet ${key}`);
  return found;
};

/** Every cell that is there, with its place. */
export const cellsOf = (
  sheet: SheetDraft,
): readonly { readonly row: number; readonly column: number; readonly cell: DraftCell }[] =>
  sheet.rows.flatMap((cells, row) => cells.flatMap((cell, column) => (cell === null ? [] : [{ row, column, cell }])));

/** A drafted sheet as it is read again. */
export const gridOfDraft = ({ name, rows }: Pick<SheetDraft, 'name' | 'rows'>): Grid => ({
  sheet: name,
  hiddenRows: 0,
  rows: rows.map((cells) => cells.map((cell) => cell?.value ?? null)),
});
