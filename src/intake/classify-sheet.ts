import type { Grid } from '../sheets';

import { ColumnShapes } from './column-shape';
import type { Field, SheetKind } from './fields';
import { findHeader, type Header } from './find-header';
import { foldHeader, namesIncumbents } from './fold-header';
import { countForeign, isOnlyCounted } from './foreign-columns';
import type { HeaderText } from './header-candidates';
import { EMPLOYEE_WORDS, POSITION_WORDS } from './header-words';
import { KNOWN_LISTS, type KnownList } from './list-words';
import { mapColumns, type ColumnReading } from './map-columns';
import type { Table } from './split-tables';
import { saysVacant } from './values/text';

/** How Padan understands one table of a sheet; most sheets hold one. */
export type SheetReading = {
  readonly sheet: string;
  /** Name of the table among all of the workbook: the sheet's, with a number from the sheet's second table on. */
  readonly table: string;
  readonly kind: SheetKind;
  readonly header: Header | null;
  readonly columns: readonly ColumnReading[];
  readonly hiddenRows: number;
  /** Rows below the header. */
  readonly dataRows: number;
  /**
   * Why the table is not taken for the kind it looks like until the user says so: its sheet is hidden, or it is a list of people without
   * posts and units beside one that has them.
   */
  readonly heldBack?: { readonly why: 'hidden' | 'placeless'; readonly kind: SheetKind };
};

/** What the user has decided about a sheet; it wins over detection. */
export type SheetChoice = {
  readonly kind?: SheetKind;
  /** Field of a 0-based column; null for "leave it". */
  readonly fields?: Readonly<Record<number, Field | null>>;
};

const has = (columns: readonly ColumnReading[], field: Field): boolean =>
  columns.some((column) => column.field === field);

const count = (columns: readonly ColumnReading[], fields: readonly Field[]): number =>
  fields.filter((field) => has(columns, field)).length;

// Words of lists that are about a procedure (promotion, salary step, archive), not about who sits where.
const PROCEDURE =
  /\b(?:usulan|diusulkan|pengajuan|prosedur|kgb|gaji pokok|arsip|berkas|verifikasi|diverifikasi|kelengkapan|rapelan|absen|presensi|cuti|hadir|kehadiran|uang (?:harian|makan|transport)|berangkat|nama diklat|nama pelatihan|terlambat|hari kerja|jam masuk|jam pulang|durasi|nama tugas|nama kegiatan|tiket|jenis layanan|perihal|keperluan|paraf|nama barang|jenis barang|nomor (?:peserta|ujian|tes)|nilai (?:cat|wawancara|tes|ujian|seleksi|makalah)|(?:tugas|i[zj]in) belajar|sumber biaya|(?:pem|di)?pinjam\p{L}*)\b/u;
/** Least share of its columns that a list about a procedure spends on it; with more than the second it is about little else. */
const PROCEDURE_SHARES = { least: 0.04, most: 0.25 };
/** Most columns of a list that is about one thing of people. */
const MOST_OF_LIST = 12;
/** From how many columns that no personnel record has, and which share of all, a list of people may be about something else. */
const FOREIGN = { least: 3, share: 0.2, full: 0.5 };
// What people add to a list of who sits where.
const ADDED = /\b(?:kgb|gaji pokok|cuti)\b/;
// Words of a work-load analysis with a row per task, and of somebody's career.
const PER_TASK = /\b(?:uraian tugas|waktu (?:penyelesaian|efektif)|satuan hasil|jumlah hasil|beban kerja)\b/;
const CAREER = /\b(?:tmt(?! (?:lowong|kosong))|nomor sk|tanggal sk|pelantikan)\b/;

