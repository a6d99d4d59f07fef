import { HORIZONS, sumNeeds, type Needs, type PostNeed } from '../../insight';
import { hasBlocking } from '../../kernel';
import { fill, formatDate, formatWhole, seatWordsOf, type CliTexts } from '../../text';
import { checkWorkbook, needsJson, needsOfIntake } from '../../usecases';

import { missing, openFile, readPolicyOption, stop, withJson, type Command } from './command-tools';
import { EXIT, reportProblems } from './terminal';

/** Posts listed one by one; all of them are in the JSON. */
const LISTED = 20;

const postLine = ({ position, before, seats }: PostNeed, { sheets: { labels } }: CliTexts): string => {
  const first = position.priority === 1 ? ` (${labels.firstPriority})` : '';
  return `  ${before - seats} (${before}/${seats})  ${position.name}, ${position.unit}${first}`;
};

const linesOf = ({ posts, total }: Needs, asOf: string, texts: CliTexts): string[] => {
  const { labels } = texts.sheets;
  const words = seatWordsOf(texts.language);
  const whole = (count: number): string => formatWhole(count, texts);
  const short = posts.filter(({ emptyBefore }) => emptyBefore > 0);
  const leaving = (counts: readonly number[]): string =>
    HORIZONS.map((months, index) => fill(words.needsWithin, { months, count: whole(counts[index] ?? 0) })).join(', ');
  return [
    fill(words.needsHeadline, {
      day: asOf,
      seats: whole(total.seats),
      empty: whole(total.emptyBefore),
      posts: whole(short.length),
      beyond: whole(total.beyondBefore),
    }),
    `${words.needsRetiring}: ${leaving(total.retiringBefore)}`,
    ...(total.contractsEnding.some((count) => count > 0)
      ? [`${words.needsContracts}: ${leaving(total.contractsEnding)}`]
      : []),
    ...(total.ageUnknown > 0 ? [fill(labels.postNeedsAges, { p: whole(total.ageUnknown) })] : []),
    '',
    labels.needsUrgent,
    ...short.slice(0, LISTED).map((post) => postLine(post, texts)),
    ...(short.length > LISTED ? [`  … ${short.length - LISTED} ${texts.cli.labels.more}`] : []),
    '',
    labels.agencyNeedsTitle,
    ...[...sumNeeds(posts, ({ agency }) => agency ?? '')].map(
      ([agency, { before, seats, emptyBefore, beyondBefore }]) =>
        `  ${fill(words.needsAgencyLine, {
          agency: agency === '' ? labels.noAgency : agency,
          a: whole(before),
          p: whole(seats),
          empty: whole(emptyBefore),
          beyond: whole(beyondBefore),
        })}`,
    ),
  ];
};

/** `needs`: what each post, unit and agency lacks today, and who leaves soon; without a plan. */
export const needs: Command = async (args, terminal) => {
  if (args.file === undefined) return missing('IN.xlsx', terminal);
  const policy = readPolicyOption(args);
  if (!policy.ok) return stop([policy.error], terminal);
  const opened = openFile(args.file);
  const checked = opened.ok ? await checkWorkbook(opened.value, args.asOf) : opened;
  if (!checked.ok) return stop([checked.error], terminal);
  const problems = [...(policy.value?.problems ?? []), ...checked.value.problems];
  reportProblems(
    problems.filter(({ code }) => code !== 'column-unknown'),
    terminal,
  );
  if (hasBlocking(problems)) return EXIT.problems;
  const found = needsOfIntake(checked.value, policy.value?.policy ?? checked.value.policy, args.asOf);
  for (const line of linesOf(found, formatDate(args.asOf), terminal.texts)) terminal.out(line);
  return withJson(args, terminal, needsJson(found, args.asOf), EXIT.done);
};
