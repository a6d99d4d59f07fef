import type { CellValue } from '../../src/sheets';
import { openPackage, packZip, textBytes, type Parts, type WorkbookPackage } from '../../src/ooxml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** How the rich package differs from its plain form. */
export type RichOptions = {
  readonly uses1904?: boolean;
  /** Every element of the main namespace is written as `x:name`. */
  readonly isPrefixed?: boolean;
};

/** What a reader must find on each sheet of the rich package. */
export const RICH_VALUES: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
  'Data Pegawai': [
    ['NIP', 'Nama & "gelar"', 'Nilai'],
    ['198501012010011001', 'Budi Contoh, S.E.', 12.5],
    ['198501012010011002', '東京', 25],
    ['#N/A', true, 37.5],
    [false, 'baris satu\nbaris dua', 'hasil teks'],
  ],
  'Peta Jabatan': [['Jabatan', 'K'], [], ['Analis', 2], ['Arsiparis', 3, 'A_x0042_']],
  Rahasia: [['disembunyikan', 43101]],
};

const SHARED = `<sst xmlns="${MAIN}" count="5" uniqueCount="5"><si><t>NIP</t></si><si><t>Nama &amp; "gelar"</t></si><si><r><rPr><b/></rPr><t>Budi </t></r><r><t xml:space="preserve">Contoh, S.E.</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><t>baris satu\nbaris dua</t></si></sst>`;

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0"/></styleSheet>`;

const EMPLOYEES = [
  `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1:C5"/>`,
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
  '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="22" customWidth="1"/></cols><sheetData>',
  '<row r="1" spans="1:3"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="inlineStr"><is><t>Nilai</t></is></c></row>',
  '<row r="2" spans="1:3"><c r="A2" s="2" t="inlineStr"><is><t>198501012010011001</t></is></c><c r="B2" t="s"><v>2</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">ROW()*12.5-12.5</f><v>12.5</v></c></row>',
  '<row r="3" spans="1:3"><c r="A3" s="2" t="inlineStr"><is><r><t>1985010120</t></r><r><t>10011002</t></r></is></c><c r="B3" t="s"><v>3</v></c><c r="C3"><f t="shared" si="0"/><v>25</v></c></row>',
  '<row r="4"><c r="A4" t="e"><v>#N/A</v></c><c r="B4" t="b"><v>1</v></c><c r="C4"><f t="shared" si="0"/><v>37.5</v></c></row>',
  '<row r="5"><c r="A5" t="b"><v>0</v></c><c r="B5" t="s"><v>4</v></c><c r="C5" t="str"><f>"hasil "&amp;"teks"</f><v>hasil teks</v></c></row>',
  '</sheetData><mergeCells count="1"><mergeCell ref="E1:F2"/></mergeCells>',
  '<conditionalFormatting sqref="C2:C5"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>25</formula></cfRule></conditionalFormatting>',
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="B2:B5"><formula1>\'Peta Jabatan\'!$A$3:$A$4</formula1></dataValidation></dataValidations>',
  '<hyperlinks><hyperlink ref="A2" r:id="rId1"/><hyperlink ref="A3" location="\'Peta Jabatan\'!A1" display="peta"/></hyperlinks>',
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>',
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{00000000-0001-0000-0000-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>C2:C5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>',
].join('');

// Rows and cells of this sheet follow one another without addresses, save where one is skipped.
const POSITIONS = `<worksheet xmlns="${MAIN}"><sheetData><row><c t="inlineStr"><is><t>Jabatan</t></is></c><c t="inlineStr"><is><t>K</t></is></c></row><row r="3" hidden="1"><c t="inlineStr"><is><t>Analis</t></is></c><c><v>2</v></c></row><row><c t="inlineStr"><is><t>Arsiparis</t></is></c><c><v>3</v></c><c t="inlineStr"><is><t>A_x005F_x0042_</t></is></c></row></sheetData></worksheet>`;

const SECRET = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>disembunyikan</t></is></c><c r="B1"><v>43101</v></c></row></sheetData></worksheet>`;

const relations = (items: readonly (readonly [type: string, target: string, external?: true])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items
    .map(
      ([type, target, external], index) =>
        `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const workbook = (uses1904: boolean): string =>
  `<workbook xmlns="${MAIN}" xmlns:rel="${RELATIONS}"><workbookPr${uses1904 ? ' date1904="1"' : ''}/><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="Data Pegawai" sheetId="3" rel:id="rId1"/><sheet name="Peta Jabatan" sheetId="7" rel:id="rId2"/><sheet name="Rahasia" sheetId="9" state="hidden" rel:id="rId3"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Data Pegawai'!$A$1:$C$5</definedName><definedName name="Batas" localSheetId="2">Rahasia!$B$1</definedName><definedName name="DaftarJabatan">'Peta Jabatan'!$A$3:$A$4</definedName></definedNames><calcPr calcId="191029"/></workbook>`;

const DRAWING = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONS}"><xdr:oneCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9525" cy="9525"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:oneCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="952500" cy="952500"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="Grafik"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId2"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`;

