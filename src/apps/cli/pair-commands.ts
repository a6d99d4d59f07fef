import { isoDate, type Breakdown } from '../../domain';
import { hasBlocking, type Json } from '../../kernel';
import { checkPolicy } from '../../planning';
import { describeCertainty } from '../../book';
import { describeFacts, describeVerdict, formatPoints } from '../../text';
import {
  checkWorkbook,
  describeAnswer,
  explainRun,
  readPolicyInUse,
  readWorkbook,
  scorePair,
  type PairScore,
} from '../../usecases';

import { missing, openFile, stop, withJson, type Command } from './command-tools';
import { EXIT, type Terminal } from './terminal';

/** What both commands know of a person and a post. */
type Pair = Pick<PairScore, 'from' | 'to' | 'verdicts' | 'isEligible' | 'current' | 'proposed'>;

const showPair = ({ verdicts, current, proposed }: Pair, { texts, out }: Terminal): void => {
  for (const verdict of verdicts) {
    const { rule, status, isSoft, facts, waiver } = verdict;
    // A rule that has nothing to say of such a move is left unsaid.
    if (status === 'passes' && facts.length === 0) continue;
    const mark = status === 'passes' ? '✓' : status === 'fails' ? (isSoft || waiver !== null ? '!' : '✗') : '?';
    const passed = `${rule} ${texts.policy.rules[rule].name}: ${describeFacts(facts, texts)}`;
    out(`  ${mark} ${status === 'passes' ? passed : describeVerdict(verdict, texts)}`);
  }
  const base = proposed.contributions.reduce((left, { isExcluded, weight }) => left - (isExcluded ? weight : 0), 1000);
  proposed.contributions.forEach(({ criterion, score: value, weight, contribution, isExcluded }, index) => {
    const now = current.contributions[index]?.contribution ?? 0;
    if (isExcluded) {
      out(`  ${texts.policy.criteria[criterion].name}: ${texts.sheets.labels.leftOut}`);
      return;
    }
    out(
      `  ${texts.policy.criteria[criterion].name}: ${formatPoints(value, texts)} x ${weight}/${base} = ${formatPoints(contribution, texts)} (${formatPoints(now, texts)})`,
    );
  });
  out(`${texts.cli.labels.total}: ${formatPoints(proposed.total, texts)} (${formatPoints(current.total, texts)})`);
  out(describeCertainty(proposed, texts));
};

const breakdownJson = ({ total, contributions }: Breakdown): Json => ({
  total,
  contributions: contributions.map(({ criterion, score: value, weight, contribution, isMissing }) => ({
    criterion,
    score: value,
    weight,
    contribution,
    isMissing,
  })),
});

const pairJson = ({ from, to, verdicts, isEligible, current, proposed }: Pair): { readonly [key: string]: Json } => ({
  from: from.id,
  to: to.id,
  eligible: isEligible,
  verdicts: verdicts.map(({ rule, status, isSoft, facts }) => ({
    rule,
    status,
    soft: isSoft,
    facts: facts.map(({ key, value }) => ({ key, value })),
  })),
  current: breakdownJson(current),
  proposed: breakdownJson(proposed),
});

/** `score`: one person looked at for one post. */
export const score: Command = async (args, terminal) => {
  const { employee, position } = args.values;
  const { texts } = terminal;
  if (args.file === undefined) return missing('IN.xlsx', terminal);
  if (typeof employee !== 'string') return missing('--employee', terminal);
  if (typeof position !== 'string') return missing('--position', terminal);
  const opened = openFile(args.file);
  if (!opened.ok) return stop([opened.error], terminal);
  const reading = await readWorkbook(opened.value);
  if (!reading.ok) return stop([reading.error], terminal);
  const inUse = await readPolicyInUse(reading.value, args.language, null);
  const policyProblems = [...inUse.problems, ...checkPolicy(inUse.policy, args.asOf, inUse.problems)];
  if (hasBlocking(policyProblems)) return stop(policyProblems, terminal);
  const intake = await checkWorkbook(opened.value, args.asOf);
  if (!intake.ok) return stop([intake.error], terminal);
  const scored = scorePair(intake.value, inUse.policy, args.asOf, employee, position);
  if (!scored.ok) {
    return stop([...intake.value.problems.filter(({ severity }) => severity === 'blocks'), scored.error], terminal);
  }
  const { isEligible, from, to } = scored.value;
  terminal.out(
    `${scored.value.employee.name}: ${from.name} -> ${to.name} (${texts.sheets.labels.asOf}: ${isoDate(args.asOf)})`,
  );
  terminal.out(isEligible ? texts.cli.labels.eligible : texts.cli.labels.notEligible);
  showPair(scored.value, terminal);
  return withJson(args, terminal, { employee, ...pairJson(scored.value) }, EXIT.done);
};

/** `explain`: why, why not, and at what price, by the newest run of a workbook. */
export const explain: Command = async (args, terminal) => {
  const { employee, position } = args.values;
  const { texts } = terminal;
  if (args.file === undefined) return missing('OUT.xlsx', terminal);
  if (typeof employee !== 'string') return missing('--employee', terminal);
  if (typeof position !== 'string') return missing('--position', terminal);
  const opened = openFile(args.file);
  const run = opened.ok ? await explainRun(opened.value) : opened;
  if (!run.ok) return stop([run.error], terminal);
  const answered = run.value.explain({ nip: employee, position });
  if (!answered.ok) return stop([answered.error], terminal);
  const { explanation: answer, policy, run: number } = answered.value;
  const { standing, price } = answer;
  const sentence = describeAnswer(answer, policy, texts);
  terminal.out(sentence);
  for (const { employee: person, from, to, stays } of price?.displaced ?? [])
    terminal.out(
      stays
        ? `  ${person.name}: ${texts.pane.askStays} ${to.name} (${to.unit})`
        : `  ${person.name}: ${from.name} (${from.unit}) -> ${to.name} (${to.unit})`,
    );
  showPair(answer, terminal);
  return withJson(
    args,
    terminal,
    {
      employee,
      ...pairJson(answer),
      run: number,
      sentence,
      planned: answer.planned.id,
      exclusion: answer.exclusion,
      standing: { ...standing },
      price:
        price === null
          ? null
          : {
              loss: price.loss,
              displaced: price.displaced.map(({ employee: person, from, to }) => ({
                employee: person.nip,
                from: from.id,
                to: to.id,
              })),
              emptied: price.emptied.map(({ id }) => id),
            },
    },
    EXIT.done,
  );
};
