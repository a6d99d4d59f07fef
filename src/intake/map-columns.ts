import { cellAt, type Grid } from '../sheets';

import type { ColumnShape, ColumnShapes } from './column-shape';
import { isSensitiveHeader, type Field } from './fields';
import { foldHeader, headerKey, namesIncumbents } from './fold-header';
import {
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
};

/** Least confidence at which a mapping is used without asking. */
const ACCEPTANCE = 0.9;

/** Fields that count people or seats. */
const COUNTS: ReadonlySet<Field> = new Set(['required', 'filled', 'gap']);

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
  const field = words.find(({ places }) => places.has(headerKey(previous)))?.field;
  return field === 'rank' ? 'rankDate' : field === 'position' ? 'positionDate' : null;
};

/** Columns that may all say how many seats a post has: which of them does must be asked, and a bare "K" may say what is lacking. */
const weighSeatCounts = (drafts: readonly Draft[]): void => {
  const counts = drafts.filter(
    ({ candidate }) => candidate?.field === 'required' && candidate.confidence >= ACCEPTANCE,
  );
  const isBareK = ({ header }: Draft): boolean => foldHeader(header) === 'k';
  const bare = counts.find(isBareK);
  const stated = counts.filter((draft) => !isBareK(draft));
  const doubt = (draft: Draft): void => {
    draft.candidate = { ...draft.candidate!, confidence: UNDER_UNKNOWN };
  };
  if (bare && stated.length > 0)
    bare.candidate = drafts.some(({ candidate }) => candidate?.field === 'gap')
      ? null
      : { field: 'gap', confidence: GROUPED, place: 50 };
  // "K" and "L" side by side are kurang and lebih.
  else if (bare && drafts.some(({ header }) => foldHeader(header) === 'l')) doubt(bare);
  if (stated.length > 1) stated.forEach(doubt);
};

/** Figures of one group of employees beside those of the other: "Bezetting PNS" is a part where "Bezetting PPPK" stands too. */
const weighParts = (drafts: readonly Draft[], folded: readonly string[]): void => {
  const ofPppk = new Set(
    folded.filter((text) => /\b(?:pppk|p3k)\b/.test(text)).map((text) => text.replace('p3k', 'pppk')),
  );
  drafts.forEach((draft, column) => {
    const { candidate } = draft;
    if (candidate === null || !COUNTS.has(candidate.field)) return;
    const text = folded[column]!;
    if (/\bpns\b/.test(text) && ofPppk.has(text.replace(/\bpns\b/, 'pppk')))
      draft.candidate = { ...candidate, confidence: Math.min(UNDER_UNKNOWN, candidate.confidence) };
  });
};

/** A bare "Pendidikan" is the programme where its level has a column of its own. */
const namePrograms = (drafts: readonly Draft[], folded: readonly string[]): void => {
  const isEducation = ({ candidate }: Draft): boolean => candidate?.field === 'educationLevel';
  const has = (field: Field): boolean => drafts.some(({ candidate }) => candidate?.field === field);
  const hasLevel = drafts.some(
    (draft, column) => isEducation(draft) && /^(?:tingkat|jenjang|strata) /.test(folded[column]!),
  );
  const bare = drafts.find((draft, column) => isEducation(draft) && folded[column] === 'pendidikan');
  if (hasLevel && bare && !has('educationField'))
    bare.candidate = { field: 'educationField', confidence: GROUPED, place: 50 };
};

