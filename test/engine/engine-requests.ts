import { nameRunSheets } from '../../src/book';
import { required } from '../../src/kernel';
import { defaultPolicy } from '../../src/planning';
import { textsOf } from '../../src/text';
import { reopenForAnswers, type AnswersRequest, type CheckRequest, type ComputeRequest } from '../../src/usecases';
import { gridsOf } from '../support/records';
import { fileOf, openFile, planned, SAMPLE_DAY, tinySample, withCells } from '../support/workbooks';

/** A check of the tiny sample. */
export const checkRequest: CheckRequest = {
  grids: gridsOf(tinySample()),
  choices: {},
  policy: defaultPolicy(),
  policyProblems: [],
  asOf: SAMPLE_DAY,
};

/** Its first plan. */
export const computeRequest: ComputeRequest = {
  ...checkRequest,
  language: 'id',
  run: 1,
  names: nameRunSheets(1, 'Padan Kebijakan', [], textsOf('id')),
  setAside: false,
};

/** A request without posts: nothing can be planned. */
export const blockedRequest: ComputeRequest = { ...computeRequest, grids: computeRequest.grids.slice(0, 1) };

/** One that trips over a number no hash can hold: a fault of whoever asks. */
export const faultyRequest: ComputeRequest = {
  ...computeRequest,
  policy: Object.assign({ ...computeRequest.policy }, { stray: Number.NaN }),
};

/** A planned file with somebody who is moved, and what asks about it; `changed` asks after that person was barred from moving. */
export const plannedFile = async (): Promise<{
  readonly bytes: Uint8Array;
  readonly asked: AnswersRequest;
  readonly changed: AnswersRequest;
  readonly changedBytes: Uint8Array;
  readonly resultHash: string;
  readonly mover: { readonly nip: string; readonly from: string; readonly to: string };
}> => {
  const workbook = openFile(fileOf(tinySample()));
  const { plan, hashes } = await planned(workbook);
  const { employee, from, to } = required(plan.transfers[0], 'transfer');
  const staff = required(tinySample()[0], 'staff');
  const columnOf = (header: string): number =>
    required(staff.rows[0], 'header').findIndex((cell) => cell?.value === header);
  const row = staff.rows.findIndex((cells) => cells[columnOf('NIP BARU')]?.value === employee.nip);
  const barred = [{ row, column: columnOf('KEDUDUKAN HUKUM NAMA'), value: 'CLTN' }];
  const bytes = workbook.bytes();
  const changedBytes = withCells(bytes, staff.name, barred);
  const reopened = async (file: Uint8Array): Promise<AnswersRequest> => {
    const request = await reopenForAnswers(openFile(file));
    if (!request.ok) throw new Error(request.error.code);
    return request.value;
  };
  return {
    bytes,
    asked: await reopened(bytes),
    changed: await reopened(changedBytes),
    changedBytes,
    resultHash: hashes.resultHash,
    mover: { nip: employee.nip, from: from.id, to: to.id },
  };
};
