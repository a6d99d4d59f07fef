import type { Position } from '../domain';
import { NearestPost } from '../intake';
import { foldText } from '../sheets';

const keyOf = (name: string, unit: string): string => `${foldText(name)}|${foldText(unit)}`;

/** Finds posts and units as people write them on a ledger of decisions. */
export class PlaceFinder {
  private readonly byKey = new Map<string, Position[]>();
  private readonly byName = new Map<string, Position[]>();
  private readonly byId = new Map<string, Position>();
  private readonly units = new Map<string, string>();
  private nearestPost: NearestPost | null = null;

  constructor(private readonly positions: readonly Position[]) {
    const add = (map: Map<string, Position[]>, key: string, position: Position): void => {
      const known = map.get(key);
      if (known) known.push(position);
      else map.set(key, [position]);
    };
    for (const position of positions) {
      add(this.byKey, keyOf(position.name, position.unit), position);
      add(this.byName, foldText(position.name), position);
      this.byId.set(position.id, position);
      if (!this.units.has(foldText(position.unit))) this.units.set(foldText(position.unit), position.unit);
    }
  }

  /**
   * Posts of that name and unit, anywhere where no unit is written; of several the one with the key, where that is one of them. With the
   * key alone, its post.
   */
  posts(name: string, unit: string, key: string): readonly Position[] {
    const kept = this.byId.get(key);
    if (name === '') return kept === undefined ? [] : [kept];
    const named = (unit === '' ? this.byName.get(foldText(name)) : this.byKey.get(keyOf(name, unit))) ?? [];
    return kept !== undefined && named.includes(kept) ? [kept] : named;
  }

  /** The unit as the list of posts has it; null where it has none of that name. */
  unit(name: string): string | null {
    return this.units.get(foldText(name)) ?? null;
  }

  /** The one post that was most likely meant, with its unit; "" where nothing is like it. */
  nearest(name: string, unit: string): string {
    this.nearestPost ??= new NearestPost(this.positions);
    const found = this.nearestPost.of(name, unit);
    return found === null ? '' : `${found.name} (${found.unit})`;
  }

  /** A unit whose name holds the one written, or is held by it; "" where there is none, or more than one. */
  nearestUnit(name: string): string {
    const folded = foldText(name);
    const like = [...this.units].filter(([unit]) => unit.includes(folded) || folded.includes(unit));
    return like.length === 1 ? (like[0]?.[1] ?? '') : '';
  }
}
