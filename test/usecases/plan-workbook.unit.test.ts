import { settingOf } from '../../src/criteria';
import { threadEngine } from '../../src/engine';
import { ignoreProgress, required, type Result } from '../../src/kernel';
import { defaultPolicy } from '../../src/planning';
import { MARKED_SHEETS, nameRunSheets, RUN_SHEETS } from '../../src/book';
import type { SheetDraft } from '../../src/sheets';
import { textsOf } from '../../src/text';
import {
  checkWorkbook,
  inspectWorkbook,
  planJson,
  planWorkbook,
  verifyWorkbook,
  type JobRunner,
  type PlanJob,
  type PlanJobResult,
} from '../../src/usecases';
import {
  fileOf,
  openFile,
  PLAN_OPTIONS,
  planned,
  SAMPLE_DAY,
  smallSample,
  tinySample,
  withCells,
  withSheet,
  withValue,
  weightPlace,
} from '../support/workbooks';

const clean = fileOf(tinySample());
const faulty = fileOf(smallSample('faulty'));
const clock = (): number => 0;
const engine = threadEngine(clock);

const valueOf = <Value>(result: Result<Value, { readonly code: string }>): Value => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

const namesIn = async (bytes: Uint8Array): Promise<string[]> =>
  valueOf(await openFile(bytes).read(() => 'nothing')).sheets.map(({ name }) => name);

const shuffledRows = (sheet: SheetDraft): SheetDraft => {
  const head = sheet.frozenRows ?? 0;
  const body = sheet.rows.slice(head);
  const order = body
    .map((_, index) => index)
    .sort((a, b) => (((a + 17) * 7919) % 101) - (((b + 17) * 7919) % 101) || a - b);
  return { ...sheet, rows: [...sheet.rows.slice(0, head), ...order.map((index) => required(body[index], 'row'))] };
};

describe('planning a workbook', () => {
  test('reads, computes, checks and writes the policy sheet and the sheets of run 1', async () => {
    const workbook = openFile(clean);
    const stages: string[] = [];
    const ended = valueOf(
      await planWorkbook(workbook, engine, PLAN_OPTIONS, (stage) => stages.push(stage), clock).result,
    );
    const { response } = ended;
    if (response.status !== 'planned') throw new Error('blocked');
    expect(response.plan.transfers.length).toBeGreaterThan(0);
    expect(response.problems.filter(({ severity }) => severity === 'blocks')).toEqual([]);
    expect([...new Set(stages)]).toEqual(['read', 'intake', 'rules', 'score', 'solve', 'verify', 'report', 'write']);
    const { policy, ...names } = nameRunSheets(1, 'Padan Kebijakan', [], textsOf('id'));
    const keys = response.draft.sheets.map(({ key }) => key);
    // Of those that come with some data the city has what talent is told by.
    expect(keys.filter((key) => !RUN_SHEETS.some((one) => one.key === key))).toEqual(['talenta']);
    const written = MARKED_SHEETS.filter(({ key }) => keys.includes(key)).map(({ id }) => names[id]);
    expect(await namesIn(workbook.bytes())).toEqual([...(await namesIn(clean)), policy, ...written]);
    expect(ended.names).toEqual({ policy, ...names });
  });

  test('gives the same bytes for the same input', async () => {
    const [one, two] = [openFile(clean), openFile(clean)];
    await planned(one);
    await planned(two);
    expect(Buffer.compare(one.bytes(), two.bytes())).toBe(0);
  });

  test('gives the same transfers when the rows of every sheet stand in another order', async () => {
    const transfersOf = (sheets: readonly SheetDraft[]) =>
      planned(openFile(fileOf(sheets))).then(({ plan }) =>
        plan.transfers.map(({ employee, from, to, proposed, current, chain, step }) => ({
          employee: employee.nip,
          from: from.id,
          to: to.id,
          score: proposed.total,
          current: current.total,
          chain,
          step,
        })),
      );
    const shuffled = tinySample().map(shuffledRows);
    expect(shuffled[0]?.rows[1]).not.toEqual(tinySample()[0]?.rows[1]);
    expect(await transfersOf(shuffled)).toEqual(await transfersOf(tinySample()));
    expect(await transfersOf([...tinySample()].reverse())).toEqual(await transfersOf(tinySample()));
  });

  test('speaks the language asked for', async () => {
    const workbook = openFile(clean);
    await planned(workbook, { language: 'en' });
    const { names } = textsOf('en').sheets;
    expect(await namesIn(workbook.bytes())).toEqual(expect.arrayContaining([names.policy, `P1 ${names.audit}`]));
  });

  test('uses a policy from outside and writes it down', async () => {
    const workbook = openFile(clean);
    // Fit alone, without cost: whoever moves fits better by as much as is asked for, but for seats that come first.
    const policy = { ...defaultPolicy(), needJustifies: false, moveCost: 0, leastFitGain: 200 };
    const { plan } = await planned(workbook, { policy });
    expect(plan.transfers.length).toBeGreaterThan(0);
    const later = plan.transfers.filter(({ to }) => to.priority !== 1);
    expect(Math.min(...later.map(({ gain }) => gain))).toBeGreaterThanOrEqual(200);
    expect(plan.objective.total).not.toBe((await planned(openFile(clean))).plan.objective.total);
    expect((await verifyWorkbook(workbook, clock)).ok).toBe(true);
  });
});

