import { criterionOf } from '../../criteria';
import {
  isRetiredCriterion,
  isRetiredKey,
  lacksRetiredWeight,
  type CriterionId,
  type PadanProblem,
  type Policy,
  type ProblemCode,
} from '../../domain';
import type { Place } from '../../kernel';
import { defaultPolicy, optionsBesidePurpose, PRESET_IDS, presetPolicy } from '../../planning';
import { contradictionIn, RULES } from '../../rules';
import { cellAt, foldText, type CellValue, type Grid } from '../../sheets';

import { isBlank, LANGUAGES, type Expected } from './codecs';
import type { PolicyColumnId, PolicySection } from './columns';
import { entryOf, POLICY_ENTRIES } from './entries';
import type { PolicyEntry } from './entry';
import { findPolicyLayout, type PolicyLayout } from './layout';
import { draftOf, isRefusedName, type PolicyDraft } from './policy-draft';
import { PRESET_KEY, PURPOSE_KEY } from './preset-entry';
import { isWaiverKey, readWaiver, seemsWaiver } from './waiver-entry';
import { weightColumnsOf, WRITTEN_WEIGHT_COLUMNS, type WeightColumns } from './weight-formula';

/** A policy sheet as read. */
export type PolicyReading = {
  readonly policy: Policy;
  readonly problems: readonly PadanProblem[];
  /** Where formulas find the weights. */
  readonly weightColumns: WeightColumns;
  /** The weights are not those on the sheet, so that what rests on them needs a sheet of its own. */
  readonly isRestated: boolean;
  /** Cell of the quota of moves; null where the sheet has none. */
  readonly quotaCell: Place | null;
};

/** Words that head a section or a sum, on sheets of an older Padan too; no row of the policy. */
const HEADINGS: ReadonlySet<string> = new Set(
  [
    ...LANGUAGES.flatMap(({ policySheet: { sections, headers, weightSum } }) => [
      ...Object.values(sections),
      headers.key,
      weightSum,
    ]),
    ...['Kriteria', 'Aturan', 'Pilihan', 'Pengecualian', 'Jumlah bobot (harus 1000)'],
    ...['Criteria', 'Rules', 'Options', 'Exemptions', 'Sum of weights (must be 1000)'],
  ].map(foldText),
);
const isHeading = (cell: CellValue): boolean => HEADINGS.has(foldText(String(cell ?? '')));

class PolicySheetReader {
  readonly policy: PolicyDraft = draftOf(defaultPolicy());
  readonly problems: PadanProblem[] = [];
  isRestated = false;
  private readonly rowOf = new Map<string, number>();
  private readonly retired: { readonly key: string; readonly row: number; readonly weight: number }[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly layout: PolicyLayout,
  ) {
    // The criteria in use are those that stand on the sheet.
    this.policy.criteria = {};
  }

  read(): void {
    this.grid.rows.forEach((_, row) => {
      if (row === this.layout.headerRow || (this.layout.isOld && row < this.layout.headerRow)) return;
      const cell = this.cell(row, 'rules', 'key');
      const key = typeof cell === 'string' ? cell.trim() : '';
      if (key !== '') this.readRow(key, row);
      else if (seemsWaiver((column) => this.cell(row, 'waivers', column)) || this.hasLostItsKey(row))
        this.object(row, 'rules', 'key', String(this.cell(row, 'rules', 'item') ?? 'W').trim(), { expects: 'place' });
    });
    this.checkWhole();
  }

  /** A row with a name and a value is one of the policy, and only its key says which. */
  private hasLostItsKey(row: number): boolean {
    const name = this.cell(row, 'rules', 'item');
    const isEmpty = (['choice', 'number'] as const).every((column) => isBlank(this.cell(row, 'rules', column)));
    return !isBlank(name) && !isHeading(name) && !isEmpty;
  }

  get quotaCell(): Place | null {
    const row = this.rowOf.get('minMovesPercent');
    return row === undefined
      ? null
      : { sheet: this.grid.sheet, row, column: this.layout.columnOf('options', 'number') };
  }

  private readRow(key: string, row: number): void {
    const entry = entryOf(key);
    if (entry === undefined && isRetiredKey(key)) {
      this.readRetired(key, row);
      return;
    }
    if (entry === undefined && !isWaiverKey(key)) {
      this.objectToKey(key, row);
      return;
    }
    const name = entry?.key ?? key;
    if (this.rowOf.has(name)) {
      this.object(row, 'rules', 'key', name, { expects: 'once' });
      return;
    }
    this.rowOf.set(name, row);
    if (entry) this.readEntry(entry, row);
    else this.readWaiver(row);
  }

  private readEntry({ key, section, cells }: PolicyEntry, row: number): void {
    if (section === 'criteria') {
      const id = key as CriterionId;
      this.policy.criteria[id] = { weight: 0, missing: criterionOf(id).defaultMissing };
    }
    for (const { column, read } of cells) {
      const expected = read(this.cell(row, section, column), this.policy);
      if (expected !== null) this.object(row, section, column, key, expected);
    }
  }

  /** Rows of older sheets do nothing, and that is told. */
  private readRetired(key: string, row: number): void {
    this.warn('policy-retired', row, 'rules', 'key', { name: key });
    if (!isRetiredCriterion(key)) return;
    const weight = this.cell(row, 'criteria', 'number');
    this.retired.push({ key, row, weight: typeof weight === 'number' ? weight : 0 });
  }

