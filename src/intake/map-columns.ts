import { cellAt, type Grid } from '../sheets';

import { columnShape, type ColumnShape } from './column-shape';
import { isSensitiveHeader, type Field, type FieldDefinition } from './fields';
import { diceLikeness, foldHeader } from './fold-header';

/** What Padan takes a column for. `isAccepted` false: too unsure to use without asking. */
export type ColumnReading = {
  readonly column: number;
  readonly header: string;
  readonly field: Field | null;
  /** 0-1. */
  readonly confidence: number;
  readonly isAccepted: boolean;
  /** Its cells hold a NIP beside a name. */
  readonly nipInside: boolean;
  /** Calendar year named in the header ("SKP 2025"). */
  readonly year: number | null;
};

/** Least confidence at which a mapping is used without asking. */
const ACCEPTANCE = 0.9;
const LEAST_LIKENESS = 0.84;

/** Fields that may stand in several columns of one sheet. */
const REPEATABLE: ReadonlySet<Field> = new Set(['performance', 'interest']);

type Candidate = { readonly field: Field; readonly confidence: number; readonly place: number };

const headerYear = (folded: string): { readonly year: number | null; readonly rest: string } => {
  const match = /\b(20\d\d)\b/.exec(folded);
  if (!match) return { year: null, rest: folded };
  return {
    year: Number(match[1]),
    rest: folded
      .replace(/\b(?:tahun )?20\d\d\b/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  };
};

const candidatesOf = (folded: string, definitions: readonly FieldDefinition[]): Candidate[] => {
  const found: Candidate[] = [];
  for (const { field, headers } of definitions) {
    const place = headers.indexOf(folded);
    if (place >= 0) {
      found.push({ field, confidence: 0.99, place });
      continue;
    }
    let likeness = 0;
    for (const header of headers) {
      if (header.length >= 5) likeness = Math.max(likeness, diceLikeness(folded, header, LEAST_LIKENESS));
    }
    if (likeness >= LEAST_LIKENESS) found.push({ field, confidence: likeness * 0.9, place: 99 });
  }
  return found.sort((a, b) => b.confidence - a.confidence || a.place - b.place);
};

/** Lowers a header's word by what the cells below it say, or do not say. */
const weighShape = (candidate: Candidate, shape: ColumnShape, folded: string): number => {
  // A bare "Status" has five meanings; only the cells can tell which.
  if (folded === 'status') {
    if (shape.documentState >= 0.5) return 0;
    return shape.employmentWord >= 0.6 ? candidate.confidence : 0.6;
  }
  if (shape.filled < 3) return candidate.confidence;
  switch (candidate.field) {
    case 'nip':
      return shape.nip + shape.nipInside + shape.longNumber >= 0.5 ? candidate.confidence : candidate.confidence * 0.5;
    case 'positionDate':
    case 'rankDate':
    case 'birthDate':
      return shape.date >= 0.3 ? candidate.confidence : candidate.confidence * 0.7;
    case 'name':
    case 'position':
    case 'unit':
      return shape.nip >= 0.5 ? 0 : candidate.confidence;
    default:
      return candidate.confidence;
  }
};

const isNeverAField = (folded: string): boolean =>
  folded === '' ||
  folded === 'nomor' ||
  /\bnip (?:lama|bps)\b|\bgolongan awal\b|\bsekolah\b|\busulan\b|\bkgb\b/.test(folded) ||
  (/\bid$/.test(folded) && folded !== 'eselon id');

/** A bare "TMT" dates the column before it. */
const dateFieldAfter = (previous: string, definitions: readonly FieldDefinition[]): Field | null => {
  const field = definitions.find(({ headers }) => headers.includes(previous))?.field;
  return field === 'rank' ? 'rankDate' : field === 'position' ? 'positionDate' : null;
};

type Draft = {
  readonly column: number;
  readonly header: string;
  readonly year: number | null;
  readonly nipInside: boolean;
  candidate: Candidate | null;
};

/** A column headed as a name whose cells hold a NIP too is the NIP column of a sheet that has no other. */
const nameNipColumn = (drafts: readonly Draft[], definitions: readonly FieldDefinition[]): void => {
  const isPeople = definitions.some(({ field }) => field === 'name');
  if (!isPeople || drafts.some(({ candidate }) => candidate?.field === 'nip')) return;
  const combined = drafts.find(({ candidate, nipInside }) => nipInside && candidate?.field === 'name');
  if (combined?.candidate) combined.candidate = { ...combined.candidate, field: 'nip' };
};

/** Reads the meaning of every header cell against the fields a sheet of this kind can have. */
export const mapColumns = (
  grid: Grid,
  headers: readonly string[],
  firstDataRow: number,
  definitions: readonly FieldDefinition[],
): ColumnReading[] => {
  const drafts = headers.map((header, column): Draft => {
    const folded = foldHeader(header);
    const shape = columnShape(grid, firstDataRow, column, folded === 'status');
    // An 18-digit column is a NIP whatever its head says; only its form is looked at, never its content.
    const isNipByShape = shape.filled >= 3 && shape.nip >= 0.8;
    const base = { column, header, year: null, nipInside: shape.nipInside >= 0.5, candidate: null };
    if (isSensitiveHeader(folded) && !/^nip\b/.test(folded)) {
      return isNipByShape && folded === 'nik'
        ? { ...base, candidate: { field: 'nip', confidence: 0.8, place: 90 } }
        : base;
    }
    if (isNeverAField(folded)) return base;
    if (folded === 'tmt') {
      const field = dateFieldAfter(foldHeader(headers[column - 1] ?? ''), definitions);
      return field ? { ...base, candidate: { field, confidence: 0.92, place: 50 } } : base;
    }
    const { year, rest } = headerYear(folded);
    const candidates = candidatesOf(rest, definitions).filter(({ field }) => year === null || field === 'performance');
    const weighed = candidates
      .map((candidate) => ({ ...candidate, confidence: weighShape(candidate, shape, folded) }))
      .sort((a, b) => b.confidence - a.confidence || a.place - b.place);
    return { ...base, year, candidate: weighed[0] && weighed[0].confidence > 0.3 ? weighed[0] : null };
  });
  nameNipColumn(drafts, definitions);

  const best = new Map<Field, { readonly column: number; readonly rank: number }>();
  for (const { column, candidate } of drafts) {
    if (!candidate || REPEATABLE.has(candidate.field)) continue;
    const rank = candidate.confidence * 1000 - candidate.place;
    const held = best.get(candidate.field);
    if (!held || rank > held.rank) best.set(candidate.field, { column, rank });
  }
  return drafts.map(({ column, header, year, nipInside, candidate }) => {
    const isChosen =
      candidate !== null && (REPEATABLE.has(candidate.field) || best.get(candidate.field)?.column === column);
    if (!isChosen) return { column, header, field: null, confidence: 0, isAccepted: false, nipInside, year };
    return {
      column,
      header,
      field: candidate.field,
      confidence: candidate.confidence,
      isAccepted: candidate.confidence >= ACCEPTANCE,
      nipInside,
      year,
    };
  });
};

/** Header texts of one row. */
export const headerTexts = (grid: Grid, row: number): string[] => {
  const width = grid.rows[row]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    const cell = cellAt(grid, row, column);
    return cell === null ? '' : String(cell);
  });
};

/** True for a column of data that is nobody's business here, such as NIK or religion: no cell of it may be used for anything. */
export const isPrivateColumn = ({ header, field }: ColumnReading): boolean =>
  field === null && isSensitiveHeader(foldHeader(header));
