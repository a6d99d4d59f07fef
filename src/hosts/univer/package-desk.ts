import type { IWorkbookData } from '@univerjs/core';

import type { PadanProblem } from '../../domain';
import { fail, succeed, type Cancel, type Result } from '../../kernel';
import {
  changePackage,
  DamagedSheet,
  fitMainType,
  openFile,
  packZip,
  type PackageChanges,
  type WorkbookPackage,
} from '../../ooxml';

import { workbookSnapshot } from './snapshot';

/** A package, and what the view shows of it. */
export type ShownPackage = { readonly source: WorkbookPackage; readonly snapshot: IWorkbookData };

/**
 * Where packages are opened, changed and packed: on the thread that asks, or beside it. `viewId` is the id of the snapshot, another for each. What is cancelled
 * answers `engine-stopped`, and nothing has changed.
 */
export interface PackageDesk {
  open(bytes: Uint8Array, viewId: string, cancel?: Cancel): Promise<Result<ShownPackage, PadanProblem>>;
  /** `onDraft` hears of each run that has been added. */
  change(
    source: WorkbookPackage,
    changes: PackageChanges,
    viewId: string,
    onDraft: () => void,
    cancel?: Cancel,
  ): Promise<Result<ShownPackage, PadanProblem>>;
  /** The bytes of a file of this name; why not, where it cannot hold the package. */
  pack(source: WorkbookPackage, fileName: string): Promise<Result<Uint8Array, PadanProblem>>;
}

/** What the view shows of a package. */
export const showPackage = (source: WorkbookPackage, viewId: string): Result<ShownPackage, PadanProblem> => {
  try {
    return succeed({ source, snapshot: workbookSnapshot(source, viewId) });
  } catch (error) {
    if (!(error instanceof DamagedSheet)) throw error;
    const { sheet, message: detail } = error;
    return fail({ code: 'file-damaged', severity: 'blocks', where: { sheet }, params: { detail } });
  }
};

/** Opens the bytes of a file and reads what is shown of it. */
export const openPackageHere = (bytes: Uint8Array, viewId: string): Result<ShownPackage, PadanProblem> => {
  const opened = openFile(bytes);
  return opened.ok ? showPackage(opened.value, viewId) : opened;
};

/** The bytes of a package as a file of this name holds it. */
export const packPackageHere = (source: WorkbookPackage, fileName: string): Result<Uint8Array, PadanProblem> => {
  const fitted = fitMainType(source, fileName);
  return fitted.ok ? succeed(packZip(fitted.value.parts)) : fitted;
};

/** The desk of the thread that asks: what the desk beside it is held equal to. */
export const DESK_HERE: PackageDesk = {
  open: (bytes, viewId) => Promise.resolve(openPackageHere(bytes, viewId)),
  change: (source, changes, viewId, onDraft) =>
    Promise.resolve(showPackage(changePackage(source, changes, onDraft), viewId)),
  pack: (source, fileName) => Promise.resolve(packPackageHere(source, fileName)),
};
