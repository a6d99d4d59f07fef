import { BUILT_IN_FORMATS, type FileEdges, type FileStyle } from './read-styles';
import { EMPTY_STYLES } from './style-part';
import { StyleSections } from './style-sections';
import { escapeXml } from './xml';

type Side = keyof FileEdges;
type Edge = NonNullable<FileEdges[Side]>;

/** What of a cell format shall be another; null stands for what the workbook has by default, an edge of null for none. */
export type StyleEdit = Partial<Omit<FileStyle, 'edges'>> & {
  readonly edges?: Readonly<Partial<Record<Side, Edge | null>>>;
};

/** Order of what a font and a border hold (ECMA-376, CT_Font and CT_Border). */
const FONT_PARTS = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
];
const LATER_FONT_PARTS = ['family', 'charset', 'scheme'];
const BORDER_PARTS = ['start', 'end', 'left', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];

/** Formats whose number means another form in other countries are written out. */
const LOCAL_FORMATS: ReadonlySet<string> = new Set(['14', '15', '16', '17', '20', '22']);

const FIXED_FORMATS = new Map(
  Object.entries(BUILT_IN_FORMATS).flatMap(([id, code]) =>
    LOCAL_FORMATS.has(id) ? [] : [[code, Number(id)] as const],
  ),
);

/** Elements directly inside one, by name; what they hold goes with them. */
const childrenOf = (xml: string): Map<string, string> => {
  const inner = /^<[^>]*[^/]>([\s\S]*)<\/\w+>$|^<\w+>([\s\S]*)<\/\w+>$/.exec(xml);
  const body = inner?.[1] ?? inner?.[2] ?? '';
  return new Map(
    [...body.matchAll(/<(\w+)\b(?:[^>]*?\/>|[^>]*>[\s\S]*?<\/\1>)/g)].map(([whole, name = '']) => [name, whole]),
  );
};

const openingOf = (xml: string): string => /^<[^>]*>/.exec(xml)?.[0].replace(/\/>$/, '>') ?? '';

const elementOf = (opening: string, children: ReadonlyMap<string, string>, order: readonly string[]): string => {
  const name = /^<(\w+)/.exec(opening)?.[1] ?? '';
  const known = order.flatMap((part) => children.get(part) ?? []);
  const others = [...children].flatMap(([part, xml]) => (order.includes(part) ? [] : [xml]));
  return `${opening}${[...known, ...others].join('')}</${name}>`;
};

const withAttribute = (tag: string, name: string, value: string): string =>
  new RegExp(`\\s${name}="`).test(tag)
    ? tag.replace(new RegExp(`(\\s${name}=")[^"]*`), (_, before: string) => before + value)
    : tag.replace(/\/?>$/, (end) => ` ${name}="${value}"${end}`);

const attributeOf = (tag: string, name: string): number =>
  Number(new RegExp(`\\s${name}="(\\d+)"`).exec(tag)?.[1] ?? 0);

const FLAGS = { bold: '<b/>', italic: '<i/>', strike: '<strike/>', underline: '<u/>' } as const;
const FLAG_NAMES = { bold: 'b', italic: 'i', strike: 'strike', underline: 'u' } as const;

/** Gives cells other formats: each starts from one the workbook has, and keeps of it whatever is not edited. */
export class StyleEditor {
  private readonly sections: StyleSections;
  private readonly known = new Map<string, number>();

  constructor(xml: string = EMPTY_STYLES) {
    this.sections = new StyleSections(xml);
  }

  /** Number of the cell format that is the one of number `base` but for the edit. */
  cellFormat(base: number, edit: StyleEdit): number {
    const key = `${base}:${JSON.stringify(edit)}`;
    const known = this.known.get(key) ?? this.sections.findOrAdd('cellXfs', this.edited(base, edit));
    this.known.set(key, known);
    return known;
  }

  /** The style part with every format that was asked for. */
  build(): string {
    return this.sections.build();
  }

