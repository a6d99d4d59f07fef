import type { FamilyFinder, PadanProblem, Position, PositionId, Rank } from '../domain';
import { foldText, type CellValue, type Grid } from '../sheets';

import type { SheetReading } from './classify-sheet';
import { CellsAbove, describesPost } from './cells-above';
import { RowReader } from './row-reader';
import { unitReader } from './unit-headings';
import { parseEducation, parseRequiredFields } from './values/parse-education';
import { parseLevel } from './values/parse-level';
import { parseNumber } from './values/parse-number';
import { parseRank } from './values/parse-rank';
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
export const mergePositions = (parts: readonly PositionsRead[], problems: PadanProblem[]): PositionsRead => {
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

/** Reads every row of a position sheet; rows that cannot be used are noted and refused. */
export const readPositions = (
  grid: Grid,
  reading: SheetReading,
  familyOf: FamilyFinder,
  problems: PadanProblem[],
): PositionsRead => {
  const reader = new RowReader(grid, reading, problems);
  const firstRowOf = new Map<string, number>();
  const positions: Position[] = [];
  const refused: PositionsRead['refused'][number][] = [];
  const above = new CellsAbove(reader, 'positionName', reading.kind === 'both');
  const isSeatPerRow =
    reading.kind === 'both' &&
    !reader.has('filled') &&
    [...reader.rows()].every((row) => (wholeOrUndefined(reader.cell(row, 'required')) ?? 1) === 1);
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
      reader.note(
        'position-blank',
        'blocks',
        row,
        name === null ? reader.column('positionName') : Math.max(0, reader.column('unit')),
      );
      continue;
    }
    const seats = readSeats(reader, row);
    const level = parseLevel({ type: reader.text(row, 'positionType'), echelon: reader.text(row, 'echelon'), name });
    if (level === null) {
      reader.note(
        'level-unknown',
        'blocks',
        row,
        Math.max(0, reader.has('positionType') ? reader.column('positionType') : reader.column('positionName')),
      );
    }
    if (seats === null || level === null) {
      refused.push({ name, unit });
      continue;
    }

    const key = positionKey(agency, unit, name);
    const earlier = firstRowOf.get(key);
    if (earlier !== undefined && !reader.has('required')) {
      // Without K every row is one seat, and a post with three seats stands there three times.
      const index = positions.findIndex(({ id }) => id === key);
      positions[index] = { ...positions[index]!, seats: positions[index]!.seats + 1 };
      continue;
    }
    if (earlier !== undefined && reading.kind === 'both') {
      const index = positions.findIndex(({ id }) => id === key);
      const known = positions[index]!;
      // A list of posts with their holders repeats K on the row of every holder …
      if (seats > 1 && seats === known.seats) continue;
      // … or, without B, has a need of one on every row, which is that row's seat …
      if (isSeatPerRow) {
        positions[index] = { ...known, seats: known.seats + 1 };
        continue;
      }
      // … or has a row for every seat, with K and B of that seat alone.
      if (seats === 1 && seatOfItsOwn(reader, earlier) && seatOfItsOwn(reader, row)) {
        positions[index] = {
          ...known,
          seats: known.seats + 1,
          filled: (known.filled ?? 0) + (filledOf(reader, row) ?? 0),
        };
        continue;
      }
    }
    if (earlier !== undefined) {
      reader.note('position-duplicate', 'blocks', row, reader.column('positionName'), { firstRow: earlier + 1 });
      continue;
    }
    firstRowOf.set(key, row);
    const filled = reader.parse(row, 'filled', 'whole-unknown', wholeOrUndefined);
    checkGap(reader, row, seats, filled);
    const qualification = reader.text(row, 'requiredEducation');
    const fieldsColumn = reader.text(row, 'requiredFields');
    const fields =
      fieldsColumn === null ? parseRequiredFields(qualification) : parseRequiredFields(`S-1 ${fieldsColumn}`);
    positions.push({
      id: key as PositionId,
      name,
      unit,
      agency,
      level,
      jobClass: reader.parse(row, 'jobClass', 'number-unknown', parseNumber),
      seats,
      filled,
      requiredEducationLevel: parseEducation(qualification).level,
      requiredEducationFields: fields,
      requiredFamilies: [...new Set(fields.map(familyOf).filter((family) => family !== null))],
      family: familyOf(name) ?? familyOf(`${unit} ${agency ?? ''}`),
      requiredRank: reader.has('requiredRank') ? readRequiredRank(reader, row) : null,
      isRemote: reader.parse(row, 'remoteness', 'statement-unknown', parseRemoteness),
      priority: reader.parse(row, 'priority', 'number-unknown', parsePriority) ?? 2,
      source: reader.source(row, 'positionName'),
    });
  }
  return { positions, refused };
};
