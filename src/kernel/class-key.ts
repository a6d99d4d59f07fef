/** A plain value: what is equal reads alike. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [field: string]: Plain };

/** The facts a judgement looks at, as a small record. Records that are compared list their fields in one order. */
export type Projection = { readonly [field: string]: Plain };

/** Every value says where it ends, so that no two lists of values read alike. */
const write = (value: Plain): string => {
  if (typeof value === 'string') return `${value.length}:${value}`;
  if (typeof value === 'number') return `${value};`;
  if (value === null) return 'N';
  if (typeof value === 'boolean') return value ? 'T' : 'F';
  if (Array.isArray(value)) {
    let list = '[';
    for (const item of value as readonly Plain[]) list += write(item);
    return `${list}]`;
  }
  return `{${classKey(value as Projection)}}`;
};

/** Name of the class of all things with this projection: equal for equal projections, different for different ones. */
export const classKey = (projection: Projection): string => {
  let key = '';
  for (const field in projection) key += `${field}=${write(projection[field]!)}`;
  return key;
};
