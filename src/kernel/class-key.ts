/** A plain value: what is equal reads alike. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [field: string]: Plain };

/** The facts a judgement looks at, as a small record. Records that are compared have the same fields in the same order. */
export type Projection = { readonly [field: string]: Plain };

/** Every value says where it ends, so that no two lists of values read alike. */
const write = (value: Plain): string => {
  if (typeof value === 'string') return `${value.length}:${value}`;
  if (typeof value === 'number') return `${value};`;
  if (value === null) return 'N';
  if (typeof value === 'boolean') return value ? 'T' : 'F';
  return Array.isArray(value)
    ? `[${writeAll(value as readonly Plain[])}]`
    : `{${writeAll(Object.values(value as Projection))}}`;
};

const writeAll = (values: readonly Plain[]): string => {
  let text = '';
  for (const value of values) text += write(value);
  return text;
};

/** Name of the class of all things with this projection: equal for equal projections, different for different ones. */
export const classKey = (projection: Projection): string => writeAll(Object.values(projection));
