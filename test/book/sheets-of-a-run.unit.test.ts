import type { PadanProblem, Policy } from '../../src/domain';
import { nameRunSheets, sheetsOfRun } from '../../src/book';
import { freeSheetName, isValidSheetName, parseCellAddress, type SheetDraft } from '../../src/sheets';
import { textsOf } from '../../src/text';
import { anEmployee, aPosition } from '../support/records';
import { wishCity } from '../support/wish-city';

import { allSheets, cellsOf, cityForReport, reportInput, sheetByKey } from './made-run';

const city = cityForReport();
const KEYS = ['kebijakan', ...sheetsOfRun(false, city).map(({ key }) => key)];
const runs = (['id', 'en'] as const).map((language) => {
  const input = reportInput(language, city);
  return [language, input, allSheets(input)] as const;
});

/** A city whose every text tries to be a formula. */
const hostileCity = (): ReturnType<typeof wishCity> => {
  const evil = ['=HYPERLINK("http://x","y")', '+1+1', '-1', '@SUM(A1)', '\t=1', '＝1'] as const;
  const base = wishCity({ posts: { Bagian: {}, Bidang: {} }, people: [{ at: 'Bagian', wishes: ['=cmd|x'] }] });
  return {
    ...base,
    employees: [anEmployee({ name: evil[0], interests: [evil[1]], educationField: evil[2] })],
    positions: [
      aPosition({ id: 'a', name: evil[3], unit: evil[4], agency: evil[5], jobClass: 1 }),
      aPosition({ id: 'b', name: evil[1], unit: evil[1], agency: evil[0], jobClass: 1, priority: 1 }),
    ],
  };
};

