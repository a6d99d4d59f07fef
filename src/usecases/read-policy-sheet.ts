import { CRITERIA, criterionOf } from '../criteria';
import type { CivilDate, CriterionId, PadanProblem, Policy, RuleId } from '../domain';
import { defaultPolicy, PRESET_IDS, presetPolicy } from '../planning';
import { POLICY_LAYOUT, weightPlace } from '../book';
import { boundsOf, contradictionIn, RULES } from '../rules';
import { cellAt, foldText, type CellValue, type Grid } from '../sheets';
import { textsOf } from '../text';

import { draftOf, isRefusedName, MISSING, MODES, MOST_LIMIT, type PolicyDraft } from './policy-draft';
import { dayIn, isWaiverKey, readWaiver, seemsWaiver } from './read-waiver';

/** What a cell of the policy sheet should hold; `text/` says it in words. */
type Expected =
  | { readonly expects: 'whole'; readonly least: number; readonly most: number; readonly stored?: 'text' }
  | { readonly expects: 'points' | 'day' | 'mode' | 'missing' | 'model' | 'order' | 'once' | 'place' };

const LANGUAGES = [textsOf('id'), textsOf('en')];
const OPTIONS = [
  'allowPromotions',
  'minimumGain',
  'mostMoves',
  'leastPerUnit',
  'leastPerPost',
  'excessCosts',
  'preset',
] as const;

const wordOf = <Word extends string>(
  cell: CellValue,
  words: readonly Word[],
  spoken: (word: Word) => readonly string[],
): Word | null => {
  const folded = foldText(String(cell ?? ''));
  return words.find((word) => [word, ...spoken(word)].some((form) => foldText(form) === folded)) ?? null;
};

class PolicySheetReader {
  readonly policy: PolicyDraft = draftOf(defaultPolicy());
  readonly problems: PadanProblem[] = [];
  private readonly rowOf = new Map<string, number>();

  constructor(private readonly grid: Grid) {
    // The criteria in use are those that stand on the sheet.
    this.policy.criteria = {};
  }

  read(): void {
    this.grid.rows.forEach((_, row) => {
      if (row <= POLICY_LAYOUT.headerRow) return;
      const cell = this.cell(row, POLICY_LAYOUT.keyColumn);
      const key = typeof cell === 'string' ? cell.trim() : '';
      if (key !== '') this.readRow(key, row);
      else if (seemsWaiver(this.grid, row) || this.hasLostItsKey(row))
        this.object(row, POLICY_LAYOUT.keyColumn, String(this.cell(row, 1) ?? 'W'), { expects: 'place' });
    });
    this.checkWhole();
  }

  /** A row with a name and a value is one of the policy, and only its key says which. */
  private hasLostItsKey(row: number): boolean {
    const isBlank = (column: number): boolean => String(this.cell(row, column) ?? '').trim() === '';
    const name = String(this.cell(row, 1) ?? '').trim();
    const isSum = LANGUAGES.some(({ sheets }) => sheets.labels.weightSum === name);
    return name !== '' && !isSum && !isBlank(POLICY_LAYOUT.valueColumn);
  }

  private readRow(key: string, row: number): void {
    const [rule = '', threshold] = key.split('.');
    const isRule = RULES.some(({ id }) => id === rule);
    const isCriterion = CRITERIA.some(({ id }) => id === key);
    const isOption = OPTIONS.some((option) => option === key);
    if (!isRule && !isCriterion && !isOption && !isWaiverKey(key)) {
      this.objectToKey(key, row);
      return;
    }
    if (this.rowOf.has(key)) {
      this.object(row, POLICY_LAYOUT.keyColumn, key, { expects: 'once' });
      return;
    }
    this.rowOf.set(key, row);
    if (isCriterion) this.readCriterion(key as CriterionId, row);
    else if (isRule) this.readRule(rule as RuleId, threshold, row);
    else if (isOption) this.readOption(key as (typeof OPTIONS)[number], row);
    else {
      const waiver = readWaiver(this.grid, row, this.problems);
      if (waiver !== null) this.policy.waivers.push(waiver);
    }
  }

  private readCriterion(id: CriterionId, row: number): void {
    const criterion = { weight: 0, missing: criterionOf(id).defaultMissing };
    this.policy.criteria[id] = criterion;
    criterion.weight = this.wholeAt(row, id, 0, 1000) ?? 0;
    const { missingColumn } = POLICY_LAYOUT;
    const missing = wordOf(this.cell(row, missingColumn), MISSING, (word) =>
      LANGUAGES.map((texts) => texts.policy.missing[word]),
    );
    if (missing === null) this.object(row, missingColumn, id, { expects: 'missing' });
    else criterion.missing = missing;
  }

  private readRule(id: RuleId, threshold: string | undefined, row: number): void {
    const setting = this.policy.rules[id];
    const { valueColumn, validFromColumn, validToColumn, keyColumn } = POLICY_LAYOUT;
    if (threshold === undefined) {
      const mode = wordOf(this.cell(row, valueColumn), MODES, (word) =>
        LANGUAGES.map((texts) => texts.policy.modes[word]),
      );
      if (mode === null) this.object(row, valueColumn, id, { expects: 'mode' });
      else setting.mode = mode;
      setting.validFrom = this.dayAt(row, validFromColumn, id) ?? setting.validFrom;
      setting.validTo = this.dayAt(row, validToColumn, id);
      return;
    }
    const key = `${id}.${threshold}`;
    if (!Object.hasOwn(setting.thresholds, threshold)) this.objectToKey(key, row, keyColumn);
    else if (threshold.endsWith('Date')) setting.thresholds[threshold] = this.dayAt(row, valueColumn, key) ?? 0;
    else {
      const { least, most } = boundsOf(threshold);
      setting.thresholds[threshold] = this.wholeAt(row, key, least, most) ?? setting.thresholds[threshold]!;
    }
  }

