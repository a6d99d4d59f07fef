import type { SheetDraft } from '../../src/sheets';
import { fileOf, tinySample } from '../support/workbooks';

import { AS_OF, Folder, run } from './run';

jest.setTimeout(300_000);

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

test('ten thousand sheets beside the two that matter do no harm', async () => {
  const many = Array.from({ length: 10000 }, (_, index): SheetDraft => ({
    key: 'lain',
    name: `L${index}`,
    rows: [[{ value: 'x' }]],
    widths: [],
  }));
  folder.put('masuk.xlsx', fileOf([...tinySample(), ...many]));
  const ended = await run('check', folder.file('masuk.xlsx'), '--json', folder.file('p.json'), ...AS_OF);
  const { problems } = folder.json('p.json') as { problems: { severity: string }[] };
  expect([ended.code, problems.filter(({ severity }) => severity === 'blocks')]).toEqual([0, []]);
});
