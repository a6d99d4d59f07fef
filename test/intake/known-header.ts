import type { Field, SheetKind } from '../../src/intake';

/** A header row with what is known of it. `mayBe`: columns that are no mistake for a field; `mayMiss`: fields that may stay open. */
export type KnownHeader = {
  readonly id: string;
  readonly kind: SheetKind;
  /** One row, or several of a merged header. */
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly string[];
  readonly expected: ReadonlyMap<Field, number>;
  readonly mayBe: (field: Field, column: number) => boolean;
  readonly mayMiss: ReadonlySet<Field>;
  /** Fields whose values stand in columns that are not the one expected. */
  readonly besides?: ReadonlyMap<number, Field>;
};
