import { messageOf } from '../kernel';

import type { SheetEntry } from './workbook-package';

/** A part of a sheet that cannot be read, with the sheet it belongs to. */
export class DamagedSheet extends Error {
  constructor(
    readonly sheet: string,
    cause: unknown,
  ) {
    super(messageOf(cause), { cause });
  }
}

/** Reads something of a sheet; what goes wrong comes as `DamagedSheet`. */
export const orDamaged = <Value>({ name }: SheetEntry, read: () => Value): Value => {
  try {
    return read();
  } catch (error) {
    throw new DamagedSheet(name, error);
  }
};