  private edited(base: number, edit: StyleEdit): string {
    const formats = this.sections.itemsOf('cellXfs');
    const raw = formats[base] ?? formats[0] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    let opening = openingOf(raw);
    const set = (name: string, value: number, applied: string): void => {
      opening = withAttribute(withAttribute(opening, name, String(value)), applied, '1');
    };
    if (edit.format !== undefined) set('numFmtId', this.formatId(edit.format), 'applyNumberFormat');
    const fontId = this.font(attributeOf(opening, 'fontId'), edit);
    if (fontId !== attributeOf(opening, 'fontId')) set('fontId', fontId, 'applyFont');
    if (edit.fill !== undefined) set('fillId', this.fill(edit.fill), 'applyFill');
    if (edit.edges !== undefined)
      set('borderId', this.border(attributeOf(opening, 'borderId'), edit.edges), 'applyBorder');
    const children = childrenOf(raw);
    const alignment = editedAlignment(children.get('alignment') ?? '<alignment/>', edit);
    if (alignment !== null) {
      children.set('alignment', alignment);
      opening = withAttribute(opening, 'applyAlignment', '1');
    }
    return children.size === 0
      ? opening.replace(/>$/, '/>')
      : elementOf(opening, children, ['alignment', 'protection']);
  }

  private formatId(code: string | null): number {
    return code === null ? 0 : (FIXED_FORMATS.get(code) ?? this.writtenFormat(escapeXml(code)));
  }

  private writtenFormat(code: string): number {
    const written = this.sections.itemsOf('numFmts').find((item) => item.includes(` formatCode="${code}"`));
    return written === undefined ? this.sections.addFormat(code) : attributeOf(written, 'numFmtId');
  }

  private font(base: number, { font, size, color, ...edit }: StyleEdit): number {
    const fonts = this.sections.itemsOf('fonts');
    const raw = fonts[base] ?? fonts[0] ?? '<font/>';
    const children = childrenOf(raw);
    const first = childrenOf(fonts[0] ?? '<font/>');
    const put = (name: string, xml: string | undefined): void => {
      if (xml === undefined) children.delete(name);
      else children.set(name, xml);
    };
    for (const flag of ['bold', 'italic', 'strike', 'underline'] as const)
      if (edit[flag] !== undefined) put(FLAG_NAMES[flag], edit[flag] ? FLAGS[flag] : undefined);
    if (size !== undefined) put('sz', size === null ? first.get('sz') : `<sz val="${size}"/>`);
    if (color !== undefined) put('color', color === null ? first.get('color') : `<color rgb="FF${color}"/>`);
    if (font !== undefined) {
      put('name', font === null ? first.get('name') : `<name val="${escapeXml(font)}"/>`);
      // A theme's scheme would stand over the name; the family and the letters it covers are those of the former font.
      for (const part of LATER_FONT_PARTS) put(part, font === null ? first.get(part) : undefined);
    }
    return this.sections.findOrAdd('fonts', elementOf('<font>', children, [...FONT_PARTS, ...LATER_FONT_PARTS]));
  }

  private fill(color: string | null): number {
    if (color === null) return 0;
    return this.sections.findOrAdd(
      'fills',
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
  }

  private border(base: number, edges: NonNullable<StyleEdit['edges']>): number {
    const raw = this.sections.itemsOf('borders')[base] ?? '<border><left/><right/><top/><bottom/><diagonal/></border>';
    const children = childrenOf(raw);
    for (const [side, edge] of Object.entries(edges) as [Side, Edge | null][]) {
      const color =
        edge?.color === undefined || edge.color === null ? '<color auto="1"/>' : `<color rgb="FF${edge.color}"/>`;
      children.set(side, edge === null ? `<${side}/>` : `<${side} style="${edge.style}">${color}</${side}>`);
    }
    return this.sections.findOrAdd('borders', elementOf(openingOf(raw), children, BORDER_PARTS));
  }
}

/** The alignment with what is edited; null where nothing of it is. */
const editedAlignment = (raw: string, { wrap, align, indent, vertical }: StyleEdit): string | null => {
  if (wrap === undefined && align === undefined && indent === undefined && vertical === undefined) return null;
  let xml = raw;
  const put = (name: string, value: string): void => {
    xml = withAttribute(xml, name, value);
  };
  if (wrap !== undefined) put('wrapText', wrap ? '1' : '0');
  if (align !== undefined) put('horizontal', align ?? 'general');
  if (indent !== undefined) put('indent', String(indent));
  if (vertical !== undefined) put('vertical', vertical);
  return xml;
};
