import { familyNamed, type FieldFamily, type IntakeProblem } from '../domain';
import { foldText, type Grid } from '../sheets';

import type { SheetReading } from './classify-sheet';
import { RowReader } from './row-reader';

/** Adds the office's own words for families of study: what stands further down does not change what stood above. */
export const readFamilies = (
  grid: Grid,
  reading: SheetReading,
  into: Map<string, FieldFamily>,
  problems: IntakeProblem[],
): void => {
  const reader = new RowReader(grid, reading, problems);
  for (const row of reader.rows()) {
    const [word, named] = [reader.text(row, 'studyField'), reader.text(row, 'studyFamily')];
    if (word === null || named === null) {
      reader.notePairIncomplete(row, 'studyField', 'studyFamily');
      continue;
    }
    const family = familyNamed(named);
    const key = foldText(word);
    if (family === null) reader.note('family-unknown', 'warns', row, reader.column('studyFamily'));
    else if (!into.has(key) && key !== '') into.set(key, family);
    else if (into.get(key) !== family) reader.note('family-twice', 'blocks', row, reader.column('studyField'));
  }
};
