import type { PadanProblem } from '../domain';
import type { WhoFills } from '../insight';
import { fail, succeed, type Result } from '../kernel';
import type { RunSheetNames } from '../book';

import type { ComputeResponse } from './compute-plan';
import type { Engine, EngineSession } from './engine-port';
import type { MoveFalls, PairAnswer, PairQuestion, SeatQuestion, TriedWeights } from './explain-run';
import { loadReopened } from './load-reopening';
import type { Workbook } from './ports';

type PlannedResponse = Extract<ComputeResponse, { status: 'planned' }>;

const dataChanged = (run: number): PadanProblem => ({ code: 'data-changed', severity: 'blocks', params: { run } });

const closed: PadanProblem = { code: 'engine-stopped', severity: 'blocks', params: { detail: 'closed' } };

/**
 * Questions about one plan, as it was made. The session that made it answers them; where there is none, or it has ended, the
 * plan is made again out of the workbook, once for all the questions that follow.
 */
export class PlanQuestions {
  private place: Promise<Result<EngineSession, PadanProblem>> | null;
  private releases = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly engine: Engine,
    private readonly resultHash: string,
    private session: EngineSession | null,
    /** The run it is about; null for the newest. */
    private readonly run: number | null = null,
  ) {
    this.place = session === null ? null : Promise.resolve(succeed(session));
  }

  ask(question: PairQuestion): Promise<Result<PairAnswer, PadanProblem>> {
    return this.inSession((session) => session.run('ask', question).answer);
  }

  /** Tries the plan under so many more other weights. */
  tryWeights(count: number): Promise<Result<TriedWeights, PadanProblem>> {
    return this.inSession((session) => session.run('trials', { count }).answer);
  }

  /** Who can fill a post. */
  seat(question: SeatQuestion): Promise<Result<WhoFills, PadanProblem>> {
    return this.inSession((session) => session.run('seat', question).answer);
  }

  /** What falls with each of its moves. */
  falls(): Promise<Result<readonly MoveFalls[], PadanProblem>> {
    return this.inSession((session) => session.run('falls', null).answer);
  }

  /** Ends the session and gives up its memory. */
  release(): void {
    this.releases += 1;
    this.session?.close();
    this.session = null;
    this.place = null;
  }

  private async inSession<Answer>(
    asked: (session: EngineSession) => Promise<Result<Answer, PadanProblem>>,
  ): Promise<Result<Answer, PadanProblem>> {
    const place = (this.place ??= this.remake());
    const opened = await place;
    const answer = opened.ok ? await asked(opened.value) : opened;
    // What went wrong may be put right again; the next question then makes the plan anew.
    const isLost = !opened.ok || (!answer.ok && answer.error.code === 'engine-stopped');
    if (isLost && this.place === place) this.release();
    return answer;
  }

  private async remake(): Promise<Result<EngineSession, PadanProblem>> {
    const releasesBefore = this.releases;
    const asked = await loadReopened(this.workbook, this.run);
    if (this.releases !== releasesBefore) return fail(closed);
    if (!asked.ok) return asked;
    if (asked.value.resultHash !== this.resultHash) return fail(dataChanged(asked.value.request.run));
    const session = this.engine.open();
    this.session = session;
    const remade = await session.run('remake', asked.value).answer;
    return remade.ok ? succeed(session) : remade;
  }
}

/** A run made again, and whom to ask about it. */
export type ReopenedPlan = {
  readonly response: PlannedResponse;
  readonly run: number;
  readonly names: RunSheetNames;
  readonly questions: PlanQuestions;
};

/**
 * Makes a run of a workbook again, the newest or the one of that number, and keeps the session that did. Data or a policy that give another plan than the one
 * on the sheets are a problem; ones that changed and give the same plan still refuse every question.
 */
export const reopenPlan = async (
  workbook: Workbook,
  engine: Engine,
  run: number | null = null,
): Promise<Result<ReopenedPlan, PadanProblem>> => {
  const reopened = await loadReopened(workbook, run);
  if (!reopened.ok) return reopened;
  const { request, inputHash, resultHash } = reopened.value;
  const session = engine.open();
  const computed = await session.run('compute', request).answer;
  if (!computed.ok) {
    session.close();
    return computed;
  }
  const response = computed.value;
  const isSamePlan = response.status === 'planned' && response.hashes.resultHash === resultHash;
  const isSameInput = isSamePlan && (inputHash === null || response.hashes.inputHash === inputHash);
  if (!isSameInput) session.close();
  if (!isSamePlan) return fail(dataChanged(request.run));
  const questions = new PlanQuestions(workbook, engine, resultHash, isSameInput ? session : null, run);
  return succeed({ response, run: request.run, names: request.names, questions });
};
