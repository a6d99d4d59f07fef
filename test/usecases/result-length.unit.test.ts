import { MAX_ROWS, type SheetDraft } from '../../src/sheets';
import { findTooLong } from '../../src/usecases/result-length';

const sheetOf = (name: string, rows: number): SheetDraft => ({
  key: 'scores',
  name,
  rows: new Array<never[]>(rows).fill([]),
  widths: [],
});

describe('results longer than a sheet', () => {
  test('are told with the sheet before anything is written', () => {
    const sheets = [sheetOf('P1 Rekomendasi', 10), sheetOf('P1 Rincian Skor', MAX_ROWS + 1)];
    expect(findTooLong({ sheets }, { transfers: [] })).toEqual({
      code: 'result-too-long',
      severity: 'blocks',
      params: { sheet: 'P1 Rincian Skor', rows: MAX_ROWS + 1, most: MAX_ROWS, transfers: 0 },
    });
  });

  test('a sheet that is just full is none', () => {
    expect(findTooLong({ sheets: [sheetOf('P1 Rincian Skor', MAX_ROWS)] }, { transfers: [] })).toBeNull();
  });
});
