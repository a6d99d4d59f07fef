import { memoize } from '../kernel';
import { MAX_ROWS, PALETTE } from '../sheets';
import { fill, formatWhole, type Texts } from '../text';

import { text } from './cells';
import { dataLines, EMPLOYEE_FACTS, LINE_CELLS, LINE_HEADERS, POSITION_FACTS, type DataLine } from './data-lines';
import { rowFit, rowText } from './row-cells';
import { sheetOf } from './sheet-of';
import { computedUnder, type Column, type DeclaredSheet, type UnmarkedDraft } from './sheet-spec';

/** Rows above the records: title, sentence, header. */
const HEADER_ROWS = 3;

const WIDTHS = { dataKind: 66, dataKey: 152, name: 160, position: 184, unit: 160, dataFacts: 280 } as const;
/** Keys of posts and facts without their names are for machines. */
const HIDDEN: ReadonlySet<string> = new Set(['dataKey', 'dataFacts']);
const RECURRING: ReadonlySet<string> = new Set(['dataKind', 'position', 'unit']);
const TOLD_WIDTH = 644;
/** Lines in which the facts of a record are told; one where the list is so long that it is looked up, not read. */
const TOLD_LINES = 3;
const MOST_IN_FULL = 50_000;
const GAP_WIDTH = 21;
/** Columns of a block: those of a line, the NIP of people, and the one that tells the facts. */
const BLOCK_COLUMNS = LINE_HEADERS.length + 2;

/** "Golongan III/c; minat: Bidang Data": what is known of a line, each with its name. */
const toldFacts = ({ kind, facts }: DataLine, { fields }: Texts): string | null => {
  const names = kind === 'employee' ? EMPLOYEE_FACTS : POSITION_FACTS;
  const known = names.flatMap((name, index) => {
    const fact = facts[index] ?? '-';
    return fact === '-' ? [] : [`${fields[name]} ${fact}`];
  });
  return known.join('; ') || null;
};

/** A row of the sheet: one line of each block, the list going on at the top of the next. */
type DataRow = readonly (DataLine | undefined)[];

const inBlocks = (lines: readonly DataLine[], perBlock: number): DataRow[] =>
  lines.slice(0, perBlock).map((_, row) => {
    const rest = lines.length - row;
    return Array.from({ length: Math.ceil(rest / perBlock) }, (_line, block) => lines[row + block * perBlock]);
  });

const blockColumns = (block: number, lines: number, texts: Texts): Column<DataRow>[] => {
  // Units and posts recur: of each text there is one cell, so that a million lines stay within memory.
  const cellOf = memoize((value: string) => rowText(value || null));
  const blank = rowText(null);
  const id = (name: string): string => (block === 0 ? name : `${name}.${block}`);
  const columns = LINE_HEADERS.map((header) =>
    computedUnder<DataRow>(id(header), ({ sheets }) => sheets.headers[header], {
      width: WIDTHS[header],
      isHidden: HIDDEN.has(header),
      write: (row) => {
        const line = row[block];
        if (line === undefined) return null;
        const value = LINE_CELLS[header](line, texts);
        return RECURRING.has(header) ? cellOf(value) : rowText(value || null);
      },
    }),
  );
  const told = computedUnder<DataRow>(id('dataTold'), ({ sheets }) => sheets.headers.dataTold, {
    width: TOLD_WIDTH,
    write: (row) => {
      const line = row[block];
      return line === undefined ? null : rowFit(toldFacts(line, texts), TOLD_WIDTH, lines);
    },
  });
  const gap = computedUnder<DataRow>(`gap.${block}`, () => '', { width: GAP_WIDTH, write: () => null });
  const nip = computedUnder<DataRow>(id('nip'), ({ sheets }) => sheets.headers.nip, {
    width: WIDTHS.dataKey,
    write: (row) => {
      const line = row[block];
      return line?.kind === 'employee' ? rowText(line.key) : blank;
    },
  });
  const [kind, key, ...rest] = columns;
  const ordered = [kind, nip, ...rest.slice(0, -1), told, key, ...rest.slice(-1)];
  return [...(block === 0 ? [] : [gap]), ...ordered.flatMap((column) => column ?? [])];
};

/** The sheet of what was read, with so many lines in a block: a list longer than a sheet goes on to the right of itself. */
export const dataSheetOf = (perBlock: number): DeclaredSheet =>
  sheetOf<DataRow>({
    id: 'data',
    notice: ({ planned: { instance }, texts }) =>
      text(
        fill(texts.sheets.labels.dataNotice, {
          a: formatWhole(instance.employees.length, texts),
          p: formatWhole(instance.positions.length, texts),
        }),
        'subtitle',
      ),
    identity: ['dataKind', 'dataKey'],
    columns: ({ planned: { instance }, texts }) => {
      const records = instance.employees.length + instance.positions.length;
      const blocks = Math.max(1, Math.ceil(records / perBlock));
      const lines = records > MOST_IN_FULL ? 1 : TOLD_LINES;
      return Array.from({ length: blocks }, (_, block) => blockColumns(block, lines, texts)).flat();
    },
    rows: ({ planned: { instance }, texts }) =>
      inBlocks(dataLines(instance.employees, instance.positions, texts), perBlock),
    lastPrinted: 'dataTold',
    nothing: 'noData',
    dress: ({ headerRow, lastRow, firstRow }): Partial<UnmarkedDraft> => ({
      tabColor: PALETTE.grey,
      ...(lastRow < firstRow
        ? {}
        : {
            // Headers of a table differ from each other: further blocks stand outside it.
            table: { range: { firstRow: headerRow, lastRow, firstColumn: 0, lastColumn: BLOCK_COLUMNS - 1 } },
          }),
    }),
  });

/** What the run read, person by person and post by post, so that the next run can say what has changed since. */
export const data = dataSheetOf(MAX_ROWS - HEADER_ROWS);
