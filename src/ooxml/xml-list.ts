import { XmlWalker, type XmlHandler } from './xml';

/** A walker that can be passed by: it is idle when nothing it has heard awaits text. */
export type ListHandler = XmlHandler & { readonly isIdle: () => boolean };

/**
 * Reads one item of a list straight from its bytes and tells its handler what it holds. Answers where the item ends, or -1, with
 * nothing told, where it is not written in one of the plain forms.
 */
export type ItemScanner = (start: number) => number;

/** Where the items of a list start in a part, and the prefix of its names with its colon; null where its head is not a plain one. */
type ListHead = { readonly start: number; readonly prefix: string };

const [LESS_THAN, MORE_THAN, SLASH, BANG, QUESTION, QUOTE, APOSTROPHE] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x22, 0x27];

/** True of a space, a tab or an end of line, which may stand between the elements of a list. */
export const isXmlSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** ASCII bytes of a name or tag. */
export const asciiBytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Whether bytes stand at a place. */
export const isAt = (bytes: Uint8Array, at: number, wanted: Uint8Array): boolean => {
  for (let index = 0; index < wanted.length; index += 1) if (bytes[at + index] !== wanted[index]) return false;
  return true;
};

const textAt = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end));

/** Bytes of one part the parser may have to read: more than that is no list any program wrote, and takes longer than anybody waits. */
const MOST_PARSED = 2 ** 26;

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** Another version of XML has other ideas of what may stand in a text. */
const DECLARATION = asciiBytes('<?xml version="1.0"');
/** Longest name of a tag looked at; those of sheets are shorter. */
const LONGEST_NAME = 64;

const findListHead = (bytes: Uint8Array, list: string): ListHead | null => {
  let at = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? BYTE_ORDER_MARK.length : 0;
  if (isAt(bytes, at, DECLARATION)) at += DECLARATION.length;
  for (at = bytes.indexOf(LESS_THAN, at); at >= 0; at = bytes.indexOf(LESS_THAN, at + 1)) {
    const first = bytes[at + 1];
    // A comment or an instruction may hold anything.
    if (first === BANG || first === QUESTION) return null;
    let end = at + 1;
    while (end < at + LONGEST_NAME && bytes[end] !== MORE_THAN && bytes[end] !== SLASH && !isXmlSpace(bytes[end]))
      end += 1;
    const name = textAt(bytes, at + 1, end);
    const cut = name.indexOf(':') + 1;
    if (name.slice(cut) !== list) continue;
    // With attributes the rest of the tag has to be read as well: some programs number the strings of a table there.
    let isQuoted = false;
    for (; end < bytes.length && (isQuoted || bytes[end] !== MORE_THAN); end += 1) {
      if (bytes[end] === QUOTE) isQuoted = !isQuoted;
      if (bytes[end] === LESS_THAN || bytes[end] === APOSTROPHE) return null;
    }
    return bytes[end - 1] === SLASH ? null : { start: end + 1, prefix: name.slice(0, cut) };
  }
  return null;
};

/** True where a stretch holds a comment, an instruction or a section, in which what looks like a tag is none. */
const hasDeclarations = (bytes: Uint8Array, start: number, end: number): boolean => {
  for (let at = bytes.indexOf(LESS_THAN, start); at >= 0 && at < end; at = bytes.indexOf(LESS_THAN, at + 1)) {
    if (bytes[at + 1] === BANG || bytes[at + 1] === QUESTION) return true;
  }
  return false;
};

const findTag = (bytes: Uint8Array, tag: Uint8Array, start: number): number => {
  for (let at = bytes.indexOf(LESS_THAN, start); at >= 0; at = bytes.indexOf(LESS_THAN, at + 1))
    if (isAt(bytes, at, tag)) return at;
  return -1;
};

/**
 * Walks a part whose bulk is one long list, hearing what `walkXml` hears, but for the items that a scanner can read by itself:
 *
 * 1. Everything up to the list goes to the parser.
 * 2. Each item is offered to the scanner. One that it leaves goes to the parser, up to the end tag of the item; the scanner goes on
 *    after it where the parser then stands between two items, and the rest is the parser's where it does not.
 * 3. Everything behind the list goes to the parser, so that the part is well-formed but for items the scanner has seen to be.
 */
export const walkXmlList = (
  bytes: Uint8Array,
  names: { readonly list: string; readonly item: string },
  scannerFor: (prefix: string) => ItemScanner,
  handler: ListHandler,
): void => {
  const walker = new XmlWalker(handler);
  let parsed = 0;
  const parse = (start: number, end: number): void => {
    parsed += end - start;
    if (parsed > MOST_PARSED) throw new Error(`<${names.item}>: ${Math.round(parsed / 2 ** 20)} MB`);
    walker.push(bytes, start, end);
  };
  const head = findListHead(bytes, names.list);
  let at = 0;
  if (head) {
    parse(0, head.start);
    at = head.start;
    const { depth } = walker;
    const scan = scannerFor(head.prefix);
    const [open, close] = [asciiBytes(`<${head.prefix}${names.item}`), asciiBytes(`</${head.prefix}${names.item}>`)];
    while (handler.isIdle()) {
      while (isXmlSpace(bytes[at])) at += 1;
      if (!isAt(bytes, at, open)) break;
      const next = scan(at);
      if (next >= 0) {
        at = next;
        continue;
      }
      const found = findTag(bytes, close, at);
      const end = found < 0 ? bytes.length : found + close.length;
      const isHidden = hasDeclarations(bytes, at, end);
      parse(at, end);
      at = end;
      if (isHidden || walker.depth !== depth) break;
    }
  }
  parse(at, bytes.length);
  walker.close();
};
