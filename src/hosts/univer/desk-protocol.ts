import type { IObjectMatrixPrimitiveType, IWorkbookData, ICellData } from '@univerjs/core';

import type { PadanProblem } from '../../domain';
import type { Result } from '../../kernel';
import { PackageParts, type PackageChanges, type WorkbookPackage } from '../../ooxml';
import type { SheetDraft } from '../../sheets';

import type { ShownPackage } from './package-desk';

/** The parts of a package as they travel: as pairs. */
export type SentParts = readonly (readonly [string, Uint8Array])[];

/** A package as it travels to the page, its strings ahead of it. To the desk its parts alone do, which reads them again: so the page packs up no strings. */
export type SentPackage = Omit<WorkbookPackage, 'parts' | 'sharedStrings'> & { readonly parts: SentParts };

/** To the desk: one job, then it ends. Parts of a package and rows of drafts go ahead of the job they belong to, in portions. */
export type ToDesk =
  | {
      readonly kind: 'part';
      readonly path: string;
      /** Bytes of the whole part. */
      readonly size: number;
      /** Where in it the piece belongs. */
      readonly start: number;
      readonly piece: Uint8Array;
    }
  | { readonly kind: 'rows'; readonly draft: number; readonly sheet: number; readonly rows: SheetDraft['rows'] }
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly viewId: string }
  | {
      readonly kind: 'change';
      readonly changes: PackageChanges;
      readonly viewId: string;
    }
  | { readonly kind: 'pack'; readonly fileName: string };

type Cells = IObjectMatrixPrimitiveType<ICellData>;

/** From the desk. Strings of a package and cells of a snapshot go ahead of it, in portions; `broken` is a fault of Padan. */
export type FromDesk =
  | { readonly kind: 'draft' }
  | { readonly kind: 'strings'; readonly strings: readonly string[] }
  | { readonly kind: 'cells'; readonly sheet: string; readonly cells: Cells }
  | {
      readonly kind: 'shown';
      readonly answer: Result<{ readonly source: SentPackage; readonly snapshot: IWorkbookData }, PadanProblem>;
    }
  | { readonly kind: 'packed'; readonly answer: Result<Uint8Array, PadanProblem> }
  | { readonly kind: 'broken'; readonly detail: string };

/** Strings of a portion: few enough that a page unpacks them within some milliseconds. */
const PORTION_STRINGS = 4000;

/** Sends the strings of a package; what is left of it is the answer. */
export const sendPackage = (
  { sharedStrings, parts, ...rest }: WorkbookPackage,
  send: (strings: readonly string[]) => void,
): SentPackage => {
  for (let start = 0; start < sharedStrings.length; start += PORTION_STRINGS)
    send(sharedStrings.slice(start, start + PORTION_STRINGS));
  return { ...rest, parts: [...parts] };
};

/** A package that has travelled, after its strings. */
export const receivePackage = (sent: SentPackage, sharedStrings: readonly string[]): WorkbookPackage => ({
  ...sent,
  sharedStrings,
  parts: new PackageParts(sent.parts),
});

/** Cells of a portion: few enough that a page takes them in within some milliseconds. */
const PORTION_CELLS = 6000;

/** Sends the cells of a snapshot; what is left of it is the answer. */
export const sendCells = (
  { source, snapshot }: ShownPackage,
  send: (sheet: string, cells: Cells) => void,
): ShownPackage => {
  const sheets: IWorkbookData['sheets'] = {};
  for (const [id, sheet] of Object.entries(snapshot.sheets)) {
    sheets[id] = { ...sheet, cellData: {} };
    let portion: Cells = {};
    let size = 0;
    for (const [row, cells] of Object.entries(sheet.cellData ?? {})) {
      portion[Number(row)] = cells as Cells[number];
      size += Object.keys(cells as object).length;
      if (size < PORTION_CELLS) continue;
      send(id, portion);
      portion = {};
      size = 0;
    }
    if (size > 0) send(id, portion);
  }
  return { source, snapshot: { ...snapshot, sheets } };
};
