import { formatArea, type Area } from './address';
import { ExcelError, invalidArgument } from './excel-error';
import { separatorsOf, type Separators } from './display-text';
import { MemorySheet, type Visibility } from './sheet-model';
import { enterValue, type CellValue, type Entry } from './value-entry';

export interface SheetSeed {
  readonly name: string;
  /** A text that starts with '=' is a formula; any other text is literal, also a digit string. */
  readonly cells: readonly (readonly (string | number | boolean | null)[])[];
  /** Zero-based rows. */
  readonly hiddenRows?: readonly number[];
  readonly protected?: boolean;
  readonly visibility?: Visibility;
}

interface WorkbookSeed {
  readonly sheets: readonly SheetSeed[];
  readonly locale: string;
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  readonly evaluate:
    ((formula: string, sheet: string, address: string, workbook: MemoryWorkbook) => CellValue) | undefined;
}

interface Selection {
  readonly sheet: MemorySheet;
  readonly area: Area;
}

const ONE_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** The workbook that tests look at: what the product wrote, in plain data. */
export class MemoryWorkbook {
  readonly sheets: MemorySheet[] = [];
  readonly settings = new Map<string, unknown>();
  readonly names = new Map<
    string,
    { name: string; value: unknown; scope: MemorySheet | undefined; visible: boolean }
  >();
  readonly separators: Separators;
  readonly locale: string;
  isReadOnly: boolean;
  isStructureProtected: boolean;
  isEventsEnabled = true;
  calculationMode = 'Automatic';
  /** Papers the printers of this computer have. */
  papers: readonly string[] = ['Letter', 'Legal', 'A3', 'A4', 'A5', 'B4', 'B5', 'Folio'];
  /** Excel reads at most this many cells at once, and then answers a silent null. */
  mostCells = 5_000_000;
  /** Kinds of charts that this Excel refuses. */
  refusedCharts: readonly string[] = [];
  /** What this Excel makes of an entry; another one where a test wants Excel to be wrong. */
  entered: (entry: Entry | undefined) => Entry | undefined = (entry) => entry;
  activeSheet: MemorySheet;
  selection: Selection;
  private counter = 0;
  private readonly compute: (sheet: MemorySheet, formula: string, row: number, column: number) => CellValue;

  constructor(seed: WorkbookSeed) {
    this.locale = seed.locale;
    this.separators = separatorsOf(seed.locale);
    this.isReadOnly = seed.isReadOnly;
    this.isStructureProtected = seed.isStructureProtected;
    this.compute = (sheet, formula, row, column) =>
      seed.evaluate?.(formula, sheet.name, formatArea({ top: row, left: column, bottom: row, right: column }), this) ??
      0;
    for (const sheet of seed.sheets) this.sheets.push(this.seeded(sheet));
    const first = this.sheets.find((sheet) => sheet.visibility === 'Visible');
    if (first === undefined) throw new Error('memory-excel: a workbook needs one visible sheet');
    this.activeSheet = first;
    this.selection = { sheet: first, area: ONE_CELL };
  }

  /** A sheet by name (any letter case) or id; a test that asks for a missing one has a mistake in it. */
  sheet(nameOrId: string): MemorySheet {
    const found = this.findSheet(nameOrId);
    if (found === undefined) throw new Error(`memory-excel: no sheet ${nameOrId}`);
    return found;
  }

  findSheet(nameOrId: string): MemorySheet | undefined {
    return this.sheets.find((sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === nameOrId.toLowerCase());
  }

  addSheet(name: string | undefined): MemorySheet {
    this.assertStructureIsFree();
    const sheet = this.created(name ?? this.freeName('Sheet'));
    this.sheets.push(sheet);
    return sheet;
  }

  deleteSheet(sheet: MemorySheet): void {
    this.assertStructureIsFree();
    const visible = this.sheets.filter((other) => other.visibility === 'Visible');
    if (visible.length === 1 && visible[0] === sheet)
      throw new ExcelError('InvalidOperation', 'the last visible sheet');
    if (sheet.visibility === 'VeryHidden') throw new ExcelError('InvalidOperation', 'a very hidden sheet');
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.activeSheet === sheet) this.activate(visible.find((other) => other !== sheet) ?? sheet);
  }

  renameSheet(sheet: MemorySheet, name: string): void {
    this.assertStructureIsFree();
    this.assertSheetName(name, sheet);
    sheet.name = name;
  }

  moveSheet(sheet: MemorySheet, position: number): void {
    this.assertStructureIsFree();
    if (position < 0 || position >= this.sheets.length) throw invalidArgument('position');
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  activate(sheet: MemorySheet): void {
    this.activeSheet = sheet;
    this.selection = { sheet, area: ONE_CELL };
  }

  newId(kind: string): string {
    this.counter += 1;
    return `{${kind}-${String(this.counter).padStart(4, '0')}}`;
  }

  freeName(start: string): string {
    const taken = new Set(
      this.sheets
        .flatMap((sheet) => [sheet.name, ...sheet.tables.map((table) => table.name)])
        .map((name) => name.toLowerCase()),
    );
    let number = 1;
    while (taken.has(`${start}${String(number)}`.toLowerCase())) number += 1;
    return `${start}${String(number)}`;
  }

  /** All sheets as text; see MemorySheet.snapshot. */
  snapshot(): string {
    return this.sheets.map((sheet) => sheet.snapshot()).join('\n');
  }

  assertStructureIsFree(): void {
    if (this.isReadOnly || this.isStructureProtected)
      throw new ExcelError('AccessDenied', 'the structure of the workbook');
  }

  private assertSheetName(name: string, self: MemorySheet | undefined): void {
    const isBad = name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name);
    if (isBad || name.toLowerCase() === 'history') throw invalidArgument(`the sheet name "${name}"`);
    const namesake = this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (namesake !== undefined && namesake !== self) throw new ExcelError('ItemAlreadyExists', name);
  }

  private created(name: string): MemorySheet {
    this.assertSheetName(name, undefined);
    return new MemorySheet(this.newId('sheet'), name, this.compute);
  }

  private seeded(seed: SheetSeed): MemorySheet {
    const sheet = this.created(seed.name);
    seed.cells.forEach((row, at) => {
      row.forEach((raw, column) => {
        const isLiteral = typeof raw === 'string' && !raw.startsWith('=');
        const entry = enterValue(raw, isLiteral ? '@' : 'General');
        if (entry !== undefined) sheet.enter(at, column, entry);
      });
    });
    for (const row of seed.hiddenRows ?? []) sheet.hiddenRows.add(row);
    sheet.isProtected = seed.protected ?? false;
    sheet.visibility = seed.visibility ?? 'Visible';
    return sheet;
  }
}
