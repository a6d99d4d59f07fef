import { threadEngine } from '../../src/engine';
import { ignoreProgress, required } from '../../src/kernel';
import { PlanQuestions, planWorkbook, reopenPlan, type Engine, type Workbook } from '../../src/usecases';
import { plannedFile } from '../engine/engine-requests';
import { engineOf, NearWorker } from '../engine/stand-in-workers';
import { fileOf, openFile, PLAN_OPTIONS, tinySample, withCells } from '../support/workbooks';

let file: Awaited<ReturnType<typeof plannedFile>>;

beforeAll(async () => {
  file = await plannedFile();
});

/** A workbook that counts how often it is looked at, and an engine of near workers. */
const watched = (bytes: Uint8Array) => {
  let reads = 0;
  const source = openFile(bytes);
  const workbook = new Proxy<Workbook>(source, {
    get: (target, name) => {
      const found = Reflect.get(target, name, target) as unknown;
      if (typeof found !== 'function') return found;
      reads += 1;
      return found.bind(target) as unknown;
    },
  });
  return { workbook, reads: () => reads, ...engineOf(() => new NearWorker()) };
};

const jobsOf = (workers: readonly NearWorker[]): string[][] =>
  workers.map(({ received }) => received.map(({ job }) => job));

const question = () => ({ nip: file.mover.nip, position: file.mover.to });

/** What each question should say, asked of a plan made again. */
const expected = async (): Promise<unknown> => {
  const engine = threadEngine(() => 0);
  return new PlanQuestions(openFile(file.bytes), engine, file.resultHash, null).ask(question());
};

test('asking after computing neither reads the workbook nor plans again', async () => {
  const { workbook, reads, engine, workers } = watched(fileOf(tinySample()));
  const session = engine.open();
  const job = planWorkbook(workbook, session, PLAN_OPTIONS, ignoreProgress, () => 0);
  const ended = await job.result;
  if (!ended.ok || ended.value.response.status === 'blocked') throw new Error('not planned');
  const { hashes } = ended.value.response;
  const questions = new PlanQuestions(workbook, engine, hashes.resultHash, session);
  const before = reads();
  expect(before).toBeGreaterThan(0);
  const answers = [await questions.ask(question()), await questions.ask(question())];
  expect(answers).toEqual([await expected(), await expected()]);
  expect(answers[0]?.ok).toBe(true);
  expect(reads()).toBe(before);
  expect(jobsOf(workers)).toEqual([['compute', 'ask', 'ask']]);
});

test('asking after reopening a run neither reads the workbook nor plans again', async () => {
  const { workbook, reads, engine, workers } = watched(file.bytes);
  const reopened = await reopenPlan(workbook, engine);
  if (!reopened.ok) throw new Error(reopened.error.code);
  expect(reopened.value.response.hashes.resultHash).toBe(file.resultHash);
  const before = reads();
  expect(await reopened.value.questions.ask(question())).toEqual(await expected());
  expect(reads()).toBe(before);
  expect(jobsOf(workers)).toEqual([['compute', 'ask']]);
});

test('where nobody holds the plan it is made again out of the workbook, once for questions asked at once and later', async () => {
  const { workbook, engine, workers } = watched(file.bytes);
  const questions = new PlanQuestions(workbook, engine, file.resultHash, null);
  const answers = await Promise.all([questions.ask(question()), questions.ask(question())]);
  answers.push(await questions.ask(question()));
  expect(answers).toEqual(Array(3).fill(await expected()));
  expect(jobsOf(workers)).toEqual([['remake', 'ask', 'ask', 'ask']]);
});

