import { SheetsNumfmtCellContentController } from '@univerjs/sheets-numfmt';
import '@univerjs/sheets-filter/facade';

import { ChartNotes } from '../../src/hosts/univer';
import { required } from '../../src/kernel';
import { openPackage, packZip, partText, textBytes } from '../../src/ooxml';
import { FIRST_SHEET, openBook, openRich, sheetIn } from '../support/opened-view';
import { richPackage } from '../support/rich-package';
import { valueOf } from '../support/workbook-tools';

test('frozen panes, colours of tabs and protection come back, each sheet with the rest of its view', async () => {
  const { workbook, sheet, close } = openRich({ isPrefixed: true });
  const [first, second] = [sheet('Data Pegawai'), sheet('Peta Jabatan')];
  first.setFreeze({ startRow: 5, startColumn: 1, ySplit: 2, xSplit: 1 });
  first.setTabColor('rgb(255, 0, 0)');
  second.setFrozenColumns(2);
  second.setTabColor('#1F3A5F');
  await second.getWorksheetPermission().protect();
  expect(workbook.hasUnsavedWork()).toBe(true);
  const bytes = workbook.bytes();
  const [saved, other] = [sheetIn(bytes, 'Data Pegawai'), sheetIn(bytes, 'Peta Jabatan')];
  expect(saved.xml).toContain(
    '<x:sheetView workbookViewId="0" topLeftCell="A4"><x:pane xSplit="1" ySplit="2" topLeftCell="B6" activePane="bottomRight" state="frozen"/><x:selection pane="bottomRight"/></x:sheetView>',
  );
  expect(saved.xml).toContain('<x:sheetPr><x:tabColor rgb="FFFF0000"/></x:sheetPr><x:dimension');
  expect(other.xml).toContain(
    '<x:sheetPr><x:tabColor rgb="FF1F3A5F"/></x:sheetPr><x:sheetViews><x:sheetView workbookViewId="0"><x:pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/><x:selection pane="topRight"/></x:sheetView></x:sheetViews><x:sheetData>',
  );
  expect(other.xml).toContain('</x:sheetData><x:sheetProtection sheet="1" objects="1" scenarios="1"/>');
  workbook.markSaved();
  expect(workbook.hasUnsavedWork()).toBe(false);

  const again = openBook(bytes);
  expect(again.sheet('Data Pegawai').getFreeze()).toEqual({ startRow: 5, startColumn: 1, ySplit: 2, xSplit: 1 });
  again.close();
  first.cancelFreeze();
  first.setTabColor('');
  await second.getWorksheetPermission().unprotect();
  const after = workbook.bytes();
  expect(sheetIn(after, 'Data Pegawai').xml).toContain(
    '<x:dimension ref="A1:C5"/><x:sheetViews><x:sheetView workbookViewId="0"/></x:sheetViews>',
  );
  expect(sheetIn(after, 'Data Pegawai').xml).not.toContain('sheetPr');
  expect(sheetIn(after, 'Peta Jabatan').xml).not.toContain('sheetProtection');
  close();
});

test("protection with a password is the file's own: it stays when the view protects the sheet and gives that up", async () => {
  const parts = richPackage();
  const own = '<sheetProtection password="CC1A" sheet="1"/>';
  const xml = (partText(parts, FIRST_SHEET) ?? '').replace('</sheetData>', `</sheetData>${own}`);
  const { workbook, sheet, close } = openBook(packZip(new Map([...parts, [FIRST_SHEET, textBytes(xml)]])));
  const permission = sheet('Data Pegawai').getWorksheetPermission();
  await permission.protect();
  expect(sheetIn(workbook.bytes(), 'Data Pegawai').xml).toContain(own);
  await permission.unprotect();
  expect(sheetIn(workbook.bytes(), 'Data Pegawai').xml).toContain(own);
  close();
});

