import { parseCellAddress } from '../sheets';

// A text, a reference or range with the sheet it points into, blanks; a word before "(" is a function.
const PARTS =
  /("(?:[^"]|"")*")|(?<![\p{L}\w.$])((?:'(?:[^']|'')+'|[\p{L}\w.]+)!)?(\$?[A-Z]{1,3}\$?[1-9]\d*)(?::(\$?[A-Z]{1,3}\$?[1-9]\d*))?(?![\w(])|\s+/giu;

/**
 * A formula without the places it names: a reference into its own sheet reads as `named` says, one into another sheet as "#". It
 * stays as it is when rows are sorted and columns inserted, on whatever sheet.
 */
export const formulaShape = (
  formula: string,
  named: (place: { readonly row: number; readonly column: number }) => string,
): string => {
  const nameOf = (address: string): string => {
    const place = parseCellAddress(address);
    return place === null ? address : named(place);
  };
  return formula
    .replace(PARTS, (_, quoted?: string, sheet?: string, from?: string, to?: string) => {
      if (quoted !== undefined || from === undefined) return quoted ?? '';
      if (sheet !== undefined) return '#';
      return nameOf(from) + (to === undefined ? '' : `:${nameOf(to)}`);
    })
    .toUpperCase();
};
