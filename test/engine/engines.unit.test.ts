import type { EngineWorker, FromWorker, ToWorker } from '../../src/engine';
import { serveWorker, threadEngine, workerEngine } from '../../src/engine';
import { ignoreProgress, required, succeed } from '../../src/kernel';
import { defaultPolicy } from '../../src/planning';
import { nameRunSheets } from '../../src/book';
import { textsOf } from '../../src/text';
import {
  checkIntake,
  computePlan,
  type CheckRequest,
  type ComputeRequest,
  type ComputeResponse,
} from '../../src/usecases';
import { gridsOf } from '../support/records';
import { SAMPLE_DAY, tinySample } from '../support/workbooks';

const grids = gridsOf(tinySample());

const checkRequest: CheckRequest = {
  grids,
  choices: {},
  policy: defaultPolicy(),
  policyProblems: [],
  asOf: SAMPLE_DAY,
};

const request: ComputeRequest = {
  ...checkRequest,
  language: 'id',
  run: 1,
  names: nameRunSheets(1, 'Padan Kebijakan', [], textsOf('id')),
  setAside: false,
};

const response: ComputeResponse = computePlan(request, ignoreProgress, () => 0);
const blocked: ComputeResponse = { ...response, problems: [], status: 'blocked' };

/** A worker that does nothing by itself; the test speaks for it. */
class FakeWorker implements EngineWorker {
  onmessage: EngineWorker['onmessage'] = null;
  onmessageerror: EngineWorker['onmessageerror'] = null;
  onerror: EngineWorker['onerror'] = null;
  readonly received: ToWorker[] = [];
  terminations = 0;

  postMessage(message: ToWorker): void {
    this.received.push(message);
  }

  terminate(): void {
    this.terminations += 1;
  }

  says(data: FromWorker): void {
    this.onmessage?.({ data });
  }
}

