import { strFromU8 } from 'fflate';

/** What Windows-1252 has where Latin-1 has control characters; five places are empty and stay as they are. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Bytes of a piece of text that is put together at once. */
const PIECE = 8192;

/** Bytes that tell whether a text without a mark at its start is UTF-16. */
const SAMPLE = 2000;

const lengthOfCharacter = (first: number): number =>
  first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;

/** Whether bytes are UTF-8 throughout (RFC 3629; surrogates and overlong forms are not looked for). */
const isUtf8 = (bytes: Uint8Array): boolean => {
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at]!;
    const length = first >= 0x80 && first < 0xc2 ? 0 : lengthOfCharacter(first);
    if (length === 0 || at + length > bytes.length) return false;
    for (let next = 1; next < length; next += 1) if ((bytes[at + next]! & 0xc0) !== 0x80) return false;
    at += length;
  }
  return true;
};

/** Text of units that a function reads from their place, put together piece by piece. */
const textOf = (count: number, unitAt: (place: number) => number): string => {
  const pieces: string[] = [];
  for (let start = 0; start < count; start += PIECE)
    pieces.push(
      String.fromCharCode(
        ...Array.from({ length: Math.min(PIECE, count - start) }, (_, index) => unitAt(start + index)),
      ),
    );
  return pieces.join('');
};

const utf16 = (bytes: Uint8Array, low: 0 | 1): string =>
  textOf(bytes.length >> 1, (place) => bytes[place * 2 + low]! | (bytes[place * 2 + 1 - low]! << 8));

/** Which byte of a pair is the low one in UTF-16 without a mark: the other is nearly always 0 in our letters. Null for other encodings. */
const lowByteOfUtf16 = (bytes: Uint8Array): 0 | 1 | null => {
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, SAMPLE) & ~1;
  for (let at = 0; at < looked; at += 1) if (bytes[at] === 0) zeros[at & 1]! += 1;
  if (zeros[1]! * 2 > looked / 2 && zeros[0] === 0) return 0;
  return zeros[0]! * 2 > looked / 2 && zeros[1] === 0 ? 1 : null;
};

/**
 * The text of a file in UTF-8, UTF-16 or Windows-1252, told by the mark at its start, else by its bytes; null where they are no text.
 */
export const decodeText = (bytes: Uint8Array): string | null => {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return strFromU8(bytes.subarray(3));
  if (a === 0xff && b === 0xfe) return utf16(bytes.subarray(2), 0);
  if (a === 0xfe && b === 0xff) return utf16(bytes.subarray(2), 1);
  const low = lowByteOfUtf16(bytes);
  if (low !== null) return utf16(bytes, low);
  if (bytes.subarray(0, SAMPLE).includes(0)) return null;
  if (isUtf8(bytes)) return strFromU8(bytes);
  return textOf(bytes.length, (place) => {
    const byte = bytes[place]!;
    return byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte;
  });
};
