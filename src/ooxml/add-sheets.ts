import { absoluteAddress, markerName, quoteSheetName, type RunDraft, type SheetDraft } from '../sheets';

import { chartXml, drawingXml } from './chart-part';
import { PackageParts, type Parts } from './package-parts';
import { EMPTY_STYLES, StyleAppender } from './style-part';
import { DAYS_1904, readRelations, relationsPath, type WorkbookPackage } from './workbook-package';
import { sheetXml, tableXml } from './write-sheet';
import { escapeXml, walkXml } from './xml';
import { partText, textBytes } from './zip';

const RELATION_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument';

const CONTENT_TYPES = {
  worksheet: `${CONTENT}.spreadsheetml.worksheet+xml`,
  table: `${CONTENT}.spreadsheetml.table+xml`,
  drawing: `${CONTENT}.drawing+xml`,
  chart: `${CONTENT}.drawingml.chart+xml`,
  styles: `${CONTENT}.spreadsheetml.styles+xml`,
} as const;

/** Collects the changed and added parts of a package; everything else is passed through byte for byte. */
class PackageDraft {
  readonly parts: PackageParts;
  private readonly overrides: string[] = [];
  private readonly workbookRelations: string[] = [];
  private readonly sheetEntries: string[] = [];
  private readonly names: string[] = [];
  private readonly takenRelationIds: Set<string>;
  private nextSheetId: number;

  constructor(private readonly source: WorkbookPackage) {
    this.parts = PackageParts.copyOf(source.parts);
    this.takenRelationIds = new Set(readRelations(source.parts, source.workbookPath).map(({ id }) => id));
    this.nextSheetId = Math.max(0, ...source.sheets.map(({ sheetId }) => sheetId)) + 1;
  }

  /** A free part path such as xl/worksheets/padan3.xml. */
  freePath(folder: string, stem: string): string {
    const root = this.source.workbookPath.split('/').slice(0, -1).join('/');
    for (let number = 1; ; number += 1) {
      const path = `${root === '' ? '' : `${root}/`}${folder}/${stem}${number}.xml`;
      if (!this.parts.has(path)) return path;
    }
  }

  addPart(path: string, xml: string | Uint8Array, contentType: string): void {
    this.parts.set(path, typeof xml === 'string' ? textBytes(xml) : xml);
    this.overrides.push(`<Override PartName="/${path}" ContentType="${contentType}"/>`);
  }

  relate(from: string, targets: readonly (readonly [string, string])[]): void {
    const items = targets.map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${RELATION_TYPE}/${kind}" Target="/${target}"/>`,
    );
    this.parts.set(
      relationsPath(from),
      textBytes(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONS}">${items.join('')}</Relationships>`,
      ),
    );
  }

  relateWorkbook(kind: string, target: string): string {
    let number = this.takenRelationIds.size + 1;
    while (this.takenRelationIds.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    this.takenRelationIds.add(id);
    this.workbookRelations.push(`<Relationship Id="${id}" Type="${RELATION_TYPE}/${kind}" Target="/${target}"/>`);
    return id;
  }

  listSheet(name: string, relationId: string, marker: string | null): void {
    this.sheetEntries.push(`<sheet name="${escapeXml(name)}" sheetId="${this.nextSheetId}" r:id="${relationId}"/>`);
    this.nextSheetId += 1;
    if (marker === null) return;
    this.names.push(
      `<definedName name="${marker}" hidden="1">${escapeXml(`${quoteSheetName(name)}!${absoluteAddress(0, 0)}`)}</definedName>`,
    );
  }

  finish(): Parts {
    this.editPart('[Content_Types].xml', (xml) => insertBeforeClose(xml, 'Types', this.overrides.join('')));
    this.editPart(relationsPath(this.source.workbookPath), (xml) =>
      insertBeforeClose(xml, 'Relationships', this.workbookRelations.join('')),
    );
    this.editPart(this.source.workbookPath, (xml) =>
      addNames(insertBeforeClose(xml, 'sheets', relationPrefix(xml, this.sheetEntries.join(''))), this.names.join('')),
    );
    return this.parts;
  }

  private editPart(path: string, edit: (xml: string) => string): void {
    const xml = partText(this.parts, path);
    if (xml === undefined) throw new Error(`package without ${path}`);
    this.parts.set(path, textBytes(edit(xml)));
  }
}

const prefixOf = (xml: string, name: string): string => new RegExp(`<(\\w+:)?${name}[\\s>/]`).exec(xml)?.[1] ?? '';

const withPrefix = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);

const insertBeforeClose = (xml: string, element: string, content: string): string => {
  const prefix = prefixOf(xml, element);
  const close = `</${prefix}${element}>`;
  const place = xml.lastIndexOf(close);
  return `${xml.slice(0, place)}${withPrefix(content, prefix)}${xml.slice(place)}`;
};

const RELATIONSHIPS =
  /xmlns:([\w.-]+)="(http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/officeDocument\/(?:2006\/)?relationships)"/;
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * The workbook part may bind the relationships namespace to another prefix than "r", and some writers bind it on each sheet's
 * own element instead of the root; then so must the entries added here.
 */
const relationPrefix = (xml: string, entries: string): string => {
  const root = /<(?:[\w.-]+:)?workbook\b[^>]*>/.exec(xml)?.[0] ?? '';
  const bound = RELATIONSHIPS.exec(root)?.[1];
  if (bound !== undefined) return entries.replaceAll(' r:id=', ` ${bound}:id=`);
  return entries.replaceAll('<sheet ', `<sheet xmlns:r="${RELATIONSHIPS.exec(xml)?.[2] ?? TRANSITIONAL}" `);
};

