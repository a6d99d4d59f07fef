import {
  civilDateParts,
  type Appraisal,
  type CivilDate,
  type DisciplineCase,
  type Employee,
  type EmployeeFact,
  type IntakeProblem,
  type Relation,
  type Source,
} from '../domain';
import type { Severity } from '../kernel';
import type { Grid } from '../sheets';

import type { SheetReading } from './classify-sheet';
import type { Field } from './fields';
import { isSamePerson } from './person-name';
import { RowReader } from './row-reader';
import { parseDate } from './values/parse-date';
import { parseNumber } from './values/parse-number';
import { parseDiscipline, parseLeadershipTraining, parseRating, parseYesNo } from './values/parse-words';
import { shareTeller } from './values/share-teller';
import { cellText } from './values/text';

type Sheet = { readonly grid: Grid; readonly reading: SheetReading };

/** Adds to employees, by NIP, what other sheets (or further columns of the employee sheet) say of them. */
export class EmployeeJoin {
  private readonly indexOf: ReadonlyMap<string, number>;
  private readonly drafts: Employee[];

  constructor(
    employees: readonly Employee[],
    readonly asOf: CivilDate,
    readonly problems: IntakeProblem[],
  ) {
    this.drafts = [...employees];
    this.indexOf = new Map(employees.map((employee, index) => [employee.nip, index]));
  }

  get employees(): readonly Employee[] {
    return this.drafts;
  }

  /** Appraisals: one column per year ("SKP 2025", "SKP N-1"; without a year it is last year's), or a year column with one row per year. */
  addAppraisals({ grid, reading }: Sheet): void {
    const reader = new RowReader(grid, reading, this.problems);
    if (reader.columns('performance').length === 0 || !reader.has('nip')) return;
    const thisYear = civilDateParts(this.asOf).year;
    const columns = reading.columns.filter(({ field, isAccepted }) => field === 'performance' && isAccepted);
    const isLong = reader.has('performanceYear');
    this.known('appraisals', []);
    const contested = new Set<string>();
    this.eachPerson(reader, reading.kind === 'appraisal' ? 'warns' : null, (index, row) => {
      columns.forEach((column) => {
        const rating = reader.parseAt(row, column.column, 'rating-unknown', parseRating);
        const year = isLong
          ? reader.parse(row, 'performanceYear', 'number-unknown', parseNumber)
          : (column.year ?? thisYear - (column.yearsBack ?? 1));
        if (rating === null || year === null) return;
        const held = this.drafts[index]!.appraisals ?? [];
        const appraisal: Appraisal = { year, rating };
        const key = `${index}:${year}`;
        const known = held.find((other) => other.year === year);
        if (contested.has(key) || (known && known.rating !== rating)) {
          // Which of the two is right is not ours to say, and must not depend on which comes first.
          contested.add(key);
          reader.note('joined-duplicate', 'blocks', row, column.column);
          this.change(index, { appraisals: held.filter((other) => other.year !== year) });
          return;
        }
        if (known) return;
        this.change(index, { appraisals: [...held, appraisal].sort((a, b) => a.year - b.year) });
        this.cite(index, 'performance', { sheet: reader.sheet, row, column: column.column });
      });
    });
  }

  /** JPM in percent; above 100 is cut to 100 and noted, and so is a share of 1 ("82,5 %" as Excel keeps it) read as a percentage. */
  addCompetence({ grid, reading }: Sheet): void {
    const reader = new RowReader(grid, reading, this.problems);
    if (!reader.has('competence')) return;
    const isShare = shareTeller([...reader.rows()].map((row) => parseNumber(reader.cell(row, 'competence'))));
    let shares = 0;
    this.eachPerson(reader, reading.kind === 'competence' ? 'warns' : null, (index, row) => {
      const stated = reader.parse(row, 'competence', 'number-unknown', parseNumber);
      if (stated === null) return;
      const percent = isShare(stated) ? stated * 100 : stated;
      if (percent !== stated) shares += 1;
      if (percent < 0 || percent > 100)
        reader.note('value-clamped', 'warns', row, reader.column('competence'), { low: 0, high: 100 });
      const competence = Math.round(Math.min(100, Math.max(0, percent)) * 100);
      const known = this.drafts[index]!.competence;
      if (known !== null && known !== competence)
        reader.note('joined-duplicate', 'blocks', row, reader.column('competence'));
      if (known !== null) return;
      this.change(index, { competence });
      this.cite(index, 'competence', reader.source(row, 'competence'));
    });
    if (shares > 0)
      reader.note('share-as-percent', 'warns', reading.header?.row ?? 0, reader.column('competence'), {
        count: shares,
      });
  }