const started = () => {
  const workers: FakeWorker[] = [];
  const engine = workerEngine(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  const first = (): FakeWorker => required(workers[0], 'worker');
  return { engine, workers, first };
};

/** What the worker's side posts at a message. */
const serve = (message: ToWorker, clock: () => number): FromWorker[] => {
  const posted: FromWorker[] = [];
  serveWorker((answer) => posted.push(answer), clock)(message);
  return posted;
};

const stoppedWith = (detail: string): unknown => ({
  ok: false,
  error: { code: 'engine-stopped', severity: 'blocks', params: { detail } },
});

describe('an engine in a worker', () => {
  test('sends the request, hands progress on, and ends the worker once the answer is there', async () => {
    const { engine, first } = started();
    const heard: (readonly [string, number, number])[] = [];
    const { response: answer } = engine.compute(request, (...step) => heard.push(step));
    expect(first().received).toEqual([{ kind: 'compute', request }]);
    first().says({ kind: 'progress', stage: 'rules', done: 1, total: 3 });
    first().says({ kind: 'progress', stage: 'solve', done: 2, total: 2 });
    expect(first().terminations).toBe(0);
    first().says({ kind: 'computed', response: blocked, parts: 0 });
    expect(await answer).toEqual(succeed(blocked));
    expect(heard).toEqual([
      ['rules', 1, 3],
      ['solve', 2, 2],
    ]);
    expect([first().terminations, first().onmessage, first().onerror]).toEqual([1, null, null]);
  });

  test('turns a fault of the worker into a problem', async () => {
    const { engine, first } = started();
    const { response: answer } = engine.compute(request, ignoreProgress);
    first().says({ kind: 'failed', detail: 'matrix out of memory' });
    expect(await answer).toEqual(stoppedWith('matrix out of memory'));
    expect(first().terminations).toBe(1);
  });

  test('turns a crashed worker into a problem and keeps the error from the page', async () => {
    const { engine, first } = started();
    const { response: answer } = engine.compute(request, ignoreProgress);
    let prevented = 0;
    first().onerror?.({ message: 'script not found', preventDefault: () => (prevented += 1) });
    expect(await answer).toEqual(stoppedWith('script not found'));
    expect([first().terminations, prevented]).toEqual([1, 1]);
  });

  test('terminates the worker on cancelling, and what it still says is not heard', async () => {
    const { engine, first } = started();
    const heard: string[] = [];
    const { response: answer, cancel } = engine.compute(request, (stage) => heard.push(stage));
    cancel();
    expect(first().terminations).toBe(1);
    first().says({ kind: 'progress', stage: 'solve', done: 1, total: 1 });
    first().says({ kind: 'computed', response: blocked, parts: 0 });
    expect(await answer).toEqual(stoppedWith('cancelled'));
    expect(heard).toEqual([]);
  });

  test('cancelled after its answer keeps the answer', async () => {
    const { engine, first } = started();
    const { response: answer, cancel } = engine.compute(request, ignoreProgress);
    first().says({ kind: 'computed', response: blocked, parts: 0 });
    cancel();
    expect(await answer).toEqual(succeed(blocked));
  });

  test('takes no answer whose parts have not all arrived', async () => {
    const { engine, workers } = started();
    const computed = engine.compute(request, ignoreProgress).response;
    const checked = engine.check(checkRequest);
    for (const worker of workers) {
      const posted = serve(required(worker.received[0], 'message'), () => 0);
      const lost = posted.findIndex(({ kind }) => kind === 'part');
      for (const [index, message] of posted.entries()) if (index !== lost) worker.says(message);
    }
    for (const answer of [await computed, await checked])
      expect(answer).toMatchObject({
        ok: false,
        error: { params: { detail: expect.stringMatching(/^\d+ of \d+ parts/) as string } },
      });
    expect(workers.map(({ terminations }) => terminations)).toEqual([1, 1]);
  });

  test('ends with a problem when a message cannot be unpacked, or taking one in fails', async () => {
    const { engine, workers } = started();
    const one = engine.compute(request, ignoreProgress).response;
    const two = engine.compute(request, () => {
      throw new Error('listener');
    }).response;
    required(workers[0], 'first').onmessageerror?.();
    required(workers[1], 'second').says({ kind: 'progress', stage: 'solve', done: 1, total: 1 });
    expect(await one).toEqual(stoppedWith('a message could not be unpacked'));
    expect(await two).toEqual(stoppedWith('listener'));
    expect(workers.map(({ terminations }) => terminations)).toEqual([1, 1]);
  });

  test('takes no answer of another kind for its own', async () => {
    const { engine, workers } = started();
    const checked = engine.check(checkRequest);
    const { response: computed } = engine.compute(request, ignoreProgress);
    const intake = { readings: [], employees: [], positions: [], positionOf: [], requests: [], problems: [] };
    required(workers[0], 'first').says({ kind: 'computed', response: blocked, parts: 0 });
    required(workers[1], 'second').says({ kind: 'checked', intake, parts: 0 });
    expect(await checked).toEqual(stoppedWith('unexpected answer computed'));
    expect(await computed).toEqual(stoppedWith('unexpected answer checked'));
  });

  test('gives every job a worker of its own, so that one crash takes one job', async () => {
    const { engine, workers } = started();
    const one = engine.compute(request, ignoreProgress);
    const two = engine.compute(request, ignoreProgress);
    expect(workers).toHaveLength(2);
    required(workers[0], 'first').onerror?.({ message: 'gone' });
    required(workers[1], 'second').says({ kind: 'computed', response: blocked, parts: 0 });
    expect(await one.response).toEqual(stoppedWith('gone'));
    expect(await two.response).toEqual(succeed(blocked));
  });

  test('checks a workbook and answers with what was read', async () => {
    const { engine, first } = started();
    const answer = engine.check(checkRequest);
    expect(first().received).toEqual([{ kind: 'check', request: checkRequest }]);
    const intake = { readings: [], employees: [], positions: [], positionOf: [], requests: [], problems: [] };
    first().says({ kind: 'checked', intake, parts: 0 });
    expect(await answer).toEqual(succeed(intake));
    expect(first().terminations).toBe(1);
  });
});

describe("the worker's side", () => {
  test('posts one step per stage when no time passes, and the answer last', () => {
    const posted = serve({ kind: 'compute', request }, () => 0);
    const stages = posted.flatMap((message) => (message.kind === 'progress' ? [message.stage] : []));
    expect(stages).toEqual(['intake', 'rules', 'score', 'solve', 'verify', 'report']);
    expect(posted.at(-1)?.kind).toBe('computed');
    const parts = posted.filter(({ kind }) => kind === 'part');
    expect(posted).toHaveLength(stages.length + parts.length + 1);
  });

  test('sends the long lists ahead of an answer, and the client puts them back', async () => {
    const { engine, workers } = started();
    const computed = engine.compute(request, ignoreProgress).response;
    const checked = engine.check(checkRequest);
    for (const worker of workers) {
      const posted = serve(required(worker.received[0], 'message'), () => 0);
      const answer = required(posted.at(-1), 'answer');
      expect(JSON.stringify(answer).length).toBeLessThan(20000);
      for (const message of posted) worker.says(structuredClone(message));
    }
    expect(await computed).toEqual(succeed(response));
    expect(await checked).toEqual(succeed(checkIntake(checkRequest)));
  });

  test('sends the problems of a blocked plan ahead of it too', async () => {
    const { engine, first } = started();
    const noPosts = { ...request, grids: grids.slice(0, 1) };
    const answer = engine.compute(noPosts, ignoreProgress).response;
    for (const message of serve({ kind: 'compute', request: noPosts }, () => 0)) first().says(structuredClone(message));
    const expected = computePlan(noPosts, ignoreProgress, () => 0);
    expect(expected.status).toBe('blocked');
    expect(await answer).toEqual(succeed(expected));
  });

  test('posts more steps when time passes, at most one per 100 ms and stage', () => {
    const steps = (stepMs: number): { stage: string; at: number }[] => {
      const posted: { stage: string; at: number }[] = [];
      let now = 0;
      const clock = (): number => (now += stepMs);
      serveWorker((message) => {
        if (message.kind === 'progress') posted.push({ stage: message.stage, at: now });
      }, clock)({ kind: 'compute', request });
      return posted;
    };
    expect(steps(1000).length).toBeGreaterThan(steps(0).length);
    const some = steps(30);
    for (const [index, { stage, at }] of some.entries()) {
      const before = some[index - 1];
      if (before?.stage === stage) expect(at - before.at).toBeGreaterThanOrEqual(100);
    }
  });

  test('can be sent what it is asked: plain data', () => {
    expect(structuredClone(request)).toEqual(request);
  });

  test('answers a fault with its reason instead of falling silent', () => {
    const broken = { ...request, grids: [{ sheet: 'A', rows: [[Number.NaN]], hiddenRows: 0 }, ...grids] };
    const posted = serve({ kind: 'compute', request: broken }, () => 0);
    expect(posted.at(-1)).toEqual({ kind: 'failed', detail: 'canonicalJson: number is not finite' });
  });
});

describe('an engine in this thread', () => {
  test('answers as the worker does', async () => {
    const heard: string[] = [];
    const engine = threadEngine(() => 0);
    const { response: answer, cancel } = engine.compute(request, (stage) => heard.push(stage));
    cancel();
    expect(heard).toEqual([]);
    expect(await answer).toEqual(succeed(response));
    expect([...new Set(heard)]).toEqual(['intake', 'rules', 'score', 'solve', 'verify', 'report']);
    const checked = await engine.check(checkRequest);
    expect(checked.ok && checked.value.employees.length).toBe(30);
  });

  test('lets a fault through, for the command line to report as one', async () => {
    const broken = { ...request, grids: [{ sheet: 'A', rows: [[Number.NaN]], hiddenRows: 0 }, ...grids] };
    await expect(threadEngine(() => 0).compute(broken, ignoreProgress).response).rejects.toThrow('not finite');
  });
});
