/**
 * `npm run pictures:print [FOLDER]`: the first printed page of every sheet Padan writes, as an office prints it: a run, the
 * run that follows its decisions, scenarios, and a list that was checked. Needs `soffice`, `pdftotext` and `pdftoppm`.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { execute, padan } from '../foreign-readers/programs';
import { listOf, type ListRow } from '../support/proposal-list';
import { ROOT } from '../support/source-files';
import { withDecisions } from '../support/typed-decisions';
import { fileOf, openFile, planned, smallSample } from '../support/workbooks';

import { smallPng } from './small-png';

const target = process.argv[2] ?? join(ROOT, 'docs', 'images');
const AS_OF = ['--as-of', '2026-07-01'];
/** Dots an inch: 10 points of type are read without enlarging. */
const DENSITY = '96';

const work = mkdtempSync(join(tmpdir(), 'padan-print-'));
const at = (name: string): string => join(work, name);
const bytesAt = (name: string): Uint8Array => new Uint8Array(readFileSync(at(name)));

/** Dates and numbers as an office in Indonesia has them. */
const INDONESIAN = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>id-ID</value></prop></item></oor:items>
`;

const printed = (name: string): string => {
  const user = join(work, 'profile', 'user');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'registrymodifications.xcu'), INDONESIAN);
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`;
  execute('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, at(name)]);
  return at(name.replace('.xlsx', '.pdf'));
};

/** The name of a sheet of Padan in the footer of a page. */
const FOOTER = /\n *Padan\b.*? {2,}((?:P\d+|Padan) [^\n]*?) {2,}Halaman \d+ dari \d+/;

/** The first page of every sheet of Padan, by the name in its footer. */
const firstPages = (pdf: string): Map<string, number> => {
  const pages = execute('pdftotext', ['-layout', pdf, '-']).split('\f');
  const found = new Map<string, number>();
  pages.forEach((text, index) => {
    const sheet = FOOTER.exec(text)?.[1];
    if (sheet !== undefined && !found.has(sheet)) found.set(sheet, index + 1);
  });
  return found;
};

const shoot = (name: string, wanted: (sheet: string) => boolean): void => {
  const pdf = printed(name);
  for (const [sheet, page] of firstPages(pdf)) {
    if (!wanted(sheet)) continue;
    const stem = at('page');
    execute('pdftoppm', ['-f', String(page), '-l', String(page), '-r', DENSITY, '-png', '-singlefile', pdf, stem]);
    const title = sheet
      .replace(/^(?:P\d+|Padan) /, '')
      .toLowerCase()
      .replaceAll(' ', '-');
    writeFileSync(join(target, `sheet-${title}.png`), smallPng(readFileSync(`${stem}.png`)));
    process.stdout.write(`${basename(name)}: ${sheet}, page ${page}\n`);
  }
};

const main = async (): Promise<void> => {
  mkdirSync(target, { recursive: true });
  for (const old of readdirSync(target).filter((name) => /^sheet-.*\.png$/.test(name))) rmSync(join(target, old));
  const staff = smallSample();
  const { transfers } = (await planned(openFile(fileOf(staff)))).plan;
  writeFileSync(at('staff.xlsx'), fileOf(staff));
  padan('plan', at('staff.xlsx'), '--out', at('first.xlsx'), ...AS_OF);
  const words = ['Setuju', 'Tolak', 'Tunda', 'Tetap'];
  const decisions = Object.fromEntries(words.map((word, index) => [transfers[index]?.employee.nip ?? '', word]));
  writeFileSync(at('decided.xlsx'), await withDecisions(bytesAt('first.xlsx'), 'P1 Rekomendasi', decisions));
  padan('plan', at('decided.xlsx'), '--continue', '--out', at('second.xlsx'), ...AS_OF);
  padan('scenario', at('staff.xlsx'), '--out', at('scenarios.xlsx'), ...AS_OF);
  // Each person into the post proposed for the next one: some of it is lawful, some is not.
  const wishes = transfers.map(({ employee, to }, index): ListRow => {
    const { name, unit } = index % 2 === 0 ? to : (transfers[index - 1]?.to ?? to);
    return [employee.nip, name, unit];
  });
  writeFileSync(at('wishes.xlsx'), fileOf([...staff, listOf(wishes)]));
  padan('audit', at('wishes.xlsx'), '--out', at('audited.xlsx'), ...AS_OF);
  shoot('first.xlsx', () => true);
  shoot('second.xlsx', (sheet) => /Perubahan|Putusan/.test(sheet));
  shoot('scenarios.xlsx', (sheet) => /Skenario/.test(sheet));
  shoot('audited.xlsx', (sheet) => /Periksa/.test(sheet));
};

main()
  .finally(() => rmSync(work, { recursive: true, force: true }))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  });
