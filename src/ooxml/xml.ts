import { DecodeUTF8 } from 'fflate';
import { SaxesParser } from 'saxes';

/** Text safe between tags and in double-quoted attributes. */
export const escapeXml = (text: string): string =>
  !/[&<>"]/.test(text)
    ? text
    : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Undoes the five entities of XML. */
export const unescapeXml = (text: string): string =>
  text
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Cell text as the file format stores it: `_x0041_` would be read as "A", so its underscore is escaped; CR is coded, and its code may close one. */
export const encodeCellText = (text: string): string =>
  escapeXml(
    /_x|\r/.test(text) ? text.replace(/_(?=x[0-9A-Fa-f]{4}[_\r])/g, '_x005F_').replaceAll('\r', '_x000D_') : text,
  );

/** Undoes `_xHHHH_` codes. */
export const decodeCellText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** Shorter texts are copied by themselves when they are cut out of another. */
const SHORTEST_CUT = 13;

/** Copies a text out of the piece of the file it was cut from, which a cut of some length would keep in memory as long as itself. */
export const detachString = (text: string): string => (text.length < SHORTEST_CUT ? text : ` ${text}`.slice(1));

/** What a reader wants to hear of an XML part; names are local names, attributes by local name (prefix kept for r:id). */
export type XmlHandler = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

type Attributes = Record<string, string>;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Prefixes that stand for relationships, whatever they are called in the file; in nearly every file it is "r" alone. */
class RelationPrefixes {
  private readonly prefixes = new Set<string>();

  declare(prefix: string, uri: string): void {
    if (uri.endsWith('/relationships')) this.prefixes.add(prefix);
    else this.prefixes.delete(prefix);
  }

  has(prefix: string): boolean {
    return this.prefixes.has(prefix);
  }
}

/** Attributes by local name; relationship ids are told apart from plain ids by their prefix. */
const withoutPrefixes = (written: Attributes, relations: RelationPrefixes): Attributes => {
  for (const name in written) if (name.startsWith('xmlns:')) relations.declare(name.slice(6), written[name]!);
  const attributes = Object.create(null) as Attributes;
  for (const name in written) {
    if (name.startsWith('xmlns:')) continue;
    const cut = name.indexOf(':');
    if (cut < 0) attributes[name] = written[name]!;
    else if (relations.has(name.slice(0, cut))) attributes[`r:${name.slice(cut + 1)}`] = written[name]!;
    else attributes[name.slice(cut + 1)] ??= written[name]!;
  }
  return attributes;
};

/** Letters handed to the parser at a time; a sheet may be longer than one string can be. */
const CHUNK_BYTES = 2 ** 16;

/** Elements inside one another; those of a workbook are a dozen deep, and each level is held in memory. */
const MOST_DEPTH = 1000;

const NO_BYTES = new Uint8Array();

/**
 * Walks an XML part handed over piece by piece as UTF-8 bytes, or at once as text; throws an Error when it is not well-formed.
 * Entities beyond the five of XML are not resolved.
 */
export class XmlWalker {
  /** How many elements are open after the last piece. */
  depth = 0;
  // Namespaces are looked at here: the parser's own look takes as long as all the rest of reading a sheet.
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private readonly decoder = new DecodeUTF8((text) => this.parser.write(text));

  constructor(handler: XmlHandler) {
    const { parser } = this;
    const relations = new RelationPrefixes();
    parser.on('error', (error) => {
      throw error;
    });
    let hasPrefixes = false;
    parser.on('attribute', ({ name }) => {
      // "xml:space" stands on nearly every text of a sheet and means nothing here.
      hasPrefixes ||= name.includes(':') && !name.startsWith('xml:');
    });
    parser.on('opentag', ({ name, attributes }) => {
      this.depth += 1;
      if (this.depth > MOST_DEPTH) throw new Error(`<${name}> ${this.depth}`);
      handler.open?.(localName(name), hasPrefixes ? withoutPrefixes(attributes, relations) : attributes);
      hasPrefixes = false;
    });
    parser.on('closetag', ({ name }) => {
      this.depth -= 1;
      handler.close?.(localName(name));
    });
    if (handler.text) {
      parser.on('text', handler.text);
      parser.on('cdata', handler.text);
    }
  }

  /** Goes on with a text. */
  pushText(text: string): void {
    this.parser.write(text);
  }

  /** Goes on with the bytes from `start` to before `end`. */
  push(bytes: Uint8Array, start: number, end: number): void {
    for (let at = start; at < end; at += CHUNK_BYTES) {
      this.decoder.push(bytes.subarray(at, Math.min(end, at + CHUNK_BYTES)), false);
    }
  }

  /** Ends the part. */
  close(): void {
    this.decoder.push(NO_BYTES, true);
    this.parser.close();
  }
}

/** Walks a whole XML part, see `XmlWalker`. */
export const walkXml = (xml: string | Uint8Array, handler: XmlHandler): void => {
  const walker = new XmlWalker(handler);
  if (typeof xml === 'string') walker.pushText(xml);
  else walker.push(xml, 0, xml.length);
  walker.close();
};
