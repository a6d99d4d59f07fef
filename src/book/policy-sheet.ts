import { criteriaOf, settingOf } from '../criteria';
import type { CriterionId, Policy } from '../domain';
import { RULES } from '../rules';
import type { DraftCell, ListValidation, SheetDraft } from '../sheets';
import type { Texts } from '../text';

import { headerRow, input, text, wholeFormula } from './cells';

/** Where the parts of the policy sheet stand (0-based), so that other sheets can refer to them. */
export const POLICY_LAYOUT = {
  headerRow: 3,
  firstCriterionRow: 4,
  keyColumn: 0,
  valueColumn: 2,
  missingColumn: 3,
  validFromColumn: 6,
  validToColumn: 7,
  choicesColumn: 8,
  /** Columns of a row of exemptions. */
  waiver: { nip: 1, rule: 2, date: 3, authority: 4, letter: 5 },
} as const;

/** Cell of a criterion's weight on the policy sheet; the criteria in use stand there one below the other. */
export const weightPlace = (
  policy: Policy,
  criterion: CriterionId,
): { readonly row: number; readonly column: number } => ({
  row: POLICY_LAYOUT.firstCriterionRow + criteriaOf(policy).findIndex(({ id }) => id === criterion),
  column: POLICY_LAYOUT.valueColumn,
});

type Row = (DraftCell | null)[];

const criteriaRows = (policy: Policy, texts: Texts): Row[] =>
  criteriaOf(policy).map(({ id }) => {
    const { name, explains } = texts.policy.criteria[id];
    const { weight, missing } = settingOf(policy, id);
    return [
      text(id, 'muted'),
      text(name, 'strong'),
      input(weight, 'whole'),
      input(texts.policy.missing[missing], 'text'),
      text(explains, 'wrapped'),
    ];
  });

const ruleRows = (policy: Policy, texts: Texts): Row[] =>
  RULES.flatMap((rule): Row[] => {
    const { name, asks } = texts.policy.rules[rule.id];
    const { mode, thresholds, validFrom, validTo } = policy.rules[rule.id];
    const basis = rule.basis.isVerified
      ? rule.basis.source
      : `${rule.basis.source} (${texts.sheets.labels.unverified})`;
    const head: Row = [
      text(rule.id, 'muted'),
      text(name, 'strong'),
      input(texts.policy.modes[mode], 'text'),
      null,
      text(asks, 'wrapped'),
      text(basis, 'wrapped'),
      input(validFrom, 'date'),
      input(validTo, 'date'),
    ];
    const rest = Object.entries(thresholds).map(([threshold, value]): Row => [
      text(`${rule.id}.${threshold}`, 'muted'),
      text(`   ${texts.policy.thresholds[threshold] ?? threshold}`, 'wrapped'),
      threshold.endsWith('Date') ? input(value === 0 ? null : value, 'date') : input(value, 'general'),
    ]);
    return [head, ...rest];
  });

/** Rows for exemptions that are always there to be filled in. */
const WAIVER_ROWS = 10;

const waiverRows = ({ waivers }: Policy, { sheets: { labels, headers } }: Texts): Row[] => [
  [],
  [text(labels.waivers, 'strong'), text(labels.waiversHint, 'subtitle')],
  headerRow([headers.key, headers.nip, headers.rule, headers.letterDate, headers.authority, headers.letter]),
  ...Array.from({ length: Math.max(WAIVER_ROWS, waivers.length) }, (_, index): Row => {
    const waiver = waivers[index];
    return [
      text(`W${index + 1}`, 'muted'),
      input(waiver ? (waiver.nip === 'all' ? labels.everybody : waiver.nip) : null, 'text'),
      input(waiver?.rule ?? null, 'text'),
      input(waiver?.date ?? null, 'date'),
      input(waiver?.authority ?? null, 'text'),
      input(waiver?.letter ?? null, 'text'),
    ];
  }),
];

