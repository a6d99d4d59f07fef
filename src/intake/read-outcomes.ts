import { OUTCOMES, type Employee, type IntakeProblem, type Outcome, type Outcomes, type Source } from '../domain';
import { cellAt, foldText, type Grid } from '../sheets';

import { findHeader, tableEndAt } from './find-header';
import { foldHeader } from './fold-header';
import { splitTables } from './split-tables';
import { parseNumber } from './values/parse-number';
import { readNip } from './values/read-nip';
import { cellText } from './values/text';

const HEADERS: Readonly<Record<Outcome, RegExp>> = {
  output: /^(?:(?:capaian|realisasi|jumlah|nilai) )?(?:output|keluaran)\b/,
  findings: /^(?:jumlah )?(?:temuan|findings)\b/,
  innovations: /^(?:jumlah )?(?:inovasi|innovations)\b/,
  errors: /^(?:jumlah )?(?:kesalahan|kekeliruan|errors)\b/,
  satisfaction: /^(?:(?:nilai|skor) )?(?:ikm|skm|indeks kepuasan(?: masyarakat)?)\b/,
};
const NIP = /^nip\b(?! lama)/;
const UNIT = /^(?:nama )?(?:unit(?: kerja| organisasi)?|unor|unor nama|unit pelayanan|perangkat daerah|opd|skpd)$/;

const HUNDRED = 100;

/** What lists beside the plan's data tell of people and units, and what is wrong with their cells. */
export type OutcomeReading = { readonly outcomes: Outcomes; readonly problems: readonly IntakeProblem[] };

/** Collects figures; who or what is not in the data is told, and of two that differ the first counts. */
class OutcomeReader {
  readonly outcomes: Readonly<Record<Outcome, Map<string, number>>> = {
    output: new Map(),
    findings: new Map(),
    innovations: new Map(),
    errors: new Map(),
    satisfaction: new Map(),
  };
  readonly problems: IntakeProblem[] = [];
  private readonly told = new Set<string>();
  private readonly nips: ReadonlySet<string>;
  private readonly units: ReadonlySet<string>;

  constructor(employees: readonly Employee[]) {
    this.nips = new Set(employees.map(({ nip }) => nip));
    this.units = new Set(employees.map(({ unit }) => foldText(unit)));
  }

  read(grid: Grid): void {
    const header = findHeader(grid);
    if (header === null) return;
    const folded = header.texts.map(foldHeader);
    const [nip, unit] = [NIP, UNIT].map((words) => folded.findIndex((text) => words.test(text)));
    for (const outcome of OUTCOMES) {
      const column = folded.findIndex((text) => HEADERS[outcome].test(text));
      const key = outcome === 'satisfaction' ? unit! : nip!;
      if (column < 0 || key < 0) continue;
      for (let row = header.firstDataRow; row < grid.rows.length; row += 1) {
        const end = tableEndAt(grid, row);
        if (end === 'signature') break;
        // Somebody may be called Jumlah; a sum has no NIP.
        if (end === 'total' && readNip(cellAt(grid, row, key)).kind !== 'nip') continue;
        this.readCell(grid, outcome, { row, key, column });
      }
    }
  }

  private readCell(
    grid: Grid,
    outcome: Outcome,
    { row, key, column }: { readonly row: number; readonly key: number; readonly column: number },
  ): void {
    const value = parseNumber(cellAt(grid, row, column));
    if (value === null) return;
    const place = (at: number): Source => ({ sheet: grid.sheet, row, column: at });
    const named = cellAt(grid, row, key);
    const isOfUnit = outcome === 'satisfaction';
    const reading = isOfUnit ? null : readNip(named);
    const about = isOfUnit ? foldText(cellText(named) ?? '') : reading?.kind === 'nip' ? reading.nip : '';
    // Sums and remarks below a list are about nobody.
    if (about === '' && (cellText(named) ?? '') === '') return;
    if (value === undefined) {
      this.problems.push({ code: 'number-unknown', severity: 'warns', where: place(column) });
      return;
    }
    if (!(isOfUnit ? this.units : this.nips).has(about)) {
      const code = isOfUnit ? 'outcome-unit-unknown' : 'joined-nip-unknown';
      // A row with several figures is told once.
      const cell = `${grid.sheet} ${row} ${key}`;
      if (!this.told.has(cell)) this.problems.push({ code, severity: 'warns', where: place(key) });
      this.told.add(cell);
      return;
    }
    const known = this.outcomes[outcome].get(about);
    const hundredths = Math.round(value * HUNDRED);
    if (known === undefined) this.outcomes[outcome].set(about, hundredths);
    else if (known !== hundredths)
      this.problems.push({ code: 'joined-duplicate', severity: 'warns', where: place(key) });
  }
}

/**
 * Reads what lists tell of people by NIP (output, findings, innovations, errors) and of units (satisfaction), wherever such a column stands
 * beside a NIP or a unit. No plan knows of any of it.
 */
export const readOutcomes = (grids: readonly Grid[], employees: readonly Employee[]): OutcomeReading => {
  const reader = new OutcomeReader(employees);
  for (const { grid } of grids.flatMap(splitTables)) reader.read(grid);
  return { outcomes: reader.outcomes, problems: reader.problems };
};
