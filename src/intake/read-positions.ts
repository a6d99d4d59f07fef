import type { FamilyFinder, IntakeProblem, Position, PositionId, Rank } from '../domain';
import { foldText, type CellValue, type Grid } from '../sheets';

import type { SheetReading } from './classify-sheet';
import { CellsAbove, describesPost } from './cells-above';
import { RowReader } from './row-reader';
import { unitReader } from './unit-headings';
import { parseLevel } from './values/parse-level';
import { parseNumber } from './values/parse-number';
import { parseRank } from './values/parse-rank';
import { parseRequirement } from './values/parse-requirement';
import { parseYesNo } from './values/parse-words';
import { cellText } from './values/text';

/** Post name for matching: without an acting mark (Plt., Plh., Pj.). */
export const foldPositionName = (name: string): string => foldText(name).replace(/^(?:plt|plh|pjs?) /, '');

/** Identity of a post on a sheet: agency (may be blank), unit and name, folded. */
const positionKey = (agency: string | null, unit: string, name: string): string =>
  [foldText(agency ?? ''), foldText(unit), foldPositionName(name)].join('|');

const PRIORITIES: Readonly<Record<string, number>> = {
  tinggi: 1,
  mendesak: 1,
  utama: 1,
  sedang: 2,
  normal: 2,
  biasa: 2,
  cukup: 2,
  rendah: 3,
};

const parsePriority = (cell: CellValue): number | null | undefined => {
  const number = parseNumber(cell);
  if (typeof number === 'number') return number >= 1 && number <= 3 && Number.isInteger(number) ? number : undefined;
  const text = cellText(cell);
  return text === null ? null : PRIORITIES[foldText(text)];
};

/** "Ya", "Sangat terpencil", "3T" against "Tidak", "Biasa", "Kota". */
const parseRemoteness = (cell: CellValue): boolean | null | undefined => {
  const word = foldText(cellText(cell) ?? '');
  if (/^(?:tidak|bukan|biasa|normal|kota|perkotaan)\b/.test(word)) return false;
  return /\b(?:terpencil|3t|tertinggal|terluar|terdepan|kepulauan)\b/.test(word) ? true : parseYesNo(cell);
};

const parseGap = (cell: CellValue): number | null | undefined => {
  const text = cellText(cell);
  if (text === null) return null;
  const word = /^(kurang|lebih|sesuai)\b.*?(-?\d+)?\)?$/i.exec(text);
  if (!word) return parseNumber(cell);
  if (/^sesuai/i.test(text)) return 0;
  const size = Math.abs(Number(word[2] ?? Number.NaN));
  return Number.isNaN(size) ? null : /^kurang/i.test(text) ? -size : size;
};

const wholeOrUndefined = (cell: CellValue): number | null | undefined => {
  const number = parseNumber(cell);
  return typeof number === 'number' && (!Number.isInteger(number) || number < 0 || number > 100000)
    ? undefined
    : number;
};

/** Seats of a row (K). Null when the row cannot be used; the reason is noted. */
const readSeats = (reader: RowReader, row: number): number | null => {
  if (!reader.has('required')) return 1;
  const column = reader.column('required');
  const seats = wholeOrUndefined(reader.cell(row, 'required'));
  if (seats === undefined || seats === null) reader.note('seats-unknown', 'blocks', row, column);
  else if (seats === 0) reader.note('seats-zero', 'warns', row, column);
  return seats ?? null;
};

const readRequiredRank = (reader: RowReader, row: number): Rank | null => {
  const reading = parseRank(reader.cell(row, 'requiredRank'));
  if (reading.kind === 'unknown') reader.note('rank-unknown', 'warns', row, reader.column('requiredRank'));
  return reading.kind === 'rank' ? reading.rank : null;
};

/** Warns when the gap column agrees neither with K - B nor with B - K. */
const checkGap = (reader: RowReader, row: number, seats: number, filled: number | null): void => {
  const gap = reader.parse(row, 'gap', 'number-unknown', parseGap);
  if (gap !== null && filled !== null && Math.abs(gap) !== Math.abs(seats - filled)) {
    reader.note('gap-disagrees', 'warns', row, reader.column('gap'), { seats, filled });
  }
};

const filledOf = (reader: RowReader, row: number): number | null =>
  wholeOrUndefined(reader.cell(row, 'filled')) ?? null;

/** Whether a row with K of one says of itself that it is one seat, taken or free. */
const seatOfItsOwn = (reader: RowReader, row: number): boolean => {
  const filled = filledOf(reader, row);
  const isHeld = cellText(reader.cell(row, 'nip')) !== null;
  return filled === (isHeld ? 1 : 0);
};

/** The posts of a sheet, and those whose rows stand there but cannot be used. */
export type PositionsRead = {
  readonly positions: readonly Position[];
  readonly refused: readonly { readonly name: string; readonly unit: string }[];
};

/** Puts together the posts of several tables of one list; one that two of them have is a problem, and the first one counts. */
export const mergePositions = (parts: readonly PositionsRead[], problems: IntakeProblem[]): PositionsRead => {
  const firstOf = new Map<string, Position>();
  const positions = parts.flatMap((part) =>
    part.positions.filter((position) => {
      const first = firstOf.get(position.id);
      if (!first) {
        firstOf.set(position.id, position);
        return true;
      }
      problems.push({
        code: 'position-duplicate',
        severity: 'blocks',
        where: position.source,
        value: position.name,
        params: { firstRow: (first.source.row ?? 0) + 1 },
      });
      return false;
    }),
  );
  return { positions, refused: parts.flatMap(({ refused }) => refused) };
};

