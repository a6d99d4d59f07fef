import { LOOK_STYLES, NUMBER_FORMAT_CODES, type CellLook, type NumberFormat } from '../sheets';

import { walkXml } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

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

/** A style part of a fresh workbook. */
export const EMPTY_STYLES =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>';

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

/**
 * Adds Padan's looks to a style part. Existing entries keep their bytes and their numbers; new ones go behind them, so every
 * style a user's cell points to stays what it was.
 */
export class StyleAppender {
  private readonly counts: Map<string, number>;
  private readonly added = new Map<Section, string[]>();
  private readonly known = new Map<string, number>();
  private readonly cellFormats: Partial<Record<CellLook, Partial<Record<NumberFormat, number>>>> = {};
  private readonly prefix: string;
  private formatId: number;

  constructor(private readonly xml: string) {
    this.counts = countSections(xml);
    this.formatId = highestFormatId(xml);
    this.prefix = /<(\w+:)?styleSheet/.exec(xml)?.[1] ?? '';
  }

  /** Number of the cell format for a look and a number format; one entry per combination. */
  cellFormat(look: CellLook, format: NumberFormat): number {
    const known = this.cellFormats[look]?.[format];
    if (known !== undefined) return known;
    const made = this.addCellFormat(look, format);
    (this.cellFormats[look] ??= {})[format] = made;
    return made;
  }

  private addCellFormat(look: CellLook, format: NumberFormat): number {
    const style = LOOK_STYLES[look];
    const font =
      style.bold || style.italic || style.underline || style.size || style.color
        ? this.add(
            'fonts',
            `<font>${style.bold ? '<b/>' : ''}${style.italic ? '<i/>' : ''}${style.underline ? '<u/>' : ''}<sz val="${style.size ?? 11}"/>${style.color ? `<color rgb="FF${style.color}"/>` : ''}<name val="Calibri"/><family val="2"/></font>`,
          )
        : 0;
    const fill = style.fill
      ? this.add(
          'fills',
          `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/><bgColor indexed="64"/></patternFill></fill>`,
        )
      : 0;
    const side = (name: string): string => `<${name} style="thin"><color rgb="FF${style.border ?? ''}"/></${name}>`;
    const border = style.border
      ? this.add('borders', `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`)
      : 0;
    const align = style.align ? ` horizontal="${style.align}"` : '';
    const alignment = `<alignment${align} vertical="top"${style.wrap ? ' wrapText="1"' : ''}/>`;
    return this.add(
      'cellXfs',
      `<xf numFmtId="${this.numberFormat(format)}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`,
    );
  }

  /** Number of the differential format a conditional look uses. */
  differential(look: 'good' | 'caution' | 'bad'): number {
    const style = LOOK_STYLES[look];
    return this.add(
      'dxfs',
      `<dxf><font><color rgb="FF${style.color ?? '000000'}"/></font><fill><patternFill><bgColor rgb="FF${style.fill ?? 'FFFFFF'}"/></patternFill></fill></dxf>`,
    );
  }

  /** The style part with everything added. */
  build(): string {
    let xml = this.xml;
    for (const [section, items] of this.added) xml = this.insert(xml, section, items);
    return xml;
  }

  private numberFormat(format: NumberFormat): number {
    const builtIn: Readonly<Partial<Record<NumberFormat, number>>> = {
      general: 0,
      text: 49,
      whole: 3,
      points: 2,
      percent: 9,
    };
    const id = builtIn[format];
    if (id !== undefined) return id;
    const key = `format:${format}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.formatId += 1;
    this.known.set(key, this.formatId);
    this.push('numFmts', `<numFmt numFmtId="${this.formatId}" formatCode="${NUMBER_FORMAT_CODES[format]}"/>`);
    return this.formatId;
  }

  private add(section: Section, item: string): number {
    const key = `${section}:${item}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = (this.counts.get(section) ?? 0) + (this.added.get(section)?.length ?? 0);
    this.push(section, item);
    this.known.set(key, index);
    return index;
  }

  private push(section: Section, item: string): void {
    const prefixed = this.prefix === '' ? item : item.replace(/<(\/?)(?=[a-z])/gi, `<$1${this.prefix}`);
    this.added.set(section, [...(this.added.get(section) ?? []), prefixed]);
  }

  private insert(xml: string, section: Section, items: readonly string[]): string {
    const { prefix } = this;
    const count = (this.counts.get(section) ?? 0) + items.length;
    const body = items.join('');
    const empty = new RegExp(`<${prefix}${section}(?:\\s[^>]*)?/>`);
    if (empty.test(xml))
      return xml.replace(empty, `<${prefix}${section} count="${count}">${body}</${prefix}${section}>`);
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
