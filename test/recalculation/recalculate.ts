/**
 * Lets LibreOffice calculate a plan by itself and compares every score with the integers of the plan's JSON. The stored
 * values are taken out first, so what is read afterwards was calculated by a program that shares no code with Padan.
 * Run with `npm run test:recalculation`; needs `soffice`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre';

import {
  CRITERIA,
  blocksOf,
  chainGains,
  contribution,
  isExactly,
  linesOf,
  noticeOf,
  rowsNamed,
  shownWeights,
  weightsOf,
  type Rows,
} from './scores-as-read';

const EMPLOYEES = 1200;
const POSITIONS = 250;
const AS_OF = '2026-07-01';
const SWAPPED = [
  ['performance', 250, 300],
  ['educationField', 300, 250],
] as const;

type Transfer = { readonly employee: string; readonly score: number; readonly current: number; readonly gain: number };
type Summary = { readonly counts: { readonly transfers: number }; readonly transfers: readonly Transfer[] };

const folder = mkdtempSync(join(tmpdir(), 'padan-recalculation-'));
let passed = 0;
let failed = 0;

/** One line per check; a failed one shows its first three faults. */
const check = (title: string, count: number, faults: readonly string[]): void => {
  const isGood = faults.length === 0 && count > 0;
  if (isGood) passed += 1;
  else failed += 1;
  const detail = faults.length > 0 ? `: ${faults.length} wrong, such as ${faults.slice(0, 3).join('; ')}` : '';
  process.stdout.write(`${isGood ? 'ok  ' : 'FAIL'} ${title} (${count} compared)${detail}\n`);
};

const execute = (program: string, args: readonly string[]): void => {
  const ended = spawnSync(program, args, { encoding: 'utf8' });
  if (ended.status !== 0)
    throw new Error(
      `${program} ${args.join(' ')} ended with ${String(ended.status)}\n${ended.stdout}\n${ended.stderr}`,
    );
};

const padan = (...args: readonly string[]): void =>
  execute(process.execPath, ['src/apps/cli/launch.mjs', 'padan', ...args]);

type Parts = Record<string, Uint8Array>;

const sheetPaths = (parts: Parts): string[] =>
  Object.keys(parts).filter((path) => /\/worksheets\/[^/]+\.xml$/.test(path));

/** Takes the stored value out of every formula cell; answers how many there were. */
const stripStoredValues = (parts: Parts): number => {
  let count = 0;
  for (const path of sheetPaths(parts)) {
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    const stripped = xml.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, (_, formula: string) => {
      count += 1;
      return formula;
    });
    parts[path] = strToU8(stripped);
  }
  return count;
};

/** Converts a workbook to .xlsx by LibreOffice, which calculates what has no stored value. */
const recalculated = (parts: Parts, name: string): string => {
  const source = join(folder, `${name}.xlsx`);
  const outFolder = join(folder, 'out');
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(source, zipSync(parts));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execute('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', outFolder, source]);
  return join(outFolder, `${name}.xlsx`);
};

const readRows = async (path: string): Promise<ReadonlyMap<string, Rows>> => {
  const book = await readXlsx(readFileSync(path));
  return new Map(book.sheets.map((sheet) => [sheet.name, sheet.rows]));
};

const errorCells = (path: string): string[] => {
  const parts = unzipSync(readFileSync(path));
  return sheetPaths(parts).flatMap((sheet) =>
    [...strFromU8(parts[sheet] ?? new Uint8Array()).matchAll(/<c [^>]*t="e"[^>]*>/g)].map(
      (match) => `${sheet} ${match[0]}`,
    ),
  );
};