describe('a workbook with blocking problems', () => {
  test('stays byte-identical, and every problem comes back', async () => {
    const workbook = openFile(faulty);
    const before = workbook.bytes();
    const { response } = valueOf(await planWorkbook(workbook, engine, PLAN_OPTIONS, ignoreProgress, clock).result);
    expect(response.status).toBe('blocked');
    expect(response.problems.some(({ severity }) => severity === 'blocks')).toBe(true);
    expect(Buffer.compare(workbook.bytes(), before)).toBe(0);
  });

  test('is planned without the faulty rows when they are set aside, and says so', async () => {
    const workbook = openFile(faulty);
    const { problems, plan } = await planned(workbook, { setAside: true });
    expect(problems.filter(({ severity }) => severity === 'blocks')).toEqual([]);
    expect(plan.counts.employees).toBeLessThan(60);
    const blocked = valueOf(await checkWorkbook(openFile(faulty), SAMPLE_DAY)).problems;
    expect(problems.map(({ code, where }) => [code, where])).toEqual(blocked.map(({ code, where }) => [code, where]));
    const verified = valueOf(await verifyWorkbook(workbook, clock));
    expect([verified.faults, verified.faultCount]).toEqual([[], 0]);
  });

  test('cannot set aside what is wrong with a whole sheet', async () => {
    const workbook = openFile(fileOf(tinySample().slice(1)));
    const options = { ...PLAN_OPTIONS, setAside: true };
    const { response } = valueOf(await planWorkbook(workbook, engine, options, ignoreProgress, clock).result);
    expect(response.status).toBe('blocked');
    expect(response.problems.map(({ code }) => code)).toContain('sheet-employees-missing');
  });

  test('with a faulty policy is blocked however the rows are set aside', async () => {
    const policy = { ...defaultPolicy(), moveCost: -1 };
    const options = { ...PLAN_OPTIONS, policy, setAside: true };
    const workbook = openFile(clean);
    const { response } = valueOf(await planWorkbook(workbook, engine, options, ignoreProgress, clock).result);
    // What goes unchecked for many stands before it.
    const others = response.problems.map(({ code }) => code).filter((code) => code !== 'fact-missing-widely');
    expect([response.status, others[0]]).toEqual(['blocked', 'policy-invalid']);
  });
});

describe('cancelling', () => {
  const stoppedBy = async (start: (cancel: () => void) => JobRunner, atOnce: boolean): Promise<void> => {
    const workbook = openFile(clean);
    const before = workbook.bytes();
    const job: PlanJob = planWorkbook(
      workbook,
      start(() => job.cancel()),
      PLAN_OPTIONS,
      ignoreProgress,
      clock,
    );
    if (atOnce) job.cancel();
    const ended: Result<PlanJobResult, { readonly code: string }> = await job.result;
    expect(ended).toMatchObject({ ok: false, error: { code: 'engine-stopped' } });
    expect(Buffer.compare(workbook.bytes(), before)).toBe(0);
  };

  test('while reading leaves the workbook byte-identical and starts no computation', async () => {
    let starts = 0;
    await stoppedBy(
      () => ({
        run: (...job) => {
          starts += 1;
          return engine.run(...job);
        },
      }),
      true,
    );
    expect(starts).toBe(0);
  });

  test('while computing leaves the workbook byte-identical and stops the engine', async () => {
    let cancels = 0;
    await stoppedBy(
      (cancel) => ({
        run: (...job) => {
          const { answer } = engine.run(...job);
          void Promise.resolve().then(cancel);
          return { answer, cancel: () => (cancels += 1) };
        },
      }),
      false,
    );
    expect(cancels).toBe(1);
  });
});

