import { BooleanNumber, WrapStrategy, type IStyleData } from '@univerjs/core';
import '@univerjs/sheets-data-validation/facade';
import '@univerjs/sheets-filter/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';

import { required } from '../../src/kernel';
import { openPackage, packZip, partText, textBytes, type FileStyle } from '../../src/ooxml';
import { FIRST_SHEET, openBook, openRich, sheetIn } from '../support/opened-view';
import { richPackage } from '../support/rich-package';
import { valueOf } from '../support/workbook-tools';

const setStyle = (sheet: FWorksheet, address: string, style: IStyleData): void => {
  const range = sheet.getRange(address);
  range.setValue({ ...range.getCellData(), s: { ...range.getCellStyleData(), ...style } });
};

test.each([false, true])(
  'looks that are set come back, and the rest of a format stays (prefixed: %s)',
  (isPrefixed) => {
    const { workbook, sheet, close } = openRich({ isPrefixed });
    const first = sheet('Data Pegawai');
    first.getRange('B3').setFontWeight('bold');
    setStyle(first, 'A1', { bg: { rgb: 'rgb(255, 230, 0)' }, tb: WrapStrategy.WRAP });
    setStyle(first, 'B4', {
      st: { s: BooleanNumber.TRUE },
      cl: { rgb: '#1F3A5F' },
      ff: 'Georgia',
      fs: 14,
      bd: { b: { s: 7, cl: { rgb: '#ff0000' } } },
    });
    first.getRange('A9').setValue({ v: 45000, t: 2, s: { n: { pattern: 'dd/mm/yyyy' } } });
    first.getRange('B9').setBackgroundColor('#abc');
    const saved = sheetIn(workbook.bytes(), 'Data Pegawai');
    const expected: Readonly<Record<string, Partial<FileStyle>>> = {
      '2:1': { bold: true, font: 'Arial', size: 10 },
      '0:0': { bold: true, fill: 'FFE600', wrap: true, font: 'Arial' },
      '3:1': {
        strike: true,
        color: '1F3A5F',
        font: 'Georgia',
        size: 14,
        bold: false,
        edges: { bottom: { style: 'double', color: 'FF0000' } },
      },
      '8:0': { format: 'dd/mm/yyyy', bold: false },
      '8:1': { fill: 'AABBCC' },
      // Untouched ones.
      '0:1': { bold: true, fill: null },
      '1:0': { format: '@' },
    };
    for (const [cell, look] of Object.entries(expected))
      expect([cell, saved.looks.get(cell)]).toMatchObject([cell, look]);
    expect(saved.cells.find(({ row, column }) => row === 8 && column === 0)?.value).toBe(45000);
    close();
  },
);

test('a look that is taken away is plain in the file, and what the cell holds stays', () => {
  const { workbook, sheet, close } = openRich();
  sheet('Data Pegawai').getRange('A1').clearFormat();
  const { xml, looks } = sheetIn(workbook.bytes(), 'Data Pegawai');
  expect(looks.get('0:0')).toMatchObject({ bold: false, fill: null });
  expect(xml).toContain('<c r="A1" t="s"><v>0</v></c>');
  close();
});

test('rows and columns that are hidden, shown or sized come back so', () => {
  const { workbook, sheet, close } = openRich();
  const first = sheet('Data Pegawai');
  first.hideRows(3);
  first.hideColumns(1);
  first.setColumnWidth(0, 210);
  first.setRowHeight(1, 60);
  sheet('Peta Jabatan').showRows(2);
  const bytes = workbook.bytes();
  const saved = sheetIn(bytes, 'Data Pegawai');
  expect([[...saved.hiddenRows], [...saved.hiddenColumns], saved.widths.get(0), saved.heights.get(1)]).toEqual([
    [3],
    [1],
    30,
    45,
  ]);
  expect([...sheetIn(bytes, 'Peta Jabatan').hiddenRows]).toEqual([]);
  close();
});

test('cells merged and parted, and a filter with the rows it hides, come back', () => {
  const { workbook, sheet, close } = openRich();
  sheet('Data Pegawai').getRange('E1:F2').breakApart();
  sheet('Data Pegawai').getRange('A7:B7').merge();
  const filter = required(sheet('Peta Jabatan').getRange('B1:C4').createFilter(), 'filter');
  filter.setColumnFilterCriteria(2, { colId: 2, filters: { filters: ['A_x0042_', '"x"'], blank: true } });
  filter.setColumnFilterCriteria(1, {
    colId: 1,
    customFilters: { customFilters: [{ val: 2, operator: 'greaterThan' }] },
  });
  const bytes = workbook.bytes();
  expect(sheetIn(bytes, 'Data Pegawai').xml).toContain('<mergeCells count="1"><mergeCell ref="A7:B7"/></mergeCells>');
  const saved = sheetIn(bytes, 'Peta Jabatan');
  expect(saved.xml).toContain(
    '</sheetData><autoFilter ref="B1:C4"><filterColumn colId="0"><customFilters><customFilter operator="greaterThan" val="2"/></customFilters></filterColumn><filterColumn colId="1"><filters blank="1"><filter val="A_x0042_"/><filter val="&quot;x&quot;"/></filters></filterColumn></autoFilter>',
  );
  expect([...saved.hiddenRows].sort()).toEqual([1, 2]);
  filter.remove();
  const without = sheetIn(workbook.bytes(), 'Peta Jabatan');
  expect([without.xml.includes('autoFilter'), [...without.hiddenRows]]).toEqual([false, [2]]);
  close();
});