const classify = (header: Header, people: readonly ColumnReading[], posts: readonly ColumnReading[]): SheetKind => {
  const hasPerson = has(people, 'nip') || (has(people, 'name') && has(people, 'position'));
  const postFacts = count(posts, ['required', 'filled', 'gap']);
  const folded = header.texts.map(foldHeader);
  const procedures = folded.filter((text) => PROCEDURE.test(text)).length;
  const headed = folded.filter((text) => text !== '').length;
  const procedureShare = procedures / headed;
  const personFacts = count(people, [
    'position',
    'rank',
    'unit',
    'positionDate',
    'educationLevel',
    'birthDate',
    'employmentStatus',
    'legalStatus',
    'rankDate',
  ]);
  if (folded.some((text) => /nip.*nama|nama.*nip/.test(text)) && postFacts >= 2) return 'both';
  // A full list of who sits where stays one, whatever column somebody has added to it.
  const isFullList =
    has(people, 'nip') &&
    (has(people, 'position') || has(people, 'unit')) &&
    personFacts >= 4 &&
    procedureShare <= PROCEDURE_SHARES.most;
  const isWhoIsWhere =
    has(people, 'nip') && has(people, 'position') && procedures === 1 && folded.some((text) => ADDED.test(text));
  if (hasPerson && procedureShare >= PROCEDURE_SHARES.least && !isFullList && !isWhoIsWhere) return 'other';
  // A list of moves, asked for or made: whether it says who sits where depends on which half is read. Answers to a form may be either.
  if (hasPerson && folded.some((text) => MOVES.test(text) || SUBMITTED.test(text))) return 'ask';
  // Two columns of posts on one sheet: which of them somebody holds, and whose the figures are, only the user knows.
  const postColumns = folded.filter((text) => POST_COLUMN.test(text)).length;
  const isSure = (field: Field): boolean => posts.some((column) => column.field === field && column.isAccepted);
  // A need beside the kind or class of the post is one of posts; a list of people has none.
  const isOfPosts = postFacts >= 2 || (isSure('required') && (isSure('positionType') || isSure('jobClass')));
  if (has(people, 'nip') && has(people, 'position') && isOfPosts) return postColumns > 1 ? 'ask' : 'both';
  // Posts come first on a list of posts with who holds them, people first on one of people.
  const post = folded.findIndex((text) => POST_COLUMN.test(text));
  if (hasPerson && post >= 0 && folded.some((text, column) => column > post && namesIncumbents(text))) return 'both';
  const person = people.findIndex(({ field }) => field === 'nip' || field === 'name');
  if (has(people, 'nip') && post >= 0 && post < person && [...TELLS_POST].some(isSure)) return 'both';
  if (hasPerson) {
    const isAboutLittleElse = personFacts <= 3 && headed <= MOST_OF_LIST;
    if (has(people, 'discipline') && personFacts <= 3) return 'discipline';
    if (has(people, 'interest') && personFacts <= 3) return 'interest';
    if (people.some(({ field, isAccepted }) => isAccepted && field !== null && STATED.has(field)) && isAboutLittleElse)
      return 'statement';
    if (has(people, 'performance') && !has(people, 'rank')) return 'appraisal';
    if (has(people, 'competence') && personFacts <= 3) return 'competence';
    const foreign = countForeign(people);
    const isForeign = foreign >= FOREIGN.least && foreign >= headed * (isFullList ? FOREIGN.full : FOREIGN.share);
    return personFacts >= 1 && !isForeign ? 'employee' : 'ask';
  }
  if (folded.filter((text) => PER_TASK.test(text)).length >= 2) return 'other';
  if (has(posts, 'positionName') && (postFacts > 0 || !folded.some((text) => CAREER.test(text)))) {
    const name = posts.find((column) => column.field === 'positionName');
    const describes =
      postFacts + count(posts, ['positionType', 'jobClass', 'echelon', 'requiredEducation', 'requiredRank']);
    // A bare "Nama" is a post only when something else says the rows are posts.
    if (
      describes >= 1 &&
      (foldHeader(name?.header ?? '') !== 'nama' ||
        folded.some((text) => /^(?:bup|usia pensiun)$/.test(text)) ||
        posts.some(({ field, isAccepted }) => isAccepted && field !== null && TELLS_POST.has(field)))
    )
      return isOnlyCounted(posts) ? 'ask' : 'position';
  }
  if (has(people, 'name') && personFacts + count(people, ['sex']) >= 2) return 'employee';
  return 'other';
};

