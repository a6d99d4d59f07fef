import { inspectSheets, type Field, type SheetKind } from '../../src/intake';

import { bookOf } from './header-books';
import type { KnownHeader } from './known-header';

/** How a field fared over many sheets. */
export type FieldAccuracy = { wanted: number; right: number; asked: number; wrongAccepted: number };

/** How sheets of a kind fared: taken for it, asked about, taken for another without a question. */
export type KindAccuracy = { sheets: number; right: number; asked: number };

/** Everything that went wrong, and the tally by field and by kind of sheet. */
export type Accuracy = {
  readonly fields: ReadonlyMap<Field, FieldAccuracy>;
  readonly kinds: ReadonlyMap<SheetKind, KindAccuracy>;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly otherKind: readonly string[];
};

/** Reads every header row over sheets of several seeds and compares with what is known of it. */
export const accuracyOf = (headers: readonly KnownHeader[], seeds: readonly number[]): Accuracy => {
  const fields = new Map<Field, FieldAccuracy>();
  const tally = (field: Field): FieldAccuracy => {
    const known = fields.get(field) ?? { wanted: 0, right: 0, asked: 0, wrongAccepted: 0 };
    fields.set(field, known);
    return known;
  };
  const kinds = new Map<SheetKind, KindAccuracy>();
  const wrong: string[] = [];
  const missed: string[] = [];
  const otherKind: string[] = [];
  for (const header of headers) {
    for (const seed of seeds) {
      const [reading] = inspectSheets([bookOf(header, seed)]);
      const { kind, columns } = reading!;
      const id = `${header.id}/${seed}`;
      const ofKind = kinds.get(header.kind) ?? { sheets: 0, right: 0, asked: 0 };
      kinds.set(header.kind, ofKind);
      ofKind.sheets += 1;
      if (kind === header.kind) ofKind.right += 1;
      else if (kind === 'ask') ofKind.asked += 1;
      if (kind !== header.kind) otherKind.push(`${id}: ${kind} for ${header.kind}`);
      for (const [field, column] of header.expected) {
        const found = columns.find((candidate) => candidate.field === field);
        if (!found && header.mayMiss.has(field)) continue;
        const count = tally(field);
        count.wanted += 1;
        if (!found || !header.mayBe(field, found.column)) missed.push(`${id}: ${header.columns[column]} is ${field}`);
        else if (found.isAccepted) count.right += 1;
        else {
          count.right += 1;
          count.asked += 1;
        }
      }
      for (const { field, column, header: text, isAccepted } of columns) {
        if (!isAccepted || field === null || header.mayBe(field, column)) continue;
        tally(field).wrongAccepted += 1;
        wrong.push(`${id}: ${text}=${field}`);
      }
    }
  }
  return { fields, kinds, wrong, missed, otherKind };
};
