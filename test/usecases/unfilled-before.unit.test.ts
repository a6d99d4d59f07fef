import { ignoreProgress } from '../../src/kernel';
import type { SheetDraft } from '../../src/sheets';
import { columnOf, runOn, sheetOfRun, typed, type RunFile } from '../support/continued-runs';
import { day } from '../support/records';
import { verify } from '../support/verify';
import { fileOf, openFile, SAMPLE_DAY, tinySample } from '../support/workbooks';

let first: RunFile;
let second: RunFile;
let third: RunFile;
beforeAll(async () => {
  first = await runOn(fileOf(tinySample()));
  second = await runOn(first.bytes, { asOf: day('2026-10-01') });
  third = await runOn(second.bytes, { asOf: day('2026-10-01') });
});

const posts = ({ response }: RunFile): SheetDraft => sheetOfRun(response.draft, 'jabatan');

/** Days in a row by post, with the seats that are empty today and after the plan. */
const rowsOf = (sheet: SheetDraft): { key: unknown; days: unknown; empty: unknown; then: unknown; state: unknown }[] =>
  sheet.rows.slice((sheet.layout?.headerRow ?? 0) + 1).map((cells) => {
    const at = (id: string): unknown => cells[columnOf(sheet, id)]?.value ?? null;
    const [key, days, empty, then] = [at('positionKey'), at('emptySince'), at('openBefore'), at('openAfter')];
    return { key, days, empty, then, state: at('needState') };
  });

test('a post without people counts the days of its runs, and another run of the same day is none', () => {
  const open = rowsOf(posts(first)).filter(({ empty }) => Number(empty) > 0);
  expect(open.length).toBeGreaterThan(0);
  for (const [run, days] of [
    [first, 1],
    [second, 2],
    [third, 2],
  ] as const)
    expect(rowsOf(posts(run)).map((row) => row.days)).toEqual(
      rowsOf(posts(run)).map(({ empty }) => (Number(empty) > 0 ? days : null)),
    );
});

test('a need that stays unfilled is marked from the second time on, and only where the plan leaves it', () => {
  const marked = (run: RunFile): unknown[] =>
    rowsOf(posts(run)).flatMap(({ key, state }) => (String(state).includes('(kali ke-2)') ? [key] : []));
  const left = rowsOf(posts(second)).flatMap(({ key, then, days }) => (Number(then) > 0 && days === 2 ? [key] : []));
  expect(left.length).toBeGreaterThan(0);
  expect(marked(first)).toEqual([]);
  expect(marked(second)).toEqual(left);
});

test('a run of an earlier day counts nothing on', async () => {
  const earlier = await runOn(second.bytes, { asOf: SAMPLE_DAY });
  expect(rowsOf(posts(earlier)).filter(({ days }) => days !== null && days !== 1)).toEqual([]);
});

test('the count is verified, also once the run it goes on from is removed', async () => {
  expect(await verify(openFile(third.bytes))).toMatchObject({ ok: true });
  const workbook = openFile(third.bytes);
  const removed = await workbook.apply(
    [1, 2].map((run) => ({ kind: 'remove-run' as const, run })),
    ignoreProgress,
  );
  expect(removed.ok).toBe(true);
  expect(await verify(workbook)).toMatchObject({ ok: true });
});

test('a count that somebody typed over is a fault', async () => {
  const sheet = posts(third);
  const row = rowsOf(sheet).findIndex(({ days }) => days === 2) + (sheet.layout?.headerRow ?? 0) + 1;
  const bytes = typed(third.bytes, sheet, row, { emptySince: 5 });
  expect(await verify(openFile(bytes))).toMatchObject({ ok: false });
});
