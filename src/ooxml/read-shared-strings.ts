import { MOST_LETTERS, TextScanner } from './text-scanner';
import { decodeCellText, detachString, unescapeXml, walkXml } from './xml';
import { asciiBytes, isAt, walkXmlList, type ItemScanner, type ListHandler } from './xml-list';

/** Hears the shared strings of a table, in parts of their own looks or whole, without how they are pronounced. */
class StringsReader implements ListHandler {
  readonly strings: string[] = [];
  private isBegun = false;
  private current: string | null = null;
  private isText = false;
  private phonetic = 0;

  readonly isIdle = (): boolean => this.current === null && !this.isText && this.phonetic === 0;

  readonly open = (name: string): void => {
    if (!this.isBegun && name !== 'sst') throw new Error(`<${name}>`);
    this.isBegun = true;
    if (name === 'si') this.current = '';
    else if (name === 'rPh') this.phonetic += 1;
    else if (name === 't') this.isText = this.phonetic === 0;
  };

  readonly text = (text: string): void => {
    if (!this.isText || this.current === null) return;
    this.current += text;
    if (this.current.length > MOST_LETTERS) throw new Error(`shared string ${this.strings.length}`);
  };

  readonly close = (name: string): void => {
    if (name === 't') this.isText = false;
    else if (name === 'rPh') this.phonetic -= 1;
    else if (name === 'si') {
      this.strings.push(detachString(decodeCellText(this.current ?? '')));
      this.current = null;
    }
  };
}

/** Reads strings of one look from their bytes. */
const scannerOf = (bytes: Uint8Array, prefix: string, strings: string[]): ItemScanner => {
  const texts = new TextScanner(bytes, (text) => decodeCellText(unescapeXml(text)));
  const heads = ['', ' xml:space="preserve"'].map((space) => asciiBytes(`<${prefix}si><${prefix}t${space}>`));
  const tail = asciiBytes(`</${prefix}t></${prefix}si>`);
  return (start) => {
    const head = heads.find((tags) => isAt(bytes, start, tags));
    if (!head || !texts.scan(start + head.length) || !isAt(bytes, texts.end, tail)) return -1;
    const text = texts.text();
    if (text === null) return -1;
    strings.push(text);
    return texts.end + tail.length;
  };
};

/** The slow twin of `readSharedStrings`: hears every string from the parser. */
export const readSharedStringsByParser = (xml: Uint8Array): readonly string[] => {
  const reader = new StringsReader();
  walkXml(xml, reader);
  return reader.strings;
};

/** The table of shared strings by index; empty where a workbook has none. */
export const readSharedStrings = (xml: Uint8Array | undefined): readonly string[] => {
  if (xml === undefined) return [];
  const reader = new StringsReader();
  walkXmlList(xml, { list: 'sst', item: 'si' }, (prefix) => scannerOf(xml, prefix, reader.strings), reader);
  return reader.strings;
};
