import { strFromU8, strToU8 } from 'fflate';

/** Bytes in which an XML declaration ends at the latest. */
const DECLARATION_BYTES = 200;

/** The declaration as Latin-1 text, so that a byte is a letter; a mark before it is three of them. */
const DECLARED = /^((?:\u00ef\u00bb\u00bf)?<\?xml\b[^>]*?\bencoding\s*=\s*["'])([\w.:-]+)(["'])/;

/** Whether the bytes are UTF-16, and in which order; by their mark, or by the "<" that XML begins with. */
const sixteenBitOrder = (bytes: Uint8Array): 'low-first' | 'high-first' | null => {
  const start = `${bytes[0] ?? 0} ${bytes[1] ?? 0}`;
  if (start === '255 254' || start === '60 0') return 'low-first';
  if (start === '254 255' || start === '0 60') return 'high-first';
  return null;
};

const BAD_UNIT = 0xfffd;

/** UTF-8 of UTF-16 bytes, without their mark; a half pair becomes the sign for an unreadable character. */
const fromSixteenBit = (bytes: Uint8Array, order: 'low-first' | 'high-first'): Uint8Array => {
  const [low, high] = order === 'low-first' ? [0, 1] : [1, 0];
  const unitAt = (at: number): number => bytes[at + low]! | (bytes[at + high]! << 8);
  const text = new Uint8Array((bytes.length >> 1) * 3);
  let end = 0;
  for (let at = unitAt(0) === 0xfeff ? 2 : 0; at + 1 < bytes.length; at += 2) {
    let code = unitAt(at);
    if (code >= 0xd800 && code < 0xe000) {
      const next = code < 0xdc00 && at + 3 < bytes.length ? unitAt(at + 2) : 0;
      const isPair = next >= 0xdc00 && next < 0xe000;
      code = isPair ? 0x10000 + ((code - 0xd800) << 10) + next - 0xdc00 : BAD_UNIT;
      if (isPair) at += 2;
    }
    if (code < 0x80) text[end++] = code;
    else if (code < 0x800) {
      text[end++] = 0xc0 | (code >> 6);
      text[end++] = 0x80 | (code & 63);
    } else {
      if (code < 0x10000) text[end++] = 0xe0 | (code >> 12);
      else {
        text[end++] = 0xf0 | (code >> 18);
        text[end++] = 0x80 | ((code >> 12) & 63);
      }
      text[end++] = 0x80 | ((code >> 6) & 63);
      text[end++] = 0x80 | (code & 63);
    }
  }
  return text.slice(0, end);
};

/** Bytes that follow the first one of a UTF-8 character; -1 where none begins so. */
const furtherBytes = (lead: number): number =>
  lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : -1;

/** A bit that only letters beyond ASCII have, in four bytes. */
const BEYOND_ASCII = 0x80808080;

/** Bytes up to the first of the four that hold a letter beyond ASCII; none where the bytes do not begin on a boundary of four. */
const asciiBytes = (bytes: Uint8Array): number => {
  if (bytes.byteOffset % 4 !== 0) return 0;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let word = 0;
  while (word < words.length && (words[word]! & BEYOND_ASCII) === 0) word += 1;
  return word * 4;
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  for (let at = asciiBytes(bytes); at < bytes.length; at += 1) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const further = furtherBytes(lead);
    if (further < 0 || at + further >= bytes.length) return false;
    for (const end = at + further; at < end;) {
      at += 1;
      if (bytes[at]! >> 6 !== 2) return false;
    }
  }
  return true;
};

/** The part with "UTF-8" in its declaration, whatever stood there. */
const declaredUtf8 = (bytes: Uint8Array): Uint8Array => {
  const head = strFromU8(bytes.subarray(0, DECLARATION_BYTES), true);
  const found = DECLARED.exec(head);
  if (!found) return bytes;
  const before = strToU8(`${found[1]}UTF-8${found[3]}`, true);
  const rest = bytes.subarray(found[0].length);
  const whole = new Uint8Array(before.length + rest.length);
  whole.set(before);
  whole.set(rest, before.length);
  return whole;
};

/** A part in an encoding that the format does not know. */
export class UnknownEncoding extends Error {
  constructor(
    readonly part: string,
    readonly encoding: string,
  ) {
    super(`${part}: ${encoding}`);
  }
}

/**
 * An XML part as UTF-8, which everything here reads and writes; a part that is UTF-8 is answered as it is. Throws `UnknownEncoding` for
 * any other part: the format knows no more than UTF-8 and UTF-16 (ECMA-376 part 2, 8.1.4).
 */
export const inUtf8 = (path: string, bytes: Uint8Array): Uint8Array => {
  const order = sixteenBitOrder(bytes);
  if (order !== null) return declaredUtf8(fromSixteenBit(bytes, order));
  const encoding = DECLARED.exec(strFromU8(bytes.subarray(0, DECLARATION_BYTES), true))?.[2];
  if (encoding !== undefined && !/^(?:utf-?8|us-ascii|ascii|utf-?16)$/i.test(encoding))
    throw new UnknownEncoding(path, encoding);
  if (!isUtf8(bytes)) throw new UnknownEncoding(path, '?');
  // What a program calls UTF-16 while it writes UTF-8 misleads strict readers.
  return encoding !== undefined && encoding.includes('16') ? declaredUtf8(bytes) : bytes;
};
