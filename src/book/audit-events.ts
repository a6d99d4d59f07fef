import { criteriaOf, settingOf } from '../criteria';
import { isoDate, type Policy } from '../domain';
import { canonicalJson, type Json } from '../kernel';
import {
  describeLimits,
  describeThreshold,
  describeWaiver,
  fill,
  formatDate,
  formatDecimal,
  formatPoints,
  formatWhole,
  lowerFirst,
  type Texts,
} from '../text';

import type { AuditEvent } from './audit-event';
import { ALTERNATIVES_FACT, CHOICES_FACT, NAMES_FACT, NO_CHOICES } from './audit-facts';
import { decisionEvents } from './decision-events';
import type { ReportInput } from './report-input';
import { unfilledEvents } from './unfilled';
import { optionsIn } from './value-measure';
import { worthEvents } from './worth-events';

/** What was run: by which Padan, as which run, in which language, as of which day, on what. */
const runEvents = ({
  identity,
  choices,
  planned,
  alternatives,
  usedColumns,
  names,
  contents,
  texts,
}: ReportInput): AuditEvent[] => {
  const { labels } = texts.sheets;
  const { version, run, asOf, setAside, inputHash } = identity;
  const { employees, positions } = planned.plan.counts;
  const sheets = [...new Set(usedColumns.map(({ sheet }) => sheet))];
  const input = { a: formatWhole(employees, texts), p: formatWhole(positions, texts), q: sheets.join(', ') };
  const isChosen = choices !== '{}';
  return [
    { key: 'version', fact: version, sentence: fill(labels.auditVersion, { p: version }) },
    { key: 'run', fact: String(run), sentence: fill(labels.auditRun, { p: run }) },
    {
      key: NAMES_FACT,
      fact: canonicalJson(names),
      sentence: fill(labels.auditSheets, {
        p: contents.length,
        a: names[contents[0] ?? 'summary'],
        b: names[contents.at(-1) ?? 'audit'],
      }),
    },
    { key: 'language', fact: texts.language, sentence: labels.auditLanguage },
    { key: 'asOf', fact: isoDate(asOf), sentence: fill(labels.auditAsOf, { p: formatDate(asOf) }) },
    { key: 'inputHash', fact: inputHash, sentence: fill(labels.auditInput, input) },
    {
      key: 'setAside',
      fact: setAside ? '1' : '0',
      sentence: setAside ? labels.auditSetAside : labels.auditNothingSetAside,
    },
    {
      key: CHOICES_FACT,
      fact: isChosen ? choices : NO_CHOICES,
      sentence: isChosen ? labels.auditChoices : labels.auditNoChoices,
    },
    {
      key: ALTERNATIVES_FACT,
      fact: alternatives === null ? '0' : '1',
      sentence: alternatives === null ? labels.auditNoAlternatives : labels.auditAlternatives,
    },
  ];
};

const columnEvents = ({ usedColumns, texts }: ReportInput): AuditEvent[] =>
  usedColumns.map(({ sheet, field, header }, index) => ({
    key: `column ${index + 1}`,
    fact: canonicalJson({ sheet, field, header }),
    sentence: fill(texts.sheets.labels.auditColumn, {
      a: sheet,
      p: header,
      q: (texts.fields as Readonly<Record<string, string>>)[field] ?? field,
    }),
  }));

const ruleEvents = (policy: Policy, texts: Texts): AuditEvent[] =>
  Object.entries(policy.rules).map(([rule, { mode, thresholds, validFrom, validTo }]) => {
    const { rules, modes, thresholds: names } = texts.policy;
    // In an order of their own: a policy read back from the trail has its keys in another than one from a sheet.
    const limits = Object.entries(thresholds)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([threshold, value]) =>
          `; ${lowerFirst(names[threshold] ?? threshold)}: ${describeThreshold(threshold, value, texts)}`,
      );
    return {
      key: `rule ${rule}`,
      fact: canonicalJson({
        mode,
        thresholds: thresholds as Json,
        validFrom: isoDate(validFrom),
        validTo: validTo === null ? null : isoDate(validTo),
      }),
      sentence: fill(texts.sheets.labels.auditRule, {
        p: `${rule} ${rules[rule as keyof typeof rules].name}`,
        a: lowerFirst(modes[mode]) + limits.join(''),
      }),
    };
  });