const errorTexts = (sheets: ReadonlyMap<string, Rows>): string[] =>
  [...sheets].flatMap(([name, rows]) =>
    rows.flatMap((row, at) =>
      row.flatMap((cell) =>
        typeof cell === 'string' && /^(?:#(?:REF|N\/A|VALUE|NAME|DIV|NULL|NUM)|Err:)/.test(cell)
          ? [`${name} row ${at + 1}: ${cell}`]
          : [],
      ),
    ),
  );

/** Checks everything that must hold under the weights as they stand on the policy sheet. */
const checkScores = (title: string, path: string, sheets: ReadonlyMap<string, Rows>, transfers: number): void => {
  const weights = weightsOf(rowsNamed(sheets, 'Padan Kebijakan'));
  const blocks = blocksOf(rowsNamed(sheets, 'Rincian Skor'));
  const scores = rowsNamed(sheets, 'Rincian Skor');
  const recommendations = rowsNamed(sheets, 'Rekomendasi');
  const lines = linesOf(recommendations);
  const cells = [...sheets.values()].reduce((sum, rows) => sum + rows.reduce((all, row) => all + row.length, 0), 0);
  check(`${title}: no cell holds an error`, cells, [...errorCells(path), ...errorTexts(sheets)]);
  check(`${title}: a place for every transfer`, transfers, blocks.length === transfers ? [] : [`${blocks.length}`]);

  const faults: Record<'part' | 'total' | 'follow', string[]> = { part: [], total: [], follow: [] };
  blocks.forEach(({ nip, now, proposed, difference }) => {
    const sums = { now: 0, proposed: 0 };
    weights.forEach((weight, place) => {
      const [before, after] = [contribution(now.marks[place], weight), contribution(proposed.marks[place], weight)];
      sums.now += before;
      sums.proposed += after;
      if (!isExactly(difference.marks[place], after - before))
        faults.part.push(`${nip} ${place}: ${String(difference.marks[place])}`);
    });
    if (
      !isExactly(now.total, sums.now) ||
      !isExactly(proposed.total, sums.proposed) ||
      !isExactly(difference.total, sums.proposed - sums.now)
    )
      faults.total.push(`${nip}: ${String(proposed.total)} for ${sums.proposed}`);
    const line = lines.get(nip);
    if (
      !isExactly(line?.now, sums.now) ||
      !isExactly(line?.proposed, sums.proposed) ||
      !isExactly(line?.gain, sums.proposed - sums.now)
    )
      faults.follow.push(`${nip}: ${String(line?.gain)}`);
  });
  const shown = shownWeights(scores);
  const strange = weights.filter((weight, place) => Math.abs(Number(shown[place]) * 10 - weight) > 1e-9);
  check(`${title}: weights on Rincian Skor are those of the policy sheet`, weights.length, strange.map(String));
  check(`${title}: differences follow from the printed marks and weights`, blocks.length * CRITERIA, faults.part);
  check(`${title}: totals are the sums of the contributions`, blocks.length, faults.total);
  check(`${title}: Rekomendasi shows these totals and their difference`, blocks.length, faults.follow);
  const gains = chainGains(recommendations);
  const unlike = gains.filter(({ found, expected }) => !isExactly(found, expected));
  check(
    `${title}: chains sum the gains of their people`,
    gains.length,
    unlike.map(({ chain }) => String(chain)),
  );
};

/** Checks the sheets against the integers of the plan's JSON. */
const checkAgainstJson = (title: string, sheets: ReadonlyMap<string, Rows>, { transfers, counts }: Summary): void => {
  const lines = linesOf(rowsNamed(sheets, 'Rekomendasi'));
  const blocks = blocksOf(rowsNamed(sheets, 'Rincian Skor'));
  const wrong = [lines.size, blocks.length, transfers.length].filter((count) => count !== counts.transfers);
  check(`${title}: Rekomendasi and Rincian Skor have a place for every transfer`, counts.transfers, wrong.map(String));
  const blockOf = new Map(blocks.map((block) => [block.nip, block]));
  const totals: string[] = [];
  const recommended: string[] = [];
  for (const { employee, score, current, gain } of transfers) {
    const block = blockOf.get(employee);
    if (
      !isExactly(block?.now.total, current) ||
      !isExactly(block?.proposed.total, score) ||
      !isExactly(block?.difference.total, gain)
    )
      totals.push(`${employee}: ${String(block?.proposed.total)} for ${score}`);
    const line = lines.get(employee);
    if (!isExactly(line?.now, current) || !isExactly(line?.proposed, score) || !isExactly(line?.gain, gain))
      recommended.push(`${employee}: ${String(line?.proposed)} for ${score}`);
  }
  check(`${title}: totals on Rincian Skor equal the JSON`, transfers.length, totals);
  check(`${title}: scores and gains on Rekomendasi equal the JSON`, transfers.length, recommended);
};

/** Swaps two weights on the policy sheet, in the file. */
const swapWeights = (parts: Parts): void => {
  const path = sheetPaths(parts).find((sheet) =>
    strFromU8(parts[sheet] ?? new Uint8Array()).includes('>allowPromotions<'),
  );
  let xml = strFromU8(parts[path ?? ''] ?? new Uint8Array());
  for (const [key, before, after] of SWAPPED) {
    const cell = new RegExp(`(>${key}</t></is></c>.*?<c r="D\\d+"[^>]*><v>)${before}(</v>)`);
    if (!cell.test(xml)) throw new Error(`the weight of ${key} is not ${before}`);
    xml = xml.replace(cell, (_, head: string, tail: string) => `${head}${after}${tail}`);
  }
  parts[path ?? ''] = strToU8(xml);
};

const main = async (): Promise<void> => {
  const [input, output, json] = ['in.xlsx', 'plan.xlsx', 'plan.json'].map((name) => join(folder, name));
  if (input === undefined || output === undefined || json === undefined) throw new Error('paths');
  padan(
    'sample',
    '--employees',
    `${EMPLOYEES}`,
    '--positions',
    `${POSITIONS}`,
    '--seed',
    '1',
    '--as-of',
    AS_OF,
    '--out',
    input,
  );
  padan('plan', input, '--out', output, '--json', json, '--as-of', AS_OF);
  const summary = JSON.parse(readFileSync(json, 'utf8')) as Summary;

  const parts = unzipSync(readFileSync(output));
  const stripped = stripStoredValues(parts);
  const formulas = summary.counts.transfers * (CRITERIA + 6);
  check('stored values were taken out of every formula', stripped, stripped < formulas ? [`only ${stripped}`] : []);
  const first = recalculated(parts, 'first');
  const sheets = await readRows(first);
  checkAgainstJson('as planned', sheets, summary);
  checkScores('as planned', first, sheets, summary.counts.transfers);

  const calm = noticeOf(sheets);
  check('as planned: nothing says that weights were changed', 1, calm.startsWith('Ini rekomendasi.') ? [] : [calm]);

  swapWeights(parts);
  const second = recalculated(parts, 'second');
  const swapped = await readRows(second);
  checkScores('after a swap of two weights', second, swapped, summary.counts.transfers);
  const notice = noticeOf(swapped);
  check('after the swap Rekomendasi says so', 1, notice.startsWith('Bobot pada lembar kebijakan') ? [] : [notice]);
  const before = blocksOf(rowsNamed(sheets, 'Rincian Skor'));
  const after = blocksOf(rowsNamed(swapped, 'Rincian Skor'));
  const moved = after.filter(({ proposed }, index) => proposed.total !== before[index]?.proposed.total);
  check('the swap changed totals', after.length, moved.length < after.length / 2 ? [`${moved.length} changed`] : []);

  // Where nothing is known, a criterion lends its weight to the others: the formulas then divide by what is left.
  const policy = join(folder, 'policy.json');
  const leftOut = ['competence', 'educationField', 'interest', 'educationLevel'];
  writeFileSync(
    policy,
    JSON.stringify({ criteria: Object.fromEntries(leftOut.map((id) => [id, { missing: 'exclude' }])) }),
  );
  padan('plan', input, '--out', output, '--json', json, '--as-of', AS_OF, '--policy', policy);
  const leaving = JSON.parse(readFileSync(json, 'utf8')) as Summary;
  const others = unzipSync(readFileSync(output));
  stripStoredValues(others);
  checkAgainstJson('leaving out what is missing', await readRows(recalculated(others, 'third')), leaving);
};

main()
  .catch((error: unknown) => {
    failed += 1;
    process.stdout.write(`FAIL ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  })
  .finally(() => {
    rmSync(folder, { recursive: true, force: true });
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    process.exitCode = failed > 0 ? 1 : 0;
  });
