const MESSAGES: Record<string, string> = {
  AccessDenied: "You can't do this operation: the object is protected or may not be changed.",
  InactiveWorkbook: 'The operation failed because another workbook has the focus.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: "This operation isn't permitted for the object.",
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: "This operation can't be completed over a merged range.",
  RangeExceedsLimit: 'The range holds more cells than one request may carry.',
};

const HTTP: Record<string, number> = { AccessDenied: 403, ItemNotFound: 404, ItemAlreadyExists: 409 };

/** Trouble that Excel itself would report: it stops the batch and reaches the caller as OfficeExtension.Error. */
export class ExcelError extends Error {
  readonly httpStatus: number;

  constructor(
    readonly code: string,
    detail?: string,
  ) {
    super(`${MESSAGES[code] ?? code}${detail === undefined ? '' : ` (${detail})`}`);
    this.httpStatus = HTTP[code] ?? 400;
  }
}

/** A member that the memory workbook lacks: a gap in the test support, never a behaviour of Excel. */
export class NotImplementedError extends Error {
  readonly code = 'MemoryExcelNotImplemented';

  constructor(readonly member: string) {
    super(`memory-excel: not implemented ${member}`);
  }
}

export const invalidArgument = (detail: string): ExcelError => new ExcelError('InvalidArgument', detail);