test('lists: those of the file stay, literal ones are shown as words, and one that is pasted is added', () => {
  const parts = richPackage();
  const literal =
    '<dataValidation type="list" allowBlank="1" sqref="C7"><formula1>"Ya,Tidak"</formula1></dataValidation><dataValidation type="whole" sqref="C8"><formula1>1</formula1><formula2>9</formula2></dataValidation></dataValidations>';
  const xml = (partText(parts, FIRST_SHEET) ?? '').replace('</dataValidations>', literal);
  const { api, workbook, sheet, close } = openBook(packZip(new Map([...parts, [FIRST_SHEET, textBytes(xml)]])));
  const first = sheet('Data Pegawai');
  expect(first.getRange('C7').getDataValidation()?.getCriteriaValues()[1]).toBe('Ya,Tidak');
  first
    .getRange('D2:D3')
    .setDataValidation(api.newDataValidation().requireValueInList(['Setuju', 'Tolak "sementara"']).build());
  first.getRange('B4:B5').setDataValidation(null);
  const { xml: saved } = sheetIn(workbook.bytes(), 'Data Pegawai');
  expect(saved).toContain('<dataValidations count="4"><dataValidation type="whole" sqref="C8">');
  expect(saved).toContain('sqref="B2:B3"><formula1>\'Peta Jabatan\'!$A$3:$A$4</formula1>');
  expect(saved).toContain('sqref="C7"><formula1>"Ya,Tidak"</formula1>');
  expect(saved).toContain(
    'sqref="D2:D3"><formula1>&quot;Setuju,Tolak &quot;&quot;sementara&quot;&quot;&quot;</formula1>',
  );
  close();
});

test('a sheet that is copied or added has all of it in the file, once', () => {
  const { api, workbook, sheet, close } = openRich();
  const book = required(api.getActiveWorkbook(), 'workbook');
  const name = book.duplicateSheet(sheet('Data Pegawai')).getSheetName();
  for (let save = 0; save < 2; save += 1) {
    const saved = sheetIn(workbook.bytes(), name);
    expect(saved.looks.get('0:0')).toMatchObject({ bold: true });
    expect(saved.cells.find(({ row, column }) => row === 1 && column === 2)?.formula).toBe('ROW()*12.5-12.5');
    expect(saved.widths.get(0)).toBe(22);
    expect(saved.validations).toHaveLength(1);
    workbook.markSaved();
    expect(workbook.hasUnsavedWork()).toBe(false);
  }
  close();
});

test('what is saved is saved: nothing differs afterwards, and a save without a change gives the same bytes', () => {
  const { workbook, sheet, close } = openRich();
  const first = sheet('Data Pegawai');
  expect(workbook.hasUnsavedWork()).toBe(false);
  setStyle(first, 'B3', { bl: BooleanNumber.TRUE });
  first.getRange('A1').clearFormat();
  first.hideRows(3);
  first.getRange('A1:C5').createFilter();
  first.getRange('D2').setValue('tambahan');
  expect(workbook.hasUnsavedWork()).toBe(true);
  const once = workbook.bytes();
  workbook.markSaved();
  expect(workbook.hasUnsavedWork()).toBe(false);
  expect(Buffer.from(workbook.bytes()).equals(Buffer.from(once))).toBe(true);
  // Changed again after it was saved: only what changed since.
  setStyle(first, 'B3', { it: BooleanNumber.TRUE });
  expect(sheetIn(workbook.bytes(), 'Data Pegawai').looks.get('2:1')).toMatchObject({ bold: true, italic: true });
  close();
});

test('charts, pictures, comments, colours by rule and links keep their bytes when a sheet is edited', () => {
  const before = valueOf(openPackage(packZip(richPackage()))).parts;
  const { workbook, sheet, close } = openRich();
  const first = sheet('Data Pegawai');
  first.getRange('B3').setFontWeight('bold');
  first.hideRows(3);
  const { parts, xml } = sheetIn(workbook.bytes(), 'Data Pegawai');
  for (const path of before.keys())
    if (path !== FIRST_SHEET && path !== 'xl/styles.xml')
      expect([path, Buffer.from(required(parts.get(path), path)).equals(required(before.get(path), path))]).toEqual([
        path,
        true,
      ]);
  const tail = /<mergeCells[\s\S]*/;
  expect(tail.exec(xml)?.[0]).toBe(tail.exec(partText(before, FIRST_SHEET) ?? '')?.[0]);
  close();
});

test('what a file cannot hold is listed, sheet by sheet', () => {
  const { workbook, sheet, close } = openRich();
  expect(workbook.notKept()).toEqual([]);
  const first = sheet('Data Pegawai');
  first.getRange('B3').setValue({
    p: {
      id: 'sel',
      documentStyle: {},
      body: {
        dataStream: 'sebagian tebal\r\n',
        textRuns: [{ st: 9, ed: 14, ts: { bl: BooleanNumber.TRUE } }],
        paragraphs: [{ startIndex: 14 }],
      },
    },
  });
  required(first.getFilter(), 'filter of the table').setColumnFilterCriteria(0, { colId: 0, filters: { blank: true } });
  expect(workbook.notKept()).toEqual([
    { kind: 'rich-text', sheet: 'Data Pegawai' },
    { kind: 'table-filters', sheet: 'Data Pegawai' },
  ]);
  // A draft or a save that leaves them out does not forget them.
  workbook.bytes();
  expect(workbook.notKept()).toHaveLength(2);
  close();
});
