import type { IntakeProblem, Position } from '../domain';
import { foldText, type Grid } from '../sheets';

import type { SheetReading } from './classify-sheet';
import { foldPositionName } from './read-positions';
import { RowReader } from './row-reader';

/** Names of posts and units as written, folded, each with the name that is meant. */
export type Aliases = ReadonlyMap<string, string>;

/** Adds what a list of aliases says. A name with two meanings has none, and that is told. */
export const readAliases = (
  grid: Grid,
  reading: SheetReading,
  positions: readonly Position[],
  into: Map<string, string>,
  problems: IntakeProblem[],
): void => {
  const names = new Set(positions.flatMap(({ name, unit }) => [foldText(unit), foldPositionName(name)]));
  const reader = new RowReader(grid, reading, problems);
  const contested = new Set<string>();
  for (const row of reader.rows()) {
    const [written, meant] = [reader.text(row, 'aliasWritten'), reader.text(row, 'aliasMeant')];
    if (written === null || meant === null) {
      reader.notePairIncomplete(row, 'aliasWritten', 'aliasMeant');
      continue;
    }
    if (!names.has(foldText(meant))) reader.note('alias-unknown', 'warns', row, reader.column('aliasMeant'));
    const key = foldText(written);
    const known = into.get(key);
    if (contested.has(key) || (known !== undefined && foldText(known) !== foldText(meant))) {
      contested.add(key);
      into.delete(key);
      reader.note('alias-ambiguous', 'blocks', row, reader.column('aliasMeant'));
    } else into.set(key, meant);
  }
};
