/** Where something is wrong: 0-based row and column inside a sheet, or only the sheet, or only the file. */
export type Place = {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
};

/** "blocks": the plan cannot be made until it is mended. "warns": the plan is made, the reader is told. */
export type Severity = 'blocks' | 'warns';

/**
 * One thing that is wrong with the input, as data. Sentences live in `text/`, which must know every `code`.
 * `value` is what stood in the cell, as typed; `params` are the facts a sentence needs.
 */
export type Problem<Code extends string = string> = {
  readonly code: Code;
  readonly severity: Severity;
  readonly where?: Place;
  readonly value?: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** True when at least one problem stops the plan. */
export const hasBlocking = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === 'blocks');
