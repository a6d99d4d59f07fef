import { describeChangeCause } from '../book';
import {
  isoDate,
  totalCost,
  type Commitment,
  type MoveWorth,
  type PadanProblem,
  type Plan,
  type Points,
} from '../domain';
import type { PlanChanges } from '../insight';
import type { Json } from '../kernel';
import type { Field, SheetReading } from '../intake';
import { problemMessage, type Texts } from '../text';
import { cellAddress } from '../sheets';

import type { ComputeResponse } from './compute-plan';
import type { PlanJobResult } from './plan-workbook';

const countOf = (problems: readonly PadanProblem[], severity: PadanProblem['severity']): number =>
  problems.filter((problem) => problem.severity === severity).length;

/** Problems as the command line's JSON shows them: cells in A1 notation, one message per problem. */
export const problemsJson = (problems: readonly PadanProblem[], texts: Texts): Json =>
  problems.map((problem) => {
    const { sheet, row, column } = problem.where ?? {};
    const { wrong, remedy } = problemMessage(problem, texts);
    return {
      code: problem.code,
      severity: problem.severity,
      sheet: sheet ?? null,
      cell: row === undefined ? null : cellAddress(row, column ?? 0),
      value: problem.value ?? null,
      message: `${wrong} ${remedy}`,
    };
  });

// Sheet kinds and fields that the JSON contract does not name are shown by the nearest one it does.
const CONTRACT_KINDS = new Set(['employee', 'position', 'both', 'appraisal', 'other', 'ask']);

/** Fields that the contract calls otherwise; it knows one status. */
const CONTRACT_FIELDS: Readonly<Partial<Record<Field, string>>> = {
  legalStatus: 'employmentStatus',
  requiredEducation: 'educationRequired',
  requiredRank: 'minRank',
  requiredCompetence: 'competencyRequired',
  competence: 'competency',
  priority: 'urgency',
};

/** Readings as `inspect --json` shows them; `role` adds what the kind "other" hides. */
export const readingsJson = (readings: readonly SheetReading[]): Json => ({
  sheets: readings.map(({ sheet, kind, header, columns }) => ({
    name: sheet,
    kind: CONTRACT_KINDS.has(kind) ? kind : 'other',
    role: kind,
    headerRow: header === null ? null : header.row + 1,
    columns: columns.map(({ column, header: text, field, confidence, isAccepted }) => ({
      index: column,
      header: text,
      field: field === null ? null : (CONTRACT_FIELDS[field] ?? field),
      confidence: Math.round(confidence * 100) / 100,
      accepted: isAccepted,
    })),
  })),
});

/** The response of a job that a problem ended before anything was computed. */
export const unreadableResponse = (problem: PadanProblem): ComputeResponse => ({
  status: 'blocked',
  readings: [],
  problems: [problem],
  timings: { intake: 0, rules: 0, score: 0, solve: 0, verify: 0, report: 0 },
});

/** What a move brings by source; its cost in all, and part by part. */
const worthJson = ({ cost, ...worth }: MoveWorth): Json => ({ ...worth, cost: totalCost(cost), costs: cost });

/** The sources of value of moves taken together, and their sum. */
const sumOfWorth = (worths: readonly MoveWorth[]) => {
  const sum = (of: (worth: MoveWorth) => Points): Points => worths.reduce((total, worth) => total + of(worth), 0);
  return {
    needWon: sum(({ won }) => won?.worth ?? 0),
    needLost: sum(({ lost }) => lost?.worth ?? 0),
    fit: sum(({ fit }) => fit),
    achievement: sum(({ achievement }) => achievement),
    cost: sum(({ cost }) => totalCost(cost)),
    value: sum(({ total }) => total),
  };
};

/** The chains and swaps of a plan, each with what it brings by source: their sum is what the plan brings. */
const chainsJson = ({ transfers }: Plan): Json =>
  [...new Set(transfers.map(({ chain }) => chain))].map((chain) => {
    const steps = transfers.filter((transfer) => transfer.chain === chain);
    return { chain, people: steps.length, ...sumOfWorth(steps.map(({ worth }) => worth)) };
  });

/** What the whole plan brings against nobody moving, by source; priority-1 seats are filled before any of it. */
const valueJson = ({ worth: { plan, stay }, firstSeats }: Plan): Json => ({
  fit: plan.fit - stay.fit,
  achievement: plan.achievement - stay.achievement,
  need: plan.need - stay.need,
  cost: plan.cost - stay.cost,
  tier1: firstSeats.after - firstSeats.before,
});

