import { parseIsoDate, type CivilDate, type Employee, type PadanProblem, type Position } from '../domain';
import { hasBlocking, succeed, type Result } from '../kernel';
import {
  dataLines,
  EMPLOYEE_FACTS,
  lineCells,
  linesOnSheet,
  markerKey,
  POSITION_FACTS,
  readRecommendations,
  splitFacts,
  type DataLine,
} from '../book';
import { toCellText, visibleText, type Grid } from '../sheets';
import { textsOf, type Language, type Texts } from '../text';

import { newestAudit, readFacts } from './audit-facts';
import { gridNamed, type WantedBeside, type WorkbookReading } from './read-workbook';

/** A fact that is compared, by the name it goes by in the texts. */
type FactName = keyof Texts['fields'];

/** One fact that is another than at the last run. */
export type FactChange = { readonly field: FactName; readonly before: string; readonly after: string };

/** A person or post that came, left or changed since the last run. */
export type Change = {
  readonly kind: DataLine['kind'];
  /** `unread`: no longer among what could be read, while rows with problems were left out. */
  readonly change: 'came' | 'left' | 'unread' | 'changed';
  /** NIP, or the id of the post. */
  readonly key: string;
  /** Name of the person or of the post, the unit, and its agency where that is another. */
  readonly name: string;
  readonly unit: string;
  /** The person's post, or the post's own name. */
  readonly post: string;
  /** Which facts changed; empty for who came or left. */
  readonly facts: readonly FactChange[];
  /** Numbers of the last run's recommendations that rest on this person or post. */
  readonly recommendations: readonly string[];
};

/** What changed since the newest run that kept what it read. */
export type Difference = { readonly run: number; readonly changes: readonly Change[] };

type KeptLine = { readonly cells: readonly string[] };

/** Lines a run kept, by kind and key. */
const keptLines = (grid: Grid): Map<string, KeptLine> => {
  const kept = new Map<string, KeptLine>();
  for (const cells of linesOnSheet(grid)) kept.set(`${cells[0]}|${cells[1]}`, { cells });
  return kept;
};

const changesOf = (kind: DataLine['kind'], before: readonly string[], after: readonly string[]): FactChange[] => {
  const facts: readonly FactName[] = kind === 'employee' ? EMPLOYEE_FACTS : POSITION_FACTS;
  const [was, is] = [splitFacts(before[5]!), splitFacts(after[5]!)];
  const pairs: [FactName, string, string][] = [
    ['name', before[2]!, after[2]!],
    [kind === 'employee' ? 'position' : 'positionName', before[3]!, after[3]!],
    ['unit', before[4]!, after[4]!],
    // An older Padan kept fewer facts: what it did not keep has not changed.
    ...facts.map((field, index): [FactName, string, string] => [field, was[index] ?? is[index] ?? '', is[index] ?? '']),
  ];
  // Capitals and blanks say nothing new.
  const plain = (value: string): string => visibleText(value).toLowerCase();
  return pairs
    .filter(([, a, b]) => a !== b && plain(a) !== plain(b))
    .map(([field, a, b]) => ({ field, before: a, after: b }));
};

/** Numbers of recommendations by NIP and by "post|unit" they lead from or to. */
const recommendationsBy = (grid: Grid | null): ReadonlyMap<string, readonly string[]> => {
  const by = new Map<string, string[]>();
  for (const { number, nip, from, to } of grid ? readRecommendations(grid) : [])
    for (const key of new Set([nip, from, to])) by.set(key, [...(by.get(key) ?? []), number]);
  return by;
};

/** Everything a comparison needs of a reading. */
type ReadNow = {
  readonly employees: readonly Employee[];
  readonly positions: readonly Position[];
  readonly problems: readonly PadanProblem[];
};

const countPosts = (kept: ReadonlyMap<string, KeptLine>, { sheets }: Texts): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { cells } of kept.values()) {
    if (cells[0] !== sheets.labels.dataPosition) continue;
    const post = `${cells[3]}|${cells[4]}`;
    counts.set(post, (counts.get(post) ?? 0) + 1);
  }
  return counts;
};

const unitOf = (cells: readonly string[]): string => {
  const [agency = ''] = splitFacts(cells[5]!);
  return agency === '' || agency === '-' || agency === cells[4] ? cells[4]! : `${cells[4]}, ${agency}`;
};

/** A line as a sheet has it, or would have it. */
type StatedLine = { readonly kind: DataLine['kind']; readonly cells: readonly string[] };

