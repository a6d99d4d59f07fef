import type { CellValue, Grid } from '../sheets';

import type { Field } from './fields';
import { parseDate } from './values/parse-date';
import { parseEducation } from './values/parse-education';
import { parseLevel } from './values/parse-level';
import { parseNumber } from './values/parse-number';
import { parseRank } from './values/parse-rank';
import { parseEmploymentStatus, parseLegalStatus, parseRating } from './values/parse-words';
import { hasNipInside, nipDigits } from './values/read-nip';
import { cellText } from './values/text';

/** One filled cell: as it is, and its visible text. */
type Filled = { readonly cell: CellValue; readonly text: string };

/** What a cell may look like. */
type Look = (filled: Filled) => boolean;

const SAMPLE_ROWS = 200;
/** Least share of a column's cells that must be of one form before they tell of a field by themselves. */
const TOLD = 0.7;

const isNip = ({ cell, text }: Filled): boolean =>
  typeof cell === 'string' && text.length >= 18 && /^\d{18}$/.test(nipDigits(text));

/** A NIP beside a name. */
const isNipAndName = ({ cell, text }: Filled): boolean => typeof cell === 'string' && hasNipInside(text);

/** A number too long to be exact: a NIP that was typed as a number. */
const isLongNumber = ({ cell, text }: Filled): boolean =>
  typeof cell === 'number' ? Math.abs(cell) >= 1e16 : /^\d[.,]\d+e\+1[67]$/i.test(text);

const isAnyNip = (filled: Filled): boolean => isNip(filled) || isLongNumber(filled) || isNipAndName(filled);

const isNumber = ({ cell }: Filled): boolean => typeof parseNumber(cell) === 'number';

const isZero = ({ cell }: Filled): boolean => parseNumber(cell) === 0;

const isText = (filled: Filled): boolean => !isNumber(filled) && !isNip(filled);

const isDate = ({ cell }: Filled): boolean =>
  typeof cell === 'number' ? cell > 15000 && cell < 60000 : parseDate(cell) !== undefined;

const isRank = ({ cell }: Filled): boolean => ['rank', 'contract-grade'].includes(parseRank(cell).kind);

const isEchelon = ({ text }: Filled): boolean =>
  /^(?:es(?:el|sel)on|es|esl)?[\s.]*(?:[1-5]{1,2}|i{1,3}|iv|v)(?:[\s./]*[ab])?$|^non|^jpt|^-/i.test(text);

const isSex = ({ text }: Filled): boolean =>
  /^(?:[lpmf12]|laki.*|lk|pr|perempuan|wanita|pria|(?:fe)?male)$/i.test(text);

const isPositionType = ({ text }: Filled): boolean =>
  parseLevel({ type: text, echelon: null, name: '' }) !== null ||
  /struktural|fungsional|pelaksana|administrasi|manajerial|jf[tu]?\b|jpt|staf/i.test(text);

const isGap = (filled: Filled): boolean => isNumber(filled) || /^(?:kurang|lebih|sesuai|ok)\b/i.test(filled.text);

const isJobClass = (filled: Filled): boolean => isNumber(filled) || /^kelas\s*\d+$/i.test(filled.text);

const LEADING_UNIT =
  /^(?:dinas|badan|bidang|seksi|sub ?(?:bagian|bag|bidang)|bagian|puskesmas|rsud|rumah sakit|uptd?|kecamatan|kelurahan|sekretariat|kantor|inspektorat|balai|instalasi|satuan|sdn?|smpn?|sman?|smkn?|tk) /i;

const LEADING_POST =
  /^(?:kepala|wakil|sekretaris|analis|pengelola|pengadministrasi|pengolah|penelaah|penata|pranata|guru|dokter|perawat|bidan|apoteker|penyuluh|pengawas|operator|staf|auditor|arsiparis|camat|lurah|bendahara|pengemudi|teknisi|widyaiswara|dosen|verifikator) /i;

/** What the cells of a column under a head that says nothing may show; only texts of a form that few other columns have. */
const TELLING: readonly (readonly [field: Field, look: Look])[] = [
  ['rank', ({ text }) => /^(?:golongan )?(?:iv|i{1,3})[ ./-]?[a-e]$/i.test(text)],
  ['employmentStatus', ({ text }) => /^(?:c?pns|pppk|p3k)$/i.test(text)],
  ['position', ({ text }) => LEADING_POST.test(text)],
  ['unit', ({ text }) => LEADING_UNIT.test(text)],
];

