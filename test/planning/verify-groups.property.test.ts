import fc from 'fast-check';

import { InOrder, OpenColumns, refineBy } from '../../src/planning/verify-groups';
import { numbered, type Question } from '../../src/planning/verify-questions';

const COLUMNS = 24;

/** What a question answers by kind, and the kind of each column. */
type Asked = { readonly kindOf: readonly number[]; readonly answerOf: readonly number[] };

/** A question that fails the test when the own column is asked about. */
const questionOf = ({ kindOf, answerOf }: Asked, own: number): Question => {
  const [numbers, kinds] = numbered(kindOf);
  return {
    kindOf: numbers,
    kinds,
    key: answerOf.join(),
    most: Math.max(...answerOf),
    selectRow: () => undefined,
    answer: (columns, count, answers) => {
      for (let index = 0; index < count; index += 1) {
        const column = columns[index]!;
        if (column === own) throw new Error('the own post was asked about');
        answers[index] = answerOf[kindOf[column]!]!;
      }
    },
  };
};

const someQuestion = (most: number): fc.Arbitrary<Asked> =>
  fc.record({
    kindOf: fc.array(fc.nat({ max: 5 }), { minLength: COLUMNS, maxLength: COLUMNS }),
    answerOf: fc.array(fc.nat({ max: most }), { minLength: 6, maxLength: 6 }),
  });

describe('columns in groups of posts that are answered alike', () => {
  test('every open column but the own one stands once in a group, whose sum is what the questions answer for it', () => {
    fc.assert(
      fc.property(
        fc.array(someQuestion(300), { maxLength: 5 }),
        someQuestion(1),
        fc.nat({ max: COLUMNS - 1 }),
        (asked, bar, own) => {
          const questions = asked.map((one) => questionOf(one, own));
          // The rules that open columns are asked about all of them, since they are asked for many people.
          const rule = questionOf(bar, -1);
          const groups = new OpenColumns([rule], refineBy(questions, COLUMNS), COLUMNS).of();
          const sums = new Int32Array(COLUMNS + 1);
          groups.addUp(own, sums, new Int16Array(COLUMNS));
          const found = new Map<number, number>();
          for (let group = 0; group < groups.count; group += 1) {
            const members = groups.columns.subarray(groups.starts[group], groups.starts[group + 1]);
            expect(members).toEqual(members.slice().sort());
            for (const column of members) if (column !== own) found.set(column, sums[group]!);
          }
          const open = Array.from({ length: COLUMNS }, (_, column) => column).filter(
            (column) => bar.answerOf[bar.kindOf[column]!] === 0,
          );
          expect([...groups.columns].sort((a, b) => a - b)).toEqual(open);
          expect([...found].sort(([a], [b]) => a - b)).toEqual(
            open
              .filter((column) => column !== own)
              .map((column) => [
                column,
                asked.reduce((sum, { kindOf, answerOf }) => sum + answerOf[kindOf[column]!]!, 0),
              ]),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  test('questions that would tell too many posts apart are left for single posts', () => {
    const each = Array.from({ length: 2000 }, (_, column) => column);
    const two = each.map((column) => column % 2);
    const asked = [two, two, each, two].map((kindOf) => questionOf({ kindOf, answerOf: [] }, -1));
    expect(refineBy(asked, 2000).map(({ groups }) => groups)).toEqual([2, 2]);
  });
});

test('columns are put in order with their totals, again and again', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.nat({ max: 99 }))), (turns) => {
      const inOrder = new InOrder(100);
      for (const turn of turns) {
        const columns = Int32Array.from({ length: 100 }, (_, index) => turn[index] ?? 0);
        const totals = columns.map((column) => column * 7);
        inOrder.sort(columns, totals, turn.length);
        const sorted = [...turn].sort((a, b) => a - b);
        expect([...columns.subarray(0, turn.length)]).toEqual(sorted);
        expect([...totals.subarray(0, turn.length)]).toEqual(sorted.map((column) => column * 7));
      }
    }),
  );
});
