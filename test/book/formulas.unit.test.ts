import { contributionOf, criteriaOf, settingOf } from '../../src/criteria';
import type { Breakdown, CriterionId } from '../../src/domain';
import { weightFormula } from '../../src/book';
import { declaredSheets } from '../../src/book/registry';
import type { TablePlaces } from '../../src/book/sheet-spec';
import {
  columnLetters,
  parseCellAddress,
  parseRangeAddress,
  quoteSheetName,
  type DraftCell,
  type SheetDraft,
} from '../../src/sheets';
import { Calculator } from '../support/calculate';
import { sortDraft } from '../support/sort-draft';
import { weightPlace } from '../support/workbooks';

import { allSheets, cellsOf, cityForReport, reportInput, sheetByKey } from './made-run';

const POLICY_NAME = "Padan 'Kebijakan' (2)";
const city = cityForReport();
const input = reportInput('id', city, undefined, POLICY_NAME);
const IN_USE = criteriaOf(input.policy);
const sheets = allSheets(input);
const [policy, summary, recommendations, scores] = ['kebijakan', 'ringkasan', 'rekomendasi', 'rincian'].map((key) =>
  sheetByKey(sheets, key),
) as [SheetDraft, SheetDraft, SheetDraft, SheetDraft];
const { transfers, objective, stayTotal } = input.planned.plan;
const { labels, rulings } = input.texts.sheets;

const declared = declaredSheets();
const recommended: TablePlaces = declared.recommendations.places!(input);
const scored: TablePlaces = declared.scores.places!(input);

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
/** Cells whose formula does not give the value that is stored beside it. */
const wrongCells = (drafts: readonly SheetDraft[]): unknown[] => {
  const calculator = new Calculator(drafts);
  return drafts.flatMap((sheet) =>
    cellsOf(sheet)
      .filter(({ cell }) => cell.formula !== undefined)
      .map(({ row, column, cell }) => [sheet.key, row, column, cell.value, calculator.valueAt(sheet, row, column)])
      .filter(([, , , stored, found]) => stored !== found),
  );
};
const replaced = (drafts: readonly SheetDraft[], one: SheetDraft): SheetDraft[] =>
  drafts.map((sheet) => (sheet.key === one.key ? one : sheet));
const withValue = (sheet: SheetDraft, row: number, column: number, value: DraftCell['value']): SheetDraft => ({
  ...sheet,
  rows: sheet.rows.map((cells, at) =>
    at === row ? cells.map((cell, place) => (place === column ? { ...cell, value } : cell)) : cells,
  ),
});
/** Row of a transfer on the recommendations, by its NIP. */
const rowOf = (nip: string): number =>
  recommendations.rows.findIndex((cells) => cells[recommended.columnOf('nip')]?.value === nip);

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
