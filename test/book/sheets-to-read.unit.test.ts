import { readDraws, robustnessSheet } from '../../src/book';
import { countEffects, countSeatChanges } from '../../src/book/summary-facts';
import { testRobustness } from '../../src/insight';
import { ignoreProgress } from '../../src/kernel';
import { charactersToPixels, lineCount, LOOK_STYLES, type SheetDraft } from '../../src/sheets';

import { allSheets, cellsOf, cityForReport, gridOfDraft, reportInput, sheetByKey } from './made-run';

const city = cityForReport();
/** Sheets declared here; the others have tests of their own. */
const KEYS = ['ringkasan', 'kosong', 'adil', 'masalah', 'data', 'jejak', 'tahan'];
const MOST_PIXELS = 1390;
const tested = testRobustness(reportInput('id', city).planned, 5, 1, ignoreProgress);

describe.each(['id', 'en'] as const)('sheets to read in %s', (language) => {
  const input = reportInput(language, city);
  const robustness = robustnessSheet(tested, input.identity, input.names, 'P7 Uji', input.texts);
  const sheets: readonly SheetDraft[] = [...allSheets(input), robustness].filter(({ key }) => KEYS.includes(key));

  test('are all there', () => expect(sheets.map(({ key }) => key)).toEqual(KEYS));

  test('have rows of three lines at most at their widths', () => {
    for (const sheet of sheets)
      for (const { row, column, cell } of cellsOf(sheet)) {
        const { wrap, bold, size } = LOOK_STYLES[cell.look ?? 'body'];
        if (wrap !== true || typeof cell.value !== 'string' || sheet.hiddenColumns?.includes(column)) continue;
        const joined = sheet.merges?.find(({ firstRow, firstColumn }) => firstRow === row && firstColumn === column);
        const across = sheet.widths.slice(column, (joined?.lastColumn ?? column) + 1);
        const pixels = across.reduce((sum, characters) => sum + charactersToPixels(characters), 0);
        const width = pixels - (cell.align === 'indent' ? 10 : 0);
        const lines = lineCount(cell.value, width + (cell.look === 'header' ? 6 : 0), bold, size);
        expect([sheet.key, cell.value, lines > 3]).toEqual([sheet.key, cell.value, false]);
      }
  });

  test('say the proof of a plan as high as its lines, however long it is', () => {
    const { plan } = input.planned;
    const bound = { ...plan.objective, gap: 100 };
    const planned = {
      ...input.planned,
      plan: { ...plan, objective: bound, firstSeats: { all: 9, before: 1, after: 5 } },
    };
    const page = sheetByKey(allSheets({ ...input, planned }), 'ringkasan');
    const proof = String(page.rows[3]?.[0]?.value);
    const width = page.widths.slice(0, 15).reduce((sum, characters) => sum + charactersToPixels(characters), 0);
    expect(page.merges).toContainEqual({ firstRow: 3, lastRow: 3, firstColumn: 0, lastColumn: 14 });
    expect(lineCount(proof, width)).toBeGreaterThan(1);
    expect(page.heights?.[3]).toBeGreaterThanOrEqual(lineCount(proof, width) * 15);
  });

  test('are printed within a page’s width, with what is on top repeated and a footer', () => {
    for (const { key, print, widths, hiddenColumns, table } of sheets) {
      const shown = widths
        .slice(0, (print?.area?.lastColumn ?? 0) + 1)
        .filter((_, column) => !hiddenColumns?.includes(column))
        .reduce((sum, width) => sum + charactersToPixels(width), 0);
      expect([key, shown <= MOST_PIXELS]).toEqual([key, true]);
      expect(print?.paper).toBe('f4');
      expect(print?.footer?.left).toContain('P7');
      expect(print?.footer?.right).toMatch(/&P.*&N/);
      if (table) expect(print?.titleRows).toEqual({ first: 0, last: table.range.firstRow });
    }
    expect(sheetByKey(sheets, 'ringkasan').print?.isOnePage).toBe(true);
  });

  test('show nobody a hash or what is for machines', () => {
    for (const sheet of sheets)
      for (const { column, cell } of cellsOf(sheet)) {
        if (sheet.hiddenColumns?.includes(column) || typeof cell.value !== 'string') continue;
        expect(cell.value).not.toMatch(/[0-9a-f]{16}[a-f]|\{"|permil/i);
      }
  });

  test('of how firmly it stands say how often it was tried, wherever that is moved', () => {
    const grid = gridOfDraft(robustness);
    expect(readDraws(grid)?.value).toBe(5);
    const moved = { ...grid, rows: [['surat'], ...grid.rows.map((cells) => [null, ...cells])] };
    expect(readDraws(moved)).toMatchObject({ row: 5, value: 5 });
    expect(readDraws({ ...grid, rows: grid.rows.slice(5) })).toBeNull();
  });

  test('of how firmly it stands have everybody once: who moves, the least firm first, then who stays', () => {
    const { headerRow, identity } = robustness.layout ?? { headerRow: 0, identity: [] };
    const nips = robustness.rows.slice(headerRow + 1).map((row) => row[identity[0] ?? 0]?.value);
    expect(new Set(nips).size).toBe(nips.length);
    const moves = tested.moves.map(({ transfer }) => transfer.employee.nip as string);
    expect(nips.slice(0, moves.length).sort()).toEqual([...moves].sort());
    const could = tested.missing.filter(({ couldChange }) => couldChange).map(({ employee }) => employee.nip);
    expect(nips).toEqual(expect.arrayContaining(could));
  });
});

describe('figures of the first page', () => {
  const { planned, balances } = reportInput('id', city);
  const { transfers } = planned.plan;

  test('seats filled less seats left are what the agencies’ open seats fall by', () => {
    const { filled, vacated } = countSeatChanges(planned);
    const fall = balances.reduce((sum, { openBefore, openAfter }) => sum + openBefore - openAfter, 0);
    expect(filled - vacated).toBe(fall);
    expect(filled).toBeGreaterThan(0);
  });

  test('empty seats were empty before, or are opened by the plan', () => {
    const input = reportInput('id', city);
    const sheet = sheetByKey(allSheets(input), 'kosong');
    const { headerRow, columns } = sheet.layout!;
    const at = (row: number, id: string): unknown =>
      sheet.rows[row]?.[columns.findIndex((one) => one.id === id)]?.value;
    let opened = 0;
    sheet.rows.forEach((_, row) => {
      if (row <= headerRow) return;
      const column = planned.instance.positions.findIndex(({ id }) => id === at(row, 'positionKey'));
      const { seats } = planned.instance.positions[column]!;
      const before = Math.max(0, seats - planned.instance.heads[column]!);
      expect([at(row, 'openBefore'), at(row, 'opened')]).toEqual([
        before,
        Math.max(0, Number(at(row, 'open')) - before),
      ]);
      opened += Number(at(row, 'opened'));
    });
    expect(opened).toBe(countSeatChanges(planned).vacated);
  });

  test('every transfer raises, lowers or keeps the class, or it is not known', () => {
    const counts = Object.fromEntries(countEffects(transfers, city.asOf).map(({ effect, people }) => [effect, people]));
    const { classRises = 0, classFalls = 0, classSame = 0, classUnknown = 0 } = counts;
    expect(classRises + classFalls + classSame + classUnknown).toBe(transfers.length);
    expect(counts.changesAgency).toBeLessThanOrEqual(counts.changesUnit ?? 0);
  });
});
