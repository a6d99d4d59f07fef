import { describeKept } from '../../book';
import type { KeptCommitment } from '../../domain';
import { countUnlawfulApprovals } from '../../insight';
import { cellAddress } from '../../sheets';
import type { ComputeResponse } from '../../usecases';
import { fill, formatPoints, formatSigned, formatWhole, problemMessage, type CliTexts } from '../../text';

const SHOWN = 8;

/** A decision that is not met: its cell, its word, whom it is about, and why. */
const unmetLine = (kept: KeptCommitment, texts: CliTexts): string => {
  const { commitment, employee, position } = kept;
  const { where, ruling } = commitment;
  const cell = where?.row === undefined ? '' : `${where.sheet}!${cellAddress(where.row, where.column ?? 0)} `;
  const person = employee === null ? [] : [`${employee.name} (${employee.nip})`];
  const post = position === null ? [] : [`${position.name} (${position.unit})`];
  const about = [...person, ...post, ...('unit' in commitment ? [commitment.unit] : [])].join(', ');
  return `  ${cell}[${texts.sheets.rulings[ruling]}, ${about}]: ${describeKept(kept, texts)}`;
};

/** A plan in a few readable lines. */
export const summaryLines = (
  response: Pick<Extract<ComputeResponse, { status: 'planned' }>, 'plan' | 'problems'>,
  texts: CliTexts,
): string[] => {
  const { plan } = response;
  const { labels } = texts.cli;
  const { counts, objective } = plan;
  const best = plan.transfers
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || (a.employee.nip < b.employee.nip ? -1 : 1))
    .slice(0, SHOWN);
  const isFollowing = plan.commitments.length > 0;
  const proof =
    objective.gap === 0
      ? labels[isFollowing ? 'optimalFollowing' : 'optimal']
      : fill(labels[isFollowing ? 'nearOptimalFollowing' : 'nearOptimal'], { gap: formatPoints(objective.gap, texts) });
  const limited =
    plan.withoutLimits === null
      ? []
      : [
          fill(texts.sheets.labels.withoutLimits, {
            p: formatWhole(plan.withoutLimits.transfers, texts),
            a: formatPoints(plan.withoutLimits.total, texts),
          }),
        ];
  const { continuation, commitments } = plan;
  const met = commitments.filter(({ isMet }) => isMet).length;
  const continued =
    continuation === null
      ? []
      : [
          fill(labels.continued, {
            p: continuation.run,
            a: formatWhole(met, texts),
            b: formatWhole(commitments.length - met, texts),
            q: formatWhole(continuation.departures, texts),
            n: formatWhole(continuation.leastDepartures, texts),
            v: formatPoints(continuation.tolerance, texts),
          }),
        ];
  const unlawful = countUnlawfulApprovals(plan);
  const overruled =
    unlawful === 0 ? [] : [fill(texts.sheets.labels.unlawfulApprovals, { p: formatWhole(unlawful, texts) })];
  const unchecked = response.problems
    .filter(({ code }) => code === 'fact-missing-widely')
    .map((problem) => `! ${problemMessage(problem, texts).wrong}`);
  return [
    '',
    ...unchecked,
    `${labels.employees}: ${formatWhole(counts.employees, texts)} (${formatWhole(counts.movable, texts)} ${labels.movable})`,
    `${labels.seats}: ${formatWhole(counts.seats, texts)} (${formatWhole(counts.openSeatsBefore, texts)} ${labels.open})`,
    `${labels.transfers}: ${formatWhole(plan.transfers.length, texts)}`,
    `${labels.score}: ${formatPoints(plan.stayTotal, texts)} -> ${formatPoints(objective.total, texts)} (${formatSigned(objective.total - plan.stayTotal, texts)}; ${proof})`,
    ...limited,
    ...continued,
    ...commitments.filter(({ isMet }) => !isMet).map((kept) => unmetLine(kept, texts)),
    ...overruled,
    '',
    `${labels.topGains}:${best.length === 0 ? ` ${labels.none}` : ''}`,
    ...best.map(
      ({ employee, from, to, gain }) =>
        `  ${formatSigned(gain, texts)}  ${employee.name}: ${from.name} (${from.unit}) -> ${to.name} (${to.unit})`,
    ),
    '',
  ];
};
