import { verifyWorkbook } from '../../src/usecases';
import {
  blankRowOf,
  ledgerLines,
  ranOn,
  rowOfNip,
  runOn,
  sheetOfRun,
  typed,
  type RunFile,
} from '../support/continued-runs';
import { valueOf } from '../support/workbook-tools';
import { fileOf, openFile, tinySample } from '../support/workbooks';
import { day } from '../support/records';

jest.setTimeout(240_000);

const ledgerOf = ({ response }: RunFile) => sheetOfRun(response.draft, 'putusan');
const recommendationsOf = ({ response }: RunFile) => sheetOfRun(response.draft, 'rekomendasi');
const pairsOf = ({ response }: RunFile): string[] =>
  response.plan.transfers.map(({ employee, to }) => `${employee.nip} ${to.id}`);
const pairAt = (run: RunFile, index: number): { readonly nip: string; readonly pair: string } => {
  const transfer = run.response.plan.transfers[index]!;
  return { nip: transfer.employee.nip, pair: `${transfer.employee.nip} ${transfer.to.id}` };
};

/** Types a decision on the row of somebody on the recommendations. */
const decide = (run: RunFile, bytes: Uint8Array, nip: string, entries: Record<string, string | number>): Uint8Array => {
  const sheet = recommendationsOf(run);
  return typed(bytes, sheet, rowOfNip(sheet, nip), entries);
};

let first: RunFile;
let decided: Uint8Array;
let second: RunFile;
beforeAll(async () => {
  first = await runOn(fileOf(tinySample()));
  const [approved, rejected] = [pairAt(first, 0), pairAt(first, 1)];
  decided = decide(first, first.bytes, approved.nip, {
    decision: 'Setuju',
    official: 'Sekretaris Daerah',
    decisionDate: day('2026-07-06'),
    remark: 'Sesuai hasil sidang',
  });
  decided = decide(first, decided, rejected.nip, { decision: 'tolak' });
  second = await runOn(decided, { isContinuing: true });
});

test('what was approved is kept and what was rejected does not return', () => {
  const { response } = second;
  expect(pairsOf(second)).toContain(pairAt(first, 0).pair);
  expect(pairsOf(second)).not.toContain(pairAt(first, 1).pair);
  expect(response.plan.commitments).toMatchObject([
    { commitment: { ruling: 'approve', nip: pairAt(first, 0).nip, official: 'Sekretaris Daerah' }, isMet: true },
    { commitment: { ruling: 'reject', nip: pairAt(first, 1).nip }, isMet: true },
  ]);
  expect(response.plan.continuation?.run).toBe(1);
});

test('the ledger of the run has both decisions, who made them and where they were written', () => {
  const { employee } = first.response.plan.transfers[0]!;
  const { to, employee: other } = first.response.plan.transfers[1]!;
  const rows = [0, 1].map((index) => rowOfNip(recommendationsOf(first), pairAt(first, index).nip) + 1);
  expect(
    ledgerLines(ledgerOf(second), [
      'number',
      'decision',
      'nip',
      'name',
      'official',
      'decisionDate',
      'reason',
      'writtenAt',
      'outcomeHere',
      'sinceRun',
    ]),
  ).toEqual([
    [
      1,
      'Setuju',
      employee.nip,
      employee.name,
      'Sekretaris Daerah',
      day('2026-07-06'),
      'Sesuai hasil sidang',
      `P1 Rekomendasi, baris ${rows[0]}`,
      'Diikuti.',
      1,
    ],
    [2, 'Tolak', other.nip, other.name, null, null, null, `P1 Rekomendasi, baris ${rows[1]}`, 'Diikuti.', 1],
  ]);
  expect(ledgerLines(ledgerOf(second), ['position', 'unit', 'positionKey'])[1]).toEqual([to.name, to.unit, to.id]);
});

test('who was approved before is approved already, with who did it and when', () => {
  const sheet = recommendationsOf(second);
  const cells = sheet.rows[rowOfNip(sheet, pairAt(first, 0).nip)]!;
  const at = (id: string) => cells[sheet.layout!.columns.findIndex((column) => column.id === id)]?.value;
  expect(['decision', 'official', 'decisionDate', 'remark'].map(at)).toEqual([
    'Setuju',
    'Sekretaris Daerah',
    day('2026-07-06'),
    'Sesuai hasil sidang',
  ]);
});

test('a run that continues another can be verified, and so can the one before it', async () => {
  expect(valueOf(await verifyWorkbook(openFile(second.bytes), () => 0))).toMatchObject({ run: 2, faults: [] });
});

test('a plan that does not continue says how many decisions it does not follow, and carries them on', async () => {
  const plain = await runOn(decided);
  expect(pairsOf(plain)).toEqual(pairsOf(first));
  expect(plain.response.problems).toContainEqual({
    code: 'decisions-not-followed',
    severity: 'warns',
    params: { count: 2, run: 1 },
  });
  expect(ledgerLines(ledgerOf(plain), ['decision', 'outcomeHere'])).toEqual([
    ['Setuju', 'Tidak diikuti: rencana ini disusun tanpa mengikuti keputusan.'],
    ['Tolak', 'Tidak diikuti: rencana ini disusun tanpa mengikuti keputusan.'],
  ]);
  expect(valueOf(await verifyWorkbook(openFile(plain.bytes), () => 0))).toMatchObject({ run: 2, faults: [] });
  const third = await runOn(plain.bytes, { isContinuing: true });
  expect(pairsOf(third)).toContain(pairAt(first, 0).pair);
  expect(pairsOf(third)).not.toContain(pairAt(first, 1).pair);
});

