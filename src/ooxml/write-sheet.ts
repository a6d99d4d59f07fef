import { TextPieces } from '../kernel';
import {
  absoluteRangeAddress,
  cellAddress,
  draftWidth,
  quoteSheetName,
  rangeAddress,
  rowHeightPoints,
  toCellText,
  type DraftCell,
  type SheetDraft,
} from '../sheets';

import type { StyleAppender } from './style-part';
import { encodeCellText, escapeXml } from './xml';
import { joinBytes, textBytes } from './zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Relationship ids a drafted sheet needs for its drawing and its table. */
export type SheetRelationIds = { readonly drawing: string | null; readonly table: string | null };

const isSpaceOrForeign = (code: number): boolean => code <= 32 || code > 126;

/** Whether a text may begin or end with a blank of some kind, which Excel drops unless it is told to keep it. */
const hasOuterSpace = (text: string): boolean =>
  text !== '' && (isSpaceOrForeign(text.charCodeAt(0)) || isSpaceOrForeign(text.charCodeAt(text.length - 1)));

const cellXml = (cell: DraftCell, row: number, column: number, styles: StyleAppender): string => {
  const style = styles.cellFormat(
    cell.look ?? 'body',
    cell.format ?? (typeof cell.value === 'string' && cell.formula === undefined ? 'text' : 'general'),
  );
  const at = `r="${cellAddress(row, column)}" s="${style}"`;
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

const conditionalXml = (draft: SheetDraft, styles: StyleAppender): string =>
  (draft.conditionalLooks ?? [])
    .map((rule, index) => {
      const open = `<conditionalFormatting sqref="${rangeAddress(rule.range)}">`;
      const body =
        rule.kind === 'bar'
          ? `<cfRule type="dataBar" priority="${index + 1}"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="100"/><color rgb="FF8CC5D1"/></dataBar></cfRule>`
          : `<cfRule type="cellIs" dxfId="${styles.differential(rule.look)}" priority="${index + 1}" operator="equal"><formula>"${escapeXml(rule.text.replaceAll('"', '""'))}"</formula></cfRule>`;
      return `${open}${body}</conditionalFormatting>`;
    })
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
      `<sheetViews><sheetView workbookViewId="0">${paneXml(draft)}</sheetView></sheetViews>`,
      '<sheetFormatPr defaultRowHeight="15"/>',
    ].join(''),
  );
  const columns = draft.widths
    .map((size, index) => `<col min="${index + 1}" max="${index + 1}" width="${size}" customWidth="1"/>`)
    .join('');
  if (columns !== '') xml.add(`<cols>${columns}</cols>`);
  xml.add('<sheetData>');
  draft.rows.forEach((cells, row) => {
    const content = cells.map((cell, column) => (cell ? cellXml(cell, row, column, styles) : '')).join('');
    if (content === '') return;
    const height = rowHeightPoints(cells, draft.widths);
    xml.add(`<row r="${row + 1}"${height > 15 ? ` ht="${height}" customHeight="1"` : ''}>${content}</row>`);
  });
  xml.add('</sheetData>');
  xml.add(conditionalXml(draft, styles));
  xml.add(validationsXml(draft));
  addLinks(draft, xml);
  xml.add(
    [
      '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
      `<pageSetup paperSize="${draft.isWide ? 8 : 9}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
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
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  );
};
