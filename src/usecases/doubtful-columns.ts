import { civilDateFromSerial, isoDate, type CivilDate, type PadanProblem } from '../domain';
import type { Field, Intake, SheetReading } from '../intake';
import { cellAt, type CellValue, type Grid } from '../sheets';

/** A column Padan may only use once somebody has said what it holds, or a field that no column of a table has been found for. */
export type DoubtfulColumn = {
  readonly table: string;
  readonly sheet: string;
  readonly field: Field;
  /** 0-based, with its head; null where the field has no column yet. */
  readonly column: { readonly at: number; readonly header: string } | null;
  /** `likely`: the words and the cells both speak for it. */
  readonly confidence: 'likely' | 'doubtful';
  readonly isBlocking: boolean;
  /** The first values that differ from one another, at most three. */
  readonly samples: readonly ColumnSample[];
};

/** A value of a column: a day where it can be nothing else. */
export type ColumnSample =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'date'; readonly date: CivilDate };

const MOST_SAMPLES = 3;
/** Rows looked at: a column that is blank for longer has little to show. */
const MOST_ROWS = 2000;
/** From this confidence on the words say it and only the cells leave a doubt. */
const LIKELY = 0.8;
const DAYS: ReadonlySet<Field> = new Set<Field>([
  'positionDate',
  'rankDate',
  'birthDate',
  'contractEnd',
  'disciplineStart',
  'disciplineEnd',
]);

const sampleOf = (value: CellValue, field: Field): ColumnSample => {
  const date = typeof value === 'number' && DAYS.has(field) ? civilDateFromSerial(value) : null;
  return date === null ? { kind: 'text', text: String(value).trim() } : { kind: 'date', date };
};

const keyOf = (sample: ColumnSample): string => (sample.kind === 'date' ? isoDate(sample.date) : sample.text);

const samplesOf = (grid: Grid | undefined, firstRow: number, column: number, field: Field): readonly ColumnSample[] => {
  const found = new Map<string, ColumnSample>();
  const end = Math.min(grid?.rows.length ?? 0, firstRow + MOST_ROWS);
  for (let row = firstRow; grid && row < end && found.size < MOST_SAMPLES; row += 1) {
    const value = cellAt(grid, row, column);
    if (value === null || String(value).trim() === '') continue;
    const sample = sampleOf(value, field);
    if (!found.has(keyOf(sample))) found.set(keyOf(sample), sample);
  }
  return [...found.values()];
};

/** The table a problem with a column is about: the one whose header stands in that row. */
const readingOf = (readings: readonly SheetReading[], { where }: PadanProblem): SheetReading | undefined =>
  readings.find(({ sheet, header }) => sheet === where?.sheet && header !== null && header.row === where.row);

const doubtOf = (
  problem: PadanProblem,
  grids: readonly Grid[],
  readings: readonly SheetReading[],
): DoubtfulColumn | null => {
  const reading = readingOf(readings, problem);
  const field = problem.params?.field as Field | undefined;
  if (!reading || field === undefined) return null;
  const { table, sheet, header } = reading;
  const base = { table, sheet, field, isBlocking: problem.severity === 'blocks' };
  const column = reading.columns.find((candidate) => candidate.column === problem.where?.column);
  if (problem.code === 'column-missing' || !column)
    return { ...base, column: null, confidence: 'doubtful', samples: [] };
  const grid = grids.find((candidate) => candidate.sheet === sheet);
  return {
    ...base,
    column: { at: column.column, header: column.header.trim() },
    confidence: column.confidence >= LIKELY ? 'likely' : 'doubtful',
    samples: samplesOf(grid, header?.firstDataRow ?? 0, column.column, field),
  };
};

/** Columns to be settled before their sheets can be relied on, those that stop a plan first; a column counts once. */
export const doubtfulColumns = (grids: readonly Grid[], { problems, readings }: Intake): readonly DoubtfulColumn[] => {
  const doubts = new Map<string, DoubtfulColumn>();
  for (const problem of problems) {
    if (problem.code !== 'column-unsure' && problem.code !== 'column-missing') continue;
    const doubt = doubtOf(problem, grids, readings);
    if (doubt === null) continue;
    const key = JSON.stringify([doubt.table, doubt.column?.at ?? doubt.field]);
    const before = doubts.get(key);
    if (!before || (doubt.isBlocking && !before.isBlocking)) doubts.set(key, doubt);
  }
  return [...doubts.values()].sort((a, b) => Number(b.isBlocking) - Number(a.isBlocking));
};
