import type { Position } from '../domain';
import { memoizeByObject } from '../kernel';
import type { Planned } from '../planning';
import { PALETTE, type BoxLook, type DraftCell } from '../sheets';
import { fill } from '../text';

import { batchRows } from './batches-rows';
import { text } from './cells';
import { chainsOfPlan, transferNumber, type ChainOfPlan } from './chains-of-plan';
import { printPage } from './print-page';
import type { ReportInput } from './report-input';
import { rowFit } from './row-cells';
import { backLink, pageOf, widthsOf } from './sheet-of';
import { chainWorthText } from './worth-columns';

type Cells = (DraftCell | null)[];

/** Pixels of a box and of the arrow behind it; a chain of more boxes than stand beside each other goes on below. */
const BOX_WIDTH = 250;
const ARROW_WIDTH = 22;
const BOXES = 5;
const TITLE_ROWS = 3;

/** A seat of a chain: what becomes of it, and its three lines of words. */
type Box = { readonly kind: 'closed' | 'passed' | 'opened'; readonly lines: readonly [string, string, string] };

/** People in each post before and after the plan. */
const headsOf = memoizeByObject(({ instance, plan }: Planned): ReadonlyMap<Position, readonly [number, number]> => {
  const after = new Map(instance.positions.map((position, column) => [position, instance.heads[column] ?? 0]));
  const before = new Map(after);
  for (const { from, to } of plan.transfers) {
    after.set(from, (after.get(from) ?? 0) - 1);
    after.set(to, (after.get(to) ?? 0) + 1);
  }
  return new Map([...before].map(([position, heads]) => [position, [heads, after.get(position) ?? 0] as const]));
});

/** "Bidang Anggaran: 2 → 3 dari 4": how a post is filled before and after the whole plan. */
const filledAt = (position: Position, { planned, texts }: ReportInput): string => {
  const [before, after] = headsOf(planned).get(position) ?? [0, 0];
  return fill(texts.sheets.labels.chainSeats, { unit: position.unit, before, after, seats: position.seats });
};

const boxesOf = (chain: ChainOfPlan, input: ReportInput): Box[] => {
  const { labels } = input.texts.sheets;
  const steps = chain.transfers.map((transfer, index): Box => {
    const { to, employee } = transfer;
    const isFirst = index === 0 && !chain.isSwap;
    return {
      kind: isFirst && chain.closes !== null ? 'closed' : 'passed',
      lines: [
        to.name,
        isFirst ? filledAt(to, input) : to.unit,
        fill(labels.chainFilledBy, { person: employee.name, number: transferNumber(transfer, chain) }),
      ],
    };
  });
  const last = chain.transfers.at(-1)?.from;
  if (last === undefined || chain.isSwap) return steps;
  const left = chain.opens === null ? labels.chainNothingOpens : labels.chainOpens;
  return [
    ...steps,
    { kind: chain.opens === null ? 'passed' : 'opened', lines: [last.name, filledAt(last, input), left] },
  ];
};

const PARTS = ['Top', 'Middle', 'Bottom'] as const;

/** Boxes beside each other, an arrow between two: who sits right of it moves to the left. `back` follows the last box of a swap. */
const stripRows = (boxes: readonly Box[], back: string | null): Cells[] =>
  PARTS.map((part, line) => {
    const arrow: DraftCell | null = part === 'Middle' ? { ...text('◄', 'muted'), align: 'center' } : null;
    const cells = boxes.flatMap(({ kind, lines }, index): Cells => {
      const look: BoxLook = `${kind}${part}`;
      const box: DraftCell = { ...rowFit(lines[line] ?? '', BOX_WIDTH, 2), look };
      return index === 0 ? [box] : [arrow, box];
    });
    return back !== null && part === 'Middle' ? [...cells, arrow, text(back, 'muted')] : cells;
  });

/** What a chain or swap does, and what it is worth. */
const headingOf = (chain: ChainOfPlan, { planned, texts }: ReportInput): readonly [string, string] => {
  const { labels } = texts.sheets;
  const ends = chain.isSwap
    ? labels.chainSwapEnds
    : `${chain.closes === null ? labels.closesNone : labels.closesSeat}; ${chain.opens === null ? labels.chainNoneOpens : labels.chainOneOpens}`;
  const kind = chain.isSwap ? labels.lineSwap : labels.lineChain;
  return [
    fill(labels.chainHeading, { kind, chain: chain.chain, ends }),
    chainWorthText(chain.transfers, planned.plan, texts),
  ];
};

const chainRows = (chain: ChainOfPlan, input: ReportInput): Cells[] => {
  const { labels } = input.texts.sheets;
  const boxes = boxesOf(chain, input);
  const [heading, worth] = headingOf(chain, input);
  const rows: Cells[] = [
    [
      text(heading, 'group'),
      text(null, 'group'),
      text(worth, 'group'),
      ...Array.from({ length: 2 * BOXES - 4 }, () => text(null, 'group')),
    ],
  ];
  // A swap needs the room of a box to say that it closes on itself.
  const perStrip = chain.isSwap ? BOXES - 1 : BOXES;
  for (let first = 0; first < boxes.length; first += perStrip) {
    const isLast = first + perStrip >= boxes.length;
    rows.push(...stripRows(boxes.slice(first, first + perStrip), chain.isSwap && isLast ? labels.chainBack : null), []);
  }
  return rows;
};

/** Every chain and swap as one strip to be read from the left: the seat it closes, who moves into what, the seat it leaves. */
export const chains = pageOf({
  id: 'chains',
  draft: (input) => {
    const { labels } = input.texts.sheets;
    const { planned } = input;
    const last = 2 * BOXES - 2;
    const rows: Cells[] = [
      [text(labels.chainsTitle, 'title'), ...Array.from({ length: last - 1 }, () => null), backLink(input)],
      [text(labels.notice, 'subtitle')],
      [text(labels.chainsNotice, 'subtitle')],
      ...chainsOfPlan(planned).flatMap((chain) => chainRows(chain, input)),
      ...(planned.plan.transfers.length === 0 ? [[text(labels.noTransfers)]] : []),
      ...batchRows(input),
    ];
    const printed = { firstRow: 0, lastRow: rows.length - 1, firstColumn: 0, lastColumn: last };
    return {
      rows,
      widths: widthsOf(Array.from({ length: last + 1 }, (_, column) => (column % 2 === 0 ? BOX_WIDTH : ARROW_WIDTH))),
      frozenRows: TITLE_ROWS,
      hidesGridlines: true,
      tabColor: PALETTE.teal,
      print: printPage(input, printed, { titleRows: { first: 0, last: TITLE_ROWS - 1 } }),
    };
  },
});
