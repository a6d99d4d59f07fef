import { cellAddress } from '../sheets';

import { prefixOf, withAttribute } from './edit-rows';
import { elementOf, replaceElement } from './sheet-elements';

/** Rows and columns that stay in view. The first of them is not the sheet's own first where it was scrolled before they were frozen. */
export type FrozenPanes = {
  readonly rows: number;
  readonly columns: number;
  readonly firstRow: number;
  readonly firstColumn: number;
};

/** What of a sheet as a whole shall be another: no panes are none of 0 rows and 0 columns, a colour is six hexadecimal digits. */
export type FrameEdit = {
  readonly frozen?: FrozenPanes;
  readonly tabColor?: string | null;
  readonly isProtected?: boolean;
};

/** An element with what it holds; the first of its name in a text. */
const elementPattern = (name: string): RegExp => new RegExp(`<${name}\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${name}>)`);

const paneXml = (prefix: string, { rows, columns, firstRow, firstColumn }: FrozenPanes): string => {
  if (rows === 0 && columns === 0) return '';
  const active = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  const splits = `${columns === 0 ? '' : ` xSplit="${columns}"`}${rows === 0 ? '' : ` ySplit="${rows}"`}`;
  const first = cellAddress(firstRow + rows, firstColumn + columns);
  return `<${prefix}pane${splits} topLeftCell="${first}" activePane="${active}" state="frozen"/><${prefix}selection pane="${active}"/>`;
};

/** The first view of a sheet: others are of further windows. */
const editPanes = (xml: string, frozen: FrozenPanes): string => {
  const prefix = prefixOf(xml);
  const pattern = elementPattern(`${prefix}sheetView`);
  const written = elementOf(xml, 'sheetViews') ?? '';
  const views = pattern.test(written)
    ? written
    : `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0"/></${prefix}sheetViews>`;
  const { firstRow, firstColumn } = frozen;
  const isScrolled = (frozen.rows > 0 || frozen.columns > 0) && (firstRow > 0 || firstColumn > 0);
  const edited = views.replace(pattern, (_, attributes: string, content: string | undefined) => {
    const rest = (content ?? '').replace(new RegExp(`<${prefix}(?:pane|selection)\\b[^>]*?/>`, 'g'), '');
    const body = paneXml(prefix, frozen) + rest;
    const first = isScrolled ? cellAddress(firstRow, firstColumn) : null;
    const tag = `${prefix}sheetView${withAttribute(attributes, 'topLeftCell', first)}`;
    return body === '' ? `<${tag}/>` : `<${tag}>${body}</${prefix}sheetView>`;
  });
  return replaceElement(xml, 'sheetViews', edited);
};

const editTabColor = (xml: string, color: string | null): string => {
  const prefix = prefixOf(xml);
  const name = `${prefix}sheetPr`;
  const edited = (elementOf(xml, 'sheetPr') ?? `<${name}/>`).replace(
    elementPattern(name),
    (_, attributes: string, content: string | undefined) => {
      const rest = (content ?? '').replace(elementPattern(`${prefix}tabColor`), '');
      const body = (color === null ? '' : `<${prefix}tabColor rgb="FF${color}"/>`) + rest;
      if (body === '') return attributes.trim() === '' ? '' : `<${name}${attributes}/>`;
      return `<${name}${attributes}>${body}</${name}>`;
    },
  );
  return replaceElement(xml, 'sheetPr', edited);
};

/** Protection without a password is put on and taken off; one with other terms is the file's own and stays. */
const editProtection = (xml: string, isProtected: boolean): string => {
  const plain = `<${prefixOf(xml)}sheetProtection sheet="1" objects="1" scenarios="1"/>`;
  const written = elementOf(xml, 'sheetProtection');
  if (isProtected) return written === null ? replaceElement(xml, 'sheetProtection', plain) : xml;
  return written === plain ? replaceElement(xml, 'sheetProtection', '') : xml;
};

/** A sheet part with other frozen panes, another colour of its tab, or protected. */
export const editFrame = (xml: string, { frozen, tabColor, isProtected }: FrameEdit): string => {
  const paned = frozen === undefined ? xml : editPanes(xml, frozen);
  const coloured = tabColor === undefined ? paned : editTabColor(paned, tabColor);
  return isProtected === undefined ? coloured : editProtection(coloured, isProtected);
};