  /** Disciplinary cases. On a list of its own, not being listed means "no case on that list". */
  addDiscipline({ grid, reading }: Sheet): void {
    const reader = new RowReader(grid, reading, this.problems);
    if (!reader.has('discipline') || !reader.has('nip')) return;
    // A row nobody can read is somebody with a case: it must not count as none.
    const isList = reading.kind === 'discipline';
    const startOrder = reader.dateOrder('disciplineStart');
    const endOrder = reader.dateOrder('disciplineEnd');
    this.known('discipline', []);
    this.eachPerson(reader, isList ? 'blocks' : null, (index, row) => {
      const column = reader.column('discipline');
      const weight = parseDiscipline(reader.cell(row, 'discipline'));
      const isDated = ['disciplineStart', 'disciplineEnd'].some(
        (field) => cellText(reader.cell(row, field as Field)) !== null,
      );
      if (weight === undefined || (weight === null && isList && isDated))
        reader.note('discipline-unknown', 'blocks', row, column);
      if (!weight) return;
      const start = reader.parse(row, 'disciplineStart', 'date-unknown', (cell) => parseDate(cell, startOrder));
      const end = reader.parse(row, 'disciplineEnd', 'date-unknown', (cell) => parseDate(cell, endOrder));
      const isReversed = start !== null && end !== null && end < start;
      if (isReversed) reader.note('discipline-order', 'warns', row, reader.column('disciplineEnd'));
      const record: DisciplineCase = {
        weight,
        start: isReversed ? null : start,
        end: isReversed ? null : end,
        source: reader.source(row, 'discipline'),
      };
      this.change(index, { discipline: [...(this.drafts[index]!.discipline ?? []), record] });
      this.cite(index, 'discipline', record.source);
    });
  }

  /** Wished posts or units, in column order. */
  addInterests({ grid, reading }: Sheet): void {
    const reader = new RowReader(grid, reading, this.problems);
    const columns = reader.columns('interest');
    if (columns.length === 0 || !reader.has('nip')) return;
    this.known('interests', []);
    this.eachPerson(reader, reading.kind === 'interest' ? 'warns' : null, (index, row) => {
      const wishes = columns.map((column) => reader.textAt(row, column)).filter((wish) => wish !== null);
      if (wishes.length === 0) return;
      const known = this.drafts[index]!.interests ?? [];
      if (known.length > 0 && known.join('|') !== wishes.join('|'))
        reader.note('joined-duplicate', 'blocks', row, columns[0] ?? 0);
      if (known.length > 0) return;
      this.change(index, { interests: wishes });
      this.cite(index, 'interest', { sheet: reader.sheet, row, column: columns[0] ?? 0 });
    });
  }

