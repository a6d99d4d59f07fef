import { TextPieces } from '../kernel';
import {
  absoluteRangeAddress,
  BAR_COLOR,
  cellAddress,
  charactersToPixels,
  draftWidth,
  pixelsToFileWidth,
  quoteSheetName,
  rangeAddress,
  rowHeightPoints,
  TABLE_STYLE,
  toCellText,
  type ConditionalLook,
  type DraftCell,
  type SheetDraft,
} from '../sheets';

import { printXml } from './print-part';
import type { StyleAppender } from './style-part';
import { encodeCellText, escapeXml } from './xml';
import { joinBytes, textBytes } from './zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Excel's own width of a column nobody has sized. */
const DEFAULT_CHARACTERS = 8.43;

/** Relationship ids a drafted sheet needs for its drawing and its table. */
export type SheetRelationIds = { readonly drawing: string | null; readonly table: string | null };

const isSpaceOrForeign = (code: number): boolean => code <= 32 || code > 126;

/** Whether a text may begin or end with a blank of some kind, which Excel drops unless it is told to keep it. */
const hasOuterSpace = (text: string): boolean =>
  text !== '' && (isSpaceOrForeign(text.charCodeAt(0)) || isSpaceOrForeign(text.charCodeAt(text.length - 1)));

const cellXml = (cell: DraftCell, row: number, column: number, styles: StyleAppender): string => {
  const at = `r="${cellAddress(row, column)}" s="${styles.cellFormat(cell)}"`;
  const formula = cell.formula === undefined ? '' : `<f>${escapeXml(cell.formula)}</f>`;
  const { value } = cell;
  if (value === null) return formula === '' ? `<c ${at}/>` : `<c ${at}>${formula}</c>`;
  if (typeof value === 'number') return `<c ${at}>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c ${at} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  const text = encodeCellText(toCellText(value));
  if (formula !== '') return `<c ${at} t="str">${formula}<v>${text}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t${hasOuterSpace(text) ? ' xml:space="preserve"' : ''}>${text}</t></is></c>`;
};

const paneXml = (draft: SheetDraft): string => {
  const rows = draft.frozenRows ?? 0;
  const columns = draft.frozenColumns ?? 0;
  if (rows === 0 && columns === 0) return '';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  return `<pane${split} topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
};

const ruleXml = (rule: ConditionalLook, priority: number, styles: StyleAppender): string => {
  if (rule.kind === 'bar')
    return `<cfRule type="dataBar" priority="${priority}"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="100"/><color rgb="FF${BAR_COLOR}"/></dataBar></cfRule>`;
  const head = `dxfId="${styles.differential(rule.look)}" priority="${priority}"`;
  return rule.kind === 'formula'
    ? `<cfRule type="expression" ${head}><formula>${escapeXml(rule.formula)}</formula></cfRule>`
    : `<cfRule type="cellIs" ${head} operator="equal"><formula>"${escapeXml(rule.text.replaceAll('"', '""'))}"</formula></cfRule>`;
};

const conditionalXml = (draft: SheetDraft, styles: StyleAppender): string =>
  (draft.conditionalLooks ?? [])
    .map(
      (rule, index) =>
        `<conditionalFormatting sqref="${rangeAddress(rule.range)}">${ruleXml(rule, index + 1, styles)}</conditionalFormatting>`,
    )
    .join('');

const validationsXml = (draft: SheetDraft): string => {
  const rules = draft.validations ?? [];
  if (rules.length === 0) return '';
  const items = rules.map(({ range, source, errorTitle, errorText }) => {
    const list = `${quoteSheetName(source.sheet)}!${absoluteRangeAddress(source.range)}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="${escapeXml(errorTitle)}" error="${escapeXml(errorText)}" sqref="${rangeAddress(range)}"><formula1>${escapeXml(list)}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${rules.length}">${items.join('')}</dataValidations>`;
};

const addLinks = (draft: SheetDraft, xml: TextPieces): void => {
  let isOpen = false;
  draft.rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (!cell?.link) return;
      if (!isOpen) xml.add('<hyperlinks>');
      isOpen = true;
      const location = `${quoteSheetName(cell.link.sheet)}!${cell.link.address}`;
      xml.add(
        `<hyperlink ref="${cellAddress(row, column)}" location="${escapeXml(location)}" display="${escapeXml(toCellText(String(cell.value ?? '')).slice(0, 200))}"/>`,
      );
    }),
  );
  if (isOpen) xml.add('</hyperlinks>');
};

