import { describeChangeCause, lineCells, dataLines, changeWord } from '../../src/book';
import type { Commitment, ContinuedRun, Employee, Nip, Position, PositionId, Ruling } from '../../src/domain';
import { findPlanChanges } from '../../src/insight';
import { required } from '../../src/kernel';
import type { PlanningInput } from '../../src/planning';
import type { Grid } from '../../src/sheets';
import { textsOf, type Language, type Texts } from '../../src/text';
import { compareWith } from '../../src/usecases/difference';

import { aPosition, day, nip } from './records';
import { planOfTown } from './small-town';
import { wishCity, wishPolicy } from './wish-city';

const PEOPLE = ['Oki', 'Hadi', 'Joko', 'Endah', 'Dian', 'Fajar', 'Nanda', 'Yanti', 'Putri'] as const;

/** A person of the town. */
export type Person = (typeof PEOPLE)[number];

/** A town of nine people in seven posts. Who wishes for what is all that counts beside the need. */
const townBefore = (): PlanningInput => {
  const city = wishCity({
    posts: {
      'Bagian Umum': { seats: 4 },
      'Bidang Anggaran': {},
      'Bidang Aset': {},
      'Bidang Data': {},
      'Puskesmas Anggrek': {},
      'Puskesmas Melati': { seats: 2 },
      Sekretariat: { seats: 2 },
    },
    people: [
      { at: 'Bagian Umum', wishes: ['Bidang Anggaran'] },
      { at: 'Bidang Aset', wishes: ['Bidang Anggaran', 'Bidang Aset'] },
      { at: 'Bagian Umum', wishes: ['Bidang Hukum', 'Bidang Data'] },
      { at: 'Puskesmas Melati', wishes: ['Puskesmas Anggrek'] },
      { at: 'Sekretariat', wishes: ['Bidang Data'] },
      { at: 'Bagian Umum', wishes: ['Sekretariat', 'Puskesmas Anggrek'] },
      { at: 'Bagian Umum', wishes: ['Bagian Umum'] },
      { at: 'Puskesmas Melati', wishes: ['Puskesmas Anggrek', 'Puskesmas Melati'] },
      { at: 'Sekretariat', wishes: ['Sekretariat', 'Bagian Umum'] },
    ],
    // Posts of one seat may be left here: the stories are about decisions.
    policy: wishPolicy({ emptyingCost: 0 }),
  });
  const employees = city.employees.map((employee, index): Employee => ({
    ...employee,
    name: PEOPLE[index] ?? '',
    unit: city.positions[city.positionOf[index] ?? 0]?.unit ?? '',
  }));
  return { ...city, employees };
};

/** What happened between two runs: decisions, and other people and posts. */
export type Story = {
  readonly decided?: readonly Commitment[];
  readonly changed?: (input: PlanningInput) => PlanningInput;
};

const signature = { official: 'TPK', date: day('2026-03-10'), reason: null, letter: null, where: null } as const;
const nipOf = (person: Person): Nip => nip(PEOPLE.indexOf(person));
const idOf = (unit: string): PositionId => unit as PositionId;

/** Decisions of the committee. */
export const approve = (person: Person, unit: string): Commitment => ({
  ...signature,
  ruling: 'approve',
  nip: nipOf(person),
  post: idOf(unit),
});
export const reject = (person: Person, unit: string, reason: string | null = null): Commitment => ({
  ...signature,
  reason,
  ruling: 'reject',
  nip: nipOf(person),
  post: idOf(unit),
});
export const personDecision = (person: Person, ruling: Extract<Ruling, 'stay' | 'leave'>): Commitment => ({
  ...signature,
  ruling,
  nip: nipOf(person),
});
export const keepOpen = (unit: string): Commitment => ({ ...signature, ruling: 'keepOpen', post: idOf(unit) });
export const freeze = (unit: string): Commitment => ({ ...signature, ruling: 'freeze', unit });

/** Other data. */
export const withPost =
  (unit: string, facts: Partial<Omit<Position, 'id'>>) =>
  (input: PlanningInput): PlanningInput => {
    const known = input.positions.some((one) => one.unit === unit);
    const position = aPosition({ agency: null, ...facts, unit, id: unit });
    return {
      ...input,
      positions: known
        ? input.positions.map((one) => (one.unit === unit ? { ...one, ...facts } : one))
        : [...input.positions, position],
    };
  };
export const withoutPost =
  (unit: string) =>
  (input: PlanningInput): PlanningInput => {
    const place = input.positions.findIndex((one) => one.unit === unit);
    return {
      ...input,
      positions: input.positions.filter((_, index) => index !== place),
      positionOf: input.positionOf.map((post) => (post > place ? post - 1 : post)),
    };
  };
export const withPerson =
  (person: Person, facts: Partial<Employee>) =>
  (input: PlanningInput): PlanningInput => ({
    ...input,
    employees: input.employees.map((one) => (one.name === person ? { ...one, ...facts } : one)),
  });
export const withoutPerson =
  (person: Person) =>
  (input: PlanningInput): PlanningInput => {
    const place = input.employees.findIndex(({ name }) => name === person);
    return {
      ...input,
      employees: input.employees.filter((_, index) => index !== place),
      positionOf: input.positionOf.filter((_, index) => index !== place),
    };
  };

/** The sheet of data a run keeps. */
const keptData = ({ employees, positions }: PlanningInput, texts: Texts): Grid => {
  const { dataKind, dataKey, name, position, unit, dataFacts } = texts.sheets.headers;
  return {
    sheet: 'P1 Data',
    hiddenRows: 0,
    rows: [
      [dataKind, dataKey, name, position, unit, dataFacts],
      ...dataLines(employees, positions, texts).map((line) => lineCells(line, texts)),
    ],
  };
};

const planBefore = (() => {
  let planned: ReturnType<typeof planOfTown> | null = null;
  return () => (planned ??= planOfTown(townBefore()));
})();

/** Moves of the first run, as "Oki: Bagian Umum > Bidang Anggaran". */
export const movesBefore = (): string[] =>
  planBefore()
    .plan.transfers.map(({ employee, from, to }) => `${employee.name}: ${from.unit} > ${to.unit}`)
    .sort();

/** What a second run says of a story, row by row: "Batal | Oki | Bidang Anggaran | Bagian Umum | Ditolak ...". */
export const tellChanges = ({ decided = [], changed = (input) => input }: Story, language: Language): string[] => {
  const texts = textsOf(language);
  const before = townBefore();
  const { plan } = planBefore();
  const posts = Object.fromEntries(plan.transfers.map(({ employee, to }) => [employee.nip, to.id]));
  const continued: ContinuedRun = { run: 1, head: 'a'.repeat(64), posts };
  const after = { ...changed(before), commitments: decided, continued };
  const planned = planOfTown(after);
  const changes = compareWith(keptData(before, texts), null, { ...after, problems: [] }, texts);
  const found = findPlanChanges(planned, continued, {
    ...{ run: 1, asOf: null, total: plan.objective.total, openSeats: null, measuredBy: [], numbers: {}, changes },
  });
  const continuation = required(planned.plan.continuation, 'continuation');
  expect(found.rows.filter(({ kind, own }) => kind !== 'kept' && own !== null)).toHaveLength(continuation.departures);
  expect(continuation.departures).toBe(continuation.leastDepartures);
  return found.rows.map(({ kind, person, before: was, after: is, own, cause }) =>
    [
      changeWord(kind, texts),
      person.name,
      was?.unit || was?.name || own?.unit,
      (is ?? own)?.unit ?? '-',
      describeChangeCause(cause, texts),
    ].join(' | '),
  );
};
