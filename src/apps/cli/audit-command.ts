import { describeCheckedList, describeCheckedRow } from '../../book';
import { cellAddress } from '../../sheets';
import { isoDate, parseIsoDate } from '../../domain';
import { fill, formatPoints, formatWhole, type Texts } from '../../text';
import {
  auditList,
  checkedListJson,
  judgeHere,
  listApprovalsJson,
  problemsJson,
  writeAudit,
  type ListApprovals,
  type ListSignature,
} from '../../usecases';

import type { Arguments } from './arguments';
import {
  badOption,
  fitOutput,
  missing,
  openFile,
  readPolicyOption,
  stop,
  withJson,
  wrongStart,
  type Command,
} from './command-tools';
import { gzip } from './node-zip';
import { EXIT, isSameFile, reportProblems, writeWhole } from './terminal';

/** Who approves the list, from the options; null where nobody does, a usage where they are wrong. */
const signatureOf = ({ values }: Arguments): ListSignature | null | string => {
  const { approve, official, letter, decided, out } = values;
  const given = (
    [
      ['official', official],
      ['letter', letter],
      ['decided', decided],
    ] as const
  ).find(([, value]) => value !== undefined);
  if (approve !== true) return given === undefined ? null : `--${given[0]} | --approve`;
  if (typeof out !== 'string') return '--approve | --out';
  const date = typeof decided === 'string' ? parseIsoDate(decided) : null;
  if (decided !== undefined && date === null) return '--decided YYYY-MM-DD';
  return {
    official: typeof official === 'string' ? official : '',
    letter: typeof letter === 'string' ? letter : '',
    date: date === null ? '' : isoDate(date),
  };
};

const approvalLines = ({ sheet, recorded, known, unlawful, ruled }: ListApprovals, texts: Texts): string[] => {
  const { labels } = texts.sheets;
  const count = (rows: readonly unknown[]): string => formatWhole(rows.length, texts);
  return [
    fill(labels.listRecorded, { sheet, count: count(recorded) }),
    ...(known.length === 0 ? [] : [fill(labels.listKnown, { count: count(known) })]),
    ...(unlawful.length + ruled.length === 0
      ? []
      : [fill(labels.listNotRecorded, { unlawful: count(unlawful), ruled: count(ruled) })]),
  ];
};

/** `audit`: anybody's list of who is to be put where, row by row; with --out also as a sheet, with --approve as approvals. */
export const audit: Command = async (args, terminal) => {
  const { file, asOf, language } = args;
  const { out, list } = args.values;
  if (file === undefined) return missing('IN.xlsx', terminal);
  if (typeof out === 'string' && isSameFile(file, out)) {
    reportProblems([{ code: 'output-is-input', severity: 'blocks', params: { path: out } }], terminal);
    return EXIT.usage;
  }
  const wrong = wrongStart(args);
  if (wrong !== null) return badOption(wrong, terminal);
  const approve = signatureOf(args);
  if (typeof approve === 'string') return badOption(approve, terminal);
  const policy = readPolicyOption(args);
  if (!policy.ok) return stop([policy.error], terminal);
  reportProblems(policy.value?.problems ?? [], terminal);
  const opened = openFile(file);
  if (!opened.ok) return stop([opened.error], terminal);
  const fitting = fitOutput(opened.value, out);
  if (!fitting.ok) return stop([fitting.error], terminal);
  const options = {
    asOf,
    language,
    choices: {},
    policy: policy.value?.policy ?? null,
    setAside: args.values['set-aside'] === true,
    list: typeof list === 'string' ? list : null,
    ...(approve === null ? {} : { approve }),
  };
  const audited = await (typeof out === 'string' ? writeAudit : auditList)(opened.value, options, judgeHere);
  const failed = audited.ok ? (audited.value.status === 'blocked' ? audited.value.problems : null) : [audited.error];
  if (failed !== null || !audited.ok || audited.value.status === 'blocked') {
    const problems = failed ?? [];
    return withJson(args, terminal, { problems: problemsJson(problems, terminal.texts) }, stop(problems, terminal));
  }
  const { checked, unread, problems, approvals } = audited.value;
  if (typeof out === 'string') {
    const written = writeWhole(out, await opened.value.bytesWith(gzip));
    if (!written.ok) return stop([written.error], terminal);
  }
  reportProblems(problems, terminal);
  const { texts } = terminal;
  for (const row of checked.rows) {
    const { proposal, employee, from, to, loss } = row;
    const { verdict, reasons, remedy } = describeCheckedRow(row, texts);
    const place = cellAddress(proposal.source.row, proposal.source.column);
    const price = loss === null ? '' : ` (${texts.sheets.headers.loss}: ${formatPoints(loss, texts)})`;
    terminal.out(`${place} ${employee.name}: ${from.name} -> ${to.name} (${to.unit}): ${verdict}${price}`);
    for (const line of [...reasons, remedy]) terminal.out(`    ${line}`);
  }
  for (const sentence of describeCheckedList(checked, unread, texts)) terminal.out(sentence);
  for (const line of approvals === null ? [] : approvalLines(approvals, texts)) terminal.out(line);
  if (typeof out === 'string') terminal.out(`${texts.cli.labels.wrote}: ${out}`);
  const whole = {
    unread,
    list: checkedListJson(checked),
    approvals: approvals === null ? null : listApprovalsJson(approvals),
    problems: problemsJson(problems, texts),
  };
  return withJson(args, terminal, whole, EXIT.done);
};