  private readOption(key: (typeof OPTIONS)[number], row: number): void {
    const { policy } = this;
    const value = this.cell(row, POLICY_LAYOUT.valueColumn);
    switch (key) {
      case 'allowPromotions':
      case 'excessCosts':
        policy[key] = this.wholeAt(row, key, 0, 1) === 1;
        return;
      case 'mostMoves':
        policy.limits.mostMoves = String(value ?? '').trim() === '' ? null : this.wholeAt(row, key, 0, MOST_LIMIT);
        return;
      case 'leastPerUnit':
      case 'leastPerPost':
        policy.limits[key] = String(value ?? '').trim() === '' ? 0 : (this.wholeAt(row, key, 0, MOST_LIMIT) ?? 0);
        return;
      case 'minimumGain':
        if (typeof value === 'number' && value >= 0 && value <= 100) policy.minimumGain = Math.round(value * 100);
        else this.object(row, POLICY_LAYOUT.valueColumn, key, { expects: 'points' });
        return;
      case 'preset': {
        const named = PRESET_IDS.find((preset) => preset === value);
        if (named === undefined) this.object(row, POLICY_LAYOUT.valueColumn, key, { expects: 'model' });
        else policy.preset = named;
      }
    }
  }

  /** What no row shows by itself: limits against each other, the model against the criteria, rows that are missing or have moved. */
  private checkWhole(): void {
    const { policy, rowOf } = this;
    for (const { id } of RULES) {
      const contrary = contradictionIn(id, policy.rules[id]);
      if (contrary === null) continue;
      const isPeriod = contrary === 'validTo';
      const row = rowOf.get(isPeriod ? id : `${id}.${contrary}`) ?? rowOf.get(id);
      const column = isPeriod ? POLICY_LAYOUT.validToColumn : POLICY_LAYOUT.valueColumn;
      if (row !== undefined) this.object(row, column, isPeriod ? id : `${id}.${contrary}`, { expects: 'order' });
    }
    const presetRow = rowOf.get('preset');
    if (presetRow !== undefined && this.isOtherModel())
      this.object(presetRow, POLICY_LAYOUT.valueColumn, 'preset', { expects: 'model' });
    const expected = [
      ...RULES.flatMap(({ id, defaultThresholds }) => [
        id,
        ...Object.keys(defaultThresholds).map((one) => `${id}.${one}`),
      ]),
      ...OPTIONS,
    ];
    const missing = expected.filter((key) => !rowOf.has(key));
    if (missing.length > 0)
      this.problems.push({
        code: 'policy-rows-missing',
        severity: 'warns',
        where: { sheet: this.grid.sheet },
        params: { names: missing.join(', ') },
      });
    // The formulas of a run point at the weights by their places. A row that cannot be read has been told already.
    const moved = CRITERIA.find(({ id }) => {
      const row = rowOf.get(id);
      return row !== undefined && weightPlace(policy, id).row !== row;
    });
    if (moved && !this.problems.some(({ severity }) => severity === 'blocks'))
      this.object(rowOf.get(moved.id)!, POLICY_LAYOUT.keyColumn, moved.id, { expects: 'place' });
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

  private objectToKey(key: string, row: number, column: number = POLICY_LAYOUT.keyColumn): void {
    if (!/^[A-Za-z][A-Za-z0-9_. ]*$/.test(key)) return;
    const isHeader = LANGUAGES.some(
      ({ sheets }) => sheets.headers.key === key || Object.values<string>(sheets.labels).includes(key),
    );
    if (isHeader) return;
    const isRefused = isRefusedName(foldText(`${key} ${String(this.cell(row, 1) ?? '')}`));
    this.problems.push({
      code: isRefused ? 'criterion-refused' : 'policy-cell',
      severity: 'blocks',
      where: { sheet: this.grid.sheet, row, column },
      params: { name: key },
    });
  }

  private cell(row: number, column: number): CellValue {
    return cellAt(this.grid, row, column);
  }

  private object(row: number, column: number, name: string, expected: Expected): void {
    this.problems.push({
      code: 'policy-invalid',
      severity: 'blocks',
      where: { sheet: this.grid.sheet, row, column },
      params: { name, value: String(this.cell(row, column) ?? ''), ...expected },
    });
  }

  private wholeAt(row: number, name: string, least: number, most: number): number | null {
    const value = this.cell(row, POLICY_LAYOUT.valueColumn);
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    const isText = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
    this.object(row, POLICY_LAYOUT.valueColumn, name, {
      expects: 'whole',
      least,
      most,
      ...(isText ? { stored: 'text' as const } : {}),
    });
    return null;
  }

  private dayAt(row: number, column: number, name: string): CivilDate | null {
    const value = this.cell(row, column);
    const day = dayIn(value);
    if (day === null && String(value ?? '').trim() !== '') this.object(row, column, name, { expects: 'day' });
    return day;
  }
}

/**
 * Reads the policy sheet by the keys in its first column. Rows that are missing keep the default, and that is told; rows that
 * cannot be read, stand there twice or contradict each other are blocking problems with their cell, because planning under a
 * half-read policy would be planning under another one.
 */
export const readPolicySheet = (
  grid: Grid,
): { readonly policy: Policy; readonly problems: readonly PadanProblem[] } => {
  const reader = new PolicySheetReader(grid);
  reader.read();
  return { policy: reader.policy, problems: reader.problems };
};