const columnsXml = ({ widths, hiddenColumns = [] }: SheetDraft): string => {
  const columns = Array.from(
    { length: Math.max(widths.length, ...hiddenColumns.map((column) => column + 1)) },
    (_, at) => {
      const width = pixelsToFileWidth(charactersToPixels(widths[at] ?? DEFAULT_CHARACTERS));
      const hidden = hiddenColumns.includes(at) ? ' hidden="1"' : '';
      return `<col min="${at + 1}" max="${at + 1}" width="${width}"${hidden} customWidth="1"/>`;
    },
  );
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
};

const mergesXml = ({ merges = [] }: SheetDraft): string =>
  merges.length === 0
    ? ''
    : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`).join('')}</mergeCells>`;

/** XML of a drafted sheet. Element order follows ECMA-376 CT_Worksheet; strings stand inline, so no shared part changes. */
export const sheetXml = (draft: SheetDraft, styles: StyleAppender, ids: SheetRelationIds): Uint8Array => {
  const bytes: Uint8Array[] = [];
  const xml = new TextPieces((piece) => bytes.push(textBytes(piece)));
  const width = draftWidth(draft);
  xml.add(
    [
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
      `<sheetPr>${draft.tabColor ? `<tabColor rgb="FF${draft.tabColor}"/>` : ''}<pageSetUpPr fitToPage="1"/></sheetPr>`,
      `<dimension ref="A1:${cellAddress(Math.max(0, draft.rows.length - 1), width - 1)}"/>`,
      `<sheetViews><sheetView${draft.hidesGridlines ? ' showGridLines="0"' : ''} workbookViewId="0">${paneXml(draft)}</sheetView></sheetViews>`,
      '<sheetFormatPr defaultRowHeight="15"/>',
      columnsXml(draft),
      '<sheetData>',
    ].join(''),
  );
  draft.rows.forEach((cells, row) => {
    const content = cells.map((cell, column) => (cell ? cellXml(cell, row, column, styles) : '')).join('');
    if (content === '' && draft.heights?.[row] === undefined) return;
    xml.add(`<row r="${row + 1}" ht="${rowHeightPoints(draft, row)}" customHeight="1">${content}</row>`);
  });
  xml.add('</sheetData>');
  xml.add(mergesXml(draft));
  xml.add(conditionalXml(draft, styles));
  xml.add(validationsXml(draft));
  addLinks(draft, xml);
  xml.add(
    [
      printXml(draft),
      ids.drawing === null ? '' : `<drawing r:id="${ids.drawing}"/>`,
      ids.table === null ? '' : `<tableParts count="1"><tablePart r:id="${ids.table}"/></tableParts>`,
      '</worksheet>',
    ].join(''),
  );
  xml.end();
  return joinBytes(bytes);
};

/** XML of a table over a drafted sheet's header row and rows. */
export const tableXml = (draft: SheetDraft, name: string, id: number): string => {
  const range = draft.table!.range;
  const headers = Array.from({ length: range.lastColumn - range.firstColumn + 1 }, (_, index) =>
    String(draft.rows[range.firstRow]?.[range.firstColumn + index]?.value ?? ''),
  );
  const columns = headers
    .map((header, index) => `<tableColumn id="${index + 1}" name="${encodeCellText(toCellText(header))}"/>`)
    .join('');
  const ref = rangeAddress(range);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${headers.length}">${columns}</tableColumns>` +
    `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`
  );
};
