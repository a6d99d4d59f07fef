import { cellAddress, rangeAddress, type CellRange } from '../sheets';

import { attribute, prefixOf, withAttribute } from './edit-rows';
import { elementOf, replaceElement } from './sheet-elements';
import { readRelations, type SheetEntry, type WorkbookPackage } from './workbook-package';
import { escapeXml } from './xml';

/**
 * A drop-down list a sheet shall have: one of those in its part, by its place among the lists there, or another with what it chooses from (a range
 * or quoted words, without "=").
 */
export type ListEdit = {
  readonly ranges: readonly CellRange[];
  readonly source:
    { readonly kind: 'kept'; readonly index: number } | { readonly kind: 'added'; readonly formula: string };
};

/** What a filter asks of a column, from the first column of its range: one of some texts, or comparisons. */
export type FilterColumn = {
  readonly column: number;
  readonly values: readonly string[];
  readonly hasBlank: boolean;
  readonly comparisons: readonly { readonly operator: string | null; readonly value: string }[];
  readonly areAllAsked: boolean;
};

/** A filter over a range of a sheet. */
export type FilterEdit = { readonly range: CellRange; readonly columns: readonly FilterColumn[] };

const isCell = ({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): boolean =>
  firstRow === lastRow && firstColumn === lastColumn;

const referenceOf = (ranges: readonly CellRange[]): string =>
  ranges
    .map((range) => (isCell(range) ? cellAddress(range.firstRow, range.firstColumn) : rangeAddress(range)))
    .join(' ');

/** A sheet part with these merged ranges and no others. */
export const editMerges = (xml: string, merges: readonly CellRange[]): string => {
  const prefix = prefixOf(xml);
  const cells = merges.map((range) => `<${prefix}mergeCell ref="${rangeAddress(range)}"/>`).join('');
  const element = `<${prefix}mergeCells count="${merges.length}">${cells}</${prefix}mergeCells>`;
  return replaceElement(xml, 'mergeCells', merges.length === 0 ? '' : element);
};

/** A sheet part with these lists and no others; checks of other kinds stay as they are. */
export const editLists = (xml: string, lists: readonly ListEdit[]): string => {
  const prefix = prefixOf(xml);
  const name = `${prefix}dataValidation`;
  const written = [
    ...(elementOf(xml, 'dataValidations') ?? '').matchAll(
      new RegExp(`<${name}\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${name}>)`, 'g'),
    ),
  ].map(([whole, attributes = '', content = '']) => ({ whole, attributes, content }));
  const isList = ({ attributes }: { attributes: string }): boolean => attribute(attributes, 'type') === 'list';
  const known = written.filter(isList);
  const items = [
    ...written.filter((item) => !isList(item)).map(({ whole }) => whole),
    ...lists.flatMap(({ ranges, source }) => {
      const sqref = referenceOf(ranges);
      if (source.kind === 'added')
        return `<${name} type="list" allowBlank="1" showErrorMessage="1" sqref="${sqref}"><${prefix}formula1>${escapeXml(source.formula)}</${prefix}formula1></${name}>`;
      const kept = known[source.index];
      if (!kept) return [];
      return `<${name}${withAttribute(kept.attributes, 'sqref', sqref)}>${kept.content}</${name}>`;
    }),
  ];
  const element = `<${prefix}dataValidations count="${items.length}">${items.join('')}</${prefix}dataValidations>`;
  return replaceElement(xml, 'dataValidations', items.length === 0 ? '' : element);
};

const filterColumnXml = (
  prefix: string,
  { column, values, hasBlank, comparisons, areAllAsked }: FilterColumn,
): string => {
  const items = values.map((value) => `<${prefix}filter val="${escapeXml(value)}"/>`).join('');
  const custom = comparisons
    .map(
      ({ operator, value }) =>
        `<${prefix}customFilter${operator === null ? '' : ` operator="${operator}"`} val="${escapeXml(value)}"/>`,
    )
    .join('');
  const body =
    custom === ''
      ? `<${prefix}filters${hasBlank ? ' blank="1"' : ''}>${items}</${prefix}filters>`
      : `<${prefix}customFilters${areAllAsked ? ' and="1"' : ''}>${custom}</${prefix}customFilters>`;
  return `<${prefix}filterColumn colId="${column}">${body}</${prefix}filterColumn>`;
};

/** Whether a sheet has tables, which bring filters of their own. */
export const hasTables = ({ parts }: WorkbookPackage, { path }: SheetEntry): boolean =>
  path !== null && readRelations(parts, path).some(({ type }) => type.endsWith('/table'));

/** A sheet part with this filter, or with none. Which rows it hides is written in the rows. */
export const editFilter = (xml: string, filter: FilterEdit | null): string => {
  const prefix = prefixOf(xml);
  if (filter === null) return replaceElement(xml, 'autoFilter', '');
  const columns = filter.columns.map((column) => filterColumnXml(prefix, column)).join('');
  return replaceElement(
    xml,
    'autoFilter',
    `<${prefix}autoFilter ref="${rangeAddress(filter.range)}">${columns}</${prefix}autoFilter>`,
  );
};
