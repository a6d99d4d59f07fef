import { attribute, withAttribute } from './edit-rows';
import { addNames } from './package-draft';
import { PackageParts, type Parts } from './package-parts';
import type { WorkbookPackage } from './workbook-package';
import { escapeXml, unescapeXml } from './xml';
import { partText, textBytes } from './zip';

/** A defined name, told from others of its spelling by the sheet it belongs to; null for one of the whole workbook. */
export type NameKey = { readonly name: string; readonly sheetId: number | null };

/** A name that goes (`after` null), comes (`before` null), or becomes another. Formulas stand without "=". */
export type NameEdit = {
  readonly before: NameKey | null;
  readonly after: (NameKey & { readonly formula: string }) | null;
};

/** What of a workbook as a whole shall be another; sheets by their id in the package. */
export type WorkbookEdit = {
  /** All sheets as they are to follow one another; null where they stay. */
  readonly order: readonly number[] | null;
  readonly hidden: ReadonlyMap<number, boolean>;
  readonly names: readonly NameEdit[];
};

const SHEET = /<(?:\w+:)?sheet\s([^>]*?)(?:\/>|><\/(?:\w+:)?sheet>)/g;
const NAME = /<((?:\w+:)?definedName)\b([^>]*)>([^<]*)<\/(?:\w+:)?definedName>/g;

const prefixOf = (xml: string): string => /<(\w+:)?sheets>/.exec(xml)?.[1] ?? '';

const editSheets = (xml: string, order: readonly number[], hidden: WorkbookEdit['hidden']): string => {
  const prefix = prefixOf(xml);
  const written = new Map(
    [...xml.matchAll(SHEET)].map(([, attributes = '']) => [Number(attribute(attributes, 'sheetId')), attributes]),
  );
  const sheets = order.map((sheetId) => {
    const attributes = written.get(sheetId) ?? '';
    const isHidden = hidden.get(sheetId);
    const edited = isHidden === undefined ? attributes : withAttribute(attributes, 'state', isHidden ? 'hidden' : null);
    return `<${prefix}sheet ${edited.trim()}/>`;
  });
  return xml.replace(
    new RegExp(`(<${prefix}sheets>)[\\s\\S]*?(</${prefix}sheets>)`),
    (_, open: string, close: string) => open + sheets.join('') + close,
  );
};

/** What counts sheets by their place, after they have others. */
const movePlaces = (xml: string, placeOf: (place: number) => number): string =>
  xml.replace(/\b(localSheetId|activeTab|firstSheet)="(\d+)"/g, (_, name: string, place: string) => {
    return `${name}="${placeOf(Number(place))}"`;
  });

/** A hidden sheet is not the one that is shown when the workbook opens, nor the first among the tabs. */
const showVisible = (xml: string): string => {
  const states = [...xml.matchAll(SHEET)].map(([, attributes = '']) => attribute(attributes, 'state') ?? 'visible');
  const first = states.indexOf('visible');
  return xml.replace(/\b(activeTab|firstSheet)="(\d+)"/g, (whole, name: string, place: string) =>
    states[Number(place)] === 'visible' || first < 0 ? whole : `${name}="${first}"`,
  );
};

const editName = (xml: string, { before, after }: NameEdit, placeOf: (sheetId: number) => number): string => {
  const localOf = ({ sheetId }: NameKey): string | null => (sheetId === null ? null : String(placeOf(sheetId)));
  const written = (tag: string, attributes: string, formula: string, key: NameKey): string => {
    const named = withAttribute(attributes, 'name', escapeXml(key.name));
    return `<${tag}${withAttribute(named, 'localSheetId', localOf(key))}>${escapeXml(formula)}</${tag}>`;
  };
  let isFound = false;
  const edited = xml.replace(NAME, (whole: string, tag: string, attributes: string) => {
    const name = unescapeXml(attribute(attributes, 'name') ?? '');
    const isIt = name.toLowerCase() === before?.name.toLowerCase();
    if (!before || !isIt || (attribute(attributes, 'localSheetId') ?? null) !== localOf(before)) return whole;
    isFound = true;
    return after === null ? '' : written(tag, attributes, after.formula, after);
  });
  const isAdded = after !== null && !isFound;
  return (isAdded ? addNames(edited, written('definedName', '', after.formula, after)) : edited).replace(
    /<(\w+:)?definedNames>\s*<\/(?:\w+:)?definedNames>/,
    '',
  );
};

/** Gives the sheets of a package another order, hides and shows them, and edits defined names; no other part is touched. */
export const editWorkbook = (source: WorkbookPackage, { order, hidden, names }: WorkbookEdit): Parts => {
  const before = source.sheets.map(({ sheetId }) => sheetId);
  const after = order ?? before;
  let xml = editSheets(partText(source.parts, source.workbookPath) ?? '', after, hidden);
  if (order !== null) xml = movePlaces(xml, (place) => Math.max(0, after.indexOf(before[place] ?? -1)));
  xml = showVisible(xml);
  for (const edit of names) xml = editName(xml, edit, (sheetId) => after.indexOf(sheetId));
  const parts = PackageParts.copyOf(source.parts);
  parts.set(source.workbookPath, textBytes(xml));
  return parts;
};
