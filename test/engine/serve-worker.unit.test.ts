import { serveWorker, type FromWorker } from '../../src/engine';
import { required } from '../../src/kernel';

import { blockedRequest, checkRequest, computeRequest, faultyRequest, plannedFile } from './engine-requests';
import { engineOf, FakeWorker, serve } from './stand-in-workers';

test('one step per stage is posted when no time passes, and the answer last', () => {
  const posted = serve({ job: 'compute', request: computeRequest });
  const stages = posted.flatMap((message) => (message.kind === 'progress' ? [message.stage] : []));
  expect(stages).toEqual(['intake', 'rules', 'score', 'solve', 'verify', 'report']);
  expect(posted.at(-1)?.kind).toBe('answered');
  const parts = posted.filter(({ kind }) => kind === 'part');
  expect(posted).toHaveLength(stages.length + parts.length + 1);
});

test('more steps are posted when time passes, at most one per 100 ms and stage', () => {
  const steps = (stepMs: number): { stage: string; at: number }[] => {
    const posted: { stage: string; at: number }[] = [];
    let now = 0;
    const clock = (): number => (now += stepMs);
    serveWorker((message) => {
      if (message.kind === 'progress') posted.push({ stage: message.stage, at: now });
    }, clock).handleMessage({ job: 'compute', request: computeRequest });
    return posted;
  };
  expect(steps(1000).length).toBeGreaterThan(steps(0).length);
  const some = steps(30);
  for (const [index, { stage, at }] of some.entries()) {
    const before = some[index - 1];
    if (before?.stage === stage) expect(at - before.at).toBeGreaterThanOrEqual(100);
  }
});

test.each([
  ['a plan', { job: 'compute', request: computeRequest }],
  ['a blocked plan', { job: 'compute', request: blockedRequest }],
  ['a check', { job: 'check', request: checkRequest }],
] as const)('the long lists of %s go ahead of it', (_, message) => {
  const posted = serve(message);
  const answer = required(posted.at(-1), 'answer');
  if (answer.kind !== 'answered') throw new Error(answer.kind);
  // What is left are the declarations of fifteen sheets: they do not grow with the lists.
  expect(JSON.stringify(answer).length).toBeLessThan(55000);
  expect(answer.parts).toBe(posted.filter(({ kind }) => kind === 'part').length);
  expect(answer.parts).toBeGreaterThan(0);
});

test('requests and answers of every job can be sent: plain data', async () => {
  const { asked, mover } = await plannedFile();
  const posted: FromWorker[] = [];
  const side = serveWorker(
    (message) => posted.push(message),
    () => 0,
  );
  const question = { nip: mover.nip, position: mover.to };
  const messages = [
    { job: 'check', request: checkRequest },
    { job: 'compute', request: computeRequest },
    { job: 'remake', request: asked },
    { job: 'ask', request: question },
  ] as const;
  for (const message of messages) {
    expect(structuredClone(message)).toEqual(message);
    side.handleMessage(message);
  }
  expect(structuredClone(posted)).toEqual(posted);
  const answers = posted.filter(({ kind }) => kind === 'answered');
  expect(answers).toMatchObject(messages.map(({ job }) => ({ job, answer: { ok: true } })));
});

test('a fault is answered with its reason instead of silence', () => {
  const posted = serve({ job: 'compute', request: faultyRequest });
  expect(posted.at(-1)).toEqual({ kind: 'failed', detail: 'canonicalJson: number is not finite' });
});

test('a job that could not be unpacked is told', async () => {
  const { engine, first } = engineOf(() => new FakeWorker());
  const { answer } = engine.run('check', checkRequest);
  serveWorker(
    (message) => first().says(message),
    () => 0,
  ).handleMessageError();
  expect(await answer).toMatchObject({ ok: false, error: { params: { detail: 'a job could not be unpacked' } } });
});

test('a computation that is blocked leaves no plan before it to be asked about', () => {
  const posted: FromWorker[] = [];
  const side = serveWorker(
    (message) => posted.push(message),
    () => 0,
  );
  side.handleMessage({ job: 'compute', request: computeRequest });
  side.handleMessage({ job: 'compute', request: blockedRequest });
  side.handleMessage({ job: 'ask', request: { nip: '1', position: 'x' } });
  expect(posted.at(-1)).toEqual({ kind: 'failed', detail: 'asked before a plan was made' });
});
