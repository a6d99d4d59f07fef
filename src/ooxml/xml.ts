import { SaxesParser, type SaxesTagNS } from 'saxes';

/** Text safe between tags and in double-quoted attributes. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Cell text as the file format stores it: `_x0041_` would be read as "A", so its underscore is escaped; CR is coded. */
export const encodeCellText = (text: string): string =>
  escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_'));

/** Undoes `_xHHHH_` codes. */
export const decodeCellText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** What a reader wants to hear of an XML part; names are local names, attributes by local name (prefix kept for r:id). */
export type XmlHandler = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

const attributesOf = (tag: SaxesTagNS): Record<string, string> => {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const attribute of Object.values(tag.attributes)) {
    // Relationship ids are told apart from plain ids by their prefix, whatever it is called in the file.
    const isRelation = attribute.uri.endsWith('/relationships');
    attributes[isRelation ? `r:${attribute.local}` : attribute.local] = attribute.value;
  }
  return attributes;
};

/** Walks an XML text; throws an Error when it is not well-formed. Entities beyond the five of XML are not resolved. */
export const walkXml = (xml: string, handler: XmlHandler): void => {
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    handler.open?.(tag.local, attributesOf(tag));
  });
  parser.on('closetag', (tag) => {
    handler.close?.(tag.local);
  });
  if (handler.text) {
    parser.on('text', handler.text);
    parser.on('cdata', handler.text);
  }
  parser.write(xml).close();
};