/** A decision: what it says, who made it when and why, and its cell. */
const commitmentJson = ({ where, date, ...commitment }: Commitment): { readonly [key: string]: Json } => ({
  ...commitment,
  date: date === null ? null : isoDate(date),
  sheet: where?.sheet ?? null,
  cell: where?.row === undefined ? null : cellAddress(where.row, where.column ?? 0),
});

/** How a plan differs from the run it continues, as `plan --json` shows it. */
const changesJson = ({ former, rows, counts, total, moves, openSeats }: PlanChanges, texts: Texts): Json => ({
  run: former.run,
  counts: { ...counts },
  moves: { ...moves },
  total: { ...total },
  openSeats: { ...openSeats },
  rows: rows.map(({ kind, person, before, after, cause }) => ({
    change: kind,
    employee: person.key,
    before: before?.key ?? null,
    after: after?.key ?? null,
    cause: cause.kind,
    root: cause.kind === 'linked' ? { employee: cause.root.person.key, cause: cause.root.cause.kind } : null,
    sentence: describeChangeCause(cause, texts),
  })),
});

/** The moves of a plan, in its order. */
const transfersJson = ({ transfers }: Plan): Json =>
  transfers.map((transfer) => ({
    employee: transfer.employee.nip,
    from: transfer.from.id,
    to: transfer.to.id,
    score: transfer.proposed.total,
    current: transfer.current.total,
    gain: transfer.gain,
    fit: transfer.worth.fit,
    cost: totalCost(transfer.worth.cost),
    worth: worthJson(transfer.worth),
    chain: transfer.chain,
    step: transfer.step,
    swap: transfer.isSwap,
    move: transfer.move,
  }));

/** The machine-readable summary of a plan (`plan --json`). Scores and values in hundredths; a blocked job says why in `problems`. */
export const planJson = (
  { response, readMs, writeMs }: Pick<PlanJobResult, 'response' | 'readMs' | 'writeMs'>,
  texts: Texts,
  peakMemoryMb: number,
  totalMs: number,
): Json => {
  const { timings, problems } = response;
  const whole = (ms: number): number => Math.round(ms * 10) / 10;
  const timingsMs = {
    read: whole(readMs),
    intake: whole(timings.intake),
    rules: whole(timings.rules),
    score: whole(timings.score),
    solve: whole(timings.solve),
    verify: whole(timings.verify),
    report: whole(timings.report),
    write: whole(writeMs),
    total: whole(totalMs),
  };
  const problemCounts = { blocks: countOf(problems, 'blocks'), warns: countOf(problems, 'warns') };
  if (response.status === 'blocked') {
    return {
      status: 'blocked',
      counts: { employees: 0, positions: 0, seats: 0, transfers: 0, problems: problemCounts },
      objective: null,
      timingsMs,
      peakMemoryMb,
      inputHash: null,
      resultHash: null,
      transfers: [],
      problems: problemsJson(problems, texts),
    };
  }
  const { plan, hashes } = response;
  const { employees, positions, seats, movable, openSeatsBefore, eligiblePairs } = plan.counts;
  return {
    status: plan.objective.gap === 0 ? 'optimal' : 'stopped',
    counts: {
      employees,
      positions,
      seats,
      transfers: plan.transfers.length,
      problems: problemCounts,
      movable,
      openSeatsBefore,
      eligiblePairs,
    },
    objective: { ...plan.objective, stay: plan.stayTotal },
    worth: plan.worth,
    value: valueJson(plan),
    chains: chainsJson(plan),
    firstSeats: plan.firstSeats,
    withoutLimits: plan.withoutLimits,
    effects: { tests: response.figures.tests, allowance: response.figures.allowance },
    aims: response.figures.aims.map((aim) => ({ ...aim })),
    commitments: plan.commitments.map(({ commitment, isMet, broken }) => ({
      ...commitmentJson(commitment),
      met: isMet,
      broken: broken.map(({ rule }) => rule),
    })),
    continuation: plan.continuation,
    ...(response.alternatives === null ? {} : response.alternatives),
    ...(response.changes === null ? {} : { changes: changesJson(response.changes, texts) }),
    timingsMs,
    peakMemoryMb,
    inputHash: hashes.inputHash,
    policyHash: hashes.policyHash,
    resultHash: hashes.resultHash,
    transfers: transfersJson(plan),
  };
};
