import { gradeOf, isoDate, rankCode, type CivilDate, type Employee, type Position } from '../domain';
import { formatPoints, type Texts } from '../text';

/** Stands between the facts of a line; a value that holds it is written with a plain hyphen. */
const BETWEEN = ' · ';
const NOTHING = '-';

/** One person or post as it was read: what it is, its key, and all that Padan knows of it, in words. */
export type DataLine = {
  readonly kind: 'employee' | 'position';
  /** NIP, or the id of the post. */
  readonly key: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  /** In the order of `EMPLOYEE_FACTS` or `POSITION_FACTS`. */
  readonly facts: readonly string[];
};

/** Facts of a person beside name, post and unit, by field. */
export const EMPLOYEE_FACTS = [
  'agency',
  'rank',
  'rankDate',
  'positionDate',
  'educationLevel',
  'educationField',
  'employmentStatus',
  'legalStatus',
  'birthDate',
  'contractEnd',
  'performance',
  'competence',
  'discipline',
  'interest',
  'auditClearance',
  'relatedNip',
  'leadershipTraining',
  'relatedExperience',
  'talentRubric',
  'competenceProfile',
  'feedbackViews',
  'moveStatements',
] as const;

/** Facts of a post beside name and unit, by field. */
export const POSITION_FACTS = [
  'agency',
  'positionType',
  'jobClass',
  'required',
  'filled',
  'requiredEducation',
  'requiredFields',
  'requiredRank',
  'priority',
  'remoteness',
  'serviceIndex',
] as const;

const written = (value: string | number | null | undefined): string =>
  value === null || value === undefined || value === '' ? NOTHING : String(value).replaceAll(BETWEEN, ' - ');

const dateText = (date: CivilDate | null): string => written(date === null ? null : isoDate(date));

const list = (items: readonly string[] | null): string =>
  items === null ? NOTHING : items.length === 0 ? '0' : written(items.join('; '));

/** Values by name, in the order of the names: "kerja sama 2; komunikasi 3". */
const named = <Name extends string>(
  values: Readonly<Partial<Record<Name, number>>> | null,
  show: (value: number) => string,
  names: Readonly<Record<Name, string>>,
): string => {
  const told = Object.entries<number | undefined>(values ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [`${names[name as Name]} ${show(value)}`],
  );
  return values === null ? NOTHING : list(told.sort());
};

/** A person as read. */
export const employeeLine = (employee: Employee, texts: Texts): DataLine => {
  const { values, ratings } = texts.policy;
  const facts: Readonly<Record<(typeof EMPLOYEE_FACTS)[number], string>> = {
    agency: written(employee.agency),
    rank: written(gradeOf(employee)),
    rankDate: dateText(employee.rankDate),
    positionDate: dateText(employee.positionDate),
    educationLevel: written(employee.educationLevel),
    educationField: written(employee.educationField),
    employmentStatus: written(employee.employmentStatus === null ? null : values[employee.employmentStatus]),
    legalStatus: written(employee.legalStatus === null ? null : values[employee.legalStatus]),
    birthDate: dateText(employee.birthDate),
    contractEnd: dateText(employee.contractEnd),
    performance: list(employee.appraisals?.map(({ year, rating }) => `${year} ${ratings[rating]}`) ?? null),
    competence: written(employee.competence === null ? null : formatPoints(employee.competence, texts)),
    discipline: list(
      employee.discipline?.map(
        ({ weight, start, end }) => `${values[weight] ?? weight} ${dateText(start)}..${dateText(end)}`,
      ) ?? null,
    ),
    interest: list(employee.interests),
    auditClearance: written(employee.isAuditCleared === null ? null : values[employee.isAuditCleared ? 'yes' : 'no']),
    // Spouses are looked at by one rule and shown nowhere else.
    relatedNip: list(
      employee.relations?.flatMap(({ kind, nip }) => (kind === 'declared' ? [String(nip)] : [])) ?? null,
    ),
    leadershipTraining: written(employee.leadershipTraining === null ? null : values[employee.leadershipTraining]),
    relatedExperience: written(employee.relatedExperienceMonths),
    talentRubric: named(employee.talent, (score) => formatPoints(score, texts), texts.fields),
    competenceProfile: named(employee.competenceLevels, String, texts.policy.competencies),
    feedbackViews: list(
      employee.feedback
        // Who gave it stands on the list of feedback, and nowhere else.
        ?.map(({ from, score }) => `${values[from] ?? from} ${formatPoints(score, texts)}`)
        .sort() ?? null,
    ),
    moveStatements: list(
      employee.moveStatements
        ?.map(({ says, reason, date }) =>
          [values[says] ?? says, reason === null ? '' : (values[reason] ?? reason), dateText(date)]
            .filter(Boolean)
            .join(' '),
        )
        .sort() ?? null,
    ),
  };
  return {
    kind: 'employee',
    key: employee.nip,
    name: employee.name,
    position: employee.positionName,
    unit: employee.unit,
    facts: EMPLOYEE_FACTS.map((fact) => facts[fact]),
  };
};

/** A post as read. */
export const positionLine = (position: Position, texts: Texts): DataLine => {
  const facts: Readonly<Record<(typeof POSITION_FACTS)[number], string>> = {
    agency: written(position.agency),
    positionType: written(texts.policy.levels[position.level]),
    jobClass: written(position.jobClass),
    required: written(position.seats),
    filled: written(position.filled),
    requiredEducation: written(position.requiredEducationLevel),
    requiredFields: list(position.requiredEducationFields),
    requiredRank: written(position.requiredRank === null ? null : rankCode(position.requiredRank)),
    priority: written(position.priority),
    remoteness:
      position.isRemote === null ? NOTHING : written(texts.policy.values[position.isRemote ? 'remote' : 'ordinary']),
    serviceIndex:
      position.serviceIndex === null
        ? NOTHING
        : written(`${formatPoints(position.serviceIndex.value, texts)} ${dateText(position.serviceIndex.date)}`),
  };
  return {
    kind: 'position',
    key: position.id,
    name: '',
    position: position.name,
    unit: position.unit,
    facts: POSITION_FACTS.map((fact) => facts[fact]),
  };
};

const byKey = (a: DataLine, b: DataLine): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** Everybody and every post as read, people first, each by key: the order of the user's rows does not matter. */
export const dataLines = (employees: readonly Employee[], positions: readonly Position[], texts: Texts): DataLine[] => [
  ...employees.map((employee) => employeeLine(employee, texts)).sort(byKey),
  ...positions.map((position) => positionLine(position, texts)).sort(byKey),
];

/** What stands in each cell of a line on the sheet. */
export const LINE_CELLS = {
  dataKind: ({ kind }, { sheets }) => (kind === 'employee' ? sheets.labels.dataEmployee : sheets.labels.dataPosition),
  dataKey: ({ key }) => key,
  name: ({ name }) => name,
  position: ({ position }) => position,
  unit: ({ unit }) => unit,
  dataFacts: ({ facts }) => facts.join(BETWEEN),
} as const satisfies Readonly<Record<string, (line: DataLine, texts: Texts) => string>>;

/** Headers of the cells of a line, in their order. */
export const LINE_HEADERS = ['dataKind', 'dataKey', 'name', 'position', 'unit', 'dataFacts'] as const;

/** Cells of a line, as the sheet has them; what a later run compares with. */
export const lineCells = (line: DataLine, texts: Texts): string[] =>
  LINE_HEADERS.map((header) => LINE_CELLS[header](line, texts));

/** Facts of a line as they stand in its cell. */
export const splitFacts = (cell: string): string[] => cell.split(BETWEEN);
