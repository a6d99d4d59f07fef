import { cellAt, type Grid } from '../sheets';

import type { ColumnShape, ColumnShapes } from './column-shape';
import { isSensitiveHeader, type Field } from './fields';
import { foldHeader, headerKey } from './fold-header';
import {
  ACCEPTANCE,
  ASKED,
  byRank,
  GROUPED,
  readHeader,
  UNDER_UNKNOWN,
  type Candidate,
  type HeaderText,
  type HeaderTime,
} from './header-candidates';
import type { FieldWords } from './header-words';
import { weighNeighbours, type Draft } from './weigh-neighbours';

/** What Padan takes a column for. `isAccepted` false: too unsure to use without asking. */
export type ColumnReading = HeaderTime & {
  readonly column: number;
  readonly header: string;
  readonly field: Field | null;
  /** 0-1. */
  readonly confidence: number;
  readonly isAccepted: boolean;
  /** Its cells hold a NIP beside a name. */
  readonly nipInside: boolean;
  /** The field it seems to hold as well, where another column was taken for that; such a column is not read. */
  readonly second?: Field;
};

/** Fields that may stand in several columns of one sheet. */
const REPEATABLE: ReadonlySet<Field> = new Set(['performance', 'interest']);

/** Lowers a header's word by what the cells below it say, or do not say. */
const weighShape = (candidate: Candidate, shape: ColumnShape, folded: string): Candidate => {
  const { field, confidence } = candidate;
  const to = (weighed: number): Candidate => ({ ...candidate, confidence: Math.min(confidence, weighed) });
  // A bare "Status" has five meanings; only the cells can tell which.
  if (folded === 'status') {
    if (shape.documentState >= 0.5) return to(0);
    return shape.isTelling && shape.fits('employmentStatus') >= 0.6 ? candidate : to(0.6);
  }
  if (!shape.isTelling) return candidate;
  switch (field) {
    case 'nip':
      return shape.anyNip >= 0.5 ? candidate : to(0.5);
    case 'name':
    case 'position':
    case 'unit':
    case 'agency':
    case 'positionName':
    case 'educationField':
      // "JABATAN" may head a count, and "NAMA" a number.
      return shape.fits(field) + shape.nipInside >= 0.5 ? candidate : to(0);
    case 'rankDate':
      // "Pangkat/Gol. Ruang/TMT" is one column with all three.
      if (shape.fits('rank') >= 0.5 && !folded.startsWith('tmt'))
        return { field: 'rank', confidence: Math.min(confidence, GROUPED), place: 80 };
      return shape.fits(field) >= 0.3 ? candidate : to(0.7);
    case 'holderStatus':
      return shape.fits(field) >= 0.5 ? candidate : to(0);
    case 'required':
      // Posts that need nobody are few: a bare "K" full of zeros is more likely what they lack.
      if (folded === 'k' && shape.zeros >= 0.3) return to(UNDER_UNKNOWN);
      return shape.fits(field) >= 0.5 ? candidate : to(0.5);
    case 'filled':
      return shape.fits(field) >= 0.5 ? candidate : to(0.5);
    default:
      return shape.fits(field) >= 0.3 ? candidate : to(0.7);
  }
};

const isNeverAField = (folded: string): boolean =>
  folded === '' ||
  folded === 'nomor' ||
  /\bnip (?:lama|bps)\b|\bgolongan awal\b|\bsekolah\b|\busulan\b|\bkgb\b/.test(folded) ||
  (/\bid$/.test(folded) && folded !== 'eselon id');

/** A bare "TMT" dates the column before it. */
const dateFieldAfter = (previous: string, words: readonly FieldWords[]): Field | null => {
  const key = headerKey(previous);
  const field = words.find(({ places }) => places.has(key))?.field;
  return field === 'rank' ? 'rankDate' : field === 'position' ? 'positionDate' : null;
};

