import { criteriaOf, settingOf } from '../criteria';
import type { Policy } from '../domain';
import { canonicalJson, type Json } from '../kernel';

import type { AuditReading } from './read-audit';

/** All of a policy that has no line of its own in a trail. */
export const optionsIn = (policy: Policy): Json => ({
  ...policy,
  rules: undefined,
  criteria: undefined,
  waivers: undefined,
});

/** What is allowed, and where the options come from, and how far a run keeps to the one before: none of it changes what a plan is worth. */
const NO_MEASURE: ReadonlySet<string> = new Set([
  'limits',
  'replanTolerance',
  'allowPromotions',
  'leastFitGain',
  'mostFitLoss',
  'longInPostOnly',
  'sameTitleOnly',
  'preset',
  'purpose',
]);

const OPTIONS = 'options';
const CRITERION = /^criterion /;

type TrailLine = Pick<AuditReading['lines'][number], 'event' | 'detail'>;

/** What in a trail measures the value of its plan: its options and criteria, as they stand there; null where it says neither. */
export const measureOfTrail = ({ lines }: { readonly lines: readonly TrailLine[] }): string | null => {
  const options = lines.find(({ event }) => event === OPTIONS)?.detail;
  if (options === undefined) return null;
  const measuring = Object.entries(JSON.parse(options) as Record<string, Json>).filter(([key]) => !NO_MEASURE.has(key));
  const criteria = lines
    .filter(({ event }) => CRITERION.test(event))
    .map(({ event, detail }): readonly [string, string] => [event, detail]);
  return canonicalJson({ options: Object.fromEntries(measuring), criteria: Object.fromEntries<Json>(criteria) });
};

/** What in a policy measures the value of a plan, as `measureOfTrail` answers it for a trail with that policy. */
export const measureOfPolicy = (policy: Policy): string | null =>
  measureOfTrail({
    lines: [
      ...criteriaOf(policy).map(({ id }) => {
        const { weight, missing } = settingOf(policy, id);
        return { event: `criterion ${id}`, detail: canonicalJson({ weight, missing }) };
      }),
      { event: OPTIONS, detail: canonicalJson(optionsIn(policy)) },
    ],
  });
