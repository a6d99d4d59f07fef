import { cellAddress } from '../../sheets';

import { blockAt, cellsIn, halvesOf, type Block } from './block';
import { BatchStop } from './excel-run';
import type { Step } from './requests';

/** A step that reads cells: where they stand, estimated bytes of the answer, and who takes them. */
export type BlockReading = {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly block: Block;
  readonly bytes: number;
  readonly wantsFormulas?: boolean;
  readonly take: (block: Block, values: readonly unknown[][], formulas: readonly unknown[][] | null) => void;
};

/** Bytes of what asks for one block. */
const ASKING_BYTES = 450;

/** Reads a block, in halves where its answer is too large; a cell that cannot be read even alone is named. */
export const readBlock = (reading: BlockReading): Step => {
  const { sheet, name, block, bytes, wantsFormulas = false, take } = reading;
  const halve = (): readonly Step[] | null =>
    halvesOf(block)?.map((half) => readBlock({ ...reading, block: half, bytes: bytes / 2 })) ?? null;
  const tooLarge = () =>
    ({
      code: 'host-cell-too-large',
      severity: 'blocks',
      where: { sheet: name, row: block.row, column: block.column },
      params: { sheet: name, address: cellAddress(block.row, block.column) },
    }) as const;
  return {
    sent: ASKING_BYTES,
    received: bytes,
    actions: 4,
    halve,
    tooLarge,
    queue: () => {
      const range = blockAt(sheet, block);
      range.load(wantsFormulas ? 'values,formulas' : 'values');
      return () => {
        // Excel answers null, without an error, when a read is too large.
        const values = range.values as unknown[][] | null;
        const formulas = wantsFormulas ? (range.formulas as unknown[][] | null) : null;
        if (values !== null && (formulas !== null || !wantsFormulas)) {
          take(block, values, formulas);
          return [];
        }
        const halves = halve();
        if (halves === null) throw new BatchStop(tooLarge());
        return halves;
      };
    },
  };
};

/** Cells a block of unknown content may have: read at once, they are seldom more than an answer holds. */
export const FIRST_CELLS = 2000;
/** Bytes of a cell nothing is known of. */
export const USUAL_BYTES = 20;

/** Estimated bytes of the answer for cells of which nothing is known. */
export const usualBytes = (block: Block): number => cellsIn(block) * USUAL_BYTES;
