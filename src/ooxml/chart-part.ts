import { absoluteRangeAddress, PALETTE, quoteSheetName, type ChartDraft, type SheetDraft } from '../sheets';

import { encodeCellText, escapeXml } from './xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const ANCHOR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** In the order of the series: before, after, what is lost, what is left. Yellow is for cells that people fill in. */
const SERIES_COLORS = ['9AA5AB', PALETTE.teal, PALETTE.brickDeep, PALETTE.tealMark];

const textCache = (values: readonly string[]): string =>
  `<c:strCache><c:ptCount val="${values.length}"/>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${encodeCellText(value)}</c:v></c:pt>`).join('')}</c:strCache>`;

const numberCache = (values: readonly number[]): string =>
  `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')}</c:numCache>`;

/** XML of a native bar or column chart over cells of `draft`: first column categories, further columns one series each. */
export const chartXml = (draft: SheetDraft, chart: ChartDraft): string => {
  const { firstRow, lastRow, firstColumn, lastColumn } = chart.range;
  const sheet = quoteSheetName(draft.name);
  const address = (fromRow: number, toRow: number, column: number): string =>
    escapeXml(
      `${sheet}!${absoluteRangeAddress({ firstRow: fromRow, lastRow: toRow, firstColumn: column, lastColumn: column })}`,
    );
  const valueAt = (row: number, column: number): string | number | boolean | null =>
    draft.rows[row]?.[column]?.value ?? null;
  const rows = Array.from({ length: lastRow - firstRow }, (_, index) => firstRow + 1 + index);
  const categories = `<c:cat><c:strRef><c:f>${address(firstRow + 1, lastRow, firstColumn)}</c:f>${textCache(rows.map((row) => String(valueAt(row, firstColumn) ?? '')))}</c:strRef></c:cat>`;
  const series = Array.from({ length: lastColumn - firstColumn }, (_, index) => {
    const column = firstColumn + 1 + index;
    const color = SERIES_COLORS[index % SERIES_COLORS.length] ?? PALETTE.teal;
    const name = `<c:tx><c:strRef><c:f>${address(firstRow, firstRow, column)}</c:f>${textCache([String(valueAt(firstRow, column) ?? '')])}</c:strRef></c:tx>`;
    const values = `<c:val><c:numRef><c:f>${address(firstRow + 1, lastRow, column)}</c:f>${numberCache(rows.map((row) => Number(valueAt(row, column) ?? 0)))}</c:numRef></c:val>`;
    return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>${categories}${values}</c:ser>`;
  });
  const title = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="id-ID" sz="1200" b="1"/><a:t>${encodeCellText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const isBar = chart.kind === 'bar';
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}"><c:chart>`,
    title,
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="${isBar ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>`,
    series.join(''),
    '<c:gapWidth val="60"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>',
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/></c:catAx>`,
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? 't' : 'l'}"/><c:majorGridlines/><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="autoZero"/></c:valAx>`,
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/></c:chart></c:chartSpace>',
  ].join('');
};

/** XML of the drawing that places charts on a sheet; chart i has relationship "rId" + (i + 1). */
export const drawingXml = (charts: readonly ChartDraft[]): string => {
  const anchors = charts.map(({ place, title }, index) => {
    const corner = (name: string, column: number, row: number): string =>
      `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    return (
      `<xdr:twoCellAnchor>${corner('from', place.firstColumn, place.firstRow)}${corner('to', place.lastColumn + 1, place.lastRow + 1)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Grafik ${index + 1}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${ANCHOR}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">${anchors.join('')}</xdr:wsDr>`;
};
