import { hasBlocking } from '../../kernel';
import { checkPolicy } from '../../planning';
import { describeFacts, formatPoints } from '../../text';
import { checkWorkbook, readPolicyInUse, scorePair } from '../../usecases';

import { missing, openFile, stop, withJson, type Command } from './command-tools';
import { EXIT, reportProblems } from './terminal';

/** `score`: one person looked at for one post. */
export const score: Command = async (args, terminal) => {
  const { employee, position } = args.values;
  const { texts } = terminal;
  if (args.file === undefined) return missing('IN.xlsx', terminal);
  if (typeof employee !== 'string') return missing('--employee', terminal);
  if (typeof position !== 'string') return missing('--position', terminal);
  const opened = openFile(args.file);
  if (!opened.ok) return stop([opened.error], terminal);
  const listed = await opened.value.listSheets();
  if (!listed.ok) return stop([listed.error], terminal);
  const inUse = await readPolicyInUse(opened.value, listed.value, args.language, null);
  if (!inUse.ok) return stop([inUse.error], terminal);
  const policyProblems = [...inUse.value.problems, ...checkPolicy(inUse.value.policy)];
  if (hasBlocking(policyProblems)) return stop(policyProblems, terminal);
  const intake = await checkWorkbook(opened.value, args.asOf);
  if (!intake.ok) return stop([intake.error], terminal);
  const scored = scorePair(intake.value, inUse.value.policy, args.asOf, employee, position);
  if (!scored.ok) {
    reportProblems(
      intake.value.problems.filter(({ severity }) => severity === 'blocks'),
      terminal,
    );
    terminal.err(
      scored.error === 'employee-unknown'
        ? `${texts.cli.labels.employeeUnknown}: ${employee}`
        : `${texts.cli.labels.positionUnknown}: ${position}`,
    );
    return EXIT.problems;
  }
  const { verdicts, isEligible, current, proposed, from, to } = scored.value;
  terminal.out(`${scored.value.employee.name}: ${from.name} -> ${to.name}`);
  terminal.out(isEligible ? texts.cli.labels.eligible : texts.cli.labels.notEligible);
  for (const verdict of verdicts) {
    const mark = verdict.status === 'passes' ? '✓' : verdict.status === 'fails' ? (verdict.isSoft ? '!' : '✗') : '?';
    terminal.out(
      `  ${mark} ${verdict.rule} ${texts.policy.rules[verdict.rule].name} ${describeFacts(verdict.facts, texts)}`,
    );
  }
  proposed.contributions.forEach(({ criterion, score: value, weight, contribution }, index) => {
    const now = current.contributions[index]?.contribution ?? 0;
    terminal.out(
      `  ${texts.policy.criteria[criterion].name}: ${formatPoints(value, texts)} x ${weight}/1000 = ${formatPoints(contribution, texts)} (${formatPoints(now, texts)})`,
    );
  });
  terminal.out(
    `${texts.cli.labels.total}: ${formatPoints(proposed.total, texts)} (${formatPoints(current.total, texts)})`,
  );
  const breakdown = (
    part: typeof proposed,
  ): {
    total: number;
    contributions: { criterion: string; score: number; weight: number; contribution: number; isMissing: boolean }[];
  } => ({
    total: part.total,
    contributions: part.contributions.map((item) => ({ ...item })),
  });
  return withJson(
    args,
    terminal,
    {
      employee,
      from: from.id,
      to: to.id,
      eligible: isEligible,
      verdicts: verdicts.map(({ rule, status, isSoft, facts }) => ({
        rule,
        status,
        soft: isSoft,
        facts: facts.map(({ key, value }) => ({ key, value })),
      })),
      current: breakdown(current),
      proposed: breakdown(proposed),
    },
    EXIT.done,
  );
};
