import { cellAddress, parseCellAddress, toCellText, type CellValue } from '../sheets';

import { attribute, editRows, prefixOf, withAttribute } from './edit-rows';
import type { StyleEdit, StyleEditor } from './edit-styles';
import { shiftFormula } from './shift-formula';
import { encodeCellText, escapeXml, walkXml } from './xml';

/** A cell that shall hold another value, or a formula (without "=") with its value; its format stays. */
export type CellPatch = {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
};

/** A patch that may leave what the cell holds, and may give it another look; `plain` is without a look of its own. */
export type CellEdit = Omit<CellPatch, 'value'> & {
  readonly value?: CellValue;
  readonly look?: StyleEdit | 'plain';
};

const patchedCell = (prefix: string, { row, column, value, formula }: CellEdit, style: string | undefined): string => {
  const f = formula === undefined ? '' : `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
  const at = `r="${cellAddress(row, column)}"${style === undefined ? '' : ` s="${style}"`}`;
  if (value === null || value === undefined)
    return f === '' ? `<${prefix}c ${at}/>` : `<${prefix}c ${at}>${f}</${prefix}c>`;
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

/** A cell as it is but for the number of its format. */
const restyledCell = (xml: string, style: string | undefined): string =>
  xml.replace(
    /^<([\w:]+)([^>]*?)(\/?)>/,
    (_, name: string, attributes: string, end: string) =>
      `<${name}${withAttribute(attributes, 's', style ?? null)}${end}>`,
  );

/** What a row of a part needs to have its cells patched. */
type RowPatch = {
  readonly prefix: string;
  readonly patches: readonly CellEdit[];
  /** Number of the format of a cell that the row lacks. */
  readonly styleOf: (column: number) => string | undefined;
  readonly styles: StyleEditor | null;
};

const patchRow = (content: string, { prefix, patches, styleOf, styles }: RowPatch): string => {
  const cells = new Map(splitCells(content, prefix).map((cell) => [cell.column, cell]));
  const lookedLike = (before: string | undefined, { column, look }: CellEdit): string | undefined => {
    if (look === undefined || styles === null) return before;
    return look === 'plain' ? styleOf(column) : String(styles.cellFormat(Number(before ?? 0), look));
  };
  for (const patch of patches) {
    const { column } = patch;
    const cell = cells.get(column);
    const style = lookedLike(cell ? cell.style : styleOf(column), patch);
    const xml = cell && patch.value === undefined ? restyledCell(cell.xml, style) : patchedCell(prefix, patch, style);
    cells.set(column, { column, style, xml });
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

/** Formats of the columns that have one, by column, for cells that a row lacks. */
const columnStyles = (xml: string, prefix: string): ((column: number) => string | undefined) => {
  const styled = [...xml.matchAll(new RegExp(`<${prefix}col\\b([^>]*)>`, 'g'))].flatMap(([, attributes = '']) => {
    const style = attribute(attributes, 'style');
    const [min, max] = [Number(attribute(attributes, 'min')), Number(attribute(attributes, 'max'))];
    return style === undefined ? [] : [{ style, min, max }];
  });
  return (column) => styled.find(({ min, max }) => column + 1 >= min && column < max)?.style;
};

/**
 * Puts values and formats into a sheet part. Rows and cells that no patch names keep their bytes; a patched formula becomes a value. A cell that is added looks as its
 * row or column does. Looks are changed where `styles` makes formats for them.
 */
export const patchCells = (source: string, patches: readonly CellEdit[], styles: StyleEditor | null = null): string => {
  const prefix = prefixOf(source);
  const changed = patches.filter(({ value }) => value !== undefined);
  const xml = unshareFormulas(source, prefix, new Set(changed.map(({ row, column }) => cellAddress(row, column))));
  const styleOf = columnStyles(xml, prefix);
  const byRow = new Map<number, CellEdit[]>();
  for (const patch of patches) {
    const ofRow = byRow.get(patch.row);
    if (ofRow) ofRow.push(patch);
    else byRow.set(patch.row, [patch]);
  }
  return editRows(xml, new Set(byRow.keys()), (row, { attributes, content }) => {
    const ofRow = attribute(attributes, 'customFormat') === '1' ? attribute(attributes, 's') : undefined;
    return {
      // Spans may no longer be true once a cell is added; they are optional.
      attributes: withAttribute(attributes, 'spans', null),
      content: patchRow(content, {
        prefix,
        patches: byRow.get(row) ?? [],
        styleOf: (column) => ofRow ?? styleOf(column),
        styles,
      }),
    };
  });
};