test('decisions of every run before are kept, and a later one on the same pair replaces an earlier', async () => {
  const { nip } = pairAt(first, 0);
  const again = decide(second, second.bytes, nip, { decision: 'Tolak', official: 'Bupati' });
  const third = await runOn(again, { isContinuing: true });
  expect(pairsOf(third)).not.toContain(pairAt(first, 0).pair);
  expect(ledgerLines(ledgerOf(third), ['decision', 'nip', 'official', 'outcomeHere', 'sinceRun'])).toEqual([
    ['Setuju', nip, 'Sekretaris Daerah', 'Diganti putusan nomor 3.', 1],
    ['Tolak', pairAt(first, 1).nip, null, 'Diikuti.', 1],
    ['Tolak', nip, 'Bupati', 'Diikuti.', 2],
  ]);
  expect(valueOf(await verifyWorkbook(openFile(third.bytes), () => 0))).toMatchObject({ run: 3, faults: [] });
});

test('a decision typed on the ledger is followed, below its last row too, and in the other language', async () => {
  const ledger = ledgerOf(second);
  const stays = pairAt(second, 1);
  const frozen = second.response.plan.transfers.at(-1)!.from;
  const one = typed(second.bytes, ledger, blankRowOf(ledger), { decision: 'Stay', nip: stays.nip });
  const both = typed(one, ledger, ledger.rows.length, { decision: 'bekukan unit', unit: frozen.unit });
  const third = await runOn(both, { isContinuing: true });
  expect(third.response.plan.transfers.map(({ employee }) => employee.nip)).not.toContain(stays.nip);
  const touched = third.response.plan.transfers.filter(({ from, to }) => [from.unit, to.unit].includes(frozen.unit));
  expect(touched).toEqual([]);
  expect(ledgerLines(ledgerOf(third), ['decision', 'nip', 'unit', 'sinceRun']).slice(-2)).toEqual([
    ['Tetap', stays.nip, null, 2],
    ['Bekukan unit', null, frozen.unit, 2],
  ]);
  expect(valueOf(await verifyWorkbook(openFile(third.bytes), () => 0))).toMatchObject({ run: 3, faults: [] });
  expect(valueOf(await verifyWorkbook(openFile(both), () => 0))).toMatchObject({ run: 2, faults: [] });
});

test('a word that is none stops a run that continues, at its cell, with the word that was meant', async () => {
  const { nip } = pairAt(first, 2);
  const { ended } = await ranOn(decide(first, decided, nip, { decision: 'Stuju' }), { isContinuing: true });
  const { response } = valueOf(ended);
  expect(response.status).toBe('blocked');
  expect(response.problems.filter(({ severity }) => severity === 'blocks')).toMatchObject([
    {
      code: 'decision-unknown',
      where: { sheet: 'P1 Rekomendasi', row: rowOfNip(recommendationsOf(first), nip) },
      value: 'Stuju',
      params: { nearest: 'approve' },
    },
  ]);
});

test('a workbook without a run cannot be continued', async () => {
  const { ended } = await ranOn(fileOf(tinySample()), { isContinuing: true });
  expect(ended).toMatchObject({ ok: false, error: { code: 'no-run' } });
});

test('contradictory decisions stop the run and name each other’s cells', async () => {
  const { nip } = pairAt(first, 0);
  const ledger = ledgerOf(first);
  const both = typed(decided, ledger, blankRowOf(ledger), { decision: 'Tetap', nip });
  const { response } = valueOf((await ranOn(both, { isContinuing: true })).ended);
  expect(response.problems.filter(({ severity }) => severity === 'blocks')).toMatchObject([
    {
      code: 'commitments-contradict',
      where: { sheet: 'P1 Putusan', row: blankRowOf(ledger) },
      params: { count: 2, others: `P1 Rekomendasi!I${rowOfNip(recommendationsOf(first), nip) + 1}` },
    },
  ]);
});

test('a decision on somebody who is gone from the data is dropped with a warning at its cell', async () => {
  const ledger = ledgerOf(first);
  const row = blankRowOf(ledger);
  const gone = '198501012010011999';
  const run = await runOn(typed(decided, ledger, row, { decision: 'Tetap', nip: gone }), { isContinuing: true });
  expect(run.response.problems).toContainEqual(
    expect.objectContaining({
      code: 'decision-of-nobody',
      severity: 'warns',
      where: { sheet: 'P1 Putusan', row, column: 2 },
    }),
  );
  expect(ledgerLines(ledgerOf(run), ['nip', 'outcomeHere'])[0]).toEqual([
    gone,
    'Tidak diikuti: orang, jabatan, atau unitnya tidak ada pada data, atau isinya tidak lengkap.',
  ]);
});

test('a tolerance asked for makes a policy of its own', async () => {
  const run = await runOn(decided, { isContinuing: true, replanTolerance: 5 });
  expect(run.response.draft.sheets.map(({ key }) => key)).toContain('putusan');
  expect(valueOf(await verifyWorkbook(openFile(run.bytes), () => 0)).faults).toEqual([]);
});