/** Heads of a column of posts. */
const POST_COLUMN = /^(?:jabatan|nama jabatan)$/;

/** Fields of a list of statements and requirements, signed or looked up once per person. */
const STATED: ReadonlySet<Field> = new Set([
  'auditClearance',
  'spouseNip',
  'relatedNip',
  'leadershipTraining',
  'relatedExperience',
]);

/** Fields that only posts have. */
const TELLS_POST: ReadonlySet<Field> = new Set(['positionType', 'echelon', 'jobClass']);

/** Fields of a post; on a sheet of posts with their holders a column of these is never the holder's. */
const OF_POST: ReadonlySet<Field> = new Set(['position', 'unit', 'agency', 'positionType', 'echelon']);

/**
 * Columns of a sheet of posts with the people in them: what says something of the post, else what says something of the holder. A
 * column that can be either ("PANGKAT") is taken for the holder's and asked about.
 */
const withHolders = (posts: readonly ColumnReading[], people: readonly ColumnReading[]): readonly ColumnReading[] =>
  posts.map((post, column) => {
    const holder = people[column]!;
    if (post.isAccepted || holder.field === null || OF_POST.has(holder.field)) return post;
    if (posts.some(({ field, isAccepted }) => field === holder.field && isAccepted)) return post;
    return post.field === null ? holder : { ...holder, confidence: post.confidence, isAccepted: false };
  });

// The column a form adds to what people have sent.
const SUBMITTED = /^(?:timestamp|stempel waktu|waktu (?:kirim|isi|pengisian|submit)|submitted at)$/;

// Old and new post side by side.
const MOVES =
  /^(?:nama )?(?:(?:jabatan|unit(?: kerja| organisasi)?|sekolah|madrasah|puskesmas|kantor|tempat (?:tugas|kerja)) (?:baru|tujuan)|(?:instansi|opd|skpd|perangkat daerah|satuan kerja) (?:baru|tujuan|asal|yang dituju))\b/;

/** A bare name on a sheet that is about neither people nor posts may be the name of anything. */
const doubtBareNames = (kind: SheetKind, columns: readonly ColumnReading[]): readonly ColumnReading[] =>
  kind !== 'other' || has(columns, 'nip') || has(columns, 'position')
    ? columns
    : columns.map((column) =>
        column.field === 'name'
          ? { ...column, confidence: Math.min(column.confidence, 0.6), isAccepted: false }
          : column,
      );

const applyChoice = (columns: readonly ColumnReading[], choice: SheetChoice | undefined): ColumnReading[] =>
  columns.map((column) => {
    const chosen = choice?.fields?.[column.column];
    return chosen === undefined ? column : { ...column, field: chosen, confidence: 1, isAccepted: chosen !== null };
  });

const isList = (columns: readonly ColumnReading[], { needs, among, least }: KnownList): boolean => {
  const sure = new Set(columns.filter(({ isAccepted }) => isAccepted).map(({ field }) => field));
  return needs.every((field) => sure.has(field)) && among.filter((field) => sure.has(field)).length >= least;
};

/** Facts of a person that a list of moves has no use for. */
const OF_RECORD: readonly Field[] = [
  'positionDate',
  'educationLevel',
  'employmentStatus',
  'legalStatus',
  'rankDate',
  'performance',
];

/** Whether a sheet of moves is also a full list of people: which half of it is meant, only the user knows. */
const tellsWhoIsWhere = (headers: readonly HeaderText[], shapes: ColumnShapes): boolean =>
  count(mapColumns(headers, shapes, EMPLOYEE_WORDS), OF_RECORD) >= 2;

