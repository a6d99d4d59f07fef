import type { PadanProblem } from '../../domain';
import { fail, messageOf, succeed, type ProgressListener, type Result } from '../../kernel';
import {
  addSheets,
  openPackage,
  packZip,
  packZipWith,
  readFileGrid,
  readPackage,
  removeSheets,
  type Gzip,
  type Parts,
  type WorkbookPackage,
} from '../../ooxml';
import { parseMarkerName, type Grid, type RunDraft } from '../../sheets';
import type { SheetInfo, Workbook } from '../../usecases';

/** A workbook in an .xlsx package in memory. Reading a file into it, and writing `bytes()` out, is the caller's. */
export class XlsxWorkbook implements Workbook {
  readonly host = 'xlsx';

  private constructor(private current: WorkbookPackage) {}

  /** Opens the bytes of a file; says why when they are no readable workbook. */
  static open(bytes: Uint8Array): Result<XlsxWorkbook, PadanProblem> {
    const opened = openPackage(bytes);
    return opened.ok ? succeed(new XlsxWorkbook(opened.value)) : opened;
  }

  /** The package as it stands. Equal content gives equal bytes. */
  bytes(): Uint8Array {
    return packZip(this.current.parts);
  }

  /** The same, packed by the host's own gzip; equal content gives equal bytes as far as that does. */
  bytesWith(gzip: Gzip): Promise<Uint8Array> {
    return packZipWith(this.current.parts, gzip);
  }

  listSheets(): Promise<Result<readonly SheetInfo[], PadanProblem>> {
    const markers = new Map<string, SheetInfo['marker']>();
    for (const { name, formula, isLocal } of this.current.definedNames) {
      // Copying a result sheet gives the copy the name too, local to it; the copy is the user's.
      const marker = isLocal ? null : parseMarkerName(name);
      const sheet = /^'((?:[^']|'')+)'!/.exec(formula)?.[1] ?? /^([^'!]+)!/.exec(formula)?.[1];
      if (marker && sheet !== undefined) markers.set(sheet.replaceAll("''", "'"), marker);
    }
    return Promise.resolve(
      succeed(this.current.sheets.map(({ name, isHidden }) => ({ name, isHidden, marker: markers.get(name) ?? null }))),
    );
  }

  readGrid(sheet: string): Promise<Result<Grid, PadanProblem>> {
    const entry = this.current.sheets.find(({ name }) => name === sheet);
    if (!entry) return Promise.resolve(fail({ code: 'host-changed', severity: 'blocks', params: { sheet } }));
    try {
      return Promise.resolve(succeed(readFileGrid(this.current, entry)));
    } catch (error) {
      return Promise.resolve(
        fail({
          code: 'file-damaged',
          severity: 'blocks',
          where: { sheet },
          params: { detail: messageOf(error) },
        }),
      );
    }
  }

  writeRuns(runs: readonly RunDraft[], onProgress: ProgressListener<'write'>): Promise<Result<void, PadanProblem>> {
    let next = this.current;
    for (const [index, run] of runs.entries()) {
      const reopened = readPackage(addSheets(next, run));
      if (!reopened.ok) throw new Error(`the written package cannot be read back: ${reopened.error.code}`);
      next = reopened.value;
      onProgress('write', index + 1, runs.length);
    }
    this.current = next;
    return Promise.resolve(succeed(undefined));
  }

  async removeRun(run: number): Promise<Result<number, PadanProblem>> {
    const listed = await this.listSheets();
    if (!listed.ok) return listed;
    const names = new Set(listed.value.filter(({ marker }) => marker?.run === run).map(({ name }) => name));
    if (names.size > 0) this.replace(removeSheets(this.current, names));
    return succeed(names.size);
  }

  goTo(): Promise<Result<void, PadanProblem>> {
    return Promise.resolve(succeed(undefined));
  }

  onSelection(): () => void {
    return () => undefined;
  }

  private replace(parts: Parts): void {
    const reopened = readPackage(parts);
    if (!reopened.ok) throw new Error(`the changed package cannot be read back: ${reopened.error.code}`);
    this.current = reopened.value;
  }
}