  /** What is signed or looked up once per person: cleared by the inspectorate, bound to whom, trained and experienced how far. */
  addStatements({ grid, reading }: Sheet): void {
    const reader = new RowReader(grid, reading, this.problems);
    const bound = (['spouseNip', 'relatedNip'] as const).filter((field) => reader.has(field));
    const others = (['auditClearance', 'leadershipTraining', 'relatedExperience'] as const).filter((field) =>
      reader.has(field),
    );
    if (!reader.has('nip') || bound.length + others.length === 0) return;
    if (bound.length > 0) this.known('relations', []);
    this.eachPerson(reader, reading.kind === 'statement' ? 'warns' : null, (index, row) => {
      const held = this.drafts[index]!;
      const stated = {
        isAuditCleared: reader.parse(row, 'auditClearance', 'statement-unknown', parseYesNo),
        leadershipTraining: reader.parse(row, 'leadershipTraining', 'statement-unknown', parseLeadershipTraining),
        relatedExperienceMonths: reader.parse(row, 'relatedExperience', 'number-unknown', (cell) => {
          const months = parseNumber(cell);
          return typeof months === 'number' && (months < 0 || months > 720) ? undefined : months;
        }),
      };
      if (stated.leadershipTraining !== null)
        this.cite(index, 'leadershipTraining', reader.source(row, 'leadershipTraining'));
      this.change(index, {
        isAuditCleared: stated.isAuditCleared ?? held.isAuditCleared,
        leadershipTraining: stated.leadershipTraining ?? held.leadershipTraining,
        relatedExperienceMonths: stated.relatedExperienceMonths ?? held.relatedExperienceMonths,
        relations:
          bound.length === 0
            ? held.relations
            : [...(held.relations ?? []), ...bound.flatMap((field) => this.relationIn(reader, row, field))],
      });
    });
  }

  /** Somebody whose number stands in a cell; one who is not on the list of employees works nobody knows where. */
  private relationIn(reader: RowReader, row: number, field: 'spouseNip' | 'relatedNip'): Relation[] {
    const nip = reader.nip(row, field, 'blocks');
    if (nip === 'blank' || nip === null) return [];
    const known = this.drafts[this.indexOf.get(nip) ?? -1];
    if (known === undefined) reader.note('relation-nip-unknown', 'warns', row, reader.column(field));
    return [
      {
        kind: field === 'spouseNip' ? 'spouse' : 'declared',
        nip,
        unit: known?.unit ?? null,
        agency: known?.agency ?? null,
        source: reader.source(row, field),
      },
    ];
  }

  /** `blankNip`: how much it matters that a row has a name and no NIP; null where that has been told already. */
  eachPerson(reader: RowReader, blankNip: Severity | null, visit: (index: number, row: number) => void): void {
    for (const row of reader.rows()) {
      const nip = reader.nip(row, 'nip', 'blocks');
      const column = reader.column('nip');
      if (nip === 'blank') {
        if (blankNip !== null && reader.name(row) !== null) reader.note('nip-blank', blankNip, row, column);
        continue;
      }
      if (nip === null) continue;
      const index = this.indexOf.get(nip);
      if (index !== undefined) {
        // On the list of employees itself the name is that of its own row.
        if (blankNip !== null) this.compareNames(reader, row, index);
        visit(index, row);
      }
      // Without any employee the missing sheet is the problem, not every row of the others.
      else if (this.indexOf.size > 0) reader.note('joined-nip-unknown', 'warns', row, column);
    }
  }

  /** A row whose name shares no word with that of the NIP's owner is likely to be about somebody else. */
  private compareNames(reader: RowReader, row: number, index: number): void {
    const { name } = this.drafts[index]!;
    const stated = reader.name(row);
    if (stated === null || name.includes(stated) || isSamePerson(name, stated)) return;
    reader.note('joined-name-differs', 'warns', row, Math.max(0, reader.column('name')), { name });
  }

  /** Marks a list as known for everyone: an empty list is not the same as no information. */
  known(
    list: 'appraisals' | 'discipline' | 'interests' | 'relations' | 'feedback' | 'moveStatements',
    empty: readonly never[],
  ): void {
    this.drafts.forEach((employee, index) => {
      if (employee[list] === null) this.change(index, { [list]: empty });
    });
  }

  /** Changes facts of one person. */
  change(index: number, change: Partial<Employee>): void {
    this.drafts[index] = { ...this.drafts[index]!, ...change };
  }

  /** Says where a fact was read. */
  cite(index: number, fact: EmployeeFact, source: Source): void {
    const employee = this.drafts[index]!;
    this.change(index, { sources: { ...employee.sources, [fact]: source } });
  }
}
