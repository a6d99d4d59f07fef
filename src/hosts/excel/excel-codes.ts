import type { HostProblemCode, PadanProblem } from '../../domain';

// Codes of the Excel API (never its messages, which are in the user's language), by what they come to. Documented at
// learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling and in the enums `Excel.ErrorCodes` and
// `OfficeExtension.ErrorCodes`.
const CODES_OF = {
  'host-busy': ['InvalidOperationInCellEditMode'],
  'host-dialog-open': ['WriteNotSupportedWhenModalDialogOpen'],
  'host-crowded': ['ActivityLimitReached', 'RequestAborted', 'ServiceNotAvailable', 'ConnectionFailure', 'Timeout'],
  'host-other-book': ['InactiveWorkbook', 'InvalidSelection'],
  'host-too-large': [
    'RequestPayloadSizeLimitExceeded',
    'ResponsePayloadSizeLimitExceeded',
    'RangeExceedsLimit',
    'OperationCellsExceedLimit',
    'MemoryLimitReached',
  ],
  'host-denied': ['AccessDenied'],
  'host-changed': ['ItemNotFound', 'InvalidReference'],
  'host-conflict': [
    'Conflict',
    'InsertDeleteConflict',
    'FilteredRangeConflict',
    'MergedRangeConflict',
    'PivotTableRangeConflict',
    'ItemAlreadyExists',
    'NonBlankCellOffSheet',
  ],
  'host-session-lost': [
    'InvalidOrTimedOutSession',
    'InvalidRequestContext',
    'InvalidBinding',
    'Unauthenticated',
    'HostRestartNeeded',
  ],
  'host-unsupported': [
    'ApiNotFound',
    'ApiNotAvailable',
    'NotImplemented',
    'UnsupportedFeature',
    'UnsupportedFillType',
    'UnsupportedOperation',
    'UnsupportedSheet',
    'CannotRegisterEvent',
  ],
  'host-asks': [
    'BadPassword',
    'OpenWorkbookLinksBlocked',
    'RefreshWorkbookLinksBlocked',
    'PowerQueryRefreshResourceChallenge',
  ],
  'host-failed': [
    'GeneralException',
    'Client Error',
    'InvalidArgument',
    'InvalidOperation',
    'InvalidRequest',
    'InvalidObjectPath',
    'ContentLengthRequired',
    'DirtySupportingFormula',
    'EmptyChartSeries',
    'FormulaLengthExceedsLimit',
    'RangeImageExceedsLimit',
    'InvalidRibbonDefinition',
    'PropertyNotLoaded',
    'ValueNotLoaded',
    'CannotUpdateReadOnlyProperty',
    'RunMustReturnPromise',
  ],
} as const satisfies Partial<Record<HostProblemCode, readonly string[]>>;

const PROBLEM_OF_CODE: ReadonlyMap<string, HostProblemCode> = new Map(
  Object.entries(CODES_OF).flatMap(([problem, codes]) =>
    codes.map((code) => [code, problem as HostProblemCode] as const),
  ),
);

/** Problems that end by themselves, or as soon as somebody leaves a cell, a dialog or another workbook. */
const PASSING: ReadonlySet<string> = new Set<HostProblemCode>([
  'host-busy',
  'host-dialog-open',
  'host-crowded',
  'host-other-book',
]);

/** What a code of Excel comes to; the code itself is kept for whoever helps. A code nobody has documented is a plain refusal. */
export const problemOfCode = (code: string): PadanProblem => ({
  code: PROBLEM_OF_CODE.get(code) ?? 'host-failed',
  severity: 'blocks',
  params: { detail: code, sheet: '', cells: 0 },
});

/** Whether what was asked for may well succeed when it is asked for again. */
export const isPassing = ({ code }: PadanProblem): boolean => PASSING.has(code);

/** Whether a code says that Excel would not do this one thing, for none of the reasons that stop a whole write. */
export const isRefusalCode = (code: string): boolean =>
  ['host-failed', 'host-unsupported'].includes(problemOfCode(code).code);
