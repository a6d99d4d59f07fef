import type { CivilDate, PadanProblem, Plan, Policy } from '../domain';
import {
  balanceAgencies,
  buildShortlists,
  findEmptySeats,
  findPlanChanges,
  judgeFairness,
  type PlanChanges,
  type Shortlist,
} from '../insight';
import { isUsed, readIntake, rememberChoices, type Intake, type IntakeChoices, type SheetReading } from '../intake';
import { canonicalJson, hasBlocking, hashOfJson, type Place, type ProgressListener } from '../kernel';
import {
  findAlternatives,
  makePlan,
  problemsOfPolicy,
  verifyPlan,
  type Alternatives,
  type AlternativesWanted,
  type Planned,
  type PlanStage,
} from '../planning';
import {
  buildRun,
  planFigures,
  type Decided,
  type PlanFigures,
  type RunSheetNames,
  type UnfilledBefore,
  type UsedColumn,
  type WeightColumns,
} from '../book';
import type { Grid, RunDraft } from '../sheets';
import { textsOf, type Language } from '../text';

import { formerRunOf } from './former-changes';
import type { FormerSheets } from './former-run';
import { hashOfInput } from './input-hash';
import { planningInputOf } from './planning-input';
import { findTooLong } from './result-length';
import { PADAN_VERSION } from './version';

/** Stages of a computation, as progress reports name them. */
export type ComputeStage = 'intake' | PlanStage | 'report';

/** Everything a plan depends on. Plain data: it travels to a worker. */
export type ComputeRequest = {
  readonly grids: readonly Grid[];
  readonly choices: IntakeChoices;
  readonly policy: Policy;
  readonly policyProblems: readonly PadanProblem[];
  /** Where the policy sheet has the quota of moves, for problems with it. */
  readonly quotaCell?: Place;
  readonly asOf: CivilDate;
  readonly language: Language;
  readonly run: number;
  readonly names: RunSheetNames;
  /** Where the policy sheet keeps the weights; without this, where Padan writes them. */
  readonly weightColumns?: WeightColumns;
  /** Seals the audit sheet of a run that is made again states, by key. */
  readonly statedSeals?: Readonly<Record<string, string>>;
  /** Plan without the rows that have blocking problems, instead of stopping. */
  readonly setAside: boolean;
  /** Whether to look for what else the plan could have been; left out, it is not looked for. */
  readonly alternatives?: AlternativesWanted;
  /** Decisions of the run before: followed where the plan continues that run, else only carried on. */
  readonly decided?: Decided;
  /** What the sheets of the run it continues say of that run; without this its plan is known and no more. */
  readonly former?: FormerSheets;
  /** How long posts had been short before; without this they are counted from this run on. */
  readonly unfilled?: UnfilledBefore;
};

/** Milliseconds spent per stage. */
export type StageTimings = Readonly<Record<'intake' | 'rules' | 'score' | 'solve' | 'verify' | 'report', number>>;

/** Hashes that name what went in and what came out. */
export type ComputeHashes = { readonly inputHash: string; readonly policyHash: string; readonly resultHash: string };

/** A finished computation: "blocked" carries the problems that stopped it, "planned" the plan and its sheets. */
export type ComputeResponse = {
  readonly readings: readonly SheetReading[];
  readonly problems: readonly PadanProblem[];
  readonly timings: StageTimings;
} & (
  | { readonly status: 'blocked' }
  | {
      readonly status: 'planned';
      readonly plan: Plan;
      readonly figures: PlanFigures;
      readonly shortlists: readonly Shortlist[];
      readonly hashes: ComputeHashes;
      readonly draft: RunDraft;
      /** Null where they were not looked for. */
      readonly alternatives: Alternatives | null;
      /** Null for a plan that continues no run. */
      readonly changes: PlanChanges | null;
    }
);

/** Problems of one row can be set aside with it; problems of a sheet, a file or the policy cannot. */
const isRowProblem = ({ where, code }: PadanProblem): boolean =>
  where?.row !== undefined &&
  !code.startsWith('column-') &&
  !code.startsWith('table-') &&
  !code.startsWith('policy') &&
  !code.startsWith('quota-') &&
  code !== 'criterion-refused' &&
  code !== 'weights-sum';

/** Names what a plan proposes. */
export const hashOfPlan = (plan: Plan): string =>
  hashOfJson({
    objective: plan.objective,
    transfers: plan.transfers.map(({ employee, from, to, current, proposed, chain, step }) => ({
      employee: employee.nip,
      from: from.id,
      to: to.id,
      current: current.total,
      score: proposed.total,
      chain,
      step,
    })),
  });

const usedColumnsOf = (readings: readonly SheetReading[]): UsedColumn[] =>
  readings
    .filter(({ kind }) => kind !== 'other' && kind !== 'ask')
    .flatMap(({ sheet, columns }) =>
      columns.flatMap(({ field, header, isAccepted }) =>
        isUsed(field) && isAccepted ? [{ sheet, field, header }] : [],
      ),
    );

