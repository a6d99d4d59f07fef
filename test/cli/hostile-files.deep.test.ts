import type { SheetDraft } from '../../src/sheets';
import { fileOf, tinySample } from '../support/workbooks';

import { AS_OF, Folder, run } from './run';

jest.setTimeout(300_000);

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

/** How a check of these sheets ends, and what blocks. */
const blockingOf = async (sheets: readonly SheetDraft[]): Promise<unknown> => {
  folder.put('masuk.xlsx', fileOf(sheets));
  const ended = await run('check', folder.file('masuk.xlsx'), '--json', folder.file('p.json'), ...AS_OF);
  const { problems } = folder.json('p.json') as { problems: { severity: string }[] };
  return [ended.code, problems.filter(({ severity }) => severity === 'blocks')];
};

test('ten thousand sheets beside the two that matter do no harm', async () => {
  const many = Array.from({ length: 10000 }, (_, index): SheetDraft => ({
    key: 'lain',
    name: `L${index}`,
    rows: [[{ value: 'x' }]],
    widths: [],
  }));
  expect(await blockingOf([...tinySample(), ...many])).toEqual([0, []]);
});

test('a sheet of 16,384 columns, as many as there can be, does no harm', async () => {
  const wide: SheetDraft = {
    key: 'lain',
    name: 'Lebar',
    rows: Array.from({ length: 6 }, (_, row) =>
      Array.from({ length: 16384 }, (__, column) => ({ value: row === 0 ? `K ${column}` : column })),
    ),
    widths: [],
  };
  expect(await blockingOf([...tinySample(), wide])).toEqual([0, []]);
});