/** What most cells of a field look like; free text is only told apart from numbers and NIPs. */
const LOOKS: Partial<Readonly<Record<Field, Look>>> = {
  name: isText,
  position: isText,
  positionName: isText,
  unit: isText,
  agency: isText,
  educationField: isText,
  rank: isRank,
  requiredRank: isRank,
  positionDate: isDate,
  rankDate: isDate,
  birthDate: isDate,
  contractEnd: isDate,
  disciplineStart: isDate,
  disciplineEnd: isDate,
  educationLevel: ({ cell }) => parseEducation(cell).level !== null,
  employmentStatus: ({ cell }) => Boolean(parseEmploymentStatus(cell)),
  legalStatus: ({ cell }) => Boolean(parseLegalStatus(cell)),
  performance: ({ cell }) => Boolean(parseRating(cell)),
  // Whether somebody holds the post or acts for somebody who does.
  holderStatus: ({ text }) =>
    /^(?:definitif|defenitif|plt|plh|pjs?|pgs|pelaksana (?:tugas|harian)|penjabat)\b/i.test(text),
  sex: isSex,
  echelon: isEchelon,
  positionType: isPositionType,
  required: isNumber,
  filled: isNumber,
  gap: isGap,
  jobClass: isJobClass,
  competence: isNumber,
  performanceYear: isNumber,
};

/** Present or absent, complete or not: the state of a document, not of a person. */
const isDocumentState = ({ text }: Filled): boolean =>
  /^(?:ada|tidak ada|lengkap|belum lengkap|tidak lengkap|sesuai|kurang|lebih|ok|terverifikasi|valid|disetujui|ditolak|diproses)$/i.test(
    text,
  );

/** What the filled cells under a header look like, up to 200 of them; only their form counts, never their content. */
export class ColumnShape {
  private readonly shares = new Map<Look, number>();

  constructor(private readonly cells: readonly Filled[]) {}

  /** Too few cells say nothing. */
  get isTelling(): boolean {
    return this.cells.length >= 3;
  }

  /** Share of cells that hold a NIP and nothing else, 0-1. */
  get nip(): number {
    return this.share(isNip);
  }

  /** Share of cells that hold a NIP beside a name. */
  get nipInside(): number {
    return this.share(isNipAndName);
  }

  /** Share of cells that hold a NIP in any state: whole, beside a name, or spoilt by being typed as a number. */
  get anyNip(): number {
    return this.share(isAnyNip);
  }

  /** Share of cells that are the number 0. */
  get zeros(): number {
    return this.share(isZero);
  }

  get documentState(): number {
    return this.share(isDocumentState);
  }

  /** Share of cells that can be values of a field; 1 for fields whose values have no form of their own. */
  fits(field: Field): number {
    const looks = LOOKS[field];
    return looks === undefined ? 1 : this.share(looks);
  }

  /** The field its cells tell of by themselves; null where they tell of none. */
  get told(): Field | null {
    if (!this.isTelling) return null;
    return TELLING.find(([, look]) => this.share(look) >= TOLD)?.[0] ?? null;
  }

  /** Every question is asked of the cells once: a column is read for several kinds of list. */
  private share(holds: Look): number {
    if (this.cells.length === 0) return 0;
    const known = this.shares.get(holds) ?? this.cells.filter(holds).length / this.cells.length;
    this.shares.set(holds, known);
    return known;
  }
}

/** The first filled cells of every column, by one walk over the cells there are. */
const sampleColumns = (grid: Grid, firstRow: number): readonly (readonly Filled[])[] => {
  const samples: Filled[][] = [];
  for (let row = firstRow; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row]!;
    while (samples.length < cells.length) samples.push([]);
    for (let column = 0; column < cells.length; column += 1) {
      const [cell, sample] = [cells[column]!, samples[column]!];
      if (cell === null || sample.length >= SAMPLE_ROWS) continue;
      const text = cellText(cell);
      if (text !== null) sample.push({ cell, text });
    }
  }
  return samples;
};

/** Shapes of the columns of one table, each looked at once. */
export class ColumnShapes {
  private readonly shapes = new Map<number, ColumnShape>();
  private readonly samples: readonly (readonly Filled[])[];

  constructor(grid: Grid, firstRow: number) {
    this.samples = sampleColumns(grid, firstRow);
  }

  of(column: number): ColumnShape {
    const known = this.shapes.get(column);
    if (known) return known;
    const shape = new ColumnShape(this.samples[column] ?? []);
    this.shapes.set(column, shape);
    return shape;
  }
}
