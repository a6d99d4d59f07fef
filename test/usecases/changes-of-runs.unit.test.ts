import { defaultPolicy } from '../../src/planning';
import { threadEngine } from '../../src/engine';
import { ignoreProgress, required } from '../../src/kernel';
import { textsOf } from '../../src/text';
import {
  compareResults,
  compareRuns,
  compareScenarios,
  comparisonJson,
  planWorkbook,
  readHistory,
  readStatedRun,
  reopenPlan,
  verifyWorkbook,
} from '../../src/usecases';
import { columnOf, rowOfNip, runOn, sheetOfRun, typed, type RunFile } from '../support/continued-runs';
import { day } from '../support/records';
import { fileOf, openFile, PLAN_OPTIONS, smallSample } from '../support/workbooks';

jest.setTimeout(240_000);

const engine = threadEngine(() => 0);

let first: RunFile;
let decided: Uint8Array;
let second: RunFile;
let rejected: string;
beforeAll(async () => {
  first = await runOn(fileOf(smallSample()));
  const sheet = sheetOfRun(first.response.draft, 'rekomendasi');
  rejected = first.response.plan.transfers[1]!.employee.nip;
  const approved = first.response.plan.transfers[0]!.employee.nip;
  decided = typed(first.bytes, sheet, rowOfNip(sheet, rejected), {
    decision: 'Tolak',
    official: 'Sekretaris Daerah',
    decisionDate: day('2026-07-06'),
  });
  decided = typed(decided, sheet, rowOfNip(sheet, approved), { decision: 'Setuju' });
  second = await runOn(decided, { isContinuing: true });
});

describe('a run that continues another', () => {
  test('has a sheet of changes whose counts are those of its rows', () => {
    const changes = required(second.response.changes, 'changes');
    const moved = new Map(first.response.plan.transfers.map(({ employee, to }) => [employee.nip as string, to.id]));
    const now = new Map(second.response.plan.transfers.map(({ employee, to }) => [employee.nip as string, to.id]));
    const kept = [...moved].filter(([nip, to]) => now.get(nip) === to).length;
    expect(changes.counts.kept).toBe(kept);
    expect(changes.counts.dropped).toBe([...moved.keys()].filter((nip) => !now.has(nip)).length);
    expect(changes.counts.added).toBe([...now.keys()].filter((nip) => !moved.has(nip)).length);
    expect(changes.rows).toHaveLength(new Set([...moved.keys(), ...now.keys()]).size);
    expect(changes.rows.length - kept).toBe(second.response.plan.continuation?.departures);
    expect(changes.total).toEqual({
      before: first.response.plan.objective.total,
      after: second.response.plan.objective.total,
    });
  });

  test('says on the row of who was rejected by whom and where, and numbers recommendations as both runs do', () => {
    const sheet = sheetOfRun(second.response.draft, 'perubahan');
    const row = sheet.rows[rowOfNip(sheet, rejected)]!;
    const at = (id: string): unknown => row[columnOf(sheet, id)]?.value;
    expect(at('change')).toBe('Batal');
    expect(at('causeOfChange')).toMatch(/^Ditolak oleh Sekretaris Daerah, 06\/07\/2026 \(P1 Rekomendasi!I\d+\)\.$/);
    expect(at('onFormer')).toMatch(/^\d+[a-z]?: /);
    expect(at('onPlan')).toMatch(/^Tetap: /);
  });

  test('verifies, also where the run before has been removed', async () => {
    const workbook = openFile(second.bytes);
    expect(await verifyWorkbook(workbook, () => 0)).toMatchObject({ ok: true, value: { run: 2, faultCount: 0 } });
    await workbook.apply([{ kind: 'remove-run', run: 1 }], ignoreProgress);
    const alone = await verifyWorkbook(openFile(workbook.bytes()), () => 0);
    expect(alone.ok && alone.value.faults.filter(({ where }) => where?.sheet === 'P2 Perubahan')).toEqual([]);
  });

  const noticeOf = ({ response }: RunFile): string =>
    String(sheetOfRun(response.draft, 'perubahan').rows[1]?.[0]?.value);

  test('sets both values beside each other without a remark where policy, data and day are the same', () => {
    expect(second.response.changes?.former.measuredBy).toEqual([]);
    expect(noticeOf(second)).toMatch(/Nilai [\d.,]+ menjadi [\d.,]+\.$/);
  });

  test('says where another policy or day measures the values, and verifies without the run before', async () => {
    const base = defaultPolicy();
    const policy = { ...base, moveCost: base.moveCost + 100 };
    const third = await runOn(decided, { isContinuing: true, policy, asOf: day('2027-03-01') });
    expect(third.response.changes?.former.measuredBy).toEqual(['policy', 'data']);
    expect(noticeOf(third)).toMatch(
      /Diukur dengan kebijakan yang berbeda.*\. Pegawai, jabatan, atau hari hitungnya berbeda/,
    );
    const workbook = openFile(third.bytes);
    await workbook.apply([{ kind: 'remove-run', run: 1 }], ignoreProgress);
    const alone = await verifyWorkbook(openFile(workbook.bytes()), () => 0);
    expect(alone.ok && alone.value.faults.filter(({ where }) => where?.sheet === 'P2 Perubahan')).toEqual([]);
  });

  test('limits and how far a run keeps to the one before change no measure', async () => {
    const base = defaultPolicy();
    const { response } = await runOn(decided, {
      isContinuing: true,
      policy: { ...base, replanTolerance: base.replanTolerance + 1, limits: { ...base.limits, maxMoves: 3 } },
    });
    expect(response.changes?.former.measuredBy).toEqual([]);
  });

  test('a cause that somebody typed over breaks the seal', async () => {
    const sheet = sheetOfRun(second.response.draft, 'perubahan');
    const bytes = typed(second.bytes, sheet, rowOfNip(sheet, rejected), { causeOfChange: 'Tanpa sebab.' });
    const verified = await verifyWorkbook(openFile(bytes), () => 0);
    expect(verified.ok && verified.value.faults.map(({ code }) => code)).toContain('verify-seal');
  });
});

