import { readIntake } from '../../src/intake';
import type { Grid } from '../../src/sheets';
import { AS_OF } from '../support/records';

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/**
 * Reads sheets and says what is dishonest about the result; nothing, if all is well. A record may hold only a NIP that stands as text
 * in the very cell it names; nobody is there twice; every problem points into a sheet; everybody sits in a post that exists.
 */
export const dishonestyOf = (grids: readonly Grid[]): string | null => {
  const { employees, positions, positionOf, problems } = readIntake(grids, AS_OF);
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const seen = new Set<string>();
  for (const { nip, source } of employees) {
    const cell = bySheet.get(source.sheet)?.rows[source.row]?.[source.column];
    if (typeof cell !== 'string' || digitsOf(cell) !== nip) return `NIP ${nip} stands in no text of ${source.sheet}`;
    if (seen.has(nip)) return `NIP ${nip} is there twice`;
    seen.add(nip);
  }
  if (positionOf.length > 0 && positionOf.length !== employees.length) return 'somebody has no place';
  if (positionOf.some((index) => !(index >= 0 && index < positions.length))) return 'a post that is none';
  if (new Set(positions.map(({ id }) => id)).size !== positions.length) return 'two posts of one id';
  for (const { code, where } of problems) {
    if (!where) continue;
    const grid = bySheet.get(where.sheet ?? '');
    if (!grid) return `${code} points at no sheet`;
    if (where.row !== undefined && !(where.row >= 0 && where.row <= grid.rows.length))
      return `${code} points below ${where.sheet}`;
  }
  return null;
};
