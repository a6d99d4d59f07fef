import { fail, succeed, type Result } from '../../kernel';
import type { PadanProblem } from '../../domain';
import { fill, formatDate, formatPoints, formatSigned, formatWhole, type CliTexts } from '../../text';
import { changeWord } from '../../book';
import {
  compareResults,
  comparisonJson,
  readStatedRun,
  type NeedsCompared,
  type ResultComparison,
  type StatedRun,
} from '../../usecases';

import { missing, namedRun, openFile, stop, withJson, type Command } from './command-tools';
import { EXIT } from './terminal';

const readResult = async (named: string): Promise<Result<StatedRun, PadanProblem>> => {
  const [path, run] = namedRun(named);
  const opened = openFile(path);
  if (!opened.ok) return fail(opened.error);
  const read = await readStatedRun(opened.value, run);
  if (read.ok) return succeed(read.value);
  const { error } = read;
  return fail(error.code === 'no-run' ? { ...error, params: { ...error.params, path } } : error);
};

const SOURCES = ['fit', 'need', 'achievement', 'cost', 'total'] as const;

/** Two figures beside each other and how they differ; those a trail does not state are left out. */
const figureLines = ({ one, other }: ResultComparison, texts: CliTexts): string[] => {
  const { labels } = texts.sheets;
  const words = { ...labels, total: labels.value };
  const line = (label: string, a: string, b: string, difference: string): string =>
    `${label}: ${a} -> ${b} (${difference})`;
  const counted = (label: string, a: number, b: number): string =>
    line(
      label,
      formatWhole(a, texts),
      formatWhole(b, texts),
      `${b < a ? '-' : '+'}${formatWhole(Math.abs(b - a), texts)}`,
    );
  const [before, after] = [one.worth, other.worth];
  return [
    counted(texts.cli.labels.transfers, one.moves.size, other.moves.size),
    ...(before === null || after === null
      ? []
      : [
          counted(labels.openSeats, before.openSeats.after, after.openSeats.after),
          ...SOURCES.map((source) =>
            line(
              words[source],
              formatPoints(before.plan[source], texts),
              formatPoints(after.plan[source], texts),
              formatSigned(after.plan[source] - before.plan[source], texts),
            ),
          ),
        ]),
  ];
};

/** What opened and closed between the days of two runs, and who came and left. */
const needLines = (needs: NeedsCompared, texts: CliTexts): string[] => {
  const { labels } = texts.sheets;
  const whole = (count: number): string => formatWhole(count, texts);
  const { before, after, opened, closed, stillShort, people, posts } = needs;
  return [
    fill(labels.compareNeeds, {
      a: whole(before),
      b: whole(after),
      opened: whole(opened),
      closed: whole(closed),
      p: whole(stillShort),
    }),
    fill(labels.comparePeople, {
      came: whole(people.came),
      left: whole(people.left),
      a: whole(posts.came),
      b: whole(posts.left),
    }),
  ];
};

const headOf = ({ run, asOf }: StatedRun): string => `P${run}${asOf === null ? '' : ` (${formatDate(asOf)})`}`;

/** A line of the policy as people know it: "R37 ...", the name of a criterion. */
const policyWord = (key: string, { policy, sheets }: CliTexts): string => {
  const [kind, name = ''] = key.split(' ');
  if (kind === 'rule') return `${name} ${policy.rules[name as keyof typeof policy.rules].name}`;
  if (kind === 'criterion') return policy.criteria[name as keyof typeof policy.criteria].name;
  return kind === 'waiver' ? `${sheets.labels.waivers} ${name}` : sheets.labels.compareOptions;
};

/** `compare`: two results, or two runs of one workbook (A.xlsx#1 A.xlsx#2), by what their sheets state. */
export const compare: Command = async (args, terminal) => {
  const { file, other } = args;
  if (file === undefined || other === undefined) return missing('A.xlsx B.xlsx', terminal);
  const { texts } = terminal;
  const { labels } = texts.sheets;
  const [one, two] = [await readResult(file), await readResult(other)];
  if (!one.ok) return stop([one.error], terminal);
  if (!two.ok) return stop([two.error], terminal);
  const compared = compareResults(one.value, two.value, texts);
  const { rows, kept, policy, isSameData, needs } = compared;
  const count = (kind: (typeof rows)[number]['kind']): number => rows.filter((row) => row.kind === kind).length;
  terminal.out(`${headOf(one.value)} -> ${headOf(two.value)}`);
  for (const line of figureLines(compared, texts)) terminal.out(line);
  terminal.out(
    fill(labels.compareCounts, {
      kept,
      added: count('added'),
      changed: count('changed'),
      dropped: count('dropped'),
    }),
  );
  if (!isSameData) terminal.out(labels.compareOtherData);
  if (needs !== null) for (const line of needLines(needs, texts)) terminal.out(line);
  if (policy.length > 0)
    terminal.out(fill(labels.compareOtherPolicy, { p: policy.map((key) => policyWord(key, texts)).join('; ') }));
  const stays = labels.stays;
  for (const { kind, person, before, after, cause } of rows) {
    const [a, b] = [before, after].map((post) => (post === null ? stays : `${post.name} (${post.unit})`));
    terminal.out(`${changeWord(kind, texts)}  ${person.name} (${person.key}): ${a} -> ${b}`);
    terminal.out(`    ${cause ?? labels.compareUnknown}`);
  }
  return withJson(args, terminal, comparisonJson(compared), EXIT.done);
};
