import { cellAddress, parseCellAddress } from '../sheets';

import { shiftFormula } from './shift-formula';
import type { SheetEntry, WorkbookPackage } from './workbook-package';
import { walkXml } from './xml';

/** Formulas of a sheet without "=", by A1 address; each cell of a shared formula with its own. */
export const readFileFormulas = (workbook: WorkbookPackage, entry: SheetEntry): ReadonlyMap<string, string> => {
  const formulas = new Map<string, string>();
  const part = entry.path === null ? undefined : workbook.parts.get(entry.path);
  if (part === undefined) return formulas;
  const shared = new Map<string, { readonly row: number; readonly column: number; readonly text: string }>();
  let row = -1;
  let column = -1;
  let open: { text: string; readonly group: string | null } | null = null;
  walkXml(part, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = -1;
      } else if (name === 'c') {
        const place = attributes.r === undefined ? null : parseCellAddress(attributes.r);
        column = place ? place.column : column + 1;
        if (place) row = place.row;
      } else if (name === 'f') {
        open = { text: '', group: attributes.t === 'shared' ? (attributes.si ?? null) : null };
      }
    },
    text: (text) => {
      if (open) open.text += text;
    },
    close: (name) => {
      if (name !== 'f' || !open) return;
      const { text, group } = open;
      const holder = group === null ? undefined : shared.get(group);
      if (text === '' && holder)
        formulas.set(cellAddress(row, column), shiftFormula(holder.text, row - holder.row, column - holder.column));
      else if (text !== '') {
        formulas.set(cellAddress(row, column), text);
        if (group !== null) shared.set(group, { row, column, text });
      }
      open = null;
    },
  });
  return formulas;
};