describe.each(runs)('the sheets of a run in %s', (_, input, sheets) => {
  test('are all there, in reading order', () => {
    expect(sheets.map(({ key }) => key)).toEqual(KEYS);
    expect(input.planned.plan.transfers.length).toBeGreaterThan(3);
  });

  test('bear names a workbook accepts, each once', () => {
    const names = sheets.map(({ name }) => name);
    expect(names.filter((name) => !isValidSheetName(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(KEYS.length);
  });

  test('have tables whose headers are texts, each once, over rows that are there', () => {
    const tables = sheets.flatMap((sheet) => (sheet.table ? [{ sheet, table: sheet.table }] : []));
    expect(tables.map(({ sheet }) => sheet.key)).toEqual([
      'rekomendasi',
      'putusan',
      'rincian',
      'kandidat',
      'kosong',
      'kebutuhan',
      'jabatan',
      'profesi',
      'perangkat',
      'tigatahun',
      'siap',
      'talenta',
      'serah',
      'dampak',
      'masalah',
      'data',
      'jejak',
    ]);
    expect(new Set(tables.map(({ table }) => table.name)).size).toBe(tables.length);
    for (const { sheet, table } of tables) {
      const { firstRow, lastRow, firstColumn, lastColumn } = table.range;
      const headers = sheet.rows[firstRow]!.slice(firstColumn, lastColumn + 1).map((cell) => cell?.value);
      expect(headers.filter((header) => typeof header !== 'string' || header === '')).toEqual([]);
      expect(new Set(headers.map((header) => String(header).toLowerCase())).size).toBe(lastColumn - firstColumn + 1);
      // Lists of drop-downs, clear of the table, may be longer than it.
      const isTable = sheet.rows.map((cells) => cells.slice(0, lastColumn + 1).some((cell) => cell !== null));
      expect(lastRow).toBe(isTable.lastIndexOf(true));
      expect(lastRow).toBeGreaterThan(firstRow);
      expect(table.name).toMatch(/^[A-Za-z]\w*7$/);
    }
  });

  test('have a width for every column', () => {
    for (const sheet of sheets) {
      expect(Math.max(...sheet.rows.map((row) => row.length))).toBeLessThanOrEqual(sheet.widths.length);
    }
  });

  test('link only to sheets of the run, or to cells data was read from', () => {
    const known = new Map<string, SheetDraft>(sheets.map((sheet) => [sheet.name, sheet]));
    const links = sheets.flatMap((sheet) => cellsOf(sheet).flatMap(({ cell }) => (cell.link ? [cell.link] : [])));
    expect(links.length).toBeGreaterThan(10);
    for (const { sheet, address } of links) {
      const place = parseCellAddress(address);
      expect(place).not.toBeNull();
      const target = known.get(sheet);
      if (target) expect(place!.row).toBeLessThan(target.rows.length);
      else expect(['Data Pegawai', 'Peta Jabatan', 'SKP', 'Kompetensi', 'Minat']).toContain(sheet);
    }
  });

  test('leave no text unsaid', () => {
    const texts = sheets.flatMap((sheet) => cellsOf(sheet).map(({ cell }) => cell.value));
    const holes = texts.filter((value) => typeof value === 'string' && /undefined|NaN|\[object|\{\w+\}/.test(value));
    expect(holes).toEqual([]);
  });

  test('say who decides on the pages people read', () => {
    const { notice } = input.texts.sheets.labels;
    for (const key of ['ringkasan', 'rekomendasi', 'rincian', 'kandidat']) {
      const texts = sheetByKey(sheets, key)
        .rows.flat()
        .map((cell) => String(cell?.value ?? ''));
      expect(texts.filter((said) => said.startsWith(notice))).toHaveLength(1);
    }
  });
});

describe('text in cells', () => {
  const problem = {
    code: 'name-blank',
    severity: 'warns',
    where: { sheet: '=evil', row: 1, column: 1 },
    value: '=2+2',
  } as const;

  test.each(['id', 'en'] as const)(
    'is always text and never a formula, whatever names people bear (%s)',
    (language) => {
      const input = reportInput(language, hostileCity(), [problem]);
      expect(input.planned.plan.transfers).toHaveLength(1);
      const cells = allSheets(input).flatMap((sheet) => cellsOf(sheet));
      // A formula of Padan's own may give a text; it holds no word of the workbook.
      const texts = cells.filter(({ cell }) => typeof cell.value === 'string' && cell.value !== '');
      expect(texts.filter(({ cell }) => cell.formula === undefined && cell.format !== 'text')).toEqual([]);
      const formulas = cells.flatMap(({ cell }) => (cell.formula === undefined ? [] : [cell.formula]));
      expect(formulas.length).toBeGreaterThan(10);
      expect(formulas.filter((formula) => /HYPERLINK\((?!"#')|cmd|\+1\+1|@SUM|evil/.test(formula))).toEqual([]);
    },
  );
});

describe('names of sheets', () => {
  test.each(['id', 'en'] as const)('avoid every name that is taken, in any case (%s)', (language) => {
    const texts = textsOf(language);
    const first = nameRunSheets(1, 'Padan Kebijakan', [], texts);
    const taken = Object.values(first).map((name) => name.toUpperCase());
    const second = nameRunSheets(1, 'Padan Kebijakan', taken, texts);
    const { policy, ...others } = second;
    expect(policy).toBe('Padan Kebijakan');
    const names = Object.values(others);
    expect(names.filter((name) => !isValidSheetName(name) || taken.includes(name.toUpperCase()))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('stay within 31 characters however many are taken', () => {
    const wanted = 'A name that is as long as it may be';
    const taken: string[] = [];
    for (let count = 0; count < 120; count += 1) taken.push(freeSheetName(wanted, taken));
    expect(taken.filter((name) => !isValidSheetName(name))).toEqual([]);
    expect(new Set(taken).size).toBe(120);
    expect(taken[119]).toBe('A name that is as long as (120)');
  });

  test('a run with a large number still has valid names', () => {
    const names = Object.values(nameRunSheets(123456789, 'Padan Kebijakan', [], textsOf('id')));
    expect(names.filter((name) => !isValidSheetName(name))).toEqual([]);
  });
});

describe('a run that proposes nothing', () => {
  test.each(['id', 'en'] as const)('has all its sheets and says so (%s)', (language) => {
    const city = wishCity({ posts: { Bagian: {} }, people: [{ at: 'Bagian', wishes: [] }] });
    const input = reportInput(language, city, []);
    const sheets = allSheets(input);
    expect(sheets.map(({ key }) => key)).toEqual(KEYS);
    // What was read and done, and room for decisions, stands there whatever comes of it.
    expect(sheets.filter(({ table }) => table !== undefined).map(({ key }) => key)).toEqual([
      'putusan',
      'kebutuhan',
      'jabatan',
      'profesi',
      'perangkat',
      'tigatahun',
      'siap',
      'talenta',
      'data',
      'jejak',
    ]);
    const recommendations = sheetByKey(sheets, 'rekomendasi');
    expect(recommendations.validations ?? []).toEqual([]);
    expect(recommendations.rows.at(-1)?.[0]?.value).toBe(input.texts.sheets.labels.noTransfers);
  });
});

describe('the proof on the summary', () => {
  const textsOn = (limits: Partial<Policy['limits']>): string[] => {
    const base = cityForReport();
    const policy = { ...base.policy, limits: { ...base.policy.limits, ...limits } };
    const summary = sheetByKey(allSheets(reportInput('id', { ...base, policy })), 'ringkasan');
    return cellsOf(summary).flatMap(({ cell }) => (typeof cell.value === 'string' ? [cell.value] : []));
  };
  const { labels } = textsOf('id').sheets;

  const first = 'Kursi prioritas 1 didahulukan: yang dibandingkan hanya susunan yang mengisi sebanyak itu';

  test('is without reserve where no limit binds, but for the seats that come first', () => {
    for (const limits of [{}, { maxMoves: 1000 }]) {
      const proof = textsOn(limits).find((said) => said.startsWith('Terbukti terbaik'));
      expect(proof).toMatch(new RegExp(`^${labels.optimal} ${first} \\(\\d+ dari \\d+, sebelumnya \\d+\\)\\.$`));
    }
  });

  test('says nothing of seats that come first where there are none', () => {
    const base = cityForReport();
    const positions = base.positions.map((one) => ({ ...one, priority: Math.max(2, one.priority) }));
    const summary = sheetByKey(allSheets(reportInput('id', { ...base, positions })), 'ringkasan');
    expect(cellsOf(summary).map(({ cell }) => cell.value)).toContain(labels.optimal);
  });

  test('speaks of the limits where they bind, and of what would be best without them', () => {
    const said = textsOn({ maxMoves: 1 });
    expect(said.some((text) => text.startsWith(labels.optimal))).toBe(false);
    expect(said.some((text) => text.startsWith(labels.optimalWithin))).toBe(true);
    expect(said.some((text) => /^Tanpa batas rencana: \d+ mutasi/.test(text))).toBe(true);
  });
});

describe('what goes unchecked for many, on the summary', () => {
  const gap = (fact: string, more: Record<string, string | number> = {}): PadanProblem => ({
    code: 'fact-missing-widely',
    severity: 'warns',
    params: { fact, whose: 'people', percent: 40, isAbout: 0, unchecked: 'R32, competence', ...more },
  });
  const summaryOf = (problems: readonly PadanProblem[]) => {
    const summary = sheetByKey(allSheets(reportInput('id', cityForReport(), problems)), 'ringkasan');
    return { row: summary.rows[4]?.[0]?.value ?? null, height: summary.heights?.[4], summary };
  };

  test('stands above the tiles with its column, whose it is and its rules', () => {
    expect(summaryOf([gap('competence'), gap('jobClass', { whose: 'posts', isAbout: 1, unchecked: 'R37' })]).row).toBe(
      'Data kurang, sehingga belum diperiksa atau dinilai: JPM (40 % pegawai; R32, Kompetensi (JPM)); Kelas jabatan (sekitar 40 % jabatan; R37). Lengkapi kolomnya.',
    );
  });

  test('takes two lines at most, and says how much more stands on the sheet of problems', () => {
    const { row, height, summary } = summaryOf(Array.from({ length: 12 }, () => gap('competence')));
    expect(row).toMatch(/; \d lagi pada lembar P7 Masalah Data\. Lengkapi kolomnya\.$/);
    expect(height).toBe(33);
    expect(summary.print?.isOnePage).toBe(true);
  });

  test('is a gap where nothing does', () => {
    expect(summaryOf([])).toMatchObject({ row: null, height: 4 });
  });
});