/** The name of a choice without what explains it: one sentence of three lines has to hold them all. */
const beforeColon = (words: string): string => words.split(':')[0] ?? words;

const optionsEvent = (policy: Policy, texts: Texts): AuditEvent => {
  const { labels } = texts.sheets;
  const { allowPromotions, needWorth, moveCost, leastFitGain, mostFitLoss, preset, purpose } = policy;
  const limited = describeLimits(policy, texts).map(lowerFirst);
  const said = [
    allowPromotions ? labels.auditPromotions : labels.auditNoPromotions,
    fill(labels.auditNeed, { need: formatPoints(needWorth, texts), cost: formatPoints(moveCost, texts) }),
    fill(labels.auditFit, { gain: formatPoints(leastFitGain, texts), loss: formatPoints(mostFitLoss, texts) }),
    ...(limited.length > 0 ? limited : [labels.auditNoLimits]),
    fill(labels.auditPurpose, { p: beforeColon(texts.policy.purposes[purpose]) }),
    fill(labels.auditPreset, { p: beforeColon(texts.policy.presets[preset]) }),
  ];
  return {
    key: 'options',
    fact: canonicalJson(optionsIn(policy)),
    sentence: fill(labels.auditOptions, { p: said.join('; ') }),
  };
};

const policyEvents = ({ policy, identity, names, texts }: ReportInput): AuditEvent[] => {
  const { labels } = texts.sheets;
  return [
    { key: 'policyHash', fact: identity.policyHash, sentence: fill(labels.auditPolicy, { p: names.policy }) },
    ...criteriaOf(policy).map(({ id }) => {
      const { weight, missing } = settingOf(policy, id);
      return {
        key: `criterion ${id}`,
        fact: canonicalJson({ weight, missing }),
        sentence: fill(labels.auditCriterion, {
          p: texts.policy.criteria[id].name,
          a: formatDecimal(weight / 10, texts),
          q: lowerFirst(texts.policy.missing[missing]),
        }),
      };
    }),
    ...ruleEvents(policy, texts),
    ...policy.waivers.map((waiver, index) => {
      const { nip, rule, authority, letter, date } = waiver;
      return {
        key: `waiver ${index + 1}`,
        fact: canonicalJson({ nip, rule, authority, letter, date: isoDate(date) }),
        sentence: fill(labels.auditWaiver, { p: describeWaiver(waiver, texts) }),
      };
    }),
    optionsEvent(policy, texts),
  ];
};

const planEvents = ({ planned: { plan }, identity, texts }: ReportInput): AuditEvent[] => {
  const { labels } = texts.sheets;
  return [
    ...plan.transfers.map(({ employee, from, to, current, proposed }) => ({
      key: `transfer ${employee.nip}`,
      fact: canonicalJson({
        employee: employee.nip,
        from: from.id,
        to: to.id,
        current: current.total,
        score: proposed.total,
      }),
      sentence: fill(labels.auditTransfer, {
        who: employee.name,
        a: `${from.name}, ${from.unit}`,
        b: `${to.name}, ${to.unit}`,
        p: formatPoints(current.total, texts),
        q: formatPoints(proposed.total, texts),
      }),
    })),
    {
      key: 'resultHash',
      fact: identity.resultHash,
      sentence: fill(labels.auditPlan, {
        p: formatWhole(plan.transfers.length, texts),
        a: formatPoints(plan.stayTotal, texts),
        b: formatPoints(plan.objective.total, texts),
        q: formatPoints(plan.objective.bound, texts),
      }),
    },
  ];
};

/** What happened in a run, in its order: each has a line of its own in the chain. */
export const eventsOf = (input: ReportInput): AuditEvent[] => [
  ...runEvents(input),
  ...unfilledEvents(input),
  ...columnEvents(input),
  ...policyEvents(input),
  ...decisionEvents(input),
  ...worthEvents(input),
  ...planEvents(input),
];
