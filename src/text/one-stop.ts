/** Two full stops behind a letter where a sentence or a quotation ends; an ellipsis has three. */
const TWO_STOPS = /(?<=\p{L})\.\.(?=$|[\s"”')\]])/gu;

/** A text in which a sentence that ends with an abbreviation, such as a degree, has no second full stop behind it. */
export const oneStop = (text: string): string => text.replace(TWO_STOPS, '.');

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const told = (value: unknown): unknown => {
  if (typeof value === 'string') return oneStop(value);
  if (Array.isArray(value)) return value.map(told);
  return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, told(part)])) : value;
};

/** Sentences with {insertions} are put right by `fill` once they are filled; only those that functions tell are left. */
const stopped = (value: unknown): unknown => {
  if (typeof value === 'function') {
    const tell = value as (...facts: readonly unknown[]) => unknown;
    return (...facts: readonly unknown[]) => told(tell(...facts));
  }
  return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, stopped(part)])) : value;
};

/** Texts whose functions tell sentences with one full stop at the end. */
export const withOneStop = <Texts extends object>(texts: Texts): Texts => stopped(texts) as Texts;