describe('a second run', () => {
  test('gets names of its own and plans on the policy sheet as it now stands', async () => {
    const first = openFile(clean);
    await planned(first);
    const policy = defaultPolicy();
    const weight = settingOf(policy, 'performance').weight + settingOf(policy, 'interest').weight;
    const before = await planned(openFile(first.bytes()));
    const changed = openFile(
      withCells(first.bytes(), 'Padan Kebijakan', [
        { ...weightPlace('performance'), value: 0 },
        { ...weightPlace('interest'), value: weight },
      ]),
    );
    const after = await planned(changed);
    const weights = after.plan.transfers[0]?.proposed.contributions.map((item) => [item.criterion, item.weight]);
    expect(weights).toEqual(
      expect.arrayContaining([
        ['performance', 0],
        ['interest', weight],
      ]),
    );
    expect(after.hashes.policyHash).not.toBe(before.hashes.policyHash);
    expect(after.hashes.inputHash).toBe(before.hashes.inputHash);
    const names = await namesIn(changed.bytes());
    for (const run of ['P1 ', 'P2 '])
      expect(names.filter((name) => name.startsWith(run))).toHaveLength(RUN_SHEETS.length + 1);
    expect(names.filter((name) => name.startsWith('Padan'))).toEqual(['Padan Kebijakan']);
    expect(valueOf(await verifyWorkbook(changed, clock)).run).toBe(2);
  });

  test('is blocked by weights on the policy sheet that do not sum to 1000', async () => {
    const first = openFile(clean);
    await planned(first);
    const place = weightPlace('performance');
    const changed = openFile(withCells(first.bytes(), 'Padan Kebijakan', [{ ...place, value: 1 }]));
    const { response } = valueOf(await planWorkbook(changed, engine, PLAN_OPTIONS, ignoreProgress, clock).result);
    expect([response.status, response.problems.map(({ code }) => code)]).toEqual([
      'blocked',
      expect.arrayContaining(['weights-sum']),
    ]);
  });
});

describe('looking without planning', () => {
  test('inspecting tells the kind of every sheet and writes nothing', async () => {
    const workbook = openFile(clean);
    const readings = valueOf(await inspectWorkbook(workbook));
    expect(readings.map(({ sheet, kind }) => [sheet, kind])).toEqual([
      ['Data Pegawai', 'employee'],
      ['Peta Jabatan', 'position'],
      ['SKP', 'appraisal'],
      ['Kompetensi', 'competence'],
      ['Hukuman Disiplin', 'discipline'],
      ['Minat', 'interest'],
      ['Pernyataan', 'statement'],
    ]);
    expect(Buffer.compare(workbook.bytes(), openFile(clean).bytes())).toBe(0);
  });

  test('a choice of the user wins over what was recognised', async () => {
    const choices = { 'Peta Jabatan': { kind: 'other' as const } };
    const { problems } = valueOf(await checkWorkbook(openFile(clean), SAMPLE_DAY, choices));
    expect(problems.map(({ code }) => code)).toContain('sheet-positions-missing');
  });

  test('a numeric NIP is a blocking problem with its cell', async () => {
    const sheets = tinySample();
    const changed = withValue(required(sheets[0], 'sheet'), 'NIP BARU', 4, 198501012010011000);
    const file = fileOf(withSheet(sheets, 'Data Pegawai', () => changed));
    const { problems } = valueOf(await checkWorkbook(openFile(file), SAMPLE_DAY));
    expect(problems.filter(({ severity }) => severity === 'blocks')).toEqual([
      expect.objectContaining({ code: 'nip-numeric', where: { sheet: 'Data Pegawai', ...changed.at } }),
    ]);
  });
});

describe('the summary as JSON', () => {
  test('of a blocked job names no hash and no transfer', async () => {
    const ended = valueOf(await planWorkbook(openFile(faulty), engine, PLAN_OPTIONS, ignoreProgress, clock).result);
    expect(planJson(ended, textsOf('id'), 1, 2)).toMatchObject({
      status: 'blocked',
      objective: null,
      inputHash: null,
      resultHash: null,
      transfers: [],
    });
  });
});
