import type { PadanProblem } from '../../domain';
import { fail, succeed, type ProgressListener, type Result } from '../../kernel';
import {
  changePackage,
  DamagedSheet,
  fitMainType,
  openFile,
  orDamaged,
  packZip,
  packZipWith,
  readFileCharts,
  readFileFormulas,
  readFileGrid,
  readFileHead,
  readFileSheet,
  type Gzip,
  type Inflate,
  type SheetEntry,
  type WorkbookPackage,
} from '../../ooxml';
import {
  cellAt,
  HEAD_ROWS,
  readMarks,
  type Grid,
  type ListedSheet,
  type MarkedSheets,
  type SheetInfo,
} from '../../sheets';
import {
  checkChanges,
  KNOWN_SHEETS,
  NO_CONTENT,
  problemOfLock,
  wantUserSheets,
  type AppliedChanges,
  type ChangeWatch,
  type SheetSnapshot,
  type WantedContent,
  type Workbook,
  type WorkbookChange,
  type WorkbookSnapshot,
} from '../../usecases';

/** A workbook in an .xlsx package in memory. Reading a file into it, and writing `bytes()` out, is the caller's. */
export class XlsxWorkbook implements Workbook {
  private listed: readonly ListedSheet[] | null = null;

  private constructor(private current: WorkbookPackage) {}

  /** Opens the bytes of a file, unpacked by the host's own `inflate` where it has one; says why when they are no readable workbook. */
  static open(bytes: Uint8Array, inflate?: Inflate): Result<XlsxWorkbook, PadanProblem> {
    const opened = openFile(bytes, inflate);
    return opened.ok ? succeed(new XlsxWorkbook(opened.value)) : opened;
  }

  /** Makes the package what a file of this name holds, so that Excel opens it; says why when that cannot be. */
  fitTo(fileName: string): Result<void, PadanProblem> {
    const fitted = fitMainType(this.current, fileName);
    if (!fitted.ok) return fitted;
    this.current = fitted.value;
    return succeed(undefined);
  }

  /** The package as it stands. Equal content gives equal bytes. */
  bytes(): Uint8Array {
    return packZip(this.current.parts);
  }

  /** The package packed by the host's own gzip; equal content gives equal bytes as far as that does. */
  bytesWith(gzip: Gzip): Promise<Uint8Array> {
    return packZipWith(this.current.parts, gzip);
  }

  read(
    wanted: (sheet: SheetInfo, all: readonly SheetInfo[]) => WantedContent = wantUserSheets,
  ): Promise<Result<WorkbookSnapshot, PadanProblem>> {
    return this.reading(() => {
      // What is unpacked to look at its head is kept until its cells are read: a large part is unpacked but once.
      const parts = new Map<SheetEntry, Uint8Array | undefined>();
      const { sheets, ...marks } = this.marked((entry) => {
        const part = this.partOf(entry);
        parts.set(entry, part);
        return part;
      });
      const snapshots = sheets.map((sheet, index): SheetSnapshot => {
        const entry = this.current.sheets[index];
        const content = wanted(sheet, sheets);
        if (!entry || content === 'nothing') return { ...sheet, ...NO_CONTENT };
        const grid = this.gridOf(entry, parts.get(entry));
        parts.delete(entry);
        return content === 'values'
          ? { ...sheet, ...NO_CONTENT, grid }
          : { ...sheet, ...this.everythingOf(entry), grid };
      });
      const { isSigned, isStructureLocked } = this.current;
      return succeed({ ...marks, isSigned, isStructureLocked, sheets: snapshots });
    });
  }

  apply(
    changes: readonly WorkbookChange[],
    onProgress: ProgressListener<'write'>,
  ): Promise<Result<AppliedChanges, PadanProblem>> {
    const locked = problemOfLock(this.current, changes);
    if (locked) return Promise.resolve(fail(locked));
    return this.reading(() => {
      const grids = new Map<string, Grid | null>();
      const checked = checkChanges(changes, this.marked(), ({ sheet, row, column }) => {
        const entry = this.current.sheets.find(({ name }) => name === sheet);
        if (!grids.has(sheet)) grids.set(sheet, entry ? this.gridOf(entry) : null);
        const grid = grids.get(sheet);
        return grid ? cellAt(grid, row, column) : null;
      });
      if (!checked.ok) return checked;
      const { removed, left } = checked.value;
      const drafts = changes.flatMap((change) => (change.kind === 'add-run' ? [change.draft] : []));
      let done = 0;
      this.current = changePackage(this.current, { ...checked.value, drafts, removed: new Set(removed) }, () => {
        done += 1;
        onProgress('write', done, drafts.length);
      });
      this.listed = null;
      return succeed({ removed, left });
    });
  }

  /** A file in memory has nobody else to change it. */
  watch(): Promise<ChangeWatch> {
    return Promise.resolve({ see: () => Promise.resolve('unchanged'), close: () => undefined });
  }

  goTo(): Promise<Result<void, PadanProblem>> {
    return Promise.resolve(succeed(undefined));
  }

  onSelection(): () => void {
    return () => undefined;
  }

  private reading<Value>(work: () => Result<Value, PadanProblem>): Promise<Result<Value, PadanProblem>> {
    try {
      return Promise.resolve(work());
    } catch (error) {
      if (!(error instanceof DamagedSheet)) throw error;
      const { sheet, message: detail } = error;
      return Promise.resolve(fail({ code: 'file-damaged', severity: 'blocks', where: { sheet }, params: { detail } }));
    }
  }

  private partOf({ path }: SheetEntry): Uint8Array | undefined {
    return path === null ? undefined : this.current.parts.get(path);
  }

  private marked(partOf = (entry: SheetEntry): Uint8Array | undefined => this.partOf(entry)): MarkedSheets {
    this.listed ??= this.current.sheets.map((entry) => ({
      name: entry.name,
      visibility: entry.visibility,
      head: this.headOf(entry, partOf(entry)),
    }));
    const names = this.current.definedNames.map(({ name, formula, isLocal }) => ({ name, refersTo: formula, isLocal }));
    return readMarks(this.listed, names, KNOWN_SHEETS);
  }

  /** A damaged sheet is a problem of who wants its cells; until then nothing is known of it. */
  private headOf(entry: SheetEntry, part: Uint8Array | undefined): ListedSheet['head'] {
    try {
      return readFileHead(this.current, entry, HEAD_ROWS, part);
    } catch (error) {
      if (error instanceof TypeError || error instanceof RangeError) throw error;
      return [];
    }
  }

  private gridOf(entry: SheetEntry, part?: Uint8Array): Grid {
    return orDamaged(entry, () => readFileGrid(this.current, entry, part));
  }

  private everythingOf(entry: SheetEntry): Pick<SheetSnapshot, 'formulas' | 'charts' | 'merges'> {
    return orDamaged(entry, () => ({
      formulas: readFileFormulas(this.current, entry),
      charts: readFileCharts(this.current, entry),
      merges: readFileSheet(this.current, entry).merges,
    }));
  }
}
