import { attribute, editRows, prefixOf, withAttribute } from './edit-rows';
import { replaceElement } from './sheet-elements';

/** What of a row shall be another: hidden or not, its height in points, null for that of what it holds. */
export type RowEdit = { readonly isHidden?: boolean; readonly height?: number | null };

/** What of a column shall be another: hidden or not, its width as a file stores it. */
export type ColumnEdit = { readonly isHidden?: boolean; readonly width?: number };

/** Hides and shows rows of a sheet part and gives them heights, by their number from 0. */
export const editRowLayout = (xml: string, edits: ReadonlyMap<number, RowEdit>): string =>
  editRows(xml, new Set(edits.keys()), (row, { attributes, content }) => {
    const { isHidden, height } = edits.get(row) ?? {};
    let edited = attributes;
    if (isHidden !== undefined) edited = withAttribute(edited, 'hidden', isHidden ? '1' : null);
    if (height !== undefined) {
      edited = withAttribute(edited, 'ht', height === null ? null : String(height));
      edited = withAttribute(edited, 'customHeight', height === null ? null : '1');
    }
    return { attributes: edited, content };
  });

/** Columns with the same look, from 1, both ends among them. */
type WrittenColumns = { readonly min: number; readonly max: number; readonly attributes: string };

const DEFAULT_WIDTH = '9.140625';

const columnsOf = (xml: string, prefix: string): WrittenColumns[] =>
  [...xml.matchAll(new RegExp(`<${prefix}col\\b([^>]*?)/?>`, 'g'))].map(([, attributes = '']) => ({
    min: Number(attribute(attributes, 'min')),
    max: Number(attribute(attributes, 'max')),
    attributes: attributes.trimEnd(),
  }));

const editedColumn = (column: number, attributes: string, { isHidden, width }: ColumnEdit): WrittenColumns => {
  let edited =
    attribute(attributes, 'width') === undefined ? withAttribute(attributes, 'width', DEFAULT_WIDTH) : attributes;
  if (width !== undefined) edited = withAttribute(withAttribute(edited, 'width', String(width)), 'customWidth', '1');
  if (isHidden !== undefined) edited = withAttribute(edited, 'hidden', isHidden ? '1' : null);
  return { min: column, max: column, attributes: edited };
};

/** Hides and shows columns of a sheet part and gives them widths, by their number from 0. Columns that share a tag with others are parted from them. */
export const editColumnLayout = (xml: string, edits: ReadonlyMap<number, ColumnEdit>): string => {
  const prefix = prefixOf(xml);
  let columns = columnsOf(xml, prefix);
  for (const [index, edit] of edits) {
    const column = index + 1;
    const holder = columns.find(({ min, max }) => min <= column && column <= max);
    const edited = editedColumn(column, holder?.attributes ?? '', edit);
    const rest = (['before', 'after'] as const).flatMap((side): WrittenColumns[] => {
      if (!holder) return [];
      const part = side === 'before' ? { ...holder, max: column - 1 } : { ...holder, min: column + 1 };
      return part.min <= part.max ? [part] : [];
    });
    columns = [...columns.filter((other) => other !== holder), ...rest, edited];
  }
  const body = columns
    .sort((a, b) => a.min - b.min)
    .map(({ min, max, attributes }) => {
      const placed = withAttribute(withAttribute(attributes, 'min', String(min)), 'max', String(max));
      return `<${prefix}col${placed}/>`;
    });
  return replaceElement(xml, 'cols', body.length === 0 ? '' : `<${prefix}cols>${body.join('')}</${prefix}cols>`);
};
