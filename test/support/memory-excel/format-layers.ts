import { cellsIn, isCovering, isOverlapping, type Area } from './address';

interface Layer {
  readonly area: Area;
  readonly property: string;
  readonly value: unknown;
  /** Counts the paints of a sheet. */
  readonly at: number;
}

/** An area of fewer cells is seldom painted over anything: what lies below it may stay, though nobody sees it. */
const SMALL_AREA = 64;

/**
 * Cell looks (fill, font, borders, alignment, locked) as painted rectangles, the newest on top: one write over a
 * hundred thousand rows stays one record.
 */
export class FormatLayers {
  private readonly layers = new Map<string, Layer[]>();
  private count = 0;

  paint(area: Area, property: string, value: unknown): void {
    const below = this.layers.get(property) ?? [];
    const isPruned = value === undefined || cellsIn(area) >= SMALL_AREA;
    const kept = isPruned ? below.filter((layer) => !isCovering(area, layer.area)) : below;
    this.count += 1;
    kept.push({ area, property, value, at: this.count });
    this.layers.set(property, kept);
  }

  /** Takes every look away from the area, for range.clear. */
  strip(area: Area): void {
    for (const property of this.layers.keys()) this.paint(area, property, undefined);
  }

  /** The common value of the area; null when its cells differ, undefined when nothing was painted. */
  read(area: Area, property: string): unknown {
    const layers = this.layers.get(property) ?? [];
    let isPartly = false;
    for (let at = layers.length - 1; at >= 0; at -= 1) {
      const layer = layers[at];
      if (layer === undefined || !isOverlapping(layer.area, area)) continue;
      if (isCovering(layer.area, area)) return isPartly ? this.readByCell(area, property) : layer.value;
      isPartly = true;
    }
    return isPartly ? this.readByCell(area, property) : undefined;
  }

  /** Every look of one cell, for inspection by tests. */
  at(row: number, column: number): Record<string, unknown> {
    const looks: Record<string, unknown> = {};
    for (const property of this.layers.keys()) {
      const value = this.valueAt(row, column, property);
      if (value !== undefined) looks[property] = value;
    }
    return looks;
  }

  /** All paints in the order in which they came. */
  list(): readonly Layer[] {
    return [...this.layers.values()].flat().sort((one, other) => one.at - other.at);
  }

  private valueAt(row: number, column: number, property: string): unknown {
    const cell = { top: row, left: column, bottom: row, right: column };
    return this.layers
      .get(property)
      ?.filter(({ area }) => isCovering(area, cell))
      .at(-1)?.value;
  }

  private readByCell(area: Area, property: string): unknown {
    const relevant = (this.layers.get(property) ?? []).filter((layer) => isOverlapping(layer.area, area));
    const rows = edges(
      relevant.flatMap((layer) => [layer.area.top, layer.area.bottom + 1]),
      area.top,
      area.bottom,
    );
    const columns = edges(
      relevant.flatMap((layer) => [layer.area.left, layer.area.right + 1]),
      area.left,
      area.right,
    );
    const seen = new Set<unknown>();
    for (const row of rows) for (const column of columns) seen.add(this.valueAt(row, column, property));
    return seen.size === 1 ? [...seen][0] : null;
  }
}

/** One probe in every stripe between the edges is enough: a stripe looks the same everywhere. */
const edges = (values: readonly number[], first: number, last: number): number[] => [
  ...new Set([first, ...values.filter((value) => value > first && value <= last)]),
];
