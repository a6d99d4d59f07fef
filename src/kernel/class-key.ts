/** One text for a tuple of plain values, different for different tuples: the name of a class of things that are alike. */
export const classKey = (...parts: readonly (string | number | boolean | null)[]): string => {
  let key = '';
  for (let index = 0; index < parts.length; index += 1) {
    if (index > 0) key += '\u001f';
    key += parts[index] === null ? '\u0000' : String(parts[index]);
  }
  return key;
};
