import { ignoreProgress, required, succeed } from '../../src/kernel';
import { computePlan, type ComputeResponse } from '../../src/usecases';

import { checkRequest, computeRequest, faultyRequest } from './engine-requests';
import { engineOf, FakeWorker, NearWorker, serve, stoppedWith } from './stand-in-workers';

const response: ComputeResponse = computePlan(computeRequest, ignoreProgress, () => 0);
const blocked: ComputeResponse = { ...response, problems: [], status: 'blocked' };
const intake = {
  readings: [],
  employees: [],
  positions: [],
  positionOf: [],
  courses: [],
  allowances: [],
  requests: [],
  proposals: { rows: [], unread: [], problems: [] },
  problems: [],
};

const computed = { kind: 'answered', job: 'compute', answer: succeed(blocked), parts: 0 } as const;
const checked = { kind: 'answered', job: 'check', answer: succeed(intake), parts: 0 } as const;

const started = () => engineOf(() => new FakeWorker());

describe('a job with a worker of its own', () => {
  test('sends the request, hands progress on, and ends the worker once the answer is there', async () => {
    const { engine, first } = started();
    const heard: (readonly [string, number, number])[] = [];
    const { answer } = engine.run('compute', computeRequest, (...step) => heard.push(step));
    expect(first().received).toEqual([{ job: 'compute', request: computeRequest }]);
    first().says({ kind: 'progress', stage: 'rules', done: 1, total: 3 });
    first().says({ kind: 'progress', stage: 'solve', done: 2, total: 2 });
    expect(first().terminations).toBe(0);
    first().says(computed);
    expect(await answer).toEqual(succeed(blocked));
    expect(heard).toEqual([
      ['rules', 1, 3],
      ['solve', 2, 2],
    ]);
    const { terminations, onmessage, onmessageerror, onerror } = first();
    expect([terminations, onmessage, onmessageerror, onerror]).toEqual([1, null, null, null]);
  });

  test('turns a fault of the worker into a problem', async () => {
    const { engine, first } = started();
    const { answer } = engine.run('compute', computeRequest);
    first().says({ kind: 'failed', detail: 'matrix out of memory' });
    expect(await answer).toEqual(stoppedWith('matrix out of memory'));
    expect(first().terminations).toBe(1);
  });

  test('turns a crashed worker into a problem and keeps the error from the page', async () => {
    const { engine, first } = started();
    const { answer } = engine.run('compute', computeRequest);
    let prevented = 0;
    first().onerror?.({ message: 'script not found', preventDefault: () => (prevented += 1) });
    expect(await answer).toEqual(stoppedWith('script not found'));
    expect([first().terminations, prevented]).toEqual([1, 1]);
  });

  test('terminates the worker on cancelling, and what it still says is not heard', async () => {
    const { engine, first } = started();
    const heard: string[] = [];
    const { answer, cancel } = engine.run('compute', computeRequest, (stage) => heard.push(stage));
    cancel();
    expect(first().terminations).toBe(1);
    first().says({ kind: 'progress', stage: 'solve', done: 1, total: 1 });
    first().says(computed);
    expect(await answer).toEqual(stoppedWith('cancelled'));
    expect(heard).toEqual([]);
  });

  test('takes no answer whose parts have not all arrived', async () => {
    const { engine, workers } = started();
    const answers = [engine.run('compute', computeRequest).answer, engine.run('check', checkRequest).answer];
    for (const worker of workers) {
      const posted = serve(required(worker.received[0], 'message'));
      const lost = posted.findIndex(({ kind }) => kind === 'part');
      for (const [index, message] of posted.entries()) if (index !== lost) worker.says(message);
    }
    for (const answer of answers)
      expect(await answer).toMatchObject({
        ok: false,
        error: { code: 'engine-stopped', params: { detail: expect.stringMatching(/^\d+ of \d+ parts/) as string } },
      });
    expect(workers.map(({ terminations }) => terminations)).toEqual([1, 1]);
  });

  test('ends with a problem when a message cannot be unpacked, taking one in fails, or a request cannot be sent', async () => {
    const { engine, workers } = started();
    const one = engine.run('compute', computeRequest).answer;
    const two = engine.run('compute', computeRequest, () => {
      throw new Error('listener');
    }).answer;
    required(workers[0], 'first').onmessageerror?.();
    required(workers[1], 'second').says({ kind: 'progress', stage: 'solve', done: 1, total: 1 });
    const refusing = engineOf(() => {
      const worker = new FakeWorker();
      worker.postMessage = () => {
        throw new Error('could not be cloned');
      };
      return worker;
    });
    const three = refusing.engine.run('check', checkRequest).answer;
    expect(await one).toEqual(stoppedWith('a message could not be unpacked'));
    expect(await two).toEqual(stoppedWith('listener'));
    expect(await three).toEqual(stoppedWith('could not be cloned'));
    expect([...workers, refusing.first()].map(({ terminations }) => terminations)).toEqual([1, 1, 1]);
  });

  test('takes no answer of another job for its own', async () => {
    const { engine, workers } = started();
    const one = engine.run('check', checkRequest).answer;
    const two = engine.run('compute', computeRequest).answer;
    required(workers[0], 'first').says(computed);
    required(workers[1], 'second').says(checked);
    expect(await one).toEqual(stoppedWith('unexpected answer compute'));
    expect(await two).toEqual(stoppedWith('unexpected answer check'));
  });

  test('is not taken along by a crash in another job', async () => {
    const { engine, workers } = started();
    const one = engine.run('compute', computeRequest).answer;
    const two = engine.run('compute', computeRequest).answer;
    expect(workers).toHaveLength(2);
    required(workers[0], 'first').onerror?.({ message: 'gone' });
    required(workers[1], 'second').says(computed);
    expect(await one).toEqual(stoppedWith('gone'));
    expect(await two).toEqual(succeed(blocked));
  });
});

