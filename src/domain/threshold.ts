import type { Unit } from './policy-options';

/** What a threshold of a rule is, as its name tells: a day (0 where none is set), 1 or 0 for yes or no, or a whole number. */
export type Threshold = {
  readonly kind: 'day' | 'yes-no' | 'whole';
  /** Least and most it can sensibly be, both ends included; a day has no bounds. */
  readonly least: number;
  readonly most: number;
  readonly unit: Unit | null;
};

const BY_NAME: Readonly<Record<string, Threshold>> = {
  years: { kind: 'whole', least: 1, most: 5, unit: 'years' },
  acceptFamily: { kind: 'yes-no', least: 0, most: 1, unit: null },
};

const BY_END: readonly (readonly [RegExp, Threshold])[] = [
  [/Date$/, { kind: 'day', least: 0, most: Number.MAX_SAFE_INTEGER, unit: null }],
  [/Months$/, { kind: 'whole', least: 0, most: 600, unit: 'months' }],
  [/AgeYears/, { kind: 'whole', least: 18, most: 80, unit: 'years' }],
  [/Percent$/, { kind: 'whole', least: 0, most: 100, unit: 'percent' }],
  [/Classes$/, { kind: 'whole', least: 0, most: 16, unit: 'classes' }],
  [/Points$/, { kind: 'whole', least: 0, most: 120, unit: 'points' }],
];

/** The threshold of this name, whose end is its unit. */
export const thresholdOf = (name: string): Threshold =>
  BY_NAME[name] ??
  BY_END.find(([end]) => end.test(name))?.[1] ?? {
    kind: 'whole',
    least: 0,
    most: Number.MAX_SAFE_INTEGER,
    unit: null,
  };
