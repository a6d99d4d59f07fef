import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { required } from '../../src/kernel';
import { newPackage, packZip } from '../../src/ooxml';
import { buildSample } from '../../src/synthetic-data';
import { day } from '../support/records';
import { ROOT } from '../support/source-files';
import { openFile } from '../support/workbooks';
import { tryGrid } from '../support/workbook-tools';

/** Every cell of every sheet. */
const contentsOf = async (bytes: Uint8Array): Promise<unknown> => {
  const workbook = openFile(bytes);
  const listed = await workbook.read(() => 'nothing');
  if (!listed.ok) throw new Error(listed.error.code);
  const grids = [];
  for (const { name } of listed.value.sheets) grids.push(await tryGrid(workbook, name));
  return grids;
};

test.each([
  ['contoh-60-pegawai.xlsx', 60, 40, 7],
  ['contoh-1200-pegawai.xlsx', 1200, 400, 1200],
])('%s is what the generator makes of %i people, %i posts and seed %i', async (name, employees, positions, seed) => {
  const shipped = new Uint8Array(readFileSync(join(ROOT, 'assets', 'samples', name)));
  const made = packZip(newPackage(buildSample({ employees, positions, asOf: day('2026-07-01') }, seed, 'none')));
  expect(required(await contentsOf(shipped), name)).toEqual(await contentsOf(made));
});
