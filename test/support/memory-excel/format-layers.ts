import { isCovering, isOverlapping, type Area } from './address';

interface Layer {
  readonly area: Area;
  readonly property: string;
  readonly value: unknown;
}

/**
 * Cell looks (fill, font, borders, alignment, locked) as painted rectangles, the newest on top: one write over a
 * hundred thousand rows stays one record.
 */
export class FormatLayers {
  private layers: Layer[] = [];

  paint(area: Area, property: string, value: unknown): void {
    this.layers = this.layers.filter((layer) => layer.property !== property || !isCovering(area, layer.area));
    this.layers.push({ area, property, value });
  }

  /** Takes every look away from the area, for range.clear. */
  strip(area: Area): void {
    const properties = new Set(this.layers.map((layer) => layer.property));
    for (const property of properties) this.paint(area, property, undefined);
  }

  /** The common value of the area; null when its cells differ, undefined when nothing was painted. */
  read(area: Area, property: string): unknown {
    let isPartly = false;
    for (let at = this.layers.length - 1; at >= 0; at -= 1) {
      const layer = this.layers[at];
      if (layer === undefined || layer.property !== property || !isOverlapping(layer.area, area)) continue;
      if (isCovering(layer.area, area)) return isPartly ? this.readByCell(area, property) : layer.value;
      isPartly = true;
    }
    return isPartly ? this.readByCell(area, property) : undefined;
  }

  /** Every look of one cell, for inspection by tests. */
  at(row: number, column: number): Record<string, unknown> {
    const cell = { top: row, left: column, bottom: row, right: column };
    const looks: Record<string, unknown> = {};
    for (const { area, property, value } of this.layers) if (isCovering(area, cell)) looks[property] = value;
    return Object.fromEntries(Object.entries(looks).filter(([, value]) => value !== undefined));
  }

  list(): readonly Layer[] {
    return this.layers;
  }

  private readByCell(area: Area, property: string): unknown {
    const relevant = this.layers.filter((layer) => layer.property === property && isOverlapping(layer.area, area));
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
    for (const row of rows) for (const column of columns) seen.add(this.at(row, column)[property]);
    return seen.size === 1 ? [...seen][0] : null;
  }
}

/** One probe in every stripe between the edges is enough: a stripe looks the same everywhere. */
const edges = (values: readonly number[], first: number, last: number): number[] => [
  ...new Set([first, ...values.filter((value) => value > first && value <= last)]),
];
