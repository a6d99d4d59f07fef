import type { Breakdown } from '../../domain';
import type { WhatIf } from '../../insight';
import { hasBlocking, type Json } from '../../kernel';
import { checkPolicy } from '../../planning';
import { describeCertainty } from '../../book';
import { describeFacts, describeVerdict, formatDate, formatPoints } from '../../text';
import {
  checkWorkbook,
  describeAnswer,
  describeApprovals,
  describeWhatIf,
  whatIfJson,
  explainRun,
  priceApprovals,
  readPolicyInUse,
  readWorkbook,
  scorePair,
  type PairScore,
} from '../../usecases';

import type { Arguments } from './arguments';
import { badOption, missing, openFile, stop, withJson, type Command } from './command-tools';
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
    `${scored.value.employee.name}: ${from.name} -> ${to.name} (${texts.sheets.labels.asOf}: ${formatDate(args.asOf)})`,
  );
  terminal.out(isEligible ? texts.cli.labels.eligible : texts.cli.labels.notEligible);
  showPair(scored.value, terminal);
  return withJson(args, terminal, { employee, ...pairJson(scored.value) }, EXIT.done);
};

const showWhatIf = (whatIf: WhatIf, { texts, out }: Terminal): void => {
  const { labels } = texts.sheets;
  const { value, person, units, chain, others, posts, best } = describeWhatIf(whatIf, texts);
  out(`${person}. ${value}`);
  if (best !== null) out(best.note);
  if (chain !== null) out(`${labels.whatIfChain}: ${chain}`);
  for (const [label, lines] of [
    [labels.whatIfUnits, units],
    [labels.whatIfPosts, posts],
    [labels.whatIfOthers, others],
    [labels.whatIfAnyway, best?.others ?? []],
  ] as const) {
    if (lines.length > 0) out(`${label}:`);
    for (const line of lines) out(`  ${line}`);
  }
};

/** What the newest run of a workbook would be without a move it proposes. */
const explainWithout = async (args: Arguments, file: string, nip: string, terminal: Terminal): Promise<number> => {
  const opened = openFile(file);
  const run = opened.ok ? await explainRun(opened.value) : opened;
  const answered = run.ok ? run.value.explain({ nip, position: null }) : run;
  if (!answered.ok) return stop([answered.error], terminal);
  const { whatIf, explanation, run: number } = answered.value;
  if (whatIf === null) terminal.out(`${explanation.employee.name}: ${terminal.texts.sheets.labels.whatIfNothing}`);
  else showWhatIf(whatIf, terminal);
  const told = whatIf === null ? null : whatIfJson(whatIf);
  return withJson(args, terminal, { employee: nip, run: number, whatIf: told }, EXIT.done);
};

/** What the approvals on the newest run of a workbook cost together. */
const explainApprovals = async (args: Arguments, file: string, terminal: Terminal): Promise<number> => {
  const opened = openFile(file);
  const priced = opened.ok ? await priceApprovals(opened.value) : opened;
  if (!priced.ok) return stop([priced.error], terminal);
  const { run, approvals, price } = priced.value;
  terminal.out(describeApprovals(priced.value, terminal.texts));
  return withJson(args, terminal, { run, approvals, price: price === null ? null : { ...price } }, EXIT.done);
};

/** `explain`: why, why not, and at what price, by the newest run of a workbook; with --without the plan without a move. */
export const explain: Command = async (args, terminal) => {
  const { employee, position, without, approved } = args.values;
  const { texts } = terminal;
  if (args.file === undefined) return missing('OUT.xlsx', terminal);
  const asked = [employee ?? position, without, approved].filter((option) => option !== undefined);
  if (asked.length > 1) return badOption('--employee --position | --without | --approved', terminal);
  if (approved === true) return explainApprovals(args, args.file, terminal);
  if (typeof without === 'string') return explainWithout(args, args.file, without, terminal);
  if (typeof employee !== 'string') return missing('--employee', terminal);
  if (typeof position !== 'string') return missing('--position', terminal);
  const opened = openFile(args.file);
  const run = opened.ok ? await explainRun(opened.value) : opened;
  if (!run.ok) return stop([run.error], terminal);
  const answered = run.value.explain({ nip: employee, position });
  if (!answered.ok) return stop([answered.error], terminal);
  const { explanation: answer, whatIf, policy, run: number } = answered.value;
  const { standing, price } = answer;
  const sentence = describeAnswer(answer, policy, texts);
  terminal.out(sentence);
  if (whatIf !== null) showWhatIf(whatIf, terminal);
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
      whatIf: whatIf === null ? null : whatIfJson(whatIf),
      price:
        price === null
          ? null
          : {
              loss: price.loss,
              leftOut: price.leftOut,
              best: price.best === null ? null : { ...price.best },
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
