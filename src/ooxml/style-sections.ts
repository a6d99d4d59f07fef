import { walkXml } from './xml';

/** Order of the sections of a style part (ECMA-376, CT_Stylesheet). */
const SECTIONS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;
type Section = (typeof SECTIONS)[number];

/** Sections whose items can be read as they are written, with the name of an item. */
const ITEMS = { numFmts: 'numFmt', fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf' } as const;
type ReadableSection = keyof typeof ITEMS;

const countSections = (xml: string): Map<string, number> => {
  const counts = new Map<string, number>();
  const path: string[] = [];
  walkXml(xml, {
    open: (name) => {
      if (path.length === 2) counts.set(path[1]!, (counts.get(path[1]!) ?? 0) + 1);
      if (path.length === 1) counts.set(name, counts.get(name) ?? 0);
      path.push(name);
    },
    close: () => {
      path.pop();
    },
  });
  return counts;
};

const highestFormatId = (xml: string): number => {
  let highest = 163;
  walkXml(xml, {
    open: (name, { numFmtId }) => {
      if (name === 'numFmt') highest = Math.max(highest, Number(numFmtId ?? 0));
    },
  });
  return highest;
};

/** The sections of a style part. Existing items keep their bytes and their numbers; new ones go behind them. */
export class StyleSections {
  private readonly counts: Map<string, number>;
  private readonly added = new Map<Section, string[]>();
  private readonly known = new Map<string, number>();
  private readonly written = new Map<Section, readonly string[]>();
  private readonly prefix: string;
  private formatId: number;

  constructor(private readonly xml: string) {
    this.counts = countSections(xml);
    this.formatId = highestFormatId(xml);
    this.prefix = /<(\w+:)?styleSheet/.exec(xml)?.[1] ?? '';
  }

  /** Number of an item put behind the others of its section, written without a prefix; one entry per item. */
  add(section: Section, item: string): number {
    const key = `${section}:${item}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = (this.counts.get(section) ?? 0) + (this.added.get(section)?.length ?? 0);
    this.added.set(section, [...(this.added.get(section) ?? []), item]);
    this.known.set(key, index);
    return index;
  }

  /** Number of an item that stands in its section already, else of a new one. */
  findOrAdd(section: ReadableSection, item: string): number {
    const found = this.itemsOf(section).indexOf(item);
    return found < 0 ? this.add(section, item) : found;
  }

  /** Id of a number format added for this code, which is safe in an attribute. */
  addFormat(code: string): number {
    const known = this.known.get(`format:${code}`);
    if (known !== undefined) return known;
    this.formatId += 1;
    this.known.set(`format:${code}`, this.formatId);
    this.add('numFmts', `<numFmt numFmtId="${this.formatId}" formatCode="${code}"/>`);
    return this.formatId;
  }

  /** Items of a section as they are written, without prefixes. */
  itemsOf(section: ReadableSection): readonly string[] {
    const held = this.written.get(section) ?? this.readItems(section);
    this.written.set(section, held);
    return [...held, ...(this.added.get(section) ?? [])];
  }

  /** The style part with everything added. */
  build(): string {
    let xml = this.xml;
    for (const [section, items] of this.added) xml = this.insert(xml, section, items);
    return xml;
  }

  private readItems(section: ReadableSection): string[] {
    const { prefix } = this;
    const body =
      new RegExp(`<${prefix}${section}\\b[^>]*>([\\s\\S]*?)</${prefix}${section}>`).exec(this.xml)?.[1] ?? '';
    const item = `${prefix}${ITEMS[section]}`;
    return [...body.matchAll(new RegExp(`<${item}\\b(?:[^>]*?/>|[^>]*>[\\s\\S]*?</${item}>)`, 'g'))].map(([written]) =>
      prefix === '' ? written : written.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</'),
    );
  }

  private prefixed(item: string): string {
    return this.prefix === '' ? item : item.replace(/<(\/?)(?=[a-z])/gi, `<$1${this.prefix}`);
  }

  private insert(xml: string, section: Section, items: readonly string[]): string {
    const { prefix } = this;
    const count = (this.counts.get(section) ?? 0) + items.length;
    const body = items.map((item) => this.prefixed(item)).join('');
    const empty = new RegExp(`<${prefix}${section}(?:\\s[^>]*)?/>`);
    if (empty.test(xml))
      return xml.replace(empty, () => `<${prefix}${section} count="${count}">${body}</${prefix}${section}>`);
    const close = `</${prefix}${section}>`;
    if (xml.includes(close)) {
      const open = new RegExp(`(<${prefix}${section}\\b[^>]*?\\bcount=")\\d+(")`);
      return xml
        .replace(open, (_, before: string, after: string) => `${before}${count}${after}`)
        .replace(close, () => `${body}${close}`);
    }
    const later = SECTIONS.slice(SECTIONS.indexOf(section) + 1)
      .map((name) => xml.search(new RegExp(`<${prefix}${name}[\\s/>]`)))
      .filter((place) => place >= 0);
    const place = later.length > 0 ? Math.min(...later) : xml.lastIndexOf(`</${prefix}styleSheet>`);
    return `${xml.slice(0, place)}<${prefix}${section} count="${count}">${body}${close}${xml.slice(place)}`;
  }
}
