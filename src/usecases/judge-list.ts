import type { Decided } from '../book';
import type { CivilDate, Commitment, PadanProblem, Policy } from '../domain';
import { checkList, type CheckedList } from '../insight';
import { readIntake, type Intake, type IntakeChoices } from '../intake';
import { fail, hasBlocking, ignoreProgress, succeed, type Result } from '../kernel';
import { makePlan, problemsOfPolicy } from '../planning';
import type { Grid } from '../sheets';

import { judgeDecisions } from './judge-decisions';

/** Everything a check of a list depends on. Plain data: it travels to a worker. */
export type ListRequest = {
  readonly grids: readonly Grid[];
  readonly choices: IntakeChoices;
  readonly policy: Policy;
  readonly policyProblems: readonly PadanProblem[];
  readonly asOf: CivilDate;
  /** Rows of people and posts with blocking problems are left out, instead of stopping. */
  readonly setAside: boolean;
  /** The sheet of the list; null for every sheet that is one. */
  readonly list: string | null;
  /** Decisions on the newest run; null without a run. */
  readonly decided: Decided | null;
};

/** How a check of a list ended: "blocked" carries what stopped it. */
export type JudgedList =
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
      /** Decisions there are already. */
      readonly commitments: readonly Commitment[];
    };

/** Sheets whose rows are to be checked. */
const listedSheets = (intake: Intake, list: string | null): readonly string[] => [
  ...new Set(
    intake.readings.flatMap(({ kind, sheet }) =>
      kind === 'proposal' && (list === null || sheet === list) ? [sheet] : [],
    ),
  ),
];

/** Holds a list against law, policy, the best plan and the decisions there are, whatever a plan has made of these. */
export const judgeList = (request: ListRequest): Result<JudgedList, PadanProblem> => {
  const { grids, asOf, choices, policy, policyProblems, setAside, list, decided } = request;
  const intake = readIntake(grids, asOf, choices);
  const sheets = listedSheets(intake, list);
  if (sheets.length === 0) return fail({ code: 'list-missing', severity: 'blocks', params: { sheet: '' } });
  const { employees, positions, positionOf, proposals } = intake;
  const input = { employees, positions, positionOf, policy, asOf };
  const ofPolicy = problemsOfPolicy(input, policyProblems);
  const ofList = proposals.problems.filter(({ where }) => where?.sheet === undefined || sheets.includes(where.sheet));
  const stopping = [...ofPolicy, ...ofList, ...(setAside ? [] : intake.problems)];
  if (hasBlocking(stopping)) return succeed({ status: 'blocked', problems: stopping });
  const made = makePlan(input, ignoreProgress);
  if (!made.ok) return made;
  const rows = proposals.rows.filter(({ source }) => sheets.includes(source.sheet));
  const unread = proposals.unread.filter(({ source }) => sheets.includes(source.sheet)).length;
  const commitments = decided === null ? [] : judgeDecisions(decided, intake).commitments;
  const checked = checkList(made.value, rows, commitments);
  return succeed({ status: 'checked', ...{ sheets, checked, unread, commitments }, problems: ofList });
};

/** Who holds a list against everything: this thread, or an engine. */
export type ListJudge = (request: ListRequest) => Promise<Result<JudgedList, PadanProblem>>;

/** Judges in this thread. */
export const judgeHere: ListJudge = (request) => Promise.resolve(judgeList(request));
