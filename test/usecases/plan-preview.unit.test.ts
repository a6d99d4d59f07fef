import { threadEngine } from '../../src/engine';
import { ignoreProgress } from '../../src/kernel';
import { defaultPolicy } from '../../src/planning';
import {
  planWorkbook,
  verifyWorkbook,
  type PlanJobResult,
  type PlanOptions,
  type UnwrittenRun,
  type Workbook,
} from '../../src/usecases';
import { fileOf, openFile, PLAN_OPTIONS, tinySample } from '../support/workbooks';

const bytes = fileOf(tinySample());
const engine = threadEngine(() => 0);

const run = (workbook: Workbook, options: Partial<PlanOptions>) =>
  planWorkbook(workbook, engine, { ...PLAN_OPTIONS, ...options }, ignoreProgress, () => 0).result;

const resultOf = async (workbook: Workbook, options: Partial<PlanOptions>): Promise<PlanJobResult> => {
  const ended = await run(workbook, options);
  if (!ended.ok) throw new Error(ended.error.code);
  return ended.value;
};

describe('a plan before it is written', () => {
  test('says which sheets it would add, and leaves the workbook byte for byte as it was where that is not wanted', async () => {
    const workbook = openFile(bytes);
    const before = workbook.bytes();
    const asked: UnwrittenRun[] = [];
    const { isWritten } = await resultOf(workbook, {
      confirm: (_, unwritten) => {
        asked.push(unwritten);
        return Promise.resolve(false);
      },
    });
    expect(isWritten).toBe(false);
    expect(asked).toMatchObject([{ run: 1, policySheet: 'Padan Kebijakan', policy: defaultPolicy() }]);
    expect(asked[0]?.sheets.slice(0, 2)).toEqual(['P1 Ringkasan', 'P1 Rekomendasi']);
    expect(Buffer.compare(workbook.bytes(), before)).toBe(0);
  });

  test('counts what it does to empty seats and people', async () => {
    const { response } = await resultOf(openFile(bytes), {});
    if (response.status !== 'planned') throw new Error('blocked');
    const { figures, plan } = response;
    expect(figures.openSeats.before).toBe(plan.counts.openSeatsBefore);
    const rises = plan.transfers.filter(({ from, to }) => from.jobClass !== null && (to.jobClass ?? 0) > from.jobClass);
    expect(figures.classRises).toBe(rises.length);
    expect(figures.openFunctional?.before).toBeLessThanOrEqual(figures.openSeats.before);
  });

  test('with fewer moves asked for has no more, under a policy that is written with it and verifies', async () => {
    const workbook = openFile(bytes);
    const all = await resultOf(openFile(bytes), {});
    if (all.response.status !== 'planned') throw new Error('blocked');
    const maxMoves = Math.ceil(all.response.plan.transfers.length / 2);
    const { response } = await resultOf(workbook, { maxMoves });
    if (response.status !== 'planned') throw new Error('blocked');
    expect(response.plan.transfers.length).toBeLessThanOrEqual(maxMoves);
    expect(await verifyWorkbook(workbook, () => 0)).toMatchObject({ ok: true, value: { run: 1, faultCount: 0 } });
  });
});
