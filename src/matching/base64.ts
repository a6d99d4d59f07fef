const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes of a base64 text (RFC 4648); the language itself has no reader for it. */
export const bytesOfBase64 = (text: string): Uint8Array => {
  const value = new Uint8Array(128);
  for (let letter = 0; letter < 64; letter += 1) value[LETTERS.charCodeAt(letter)] = letter;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const at = (place: number): number => value[text.charCodeAt(place)]!;
  for (let place = 0, byte = 0; place < text.length; place += 4, byte += 3) {
    const word = (at(place) << 18) | (at(place + 1) << 12) | (at(place + 2) << 6) | at(place + 3);
    bytes[byte] = word >> 16;
    bytes[byte + 1] = word >> 8;
    bytes[byte + 2] = word;
  }
  return bytes;
};
