import { contributionOf, settingOf } from '../../src/criteria';
import type { Breakdown, CriterionId } from '../../src/domain';
import { weightFormula } from '../../src/book';
import type { SheetDraft } from '../../src/sheets';
import { Calculator } from '../support/calculate';
import { sortDraft } from '../support/sort-draft';
import { weightPlace } from '../support/workbooks';

import {
  cellAt,
  city,
  IN_USE,
  input,
  labels,
  policy,
  POLICY_NAME,
  recommendations,
  recommended,
  replaced,
  scored,
  scores,
  sheets,
  transfers,
  withValue,
  wrongCells,
} from './formula-cells';
import { allSheets, cellsOf, reportInput, sheetByKey } from './made-run';

/** A city whose policy leaves out what nobody knows, and in which much is not known. */
const cityWithGaps = (): typeof city => {
  const gaps: readonly CriterionId[] = ['competence', 'interest', 'educationField', 'educationLevel'];
  const criteria = Object.fromEntries(
    Object.entries(city.policy.criteria).map(([id, setting]) => [
      id,
      gaps.includes(id as CriterionId) ? { ...setting, missing: 'exclude' as const } : setting,
    ]),
  );
  const employees = city.employees.map((employee, index) =>
    index % 3 === 0 ? { ...employee, interests: null, competence: null, educationField: null } : employee,
  );
  return { ...city, employees, policy: { ...city.policy, criteria } };
};

/** Numbers of the transfers, which jump to the scores. */
const numbers = (sheet: SheetDraft): readonly string[] =>
  sheet.rows
    .flatMap(([cell]) => (cell?.formula === undefined ? [] : [String(cell.value)]))
    .filter((value) => value !== labels.notice);

/** Whom each number of the recommendations stands for, and whom it jumps to: NIPs. */
const jumps = (all: readonly SheetDraft[]): readonly (readonly [string, string])[] => {
  const calculator = new Calculator(all);
  const [from, to] = ['rekomendasi', 'rincian'].map((key) => sheetByKey(all, key)) as [SheetDraft, SheetDraft];
  return from.rows.flatMap((cells, row) => {
    const target = /^#'(.+)'!A(\d+)$/.exec(String(calculator.jumpAt(from, row, 0) ?? ''));
    if (target === null) return [];
    expect(target[1]).toBe(to.name);
    const key = to.rows[Number(target[2]) - 1]?.[scored.columnOf('recordKey')]?.value;
    return [[String(cells[recommended.columnOf('nip')]?.value), String(key)] as const];
  });
};

