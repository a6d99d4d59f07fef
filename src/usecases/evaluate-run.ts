import { evaluationDraft, markerKey } from '../book';
import { isoDate, type Appraisal, type CivilDate, type Nip, type PadanProblem } from '../domain';
import { evaluate, type ApprovedMove, type BeforeAfter, type Evaluation } from '../insight';
import { readIntake, readOutcomes, type Intake } from '../intake';
import { fail, hasBlocking, ignoreProgress, succeed, type Json, type Result } from '../kernel';
import type { Planned } from '../planning';
import { toCellText, visibleText, type Grid } from '../sheets';
import { textsOf, type Language } from '../text';

import { auditOf } from './audit-facts';
import { remakePlan } from './explain-run';
import { judgeDecisions } from './judge-decisions';
import type { Workbook } from './ports';
import { lockOf } from './problem-of-lock';
import { problemsOfEntries } from './problems-of-entries';
import { readDecisionsOfRun } from './read-decisions';
import { namesForRun, nextRun, readWorkbook, type WantedBeside, type WorkbookReading } from './read-workbook';
import { readChoicesInUse } from './remembered-choices';
import { answersRequestOf } from './reopen-for-answers';
import { reopenRun } from './reopen-run';
import { trailFaults, wantForTrails } from './verify-trails';

/** What somebody decides before a run is evaluated. */
export type EvaluationOptions = {
  /** The run that was decided on; null for the newest. */
  readonly run: number | null;
  /** The day of the later file. */
  readonly asOf: CivilDate;
  readonly language: Language;
  /** Rows of people and posts of the later file with blocking problems are left out, instead of stopping. */
  readonly setAside: boolean;
  /** The later file, as it is called. */
  readonly file: string;
};

/** A run held against a later file, or what stopped it. */
export type EvaluationOutcome =
  | { readonly status: 'blocked'; readonly problems: readonly PadanProblem[] }
  | {
      readonly status: 'evaluated';
      readonly evaluation: Evaluation;
      readonly run: number;
      readonly then: CivilDate;
      readonly asOf: CivilDate;
      readonly problems: readonly PadanProblem[];
    };

/** Share of the people of then, in percent, that a later file of the same office has at least. */
const LEAST_COMMON = 50;

const wantDecided =
  (run: number | null): WantedBeside =>
  (sheet, all) => {
    const { marker } = sheet;
    const isDecided = marker?.key === markerKey('ledger') || marker?.key === markerKey('recommendations');
    return isDecided && marker.run === auditOf(all, run)?.run ? 'formulas' : wantForTrails(sheet, all);
  };

/** NIPs on the list of employees, whether their rows could be read or not. */
const namedIn = ({ readings, employees }: Intake, grids: readonly Grid[]): ReadonlySet<string> => {
  const named = new Set<string>(employees.map(({ nip }) => nip));
  const lists = new Set(readings.flatMap(({ kind, sheet }) => (kind === 'employee' || kind === 'both' ? [sheet] : [])));
  for (const { sheet, rows } of grids)
    if (lists.has(sheet))
      for (const cells of rows)
        for (const cell of cells) {
          const digits = typeof cell === 'string' ? visibleText(toCellText(cell)).replace(/\D/g, '') : '';
          if (digits.length === 18) named.add(digits);
        }
  return named;
};

/** What was typed over by hand since: told, and the plan made again from the data all the same. */
const problemsOfHands = (reading: WorkbookReading): PadanProblem[] => [
  ...problemsOfEntries(reading),
  ...trailFaults(reading, -1).map((fault) => ({ ...fault, severity: 'warns' as const })),
];

/** Moves that stand approved on the sheets of a run, each person once: what was decided last. */
const approvedMoves = (
  reading: WorkbookReading,
  run: number,
  { instance }: Planned,
  asOf: CivilDate,
): { readonly approved: readonly ApprovedMove[]; readonly problems: readonly PadanProblem[] } => {
  const decided = readDecisionsOfRun(reading, run);
  if (decided === null) return { approved: [], problems: [] };
  const { employees, positions, positionOf } = instance.input;
  const { commitments, problems } = judgeDecisions(decided, { employees, positions, positionOf, asOf });
  const byNip = new Map<Nip, ApprovedMove>();
  for (const one of commitments)
    if (one.ruling === 'approve') byNip.set(one.nip, { nip: one.nip, post: one.post, date: one.date });
  return { approved: [...byNip.values()], problems };
};

