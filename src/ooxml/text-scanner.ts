import { strFromU8 } from 'fflate';

import { MAX_CELL_TEXT } from '../sheets';

import { detachString } from './xml';

/** What a byte of a text means: kept as it is, to be decoded, or a thing that only the parser judges. */
const [PLAIN, CODED, STRANGE] = [0, 1, 2];

const AMPERSAND = 0x26;

/**
 * Kinds of the bytes of a text. Strange are what may not stand there, what a parser normalises (carriage returns), and the leading
 * bytes of UTF-8 behind which surrogates, byte order marks or characters beyond Unicode may stand.
 */
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0x09 || byte === 0x0a) return PLAIN;
  if (byte < 0x20 || byte === 0x3e || byte === 0x7f) return STRANGE;
  if (byte === AMPERSAND || byte === 0x5f) return CODED;
  if (byte < 0x80) return PLAIN;
  return byte < 0xc2 || byte === 0xed || byte === 0xef || byte > 0xf3 ? STRANGE : CODED;
});

const LESS_THAN = 0x3c;
const ENTITY = /^(?:amp|lt|gt|quot|apos);/;
/** Bytes decoded at a time, of which texts are then cut. */
const WINDOW_BYTES = 2 ** 16;
const FIRST_SLOTS = 2 ** 12;
/** A table with more texts than these forgets them: what is not repeated by then hardly will be. */
const MOST_TEXTS = 2 ** 17;
/** Places looked at for one text; texts made to collide are then simply not shared. */
const MOST_LOOKS = 8;

/** Most letters of one text, in codes of up to seven letters each; what is longer is no text of a cell, and nobody's to look through. */
export const MOST_LETTERS = 7 * MAX_CELL_TEXT;
const MOST_BYTES_PER_LETTER = 3;

/** Whether bytes are UTF-8, all of whose leading bytes have been seen not to be strange. */
const isUtf8 = (bytes: Uint8Array, start: number, end: number): boolean => {
  for (let at = start; at < end; at += 1) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    let more = lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    // Shorter ways of writing what a longer one says are no UTF-8.
    if (more < 0 || (lead === 0xe0 && bytes[at + 1]! < 0xa0) || (lead === 0xf0 && bytes[at + 1]! < 0x90)) return false;
    for (; more > 0; more -= 1) {
      at += 1;
      if (at >= end || (bytes[at]! & 0xc0) !== 0x80) return false;
    }
  }
  return true;
};

/**
 * Reads texts between tags from their bytes. Most texts of a list stand in it many times over: they are found again by a hash of
 * their bytes, without being decoded, and one copy serves them all.
 */
export class TextScanner {
  /** Where the text scanned last ends, at its "<". */
  end = 0;
  private start = 0;
  private hash = 0;
  private kind = PLAIN;
  private slots = new Int32Array(FIRST_SLOTS);
  private texts: string[] = [''];
  private hashes: number[] = [0];
  private readonly coded = new Map<string, string>();
  private window = '';
  private windowStart = 0;
  private windowEnd = 0;

  /** `undo` undoes the entities of a text and whatever else is coded in it. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly undo: (text: string) => string,
  ) {}

  /** Runs over a text up to the next "<"; false where only the parser can judge it. Throws an Error where it is longer than any text. */
  scan(start: number): boolean {
    const { bytes } = this;
    let hash = 0x811c9dc5;
    let kind = PLAIN;
    let at = start;
    for (; ; at += 1) {
      const byte = bytes[at];
      if (byte === LESS_THAN) break;
      if (byte === undefined) return false;
      kind |= KINDS[byte]!;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    this.start = start;
    this.end = at;
    this.hash = hash ^ (hash >>> 15);
    this.kind = kind;
    if (at - start > MOST_LETTERS * MOST_BYTES_PER_LETTER) throw new Error(`text: ${at - start}`);
    return kind < STRANGE && at - start <= MOST_LETTERS;
  }

  /** The text scanned last, with its codes undone; null where only the parser can. */
  text(): string | null {
    if (this.kind === CODED) return this.decode();
    const { start, end, hash, slots, texts, hashes } = this;
    const mask = slots.length - 1;
    for (let look = 0; look < MOST_LOOKS; look += 1) {
      const slot = (hash + look) & mask;
      const index = slots[slot]!;
      if (index === 0) {
        const text = this.cut(start, end);
        slots[slot] = texts.length;
        texts.push(text);
        hashes.push(hash);
        if (texts.length * 2 > slots.length) this.grow();
        return text;
      }
      if (hashes[index] === hash && this.equals(texts[index]!)) return texts[index]!;
    }
    return this.cut(start, end);
  }

  /** The text scanned last as it stands in the file, for texts without codes. */
  plain(): string | null {
    return this.kind === PLAIN ? this.cut(this.start, this.end) : null;
  }

  private equals(text: string): boolean {
    const { bytes, start, end } = this;
    if (text.length !== end - start) return false;
    for (let index = 0; index < text.length; index += 1)
      if (text.charCodeAt(index) !== bytes[start + index]) return false;
    return true;
  }

  private cut(start: number, end: number): string {
    const { bytes } = this;
    if (start < this.windowStart || end > this.windowEnd) {
      this.windowStart = start;
      this.windowEnd = Math.min(bytes.length, Math.max(end, start + WINDOW_BYTES));
      while ((bytes[this.windowEnd]! & 0xc0) === 0x80) this.windowEnd -= 1;
      this.window = strFromU8(bytes.subarray(start, this.windowEnd));
    }
    // With other letters than those of ASCII in it, places in the window are not those in the file.
    return this.window.length === this.windowEnd - this.windowStart
      ? detachString(this.window.slice(start - this.windowStart, end - this.windowStart))
      : strFromU8(bytes.subarray(start, end));
  }

  private decode(): string | null {
    const { bytes, start, end } = this;
    if (!isUtf8(bytes, start, end)) return null;
    const written = strFromU8(bytes.subarray(start, end));
    const known = this.coded.get(written);
    if (known !== undefined) return known;
    for (let at = written.indexOf('&'); at >= 0; at = written.indexOf('&', at + 1))
      if (!ENTITY.test(written.slice(at + 1, at + 6))) return null;
    const text = this.undo(written);
    if (this.coded.size >= MOST_TEXTS) this.coded.clear();
    this.coded.set(written, text);
    return text;
  }

  private grow(): void {
    if (this.texts.length > MOST_TEXTS) {
      this.texts = [''];
      this.hashes = [0];
      this.slots.fill(0);
      return;
    }
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    this.hashes.forEach((hash, index) => {
      if (index === 0) return;
      for (let look = 0; look < MOST_LOOKS; look += 1) {
        const slot = (hash + look) & mask;
        if (slots[slot] !== 0) continue;
        slots[slot] = index;
        return;
      }
    });
    this.slots = slots;
  }
}
