import type { SheetDraft } from '../../src/sheets';
import { checkWorkbook, verifyWorkbook } from '../../src/usecases';
import { columnOf, rowOfNip, runOn, sheetOfRun, typed, type RunFile } from '../support/continued-runs';
import { day } from '../support/records';
import { valueOf } from '../support/workbook-tools';
import { fileOf, openFile, SAMPLE_DAY, tinySample } from '../support/workbooks';

jest.setTimeout(240_000);

const faultsOf = async (bytes: Uint8Array) => valueOf(await verifyWorkbook(openFile(bytes), () => 0)).faults;
const marksOf = async (bytes: Uint8Array) => valueOf(await checkWorkbook(openFile(bytes), SAMPLE_DAY)).marks;
const nipAt = ({ response }: RunFile, index: number): string => response.plan.transfers[index]!.employee.nip;
const sheetOf = ({ response }: RunFile, key: string): SheetDraft => sheetOfRun(response.draft, key);
const rowOfKey = (audit: SheetDraft, key: string): number =>
  audit.rows.findIndex((cells) => cells[columnOf(audit, 'machineKey')]?.value === key);

let first: RunFile;
let second: RunFile;
let third: RunFile;
beforeAll(async () => {
  first = await runOn(fileOf(tinySample()));
  const rows = sheetOf(first, 'rekomendasi');
  const approved = typed(first.bytes, rows, rowOfNip(rows, nipAt(first, 0)), {
    decision: 'Setuju',
    official: 'Sekretaris Daerah',
    decisionDate: day('2026-07-06'),
  });
  const decided = typed(approved, rows, rowOfNip(rows, nipAt(first, 1)), { decision: 'Tolak' });
  second = await runOn(decided, { isContinuing: true });
  const again = sheetOf(second, 'rekomendasi');
  third = await runOn(
    typed(second.bytes, again, rowOfNip(again, nipAt(second, 1)), { decision: 'Tolak', official: 'Bupati' }),
    { isContinuing: true },
  );
});

test('three runs that continue one another hold', async () => {
  expect(await faultsOf(third.bytes)).toEqual([]);
});

test('each run starts its trail from the head of the run it continues', () => {
  const hashes = [first, second, third].map((run) => {
    const audit = sheetOf(run, 'jejak');
    const at = (row: number, id: string) => audit.rows[row]?.[columnOf(audit, id)]?.value;
    const top = (audit.layout?.headerRow ?? 0) + 1;
    return { start: at(top, 'previousHash'), head: at(rowOfKey(audit, 'headHash'), 'machineFact') };
  });
  expect(hashes[0]!.start).toBe('0'.repeat(64));
  expect(hashes[1]!.start).toBe(hashes[0]!.head);
  expect(hashes[2]!.start).toBe(hashes[1]!.head);
  expect(new Set(hashes.map(({ head }) => head)).size).toBe(3);
});

test.each<[string, Record<string, string | null>, string]>([
  ['another word', { decision: 'Tolak' }, 'Tolak'],
  ['blanked', { decision: null }, ''],
  ['signed by somebody else', { official: 'Bupati' }, 'Bupati'],
  ['dated otherwise', { decisionDate: '07/07/2026' }, '2026-07-07'],
])('a decision of the first run that is %s later is named at its row', async (_, entries, found) => {
  const rows = sheetOf(first, 'rekomendasi');
  const row = rowOfNip(rows, nipAt(first, 0));
  const faults = await faultsOf(typed(third.bytes, rows, row, entries));
  expect(faults).toMatchObject([
    { code: 'verify-decision', where: { sheet: 'P1 Rekomendasi', row, column: columnOf(rows, 'decision') } },
  ]);
  expect(faults[0]?.params?.['run']).toBe(2);
  expect(faults[0]?.params?.['expected']).toContain('Setuju');
  expect(String(faults[0]?.params?.['found'])).toContain(found);
});

test('a decision written on the first run after it was continued is named at its row', async () => {
  const rows = sheetOf(first, 'rekomendasi');
  const row = rowOfNip(rows, nipAt(first, 2));
  expect(await faultsOf(typed(third.bytes, rows, row, { decision: 'Setuju' }))).toMatchObject([
    { code: 'verify-decision', where: { sheet: 'P1 Rekomendasi', row }, params: { run: 2, expected: '' } },
  ]);
});

test('a changed row of an earlier ledger is named, one of the newest is for people to change', async () => {
  const before = sheetOf(second, 'putusan');
  const row = rowOfNip(before, nipAt(first, 1));
  expect(await faultsOf(typed(third.bytes, before, row, { official: 'Bupati' }))).toMatchObject([
    { code: 'verify-decision', where: { sheet: 'P2 Putusan', row }, params: { run: 3 } },
  ]);
  const newest = sheetOf(third, 'putusan');
  expect(await faultsOf(typed(third.bytes, newest, rowOfNip(newest, nipAt(first, 1)), { official: 'X' }))).toEqual([]);
});

test('a changed line in the trail of an earlier run is told at its line', async () => {
  const audit = sheetOf(second, 'jejak');
  const row = rowOfKey(audit, 'decision 1');
  const changed = typed(third.bytes, audit, row, {
    machineFact: String(audit.rows[row]?.[columnOf(audit, 'machineFact')]?.value).replace('Setuju', 'Tolak'),
  });
  const line = row - (audit.layout?.headerRow ?? 0);
  const faults = await faultsOf(changed);
  expect(faults).toContainEqual(
    expect.objectContaining({
      code: 'verify-chain',
      where: { sheet: 'P2 Jejak Audit' },
      params: expect.objectContaining({ found: String(line) }) as object,
    }),
  );
});

test('a run whose stated head is not that of the run it continues is told', async () => {
  const audit = sheetOf(first, 'jejak');
  const last = rowOfKey(audit, 'headHash') - 1;
  const forged = 'f'.repeat(64);
  const faults = await faultsOf(typed(third.bytes, audit, last, { hash: forged }));
  expect(faults).toContainEqual(
    expect.objectContaining({
      code: 'verify-link',
      where: { sheet: 'P2 Jejak Audit' },
      params: expect.objectContaining({ run: 1, found: forged }) as object,
    }),
  );
});

test('a run that has been removed cannot be held against anything, and the rest holds', async () => {
  const workbook = openFile(third.bytes);
  valueOf(await workbook.apply([{ kind: 'remove-run', run: 1 }], () => undefined));
  expect(await faultsOf(workbook.bytes())).toEqual([]);
});

test('an approval of an earlier run that is blanked on its row is told, because the ledger has it still', async () => {
  const rows = sheetOf(second, 'rekomendasi');
  const row = rowOfNip(rows, nipAt(first, 0));
  const blanked = typed(second.bytes, rows, row, { decision: null, official: null, decisionDate: null });
  expect(await marksOf(second.bytes)).toEqual([]);
  expect(await marksOf(blanked)).toMatchObject([
    {
      code: 'decision-cleared',
      where: { sheet: 'P2 Rekomendasi', row, column: columnOf(rows, 'decision') },
      params: { ledger: 'P2 Putusan', number: '1' },
    },
  ]);
  expect(await faultsOf(blanked)).toEqual([]);
});
