import '@univerjs/sheets-formula/facade';

import { ViewChanges } from '../../src/hosts/univer/view-changes';
import { openRich } from '../support/opened-view';

const calculated = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 300));

test('what formulas come to touches a sheet only once somebody has edited the workbook', async () => {
  const { api, workbook, sheet, close } = openRich();
  const changes = ViewChanges.of(api);
  const [first, posts] = [sheet('Data Pegawai'), sheet('Peta Jabatan')];
  const lastIn = (): number[] => [first, posts].map((one) => changes.lastIn(one.getSheetId()));
  api.getFormula().executeCalculation();
  await calculated();
  expect(lastIn()).toEqual([0, 0]);
  expect(workbook.hasUnsavedWork()).toBe(false);

  first.getRange('D2').setValue({ f: "='Peta Jabatan'!B3*2" });
  await calculated();
  const edited = lastIn();
  expect(edited[0]).toBeGreaterThan(0);
  expect(edited[1]).toBe(0);
  posts.getRange('B3').setValue(21);
  await calculated();
  expect(first.getRange('D2').getValue()).toBe(42);
  // The result of the edit stands in a sheet that nobody edited: it is to be carried over.
  expect(lastIn()[0]).toBeGreaterThan(edited[0] ?? 0);
  close();
});
