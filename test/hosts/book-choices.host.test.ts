import { openPackage, partText } from '../../src/ooxml';
import { openBook, openRich } from '../support/opened-view';
import { valueOf } from '../support/workbook-tools';

const FIRST = '{"Data Pegawai":{"columns":[{"header":"Nama & <gelar>","field":"name"}]}}';

test('decisions about columns are saved with the workbook, and there when it is opened again', async () => {
  const { workbook, close } = openRich();
  let told = 0;
  workbook.onWork(() => (told += 1));
  expect(valueOf(await workbook.choices.recall())).toBeNull();
  expect(workbook.hasUnsavedWork()).toBe(false);
  for (const text of ['{}', FIRST, FIRST]) valueOf(await workbook.choices.keep(text));
  expect([told, workbook.hasUnsavedWork()]).toEqual([2, true]);
  const bytes = workbook.bytes();
  workbook.markSaved();
  expect(workbook.hasUnsavedWork()).toBe(false);
  expect(Buffer.from(workbook.bytes()).equals(Buffer.from(bytes))).toBe(true);
  close();

  const again = openBook(bytes);
  expect(valueOf(await again.workbook.choices.recall())).toBe(FIRST);
  valueOf(await again.workbook.choices.keep('{}'));
  const { parts } = valueOf(openPackage(again.workbook.bytes()));
  // In the place of the one before, beside everything the file had.
  expect([...parts.keys()].filter((path) => path.startsWith('customXml/'))).toEqual(['customXml/item1.xml']);
  expect(partText(parts, 'customXml/item1.xml')).toContain('>{}</choices>');
  again.close();
});
