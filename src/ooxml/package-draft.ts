import { absoluteAddress, quoteSheetName, type SheetDraft } from '../sheets';

import { PackageParts, type Parts } from './package-parts';
import { inStrictNames } from './package-traits';
import { printNames } from './print-part';
import { readRelations, relationsPath, type WorkbookPackage } from './workbook-package';
import { escapeXml } from './xml';
import { joinBytes, partText, textBytes } from './zip';

const RELATION_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Collects the changed and added parts of a package; everything else is passed through byte for byte. */
export class PackageDraft {
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

  /**
   * Path of a part such as xl/worksheets/sheet4.xml, numbered behind the last one there is or was: other readers know parts by
   * these names alone.
   */
  freePath(folder: string, stem: string): string {
    const root = folderOf(this.source.workbookPath);
    const start = `${root}${folder}${stem}`.toLowerCase();
    const types = partText(this.parts, '[Content_Types].xml') ?? '';
    const listed = [...types.matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1] ?? '');
    const numbers = [...this.parts.keys(), ...listed].map((path) =>
      path.toLowerCase().startsWith(start) ? (/^(\d+)\.xml$/i.exec(path.slice(start.length))?.[1] ?? 0) : 0,
    );
    return `${root}${folder}${stem}${Math.max(...numbers.map(Number)) + 1}.xml`;
  }

  /** Path of the one part of its kind, numbered only where the plain name is taken. */
  freePlainPath(stem: string): string {
    const path = `${folderOf(this.source.workbookPath)}${stem}.xml`;
    return this.parts.has(path) ? this.freePath('', stem) : path;
  }

  addPart(path: string, xml: string | Uint8Array, contentType: string): void {
    this.parts.set(path, typeof xml === 'string' ? textBytes(this.named(xml)) : this.headNamed(xml));
    this.overrides.push(`<Override PartName="/${path}" ContentType="${contentType}"/>`);
  }

  relate(from: string, targets: readonly (readonly [string, string])[]): void {
    const items = targets.map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${RELATION_TYPE}/${kind}" Target="${relativeTarget(from, target)}"/>`,
    );
    this.parts.set(
      relationsPath(from),
      textBytes(
        this.named(
          `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONS}">${items.join('')}</Relationships>`,
        ),
      ),
    );
  }

  relateWorkbook(kind: string, target: string): string {
    let number = this.takenRelationIds.size + 1;
    while (this.takenRelationIds.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    this.takenRelationIds.add(id);
    this.workbookRelations.push(
      this.named(
        `<Relationship Id="${id}" Type="${RELATION_TYPE}/${kind}" Target="${relativeTarget(this.source.workbookPath, target)}"/>`,
      ),
    );
    return id;
  }

  listSheet(sheet: SheetDraft, relationId: string, marker: string | null): void {
    const { name } = sheet;
    this.names.push(printNames(sheet, this.source.sheets.length + this.sheetEntries.length));
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

  private named(xml: string): string {
    return this.source.isStrict ? inStrictNames(xml) : xml;
  }

  /** A part given as bytes declares its names in its first element. */
  private headNamed(xml: Uint8Array): Uint8Array {
    if (!this.source.isStrict) return xml;
    const head = xml.subarray(0, HEAD_BYTES);
    return joinBytes([textBytes(this.named(headText(head))), xml.subarray(head.length)]);
  }

  private editPart(path: string, edit: (xml: string) => string): void {
    const xml = partText(this.parts, path);
    if (xml === undefined) throw new Error(`package without ${path}`);
    this.parts.set(path, textBytes(edit(xml)));
  }
}

const headText = (head: Uint8Array): string => String.fromCharCode(...head);

/** Bytes in which the first element of a drafted sheet ends; all of them are ASCII. */
const HEAD_BYTES = 250;

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** A part's path as seen from the folder of another, as relations give it. */
const relativeTarget = (from: string, target: string): string => {
  const start = folderOf(from).split('/').slice(0, -1);
  const steps = target.split('/');
  let shared = 0;
  while (shared < start.length && start[shared] === steps[shared]) shared += 1;
  return [...start.slice(shared).map(() => '..'), ...steps.slice(shared)].join('/');
};

const prefixOf = (xml: string, name: string): string => new RegExp(`<([\\w.-]+:)?${name}[\\s>/]`).exec(xml)?.[1] ?? '';

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

/** A workbook part with further defined names, as elements of no prefix or the part's own. */
export const addNames = (xml: string, names: string): string => {
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
