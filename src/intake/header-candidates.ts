import { memoize, memoizeByObject } from '../kernel';

import type { Field } from './fields';
import { asEmployees, diceLikeness, foldHeader, headerKey, plainHeaderKey, withoutExplanation } from './fold-header';
import { headsOf, partsOf, WEIGHTIER } from './header-parts';
import type { FieldWords } from './header-words';

/** One header cell: the whole text, and the lowest line of a header of several rows. */
export type HeaderText = { readonly whole: string; readonly lowest: string };

const LEAST_LIKENESS = 0.84;

const CERTAIN = 0.99;
/** Known once words that say nothing are left out. */
const PLAIN = 0.95;
/** Known by the lowest line of a header whose upper line only groups columns. */
export const GROUPED = 0.92;
/** Known by the lowest line, under an upper line that may change its meaning ("ATASAN LANGSUNG" over "NAMA"). */
export const UNDER_UNKNOWN = 0.7;
/** Known by its cells alone, or by a header with a year behind it that may be a forecast. */
export const ASKED = 0.8;

/** Least confidence at which a mapping is used without asking. */
export const ACCEPTANCE = 0.9;

/** A field a header may stand for: how surely (0-1), and its place among the field's words (the lower, the better). */
export type Candidate = { readonly field: Field; readonly confidence: number; readonly place: number };

const MONTH = 'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember';
/** "per 31 Desember 2025": what is there on a day. */
const AS_ON_DAY = new RegExp(`\\b(?:per|keadaan|posisi)(?: tanggal)?(?: \\d{1,2})?(?: (?:${MONTH}))?(?: 20\\d\\d)?$`);

/** Time named in a header: a calendar year, or years before the current one ("N-1"). */
export type HeaderTime = { readonly year: number | null; readonly yearsBack: number | null };

type Dated = HeaderTime & { readonly rest: string; readonly isDay: boolean };

