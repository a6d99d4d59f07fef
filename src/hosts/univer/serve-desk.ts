import type { PadanProblem } from '../../domain';
import { messageOf, succeed, type Result } from '../../kernel';
import { changePackage, PackageParts, reopenParts, type PackageChanges, type WorkbookPackage } from '../../ooxml';
import type { SheetDraft } from '../../sheets';

import { sendCells, sendPackage, type FromDesk, type ToDesk } from './desk-protocol';
import { openPackageHere, packPackageHere, showPackage, type ShownPackage } from './package-desk';

type Rows = SheetDraft['rows'][number][];

/** Puts the rows that went ahead back into the drafts. */
const withRows = (changes: PackageChanges, rowsOf: ReadonlyMap<string, Rows>): PackageChanges => ({
  ...changes,
  drafts: changes.drafts.map((run, draft) => ({
    ...run,
    sheets: run.sheets.map((sheet, index) => ({ ...sheet, rows: rowsOf.get(`${draft}:${index}`) ?? sheet.rows })),
  })),
});

/** The side of the desk that works: answers one job. `given` are buffers that need not be copied. */
export const serveDesk = (
  post: (message: FromDesk, given: readonly ArrayBufferLike[]) => void,
): ((message: ToDesk) => void) => {
  const rowsOf = new Map<string, Rows>();
  const parts = new Map<string, Uint8Array>();
  const opened = (): WorkbookPackage => reopenParts(new PackageParts(parts));
  const answer = (shown: Result<ShownPackage, PadanProblem>): void => {
    if (!shown.ok) {
      post({ kind: 'shown', answer: shown }, []);
      return;
    }
    const { source, snapshot } = sendCells(shown.value, (sheet, cells) => post({ kind: 'cells', sheet, cells }, []));
    const sent = sendPackage(source, (strings) => post({ kind: 'strings', strings }, []));
    // One buffer may hold several parts, and is given but once.
    const buffers = new Set(sent.parts.map(([, { buffer }]) => buffer));
    post({ kind: 'shown', answer: succeed({ source: sent, snapshot }) }, [...buffers]);
  };
  const handle = (message: ToDesk): void => {
    switch (message.kind) {
      case 'part': {
        const part = parts.get(message.path) ?? new Uint8Array(message.size);
        parts.set(message.path, part);
        part.set(message.piece, message.start);
        return;
      }
      case 'rows': {
        const key = `${message.draft}:${message.sheet}`;
        const rows = rowsOf.get(key) ?? [];
        rowsOf.set(key, rows);
        for (const row of message.rows) rows.push(row);
        return;
      }
      case 'open':
        answer(openPackageHere(message.bytes, message.viewId));
        return;
      case 'change': {
        const changes = withRows(message.changes, rowsOf);
        const changed = changePackage(opened(), changes, () => post({ kind: 'draft' }, []));
        answer(showPackage(changed, message.viewId));
        return;
      }
      case 'pack': {
        const packed = packPackageHere(opened(), message.fileName);
        post({ kind: 'packed', answer: packed }, packed.ok ? [packed.value.buffer] : []);
      }
    }
  };
  return (message) => {
    try {
      handle(message);
    } catch (error) {
      post({ kind: 'broken', detail: messageOf(error) }, []);
    }
  };
};
