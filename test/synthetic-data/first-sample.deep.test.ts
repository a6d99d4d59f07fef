import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { EXAMPLE_CHAIN } from '../../src/apps/workbench/example-chain';
import { day } from '../support/records';
import { ROOT } from '../support/source-files';
import { openFile, planned } from '../support/workbooks';
import { gridOf } from '../support/workbook-tools';

jest.setTimeout(300_000);

const sample = (): Uint8Array =>
  new Uint8Array(readFileSync(join(ROOT, 'assets', 'samples', 'contoh-1200-pegawai.xlsx')));

test.each(['2026-07-01', '2027-06-01'])(
  'the sample of the first screen has more than 30 proposals, as said there: on %s',
  async (date) => {
    const { plan } = await planned(openFile(sample()), { asOf: day(date) });
    expect(plan.transfers.length).toBeGreaterThan(30);
  },
);

test('the chain that the first screen draws is one of the sample', async () => {
  const workbook = openFile(sample());
  await planned(workbook, { asOf: day('2026-12-01') });
  const texts = (await gridOf(workbook, 'P1 Rantai')).rows.flat().map(String);
  for (const { title, unit, heads } of EXAMPLE_CHAIN.posts) {
    expect(texts).toContain(title);
    expect(texts).toContain(heads === null ? unit : `${unit}: ${heads.before} → ${heads.after} dari ${heads.seats}`);
  }
  for (const person of EXAMPLE_CHAIN.people)
    expect(texts.some((text) => text.startsWith(`Diisi ${person} (`))).toBe(true);
});
