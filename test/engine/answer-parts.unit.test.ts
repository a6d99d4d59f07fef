import { ListGathering, sendIntakeLists, sendResponseLists, type AnswerPart } from '../../src/engine/answer-parts';
import { ignoreProgress } from '../../src/kernel';
import { defaultPolicy } from '../../src/planning';
import { nameRunSheets } from '../../src/book';
import { textsOf } from '../../src/text';
import { checkIntake, computePlan, type ComputeResponse } from '../../src/usecases';
import { gridsOf } from '../support/records';
import { SAMPLE_DAY, tinySample } from '../support/workbooks';

const grids = gridsOf(tinySample());
const check = { grids, choices: {}, policy: defaultPolicy(), policyProblems: [], asOf: SAMPLE_DAY };
const names = nameRunSheets(1, 'Padan Kebijakan', [], textsOf('id'));
const response = computePlan({ ...check, language: 'id', run: 1, names, setAside: false }, ignoreProgress, () => 0);
const intake = checkIntake(check);
if (response.status !== 'planned') throw new Error('the sample is not planned');

/** Lists longer than a part, of the sample's own items. */
const [problem] = [{ code: 'nip-invalid', severity: 'warns' }] as const;
const long = {
  ...response,
  problems: Array.from({ length: 1203 }, (_, row) => ({ ...problem, where: { sheet: 'A', row } })),
};

const lengthOf = (part: AnswerPart): number => (part.list === 'rows' ? part.items.widths.length : part.items.length);

describe('an answer in parts', () => {
  test('sends parts of at most 500 rows or 100 records, in order, and nothing for an empty list', () => {
    const parts: AnswerPart[] = [];
    sendResponseLists(long, (part) => parts.push(part));
    expect(parts.every((part) => lengthOf(part) > 0 && lengthOf(part) <= (part.list === 'rows' ? 500 : 100))).toBe(
      true,
    );
    expect(parts.flatMap((part) => (part.list === 'problems' ? [part.items.length] : []))).toEqual([
      ...Array<number>(12).fill(100),
      3,
    ]);
    const rows = parts.filter(({ list }) => list === 'rows').reduce((sum, part) => sum + lengthOf(part), 0);
    expect(rows).toBe(response.draft.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0));
  });

  test('leaves the answer itself short, and the answer it was given as it was', () => {
    const rowsBefore = response.draft.sheets.map(({ rows }) => rows.length);
    const rest = sendResponseLists(response, () => undefined);
    if (rest.status !== 'planned') throw new Error('not planned');
    expect([rest.problems, rest.plan.transfers, rest.shortlists]).toEqual([[], [], []]);
    expect(rest.draft.sheets.every(({ rows }) => rows.length === 0)).toBe(true);
    expect(response.draft.sheets.map(({ rows }) => rows.length)).toEqual(rowsBefore);
  });

  test('is whole again once its lists are put back', () => {
    const carried = (answer: ComputeResponse): ComputeResponse => {
      const lists = new ListGathering();
      let parts = 0;
      const rest = sendResponseLists(answer, (part) => {
        parts += 1;
        lists.add(structuredClone(part));
      });
      return lists.response(rest, parts);
    };
    expect(carried(long)).toEqual(long);
    expect(carried({ ...long, status: 'blocked' }).problems).toEqual(long.problems);
    const read = new ListGathering();
    let parts = 0;
    const rest = sendIntakeLists(intake, (part) => {
      parts += 1;
      read.add(structuredClone(part));
    });
    expect(read.intake(rest, parts)).toEqual(intake);
    expect(() => read.intake(rest, parts + 1)).toThrow(`${parts} of ${parts + 1} parts of the answer arrived`);
  });
});