describe('a session that is kept', () => {
  const question = { nip: '1', position: 'x' };

  test('keeps its worker from job to job', async () => {
    const { engine, workers, first } = started();
    const session = engine.open();
    const one = session.run('compute', computeRequest).answer;
    first().says(computed);
    expect(await one).toEqual(succeed(blocked));
    const two = session.run('check', checkRequest).answer;
    first().says(checked);
    expect(await two).toEqual(succeed(intake));
    expect([workers.length, first().terminations]).toEqual([1, 0]);
    expect(first().received.map(({ job }) => job)).toEqual(['compute', 'check']);
    session.close();
    session.close();
    expect(first().terminations).toBe(1);
  });

  test('that crashes while asked gives a problem to every question that waits and every later one', async () => {
    const { engine, first } = engineOf(() => new NearWorker());
    const session = engine.open();
    await session.run('compute', computeRequest).answer;
    const waiting = [session.run('ask', question).answer, session.run('ask', question).answer];
    first().onerror?.({ message: 'out of memory' });
    for (const answer of [...waiting, session.run('ask', question).answer])
      expect(await answer).toEqual(stoppedWith('out of memory'));
    expect(first().terminations).toBe(1);
    expect(first().received.map(({ job }) => job)).toEqual(['compute', 'ask', 'ask']);
  });

  test('that crashes while nobody asks tells the next question', async () => {
    const { engine, first } = started();
    const session = engine.open();
    first().onerror?.({ message: 'evicted' });
    expect(await session.run('ask', question).answer).toEqual(stoppedWith('evicted'));
    expect(first().received).toEqual([]);
  });

  test('survives a fault in one job', async () => {
    const { engine } = engineOf(() => new NearWorker());
    const session = engine.open();
    expect(await session.run('ask', question).answer).toEqual(stoppedWith('asked before a plan was made'));
    expect(await session.run('compute', faultyRequest).answer).toEqual(
      stoppedWith('canonicalJson: number is not finite'),
    );
    expect((await session.run('check', checkRequest).answer).ok).toBe(true);
  });

  test('ends at an answer nobody waits for', async () => {
    const { engine, first } = started();
    const session = engine.open();
    first().says(checked);
    expect(first().terminations).toBe(1);
    expect(await session.run('check', checkRequest).answer).toEqual(stoppedWith('unexpected answered'));
  });
});