const evaluateReadings = async (
  workbook: Workbook,
  later: Workbook,
  { run: asked, asOf, setAside, file }: EvaluationOptions,
): Promise<Result<EvaluationOutcome & { readonly reading: WorkbookReading }, PadanProblem>> => {
  const reopened = await reopenRun(workbook, wantDecided(asked), asked);
  if (!reopened.ok) return reopened;
  const { reading, request } = reopened.value;
  const { run, asOf: then } = request;
  if (asOf <= then) return fail({ code: 'evaluation-not-later', severity: 'blocks', params: { path: file } });
  const made = remakePlan(answersRequestOf(reopened.value));
  if (!made.ok) return made;
  const listed = await readWorkbook(later);
  if (!listed.ok) return listed;
  const { approved, problems: ofDecisions } = approvedMoves(reading, run, made.value, asOf);
  const told = [...problemsOfHands(reading), ...ofDecisions];
  if (hasBlocking(told)) return succeed({ status: 'blocked', problems: told, reading });
  if (approved.length === 0) return fail({ code: 'evaluation-undecided', severity: 'blocks', params: { run } });
  const chosen = await readChoicesInUse(listed.value, {});
  const intake = readIntake(listed.value.grids, asOf, chosen.choices);
  const named = namedIn(intake, listed.value.grids);
  const { employees, positions, positionOf } = intake;
  const [before, after] = [
    readOutcomes(reading.grids, made.value.instance.employees),
    readOutcomes(listed.value.grids, employees),
  ];
  const outcomes = { before: before.outcomes, after: after.outcomes };
  const evaluation = evaluate(made.value, approved, { employees, positions, positionOf, asOf, named, outcomes });
  const { common, people } = evaluation;
  if (common * 100 < people * LEAST_COMMON) {
    const params = { path: file, common, people, least: LEAST_COMMON };
    return fail({ code: 'evaluation-other-office', severity: 'blocks', params });
  }
  const stopping = [...chosen.problems, ...(setAside ? [] : intake.problems)];
  if (hasBlocking(stopping)) return succeed({ status: 'blocked', problems: stopping, reading });
  return succeed({
    status: 'evaluated',
    evaluation,
    run,
    then,
    asOf,
    problems: [...told, ...before.problems, ...after.problems],
    reading,
  });
};

/** Holds the approved moves of a run against a later file of the same office. Nothing is written. */
export const evaluateRun = async (
  workbook: Workbook,
  later: Workbook,
  options: EvaluationOptions,
): Promise<Result<EvaluationOutcome, PadanProblem>> => evaluateReadings(workbook, later, options);

/** Evaluates a run and writes what came of it into its workbook, on a sheet of its own with a number like that of a run. */
export const writeEvaluation = async (
  workbook: Workbook,
  later: Workbook,
  options: EvaluationOptions,
): Promise<Result<EvaluationOutcome, PadanProblem>> => {
  const outcome = await evaluateReadings(workbook, later, options);
  if (!outcome.ok || outcome.value.status === 'blocked') return outcome;
  const { evaluation, run: decided, then, asOf, reading } = outcome.value;
  const locked = lockOf(reading);
  if (locked) return fail(locked);
  const run = nextRun(reading);
  const named = namesForRun(reading.sheets, run, '', options.language);
  // The way back is to what was decided.
  const key = markerKey('recommendations');
  const back = reading.sheets.find(({ marker }) => marker?.run === decided && marker.key === key)?.name;
  const names = { ...named, summary: back ?? named.evaluation };
  const evaluated = { evaluation, run: decided, then, file: options.file };
  const draft = evaluationDraft(evaluated, { run, asOf }, names, textsOf(options.language));
  const written = await workbook.apply([{ kind: 'add-run', draft: { run, sheets: [draft] } }], ignoreProgress);
  return written.ok ? outcome : written;
};

const ratingJson = (appraisal: Appraisal | null): Json => (appraisal === null ? null : { ...appraisal });

const meansJson = ({ before, after, change }: BeforeAfter): Json => ({
  cases: change.cases,
  before: before.mean,
  after: after.mean,
  change: change.mean,
});

/** What an evaluation came to as plain data; points in hundredths. */
export const evaluationJson = ({
  evaluation,
  run,
  then,
  asOf,
}: Extract<EvaluationOutcome, { status: 'evaluated' }>): Json => ({
  run,
  then: isoDate(then),
  asOf: isoDate(asOf),
  counts: { ...evaluation.counts },
  people: evaluation.people,
  common: evaluation.common,
  year: evaluation.year,
  programme: {
    movers: meansJson(evaluation.movers),
    others: meansJson(evaluation.others),
    pairedMovers: meansJson(evaluation.paired.movers),
    pairedPeers: meansJson(evaluation.paired.peers),
  },
  measures: evaluation.measures.map(({ measure, movers, others }) => ({
    measure,
    movers: meansJson(movers),
    others: meansJson(others),
  })),
  statements: evaluation.statements === null ? null : { ...evaluation.statements },
  foretold: evaluation.foretold.map((one) => ({ ...one })),
  units: evaluation.units.map(({ unit, moves, there, ...means }) => ({
    unit,
    moves,
    there,
    ...(meansJson(means) as object),
  })),
  moves: evaluation.moves.map(({ employee, from, to, date, outcome, now, before, after, peer, ...scores }) => ({
    employee: employee.nip,
    from: from.id,
    to: to.id,
    date: date === null ? null : isoDate(date),
    outcome,
    now: now === null ? null : { ...now },
    before: ratingJson(before),
    after: ratingJson(after),
    foretold: scores.foretold,
    current: scores.current,
    later: scores.later,
    peer:
      peer === null
        ? null
        : {
            employee: peer.employee.nip,
            score: peer.score,
            before: ratingJson(peer.before),
            after: ratingJson(peer.after),
          },
  })),
});