/** Unit and agency in columns of like heads: the narrower one is the unit ("Satuan Kerja", "Satuan Kerja Detail"). */
const weighUnits = (drafts: readonly Draft[], folded: readonly string[]): void => {
  const has = (field: Field): boolean => drafts.some(({ candidate }) => candidate?.field === field);
  const units = drafts.flatMap((draft, column) => (draft.candidate?.field === 'unit' ? [{ draft, column }] : []));
  const narrower = units.filter(({ column }) => /\b(?:sub|detail|rinci\p{L}*)\b/u.test(folded[column]!));
  const [wider, ...others] = units.filter((unit) => !narrower.includes(unit));
  if (wider && others.length === 0 && narrower.length === 1 && !has('agency')) {
    const [{ draft }] = narrower as [(typeof narrower)[number]];
    draft.candidate = { ...draft.candidate!, place: 0 };
    wider.draft.candidate = { field: 'agency', confidence: ASKED, place: 60 };
  }
  // One column for both ("SKPD / Unit Kerja"): where nothing else names the unit, it is asked whether this does.
  const agency = drafts.findIndex(
    ({ candidate }, column) => candidate?.field === 'agency' && /\b(?:unit|satuan) kerja\b/.test(folded[column]!),
  );
  const isWhole = agency >= 0 && /\b(?:induk|eselon|kerja kerja|perangkat)\b/.test(folded[agency]!);
  if (!has('unit') && agency >= 0 && !isWhole)
    drafts[agency]!.candidate = { field: 'unit', confidence: ASKED, place: 60 };
};

/** What the other columns of a sheet take from a column's certainty. */
const weighNeighbours = (drafts: readonly Draft[]): void => {
  const folded = drafts.map(({ header }) => foldHeader(header));
  weighSeatCounts(drafts);
  weighParts(drafts, folded);
  namePrograms(drafts, folded);
  weighUnits(drafts, folded);
  const has = (field: Field): boolean => drafts.some(({ candidate }) => candidate?.field === field);
  const isMove = folded.some((text) => /^(?:nama )?jabatan (?:baru|tujuan)\b/.test(text));
  const ratings = drafts.filter(
    ({ candidate, year, yearsBack }) => candidate?.field === 'performance' && year === null && yearsBack === null,
  );
  const bestRating = ratings.reduce<Draft | null>(
    (best, draft) => (best === null || draft.candidate!.place < best.candidate!.place ? draft : best),
    null,
  );
  drafts.forEach((draft, column) => {
    const { candidate } = draft;
    if (!candidate) return;
    const { field } = candidate;
    // A bare year dates ratings, or nothing Padan reads.
    if (field === 'performanceYear' && !has('performance')) {
      draft.candidate = null;
      return;
    }
    // And bare dates from and to are those of a punishment only beside one.
    if ((field === 'disciplineStart' || field === 'disciplineEnd') && !has('discipline')) {
      draft.candidate = null;
      return;
    }
    const isUnsure =
      // Which of the old and the new post somebody holds depends on the day.
      (field === 'position' && isMove && /\blama\b/.test(folded[column]!)) ||
      // Two ratings of no stated year cannot both be the last one.
      (field === 'performance' && draft !== bestRating && ratings.includes(draft)) ||
      // Beside a faculty a programme may be where somebody teaches.
      (field === 'educationField' && folded.some((text) => /^(?:nama )?fakultas$/.test(text))) ||
      // Beside the holders a bare rank or education may be theirs.
      ((field === 'requiredRank' || field === 'requiredEducation') &&
        has('positionName') &&
        (has('nip') || folded.some(namesIncumbents)) &&
        !/syarat|minim|kualifikasi|terendah/.test(folded[column]!));
    if (isUnsure) draft.candidate = { ...candidate, confidence: Math.min(UNDER_UNKNOWN, candidate.confidence) };
  });
};

type Draft = HeaderTime & {
  readonly column: number;
  readonly header: string;
  readonly nipInside: boolean;
  candidate: Candidate | null;
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
  if (isNeverAField(folded) && !words.some(({ places }) => places.has(headerKey(folded)))) return base;
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
  weighNeighbours(drafts);

  const best = new Map<Field, { readonly column: number; readonly rank: number }>();
  for (const { column, candidate } of drafts) {
    if (!candidate || REPEATABLE.has(candidate.field)) continue;
    const rank = candidate.confidence * 1000 - candidate.place;
    const held = best.get(candidate.field);
    if (!held || rank > held.rank) best.set(candidate.field, { column, rank });
  }
  return drafts.map(({ candidate, ...column }) => {
    const isChosen =
      candidate !== null && (REPEATABLE.has(candidate.field) || best.get(candidate.field)?.column === column.column);
    if (!isChosen) return { ...column, field: null, confidence: 0, isAccepted: false };
    const { field, confidence } = candidate;
    return { ...column, field, confidence, isAccepted: confidence >= ACCEPTANCE };
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
