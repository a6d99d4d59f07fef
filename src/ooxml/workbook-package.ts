import type { PadanProblem } from '../domain';
import { fail, messageOf, succeed, type Result } from '../kernel';
import type { SheetVisibility } from '../sheets';

import { PackageParts, partKey, type Parts } from './package-parts';
import { isStrictWorkbook, readMainType, type MainType } from './package-traits';
import { readSharedStrings } from './read-shared-strings';
import { walkXml } from './xml';
import { openZip, partText, type Inflate } from './zip';

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

/** A defined name of the workbook. `place` is that of the sheet a local one belongs to, among the listed ones; null for the others. */
export type DefinedName = {
  readonly name: string;
  readonly formula: string;
  readonly isLocal: boolean;
  readonly place: number | null;
  readonly isHidden: boolean;
};

/** An opened .xlsx package. Parts are never changed in place. */
export type WorkbookPackage = {
  readonly parts: Parts;
  readonly workbookPath: string;
  readonly sheets: readonly SheetEntry[];
  readonly definedNames: readonly DefinedName[];
  /** True when serials count from 1904-01-01. */
  readonly uses1904: boolean;
  readonly sharedStrings: readonly string[];
  readonly mainType: MainType;
  /** Written in the strict names of the format. */
  readonly isStrict: boolean;
  /** A signature that ends with the first change. */
  readonly isSigned: boolean;
  /** No sheet may be added, renamed or deleted. */
  readonly isStructureLocked: boolean;
  /** Says of itself that whoever opens it must calculate all its formulas. */
  readonly isCalculatedOnOpening: boolean;
};

const OFFICE_DOCUMENT = '/officeDocument';
const SIGNATURE = '/digital-signature/origin';