describe('a preview', () => {
  test('shows what would change, and writes nothing where it is not wanted', async () => {
    const workbook = openFile(decided);
    let shown = 0;
    const confirm = (isWanted: boolean) => ({
      ...PLAN_OPTIONS,
      isContinuing: true,
      confirm: ({ changes }: { readonly changes: unknown }) => {
        shown += changes === null ? 0 : 1;
        return Promise.resolve(isWanted);
      },
    });
    const run = (isWanted: boolean) =>
      planWorkbook(workbook, engine, confirm(isWanted), ignoreProgress, () => 0).result;
    const ended = await run(false);
    expect(ended.ok && ended.value.isWritten).toBe(false);
    expect(shown).toBe(1);
    const names = async (): Promise<string[]> => {
      const read = await workbook.read(() => 'nothing');
      return read.ok ? read.value.sheets.map(({ name }) => name) : [];
    };
    expect((await names()).filter((name) => name.startsWith('P2'))).toEqual([]);
    const wanted = await run(true);
    expect(wanted.ok && wanted.value.isWritten).toBe(true);
    expect(await names()).toContain('P2 Perubahan');
  });
});

describe('two results compared', () => {
  const stated = async (bytes: Uint8Array, run: number) => {
    const read = await readStatedRun(openFile(bytes), run);
    if (!read.ok) throw new Error(read.error.code);
    return read.value;
  };

  test('who differs, value by source, and the causes the second run states', async () => {
    const compared = compareResults(await stated(second.bytes, 1), await stated(second.bytes, 2), textsOf('id'));
    const changes = required(second.response.changes, 'changes');
    expect(compared.kept).toBe(changes.counts.kept);
    expect(compared.rows.map(({ kind, person }) => `${kind} ${person.key}`).sort()).toEqual(
      changes.rows
        .filter(({ kind }) => kind !== 'kept')
        .map(({ kind, person }) => `${kind} ${person.key}`)
        .sort(),
    );
    expect(compared.rows.find(({ person }) => person.key === rejected)?.cause).toMatch(/^Ditolak oleh/);
    expect(compared.one.worth?.plan).toEqual(first.response.plan.worth.plan);
    expect(compared.other.worth?.plan).toEqual(second.response.plan.worth.plan);
    expect(compared).toMatchObject({ policy: [], isSameData: true });
    expect(comparisonJson(compared)).toMatchObject({ one: { run: 1 }, other: { run: 2 }, sameData: true });
  });

  test('the other way round nothing says why, and a run does not differ from itself', async () => {
    const compared = compareResults(await stated(second.bytes, 2), await stated(second.bytes, 1), textsOf('en'));
    expect(compared.rows.find(({ person }) => person.key === rejected)).toMatchObject({ kind: 'added', cause: null });
    const forth = compareResults(await stated(decided, 1), await stated(decided, 1), textsOf('en'));
    expect(forth.rows).toEqual([]);
  });

  test('a run that is not there is a problem', async () => {
    expect(await readStatedRun(openFile(second.bytes), 9)).toMatchObject({ ok: false, error: { code: 'no-run' } });
  });
});

