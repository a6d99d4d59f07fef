/** Criteria a plan of the default policy scores by. */
export const CRITERIA = 7;
const SCORES = { weights: 2, header: 3, firstMark: 4 } as const;
const RECOMMENDATIONS_HEADER = 3;
const POLICY = { key: 0, weight: 3 } as const;

/** Rows of a sheet as a foreign reader finds them. */
export type Rows = readonly (readonly unknown[])[];

/** Rows of the sheet whose name ends like this. */
export const rowsNamed = (sheets: ReadonlyMap<string, Rows>, ending: string): Rows => {
  const found = [...sheets].find(([name]) => name.endsWith(ending));
  if (!found) throw new Error(`no sheet ${ending} among ${[...sheets.keys()].join(', ')}`);
  return found[1];
};

/** Whether a cell is this many hundredths, exactly: what a person would see by multiplying it by 100. */
export const isExactly = (cell: unknown, hundredths: number): boolean =>
  typeof cell === 'number' && Math.round(cell * 100) === hundredths && Math.abs(cell * 100 - hundredths) < 1e-9;

/** The contribution as the handbook defines it: score x weight / 1000, half up, on whole numbers. */
export const contribution = (score: unknown, weight: number): number =>
  Math.floor((Math.round(Number(score) * 100) * weight + 500) / 1000);

/** Marks and total of one row of the score sheet. */
type ScoreRow = { readonly marks: readonly unknown[]; readonly total: unknown };
type Block = {
  readonly nip: string;
  readonly now: ScoreRow;
  readonly proposed: ScoreRow;
  readonly difference: ScoreRow;
};

const columnIn = (header: readonly unknown[] | undefined, name: string): number => {
  const column = (header ?? []).indexOf(name);
  if (column < 0) throw new Error(`no column ${name} among ${JSON.stringify(header)}`);
  return column;
};

/** The three rows of each transfer: its person now, in the proposed post, and the difference. */
export const blocksOf = (rows: Rows): Block[] => {
  const header = rows[SCORES.header];
  const [key, total] = [columnIn(header, 'Kunci baris'), columnIn(header, 'Skor')];
  const body = rows.slice(SCORES.header + 1).filter((row) => typeof row[key] === 'string');
  const scoreRow = (row: readonly unknown[] | undefined): ScoreRow => ({
    marks: (row ?? []).slice(SCORES.firstMark, SCORES.firstMark + CRITERIA),
    total: row?.[total],
  });
  return Array.from({ length: Math.floor(body.length / 3) }, (_, index) => {
    const [now, proposed, difference] = body.slice(3 * index, 3 * index + 3);
    return {
      nip: String(now?.[key]).replace(/-1$/, ''),
      now: scoreRow(now),
      proposed: scoreRow(proposed),
      difference: scoreRow(difference),
    };
  });
};

/** What Rekomendasi says of a person. */
type Line = { readonly now: unknown; readonly proposed: unknown; readonly gain: unknown };

/** What Rekomendasi says of each person, by NIP. */
export const linesOf = (rows: Rows): ReadonlyMap<string, Line> => {
  const header = rows[RECOMMENDATIONS_HEADER];
  const at = (name: string): number => columnIn(header, name);
  const columns = {
    nip: at('NIP'),
    now: at('Skor sekarang'),
    proposed: at('Skor usulan'),
    gain: at('Perubahan kecocokan'),
  };
  return new Map(
    rows
      .slice(RECOMMENDATIONS_HEADER + 1)
      .filter((row) => typeof row[columns.nip] === 'string' && row[columns.nip] !== '')
      .map((row) => [
        String(row[columns.nip]),
        { now: row[columns.now], proposed: row[columns.proposed], gain: row[columns.gain] },
      ]),
  );
};

/** Gains that the rows of chains sum up, and what they must be by the lines of their people. */
export const chainGains = (
  rows: Rows,
): { readonly chain: unknown; readonly found: unknown; readonly expected: number }[] => {
  const header = rows[RECOMMENDATIONS_HEADER];
  const at = (name: string): number => columnIn(header, name);
  const [chain, line, gain] = [at('Rantai'), at('Baris'), at('Perubahan kecocokan')];
  const body = rows.slice(RECOMMENDATIONS_HEADER + 1);
  return body
    .filter((row) => row[line] === 'Rantai' || row[line] === 'Tukar tempat')
    .map((group) => ({
      chain: group[chain],
      found: group[gain],
      expected: body
        .filter((row) => row[line] === 'Orang' && row[chain] === group[chain])
        .reduce((sum, row) => sum + Math.round(Number(row[gain]) * 100), 0),
    }));
};

/** Weights of the policy sheet, in permille. */
export const weightsOf = (policy: Rows): number[] =>
  policy.slice(4, 4 + CRITERIA).map((row) => Number(row[POLICY.weight]));

/** Weights in percent as the sheet of scores shows them, above its header. */
export const shownWeights = (scores: Rows): readonly unknown[] =>
  scores[SCORES.weights]?.slice(SCORES.firstMark, SCORES.firstMark + CRITERIA) ?? [];

/** What Rekomendasi says above its table. */
export const noticeOf = (sheets: ReadonlyMap<string, Rows>): string => {
  const cell = rowsNamed(sheets, 'Rekomendasi')[1]?.[0];
  return typeof cell === 'string' ? cell : '';
};
