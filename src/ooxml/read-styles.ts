import { readRelations, type WorkbookPackage } from './workbook-package';
import { walkXml } from './xml';
import { partText } from './zip';

/** How a cell format looks, as far as a spreadsheet view draws it; colours are six hexadecimal digits. */
export type FileStyle = {
  readonly format: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly size: number | null;
  readonly color: string | null;
  readonly fill: string | null;
  readonly border: string | null;
  readonly wrap: boolean;
  readonly align: string | null;
};

/** Cell formats and differential formats of a workbook, by their index. */
export type FileStyles = { readonly cells: readonly FileStyle[]; readonly differentials: readonly FileStyle[] };

// The formats every program knows by number (ECMA-376, 18.8.30) that HR sheets use.
const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
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
  bold: false,
  italic: false,
  underline: false,
  size: null,
  color: null,
  fill: null,
  border: null,
  wrap: false,
  align: null,
});

const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false' && value !== 'none';

/** Reads the style part; a workbook without one has the plain style only. */
export const readStyles = (workbook: WorkbookPackage): FileStyles => {
  const path = readRelations(workbook.parts, workbook.workbookPath).find(({ type }) =>
    type.endsWith('/styles'),
  )?.target;
  const xml = path === undefined ? undefined : partText(workbook.parts, path);
  if (xml === undefined) return { cells: [blank()], differentials: [] };
  const formats = new Map<number, string>();
  const fonts: Draft[] = [];
  const fills: Draft[] = [];
  const borders: Draft[] = [];
  const cells: Draft[] = [];
  const differentials: Draft[] = [];
  const stack: string[] = [];
  let target: Draft = blank();
  walkXml(xml, {
    open: (name, attributes) => {
      const section = stack[1] ?? '';
      const parent = stack[stack.length - 1] ?? '';
      stack.push(name);
      if (stack.length === 3) target = blank();
      if (name === 'numFmt') {
        if (section === 'dxfs') target.format = attributes.formatCode ?? null;
        else formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      }
      if (name === 'b') target.bold = isOn(attributes.val);
      if (name === 'i') target.italic = isOn(attributes.val);
      if (name === 'u') target.underline = isOn(attributes.val);
      if (name === 'sz' && parent === 'font') target.size = Number(attributes.val);
      if (name === 'color' && parent === 'font') target.color = attributes.rgb?.slice(-6) ?? null;
      if (name === 'color' && stack.includes('border')) target.border ??= attributes.rgb?.slice(-6) ?? null;
      if (name === 'fgColor' || (name === 'bgColor' && section === 'dxfs'))
        target.fill = attributes.rgb?.slice(-6) ?? null;
      if (name === 'alignment' && section === 'cellXfs') {
        target.wrap = attributes.wrapText === '1' || attributes.wrapText === 'true';
        target.align = attributes.horizontal ?? null;
      }
      if (name === 'xf' && section === 'cellXfs') {
        const id = Number(attributes.numFmtId ?? 0);
        const font = fonts[Number(attributes.fontId ?? 0)] ?? blank();
        target = {
          ...font,
          fill: fills[Number(attributes.fillId ?? 0)]?.fill ?? null,
          border: borders[Number(attributes.borderId ?? 0)]?.border ?? null,
          format: formats.get(id) ?? BUILT_IN_FORMATS[id] ?? null,
          wrap: false,
          align: null,
        };
      }
    },
    close: (name) => {
      const section = stack[1] ?? '';
      if (stack.length === 3) {
        if (section === 'fonts' && name === 'font') fonts.push(target);
        if (section === 'fills' && name === 'fill') fills.push(target);
        if (section === 'borders' && name === 'border') borders.push(target);
        if (section === 'cellXfs' && name === 'xf') cells.push(target);
        if (section === 'dxfs' && name === 'dxf') differentials.push(target);
      }
      stack.pop();
    },
  });
  return { cells, differentials };
};
