import type { CellValue } from './cell';
import { markerName, parseMark, sheetOfReference, type Marker, type MarkStage } from './marker-name';

/** Whether people see a sheet; a very hidden one is not offered for showing either. */
export type SheetVisibility = 'visible' | 'hidden' | 'very-hidden';

/**
 * Whose a sheet is. `user`: input. `result`: of a whole run. `copy`: of a result sheet, by the user. `unfinished`: of a write that
 * never ended; `kept`: one of these that the user wanted to keep.
 */
export type SheetStanding = 'user' | 'result' | 'copy' | 'unfinished' | 'kept';

/** A sheet as a host lists it, with its first rows. */
export type ListedSheet = {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly head: readonly (readonly CellValue[])[];
};

/** A defined name as a host gives it. `isLocal`: it belongs to one sheet, as the copy of a marked sheet has it. */
export type DefinedReference = { readonly name: string; readonly refersTo: string; readonly isLocal: boolean };

/** A sheet with whose it is; only a result has a marker. */
export type SheetInfo = {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly marker: Marker | null;
  readonly standing: SheetStanding;
};

/** What is wrong with Padan's marks. */
export type MarkerFault =
  /** A copy of a result sheet; left out of the input. */
  | { readonly kind: 'copied'; readonly sheet: string }
  /** Two sheets bear one marker; `sheet` is taken for a copy. */
  | { readonly kind: 'twice'; readonly sheet: string; readonly other: string }
  /** The sheet is gone while others of its run, or results of this policy, stand. */
  | { readonly kind: 'deleted'; readonly marker: Marker }
  /** The marker had lost its sheet, which was found by what stands on it. */
  | { readonly kind: 'found'; readonly sheet: string; readonly marker: Marker }
  /** The sheet bears a mark and something else stands on it: it is the user's, and never deleted. */
  | { readonly kind: 'lies'; readonly sheet: string; readonly marker: Marker }
  /** Sheets of a write that never ended. */
  | { readonly kind: 'unfinished'; readonly sheets: readonly string[] };

/** Sheets with whose they are, what is wrong with the marks, and the highest run number any mark names. */
export type MarkedSheets = {
  readonly sheets: readonly SheetInfo[];
  readonly faults: readonly MarkerFault[];
  readonly highestRun: number;
};

/** How much the first rows of a sheet look like the sheet with this key; `certain` stands without any mark. */
export type Likeness = (head: ListedSheet['head'], key: string) => 'none' | 'likely' | 'certain';

/** What a reader of marks has to know of Padan's sheets: their keys, and what they look like. */
export type KnownSheets = { readonly keys: readonly string[]; readonly likeness: Likeness };

/** Rows and columns of a sheet's head. */
export const HEAD_ROWS = 12;
export const HEAD_COLUMNS = 24;

type Mark = Marker & { readonly stage: MarkStage; readonly isLocal: boolean; readonly sheet: ListedSheet | null };
type Standing = Pick<SheetInfo, 'marker' | 'standing'>;

const isBlank = ({ head }: ListedSheet): boolean =>
  head.every((cells) => cells.every((cell) => cell === null || cell === ''));

const nameOf = ({ run, key }: Marker): string => markerName(run, key);

/** Finds out whose each sheet is, step by step: whoever has been placed stays placed. */
class MarkReader {
  private readonly placed = new Map<ListedSheet, Standing>();
  private readonly faults: MarkerFault[] = [];
  private readonly results = new Map<string, ListedSheet>();

  constructor(
    private readonly sheets: readonly ListedSheet[],
    private readonly marks: readonly Mark[],
    private readonly known: KnownSheets,
  ) {}

