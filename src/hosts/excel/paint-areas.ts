import { rangeAddress, type CellRange, type SheetDraft } from '../../sheets';

import { blockAt, type Block } from './block';
import { coverAreas } from './cover-areas';
import { paintLayersOf, type PaintLayer, type PaintTarget } from './paint-layers';
import type { Step } from './requests';

/** Everything painted on one area. */
type AreaPaints = {
  readonly block: Block;
  readonly paints: { readonly layer: PaintLayer; readonly value: number }[];
};

/** Bytes and calls of an area, and of each property painted on it with the objects it is reached by. */
const AREA = { sent: 420, actions: 3 };
const PAINT = { sent: 300, actions: 3 };

const targetAt = (sheet: Excel.Worksheet, { block }: AreaPaints): PaintTarget => {
  const { format } = blockAt(sheet, block);
  let font: Excel.RangeFont | null = null;
  let fill: Excel.RangeFill | null = null;
  let borders: Excel.RangeBorderCollection | null = null;
  return {
    format,
    get font() {
      return (font ??= format.font);
    },
    get fill() {
      return (fill ??= format.fill);
    },
    border: (side) => (borders ??= format.borders).getItem(side),
    isHigh: block.rows > 1,
    isWide: block.columns > 1,
  };
};

const stepOf = (sheet: Excel.Worksheet, area: AreaPaints): Step => ({
  sent: AREA.sent + PAINT.sent * area.paints.length,
  actions: AREA.actions + PAINT.actions * area.paints.length,
  queue: () => {
    const target = targetAt(sheet, area);
    for (const { layer, value } of area.paints) layer.paint(target, value);
  },
});

const blockOf = ({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): Block => ({
  ...{ row: firstRow, column: firstColumn },
  ...{ rows: lastRow - firstRow + 1, columns: lastColumn - firstColumn + 1 },
});

/**
 * Steps that paint a draft. What is painted on one area is one step, whatever its properties; the areas of the second turn lie
 * over those of the first and come after them all. `breathe` is asked between properties.
 */
export const paintSteps = async (
  sheet: Excel.Worksheet,
  draft: SheetDraft,
  breathe: () => Promise<void>,
): Promise<readonly Step[]> => {
  const turns = [new Map<string, AreaPaints>(), new Map<string, AreaPaints>()];
  for (const layer of await paintLayersOf(draft, breathe)) {
    for (const paint of await coverAreas(layer.wanted, breathe)) {
      const areas = turns[paint.turn]!;
      const key = rangeAddress(paint);
      const area = areas.get(key) ?? { block: blockOf(paint), paints: [] };
      area.paints.push({ layer, value: paint.value });
      areas.set(key, area);
    }
  }
  return turns.flatMap((areas) => [...areas.values()].map((area) => stepOf(sheet, area)));
};
