import type { CivilDate, PadanProblem, Policy } from '../domain';
import type { AgencyBalance, EmptySeats, Fairness, PlanChanges, Shortlist } from '../insight';
import type { Alternatives, Planned } from '../planning';
import type { Texts } from '../text';

import type { JudgedDecisions } from './ledger';
import type { WeightColumns } from './policy';
import type { UnfilledBefore } from './unfilled-before';

/** Names a sheet of the book by the words `text/` has for it. */
export type SheetId = keyof Texts['sheets']['names'];

/** Names of all sheets of one run, whether written or not; `policy` is the one policy sheet of the workbook. */
export type RunSheetNames = Readonly<Record<SheetId, string>>;

/** What marks a run: everything needed to repeat it, and the hashes of what went in and came out. */
export type RunIdentity = {
  readonly run: number;
  readonly version: string;
  readonly asOf: CivilDate;
  readonly setAside: boolean;
  readonly inputHash: string;
  readonly policyHash: string;
  readonly resultHash: string;
};

/** A column Padan read, for the audit sheet. */
export type UsedColumn = { readonly sheet: string; readonly field: string; readonly header: string };

/** Everything the sheets of a run are made from. */
export type ReportInput = {
  readonly planned: Planned;
  readonly policy: Policy;
  readonly problems: readonly PadanProblem[];
  readonly shortlists: readonly Shortlist[];
  readonly balances: readonly AgencyBalance[];
  readonly emptySeats: EmptySeats;
  readonly fairness: Fairness;
  /** How the run differs from the one it continues; null or left out for a run that continues none. */
  readonly changes?: PlanChanges | null;
  readonly identity: RunIdentity;
  readonly usedColumns: readonly UsedColumn[];
  /** What the user decided about sheets and columns, as canonical JSON. */
  readonly choices: string;
  /**
   * Seals as the audit sheet of a run that is made again states them, by key: its list of problems names the places of that day.
   * Without this they are made.
   */
  readonly statedSeals?: Readonly<Record<string, string>>;
  readonly names: RunSheetNames;
  /** Sheets of the run in the order people read them. */
  readonly contents: readonly SheetId[];
  /** Where the policy sheet keeps the weights; without this, where Padan writes them. */
  readonly weightColumns?: WeightColumns;
  /** What else the plan could have been; null where that was not looked for. */
  readonly alternatives: Alternatives | null;
  /** Decisions the run follows or carries on; without this there are none. */
  readonly decided?: JudgedDecisions;
  /** How long posts had been short before; without this they are counted from this run on. */
  readonly unfilled?: UnfilledBefore | null;
  readonly texts: Texts;
};
