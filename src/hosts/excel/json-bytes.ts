/** Quotes around a text, and the comma behind it. */
const AROUND = 3;

/** Bytes of a value in a request or an answer, with its comma: letters outside of ASCII take two or three, and what JSON escapes two. */
export const jsonBytes = (value: unknown): number => {
  if (typeof value !== 'string') return value === null ? 5 : typeof value === 'number' ? String(value).length + 1 : 6;
  let bytes = value.length + AROUND;
  for (let index = 0; index < value.length; index += 1) {
    const unit = value.charCodeAt(index);
    if (unit > 0x7f) bytes += unit > 0x7ff ? 2 : 1;
    else if (unit < 0x20) bytes += 5;
    else if (unit === 0x22 || unit === 0x5c) bytes += 1;
  }
  return bytes;
};
