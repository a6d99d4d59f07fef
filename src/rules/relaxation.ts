import { isHardFailure, type ProposedTransfer, type Rule, type Thresholds } from './rule';

/** The nearest limit at which a rule would no longer bar a transfer. */
export type Relaxation = {
  readonly threshold: string;
  readonly from: number;
  readonly to: number;
};

/** The whole number nearest to `from`, on the way to `end`, at which `holds` is true; null when it is not even there. */
const nearest = (from: number, end: number, holds: (value: number) => boolean): number | null => {
  if (!holds(end)) return null;
  const step = Math.sign(end - from);
  let [near, far] = [0, Math.abs(end - from)];
  // Limits work one way only: what a value lets pass, every value further on lets pass too.
  while (far - near > 1) {
    const middle = Math.floor((near + far) / 2);
    if (holds(from + step * middle)) far = middle;
    else near = middle;
  }
  return from + step * far;
};

/** Ages, months and classes beyond which no limit goes. */
const MOST: Readonly<Record<string, number>> = { Years: 120, Months: 1200, Classes: 16 };

const endOf = (threshold: string, value: number): number | null => {
  if (threshold === 'acceptFamily') return value === 1 ? null : 1;
  if (threshold.startsWith('min')) return 0;
  if (threshold.startsWith('max')) return Object.entries(MOST).find(([unit]) => threshold.includes(unit))?.[1] ?? null;
  return null;
};

/**
 * The smallest change of one limit that lets a barred transfer pass this rule, by share of the limit; null where no limit of the
 * rule can do that, so that only an exemption could.
 */
export const smallestRelaxation = (
  rule: Rule,
  transfer: ProposedTransfer,
  thresholds: Thresholds,
): Relaxation | null => {
  let best: (Relaxation & { readonly share: number }) | null = null;
  for (const [threshold, from] of Object.entries(thresholds)) {
    const end = endOf(threshold, from);
    if (end === null || end === from) continue;
    const to = nearest(
      from,
      end,
      (value) => !isHardFailure(rule.judge(transfer, { ...thresholds, [threshold]: value })),
    );
    if (to === null) continue;
    const share = Math.abs(to - from) / Math.max(1, from);
    if (best === null || share < best.share) best = { threshold, from, to, share };
  }
  return best === null ? null : { threshold: best.threshold, from: best.from, to: best.to };
};
