import { absoluteRangeAddress, PALETTE, quoteSheetName, type ChartDraft, type SheetDraft } from '../sheets';

import { encodeCellText, escapeXml } from './xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const ANCHOR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const LEGEND = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>';

/** In the order of the series: before, after, what is lost, what is left. Yellow is for cells that people fill in. */
const SERIES_COLORS = ['9AA5AB', PALETTE.teal, PALETTE.brickDeep, PALETTE.tealMark];

const textCache = (values: readonly string[]): string =>
  `<c:strCache><c:ptCount val="${values.length}"/>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${encodeCellText(value)}</c:v></c:pt>`).join('')}</c:strCache>`;

const numberCache = (values: readonly number[]): string =>
  `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')}</c:numCache>`;

const numberRef = (formula: string, values: readonly number[]): string =>
  `<c:numRef><c:f>${formula}</c:f>${numberCache(values)}</c:numRef>`;

const textRef = (formula: string, values: readonly string[]): string =>
  `<c:strRef><c:f>${formula}</c:f>${textCache(values)}</c:strRef>`;

const axis = (id: string, position: string, orientation: string): string =>
  `<c:axId val="${id}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>`;

const AXES = ['111111111', '222222222'] as const;

const valueAxis = (own: 0 | 1, position: string, hasLines: boolean): string =>
  `<c:valAx>${axis(AXES[own], position, 'minMax')}${hasLines ? '<c:majorGridlines/>' : ''}<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${AXES[own === 0 ? 1 : 0]}"/><c:crosses val="autoZero"/></c:valAx>`;

/** What stands between the title and the legend: the series, and the axes they are drawn against. */
const plotOf = (chart: ChartDraft, series: readonly string[]): string => {
  const axes = AXES.map((id) => `<c:axId val="${id}"/>`).join('');
  if (chart.kind === 'curve')
    return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series.join('')}${axes}</c:scatterChart>${valueAxis(0, 'b', false)}${valueAxis(1, 'l', true)}`;
  const isBar = chart.kind === 'bar';
  return [
    `<c:barChart><c:barDir val="${isBar ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>`,
    series.join(''),
    `<c:gapWidth val="60"/>${axes}</c:barChart>`,
    `<c:catAx>${axis(AXES[0], isBar ? 'l' : 'b', isBar ? 'maxMin' : 'minMax')}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${AXES[1]}"/><c:crosses val="autoZero"/></c:catAx>`,
    valueAxis(1, isBar ? 't' : 'l', true),
  ].join('');
};

const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;

/** XML of a native chart over cells of `draft`: first column categories, or numbers along the axis, further columns one series each. */
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
  const columnOf = (column: number): string => address(firstRow + 1, lastRow, column);
  const numbersOf = (column: number): string =>
    numberRef(
      columnOf(column),
      rows.map((row) => Number(valueAt(row, column) ?? 0)),
    );
  const names = rows.map((row) => String(valueAt(row, firstColumn) ?? ''));
  const series = Array.from({ length: lastColumn - firstColumn }, (_, index) => {
    const column = firstColumn + 1 + index;
    const color = SERIES_COLORS[(index + (chart.kind === 'curve' ? 1 : 0)) % SERIES_COLORS.length] ?? PALETTE.teal;
    const name = textRef(address(firstRow, firstRow, column), [String(valueAt(firstRow, column) ?? '')]);
    const head = `<c:idx val="${index}"/><c:order val="${index}"/><c:tx>${name}</c:tx>`;
    if (chart.kind !== 'curve')
      return `<c:ser>${head}<c:spPr>${solid(color)}</c:spPr><c:invertIfNegative val="0"/><c:cat>${textRef(columnOf(firstColumn), names)}</c:cat><c:val>${numbersOf(column)}</c:val></c:ser>`;
    const line = `<c:spPr><a:ln w="25400">${solid(color)}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${solid(color)}</c:spPr></c:marker>`;
    return `<c:ser>${head}${line}<c:xVal>${numbersOf(firstColumn)}</c:xVal><c:yVal>${numbersOf(column)}</c:yVal><c:smooth val="0"/></c:ser>`;
  });
  const title = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="id-ID" sz="1200" b="1"/><a:t>${encodeCellText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  // One curve is named by the title.
  const legend = chart.kind === 'curve' && series.length === 1 ? '' : LEGEND;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}"><c:chart>`,
    `${title}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plotOf(chart, series)}</c:plotArea>`,
    `${legend}<c:plotVisOnly val="1"/></c:chart></c:chartSpace>`,
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
