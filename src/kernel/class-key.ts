/** One text for a tuple of plain values, different for different tuples: the name of a class of things that are alike. */
export const classKey = (...parts: readonly (string | number | boolean | null)[]): string =>
  parts.map((part) => (part === null ? '\u0000' : String(part))).join('\u001f');