const changeOf = (
  { kind, cells }: StatedLine,
  change: Change['change'],
  facts: readonly FactChange[],
  recommendations: readonly string[],
): Change => ({
  kind,
  change,
  key: cells[1]!,
  name: kind === 'employee' ? cells[2]! : cells[3]!,
  unit: unitOf(cells),
  post: cells[3]!,
  facts,
  recommendations,
});

/** Compares lines with those a run kept, in the order of the lines; those it alone has come last. */
const compareLines = (
  before: Map<string, KeptLine>,
  after: readonly StatedLine[],
  touching: (line: StatedLine) => readonly string[],
  gone: 'left' | 'unread',
  { sheets }: Texts,
): Change[] => {
  const changes: Change[] = [];
  for (const line of after) {
    const { kind, cells } = line;
    const id = `${cells[0]}|${cells[1]}`;
    const known = before.get(id);
    before.delete(id);
    if (!known) changes.push(changeOf(line, 'came', [], touching(line)));
    else {
      const facts = changesOf(kind, known.cells, cells);
      if (facts.length > 0) changes.push(changeOf(line, 'changed', facts, touching({ kind, cells: known.cells })));
    }
  }
  for (const { cells } of before.values()) {
    const line = { kind: cells[0] === sheets.labels.dataEmployee ? 'employee' : 'position', cells } as const;
    changes.push(changeOf(line, gone, [], touching(line)));
  }
  return changes;
};

/** Compares what is read now with the lines a run kept. */
export const compareWith = (kept: Grid, recommendations: Grid | null, now: ReadNow, texts: Texts): Change[] => {
  const before = keptLines(kept);
  const posts = countPosts(before, texts);
  const numbers = recommendationsBy(recommendations);
  const touching = ({ kind, cells }: StatedLine): readonly string[] => {
    if (kind === 'employee') return numbers.get(cells[1]!) ?? [];
    // Recommendations name post and unit; where several agencies have both, which one is meant is not said.
    const post = `${cells[3]}|${cells[4]}`;
    return posts.get(post) === 1 ? (numbers.get(post) ?? []) : [];
  };
  const after = dataLines(now.employees, now.positions, texts).map((line): StatedLine => ({
    kind: line.kind,
    cells: lineCells(line, texts).map(toCellText),
  }));
  return compareLines(before, after, touching, hasBlocking(now.problems) ? 'unread' : 'left', texts);
};

/** Compares the lines two runs kept, both in the language of `texts`. */
export const compareKept = (one: Grid, other: Grid, texts: Texts): Change[] => {
  const after = [...linesOnSheet(other)].map((cells): StatedLine => ({
    kind: cells[0] === texts.sheets.labels.dataEmployee ? 'employee' : 'position',
    cells,
  }));
  return compareLines(keptLines(one), after, () => [], 'left', texts);
};

const DATA_KEY = markerKey('data');
const RECOMMENDATIONS_KEY = markerKey('recommendations');

/** Sheets of the newest run that a comparison rests on. */
export const wantForDifference: WantedBeside = ({ marker }, all) =>
  marker !== null &&
  marker.run === newestAudit(all)?.run &&
  (marker.key === DATA_KEY || marker.key === RECOMMENDATIONS_KEY)
    ? 'values'
    : 'nothing';

/**
 * What came, left and changed since the newest run of a workbook, and which of its recommendations that touches; null when there
 * is no run, or none that kept what it read. `readOn` reads the workbook as of another day.
 */
export const differenceSince = async (
  reading: WorkbookReading,
  now: ReadNow & { readonly asOf: CivilDate },
  readOn: (asOf: CivilDate) => Promise<Result<ReadNow, PadanProblem>>,
): Promise<Result<Difference | null, PadanProblem>> => {
  const { sheets } = reading;
  const audit = newestAudit(sheets);
  if (!audit) return succeed(null);
  const gridOf = (key: string): Grid | null => {
    const sheet = sheets.find(({ marker }) => marker?.run === audit.run && marker.key === key);
    return sheet === undefined ? null : gridNamed(reading, sheet.name);
  };
  const data = gridOf(DATA_KEY);
  if (data === null) return succeed(null);
  const facts = readFacts(gridNamed(reading, audit.name));
  const language: Language = facts.get('language') === 'en' ? 'en' : 'id';
  // What a sheet says of "last year" depends on the day: the data are compared as of the day of the run.
  const asOf = parseIsoDate(facts.get('asOf') ?? '') ?? now.asOf;
  const then = asOf === now.asOf ? succeed(now) : await readOn(asOf);
  if (!then.ok) return then;
  return succeed({
    run: audit.run,
    changes: compareWith(data, gridOf(RECOMMENDATIONS_KEY), then.value, textsOf(language)),
  });
};
