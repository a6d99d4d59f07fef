import { criteriaOf } from '../../src/criteria';
import { RULES } from '../../src/rules';
import { NAMED_OPTIONS } from '../../src/domain';
import { reasonOf } from '../../src/book';
import { recommendationsSheet } from '../../src/book/recommendations-sheet';
import type { CellRange, SheetDraft } from '../../src/sheets';
import { formatPoints } from '../../src/text';

import { allSheets, cellsOf, cityForReport, reportInput, sheetByKey } from './made-run';

const city = cityForReport();
const input = reportInput('id', city);
const sheets = allSheets(input);
const { transfers } = input.planned.plan;
const places = recommendationsSheet.places!(input);

/** Values of a range, row by row; a cell that is not there counts as null. */
const valuesIn = (sheet: SheetDraft, { firstRow, lastRow, firstColumn, lastColumn }: CellRange): unknown[] =>
  Array.from({ length: lastRow - firstRow + 1 }, (_, row) =>
    Array.from(
      { length: lastColumn - firstColumn + 1 },
      (_cell, column) => sheet.rows[firstRow + row]?.[firstColumn + column]?.value ?? null,
    ),
  ).flat();

describe('choices', () => {
  test('decisions are chosen from cells beside the table, hidden and out of the reach of its sorting', () => {
    const recommendations = sheetByKey(sheets, 'rekomendasi');
    const [validation, ...others] = recommendations.validations ?? [];
    expect(others).toEqual([]);
    expect(validation!.source.sheet).toBe(recommendations.name);
    const { range } = validation!.source;
    expect(valuesIn(recommendations, range)).toEqual(['Setuju', 'Tolak', 'Tunda', 'Tetap']);
    expect(recommendations.hiddenColumns).toContain(range.firstColumn);
    expect(range.firstColumn).toBeGreaterThan(recommendations.table!.range.lastColumn + 1);
    const { columnOf, firstRow, lastRow } = places;
    const [decision, nip] = [columnOf('decision'), columnOf('nip')];
    expect(validation!.range).toEqual({ firstRow, lastRow, firstColumn: decision, lastColumn: decision });
    const rows = { ...validation!.range, firstColumn: nip, lastColumn: nip };
    expect(valuesIn(recommendations, rows).filter((value) => value !== null)).toEqual(
      transfers.map(({ employee }) => employee.nip),
    );
  });

  test('nothing is decided in advance, and the four cells to fill in are marked as such', () => {
    const recommendations = sheetByKey(sheets, 'rekomendasi');
    const inputs = cellsOf(recommendations).filter(({ cell }) => cell.look === 'input');
    expect(inputs).toHaveLength(transfers.length * 4);
    expect(inputs.filter(({ cell }) => cell.value !== null)).toEqual([]);
    const entries = ['decision', 'official', 'decisionDate', 'remark'].map(places.columnOf);
    expect(new Set(inputs.map(({ column }) => column))).toEqual(new Set(entries));
  });

  test('what the policy sheet lets people choose stands in cells of that sheet', () => {
    const policy = sheetByKey(sheets, 'kebijakan');
    const { missing, modes, answers } = input.texts.policy;
    const validations = policy.validations ?? [];
    const cells = validations.reduce((sum, { range }) => sum + range.lastRow - range.firstRow + 1, 0);
    // Criteria, rules, options of yes or no, the model, and one threshold of yes or no.
    const yesNo = NAMED_OPTIONS.filter(({ option }) => option.kind === 'yes-no').length;
    expect(cells).toBe(criteriaOf(input.policy).length + RULES.length + yesNo + 1);
    for (const { source, range } of validations) {
      expect(source.sheet).toBe(policy.name);
      const choices = valuesIn(policy, source.range);
      expect([missing, modes, answers].map((words) => Object.values(words))).toContainEqual(choices);
      for (const value of valuesIn(policy, range)) expect(choices).toContain(value);
    }
  });
});

describe('the sentence on a recommendation', () => {
  test.each(['id', 'en'] as const)(
    'names the post, both scores, the gain and what could not be checked (%s)',
    (language) => {
      const localised = reportInput(language, city);
      for (const transfer of transfers) {
        const reason = reasonOf(transfer, localised.planned.plan, localised.texts);
        const { current, proposed, gain, to, flags } = transfer;
        const facts = [
          to.name,
          to.unit,
          ...[current.total, Math.abs(gain)].map((n) => formatPoints(n, localised.texts)),
          ...(gain === 0 ? [] : [formatPoints(proposed.total, localised.texts)]),
        ];
        expect(facts.filter((fact) => !reason.includes(fact))).toEqual([]);
        // Whatever is told of a rule beside the sentence stands in it too, so that the two never contradict each other.
        for (const { rule } of flags) expect(reason).toContain(`(${rule})`);
      }
    },
  );
});