describe('the history of a workbook', () => {
  test('has each plan with its day, purpose, value and decisions, newest first, and what belongs to no plan', async () => {
    const workbook = openFile(second.bytes);
    const written = await compareScenarios(workbook, engine, { ...PLAN_OPTIONS, isWritten: true }, ignoreProgress);
    expect(written.ok).toBe(true);
    const history = await readHistory(workbook);
    const [beside, newest, oldest] = required(history.ok ? history.value : null, 'history');
    expect(beside).toEqual({ kind: 'sheet', run: 3, sheets: ['P3 Skenario'] });
    const { plan } = second.response;
    expect(newest).toMatchObject({ kind: 'plan', run: 2, asOf: PLAN_OPTIONS.asOf, purpose: 'fill', continues: 1 });
    expect(newest).toMatchObject({ moves: plan.transfers.length, value: plan.objective.total, decisions: 2 });
    expect(newest?.sheets).toContain('P2 Perubahan');
    expect(oldest).toMatchObject({ run: 1, continues: null, value: first.response.plan.objective.total, decisions: 2 });
  });

  test('two of its plans are compared with the decisions the later one keeps to, in that order only', async () => {
    const workbook = openFile(second.bytes);
    const forth = await compareRuns(workbook, 1, 2, textsOf('id'));
    expect(forth).toMatchObject({ ok: true, value: { followed: { approved: 1, rejected: 1, stays: 0 } } });
    expect(await compareRuns(workbook, 2, 1, textsOf('id'))).toMatchObject({ ok: true, value: { followed: null } });
    expect(await compareRuns(workbook, 1, 7, textsOf('id'))).toMatchObject({ ok: false, error: { code: 'no-run' } });
  });

  test('an earlier plan is opened as it was made, and answers questions about itself', async () => {
    const reopened = await reopenPlan(openFile(second.bytes), engine, 1);
    const { response, run, names, questions } = required(reopened.ok ? reopened.value : null, 'plan');
    expect([run, names.summary]).toEqual([1, 'P1 Ringkasan']);
    expect(response.plan.objective).toEqual(first.response.plan.objective);
    questions.release();
    expect(await questions.ask({ nip: rejected, position: null })).toMatchObject({ ok: true });
    questions.release();
  });
});

describe('the usual five scenarios', () => {
  test('are planned side by side and written as one sheet of their own', async () => {
    const workbook = openFile(second.bytes);
    const options = { ...PLAN_OPTIONS, isWritten: true };
    const compared = await compareScenarios(workbook, engine, options, ignoreProgress);
    if (!compared.ok) throw new Error(compared.error.code);
    const { scenarios, agreement, sheet } = compared.value;
    expect(sheet).toBe('P3 Skenario');
    expect(scenarios.map(({ name }) => name)).toEqual([
      'Isi kebutuhan',
      'Penataan',
      'Redistribusi',
      'Campuran',
      'Isi kebutuhan tanpa naik kelas',
    ]);
    scenarios.forEach(({ figures }, index) => expect(agreement.shared[index]![index]).toBe(figures.moves));
    expect(scenarios[4]!.figures.classRises).toBe(0);
    // Only the first and the last measure value alike.
    expect(scenarios.map(({ figures }) => figures.value === null)).toEqual([false, true, true, true, false]);
    expect(agreement.safe).toBe(agreement.rows.filter(({ isSafe }) => isSafe).length);
    // Whoever was rejected is in none of them: all follow the decisions.
    const post = first.response.plan.transfers[1]!.to.id as string;
    const row = agreement.rows.find(({ person }) => person.key === rejected);
    expect(row?.targets.filter((target) => target?.key === post) ?? []).toEqual([]);
    expect(scenarios.every(({ follows }) => follows)).toBe(true);
    // The plan in the workbook is still the newest run, and verifies.
    expect(await verifyWorkbook(openFile(workbook.bytes()), () => 0)).toMatchObject({
      ok: true,
      value: { run: 2, faultCount: 0 },
    });
  });
});
