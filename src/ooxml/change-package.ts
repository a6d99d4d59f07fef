import type { CellValue, RunDraft } from '../sheets';

import { addSheets } from './add-sheets';
import { keepUnfinished, removeMarks } from './edit-marks';
import { PackageParts, type Parts } from './package-parts';
import { patchCells } from './patch-cells';
import { removeSheets } from './remove-sheets';
import { readPackage, type WorkbookPackage } from './workbook-package';
import { partText, textBytes } from './zip';

/** What shall become of a package; sheets by name. */
export type PackageChanges = {
  readonly drafts: readonly RunDraft[];
  readonly removed: ReadonlySet<string>;
  /** Runs of which no mark shall be left. */
  readonly removedRuns: ReadonlySet<number>;
  readonly unfinished: 'remove' | 'keep' | null;
  readonly entries: readonly {
    readonly place: { readonly sheet: string; readonly row: number; readonly column: number };
    readonly value: CellValue;
  }[];
};

/** A package of parts Padan itself has just put together; throws when it cannot be read back, which is a bug. */
export const reopenParts = (parts: Parts): WorkbookPackage => {
  const opened = readPackage(parts);
  if (!opened.ok) throw new Error(`the changed package cannot be read back: ${opened.error.code}`);
  return opened.value;
};

const withEntries = (source: WorkbookPackage, entries: PackageChanges['entries']): WorkbookPackage => {
  if (entries.length === 0) return source;
  const parts = PackageParts.copyOf(source.parts);
  for (const { name, path } of source.sheets) {
    const patches = entries.flatMap(({ place: { sheet, row, column }, value }) =>
      sheet === name ? [{ row, column, value }] : [],
    );
    if (path === null || patches.length === 0) continue;
    parts.set(path, textBytes(patchCells(partText(parts, path) ?? '', patches)));
  }
  return reopenParts(parts);
};

/** Names that would be in the way of a draft: marks of the same run whose sheets are gone. */
const withoutStaleMarks = (source: WorkbookPackage, { run, sheets }: RunDraft): WorkbookPackage => {
  const keys = new Set(sheets.map(({ key }) => key.toLowerCase()));
  const parts = removeMarks(
    source,
    (mark, sheet) => mark.stage === 'result' && mark.run === run && keys.has(mark.key) && sheet === null,
  );
  return parts === source.parts ? source : reopenParts(parts);
};

/** Makes all changes in a package, entries first, then what is added, then what goes. `onDraft` hears of each run added. */
export const changePackage = (
  source: WorkbookPackage,
  { drafts, removed, removedRuns, unfinished, entries }: PackageChanges,
  onDraft: () => void,
): WorkbookPackage => {
  let next = withEntries(source, entries);
  for (const draft of drafts) {
    next = reopenParts(addSheets(withoutStaleMarks(next, draft), draft));
    onDraft();
  }
  if (unfinished === 'keep') next = reopenParts(keepUnfinished(next));
  if (removed.size > 0) next = reopenParts(removeSheets(next, removed));
  if (removedRuns.size > 0)
    next = reopenParts(
      removeMarks(next, (mark, sheet) => mark.stage === 'result' && removedRuns.has(mark.run) && sheet === null),
    );
  return next;
};
