import type { PadanProblem } from '../domain';
import { fail, messageOf, succeed, type Result } from '../kernel';
import type { SheetVisibility } from '../sheets';

import type { Parts } from './package-parts';
import { readSharedStrings } from './read-shared-strings';
import { walkXml } from './xml';
import { openZip, partText } from './zip';

/** A relationship of a part: its target as a package path, or an outside address. */
export type Relation = {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
};

/** A sheet as the workbook part lists it. `path` is its part; null for chart and macro sheets, which hold no cells. */
export type SheetEntry = {
  readonly name: string;
  readonly sheetId: number;
  readonly relationId: string;
  readonly visibility: SheetVisibility;
  readonly path: string | null;
};

/** Days from 1900's first serial to 1904's: what a 1904 workbook's serials lack. */
export const DAYS_1904 = 1462;

/** A defined name of the workbook. */
export type DefinedName = { readonly name: string; readonly formula: string; readonly isLocal: boolean };

/** An opened .xlsx package. Parts are never changed in place. */
export type WorkbookPackage = {
  readonly parts: Parts;
  readonly workbookPath: string;
  readonly sheets: readonly SheetEntry[];
  readonly definedNames: readonly DefinedName[];
  /** True when serials count from 1904-01-01. */
  readonly uses1904: boolean;
  readonly sharedStrings: readonly string[];
};

const OFFICE_DOCUMENT = '/officeDocument';

/** Path of a target written relative to the folder of `source`. */
const resolvePath = (source: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const folders = source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
};

/** Path of the part that holds a part's relationships. */
export const relationsPath = (path: string): string => {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
};

/** Relationships of a part; none when it has no such part. */
export const readRelations = (parts: Parts, path: string): Relation[] => {
  const xml = partText(parts, path === '' ? '_rels/.rels' : relationsPath(path));
  const relations: Relation[] = [];
  if (xml === undefined) return relations;
  walkXml(xml, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship') return;
      const isExternal = TargetMode === 'External';
      relations.push({ id: Id, type: Type, target: isExternal ? Target : resolvePath(path, Target), isExternal });
    },
  });
  return relations;
};

const readWorkbookPart = (
  xml: string,
  relations: readonly Relation[],
): Pick<WorkbookPackage, 'sheets' | 'definedNames' | 'uses1904'> => {
  const sheets: SheetEntry[] = [];
  const definedNames: DefinedName[] = [];
  let uses1904 = false;
  let openName: { readonly name: string; formula: string; readonly isLocal: boolean } | null = null;
  walkXml(xml, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') uses1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (tag === 'definedName')
        openName = { name: attributes.name ?? '', formula: '', isLocal: attributes.localSheetId !== undefined };
      if (tag !== 'sheet') return;
      const relation = relations.find(({ id }) => id === attributes['r:id']);
      sheets.push({
        name: attributes.name ?? '',
        sheetId: Number(attributes.sheetId ?? 0),
        relationId: attributes['r:id'] ?? '',
        visibility:
          attributes.state === 'veryHidden' ? 'very-hidden' : attributes.state === 'hidden' ? 'hidden' : 'visible',
        path: relation?.type.endsWith('/worksheet') ? relation.target : null,
      });
    },
    text: (text) => {
      if (openName) openName.formula += text;
    },
    close: (tag) => {
      if (tag !== 'definedName' || !openName) return;
      definedNames.push(openName);
      openName = null;
    },
  });
  return { sheets, definedNames, uses1904 };
};

/** Opens a package from its parts. */
export const readPackage = (parts: Parts): Result<WorkbookPackage, PadanProblem> => {
  try {
    const workbookPath = readRelations(parts, '').find(({ type }) => type.endsWith(OFFICE_DOCUMENT))?.target;
    const xml = workbookPath === undefined ? undefined : partText(parts, workbookPath);
    if (workbookPath === undefined || xml === undefined)
      return fail({ code: 'file-not-xlsx', severity: 'blocks', params: { format: 'zip' } });
    const relations = readRelations(parts, workbookPath);
    const stringsPath = relations.find(({ type }) => type.endsWith('/sharedStrings'))?.target;
    const workbook = readWorkbookPart(xml, relations);
    if (workbook.sheets.length === 0)
      return fail({ code: 'file-not-xlsx', severity: 'blocks', params: { format: 'zip' } });
    return succeed({
      parts,
      workbookPath,
      ...workbook,
      sharedStrings: readSharedStrings(stringsPath === undefined ? undefined : parts.get(stringsPath)),
    });
  } catch (error) {
    return fail({
      code: 'file-damaged',
      severity: 'blocks',
      params: { detail: messageOf(error) },
    });
  }
};

/** Opens .xlsx bytes. */
export const openPackage = (bytes: Uint8Array): Result<WorkbookPackage, PadanProblem> => {
  const zip = openZip(bytes);
  return zip.ok ? readPackage(zip.value) : zip;
};
