import type { PadanProblem } from '../domain';
import { cellAddress } from '../sheets';
import { problemMessage, type Texts } from '../text';
import type { CellPlace } from '../usecases';

import { withoutCodes } from './without-codes';

/** One place of a problem, with what is true of it alone. */
export type ProblemCell = {
  /** Null where it is about no sheet. */
  readonly place: CellPlace | null;
  /** "B214", "214" for a whole row; blank for a whole sheet. */
  readonly address: string;
  /** What stands there; blank where that is not told. */
  readonly value: string;
  /** What is said of this place and not of all others of its kind. */
  readonly own: string;
};

/** Problems of one kind with all their places. */
export type ProblemKind = {
  readonly key: string;
  readonly severity: PadanProblem['severity'];
  readonly title: string;
  /** What to do, where it is the same everywhere. */
  readonly remedy: string | null;
  /** What its places are. */
  readonly noun: 'cell' | 'row' | 'thing';
  readonly cells: readonly ProblemCell[];
};

const addressOf = ({ where }: PadanProblem): string => {
  if (where?.row === undefined) return '';
  return where.column === undefined ? String(where.row + 1) : cellAddress(where.row, where.column);
};

const nounOf = (problems: readonly PadanProblem[]): ProblemKind['noun'] => {
  const isAt = (part: 'row' | 'column'): boolean => problems.every(({ where }) => where?.[part] !== undefined);
  return isAt('column') ? 'cell' : isAt('row') ? 'row' : 'thing';
};

/** The text of all, or null where they differ. */
const common = (all: readonly string[]): string | null =>
  all.every((text) => text === all[0]) ? (all[0] ?? null) : null;

const kindOf = (key: string, problems: readonly PadanProblem[], texts: Texts): ProblemKind | null => {
  const [first] = problems;
  if (!first) return null;
  const told = problems.map((problem) => {
    const { wrong, remedy } = problemMessage(problem, texts);
    return { wrong: withoutCodes(wrong), remedy: withoutCodes(remedy) };
  });
  const wrong = common(told.map((one) => one.wrong));
  const remedy = common(told.map((one) => one.remedy));
  const titles: Readonly<Partial<Record<string, string>>> = texts.problemTitles;
  const title = titles[first.code] ?? wrong ?? texts.dataStep.otherKind;
  // A title of its own leaves the sentence to be told, below it where it is the same for all.
  const shared = wrong !== null && title !== wrong ? wrong : '';
  const cells = problems.map((problem, index): ProblemCell => {
    const { sheet, row = 0, column = 0 } = problem.where ?? {};
    const own = [wrong === null ? told[index]?.wrong : '', remedy === null ? told[index]?.remedy : ''];
    return {
      place: sheet === undefined ? null : { sheet, row, column },
      address: addressOf(problem),
      value: problem.value ?? '',
      own: own.filter(Boolean).join(' '),
    };
  });
  const below = [shared, remedy ?? ''].filter(Boolean).join(' ');
  return {
    key,
    severity: first.severity,
    title: title.replace(/\.$/, ''),
    remedy: below === '' ? null : below,
    noun: nounOf(problems),
    cells,
  };
};

/** Problems by what is wrong, those that stop a plan first, each kind with every one of its places. */
export const problemKinds = (problems: readonly PadanProblem[], texts: Texts): readonly ProblemKind[] => {
  const groups = new Map<string, PadanProblem[]>();
  for (const problem of problems) {
    const key = `${problem.severity}:${problem.code}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups]
    .flatMap(([key, group]) => kindOf(key, group, texts) ?? [])
    .sort((a, b) => Number(b.severity === 'blocks') - Number(a.severity === 'blocks'));
};