const withoutYear = (folded: string): Dated => {
  const undated = { year: null, yearsBack: null, isDay: false };
  const day = AS_ON_DAY.exec(folded);
  if (day && day.index > 0 && /\d/.test(day[0]))
    return { ...undated, rest: folded.slice(0, day.index).trim(), isDay: true };
  const back = / (?:tahun )?n ?(\d)$/.exec(folded);
  if (back) return { ...undated, yearsBack: Number(back[1]), rest: folded.slice(0, back.index) };
  const match = /\b(20\d\d)\b/.exec(folded);
  if (!match) return { ...undated, rest: folded };
  const rest = folded
    .replace(/\b(?:(?:tahun|ta|t a) )?20\d\d\b/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { ...undated, year: Number(match[1]), rest };
};

/** Surest first. */
export const byRank = (a: Candidate, b: Candidate): number => b.confidence - a.confidence || a.place - b.place;

/** Fields a folded header can stand for by one list of words, surest first. */
const searchCandidates = (folded: string, words: readonly FieldWords[]): readonly Candidate[] => {
  const key = headerKey(folded);
  const plain = plainHeaderKey(folded);
  const found = words.flatMap(({ field, places, headers, pattern }): Candidate[] => {
    const place = places.get(key) ?? (pattern?.test(folded) ? headers.length : undefined);
    if (place !== undefined) return [{ field, confidence: CERTAIN, place }];
    const plainPlace = plain === null ? undefined : places.get(plain);
    if (plainPlace !== undefined) return [{ field, confidence: PLAIN, place: plainPlace + 20 }];
    let likeness = 0;
    for (const header of headers) {
      if (header.length >= 5) likeness = Math.max(likeness, diceLikeness(folded, header, LEAST_LIKENESS));
    }
    return likeness >= LEAST_LIKENESS ? [{ field, confidence: likeness * 0.9, place: 99 }] : [];
  });
  return found.sort(byRank);
};

// Every header is asked about for every list there is, and most workbooks head their columns alike.
const byWords = <Answer>(
  search: (header: string, words: readonly FieldWords[]) => Answer,
): ((header: string, words: readonly FieldWords[]) => Answer) => {
  const searchIn = memoizeByObject((words: readonly FieldWords[]) =>
    memoize((header: string) => search(header, words)),
  );
  return (header, words) => searchIn(words)(header);
};

const candidatesOf = byWords(searchCandidates);

// Upper lines that say what a group of columns is about and leave the lower line its meaning.
const GROUPING =
  /^(?:data|identitas|biodata|profil|keterangan|uraian|informasi|keadaan|rincian)?(?: ?(?:pegawai|pns|asn|diri|umum|pribadi|jabatan|kepegawaian|personal|pejabat|pemangku))*$/;

/** Candidates by the lowest line where the whole header is unknown. */
const candidatesBelow = ({ whole, lowest }: HeaderText, words: readonly FieldWords[]): readonly Candidate[] => {
  const lower = foldHeader(lowest);
  const folded = foldHeader(whole);
  if (lower === folded || !folded.endsWith(lower) || lower === '') return [];
  const upper = folded.slice(0, -lower.length).trim();
  const confidence = GROUPING.test(upper) ? GROUPED : UNDER_UNKNOWN;
  return candidatesOf(lower, words)
    .filter((candidate) => candidate.confidence === CERTAIN)
    .map((candidate) => ({ ...candidate, confidence, place: candidate.place + 60 }));
};

const isKnown = (candidates: readonly Candidate[]): boolean => (candidates[0]?.confidence ?? 0) >= PLAIN;

/** Candidates of a header that explains itself in brackets. */
const candidatesExplained = ({ whole }: HeaderText, words: readonly FieldWords[]): readonly Candidate[] => {
  const rest = withoutExplanation(whole);
  if (rest === null) return [];
  return candidatesOf(withoutYear(foldHeader(rest)).rest, words)
    .filter(({ confidence }) => confidence >= PLAIN)
    .map((candidate) => ({ ...candidate, confidence: PLAIN, place: candidate.place + 30 }));
};

/** Candidates of a header that names several things ("SKPD / Unit Kerja"): sure where all parts say the same, else asked about. */
const candidatesOfParts = ({ whole }: HeaderText, words: readonly FieldWords[]): readonly Candidate[] => {
  const parts = partsOf(whole);
  const found = parts.map((part) =>
    candidatesOf(foldHeader(part), words).find(({ confidence }) => confidence >= PLAIN),
  );
  const fields = [...new Set(found.flatMap((candidate) => candidate?.field ?? []))];
  if (fields.length === 0) return [];
  const isOneMeaning = fields.length === 1 && found.every((candidate) => candidate !== undefined);
  if (isOneMeaning) return [{ field: fields[0]!, confidence: GROUPED, place: 70 }];
  const weight = (field: Field): number => (WEIGHTIER.includes(field) ? WEIGHTIER.indexOf(field) : WEIGHTIER.length);
  return fields.map((field) => ({ field, confidence: UNDER_UNKNOWN, place: 100 + weight(field) }));
};

/** Candidates of a header whose column holds a thing and its day in one cell ("Jabatan dan TMT"), to be asked about. */
const candidatesBesideDay = ({ whole }: HeaderText, words: readonly FieldWords[]): readonly Candidate[] => {
  const parts = partsOf(whole).map((part) => foldHeader(part));
  if (parts.length < 2 || parts.at(-1) !== 'tmt' || parts[0] === 'tmt') return [];
  const [first] = candidatesOf(parts[0]!, words);
  if (first?.confidence !== CERTAIN) return [];
  // A rank is found among other text, a post is not.
  return [{ field: first.field, confidence: first.field === 'rank' ? GROUPED : UNDER_UNKNOWN, place: 110 }];
};

/** Candidates by the known words a header, or a part of it, begins with ("Jabatan Fungsional Tertentu"), always to be asked about. */
const candidatesByHead = ({ whole }: HeaderText, words: readonly FieldWords[]): readonly Candidate[] => {
  for (const text of [whole, ...partsOf(whole)]) {
    for (const { head, isMeant } of headsOf(foldHeader(text))) {
      const [first] = candidatesOf(head, words);
      if (first?.confidence === CERTAIN && isMeant(first.field))
        return [{ field: first.field, confidence: UNDER_UNKNOWN, place: 120 }];
    }
  }
  return [];
};

const COUNTS: ReadonlySet<Field> = new Set(['required', 'filled', 'gap']);

/** Candidates of a header that counts people of one profession ("Guru yang Dibutuhkan"), always to be asked about. */
const candidatesOfProfession = (folded: string, words: readonly FieldWords[]): readonly Candidate[] => {
  const counted = asEmployees(folded);
  if (counted === null) return [];
  return candidatesOf(counted, words)
    .filter(({ field, confidence }) => COUNTS.has(field) && confidence >= PLAIN)
    .map(({ field, place }) => ({ field, confidence: ASKED, place: place + 100 }));
};

/** A header that names a day is like others with its words, and none of them. */
const OF_DAY = /^(?:tmt|tanggal)\b/;
const DATES: ReadonlySet<Field> = new Set([
  'positionDate',
  'rankDate',
  'birthDate',
  'contractEnd',
  'disciplineStart',
  'disciplineEnd',
]);

type ReadHeader = HeaderTime & { readonly candidates: readonly Candidate[] };

const readAnew = (header: HeaderText, words: readonly FieldWords[]): ReadHeader => {
  const { year, yearsBack, rest, isDay } = withoutYear(foldHeader(header.whole));
  const direct = candidatesOf(rest, words);
  const dated = candidatesBesideDay(header, words);
  if (dated.length > 0) return { year, yearsBack, candidates: dated };
  const spelled = isKnown(direct)
    ? direct
    : [...direct, ...candidatesExplained(header, words), ...candidatesBelow(header, words)];
  const found = isKnown(spelled)
    ? spelled
    : [
        ...spelled,
        ...candidatesOfParts(header, words),
        ...candidatesByHead(header, words),
        ...candidatesOfProfession(rest, words),
      ];
  const isOfDay = OF_DAY.test(rest);
  const meant = isOfDay ? found.filter(({ field, confidence }) => confidence >= PLAIN || DATES.has(field)) : found;
  const candidates = meant.map((candidate): Candidate => {
    const { field, confidence, place } = candidate;
    if (isDay) return { ...candidate, confidence: Math.min(PLAIN, confidence) };
    // A year behind anything but a rating may be a forecast.
    return (year === null && yearsBack === null) || field === 'performance'
      ? candidate
      : { field, confidence: Math.min(ASKED, confidence), place: place + 100 };
  });
  return { year, yearsBack, candidates: candidates.sort(byRank) };
};

/** Both texts of a header as one, the length of the first before them. */
const readKept = byWords((texts, words) => {
  const from = texts.indexOf(':') + 1;
  const to = from + Number(texts.slice(0, from - 1));
  return readAnew({ whole: texts.slice(from, to), lowest: texts.slice(to) }, words);
});

/** What a header says by its words alone: the time it names, and the fields it may stand for, surest first. */
export const readHeader = ({ whole, lowest }: HeaderText, words: readonly FieldWords[]): ReadHeader =>
  readKept(`${whole.length}:${whole}${lowest}`, words);