/** The visible policy: weights, rules, options. Yellow cells are the office's; column A holds the keys Padan reads by. */
export const policySheet = (policy: Policy, texts: Texts): SheetDraft => {
  const { labels, headers, names } = texts.sheets;
  const criteria = criteriaRows(policy, texts);
  const firstCriterion = POLICY_LAYOUT.firstCriterionRow;
  const sumFormula = `SUM(C${firstCriterion + 1}:C${firstCriterion + criteria.length})`;
  const weightSum = criteriaOf(policy).reduce((sum, { id }) => sum + settingOf(policy, id).weight, 0);
  const rules = ruleRows(policy, texts);
  const rows: Row[] = [
    [text(labels.policyTitle, 'title')],
    [text(labels.policyNotice, 'subtitle')],
    [text(labels.criteria, 'strong')],
    headerRow([headers.key, headers.criterion, headers.weight, headers.missing, headers.explains]),
    ...criteria,
    [null, text(labels.weightSum, 'total'), wholeFormula(sumFormula, weightSum, 'total')],
    [],
    [text(labels.rules, 'strong')],
    headerRow([
      headers.key,
      headers.item,
      headers.setting,
      '',
      headers.explains,
      headers.basis,
      headers.validFrom,
      headers.validTo,
    ]),
  ];
  const firstRule = rows.length;
  rows.push(...rules, [], [text(labels.options, 'strong')], headerRow([headers.key, headers.item, headers.setting]));
  rows.push([
    text('allowPromotions', 'muted'),
    text(labels.allowPromotions),
    input(policy.allowPromotions ? 1 : 0, 'whole'),
  ]);
  rows.push([text('minimumGain', 'muted'), text(labels.minimumGain), input(policy.minimumGain / 100, 'points')]);
  rows.push(
    [
      text('mostMoves', 'muted'),
      text(labels.mostMoves),
      input(policy.limits.mostMoves, 'whole'),
      null,
      text(labels.mostMovesHint, 'wrapped'),
    ],
    [
      text('leastPerUnit', 'muted'),
      text(labels.leastPerUnit),
      input(policy.limits.leastPerUnit, 'whole'),
      null,
      text(labels.leastHint, 'wrapped'),
    ],
    [text('leastPerPost', 'muted'), text(labels.leastPerPost), input(policy.limits.leastPerPost, 'whole')],
  );
  rows.push([
    text('excessCosts', 'muted'),
    text(labels.excessCosts, 'wrapped'),
    input(policy.excessCosts ? 1 : 0, 'whole'),
  ]);
  rows.push([
    text('preset', 'muted'),
    text(labels.preset),
    text(policy.preset),
    null,
    text(texts.policy.presets[policy.preset], 'wrapped'),
  ]);
  rows.push(...waiverRows(policy, texts));

  // Choices stand in cells: a literal list in a rule is split by Excel at every comma and cut at 255 characters.
  const choices: readonly string[] = [
    labels.choices,
    ...Object.values(texts.policy.missing),
    ...Object.values(texts.policy.modes),
  ];
  choices.forEach((choice, index) => {
    const row = (rows[POLICY_LAYOUT.headerRow + index] ??= []);
    while (row.length < POLICY_LAYOUT.choicesColumn) row.push(null);
    row[POLICY_LAYOUT.choicesColumn] = text(choice, index === 0 ? 'header' : 'muted');
  });
  const choiceRange = (from: number, to: number): ListValidation['source'] => ({
    sheet: names.policy,
    range: {
      firstRow: POLICY_LAYOUT.headerRow + from,
      lastRow: POLICY_LAYOUT.headerRow + to,
      firstColumn: POLICY_LAYOUT.choicesColumn,
      lastColumn: POLICY_LAYOUT.choicesColumn,
    },
  });
  const error = { errorTitle: names.policy, errorText: labels.choiceError };
  const missingRange = {
    firstRow: firstCriterion,
    lastRow: firstCriterion + criteria.length - 1,
    firstColumn: POLICY_LAYOUT.missingColumn,
    lastColumn: POLICY_LAYOUT.missingColumn,
  };
  const modeValidations = rules.flatMap((row, index): ListValidation[] =>
    row[0]?.value !== null && !String(row[0]?.value).includes('.')
      ? [
          {
            range: {
              firstRow: firstRule + index,
              lastRow: firstRule + index,
              firstColumn: POLICY_LAYOUT.valueColumn,
              lastColumn: POLICY_LAYOUT.valueColumn,
            },
            source: choiceRange(4, 6),
            ...error,
          },
        ]
      : [],
  );
  return {
    key: 'kebijakan',
    name: names.policy,
    rows,
    widths: [20, 44, 16, 18, 62, 44, 13, 13, 18],
    frozenRows: 4,
    tabColor: 'BF9000',
    validations: [{ range: missingRange, source: choiceRange(1, 3), ...error }, ...modeValidations],
  };
};