  /** Where what is left of the weights does not sum because a criterion is gone, those of the model stand. */
  private restateWeights(): void {
    const { policy, retired } = this;
    const [first] = retired;
    const weight = retired.reduce((sum, one) => sum + one.weight, 0);
    if (first === undefined || !lacksRetiredWeight(policy.criteria, weight)) return;
    policy.criteria = draftOf(presetPolicy(policy.preset)).criteria;
    this.isRestated = true;
    const names = retired.map(({ key, row }) => String(this.cell(row, 'criteria', 'item') ?? key));
    this.warn('policy-weights-retired', first.row, 'criteria', 'number', {
      names: names.join(', '),
      preset: policy.preset,
    });
  }

  private readWaiver(row: number): void {
    const read = readWaiver((column) => this.cell(row, 'waivers', column));
    if (read === null) return;
    if ('waiver' in read) {
      this.policy.waivers.push(read.waiver);
      return;
    }
    const { lacks, column } = read;
    this.problems.push({
      code: 'waiver-invalid',
      severity: 'blocks',
      where: { sheet: this.grid.sheet, row, column: this.layout.columnOf('waivers', column) },
      params: { item: lacks, value: String(this.cell(row, 'waivers', column) ?? '') },
    });
  }

  /** What no row shows by itself: limits against each other, the model against the criteria, rows that are missing. */
  private checkWhole(): void {
    this.restateWeights();
    const { policy, rowOf } = this;
    for (const { id } of RULES) {
      const contrary = contradictionIn(id, policy.rules[id]);
      if (contrary === null) continue;
      const [key, column] =
        contrary === 'validTo' ? ([id, contrary] as const) : ([`${id}.${contrary}`, 'number'] as const);
      const row = rowOf.get(key) ?? rowOf.get(id);
      if (row !== undefined) this.object(row, 'rules', column, key, { expects: 'order' });
    }
    const presetRow = rowOf.get(PRESET_KEY);
    if (presetRow !== undefined && this.isOtherModel())
      this.object(presetRow, 'options', 'choice', PRESET_KEY, { expects: 'model' });
    this.comparePurpose();
    const missing = POLICY_ENTRIES.filter(({ key, isExpected }) => isExpected && !rowOf.has(key));
    if (missing.length > 0)
      this.problems.push({
        code: 'policy-rows-missing',
        severity: 'warns',
        where: { sheet: this.grid.sheet },
        params: { names: missing.map(({ key }) => key).join(', ') },
      });
  }

  /** Whether the criteria on the sheet are just those of another model than the one it names. */
  private isOtherModel(): boolean {
    const listed = (criteria: Policy['criteria']): string => Object.keys(criteria).sort().join();
    const here = listed(this.policy.criteria);
    return (
      here !== listed(presetPolicy(this.policy.preset).criteria) &&
      PRESET_IDS.some((preset) => here === listed(presetPolicy(preset).criteria))
    );
  }

  /** What stands on the sheet counts; where the purpose it names has it otherwise, that is told. */
  private comparePurpose(): void {
    const row = this.rowOf.get(PURPOSE_KEY);
    const names = optionsBesidePurpose(this.policy);
    if (row === undefined || names.length === 0) return;
    this.warn('policy-purpose', row, 'options', 'choice', {
      purpose: this.policy.purpose,
      names: names.join(', '),
    });
  }

  private objectToKey(key: string, row: number): void {
    if (!/^[A-Za-z][A-Za-z0-9_. ]*$/.test(key) || isHeading(key)) return;
    const isRefused = isRefusedName(foldText(`${key} ${String(this.cell(row, 'rules', 'item') ?? '')}`));
    this.problems.push({
      code: isRefused ? 'criterion-refused' : 'policy-cell',
      severity: 'blocks',
      where: { sheet: this.grid.sheet, row, column: this.layout.columnOf('rules', 'key') },
      params: { name: key },
    });
  }

  private cell(row: number, section: PolicySection, column: PolicyColumnId): CellValue {
    return cellAt(this.grid, row, this.layout.columnOf(section, column));
  }

  private warn(
    code: ProblemCode,
    row: number,
    section: PolicySection,
    column: PolicyColumnId,
    params: Readonly<Record<string, string>>,
  ): void {
    const where = { sheet: this.grid.sheet, row, column: this.layout.columnOf(section, column) };
    this.problems.push({ code, severity: 'warns', where, params });
  }

  private object(row: number, section: PolicySection, column: PolicyColumnId, name: string, expected: Expected): void {
    this.problems.push({
      code: 'policy-invalid',
      severity: 'blocks',
      where: { sheet: this.grid.sheet, row, column: this.layout.columnOf(section, column) },
      params: { name, value: String(this.cell(row, section, column) ?? ''), ...expected },
    });
  }
}

/**
 * Reads a policy sheet: its columns by their headers, its rows by their keys, so that rows and columns may be sorted, put between
 * and hidden. Rows that are missing keep the default, and that is told; what cannot be read, stands there twice or contradicts
 * itself is a blocking problem with its cell, because planning under a half-read policy would be planning under another one.
 */
export const readPolicySheet = (grid: Grid): PolicyReading => {
  const layout = findPolicyLayout(grid);
  if (!layout.ok) {
    const problems = layout.error.map(({ header, where }): PadanProblem => ({
      code: 'policy-invalid',
      severity: 'blocks',
      where,
      params: { name: header, value: '', expects: 'header' },
    }));
    return {
      policy: defaultPolicy(),
      problems,
      weightColumns: WRITTEN_WEIGHT_COLUMNS,
      isRestated: false,
      quotaCell: null,
    };
  }
  const reader = new PolicySheetReader(grid, layout.value);
  reader.read();
  const { policy, problems, isRestated, quotaCell } = reader;
  return { policy, problems, weightColumns: weightColumnsOf(layout.value), isRestated, quotaCell };
};