test('a worker that crashes while asked is told, and the next question has the plan made again by another', async () => {
  const { workbook, engine, workers } = watched(file.bytes);
  const reopened = await reopenPlan(workbook, engine);
  if (!reopened.ok) throw new Error(reopened.error.code);
  const { questions } = reopened.value;
  const waiting = [questions.ask(question()), questions.ask(question())];
  await Promise.resolve();
  workers[0]?.onerror?.({ message: 'out of memory' });
  for (const answer of waiting)
    expect(await answer).toMatchObject({
      ok: false,
      error: { code: 'engine-stopped', params: { detail: 'out of memory' } },
    });
  expect(await questions.ask(question())).toEqual(await expected());
  expect(jobsOf(workers).slice(1)).toEqual([['remake', 'ask']]);
});

test('somebody unknown is named, and the session is kept', async () => {
  const { workbook, engine, workers } = watched(file.bytes);
  const reopened = await reopenPlan(workbook, engine);
  if (!reopened.ok) throw new Error(reopened.error.code);
  const { questions } = reopened.value;
  expect(await questions.ask({ ...question(), nip: '12' })).toMatchObject({
    ok: false,
    error: { code: 'employee-unknown', params: { nip: '12' } },
  });
  expect((await questions.ask(question())).ok).toBe(true);
  expect(jobsOf(workers)).toEqual([['compute', 'ask', 'ask']]);
});

test('released, the worker is gone, and so is one that was just being prepared', async () => {
  const { workbook, engine, workers } = watched(file.bytes);
  const questions = new PlanQuestions(workbook, engine, file.resultHash, null);
  const asked = questions.ask(question());
  questions.release();
  expect(await asked).toMatchObject({ ok: false, error: { code: 'engine-stopped', params: { detail: 'closed' } } });
  expect(workers).toHaveLength(0);
  expect((await questions.ask(question())).ok).toBe(true);
  expect(workers[0]?.terminations).toBe(0);
  questions.release();
  expect(workers[0]?.terminations).toBe(1);
});

describe('data that have changed since the run', () => {
  const staff = required(tinySample()[0], 'staff');
  const samePlan = (): Uint8Array => {
    // A name written otherwise: another input by its hash, and the same plan.
    const column = required(staff.rows[0], 'header').findIndex((cell) => cell?.value === 'NAMA');
    return withCells(file.bytes, staff.name, [{ row: 1, column, value: 'Nama Lain' }]);
  };
  const near = (): Engine => engineOf(() => new NearWorker()).engine;

  test.each([
    ['a worker', near],
    ['this thread', () => threadEngine(() => 0)],
  ])('and give another plan are told instead of reopening that one (%s)', async (_, engine) => {
    expect(await reopenPlan(openFile(file.changedBytes), engine())).toMatchObject({
      ok: false,
      error: { code: 'data-changed', params: { run: 1 } },
    });
  });

  test('refuse questions where the plan would have to be made again', async () => {
    const { workbook, engine, workers } = watched(file.changedBytes);
    const questions = new PlanQuestions(workbook, engine, file.resultHash, null);
    const refused = { ok: false, error: { code: 'data-changed', params: { run: 1 } } };
    expect(await questions.ask(question())).toMatchObject(refused);
    expect(workers[0]?.terminations).toBe(1);
    const reopened = await reopenPlan(openFile(samePlan()), near());
    if (!reopened.ok) throw new Error(reopened.error.code);
    expect(await reopened.value.questions.ask(question())).toMatchObject(refused);
  });

  test('are not notes that somebody has written beside the list', async () => {
    const column = (staff.rows[0]?.length ?? 0) + 1;
    const noted = withCells(file.bytes, staff.name, [{ row: 1, column, value: 'catatan' }]);
    const { workbook, engine } = watched(noted);
    expect(await new PlanQuestions(workbook, engine, file.resultHash, null).ask(question())).toMatchObject({
      ok: true,
    });
  });

  test('refuse questions about a run that is not the newest of the workbook', async () => {
    const { workbook, engine, workers } = watched(file.bytes);
    expect(await new PlanQuestions(workbook, engine, 'of another plan', null).ask(question())).toMatchObject({
      ok: false,
      error: { code: 'data-changed' },
    });
    expect(workers).toHaveLength(0);
  });
});
