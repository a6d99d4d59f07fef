import { settingOf } from '../../src/criteria';
import {
  columnLetters,
  parseCellAddress,
  parseRangeAddress,
  quoteSheetName,
  type DraftCell,
  type SheetDraft,
} from '../../src/sheets';
import { Calculator } from '../support/calculate';

import {
  cellAt,
  IN_USE,
  input,
  objective,
  policy,
  recommendations,
  recommended,
  replaced,
  rowOf,
  rulings,
  scores,
  sheets,
  stayTotal,
  summary,
  transfers,
  withValue,
} from './formula-cells';
import { allSheets, cellsOf } from './made-run';

/** The cell a reference such as 'Sheet'!$C$5 names. */
const cellNamed = (sheet: SheetDraft, reference: string): DraftCell => {
  const prefix = `${quoteSheetName(sheet.name)}!`;
  expect(reference.startsWith(prefix)).toBe(true);
  const place = parseCellAddress(reference.slice(prefix.length))!;
  return cellAt(sheet, place.row, place.column);
};
describe('recommendations', () => {
  test('the row of a chain sums the gains of its people, who are numbered by their steps', () => {
    const chains = new Map<number, (typeof transfers)[number][]>();
    for (const transfer of transfers) chains.set(transfer.chain, [...(chains.get(transfer.chain) ?? []), transfer]);
    const several = [...chains].filter(([, people]) => people.length > 1);
    expect(several.length).toBeGreaterThan(0);
    for (const [chain, people] of several) {
      const row = rowOf(people[0]!.employee.nip) - 1;
      expect(cellAt(recommendations, row, recommended.columnOf('number')).value).toBe(String(chain));
      expect(cellAt(recommendations, row, recommended.columnOf('nip')).value).toBeNull();
      expect(cellAt(recommendations, row, recommended.columnOf('gain')).value).toBe(
        people.reduce((sum, { gain }) => sum + gain, 0) / 100,
      );
      const needOf = ({ worth: { won, lost } }: (typeof transfers)[number]): number =>
        (won?.worth ?? 0) - (lost?.worth ?? 0);
      for (const [id, pick] of [
        ['need', needOf],
        ['worth', ({ worth }: (typeof transfers)[number]): number => worth.total],
      ] as const) {
        const column = recommended.columnOf(id);
        for (const one of people)
          expect(cellAt(recommendations, rowOf(one.employee.nip), column).value).toBe(pick(one) / 100);
        expect(cellAt(recommendations, row, column).value).toBe(people.reduce((sum, one) => sum + pick(one), 0) / 100);
      }
      expect(people.map(({ employee }) => cellAt(recommendations, rowOf(employee.nip), 0).value)).toEqual(
        people.map((_, index) => `${chain}${columnLetters(index).toLowerCase()}`),
      );
    }
  });

  test('the row of a chain counts what has been decided, and says where somebody’s rejection breaks it', () => {
    const several = transfers.find(({ step }) => step > 1)!;
    const people = transfers.filter(({ chain }) => chain === several.chain);
    const [row, column] = [rowOf(people[0]!.employee.nip) - 1, recommended.columnOf('remark')];
    const decided = (...words: readonly string[]): unknown => {
      const filled = words.reduce(
        (sheet, word, index) =>
          withValue(sheet, rowOf(people[index]!.employee.nip), recommended.columnOf('decision'), word),
        recommendations,
      );
      return new Calculator(replaced(sheets, filled)).valueAt(filled, row, column);
    };
    expect(decided(rulings.approve)).toBe(`1 dari ${people.length} diputuskan`);
    expect(decided(rulings.approve, rulings.postpone)).toBe(`2 dari ${people.length} diputuskan`);
    expect(decided(rulings.approve, rulings.reject)).toBe('Terputus, ditolak: 1');
  });

  test('scores refer to the row of the same person and store the engine’s numbers', () => {
    for (const transfer of transfers) {
      const row = rowOf(transfer.employee.nip);
      const [now, proposed, gain] = ['scoreNow', 'scoreProposed', 'gain'].map((id) =>
        cellAt(recommendations, row, recommended.columnOf(id)),
      ) as [DraftCell, DraftCell, DraftCell];
      expect([now.value, proposed.value, gain.value]).toEqual(
        [transfer.current.total, transfer.proposed.total, transfer.gain].map((points) => points / 100),
      );
      for (const [cell, end] of [
        [now, '-1'],
        [proposed, '-2'],
      ] as const) {
        const [guard, value] = [...cell.formula!.matchAll(/'(?:[^']|'')+'!\$[A-Z]+\$\d+(?!:)(?=[=,])/g)].map(
          ([one]) => one,
        );
        expect(cellNamed(scores, guard!).value).toBe(`${transfer.employee.nip}${end}`);
        expect(cellNamed(scores, value!).value).toBe(cell.value);
      }
    }
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

  test('the chart draws the effort curve and nothing else; without one, the agencies', () => {
    const { kind, range } = summary.charts![0]!;
    const { effort } = input.alternatives!;
    expect([kind, range.lastRow - range.firstRow]).toEqual(['curve', effort.length]);
    effort.forEach(({ moves, value, bound }, index) => {
      const row = range.firstRow + 1 + index;
      const { stayTotal } = input.planned.plan;
      const cells = [0, 1, 3, 4].map((column) => cellAt(summary, row, range.firstColumn + column).value);
      expect(cells).toEqual([moves, (value - stayTotal) / 100, (bound - stayTotal) / 100, (bound - value) / 100]);
    });
    const without = allSheets({ ...input, alternatives: null }).find(({ name }) => name === summary.name)!;
    const { kind: drawn, range: agencies } = without.charts![0]!;
    expect([drawn, agencies.lastRow - agencies.firstRow]).toEqual(['bar', input.balances.length]);
    expect(cellAt(without, agencies.firstRow + 1, 0).value).toBe(input.balances[0]!.agency);
    expect(without.rows.flat().some((cell) => cell?.value === input.texts.sheets.labels.effortOnRequest)).toBe(true);
  });
});
