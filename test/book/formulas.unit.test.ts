import { criteriaOf, settingOf } from '../../src/criteria';
import { RECOMMENDATION_COLUMNS, RECOMMENDATION_HEADER_ROW, weightFormula } from '../../src/book';
import { columnIndex } from '../../src/book/policy/columns';
import { parseCellAddress, parseRangeAddress, quoteSheetName, type DraftCell, type SheetDraft } from '../../src/sheets';

import { allSheets, cellsOf, cityForReport, reportInput, sheetByKey } from './made-run';

const POLICY_NAME = "Padan 'Kebijakan' (2)";
const input = reportInput('id', cityForReport(), undefined, POLICY_NAME);
const IN_USE = criteriaOf(input.policy);
const sheets = allSheets(input);
const [policy, summary, recommendations, scores] = ['kebijakan', 'ringkasan', 'rekomendasi', 'rincian'].map((key) =>
  sheetByKey(sheets, key),
) as [SheetDraft, SheetDraft, SheetDraft, SheetDraft];
const { transfers, objective, stayTotal } = input.planned.plan;

const cellAt = (sheet: SheetDraft, row: number, column: number): DraftCell => {
  const cell = sheet.rows[row]?.[column];
  if (!cell) throw new Error(`${sheet.name}: nothing at ${row}, ${column}`);
  return cell;
};
/** The cell a reference such as 'Sheet'!$C$5 names. */
const cellNamed = (sheet: SheetDraft, reference: string): DraftCell => {
  const prefix = `${quoteSheetName(sheet.name)}!`;
  expect(reference.startsWith(prefix)).toBe(true);
  const place = parseCellAddress(reference.slice(prefix.length))!;
  return cellAt(sheet, place.row, place.column);
};

const SCORES_HEADER = 2;
const BLOCK = IN_USE.length + 1;