/** A column headed as a name whose cells hold a NIP too is the NIP column of a sheet that has no other. */
const nameNipColumn = (drafts: readonly Draft[], words: readonly FieldWords[]): void => {
  const isPeople = words.some(({ field }) => field === 'name');
  if (!isPeople || drafts.some(({ candidate }) => candidate?.field === 'nip')) return;
  const combined = drafts.find(({ candidate, nipInside }) => nipInside && candidate?.field === 'name');
  if (combined?.candidate) combined.candidate = { ...combined.candidate, field: 'nip' };
};

/** What the cells of a column tell under a head that says nothing: asked about, and only where no other column is the one. */
const toldBy = (shape: ColumnShape, words: readonly FieldWords[]): Candidate | null => {
  const { told } = shape;
  if (told === null) return null;
  const field = told === 'position' && !words.some((known) => known.field === 'position') ? 'positionName' : told;
  return words.some((known) => known.field === field) ? { field, confidence: UNDER_UNKNOWN, place: 130 } : null;
};

const draftOf = (
  header: HeaderText,
  column: number,
  previous: string,
  shape: ColumnShape,
  words: readonly FieldWords[],
): Draft => {
  const folded = foldHeader(header.whole);
  const base = {
    column,
    header: header.whole,
    year: null,
    yearsBack: null,
    nipInside: shape.nipInside >= 0.5,
    candidate: null,
  };
  // An 18-digit column is a NIP whatever its head says; only its form is looked at, never its content.
  const byShape: Candidate | null =
    shape.isTelling && shape.nip >= 0.8 ? { field: 'nip', confidence: ASKED, place: 90 } : null;
  const told = byShape ?? toldBy(shape, words);
  if (isSensitiveHeader(folded) && !/^nip\b/.test(folded))
    return /\bnik\b/.test(folded) ? { ...base, candidate: byShape } : base;
  // Words that no field has by likeness; a list may be known by just these.
  const key = headerKey(folded);
  if (isNeverAField(folded) && !words.some(({ places }) => places.has(key))) return base;
  if (folded === 'tmt') {
    const field = dateFieldAfter(foldHeader(previous), words);
    return field ? { ...base, candidate: weighShape({ field, confidence: GROUPED, place: 50 }, shape, folded) } : base;
  }
  const { year, yearsBack, candidates } = readHeader(header, words);
  const [first] = candidates.map((candidate) => weighShape(candidate, shape, folded)).sort(byRank);
  return { ...base, year, yearsBack, candidate: first && first.confidence > 0.3 ? first : told };
};

/** Reads the meaning of every header cell against the fields a sheet of this kind can have. */
export const mapColumns = (
  headers: readonly HeaderText[],
  shapes: ColumnShapes,
  words: readonly FieldWords[],
): ColumnReading[] => {
  const drafts = headers.map((header, column) =>
    draftOf(header, column, headers[column - 1]?.whole ?? '', shapes.of(column), words),
  );
  nameNipColumn(drafts, words);
  weighNeighbours(drafts, words);

  const best = new Map<Field, { readonly column: number; readonly rank: number }>();
  for (const { column, candidate } of drafts) {
    if (!candidate || REPEATABLE.has(candidate.field)) continue;
    const rank = candidate.confidence * 1000 - candidate.place;
    const held = best.get(candidate.field);
    if (!held || rank > held.rank) best.set(candidate.field, { column, rank });
  }
  return drafts.map(({ candidate, column, header, year, yearsBack, nipInside }) => {
    const read = { column, header, year, yearsBack, nipInside };
    const isChosen =
      candidate !== null && (REPEATABLE.has(candidate.field) || best.get(candidate.field)?.column === column);
    if (!isChosen) {
      const second = candidate !== null && candidate.confidence >= UNDER_UNKNOWN ? { second: candidate.field } : {};
      return { ...read, field: null, confidence: 0, isAccepted: false, ...second };
    }
    const { field, confidence } = candidate;
    return { ...read, field, confidence, isAccepted: confidence >= ACCEPTANCE };
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
