import { gridOf } from './workbook-tools';
import { openFile, withCells } from './workbooks';

/** The file with decisions typed on a sheet of recommendations, by NIP. */
export const withDecisions = async (
  bytes: Uint8Array,
  sheet: string,
  decisions: Readonly<Record<string, string>>,
): Promise<Uint8Array> => {
  const { rows } = await gridOf(openFile(bytes), sheet);
  const header = rows.findIndex((cells) => cells.includes('Keputusan'));
  const columnOf = (word: string): number => rows[header]?.indexOf(word) ?? -1;
  return withCells(
    bytes,
    sheet,
    Object.entries(decisions).map(([who, value]) => ({
      row: rows.findIndex((cells) => cells[columnOf('NIP')] === who),
      column: columnOf('Keputusan'),
      value,
    })),
  );
};
