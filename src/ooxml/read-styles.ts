import { readRelations, type WorkbookPackage } from './workbook-package';
import { walkXml } from './xml';
import { partText } from './zip';

const SIDES = ['left', 'right', 'top', 'bottom'] as const;
type Side = (typeof SIDES)[number];

/** Lines around a cell; `color` null where the file names none, `style` as the file calls it. */
export type FileEdges = Readonly<Partial<Record<Side, { readonly style: string; readonly color: string | null }>>>;

/** How a cell format looks, as far as a spreadsheet view draws it; colours are six hexadecimal digits. */
export type FileStyle = {
  readonly format: string | null;
  readonly font: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly size: number | null;
  readonly color: string | null;
  readonly fill: string | null;
  readonly edges: FileEdges;
  readonly wrap: boolean;
  readonly align: string | null;
  readonly indent: number;
  readonly vertical: string;
};

/** Cell formats and differential formats of a workbook, by their index. */
export type FileStyles = { readonly cells: readonly FileStyle[]; readonly differentials: readonly FileStyle[] };

/** The formats every program knows by number (ECMA-376, 18.8.30) that HR sheets use. */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  20: 'h:mm',
  22: 'dd/mm/yyyy h:mm',
  49: '@',
};

type Draft = { -readonly [Key in keyof FileStyle]: FileStyle[Key] };

const blank = (): Draft => ({
  format: null,
  font: null,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  size: null,
  color: null,
  fill: null,
  edges: {},
  wrap: false,
  align: null,
  indent: 0,
  vertical: 'bottom',
});

const isSide = (name: string): name is Side => (SIDES as readonly string[]).includes(name);

const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false' && value !== 'none';

/** Takes the entries of a style part as they are met. */
class StyleReader {
  readonly cells: Draft[] = [];
  readonly differentials: Draft[] = [];
  private readonly formats = new Map<number, string>();
  private readonly fonts: Draft[] = [];
  private readonly fills: Draft[] = [];
  private readonly borders: Draft[] = [];
  private readonly stack: string[] = [];
  private target: Draft = blank();

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const section = this.stack[1] ?? '';
    const parent = this.stack[this.stack.length - 1] ?? '';
    this.stack.push(name);
    if (this.stack.length === 3) this.target = blank();
    if (name === 'numFmt') {
      if (section === 'dxfs') this.target.format = attributes.formatCode ?? null;
      else this.formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    } else if (parent === 'font') this.takeFont(name, attributes);
    else if (this.stack.includes('border')) this.takeEdge(name, parent, attributes);
    else if (name === 'fgColor' || (name === 'bgColor' && section === 'dxfs'))
      this.target.fill = attributes.rgb?.slice(-6) ?? null;
    else if (section === 'cellXfs') this.takeCellFormat(name, attributes);
  }

  close(name: string): void {
    if (this.stack.length === 3) {
      const lists = {
        font: this.fonts,
        fill: this.fills,
        border: this.borders,
        xf: this.cells,
        dxf: this.differentials,
      };
      const sections = { font: 'fonts', fill: 'fills', border: 'borders', xf: 'cellXfs', dxf: 'dxfs' } as const;
      const kind = name as keyof typeof lists;
      if (sections[kind] === this.stack[1]) lists[kind].push(this.target);
    }
    this.stack.pop();
  }

  private takeFont(name: string, { val, rgb }: Readonly<Record<string, string>>): void {
    if (name === 'b') this.target.bold = isOn(val);
    else if (name === 'i') this.target.italic = isOn(val);
    else if (name === 'u') this.target.underline = isOn(val);
    else if (name === 'strike') this.target.strike = isOn(val);
    else if (name === 'sz') this.target.size = Number(val);
    else if (name === 'name') this.target.font = val ?? null;
    else if (name === 'color') this.target.color = rgb?.slice(-6) ?? null;
  }

  private takeEdge(name: string, parent: string, { style, rgb }: Readonly<Record<string, string>>): void {
    const { edges } = this.target;
    const color = rgb?.slice(-6) ?? null;
    if (isSide(name) && style !== undefined && style !== 'none')
      this.target.edges = { ...edges, [name]: { style, color: null } };
    else if (name === 'color' && isSide(parent) && edges[parent])
      this.target.edges = { ...edges, [parent]: { ...edges[parent], color } };
  }

  private takeCellFormat(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'alignment') {
      this.target.wrap = attributes.wrapText === '1' || attributes.wrapText === 'true';
      this.target.align = attributes.horizontal ?? null;
      this.target.indent = Number(attributes.indent ?? 0);
      this.target.vertical = attributes.vertical ?? 'bottom';
    } else if (name === 'xf') {
      const id = Number(attributes.numFmtId ?? 0);
      this.target = {
        ...(this.fonts[Number(attributes.fontId ?? 0)] ?? blank()),
        fill: this.fills[Number(attributes.fillId ?? 0)]?.fill ?? null,
        edges: this.borders[Number(attributes.borderId ?? 0)]?.edges ?? {},
        format: this.formats.get(id) ?? BUILT_IN_FORMATS[id] ?? null,
      };
    }
  }
}

/** Path of the style part; null where a workbook has none. */
export const stylesPathOf = ({ parts, workbookPath }: WorkbookPackage): string | null =>
  readRelations(parts, workbookPath).find(({ type }) => type.endsWith('/styles'))?.target ?? null;

/** Reads the style part; a workbook without one has the plain style only. */
export const readStyles = (workbook: WorkbookPackage): FileStyles => {
  const path = stylesPathOf(workbook);
  const xml = path === null ? undefined : partText(workbook.parts, path);
  if (xml === undefined) return { cells: [blank()], differentials: [] };
  const reader = new StyleReader();
  walkXml(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
  });
  return { cells: reader.cells, differentials: reader.differentials };
};