const CHART =
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>\'Data Pegawai\'!$C$2:$C$4</c:f></c:numRef></c:val></c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>';

const CONTENT_TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${[
  ['xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`],
  ['xl/worksheets/sheet1.xml', `${SHEET_TYPE}.worksheet+xml`],
  ['xl/worksheets/sheet2.xml', `${SHEET_TYPE}.worksheet+xml`],
  ['xl/worksheets/sheet3.xml', `${SHEET_TYPE}.worksheet+xml`],
  ['xl/styles.xml', `${SHEET_TYPE}.styles+xml`],
  ['xl/sharedStrings.xml', `${SHEET_TYPE}.sharedStrings+xml`],
  ['xl/calcChain.xml', `${SHEET_TYPE}.calcChain+xml`],
  ['xl/comments1.xml', `${SHEET_TYPE}.comments+xml`],
  ['xl/tables/table1.xml', `${SHEET_TYPE}.table+xml`],
  ['xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  ['xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  ['docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
]
  .map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
  .join('')}</Types>`;

const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

const withPrefix = (xml: string): string =>
  xml.replace(/<(\/?)(?=[A-Za-z0-9]+[\s>/])/g, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);

/** A workbook as offices have them: three sheets with most of what a package can hold beside plain cells. */
export const richPackage = ({ uses1904 = false, isPrefixed = false }: RichOptions = {}): Parts => {
  const main = (xml: string): Uint8Array => textBytes(HEAD + (isPrefixed ? withPrefix(xml) : xml));
  return new Map<string, Uint8Array>([
    ['[Content_Types].xml', textBytes(HEAD + CONTENT_TYPES)],
    [
      '_rels/.rels',
      textBytes(
        relations([
          ['officeDocument', 'xl/workbook.xml'],
          ['custom-properties', 'docProps/custom.xml'],
        ]),
      ),
    ],
    ['xl/workbook.xml', main(workbook(uses1904))],
    [
      'xl/_rels/workbook.xml.rels',
      textBytes(
        relations([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['worksheet', '/xl/worksheets/sheet2.xml'],
          ['worksheet', './worksheets/sheet3.xml'],
          ['styles', 'styles.xml'],
          ['sharedStrings', 'sharedStrings.xml'],
          ['calcChain', 'calcChain.xml'],
        ]),
      ),
    ],
    ['xl/worksheets/sheet1.xml', main(EMPLOYEES)],
    [
      'xl/worksheets/_rels/sheet1.xml.rels',
      textBytes(
        relations([
          ['hyperlink', 'https://example.org/pegawai', true],
          ['drawing', '../drawings/drawing1.xml'],
          ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ['table', '../tables/table1.xml'],
          ['comments', '../comments1.xml'],
        ]),
      ),
    ],
    ['xl/worksheets/sheet2.xml', main(POSITIONS)],
    ['xl/worksheets/sheet3.xml', main(SECRET)],
    ['xl/styles.xml', main(STYLES)],
    ['xl/sharedStrings.xml', main(SHARED)],
    [
      'xl/calcChain.xml',
      main(`<calcChain xmlns="${MAIN}">${[2, 3, 4, 5].map((row) => `<c r="C${row}" i="3"/>`).join('')}</calcChain>`),
    ],
    [
      'xl/comments1.xml',
      main(
        `<comments xmlns="${MAIN}"><authors><author>BKPSDM</author></authors><commentList><comment ref="A2" authorId="0"><text><t>periksa SK</t></text></comment></commentList></comments>`,
      ),
    ],
    [
      'xl/drawings/vmlDrawing1.vml',
      textBytes('<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"/></xml>'),
    ],
    [
      'xl/tables/table1.xml',
      main(
        `<table xmlns="${MAIN}" id="1" name="PadanContoh" displayName="PadanContoh" ref="A1:C5" totalsRowShown="0"><autoFilter ref="A1:C5"/><tableColumns count="3"><tableColumn id="1" name="NIP"/><tableColumn id="2" name="Nama &amp; &quot;gelar&quot;"/><tableColumn id="3" name="Nilai"/></tableColumns></table>`,
      ),
    ],
    ['xl/drawings/drawing1.xml', textBytes(HEAD + DRAWING)],
    [
      'xl/drawings/_rels/drawing1.xml.rels',
      textBytes(
        relations([
          ['image', '../media/image1.png'],
          ['chart', '../charts/chart1.xml'],
        ]),
      ),
    ],
    ['xl/charts/chart1.xml', textBytes(HEAD + CHART)],
    ['xl/media/image1.png', PNG],
    [
      'docProps/custom.xml',
      textBytes(
        `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Instansi"><vt:lpwstr>Kota Contoh</vt:lpwstr></property></Properties>`,
      ),
    ],
  ]);
};

/** The package that a file of these parts opens as. */
export const opened = (parts: Parts): WorkbookPackage => {
  const result = openPackage(packZip(parts));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
