import { absoluteAddress, quoteSheetName, type DraftCell } from '../sheets';

import { textFormula } from './cells';
import type { ReportInput } from './report-input';
import type { Side } from './score-basis';
import { scoreKeyEnd, scoresSheet } from './scores-sheet';
import { rangeOn } from './sheet-of';

/** The row of a person on the score sheet as formulas find it: where it was written, and wherever it is once that is another's. */
const onScores = (
  scoresRow: number,
  side: Side,
  nip: string,
  input: ReportInput,
): {
  /** `there` as long as the row is still the person's, else `elsewhere`. */
  readonly either: (there: string, elsewhere: string) => string;
  /** A cell of the row, or of the first row. */
  readonly fixed: (id: string) => string;
  readonly first: (id: string) => string;
  /** How many rows below the first it is now, counted from 1. */
  readonly place: string;
} => {
  const places = scoresSheet.places?.(input);
  if (!places) throw new Error('the score sheet is a table');
  const row = places.firstRow + scoresRow + (side === 'now' ? 0 : 1);
  const sheet = quoteSheetName(input.names.scores);
  const cellOf = (at: number, id: string): string => `${sheet}!${absoluteAddress(at, places.columnOf(id))}`;
  const fixed = (id: string): string => cellOf(row, id);
  const key = `${nip}&"${scoreKeyEnd(side)}"`;
  return {
    either: (there, elsewhere) => `IF(${fixed('recordKey')}=${key},${there},${elsewhere})`,
    fixed,
    first: (id) => cellOf(places.firstRow, id),
    place: `MATCH(${key},${rangeOn(scoresSheet, 'recordKey', input)},0)`,
  };
};

/** A total of a person, from the score sheet, wherever that has been sorted to; `nip` is the cell that holds the NIP. */
export const totalOnScores = (scoresRow: number, side: Side, nip: string, input: ReportInput): string => {
  const { either: eitherRow, fixed, place } = onScores(scoresRow, side, nip, input);
  return eitherRow(fixed('score'), `INDEX(${rangeOn(scoresSheet, 'score', input)},${place})`);
};

/** The number of a transfer, which jumps to its person on the score sheet. An address of a link stands still when rows move: a formula. */
export const numberCell = (number: string, scoresRow: number, nip: string, input: ReportInput): DraftCell => {
  const { either: eitherRow, fixed, first, place } = onScores(scoresRow, 'now', nip, input);
  const row = eitherRow(`ROW(${fixed('recordKey')})`, `ROW(${first('recordKey')})+${place}-1`);
  const target = `"#${quoteSheetName(input.names.scores).replaceAll('"', '""')}!A"&${row}`;
  return { ...textFormula(`HYPERLINK(${target},"${number}")`, number, 'rowLink'), align: 'center' };
};
