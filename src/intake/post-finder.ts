import type { Position } from '../domain';
import { foldText } from '../sheets';

import type { Aliases } from './read-aliases';
import { foldPositionName, type PositionsRead } from './read-positions';

const keyOf = (unit: string, name: string): string => `${foldText(unit)}|${foldPositionName(name)}`;

/** Finds posts by name and unit, as written or as the office's own list of aliases means them. */
export class PostFinder {
  private readonly byKey = new Map<string, number[]>();
  private readonly byName = new Map<string, number[]>();
  private readonly refused: ReadonlySet<string>;

  constructor(
    private readonly read: PositionsRead,
    private readonly aliases: Aliases,
  ) {
    const add = (map: Map<string, number[]>, key: string, index: number): void => {
      const known = map.get(key);
      if (known) known.push(index);
      else map.set(key, [index]);
    };
    read.positions.forEach(({ unit, name }, index) => {
      add(this.byKey, keyOf(unit, name), index);
      add(this.byName, foldPositionName(name), index);
    });
    this.refused = new Set(read.refused.map(({ unit, name }) => keyOf(unit, name)));
  }

  /** Indexes of the posts meant; without a unit, those of that name anywhere. Of several, those of the agency, where one is given. */
  find(name: string, unit: string | null, agency: string | null): readonly number[] {
    const found =
      (unit === null
        ? this.byName.get(foldPositionName(this.meantBy(name)))
        : this.byKey.get(keyOf(this.meantBy(unit), this.meantBy(name)))) ?? [];
    if (found.length < 2 || agency === null) return found;
    return found.filter((index) => foldText(this.at(index).agency ?? '') === foldText(agency));
  }

  /** Whether the row of such a post could not be used. */
  isRefused(name: string, unit: string): boolean {
    return this.refused.has(keyOf(this.meantBy(unit), this.meantBy(name)));
  }

  private at(index: number): Position {
    return this.read.positions[index]!;
  }

  private meantBy(name: string): string {
    return this.aliases.get(foldText(name)) ?? this.aliases.get(foldPositionName(name)) ?? name;
  }
}
