import { EMPLOYEE_FACTS, employeeLine } from '../book';
import type { Employee, EmployeeFact, Source } from '../domain';
import { cellAddress } from '../sheets';
import { fill, personWordsOf, type Texts } from '../text';

/** A fact about somebody as Padan has read it, in words, and the cell it was read from. */
export type ReadFact = { readonly fact: string; readonly value: string; readonly cell: string };

const SOURCE_OF: Readonly<Partial<Record<(typeof EMPLOYEE_FACTS)[number], EmployeeFact>>> = {
  rank: 'rank',
  positionDate: 'positionDate',
  educationLevel: 'educationLevel',
  educationField: 'educationField',
  performance: 'performance',
  competence: 'competence',
  discipline: 'discipline',
  interest: 'interest',
  talentRubric: 'talent',
  competenceProfile: 'competenceLevels',
  feedbackViews: 'feedback',
  moveStatements: 'moveStatements',
};

const NOTHING = '-';

const cellOf = ({ sheet, row, column }: Source): string => `${sheet}!${cellAddress(row, column)}`;

/** Everything Padan has read of somebody, each with its cell, or the row where the cell is not kept. NIPs of other people are counted, not told. */
export const factsRead = (employee: Employee, texts: Texts): readonly ReadFact[] => {
  const words = personWordsOf(texts.language);
  const { source, sources } = employee;
  const line = employeeLine(employee, texts);
  const row = fill(words.wholeRow, { sheet: source.sheet, row: source.row + 1 });
  const cell = (fact: EmployeeFact | undefined): string => {
    const known = fact === undefined ? undefined : sources[fact];
    return known === undefined ? row : cellOf(known);
  };
  const declared = employee.relations?.filter(({ kind }) => kind === 'declared').length ?? null;
  const valueOf = (fact: (typeof EMPLOYEE_FACTS)[number], value: string): string =>
    fact === 'relatedNip' && declared !== null
      ? fill(words.others, { p: declared })
      : value === NOTHING
        ? words.unknown
        : value;
  return [
    { fact: texts.fields.nip, value: employee.nip, cell: cellOf(source) },
    { fact: texts.fields.name, value: employee.name, cell: row },
    { fact: texts.fields.position, value: employee.positionName, cell: cell('position') },
    { fact: texts.fields.unit, value: employee.unit, cell: row },
    ...EMPLOYEE_FACTS.map((fact, index) => {
      const value = valueOf(fact, line.facts[index] ?? NOTHING);
      return { fact: texts.fields[fact], value, cell: value === words.unknown ? NOTHING : cell(SOURCE_OF[fact]) };
    }),
  ];
};