/** Problems of an intake; those of rows that are set aside warn. */
export const applySetAside = (intake: Intake, setAside: boolean): readonly PadanProblem[] =>
  setAside
    ? intake.problems.map((problem) => (isRowProblem(problem) ? { ...problem, severity: 'warns' as const } : problem))
    : intake.problems;

/** How a plan differs from the run it continues; null where it continues none. */
const changesAgainst = (
  request: ComputeRequest,
  intake: Intake,
  planned: Planned,
  { inputHash }: ComputeHashes,
): PlanChanges | null => {
  const { continued, asOf } = planned.instance.input;
  if (!continued) return null;
  return findPlanChanges(
    planned,
    continued,
    formerRunOf(request, continued.run, {
      ...intake,
      asOf,
      inputHash,
      policy: request.policy,
    }),
  );
};

/** What the sheets take over from a request where it states it. */
const keptOf = ({
  statedSeals,
  weightColumns,
  unfilled,
}: ComputeRequest): Pick<ComputeRequest, 'statedSeals' | 'weightColumns' | 'unfilled'> => ({
  ...(unfilled === undefined ? {} : { unfilled }),
  ...(statedSeals === undefined ? {} : { statedSeals }),
  ...(weightColumns === undefined ? {} : { weightColumns }),
});

/** Puts a problem with the quota of moves at its cell. */
const atItsCell =
  ({ quotaCell }: ComputeRequest) =>
  (problem: PadanProblem): PadanProblem =>
    problem.code.startsWith('quota-') && quotaCell ? { ...problem, where: quotaCell } : problem;

/**
 * The main job, without a host: intake, rules, scores, one exact optimisation, an independent check, and the sheets. The
 * same request always gives the same response, timings apart. `clock` gives milliseconds; `onPlanned` gets the plan with the
 * numbers it was solved from, once it is sure to be answered.
 */
export const computePlan = (
  request: ComputeRequest,
  onProgress: ProgressListener<ComputeStage>,
  clock: () => number,
  onPlanned: (planned: Planned) => void = () => undefined,
): ComputeResponse => {
  const timings = { intake: 0, rules: 0, score: 0, solve: 0, verify: 0, report: 0 };
  let mark = clock();
  const lap = (stage: keyof typeof timings): void => {
    const now = clock();
    timings[stage] += now - mark;
    mark = now;
  };

  onProgress('intake', 0, 1);
  const intake = readIntake(request.grids, request.asOf, request.choices);
  const { policy, asOf } = request;
  const { input, judged, problems: ofDecisions } = planningInputOf(request, intake);
  const problems = [
    ...problemsOfPolicy(input, request.policyProblems).map(atItsCell(request)),
    ...applySetAside(intake, request.setAside),
    ...ofDecisions,
  ];
  onProgress('intake', 1, 1);
  lap('intake');
  const base = { readings: intake.readings, problems, timings };
  if (hasBlocking(problems)) return { ...base, status: 'blocked' };

  let running: PlanStage = 'rules';
  const made = makePlan(input, (stage, done, total) => {
    if (stage !== running) {
      lap(running);
      running = stage;
    }
    onProgress(stage, done, total);
  });
  lap(running);
  if (!made.ok) return { ...base, problems: [...problems, atItsCell(request)(made.error)], status: 'blocked' };
  const planned = made.value;

  onProgress('verify', 0, 1);
  const objections = verifyPlan(input, planned);
  lap('verify');
  if (objections.length > 0) return { ...base, problems: [...problems, ...objections], status: 'blocked' };

  onProgress('report', 0, 1);
  const alternatives = findAlternatives(planned, request.alternatives ?? 'never');
  const hashes: ComputeHashes = {
    inputHash: hashOfInput(intake),
    policyHash: hashOfJson(policy),
    resultHash: hashOfPlan(planned.plan),
  };
  const [shortlists, changes] = [buildShortlists(planned), changesAgainst(request, intake, planned, hashes)];
  const draft = buildRun({
    planned,
    policy,
    problems,
    shortlists,
    balances: balanceAgencies(planned),
    emptySeats: findEmptySeats(planned),
    fairness: judgeFairness(planned, intake.requests),
    identity: { run: request.run, version: PADAN_VERSION, asOf, setAside: request.setAside, ...hashes },
    changes,
    usedColumns: usedColumnsOf(intake.readings),
    choices: canonicalJson(rememberChoices(intake.readings, request.choices)),
    names: request.names,
    ...keptOf(request),
    alternatives,
    ...(judged === null ? {} : { decided: judged }),
    texts: textsOf(request.language),
  });
  onProgress('report', 1, 1);
  lap('report');
  const tooLong = findTooLong(draft, planned.plan);
  if (tooLong !== null) return { ...base, problems: [...problems, tooLong], status: 'blocked' };
  onPlanned(planned);
  const { plan } = planned;
  const figures = planFigures(planned);
  return { ...base, status: 'planned', plan, figures, shortlists, hashes, draft, alternatives, changes };
};
