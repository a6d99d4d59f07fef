import type { EngineWorker, FromWorker, ToWorker } from '../../src/engine';
import { serveWorker, threadEngine, workerEngine } from '../../src/engine';
import { required } from '../../src/kernel';
import { reopenForAnswers, type AnswersRequest, type Engine } from '../../src/usecases';
import { fileOf, openFile, planned, tinySample, withCells } from '../support/workbooks';

/** A worker in this thread: what the client posts is answered by the real worker's side, a moment later. */
class NearWorker implements EngineWorker {
  onmessage: EngineWorker['onmessage'] = null;
  onmessageerror: EngineWorker['onmessageerror'] = null;
  onerror: EngineWorker['onerror'] = null;
  terminations = 0;
  readonly received: ToWorker['kind'][] = [];
  private readonly serve = serveWorker(
    (message: FromWorker) => this.onmessage?.({ data: structuredClone(message) }),
    () => 0,
  );

  postMessage(message: ToWorker): void {
    this.received.push(message.kind);
    void Promise.resolve().then(() => {
      if (this.terminations === 0) this.serve(structuredClone(message));
    });
  }

  terminate(): void {
    this.terminations += 1;
  }
}

let asked: AnswersRequest;
let mover: { readonly nip: string; readonly to: string; readonly from: string };

beforeAll(async () => {
  const workbook = openFile(fileOf(tinySample()));
  const { plan } = await planned(workbook);
  const { employee, from, to } = required(plan.transfers[0], 'transfer');
  mover = { nip: employee.nip, to: to.id, from: from.id };
  const reopened = await reopenForAnswers(openFile(workbook.bytes()));
  if (!reopened.ok) throw new Error(reopened.error.code);
  asked = reopened.value;
});

const nearEngine = (): { readonly engine: Engine; readonly workers: NearWorker[] } => {
  const workers: NearWorker[] = [];
  const engine = workerEngine(() => {
    const worker = new NearWorker();
    workers.push(worker);
    return worker;
  });
  return { engine, workers };
};

test('questions are answered alike in a worker and in this thread, prepared once', async () => {
  const { engine, workers } = nearEngine();
  const near = engine.interview(asked);
  const here = threadEngine(() => 0).interview(asked);
  for (const position of [mover.to, mover.from]) {
    const [a, b] = [await near.ask(mover.nip, position), await here.ask(mover.nip, position)];
    expect(a.ok).toBe(true);
    expect(a).toEqual(structuredClone(b));
  }
  expect(workers.map(({ received }) => received)).toEqual([['prepare', 'ask', 'ask']]);
  near.close();
  expect(workers[0]?.terminations).toBe(1);
  expect(await near.ask(mover.nip, mover.to)).toMatchObject({ ok: false, error: { code: 'engine-stopped' } });
});

test('two questions at once are answered one after the other', async () => {
  const near = nearEngine().engine.interview(asked);
  const [first, second] = await Promise.all([near.ask(mover.nip, mover.to), near.ask(mover.nip, mover.from)]);
  expect([first.ok && first.value.to.id, second.ok && second.value.to.id]).toEqual([mover.to, mover.from]);
});

test('a person or post nobody knows is told, and the next question is answered all the same', async () => {
  for (const engine of [nearEngine().engine, threadEngine(() => 0)]) {
    const interview = engine.interview(asked);
    expect(await interview.ask('1', mover.to)).toMatchObject({
      ok: false,
      error: { params: { detail: 'employee-unknown' } },
    });
    expect(await interview.ask(mover.nip, 'juru ukir')).toMatchObject({
      ok: false,
      error: { params: { detail: 'position-unknown' } },
    });
    expect((await interview.ask(mover.nip, mover.to)).ok).toBe(true);
  }
});

test('data that have changed since the run give a problem and no answer about another plan', async () => {
  const workbook = openFile(fileOf(tinySample()));
  await planned(workbook);
  const staff = tinySample()[0]!;
  const columnOf = (header: string): number => staff.rows[0]!.findIndex((cell) => cell?.value === header);
  const row = staff.rows.findIndex((cells) => cells[columnOf('NIP BARU')]?.value === mover.nip);
  const barred = [{ row, column: columnOf('KEDUDUKAN HUKUM NAMA'), value: 'CLTN' }];
  const changed = await reopenForAnswers(openFile(withCells(workbook.bytes(), staff.name, barred)));
  if (!changed.ok) throw new Error(changed.error.code);
  for (const engine of [nearEngine().engine, threadEngine(() => 0)]) {
    expect(await engine.interview(changed.value).ask(mover.nip, mover.to)).toMatchObject({
      ok: false,
      error: { code: 'data-changed', params: { run: 1 } },
    });
  }
});

test('a worker that crashes while asked gives a problem, then and for every later question', async () => {
  const { engine, workers } = nearEngine();
  const interview = engine.interview(asked);
  const first = interview.ask(mover.nip, mover.to);
  workers[0]?.onerror?.({ message: 'out of memory' });
  for (const answer of [await first, await interview.ask(mover.nip, mover.to)])
    expect(answer).toMatchObject({ ok: false, error: { code: 'engine-stopped', params: { detail: 'out of memory' } } });
});