/** How the rows of one position sheet are meant. */
type PositionSheet = {
  readonly reader: RowReader;
  /** A list of posts with their holders. */
  readonly hasHolders: boolean;
  /** Such a list without B, with a need of one on every row. */
  readonly isSeatPerRow: boolean;
  readonly familyOf: FamilyFinder;
};

/**
 * The post of an earlier row together with what a further row of it says: the row repeats it, or is one more seat. Null where two rows
 * of one post contradict each other.
 */
const withFurtherRow = (
  { reader, hasHolders, isSeatPerRow }: PositionSheet,
  known: Position,
  { row, earlier, seats }: { readonly row: number; readonly earlier: number; readonly seats: number },
): Position | null => {
  // Without K every row is one seat, and a post with three seats stands there three times.
  if (!reader.has('required')) return { ...known, seats: known.seats + 1 };
  if (!hasHolders) return null;
  // A list of posts with their holders repeats K on the row of every holder …
  if (seats > 1 && seats === known.seats) return known;
  // … or, without B, has a need of one on every row, which is that row's seat …
  if (isSeatPerRow) return { ...known, seats: known.seats + 1 };
  // … or has a row for every seat, with K and B of that seat alone.
  return seats === 1 && seatOfItsOwn(reader, earlier) && seatOfItsOwn(reader, row)
    ? { ...known, seats: known.seats + 1, filled: (known.filled ?? 0) + (filledOf(reader, row) ?? 0) }
    : null;
};

/** Priority of a post the office says nothing of. */
const USUAL_PRIORITY = 2;

/** The post of a row whose name, unit, level and seats are known. */
const readPost = (
  { reader, familyOf }: PositionSheet,
  row: number,
  post: Pick<Position, 'id' | 'name' | 'unit' | 'agency' | 'level' | 'seats'>,
): Position => {
  const filled = reader.parse(row, 'filled', 'whole-unknown', wholeOrUndefined);
  checkGap(reader, row, post.seats, filled);
  const qualification = parseRequirement(reader.text(row, 'requiredEducation'));
  const named = parseRequirement(reader.text(row, 'requiredFields'));
  const fields = reader.text(row, 'requiredFields') === null ? qualification.fields : named.fields;
  const priority = reader.parse(row, 'priority', 'number-unknown', parsePriority);
  return {
    ...post,
    jobClass: reader.parse(row, 'jobClass', 'number-unknown', parseNumber),
    filled,
    requiredEducationLevel: qualification.level ?? named.level,
    requiredEducationFields: fields,
    requiredFamilies: [...new Set(fields.map(familyOf).filter((family) => family !== null))],
    titleFamily: familyOf(post.name),
    family: familyOf(post.name) ?? familyOf(`${post.unit} ${post.agency ?? ''}`),
    requiredRank: reader.has('requiredRank') ? readRequiredRank(reader, row) : null,
    serviceIndex: null,
    isRemote: reader.parse(row, 'remoteness', 'statement-unknown', parseRemoteness),
    priority: priority ?? USUAL_PRIORITY,
    isGivenPriority: priority !== null && priority <= USUAL_PRIORITY,
    source: reader.source(row, 'positionName'),
  };
};

/** Reads every row of a position sheet; rows that cannot be used are noted and refused. */
export const readPositions = (
  grid: Grid,
  reading: SheetReading,
  familyOf: FamilyFinder,
  problems: IntakeProblem[],
): PositionsRead => {
  const reader = new RowReader(grid, reading, problems);
  const firstRowOf = new Map<string, number>();
  const positions: Position[] = [];
  const refused: PositionsRead['refused'][number][] = [];
  const hasHolders = reading.kind === 'both';
  const above = new CellsAbove(reader, 'positionName', hasHolders);
  const isSeatPerRow =
    hasHolders &&
    !reader.has('filled') &&
    [...reader.rows()].every((row) => (wholeOrUndefined(reader.cell(row, 'required')) ?? 1) === 1);
  const sheet: PositionSheet = { reader, hasHolders, isSeatPerRow, familyOf };
  const unitAt = unitReader(reader, 'positionName');
  for (const row of reader.rows()) {
    const stated = { name: reader.text(row, 'positionName'), unit: unitAt(row) };
    const isDescribed = describesPost(reader, row);
    // Category lines ("STRUKTURAL") and unit headings have a name and nothing else; further holders of the post above have
    // neither name nor figures.
    if (!isDescribed && stated.name === null && stated.unit !== null && cellText(reader.cell(row, 'nip')) === null)
      above.enter(row);
    if (!isDescribed && (stated.name === null || stated.unit === null)) continue;
    const { name, unit, agency } = above.complete(row, stated);
    if (name === null || unit === null) {
      const column = reader.column(name === null ? 'positionName' : 'unit');
      reader.note('position-blank', 'blocks', row, name === null ? column : Math.max(0, column));
      continue;
    }
    const seats = readSeats(reader, row);
    const level = parseLevel({ type: reader.text(row, 'positionType'), echelon: reader.text(row, 'echelon'), name });
    if (level === null) {
      const column = reader.column(reader.has('positionType') ? 'positionType' : 'positionName');
      reader.note('level-unknown', 'blocks', row, Math.max(0, column));
    }
    if (seats === null || level === null) {
      refused.push({ name, unit });
      continue;
    }

    const id = positionKey(agency, unit, name) as PositionId;
    const earlier = firstRowOf.get(id);
    if (earlier === undefined) {
      firstRowOf.set(id, row);
      positions.push(readPost(sheet, row, { id, name, unit, agency, level, seats }));
      continue;
    }
    const index = positions.findIndex((position) => position.id === id);
    const further = withFurtherRow(sheet, positions[index]!, { row, earlier, seats });
    if (further === null)
      reader.note('position-duplicate', 'blocks', row, reader.column('positionName'), { firstRow: earlier + 1 });
    else positions[index] = further;
  }
  return { positions, refused };
};