/** Elements that stand behind definedNames in a workbook part (ECMA-376, CT_Workbook). */
const AFTER_NAMES = [
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

const addNames = (xml: string, names: string): string => {
  if (names === '') return xml;
  const prefix = prefixOf(xml, 'workbook');
  if (xml.includes(`</${prefix}definedNames>`)) return insertBeforeClose(xml, 'definedNames', names);
  const content = withPrefix(`<definedNames>${names}</definedNames>`, prefix);
  const empty = new RegExp(`<${prefix}definedNames\\s*/>`);
  if (empty.test(xml)) return xml.replace(empty, () => content);
  const later = AFTER_NAMES.map((name) => xml.search(new RegExp(`<${prefix}${name}[\\s/>]`))).filter(
    (place) => place >= 0,
  );
  const place = later.length > 0 ? Math.min(...later) : xml.lastIndexOf(`</${prefix}workbook>`);
  return `${xml.slice(0, place)}${content}${xml.slice(place)}`;
};

/** Table ids and names already used anywhere in the package. */
const usedTables = (parts: Parts): { readonly ids: Set<number>; readonly names: Set<string> } => {
  const ids = new Set<number>();
  const names = new Set<string>();
  for (const path of parts.keys()) {
    if (!/\/tables\/[^/]+\.xml$/.test(path)) continue;
    walkXml(partText(parts, path) ?? '', {
      open: (name, attributes) => {
        if (name !== 'table') return;
        ids.add(Number(attributes.id));
        names.add((attributes.displayName ?? '').toLowerCase());
      },
    });
  }
  return { ids, names };
};

const firstFree = <Value>(make: (number: number) => Value, isTaken: (value: Value) => boolean): Value => {
  for (let number = 1; ; number += 1) {
    const value = make(number);
    if (!isTaken(value)) return value;
  }
};

const addCharts = (draft: PackageDraft, sheet: SheetDraft): string | null => {
  const charts = sheet.charts ?? [];
  if (charts.length === 0) return null;
  const drawingPath = draft.freePath('drawings', 'padan-drawing');
  draft.addPart(drawingPath, drawingXml(charts), CONTENT_TYPES.drawing);
  const chartPaths = charts.map((chart) => {
    const path = draft.freePath('charts', 'padan-chart');
    draft.addPart(path, chartXml(sheet, chart), CONTENT_TYPES.chart);
    return path;
  });
  draft.relate(
    drawingPath,
    chartPaths.map((path) => ['chart', path] as const),
  );
  return drawingPath;
};

/** Days of a draft as serials of the workbook's own calendar. */
const inCalendarOf = ({ uses1904 }: WorkbookPackage, sheet: SheetDraft): SheetDraft =>
  uses1904
    ? {
        ...sheet,
        rows: sheet.rows.map((cells) =>
          cells.map((cell) =>
            cell?.format === 'date' && typeof cell.value === 'number'
              ? { ...cell, value: cell.value - DAYS_1904 }
              : cell,
          ),
        ),
      }
    : sheet;

/** Adds drafted sheets behind the existing ones, marked as Padan's unless `run` is null. Changes the workbook part, its relations, the content types and the styles; no other part. */
export const addSheets = (
  source: WorkbookPackage,
  run: Pick<RunDraft, 'sheets'> & { readonly run: number | null },
): Parts => {
  const draft = new PackageDraft(source);
  const stylesPath = readRelations(source.parts, source.workbookPath).find(({ type }) =>
    type.endsWith('/styles'),
  )?.target;
  const styles = new StyleAppender(
    (stylesPath === undefined ? undefined : partText(source.parts, stylesPath)) ?? EMPTY_STYLES,
  );
  const tables = usedTables(source.parts);
  for (const sheet of run.sheets) {
    const path = draft.freePath('worksheets', 'padan-sheet');
    const targets: (readonly [string, string])[] = [];
    const drawing = addCharts(draft, sheet);
    if (drawing !== null) targets.push(['drawing', drawing]);
    if (sheet.table) {
      const id = firstFree(
        (number) => number,
        (candidate) => tables.ids.has(candidate),
      );
      const base = sheet.table.name;
      const name = firstFree(
        (number) => (number === 1 ? base : `${base}_${number}`),
        (candidate) => tables.names.has(candidate.toLowerCase()),
      );
      tables.ids.add(id);
      tables.names.add(name.toLowerCase());
      const tablePath = draft.freePath('tables', 'padan-table');
      draft.addPart(tablePath, tableXml(sheet, name, id), CONTENT_TYPES.table);
      targets.push(['table', tablePath]);
    }
    const idOf = (kind: string): string | null => {
      const place = targets.findIndex(([target]) => target === kind);
      return place < 0 ? null : `rId${place + 1}`;
    };
    draft.addPart(
      path,
      sheetXml(inCalendarOf(source, sheet), styles, { drawing: idOf('drawing'), table: idOf('table') }),
      CONTENT_TYPES.worksheet,
    );
    if (targets.length > 0) draft.relate(path, targets);
    draft.listSheet(
      sheet.name,
      draft.relateWorkbook('worksheet', path),
      run.run === null ? null : markerName(run.run, sheet.key),
    );
  }
  if (stylesPath === undefined) {
    const path = draft.freePath('.', 'padan-styles').replace('/./', '/');
    draft.addPart(path, styles.build(), CONTENT_TYPES.styles);
    draft.relateWorkbook('styles', path);
  } else {
    draft.parts.set(stylesPath, textBytes(styles.build()));
  }
  return draft.finish();
};
