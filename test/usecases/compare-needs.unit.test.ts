import { required } from '../../src/kernel';
import { textsOf } from '../../src/text';
import { compareResults, readStatedRun, type NeedsCompared, type StatedRun } from '../../src/usecases';
import { columnOf, runOn, sheetOfRun, type RunFile } from '../support/continued-runs';
import { fileOf, openFile, tinySample, withSheet, withValue } from '../support/workbooks';

const SEATS_ADDED = 2;

let first: RunFile;
let second: RunFile;
beforeAll(async () => {
  first = await runOn(fileOf(tinySample()));
  const withoutLast = withSheet(tinySample(), 'Data Pegawai', (sheet) => ({ ...sheet, rows: sheet.rows.slice(0, -1) }));
  const { seats } = required(first.response.plan.transfers[0], 'move').to;
  const row = required(first.response.plan.transfers[0], 'move').to.source.row;
  const changed = withSheet(withoutLast, 'Peta Jabatan', (sheet) =>
    withValue(sheet, 'K', row - (sheet.frozenRows ?? 1), seats + SEATS_ADDED),
  );
  second = await runOn(fileOf(changed));
});

const stated = async ({ bytes }: RunFile): Promise<StatedRun> => {
  const read = await readStatedRun(openFile(bytes), null);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};

const compared = async (one: RunFile, other: RunFile): Promise<NeedsCompared> =>
  required(compareResults(await stated(one), await stated(other), textsOf('id')).needs, 'needs');

/** Empty seats by post, off the drafted sheet. */
const emptyOf = ({ response }: RunFile): Map<unknown, number> => {
  const sheet = sheetOfRun(response.draft, 'jabatan');
  const [key, open] = [columnOf(sheet, 'positionKey'), columnOf(sheet, 'openBefore')];
  return new Map(
    sheet.rows
      .slice((sheet.layout?.headerRow ?? 0) + 1)
      .map((cells) => [cells[key]?.value, Number(cells[open]?.value ?? 0)]),
  );
};

test('what opened and closed between two days is that of every post, and who left is told', async () => {
  const needs = await compared(first, second);
  const [then, now] = [emptyOf(first), emptyOf(second)];
  const risen = [...now].map(([key, empty]) => empty - (then.get(key) ?? 0));
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  expect(needs).toEqual({
    before: sum([...then.values()]),
    after: sum([...now.values()]),
    opened: sum(risen.filter((change) => change > 0)),
    closed: sum(risen.filter((change) => change < 0).map(Math.abs)),
    stillShort: [...now].filter(([key, empty]) => empty > 0 && (then.get(key) ?? 0) > 0).length,
    people: { came: 0, left: 1 },
    posts: { came: 0, left: 0 },
  });
  expect(needs.opened).toBeGreaterThanOrEqual(SEATS_ADDED);
  expect(needs.after).toBe(needs.before + needs.opened - needs.closed);
});

test('seen from the other side, what opened closed and who left came', async () => {
  const [there, back] = [await compared(first, second), await compared(second, first)];
  expect([back.opened, back.closed, back.people]).toEqual([there.closed, there.opened, { came: 1, left: 0 }]);
});

test('without the sheet of posts nothing is compared', async () => {
  const one = { ...(await stated(first)), postNeeds: null };
  expect(compareResults(one, await stated(second), textsOf('id')).needs).toBeNull();
});
