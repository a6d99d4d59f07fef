import type { DraftCell, SheetDraft } from '../../src/sheets';

import { withSheet } from './workbooks';

/** Where somebody stands a year later; null for who has left. */
export type LaterSeat = { readonly name: string; readonly unit: string; readonly agency: string | null } | null;

const put = (cells: readonly (DraftCell | null)[], column: number, value: DraftCell['value']): (DraftCell | null)[] =>
  cells.map((cell, index) => (index === column ? { look: 'body', format: 'text', ...cell, value } : cell));

/**
 * The sheets of a sample as an office hands them in a year later: people in other posts or gone, and the last two years of SKP as
 * `ratingOf` has them.
 */
export const nextYear = (
  sheets: readonly SheetDraft[],
  seats: ReadonlyMap<string, LaterSeat>,
  ratingOf: (nip: string, index: number) => string,
): SheetDraft[] => {
  const moved = withSheet(sheets, 'Data Pegawai', (sheet) => {
    const columnOf = (header: string): number => sheet.rows[0]?.findIndex((cell) => cell?.value === header) ?? -1;
    const nip = columnOf('NIP BARU');
    const rows = sheet.rows.flatMap((cells) => {
      const seat = seats.get(String(cells[nip]?.value ?? ''));
      if (seat === undefined) return [cells];
      if (seat === null) return [];
      const named = put(put(cells, columnOf('JABATAN NAMA'), seat.name), columnOf('UNOR NAMA'), seat.unit);
      return [put(named, columnOf('SATUAN KERJA KERJA NAMA'), seat.agency)];
    });
    return { ...sheet, rows };
  });
  const gone = new Set([...seats].flatMap(([nip, seat]) => (seat === null ? [nip] : [])));
  const listed = moved.map((sheet) =>
    ['SKP', 'Kompetensi', 'Minat', 'Pernyataan'].includes(sheet.name)
      ? { ...sheet, rows: sheet.rows.filter((cells) => !gone.has(String(cells[0]?.value ?? ''))) }
      : sheet,
  );
  return withSheet(listed, 'SKP', (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells, index) =>
      index === 0
        ? put(put(cells, 2, 'PREDIKAT KINERJA 2025'), 3, 'PREDIKAT KINERJA 2026')
        : put(put(cells, 2, cells[3]?.value ?? null), 3, ratingOf(String(cells[0]?.value ?? ''), index)),
    ),
  }));
};