describe('formulas', () => {
  test('carry the number they must give, and do not begin with a sign of their own', () => {
    const formulas = sheets.flatMap((sheet) => cellsOf(sheet).filter(({ cell }) => cell.formula !== undefined));
    expect(formulas.length).toBeGreaterThan(transfers.length * (IN_USE.length + 6));
    // The texts among them: the sentence that becomes a warning when weights are changed, counts of what has been decided, jumps.
    const texts = formulas.filter(({ cell }) => typeof cell.value === 'string');
    const chains = new Set(transfers.filter(({ step }) => step > 1).map(({ chain }) => chain));
    expect(texts.map(({ cell }) => cell.value).sort()).toEqual(
      [
        labels.notice,
        labels.notice,
        ...numbers(recommendations),
        ...[...chains].map(
          (chain) => `0 dari ${transfers.filter((transfer) => transfer.chain === chain).length} diputuskan`,
        ),
      ].sort(),
    );
    for (const { cell } of formulas.filter((one) => !texts.includes(one))) {
      expect(typeof cell.value === 'number' && Number.isFinite(cell.value)).toBe(true);
      expect(cell.formula).toMatch(/^[A-Z'$]/);
      expect(['points', 'whole', 'signedPoints', 'tenths']).toContain(cell.format);
    }
  });

  test('use only functions, separators and lengths of texts every spreadsheet program knows', () => {
    const formulas = sheets.flatMap((sheet) => cellsOf(sheet).flatMap(({ cell }) => cell.formula ?? []));
    const used = formulas.flatMap((formula) => formula.replace(/"[^"]*"/g, '').match(/[A-Z]+(?=\()/g) ?? []);
    expect([...new Set(used)].sort()).toEqual([
      'COUNTIFS',
      'HYPERLINK',
      'IF',
      'INDEX',
      'INT',
      'MATCH',
      'ROUND',
      'ROW',
      'SUM',
      'SUMIF',
      'SUMIFS',
      'SUMPRODUCT',
    ]);
    expect(formulas.filter((formula) => formula.replace(/"[^"]*"/g, '').includes(';'))).toEqual([]);
    expect(formulas.filter((formula) => formula.length > 8192 || /"[^"]{256,}"/.test(formula))).toEqual([]);
  });

  test('give the values stored beside them', () => {
    expect(wrongCells(sheets)).toEqual([]);
    expect(wrongCells(allSheets(reportInput('en', city)))).toEqual([]);
  });

  test('give them where criteria are left out for want of data, too', () => {
    const gapped = reportInput('id', cityWithGaps());
    const leftOut = gapped.planned.plan.transfers.filter(({ current, proposed }) =>
      [current, proposed].some(({ contributions }) => contributions.some(({ isExcluded }) => isExcluded)),
    );
    expect(leftOut.length).toBeGreaterThan(3);
    expect(wrongCells(allSheets(gapped))).toEqual([]);
  });
});

describe('sorting a table', () => {
  const length = (sheet: SheetDraft): number => sheet.table!.range.lastRow - sheet.table!.range.firstRow;
  const orders: readonly (readonly [string, (sheet: SheetDraft) => number[]])[] = [
    ['backwards', (sheet) => Array.from({ length: length(sheet) }, (_, row) => length(sheet) - 1 - row)],
    [
      'by its second column',
      (sheet) => {
        const name = (row: number): string =>
          String(sheet.rows[sheet.table!.range.firstRow + 1 + row]?.[1]?.value ?? '');
        return Array.from({ length: length(sheet) }, (_, row) => row).sort((a, b) => (name(a) < name(b) ? -1 : 1));
      },
    ],
  ];

  test.each(
    ['rekomendasi', 'rincian', 'kandidat'].flatMap((key) => orders.map(([name, order]) => [key, name, order] as const)),
  )('%s %s leaves every value right, on every sheet', (key, _, order) => {
    const sheet = sheetByKey(sheets, key);
    const sorted = sortDraft(sheet, order(sheet));
    expect(sorted.rows).not.toEqual(sheet.rows);
    const after = replaced(sheets, sorted);
    expect(wrongCells(after)).toEqual([]);
    expect(jumps(after).filter(([nip, found]) => found !== `${nip}-1`)).toEqual([]);
    expect(jumps(after)).toHaveLength(transfers.length);
  });

  test('of the scores and of the recommendations at once does so, too', () => {
    const both = [scores, recommendations].map((sheet) => sortDraft(sheet, orders[0]![1](sheet)));
    const after = both.reduce(replaced, sheets);
    expect(wrongCells(after)).toEqual([]);
    expect(jumps(after)).toHaveLength(transfers.length);
    expect(jumps(after).filter(([nip, found]) => found !== `${nip}-1`)).toEqual([]);
  });
});

describe('score breakdown', () => {
  const nowRow = (place: number): number => scored.firstRow + 3 * place;

  test('has three rows a transfer: now, proposed, and what lies between', () => {
    expect(scored.lastRow - scored.firstRow + 1).toBe(3 * transfers.length);
    transfers.forEach((transfer, place) => {
      const rows = [0, 1, 2].map((below) => nowRow(place) + below);
      const keys = rows.map((row) => cellAt(scores, row, scored.columnOf('recordKey')).value);
      expect(keys).toEqual(['-1', '-2', '-3'].map((end) => `${transfer.employee.nip}${end}`));
      expect(rows.map((row) => cellAt(scores, row, scored.columnOf('score')).value)).toEqual(
        [transfer.current.total, transfer.proposed.total, transfer.gain].map((points) => points / 100),
      );
    });
  });

  test('stores the engine’s marks and differences', () => {
    transfers.forEach(({ current, proposed }, place) => {
      IN_USE.forEach(({ id }, index) => {
        const column = scored.columnOf(`mark-${id}`);
        const [now, then] = [current.contributions[index]!, proposed.contributions[index]!];
        expect([0, 1, 2].map((below) => cellAt(scores, nowRow(place) + below, column).value)).toEqual([
          now.score / 100,
          then.score / 100,
          (then.contribution - now.contribution) / 100,
        ]);
      });
    });
  });

  test('weights are read from their own line of the policy sheet, above the header', () => {
    IN_USE.forEach(({ id }) => {
      const cell = cellAt(scores, scored.headerRow - 1, scored.columnOf(`mark-${id}`));
      expect(cell.value).toBe(settingOf(input.policy, id).weight / 10);
      expect(cell.formula).toBe(`${weightFormula(policy.name, id)}/10`);
      expect(cellAt(policy, weightPlace(id).row, weightPlace(id).column).value).toBe(
        settingOf(input.policy, id).weight,
      );
    });
  });

  test.each([
    ['all known', city],
    ['some left out', cityWithGaps()],
  ])('totals, differences and gains follow changed weights to the hundredth (%s)', (_, made) => {
    const report = reportInput('id', made, undefined, POLICY_NAME);
    const drafts = allSheets(report);
    const weights = new Map(IN_USE.map(({ id }) => [id, settingOf(report.policy, id).weight]));
    weights.set('performance', weights.get('performance')! - 37).set('interest', weights.get('interest')! + 37);
    const again = ({ contributions }: Breakdown): number => {
      const base = contributions.reduce(
        (left, { criterion, isExcluded }) => left - (isExcluded ? weights.get(criterion)! : 0),
        1000,
      );
      return contributions.reduce(
        (sum, { criterion, score, isExcluded }) =>
          sum + (isExcluded ? 0 : contributionOf(score, weights.get(criterion)!, base)),
        0,
      );
    };
    const changed = IN_USE.reduce(
      (sheet, { id }) => withValue(sheet, weightPlace(id).row, weightPlace(id).column, weights.get(id)!),
      sheetByKey(drafts, 'kebijakan'),
    );
    const all = replaced(drafts, changed);
    const calculator = new Calculator(all);
    const [rincian, rekomendasi] = [sheetByKey(all, 'rincian'), sheetByKey(all, 'rekomendasi')];
    const shown = report.planned.plan.transfers.map(({ employee }, place) => {
      const row = rekomendasi.rows.findIndex((cells) => cells[recommended.columnOf('nip')]?.value === employee.nip);
      return [
        ...[0, 1, 2].map((below) => calculator.valueAt(rincian, nowRow(place) + below, scored.columnOf('score'))),
        ...['scoreNow', 'scoreProposed', 'gain'].map((id) =>
          calculator.valueAt(rekomendasi, row, recommended.columnOf(id)),
        ),
      ];
    });
    const expected = report.planned.plan.transfers.map(({ current, proposed }) => {
      const points = [again(current), again(proposed), again(proposed) - again(current)].map((total) => total / 100);
      return [...points, ...points];
    });
    expect(shown).toEqual(expected);
    expect(calculator.valueAt(rekomendasi, 1, 0)).toBe(labels.stale);
  });
});
