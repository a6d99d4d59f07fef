import { excelChoices } from '../../src/hosts/excel';
import { startMemoryExcel, type MemoryExcel } from '../support/memory-excel';
import { valueOf } from '../support/workbook-tools';

let excel: MemoryExcel;

beforeEach(async () => {
  excel = await startMemoryExcel({ sheets: [{ name: 'Pegawai', cells: [['NIP']] }], apiVersion: '1.14' });
});

afterEach(() => excel.stop());

test('decisions are kept with the workbook, and the newest are recalled', async () => {
  expect(valueOf(await excelChoices.recall())).toBeNull();
  valueOf(await excelChoices.keep('{"Pegawai":{"columns":[]}}'));
  valueOf(await excelChoices.keep('{}'));
  expect(valueOf(await excelChoices.recall())).toBe('{}');
});
