import { criteriaOf, settingOf } from '../criteria';
import { isoDate, type Policy } from '../domain';
import { canonicalJson, sha256Hex, type Json } from '../kernel';
import type { CellRange, DraftCell, SheetDraft } from '../sheets';

import { headerRow, text } from './cells';
import type { ReportInput } from './report-input';

/** 0-based rows and columns of the audit sheet that are read back by a verification. */
export const AUDIT_LAYOUT = {
  keyColumn: 0,
  valueColumn: 2,
  choicesColumn: 6,
  firstChoiceRow: 3,
  chainHeader: 'seq',
} as const;

/** Key of the line that holds what the user decided about sheets and columns. */
export const CHOICES_FACT = 'choices';
/** What stands there when nothing was decided. */
export const NO_CHOICES = '-';

/** One line of the trail: hash = SHA-256(previous hash + canonical JSON of event and detail). */
export type AuditLine = {
  readonly event: string;
  readonly detail: string;
  readonly previousHash: string;
  readonly hash: string;
};

const GENESIS = '0'.repeat(64);

/** Chains events: changing any line breaks every hash after it. */
export const chainLines = (events: readonly { readonly event: string; readonly detail: string }[]): AuditLine[] => {
  let previousHash = GENESIS;
  return events.map(({ event, detail }) => {
    const hash = sha256Hex(previousHash + canonicalJson({ event, detail }));
    const line = { event, detail, previousHash, hash };
    previousHash = hash;
    return line;
  });
};

const optionsIn = ({ rules: _, criteria: __, waivers: ___, ...options }: Policy): Json => options;

const policyLines = (policy: Policy): { event: string; detail: string }[] => [
  ...criteriaOf(policy).map(({ id }) => ({
    event: `criterion ${id}`,
    detail: canonicalJson(settingOf(policy, id)),
  })),

  ...Object.entries(policy.rules).map(([rule, setting]) => ({
    event: `rule ${rule}`,
    detail: canonicalJson({
      mode: setting.mode,
      thresholds: setting.thresholds as Json,
      validFrom: isoDate(setting.validFrom),
      validTo: setting.validTo === null ? null : isoDate(setting.validTo),
    }),
  })),
  ...policy.waivers.map(({ nip, rule, authority, letter, date }) => ({
    event: `waiver ${rule}`,
    detail: canonicalJson({ nip, authority, letter, date: isoDate(date) }),
  })),
  {
    event: 'options',
    detail: canonicalJson(optionsIn(policy)),
  },
];

/** What was run, on what, under which policy, with what result; and the choices of the decision column. */
export const auditSheet = (
  input: ReportInput,
): {
  readonly draft: SheetDraft;
  readonly decisionRange: { readonly sheet: string; readonly range: CellRange };
  readonly headHash: string;
} => {
  const { identity, names, texts, planned, policy } = input;
  const { labels, headers, decisions } = texts.sheets;
  const facts: readonly (readonly [string, string, string])[] = [
    ['run', labels.runId, String(identity.run)],
    ['version', labels.version, identity.version],
    ['language', labels.language, texts.language],
    ['asOf', labels.asOf, isoDate(identity.asOf)],
    ['setAside', labels.setAside, identity.setAside ? '1' : '0'],
    [CHOICES_FACT, labels.choicesUsed, input.choices === '{}' ? NO_CHOICES : input.choices],
    ['inputHash', labels.inputHash, identity.inputHash],
    ['policyHash', labels.policyHash, identity.policyHash],
    ['resultHash', labels.resultHash, identity.resultHash],
  ];
  const lines = chainLines([
    { event: labels.inputRead, detail: identity.inputHash },
    ...input.usedColumns.map(({ sheet, field, header }) => ({
      event: `${labels.sheetUsed} ${sheet}`,
      detail: `${field} = ${header}`,
    })),
    ...policyLines(policy),
    ...planned.plan.transfers.map(({ employee, from, to, current, proposed }) => ({
      event: labels.transfer,
      detail: canonicalJson({
        employee: employee.nip,
        from: from.id,
        to: to.id,
        current: current.total,
        score: proposed.total,
      }),
    })),
    { event: labels.plan, detail: identity.resultHash },
  ]);
  const headHash = lines[lines.length - 1]!.hash;
  const rows: (DraftCell | null)[][] = [
    [text(labels.auditTitle, 'title')],
    [],
    headerRow([headers.key, headers.item, headers.setting]),
    ...facts.map(([key, label, value]): DraftCell[] => [text(key, 'muted'), text(label, 'strong'), text(value)]),
    [text('headHash', 'muted'), text(labels.head, 'strong'), text(headHash)],
    [],
    headerRow([AUDIT_LAYOUT.chainHeader, headers.event, headers.detail, headers.previousHash, headers.hash]),
    ...lines.map(({ event, detail, previousHash, hash }, index): DraftCell[] => [
      text(String(index + 1), 'muted'),
      text(event),
      text(detail),
      text(previousHash, 'muted'),
      text(hash, 'muted'),
    ]),
  ];
  [headers.decision, ...decisions].forEach((choice, index) => {
    const row = rows[AUDIT_LAYOUT.firstChoiceRow - 1 + index]!;
    while (row.length < AUDIT_LAYOUT.choicesColumn) row.push(null);
    row[AUDIT_LAYOUT.choicesColumn] = text(choice, index === 0 ? 'header' : 'body');
  });
  const range = {
    firstRow: AUDIT_LAYOUT.firstChoiceRow,
    lastRow: AUDIT_LAYOUT.firstChoiceRow + decisions.length - 1,
    firstColumn: AUDIT_LAYOUT.choicesColumn,
    lastColumn: AUDIT_LAYOUT.choicesColumn,
  };
  return {
    draft: {
      key: 'jejak',
      name: names.audit,
      rows,
      widths: [12, 34, 90, 24, 24, 3, 14],
      frozenRows: 3,
      tabColor: '5C5C5C',
    },
    decisionRange: { sheet: names.audit, range },
    headHash,
  };
};