/** Whether a list of units or classes is one of people or of posts, with such a column beside; `more`: what else tells of posts. */
const tellsOfPeopleOrPosts = (
  headers: readonly HeaderText[],
  shapes: ColumnShapes,
  more: readonly Field[] = [],
): boolean =>
  has(mapColumns(headers, shapes, EMPLOYEE_WORDS), 'nip') ||
  count(mapColumns(headers, shapes, POSITION_WORDS), ['positionName', 'required', 'filled', ...more]) > 0;

/** Whether a list of people says of a post that it is vacant: then it is one of posts with their holders, a row per seat. */
const hasVacancies = (grid: Grid, { firstDataRow }: Header, people: readonly ColumnReading[]): boolean => {
  const named = people.filter(({ field }) => field === 'nip' || field === 'name').map(({ column }) => column);
  return grid.rows.slice(firstDataRow).some((cells) => named.some((column) => saysVacant(cells[column] ?? null)));
};

const dataRowsOf = (grid: Grid, { firstDataRow }: Header): number => Math.max(0, grid.rows.length - firstDataRow);

/**
 * Finds the header of a table, decides what the table is and what its columns mean. `mayPropose`: whether it can be a list of who is to be
 * put where.
 */
export const readTableShape = ({ name, grid }: Table, choice?: SheetChoice, mayPropose = true): SheetReading => {
  const header = findHeader(grid);
  const base = { sheet: grid.sheet, table: name, header, hiddenRows: grid.hiddenRows };
  if (!header) return { ...base, kind: choice?.kind ?? 'other', columns: [], dataRows: 0 };
  const headers = header.texts.map((whole, column) => ({ whole, lowest: header.lowest[column] ?? whole }));
  const shapes = new ColumnShapes(grid, header.firstDataRow);
  for (const list of KNOWN_LISTS) {
    if (choice?.kind !== undefined && choice.kind !== list.kind) continue;
    const columns = mapColumns(headers, shapes, list.words);
    const isSuch =
      isList(columns, list) &&
      (list.kind !== 'proposal' || (mayPropose && !tellsWhoIsWhere(headers, shapes))) &&
      // A list of people with such a column of their own stays one of people.
      (list.kind !== 'objection' || !tellsWhoIsWhere(headers, shapes)) &&
      (list.kind !== 'survey' || !tellsOfPeopleOrPosts(headers, shapes, ['jobClass'])) &&
      // A list of posts may say what is paid in each.
      (list.kind !== 'allowance' || !tellsOfPeopleOrPosts(headers, shapes));
    if (choice?.kind === list.kind || isSuch)
      return { ...base, kind: list.kind, columns: applyChoice(columns, choice), dataRows: dataRowsOf(grid, header) };
  }
  const people = mapColumns(headers, shapes, EMPLOYEE_WORDS);
  const posts = mapColumns(headers, shapes, POSITION_WORDS);
  const classified = classify(header, people, posts);
  const isOfPosts =
    classified === 'employee' &&
    has(people, 'nip') &&
    has(people, 'position') &&
    (has(posts, 'positionType') || has(posts, 'echelon')) &&
    hasVacancies(grid, header, people);
  const kind = choice?.kind ?? (isOfPosts ? 'both' : classified);
  const isAboutPosts =
    kind === 'position' ||
    kind === 'both' ||
    ((kind === 'other' || kind === 'ask') &&
      !has(people, 'nip') &&
      !has(people, 'name') &&
      count(posts, ['required', 'filled', 'unit', 'positionName']) > 0);
  const columns = kind === 'both' ? withHolders(posts, people) : doubtBareNames(kind, isAboutPosts ? posts : people);
  return {
    ...base,
    kind,
    columns: applyChoice(columns, choice),
    dataRows: dataRowsOf(grid, header),
  };
};
