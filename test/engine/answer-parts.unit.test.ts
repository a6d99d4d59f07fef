import { ListGathering, sendLists, type AnswerPart, type ListPaths } from '../../src/engine/answer-parts';
import { ignoreProgress } from '../../src/kernel';
import { computePlan, ENGINE_JOBS } from '../../src/usecases';
import { checkIntake } from '../../src/usecases/check-intake';

import { checkRequest, computeRequest } from './engine-requests';

const response = computePlan(computeRequest, ignoreProgress, () => 0);
if (response.status !== 'planned') throw new Error('the sample is not planned');
const intake = checkIntake(checkRequest);

/** Lists longer than a part, of the sample's own items. */
const [problem] = [{ code: 'nip-invalid', severity: 'warns' }] as const;
const long = {
  ...response,
  problems: Array.from({ length: 1203 }, (_, row) => ({ ...problem, where: { sheet: 'A', row } })),
};

const isRows = (part: AnswerPart): part is Extract<AnswerPart, { sheets: string }> => 'sheets' in part;
const lengthOf = (part: AnswerPart): number => (isRows(part) ? part.rows.widths.length : part.items.length);

const carried = <Answer>(answer: Answer, paths: ListPaths): Answer => {
  const lists = new ListGathering();
  let parts = 0;
  const rest = sendLists(answer, paths, (part) => {
    parts += 1;
    lists.add(structuredClone(part));
  });
  return lists.complete(structuredClone(rest), parts);
};

describe('an answer in parts', () => {
  test('sends parts of at most 500 rows or 100 records, in order, and nothing for an empty list', () => {
    const parts: AnswerPart[] = [];
    sendLists(long, ENGINE_JOBS.compute, (part) => parts.push(part));
    expect(parts.every((part) => lengthOf(part) > 0 && lengthOf(part) <= (isRows(part) ? 500 : 100))).toBe(true);
    expect(parts.flatMap((part) => (!isRows(part) && part.list === 'problems' ? [part.items.length] : []))).toEqual([
      ...Array<number>(12).fill(100),
      3,
    ]);
    const rows = parts.filter(isRows).reduce((sum, part) => sum + lengthOf(part), 0);
    expect(rows).toBe(response.draft.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0));
  });

  test('leaves the answer itself short, and the answer it was given as it was', () => {
    const before = structuredClone(response);
    const rest = sendLists(response, ENGINE_JOBS.compute, () => undefined);
    expect([rest.problems, rest.plan.transfers, rest.shortlists]).toEqual([[], [], []]);
    expect(rest.draft.sheets.every(({ rows }) => rows.length === 0)).toBe(true);
    expect(rest.draft.sheets.map(({ name }) => name)).toEqual(response.draft.sheets.map(({ name }) => name));
    expect(response).toEqual(before);
    const read = sendLists(intake, ENGINE_JOBS.check, () => undefined);
    expect([read.employees, read.positions, read.requests, read.problems]).toEqual([[], [], [], []]);
  });

  test('is whole again once its lists are put back', () => {
    expect(carried(long, ENGINE_JOBS.compute)).toEqual(long);
    const blocked = { ...long, status: 'blocked', plan: undefined, shortlists: undefined, draft: undefined };
    expect(carried(blocked, ENGINE_JOBS.compute)).toEqual(blocked);
    expect(carried(intake, ENGINE_JOBS.check)).toEqual(intake);
    expect(carried(null, {})).toBeNull();
  });

  test('is refused when parts are missing', () => {
    const lists = new ListGathering();
    let parts = 0;
    const rest = sendLists(intake, ENGINE_JOBS.check, (part) => {
      parts += 1;
      lists.add(part);
    });
    expect(() => lists.complete(rest, parts + 1)).toThrow(`${parts} of ${parts + 1} parts of the answer arrived`);
  });

  test('throws at something that is no list', () => {
    expect(() => sendLists(intake, { lists: ['employees.0'] }, () => undefined)).toThrow('no list at employees.0');
  });
});
