import { ignoreProgress } from '../../src/kernel';
import { MoveSurveyor } from '../../src/planning';
import { computePlan, type Engine } from '../../src/usecases';
import { checkIntake } from '../../src/usecases/check-intake';
import { prepareAnswers, type Answers } from '../../src/usecases/explain-run';

import { blockedRequest, checkRequest, computeRequest, plannedFile } from './engine-requests';
import { stoppedWith } from './stand-in-workers';

/** What every engine must do alike, whoever runs its jobs. `make` gives an engine, once per test. */
export const describeEngineContract = (name: string, make: () => Engine): void => {
  describe(`${name} as an engine`, () => {
    let file: Awaited<ReturnType<typeof plannedFile>>;
    let answers: Answers;
    let engine: Engine;

    beforeAll(async () => {
      file = await plannedFile();
      const prepared = prepareAnswers(file.asked);
      if (!prepared.ok) throw new Error(prepared.error.code);
      answers = prepared.value;
    });

    beforeEach(() => {
      engine = make();
    });

    test('checks a workbook and answers with what was read', async () => {
      expect(await engine.run('check', checkRequest).answer).toEqual({ ok: true, value: checkIntake(checkRequest) });
    });

    test('computes a plan and tells every stage of it in order', async () => {
      const heard: string[] = [];
      const { answer } = engine.run('compute', computeRequest, (stage) => heard.push(stage));
      expect(heard).toEqual([]);
      expect(await answer).toEqual({ ok: true, value: computePlan(computeRequest, ignoreProgress, () => 0) });
      expect([...new Set(heard)]).toEqual(['intake', 'rules', 'score', 'solve', 'verify', 'report']);
    });

    test('answers a plan that is blocked, with its problems', async () => {
      const blocked = computePlan(blockedRequest, ignoreProgress, () => 0);
      expect(blocked.status).toBe('blocked');
      expect(await engine.run('compute', blockedRequest).answer).toEqual({ ok: true, value: blocked });
    });

    test('is asked about the plan it has just computed, and answers as one who makes it again', async () => {
      const made = engine.open();
      expect(await made.run('compute', file.asked.request).answer).toMatchObject({ value: { status: 'planned' } });
      const again = engine.open();
      expect(await again.run('remake', file.asked).answer).toEqual({ ok: true, value: null });
      for (const position of [file.mover.to, file.mover.from]) {
        const question = { nip: file.mover.nip, position };
        const expected = answers.explain(question);
        expect(expected.ok).toBe(true);
        expect(await made.run('ask', question).answer).toEqual(expected);
        expect(await again.run('ask', question).answer).toEqual(expected);
      }
    });

    test('surveys policies over records it was sent in parts', async () => {
      const intake = checkIntake(checkRequest);
      const { employees, positions, positionOf } = intake;
      const session = engine.open();
      const half = Math.ceil(employees.length / 2);
      for (const start of [0, half]) {
        const part = {
          isFirst: start === 0,
          employees: employees.slice(start, start + half),
          positions: start === 0 ? positions : [],
          positionOf: positionOf.slice(start, start + half),
        };
        expect(await session.run('records', part).answer).toEqual({ ok: true, value: null });
      }
      const { policy, asOf } = checkRequest;
      const value = new MoveSurveyor({ employees, positions, positionOf, policy, asOf }).survey(policy);
      expect(await session.run('survey', { policy, asOf }).answer).toEqual({ ok: true, value });
      session.close();
    });

    test('tries the plan under other weights, a few at a time as well as all at once', async () => {
      const session = engine.open();
      expect((await session.run('remake', file.asked).answer).ok).toBe(true);
      const first = await session.run('trials', { count: 2 }).answer;
      const then = await session.run('trials', { count: 3 }).answer;
      const prepared = prepareAnswers(file.asked);
      if (!prepared.ok || !first.ok) throw new Error('not tried');
      expect(first.value).toEqual(prepared.value.tryWeights(2));
      expect(then).toEqual({ ok: true, value: prepared.value.tryWeights(3) });
      expect(first.value.tried).toBe(2);
      session.close();
    });

    test('tells the policy and the run an answer rests on', async () => {
      const session = engine.open();
      const policy = { ...computeRequest.policy, moveCost: 321 };
      await session.run('compute', { ...computeRequest, policy, run: 7 }).answer;
      const { nip, from: position } = file.mover;
      expect(await session.run('ask', { nip, position }).answer).toMatchObject({ ok: true, value: { policy, run: 7 } });
    });

    test('answers jobs one after the other in the order they were given', async () => {
      const session = engine.open();
      const { nip, from, to } = file.mover;
      const order: string[] = [];
      const [computed, first, second] = await Promise.all([
        session.run('compute', file.asked.request, (stage) => order.push(stage)).answer,
        session.run('ask', { nip, position: to }).answer.finally(() => order.push('first')),
        session.run('ask', { nip, position: from }).answer.finally(() => order.push('second')),
      ]);
      expect(computed.ok).toBe(true);
      expect([first.ok && first.value.explanation.to.id, second.ok && second.value.explanation.to.id]).toEqual([
        to,
        from,
      ]);
      expect(order.slice(-3)).toEqual(['report', 'first', 'second']);
    });

    test('names a person or a post nobody knows, and the next question is answered all the same', async () => {
      const session = engine.open();
      await session.run('compute', computeRequest).answer;
      const { nip, to: position } = file.mover;
      expect(await session.run('ask', { nip: '1980', position }).answer).toEqual({
        ok: false,
        error: { code: 'employee-unknown', severity: 'blocks', params: { nip: '1980' } },
      });
      expect(await session.run('ask', { nip, position: 'juru ukir' }).answer).toEqual({
        ok: false,
        error: { code: 'position-unknown', severity: 'blocks', params: { position: 'juru ukir', found: 0 } },
      });
      expect((await session.run('ask', { nip, position }).answer).ok).toBe(true);
    });

    test('makes no plan again from data that have changed', async () => {
      expect(await engine.run('remake', file.changed).answer).toEqual({
        ok: false,
        error: { code: 'data-changed', severity: 'blocks', params: { run: 1 } },
      });
    });

    test('cancelled, gives up the job, those that wait behind it and all later ones', async () => {
      const session = engine.open();
      const heard: string[] = [];
      const first = session.run('compute', computeRequest, (stage) => heard.push(stage));
      const second = session.run('check', checkRequest);
      first.cancel();
      const third = session.run('check', checkRequest);
      for (const { answer } of [first, second, third]) expect(await answer).toEqual(stoppedWith('cancelled'));
      expect(heard).toEqual([]);
    });

    test('cancelled from within a report of progress, reports no more and answers that', async () => {
      const heard: string[] = [];
      const job = engine.run('compute', computeRequest, (stage) => {
        heard.push(stage);
        if (stage === 'rules') job.cancel();
      });
      expect(await job.answer).toEqual(stoppedWith('cancelled'));
      expect(heard.filter((stage) => stage !== 'intake')).toEqual(['rules']);
    });

    test('cancelled after its answer, keeps the answer and the plan', async () => {
      const session = engine.open();
      const job = session.run('compute', computeRequest);
      expect((await job.answer).ok).toBe(true);
      job.cancel();
      const { nip, to: position } = file.mover;
      expect((await session.run('ask', { nip, position }).answer).ok).toBe(true);
    });

    test('closed, answers nothing more', async () => {
      const session = engine.open();
      await session.run('compute', computeRequest).answer;
      session.close();
      const { nip, to: position } = file.mover;
      expect(await session.run('ask', { nip, position }).answer).toEqual(stoppedWith('closed'));
    });

    test('ends one session and leaves the others', async () => {
      const [one, two] = [engine.open(), engine.open()];
      one.close();
      expect((await two.run('check', checkRequest).answer).ok).toBe(true);
      expect((await engine.run('check', checkRequest).answer).ok).toBe(true);
    });
  });
};