/** Path of a target written relative to the folder of `source`. */
const resolvePath = (source: string, written: string): string => {
  const target = written.replaceAll('\\', '/');
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

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** A sheet as listed, with the relation that leads to its part. */
type ListedEntry = Omit<SheetEntry, 'path'> & { readonly relation: Relation | undefined };

const readWorkbookPart = (
  xml: string,
  relations: readonly Relation[],
): Pick<WorkbookPackage, 'definedNames' | 'uses1904' | 'isStructureLocked' | 'isCalculatedOnOpening'> & {
  readonly sheets: ListedEntry[];
} => {
  const sheets: ListedEntry[] = [];
  const definedNames: DefinedName[] = [];
  let uses1904 = false;
  let isStructureLocked = false;
  let isCalculatedOnOpening = false;
  let openName: (Omit<DefinedName, 'formula'> & { formula: string }) | null = null;
  walkXml(xml, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') uses1904 = isTrue(attributes.date1904);
      if (tag === 'calcPr') isCalculatedOnOpening = isTrue(attributes.fullCalcOnLoad);
      if (tag === 'workbookProtection') isStructureLocked = isTrue(attributes.lockStructure);
      if (tag === 'definedName')
        openName = {
          name: attributes.name ?? '',
          formula: '',
          isLocal: attributes.localSheetId !== undefined,
          place: attributes.localSheetId === undefined ? null : Number(attributes.localSheetId),
          isHidden: isTrue(attributes.hidden),
        };
      if (tag !== 'sheet') return;
      const relation = relations.find(({ id }) => id === attributes['r:id']);
      sheets.push({
        name: attributes.name ?? '',
        sheetId: Number(attributes.sheetId ?? 0),
        relationId: attributes['r:id'] ?? '',
        visibility:
          attributes.state === 'veryHidden' ? 'very-hidden' : attributes.state === 'hidden' ? 'hidden' : 'visible',
        relation,
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
  return { sheets, definedNames, uses1904, isStructureLocked, isCalculatedOnOpening };
};

/** Ends the opening of a package that is not whole. */
class NotWhole extends Error {
  constructor(readonly problem: PadanProblem) {
    super(problem.code);
  }
}

const partMissing = (part: string, sheet?: string): NotWhole =>
  new NotWhole({
    code: 'file-part-missing',
    severity: 'blocks',
    ...(sheet === undefined ? {} : { where: { sheet } }),
    params: { part },
  });

const damaged = (detail: string, sheet?: string): NotWhole =>
  new NotWhole({
    code: 'file-damaged',
    severity: 'blocks',
    ...(sheet === undefined ? {} : { where: { sheet } }),
    params: { detail },
  });

/**
 * The sheets with their parts, each there and each a sheet's own: read as empty, or one for another, a sheet would change the plan in
 * silence.
 */
const withParts = (parts: Parts, listed: readonly ListedEntry[]): SheetEntry[] => {
  const names = new Set<string>();
  const taken = new Set<string>();
  return listed.map(({ relation, ...entry }) => {
    const { name, relationId } = entry;
    if (!relation || relation.isExternal) throw partMissing(relationId, name);
    const key = partKey(relation.target);
    if (!parts.has(relation.target)) throw partMissing(relation.target, name);
    if (name === '' || names.has(name.toLowerCase())) throw damaged(`sheet "${name}" x 2`, name);
    if (taken.has(key)) throw damaged(`${relation.target} x 2`, name);
    names.add(name.toLowerCase());
    taken.add(key);
    return { ...entry, path: relation.type.endsWith('/worksheet') ? relation.target : null };
  });
};

/** Parts beside those that were read already which the writing of sheets reads: a fault there must not show after the plan was made. */
const checkWrittenParts = (parts: Parts, stylesPath: string | undefined): void => {
  const checkRoot = (path: string, root: string): void => {
    let first: string | null = null;
    try {
      walkXml(parts.get(path) ?? '', { open: (name) => (first ??= name) });
    } catch (error) {
      throw damaged(`${path}: ${messageOf(error)}`);
    }
    if (first !== root) throw damaged(path);
  };
  if (stylesPath !== undefined) checkRoot(stylesPath, 'styleSheet');
  for (const path of parts.keys()) if (isTablePart(path)) checkRoot(path, 'table');
};

/** Whether a part is a table with filter buttons. */
export const isTablePart = (path: string): boolean => /\/tables\/[^/]+\.xml$/i.test(path);

/** Path of a part the workbook names by the kind of its relation; undefined where it names none. Throws where that part is not there. */
const relatedPart = (parts: Parts, relations: readonly Relation[], kind: string): string | undefined => {
  const path = relations.find(({ type }) => type.endsWith(kind))?.target;
  if (path !== undefined && !parts.has(path)) throw partMissing(path);
  return path;
};

/** Opens a package from its parts: whole, or with the first thing that is amiss. */
export const readPackage = (source: Parts): Result<WorkbookPackage, PadanProblem> => {
  const parts = source instanceof PackageParts ? source : PackageParts.copyOf(source);
  try {
    const rootRelations = readRelations(parts, '');
    const workbookPath = rootRelations.find(({ type }) => type.endsWith(OFFICE_DOCUMENT))?.target;
    const xml = workbookPath === undefined ? undefined : partText(parts, workbookPath);
    if (workbookPath === undefined || xml === undefined)
      return fail({ code: 'file-not-xlsx', severity: 'blocks', params: { format: 'zip' } });
    const relations = readRelations(parts, workbookPath);
    const { sheets, ...workbook } = readWorkbookPart(xml, relations);
    if (sheets.length === 0) return fail({ code: 'file-not-xlsx', severity: 'blocks', params: { format: 'zip' } });
    const stringsPath = relatedPart(parts, relations, '/sharedStrings');
    const strings = stringsPath === undefined ? undefined : parts.get(stringsPath);
    checkWrittenParts(parts, relatedPart(parts, relations, '/styles'));
    return succeed({
      parts,
      workbookPath,
      ...workbook,
      sheets: withParts(parts, sheets),
      sharedStrings: readSharedStrings(strings),
      mainType: readMainType(parts, workbookPath),
      isStrict: isStrictWorkbook(xml),
      isSigned: rootRelations.some(({ type }) => type.endsWith(SIGNATURE)),
    });
  } catch (error) {
    if (error instanceof NotWhole) return fail(error.problem);
    return fail({
      code: 'file-damaged',
      severity: 'blocks',
      params: { detail: messageOf(error) },
    });
  }
};

/** Opens .xlsx bytes, unpacked by the host's own `inflate` where it has one. */
export const openPackage = (bytes: Uint8Array, inflate?: Inflate): Result<WorkbookPackage, PadanProblem> => {
  const zip = openZip(bytes, undefined, inflate);
  return zip.ok ? readPackage(zip.value) : zip;
};
