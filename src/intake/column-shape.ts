import { cellAt, type Grid } from '../sheets';

import { hasNipInside, nipDigits } from './values/read-nip';
import { parseDate } from './values/parse-date';
import { parseEmploymentStatus } from './values/parse-words';
import { cellText } from './values/text';

/** What the filled cells of a column look like, each a share from 0 to 1 of the filled cells seen. */
export type ColumnShape = {
  readonly filled: number;
  /** Text of 18 digits. */
  readonly nip: number;
  /** Text that holds a NIP beside a name. */
  readonly nipInside: number;
  /** Numbers too long to be exact: NIPs that were typed as numbers. */
  readonly longNumber: number;
  readonly date: number;
  /** Present or absent, complete or not: the state of a document, not of a person. */
  readonly documentState: number;
  /** PNS, CPNS, PPPK and their spellings. */
  readonly employmentWord: number;
};

const SAMPLE_ROWS = 200;

/** Looks at up to 200 filled cells under a header; at their words only where asked, since few headers depend on them. */
export const columnShape = (grid: Grid, firstRow: number, column: number, readsWords: boolean): ColumnShape => {
  let filled = 0;
  let nip = 0;
  let nipInside = 0;
  let longNumber = 0;
  let date = 0;
  let documentState = 0;
  let employmentWord = 0;
  for (let row = firstRow; row < grid.rows.length && filled < SAMPLE_ROWS; row += 1) {
    const cell = cellAt(grid, row, column);
    const text = cellText(cell);
    if (text === null) continue;
    filled += 1;
    if (typeof cell === 'number' && Math.abs(cell) >= 1e16) longNumber += 1;
    else if (typeof cell === 'string' && /^\d{18}$/.test(nipDigits(text))) nip += 1;
    else if (hasNipInside(cell)) nipInside += 1;
    else if (typeof cell === 'string' && /^\d[.,]\d+e\+1[67]$/i.test(text)) longNumber += 1;
    else if (typeof cell === 'string' ? parseDate(cell) : typeof cell === 'number' && cell > 15000 && cell < 60000)
      date += 1;
    if (!readsWords) continue;
    if (
      /^(?:ada|tidak ada|lengkap|belum lengkap|tidak lengkap|sesuai|kurang|lebih|ok|terverifikasi|valid)$/i.test(text)
    )
      documentState += 1;
    if (parseEmploymentStatus(cell)) employmentWord += 1;
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    nip: share(nip),
    nipInside: share(nipInside),
    longNumber: share(longNumber),
    date: share(date),
    documentState: share(documentState),
    employmentWord: share(employmentWord),
  };
};
