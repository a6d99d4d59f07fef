import type { NameEdit, NameKey, WorkbookPackage } from '../../ooxml';
import { parseMark } from '../../sheets';

import { viewSheetId } from './view-sheet-id';

/** A defined name of the view; `localSheetId` is the id of the sheet it belongs to, or stands for the whole workbook. */
export type ViewName = {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId?: string;
};

const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

/** What the view cannot follow: names of another workbook, and ranges that are gone. */
const IS_ELSEWHERE = /\[|#REF!/;

/** A reference stands as it is, anything to be calculated behind an equals sign. */
const inView = (formula: string): string =>
  /^(?:'(?:[^']|'')+'|[^'!()+*/,;"\s]+)!\$?[A-Z]/.test(formula) ? formula : `=${formula}`;

/** The names of a package that people see and use, by an id of their own. Padan's marks and the format's own names are not among them. */
export const namesInView = ({ sheets, definedNames }: WorkbookPackage): Readonly<Record<string, ViewName>> =>
  Object.fromEntries(
    definedNames.flatMap(({ name, formula, place, isHidden }, index) => {
      const sheet = place === null ? null : sheets[place];
      const isOwn = isHidden || name.startsWith('_xlnm.') || parseMark(name) !== null;
      if (isOwn || sheet === undefined || IS_ELSEWHERE.test(formula)) return [];
      const id = `name${index}`;
      const localSheetId = sheet === null ? WHOLE_WORKBOOK : viewSheetId(sheet);
      return [[id, { id, name, formulaOrRefString: inView(formula), localSheetId }] as const];
    }),
  );

type NamesById = Readonly<Record<string, string>>;

const nameIn = (json: string | undefined): ViewName | null =>
  json === undefined ? null : (JSON.parse(json) as ViewName);

/** What was done to the names of the view; `sheetIdOf` gives a sheet's id in the package, null where it has none there. */
export const nameEdits = (
  before: NamesById,
  now: NamesById,
  sheetIdOf: (viewId: string) => number | null,
): readonly NameEdit[] => {
  const keyOf = (name: ViewName | null): NameKey | null => {
    if (name === null) return null;
    const { localSheetId = WHOLE_WORKBOOK } = name;
    if (localSheetId === WHOLE_WORKBOOK) return { name: name.name, sheetId: null };
    const sheetId = sheetIdOf(localSheetId);
    // What belonged to a sheet went with it.
    return sheetId === null ? null : { name: name.name, sheetId };
  };
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((id): NameEdit[] => {
    if (before[id] === now[id]) return [];
    const changed = nameIn(now[id]);
    const [old, after] = [keyOf(nameIn(before[id])), keyOf(changed)];
    if (old === null && after === null) return [];
    const formula = changed?.formulaOrRefString.replace(/^=/, '') ?? '';
    return [{ before: old, after: after && { ...after, formula } }];
  });
};