  read(): MarkedSheets {
    this.placeUnfinished();
    this.placeMarked('kept');
    this.placeMarked('result');
    this.placeLocal();
    this.findLost();
    this.placeLookAlikes();
    return {
      sheets: this.sheets.map((sheet) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        ...(this.placed.get(sheet) ?? { marker: null, standing: 'user' }),
      })),
      faults: this.faults,
      highestRun: this.marks.reduce((highest, { run }) => Math.max(highest, run), 0),
    };
  }

  private at(stage: MarkStage): (Mark & { readonly sheet: ListedSheet })[] {
    return this.marks.flatMap((mark) =>
      mark.stage === stage && !mark.isLocal && mark.sheet !== null ? [{ ...mark, sheet: mark.sheet }] : [],
    );
  }

  private isOwn({ key }: Marker, sheet: ListedSheet): boolean {
    return isBlank(sheet) || !this.known.keys.includes(key) || this.known.likeness(sheet.head, key) !== 'none';
  }

  private place(sheet: ListedSheet, standing: SheetStanding, marker: Marker | null = null): void {
    this.placed.set(sheet, { standing, marker: marker && { run: marker.run, key: marker.key } });
  }

  private lies(sheet: ListedSheet, { run, key }: Marker): void {
    this.place(sheet, 'user');
    this.faults.push({ kind: 'lies', sheet: sheet.name, marker: { run, key } });
  }

  /** A sheet being written bears a draft mark; where every sheet of its run bears the lasting one too, only tidying was left to do. */
  private placeUnfinished(): void {
    const drafts = this.at('draft');
    const lasting = new Set(this.at('result').map(nameOf));
    const partly = new Set(drafts.filter((mark) => !lasting.has(nameOf(mark))).map(({ run }) => run));
    const unfinished: string[] = [];
    for (const mark of drafts) {
      if (!partly.has(mark.run) || this.placed.has(mark.sheet)) continue;
      if (!this.isOwn(mark, mark.sheet)) this.lies(mark.sheet, mark);
      else {
        this.place(mark.sheet, 'unfinished');
        unfinished.push(mark.sheet.name);
      }
    }
    if (unfinished.length > 0) this.faults.push({ kind: 'unfinished', sheets: unfinished });
  }

  private placeMarked(stage: 'kept' | 'result'): void {
    for (const mark of this.at(stage)) {
      const { sheet } = mark;
      if (this.placed.has(sheet)) continue;
      const other = this.results.get(nameOf(mark));
      if (!this.isOwn(mark, sheet)) this.lies(sheet, mark);
      else if (stage === 'kept') this.place(sheet, 'kept');
      else if (other) {
        this.place(sheet, 'copy');
        this.faults.push({ kind: 'twice', sheet: sheet.name, other: other.name });
      } else {
        this.place(sheet, 'result', mark);
        this.results.set(nameOf(mark), sheet);
      }
    }
  }

  /** Copying a marked sheet gives the copy the name too, local to it. */
  private placeLocal(): void {
    for (const mark of this.marks) {
      const { sheet } = mark;
      if (!mark.isLocal || sheet === null || this.placed.has(sheet)) continue;
      if (this.isOwn(mark, sheet)) this.copied(sheet);
      else this.lies(sheet, mark);
    }
  }

  private copied(sheet: ListedSheet): void {
    this.place(sheet, 'copy');
    this.faults.push({ kind: 'copied', sheet: sheet.name });
  }

  private lookAlikes(key: string): ListedSheet[] {
    return this.sheets.filter((sheet) => !this.placed.has(sheet) && this.known.likeness(sheet.head, key) === 'certain');
  }

  private findLost(): void {
    const lost = this.marks.filter(
      (mark) => mark.stage === 'result' && !mark.isLocal && mark.sheet === null && !this.results.has(nameOf(mark)),
    );
    const left: Mark[] = [];
    for (const mark of lost) {
      const [candidate, ...more] = this.lookAlikes(mark.key);
      const isOnly = lost.filter(({ key }) => key === mark.key).length === 1;
      if (!candidate || more.length > 0 || !isOnly) {
        left.push(mark);
        continue;
      }
      const marker = { run: mark.run, key: mark.key };
      this.place(candidate, 'result', marker);
      this.results.set(nameOf(mark), candidate);
      this.faults.push({ kind: 'found', sheet: candidate.name, marker });
    }
    const standing = new Set([...this.placed.values()].flatMap(({ marker }) => (marker ? [marker.run] : [])));
    for (const { run, key } of left) {
      // A run of which nothing stands was deleted as a whole, and wanted to be.
      const isMissed = run === 0 ? standing.size > 0 : standing.has(run);
      if (isMissed) this.faults.push({ kind: 'deleted', marker: { run, key } });
    }
  }

  private placeLookAlikes(): void {
    for (const key of this.known.keys) for (const sheet of this.lookAlikes(key)) this.copied(sheet);
  }
}

/**
 * Tells whose each sheet of a workbook is, out of its defined names and the first rows of its sheets: the one reader of Padan's
 * marks for every host.
 */
export const readMarks = (
  sheets: readonly ListedSheet[],
  names: readonly DefinedReference[],
  known: KnownSheets,
): MarkedSheets => {
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const marks = names.flatMap(({ name, refersTo, isLocal }): Mark[] => {
    const mark = parseMark(name);
    if (!mark) return [];
    return [{ ...mark, isLocal, sheet: byName.get(sheetOfReference(refersTo)?.toLowerCase() ?? '') ?? null }];
  });
  return new MarkReader(sheets, marks, known).read();
};
