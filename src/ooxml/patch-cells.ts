import { cellAddress, parseCellAddress, toCellText, type CellValue } from '../sheets';

import { shiftFormula } from './shift-formula';
import { encodeCellText, escapeXml, walkXml } from './xml';

/** A cell that shall hold another value, or a formula (without "=") with its value; its format stays. */
export type CellPatch = {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
};

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];

const patchedCell = (prefix: string, { row, column, value, formula }: CellPatch, style: string | undefined): string => {
  const f = formula === undefined ? '' : `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
  const at = `r="${cellAddress(row, column)}"${style === undefined ? '' : ` s="${style}"`}`;
  if (value === null) return f === '' ? `<${prefix}c ${at}/>` : `<${prefix}c ${at}>${f}</${prefix}c>`;
  if (typeof value === 'number') return `<${prefix}c ${at}>${f}<${prefix}v>${value}</${prefix}v></${prefix}c>`;
  if (typeof value === 'boolean')
    return `<${prefix}c ${at} t="b">${f}<${prefix}v>${value ? 1 : 0}</${prefix}v></${prefix}c>`;
  const text = encodeCellText(toCellText(value));
  if (f !== '') return `<${prefix}c ${at} t="str">${f}<${prefix}v>${text}</${prefix}v></${prefix}c>`;
  return `<${prefix}c ${at} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is></${prefix}c>`;
};

type RawCell = { readonly column: number; readonly xml: string; readonly style: string | undefined };

const splitCells = (content: string, prefix: string): RawCell[] => {
  const cells: RawCell[] = [];
  let next = 0;
  for (const match of content.matchAll(new RegExp(`<${prefix}c\\b([^>]*?)(?:/>|>[\\s\\S]*?</${prefix}c>)`, 'g'))) {
    const attributes = match[1] ?? '';
    const address = attribute(attributes, 'r');
    const column = (address === undefined ? null : parseCellAddress(address)?.column) ?? next;
    next = column + 1;
    cells.push({ column, xml: match[0], style: attribute(attributes, 's') });
  }
  return cells;
};

const patchRow = (content: string, prefix: string, patches: readonly CellPatch[]): string => {
  const cells = new Map(splitCells(content, prefix).map((cell) => [cell.column, cell]));
  for (const patch of patches) {
    const style = cells.get(patch.column)?.style;
    cells.set(patch.column, { column: patch.column, style, xml: patchedCell(prefix, patch, style) });
  }
  return [...cells.values()]
    .sort((a, b) => a.column - b.column)
    .map(({ xml }) => xml)
    .join('');
};

const xmlText = (content: string): string => {
  let text = '';
  walkXml(`<f>${content}</f>`, {
    text: (part) => {
      text += part;
    },
  });
  return text;
};

/**
 * Gives the cells of a shared formula their own when the cell that holds it for them is patched: without it they would be
 * left with nothing.
 */
const unshareFormulas = (xml: string, prefix: string, patched: ReadonlySet<string>): string => {
  const cell = new RegExp(
    `(<${prefix}c\\b[^>]*\\br="([A-Z]+\\d+)"[^>]*>)(<${prefix}f\\b([^>]*\\bt="shared"[^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}f>))`,
    'g',
  );
  const lost = new Map<string, { readonly address: string; readonly formula: string }>();
  for (const [, , address = '', , attributes = '', text] of xml.matchAll(cell)) {
    const group = attribute(attributes, 'si');
    if (group !== undefined && text && patched.has(address)) lost.set(group, { address, formula: xmlText(text) });
  }
  if (lost.size === 0) return xml;
  return xml.replace(cell, (whole, open: string, address: string, _f: string, attributes: string) => {
    const holder = lost.get(attribute(attributes, 'si') ?? '');
    const from = holder && parseCellAddress(holder.address);
    const to = parseCellAddress(address);
    if (!holder || !from || !to || address === holder.address) return whole;
    const formula = shiftFormula(holder.formula, to.row - from.row, to.column - from.column);
    return `${open}<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
  });
};

/** Puts values into a sheet part. Rows and cells that no patch names keep their bytes; a patched formula becomes a value. */
export const patchCells = (source: string, patches: readonly CellPatch[]): string => {
  const prefix = /<(\w+:)?sheetData[\s/>]/.exec(source)?.[1] ?? '';
  const xml = unshareFormulas(source, prefix, new Set(patches.map(({ row, column }) => cellAddress(row, column))));
  const byRow = new Map<number, CellPatch[]>();
  for (const patch of patches) byRow.set(patch.row, [...(byRow.get(patch.row) ?? []), patch]);

  const missing = (from: number, to: number): string =>
    [...byRow.keys()]
      .filter((row) => row > from && row < to)
      .sort((a, b) => a - b)
      .map((row) => `<${prefix}row r="${row + 1}">${patchRow('', prefix, byRow.get(row)!)}</${prefix}row>`)
      .join('');

  let last = -1;
  const body = (inner: string): string => {
    const rows = inner.replace(
      new RegExp(`<${prefix}row\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}row>)`, 'g'),
      (whole, attributes: string, content: string | undefined) => {
        const number = attribute(attributes, 'r');
        const row = number === undefined ? last + 1 : Number(number) - 1;
        const before = missing(last, row);
        last = row;
        const wanted = byRow.get(row);
        // Spans may no longer be true once a cell is added; they are optional.
        return (
          before +
          (wanted
            ? `<${prefix}row${attributes.replace(/\s*spans="[^"]*"/, '')}>${patchRow(content ?? '', prefix, wanted)}</${prefix}row>`
            : whole)
        );
      },
    );
    return rows + missing(last, Infinity);
  };
  const empty = new RegExp(`<${prefix}sheetData\\s*/>`);
  if (empty.test(xml)) return xml.replace(empty, () => `<${prefix}sheetData>${body('')}</${prefix}sheetData>`);
  return xml.replace(
    new RegExp(`(<${prefix}sheetData[^>]*>)([\\s\\S]*?)(</${prefix}sheetData>)`),
    (_, open: string, inner: string, close: string) => open + body(inner) + close,
  );
};
