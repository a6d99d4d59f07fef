import { cellAddress, draftWidth, formatOf, NUMBER_FORMAT_CODES, type SheetDraft } from '../../sheets';

import { blockAt, cellsIn, halvesOf, type Block } from './block';
import { cellInput, type CellInput } from './cell-input';
import { ANY, coverAreas, type Paint } from './cover-areas';
import { BatchStop } from './excel-run';
import { jsonBytes } from './json-bytes';
import type { Requests, Step } from './requests';
import { valueGridOf } from './value-grid';
import { findAltered } from './verify-cells';

/** Bytes of one step: several make a request, and the pane has a rest between them. */
const STEP_BYTES = 250000;
/** What office.js sends around a block, and around each piece of it: it cuts arrays above 1,500 cells. */
const BLOCK_BYTES = 900;
const PIECE_BYTES = 1000;
const PIECE_CELLS = 1500;

/** Areas of equal number formats, from the top; a blank cell has whatever suits its neighbours. */
const formatAreas = async (
  draft: SheetDraft,
  breathe: () => Promise<void>,
): Promise<{ readonly paints: readonly Paint[]; readonly codes: readonly string[] }> => {
  const { wanted, values } = await valueGridOf(
    draft,
    { plain: NUMBER_FORMAT_CODES.general, blank: ANY },
    (cell) => NUMBER_FORMAT_CODES[formatOf(cell)],
    breathe,
  );
  const paints = await coverAreas(wanted, breathe);
  return {
    paints: [...paints].sort((one, other) => one.turn - other.turn || one.firstRow - other.firstRow),
    codes: values,
  };
};

const formatStep = (sheet: Excel.Worksheet, paint: Paint, code: string): Step => ({
  sent: 450,
  actions: 3,
  queue: () => {
    const { firstRow, lastRow, firstColumn, lastColumn } = paint;
    const block = {
      ...{ row: firstRow, column: firstColumn },
      ...{ rows: lastRow - firstRow + 1, columns: lastColumn - firstColumn + 1 },
    };
    // One text for the whole area: an array would be sent cell by cell.
    blockAt(sheet, block).numberFormat = code as unknown as string[][];
  },
});

/** Columns of a block in which formulas stand, in runs. */
const formulaBlocks = (draft: SheetDraft, block: Block): readonly Block[] => {
  const found: Block[] = [];
  for (let column = block.column; column < block.column + block.columns; column += 1) {
    let hasFormula = false;
    for (let row = block.row; row < block.row + block.rows && !hasFormula; row += 1)
      hasFormula = draft.rows[row]?.[column]?.formula !== undefined;
    if (!hasFormula) continue;
    const last = found.at(-1);
    if (last && last.column + last.columns === column) found[found.length - 1] = { ...last, columns: last.columns + 1 };
    else found.push({ ...block, column, columns: 1 });
  }
  return found;
};

type Piece = { readonly block: Block; readonly inputs: readonly (readonly CellInput[])[] };

const bytesOf = (inputs: readonly (readonly CellInput[])[]): number =>
  inputs.reduce((sum, cells) => sum + cells.reduce<number>((bytes, input) => bytes + jsonBytes(input), 2), 0);

const halvesOfPiece = ({ block, inputs }: Piece): readonly Piece[] | null =>
  halvesOf(block)?.map((half) => ({
    block: half,
    inputs: inputs
      .slice(half.row - block.row, half.row - block.row + half.rows)
      .map((cells) => cells.slice(half.column - block.column, half.column - block.column + half.columns)),
  })) ?? null;

/** Writes cells and reads them back: what Excel made of them must be what was meant. */
const cellsStep = (sheet: Excel.Worksheet, draft: SheetDraft, piece: Piece, bytes: number): Step => {
  const { block, inputs } = piece;
  const around = BLOCK_BYTES + Math.ceil(cellsIn(block) / PIECE_CELLS) * PIECE_BYTES;
  return {
    sent: bytes + around,
    // Values come back, and formulas once more.
    received: bytes * 2,
    actions: 4 + Math.ceil(cellsIn(block) / PIECE_CELLS) * 5,
    queue: () => {
      const range = blockAt(sheet, block);
      range.values = inputs as CellInput[][];
      range.load('values');
      const formulas = formulaBlocks(draft, block).map((part) => {
        const columns = blockAt(sheet, part);
        columns.load('formulas');
        return { part, columns };
      });
      return () => {
        const altered = findAltered(draft, block, range.values as unknown[][], [
          ...formulas.map(({ part, columns }) => ({ block: part, formulas: columns.formulas as unknown[][] })),
        ]);
        if (altered === null) return;
        throw new BatchStop({
          code: 'host-text-altered',
          severity: 'blocks',
          where: { sheet: draft.name, ...altered },
          params: { address: cellAddress(altered.row, altered.column) },
        });
      };
    },
    halve: () => halvesOfPiece(piece)?.map((half) => cellsStep(sheet, draft, half, bytesOf(half.inputs))) ?? null,
    tooLarge: () => ({
      code: 'host-cell-too-large',
      severity: 'blocks',
      where: { sheet: draft.name, row: block.row, column: block.column },
      params: { sheet: draft.name, address: cellAddress(block.row, block.column) },
    }),
  };
};

/**
 * Fills an empty sheet with what its cells hold. The format of a cell goes before its value, in the same request or an earlier
 * one: a number kept as text stays one.
 */
export const writeCells = async (requests: Requests, sheet: Excel.Worksheet, draft: SheetDraft): Promise<void> => {
  const columns = draftWidth(draft);
  const { paints, codes } = await formatAreas(draft, requests.breathe);
  let formatted = 0;
  const addFormats = async (before: number): Promise<void> => {
    for (let next = paints[formatted]; next && (next.turn === 0 || next.firstRow < before); next = paints[formatted]) {
      await requests.add(formatStep(sheet, next, codes[next.value]!));
      formatted += 1;
    }
  };
  for (let row = 0; row < draft.rows.length;) {
    const inputs: CellInput[][] = [];
    let bytes = 0;
    while (row + inputs.length < draft.rows.length && bytes < STEP_BYTES) {
      const cells = draft.rows[row + inputs.length]!;
      const input = Array.from({ length: columns }, (_, column) => cellInput(cells[column] ?? null));
      bytes += bytesOf([input]);
      inputs.push(input);
    }
    const block = { row, column: 0, rows: inputs.length, columns };
    await addFormats(row + inputs.length);
    await requests.add(cellsStep(sheet, draft, { block, inputs }, bytes));
    row += inputs.length;
  }
};