describe('formulas', () => {
  test('carry the number they must give, and do not begin with a sign of their own', () => {
    const formulas = sheets.flatMap((sheet) => cellsOf(sheet).filter(({ cell }) => cell.formula !== undefined));
    expect(formulas.length).toBeGreaterThan(transfers.length * (3 * IN_USE.length + 6));
    // The one text among them warns of weights changed later, and says nothing until then.
    const texts = formulas.filter(({ cell }) => typeof cell.value === 'string');
    expect(texts.map(({ cell }) => [cell.value, cell.look])).toEqual([['', 'strong']]);
    for (const { cell } of formulas.filter((one) => !texts.includes(one))) {
      expect(typeof cell.value === 'number' && Number.isFinite(cell.value)).toBe(true);
      expect(cell.formula).toMatch(/^[A-Z'$]/);
      expect(['points', 'signedPoints', 'whole']).toContain(cell.format);
    }
  });

  test('use only functions and separators every spreadsheet program knows', () => {
    const used = sheets.flatMap((sheet) =>
      cellsOf(sheet).flatMap(({ cell }) => cell.formula?.match(/[A-Z]+(?=\()/g) ?? []),
    );
    expect([...new Set(used)].sort()).toEqual(['IF', 'INDEX', 'INT', 'MATCH', 'ROUND', 'SUM', 'SUMIF']);
    const formulas = sheets.flatMap((sheet) => cellsOf(sheet).flatMap(({ cell }) => cell.formula ?? []));
    expect(formulas.filter((formula) => formula.includes(';'))).toEqual([]);
  });
});

describe('score breakdown', () => {
  test('has one line per criterion and one total per transfer', () => {
    expect(scores.rows).toHaveLength(SCORES_HEADER + 1 + transfers.length * BLOCK);
  });

  test('contributions are INT((score*weight+500)/1000) on whole hundredths, and store the engine’s numbers', () => {
    transfers.forEach((transfer, place) => {
      transfer.proposed.contributions.forEach((proposed, index) => {
        const current = transfer.current.contributions[index]!;
        const row = SCORES_HEADER + 1 + place * BLOCK + index;
        const number = row + 1;
        expect(cellAt(scores, row, 8)).toMatchObject({
          formula: `INT((ROUND(F${number}*100,0)*H${number}+500)/1000)/100`,
          value: current.contribution / 100,
        });
        expect(cellAt(scores, row, 9)).toMatchObject({
          formula: `INT((ROUND(G${number}*100,0)*H${number}+500)/1000)/100`,
          value: proposed.contribution / 100,
        });
        expect(cellAt(scores, row, 5).value).toBe(current.score / 100);
        expect(cellAt(scores, row, 6).value).toBe(proposed.score / 100);
      });
    });
  });

  test('weights are read from their own line of the policy sheet', () => {
    transfers.forEach((_, place) => {
      IN_USE.forEach(({ id }, index) => {
        const cell = cellAt(scores, SCORES_HEADER + 1 + place * BLOCK + index, 7);
        expect(cell.formula).toBe(weightFormula(policy.name, id));
        expect(cell.value).toBe(settingOf(input.policy, id).weight);
        const row = policy.rows.findIndex(([key]) => key?.value === id);
        expect(cellAt(policy, row, columnIndex('number')).value).toBe(settingOf(input.policy, id).weight);
      });
    });
  });

  test('totals sum exactly the lines of their transfer and store the engine’s totals', () => {
    transfers.forEach(({ current, proposed }, place) => {
      const first = SCORES_HEADER + 1 + place * BLOCK;
      const totals = [
        [8, 'I', current.total],
        [9, 'J', proposed.total],
      ] as const;
      for (const [column, letter, total] of totals) {
        expect(cellAt(scores, first + IN_USE.length, column)).toMatchObject({
          formula: `ROUND(SUM(${letter}${first + 1}:${letter}${first + IN_USE.length}),2)`,
          value: total / 100,
        });
      }
      expect(cellAt(scores, first + IN_USE.length, 7).value).toBe(1000);
    });
  });
});

describe('recommendations', () => {
  test('scores refer to the totals of the same person and store the engine’s numbers', () => {
    transfers.forEach((transfer, index) => {
      const row = RECOMMENDATION_HEADER_ROW + 1 + index;
      const { scoreNow, scoreProposed, gain, nip } = RECOMMENDATION_COLUMNS;
      const now = cellAt(recommendations, row, scoreNow);
      const proposed = cellAt(recommendations, row, scoreProposed);
      expect(cellAt(recommendations, row, nip).value).toBe(transfer.employee.nip);
      expect([now.value, cellNamed(scores, now.formula!).value]).toEqual(Array(2).fill(transfer.current.total / 100));
      expect([proposed.value, cellNamed(scores, proposed.formula!).value]).toEqual(
        Array(2).fill(transfer.proposed.total / 100),
      );
      const place = parseCellAddress(proposed.formula!.split('!')[1]!)!;
      expect(cellAt(scores, place.row, 0).value).toBe(transfer.employee.nip);
      expect(cellAt(recommendations, row, gain)).toMatchObject({
        formula: `ROUND(K${row + 1}-J${row + 1},2)`,
        value: transfer.gain / 100,
      });
    });
  });
});

describe('policy and summary', () => {
  test('the sum of weights sums all weights', () => {
    const sum = cellsOf(policy).find(({ cell }) => cell.formula !== undefined)!;
    const [, unit] = /^SUMIF\(\$E:\$E,"(.+)",\$D:\$D\)$/.exec(sum.cell.formula!)!;
    const weights = policy.rows.flatMap((row) => (row[4]?.value === unit ? [row[3]?.value] : []));
    expect(weights).toEqual(IN_USE.map(({ id }) => settingOf(input.policy, id).weight));
    expect(sum.cell.value).toBe(1000);
  });

  test('the gain on the summary is the difference of the two sums above it', () => {
    const gain = cellsOf(summary).find(({ cell }) => cell.formula?.startsWith('ROUND('))!;
    const [after, before] = [...gain.cell.formula!.matchAll(/[A-Z]+\d+/g)].map(([address]) =>
      parseCellAddress(address)!,
    );
    expect(cellAt(summary, after!.row, after!.column).value).toBe(objective.total / 100);
    expect(cellAt(summary, before!.row, before!.column).value).toBe(stayTotal / 100);
    expect(gain.cell.value).toBe((objective.total - stayTotal) / 100);
  });

  test('totals over agencies store what their ranges sum to', () => {
    const totals = cellsOf(summary).filter(({ cell }) => cell.formula?.startsWith('SUM('));
    expect(totals).toHaveLength(5);
    for (const { cell, column } of totals) {
      const range = parseRangeAddress(cell.formula!.slice(4, -1))!;
      expect([range.firstColumn, range.lastColumn]).toEqual([column, column]);
      const values = summary.rows.slice(range.firstRow, range.lastRow + 1).map((row) => Number(row[column]?.value));
      expect(values).toHaveLength(input.balances.length);
      expect(cell.value).toBe(values.reduce((sum, value) => sum + value, 0));
    }
  });

  test('the chart draws the agencies and nothing else', () => {
    const { range } = summary.charts![0]!;
    expect(range.lastRow - range.firstRow).toBe(input.balances.length);
    expect(cellAt(summary, range.firstRow + 1, 0).value).toBe(input.balances[0]!.agency);
  });
});
