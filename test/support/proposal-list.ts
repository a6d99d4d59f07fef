import type { SheetDraft } from '../../src/sheets';

/** A line of somebody's list: NIP, target post, target unit. */
export type ListRow = readonly [nip: string, post: string, unit: string];

/** A sheet *Daftar Usulan* with these lines. */
export const listOf = (rows: readonly ListRow[]): SheetDraft => ({
  key: 'daftar',
  name: 'Daftar Usulan',
  rows: [['NIP', 'JABATAN TUJUAN', 'UNIT TUJUAN'], ...rows].map((cells) =>
    cells.map((value) => ({ value, look: 'body', format: 'text' })),
  ),
  widths: [22, 40, 40],
  frozenRows: 1,
});