test('sheets hidden, shown and moved come back, and what counts sheets by their place follows them', () => {
  const { api, workbook, sheet, close } = openRich();
  const book = required(api.getActiveWorkbook(), 'workbook');
  sheet('Rahasia').showSheet();
  sheet('Peta Jabatan').hideSheet();
  book.moveSheet(sheet('Rahasia'), 0);
  expect(workbook.hasUnsavedWork()).toBe(true);
  const file = valueOf(openPackage(workbook.bytes()));
  expect(file.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['Rahasia', 'visible'],
    ['Data Pegawai', 'visible'],
    ['Peta Jabatan', 'hidden'],
  ]);
  const xml = partText(file.parts, file.workbookPath) ?? '';
  expect(xml).toContain('<workbookView activeTab="0"/>');
  expect(xml).toContain('name="_xlnm.Print_Area" localSheetId="1"');
  expect(xml).toContain('name="Batas" localSheetId="0"');
  workbook.markSaved();
  expect(workbook.hasUnsavedWork()).toBe(false);
  expect(partText(valueOf(openPackage(workbook.bytes())).parts, file.workbookPath)).toBe(xml);
  close();
});

test('names of the file can be used in the view; names added, changed and deleted come back', () => {
  const { api, workbook, close } = openRich();
  const book = required(api.getActiveWorkbook(), 'workbook');
  expect(book.getDefinedNames().map((name) => [name.getName(), name.getFormulaOrRefString()])).toEqual([
    ['Batas', 'Rahasia!$B$1'],
    ['DaftarJabatan', "'Peta Jabatan'!$A$3:$A$4"],
  ]);
  book.insertDefinedName('Baru', '\'Data Pegawai\'!$A$1 & "<"');
  required(book.getDefinedName('DaftarJabatan'), 'name').setRef("'Peta Jabatan'!$A$3:$A$9");
  required(book.getDefinedName('Batas'), 'name').delete();
  expect(workbook.hasUnsavedWork()).toBe(true);
  const file = valueOf(openPackage(workbook.bytes()));
  expect(file.definedNames.map(({ name, formula, place }) => [name, formula, place])).toEqual([
    ['_xlnm.Print_Area', "'Data Pegawai'!$A$1:$C$5", 0],
    ['DaftarJabatan', "'Peta Jabatan'!$A$3:$A$9", null],
    ['Baru', '\'Data Pegawai\'!$A$1 & "<"', null],
  ]);
  workbook.markSaved();
  expect(workbook.hasUnsavedWork()).toBe(false);
  close();
});

test('where the file has a chart a sentence is drawn; no cell holds it, and what a cell holds is shown instead', () => {
  const { api, workbook, sheet, close } = openRich();
  const before = workbook.bytes();
  const first = sheet('Data Pegawai').getSheet();
  const shownAt = (row: number): unknown => first.getCell(row, 7)?.v;
  ChartNotes.of(api).say('Ada grafik.');
  // A picture stands at H2, a chart at H10.
  expect([shownAt(1), shownAt(9), shownAt(10)]).toEqual([undefined, 'Ada grafik.', undefined]);
  expect(Buffer.from(workbook.bytes()).equals(Buffer.from(before))).toBe(true);
  sheet('Data Pegawai').getRange('H10').setValue('isi');
  expect(shownAt(9)).toBe('isi');
  close();
});

test('numbers chosen in a filter are written with a decimal point, whatever the language they are shown in', () => {
  const { api, workbook, sheet, close } = openRich();
  api['_injector'].get(SheetsNumfmtCellContentController).setNumfmtLocal('id');
  const posts = sheet('Peta Jabatan');
  posts.getRange('B3').setValue({ v: 4149.06, t: 2, s: { n: { pattern: '#,##0.00' } } });
  posts.getRange('B4').setValue('4.149,06 lebih');
  const filter = required(posts.getRange('A1:C4').createFilter(), 'filter');
  filter.setColumnFilterCriteria(1, { colId: 1, filters: { filters: ['4.149,06', '4.149,06 lebih'] } });
  expect(sheetIn(workbook.bytes(), 'Peta Jabatan').xml).toContain(
    '<filters><filter val="4,149.06"/><filter val="4.149,06 lebih"/></filters>',
  );
  close();
});
