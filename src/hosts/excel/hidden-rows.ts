import { blockAt, cutBlock, type Block } from './block';
import type { Requests, Step } from './requests';

/** Rows of a used part, with who hears of the hidden ones among them. */
export type RowsAsked = {
  readonly sheet: Excel.Worksheet;
  readonly block: Block;
  readonly found: (hidden: number) => void;
};

const PROBE = { sent: 450, received: 200, actions: 4 };

/** Blocks a mixed one is cut into: a list of 100,000 rows of which some are hidden takes three requests or four. */
const PIECES = 32;

/** Most ranges asked about in all; a sheet filtered row by row would need one per row. */
const MAX_PROBES = 2000;

/**
 * Counts hidden rows: a block answers true, false, or null for "some of them", and a mixed block is cut into smaller ones. Where
 * a sheet is too mixed for the probes there are, what is known so far is told.
 */
export class HiddenRows {
  private probes = 0;
  private mixed: RowsAsked[] = [];

  constructor(private readonly requests: Requests) {}

  /** Asks about rows, with whatever else the next request asks. */
  async ask(asked: RowsAsked): Promise<void> {
    if (this.probes >= MAX_PROBES) return;
    this.probes += 1;
    await this.requests.add(this.probe(asked));
  }

  /** Asks on about those of which only some are hidden, until there are none. */
  async finish(): Promise<void> {
    await this.requests.flush();
    while (this.mixed.length > 0 && this.probes < MAX_PROBES) {
      const { mixed } = this;
      this.mixed = [];
      for (const asked of mixed) for (const block of cutBlock(asked.block, PIECES)) await this.ask({ ...asked, block });
      await this.requests.flush();
    }
  }

  private probe(asked: RowsAsked): Step {
    return {
      ...PROBE,
      queue: () => {
        const range = blockAt(asked.sheet, { ...asked.block, column: 0, columns: 1 });
        range.load('rowHidden');
        return () => {
          // Typed as boolean, but null for a block of which some rows are hidden.
          const answer = range.rowHidden as boolean | null;
          if (answer === true) asked.found(asked.block.rows);
          if (answer === null && asked.block.rows > 1) this.mixed.push(asked);
        };
      },
    };
  }
}
