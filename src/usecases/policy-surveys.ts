import type { CivilDate, PadanProblem, Policy } from '../domain';
import type { Intake } from '../intake';
import { succeed, type Result } from '../kernel';
import type { MoveSurvey } from '../planning';

import type { Engine, EngineSession } from './engine-port';

/** Records that policies are surveyed over. */
type Records = Pick<Intake, 'employees' | 'positions' | 'positionOf'>;

/** People in one message: few enough that a page stays awake while it sends them. */
const PART = 250;

/** Surveys policies over records that a session of its own is sent once. */
export class PolicySurveys {
  private session: EngineSession | null = null;
  private sent: { readonly records: Records; readonly done: Promise<Result<null, PadanProblem>> } | null = null;

  constructor(private readonly engine: Pick<Engine, 'open'>) {}

  /** Counts whom the policy lets move; a session that ended is opened anew by the next question. */
  async survey(records: Records, policy: Policy, asOf: CivilDate): Promise<Result<MoveSurvey, PadanProblem>> {
    const session = (this.session ??= this.engine.open());
    if (this.sent?.records !== records) this.sent = { records, done: this.send(session, records) };
    const sent = await this.sent.done;
    const answer = sent.ok ? await session.run('survey', { policy, asOf }).answer : sent;
    if (!answer.ok && this.session === session) this.close();
    return answer;
  }

  /** Ends the session and gives up its memory. */
  close(): void {
    this.session?.close();
    this.session = null;
    this.sent = null;
  }

  private async send(
    session: EngineSession,
    { employees, positions, positionOf }: Records,
  ): Promise<Result<null, PadanProblem>> {
    for (let start = 0; start < Math.max(employees.length, positions.length, 1); start += PART) {
      const part = await session.run('records', {
        isFirst: start === 0,
        employees: employees.slice(start, start + PART),
        positions: positions.slice(start, start + PART),
        positionOf: positionOf.slice(start, start + PART),
      }).answer;
      if (!part.ok) return part;
    }
    return succeed(null);
  }
}
