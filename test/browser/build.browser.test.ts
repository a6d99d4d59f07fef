import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { provideBuild } from '../support/browser';
import { ROOT } from '../support/source-files';

jest.setTimeout(300000);

const dist = join(ROOT, 'dist');

beforeAll(() => {
  provideBuild();
});

const sizeOf = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(join(dist, 'assets', name))).length, 0);

/** Scripts that a page asks for by itself, before anything in it runs. */
const firstScripts = (page: string): string[] =>
  [...readFileSync(join(dist, `${page}.html`), 'utf8').matchAll(/<script[^>]*\bsrc="assets\/([^"]+)"/g)].flatMap(
    ([, name]) => name ?? [],
  );

describe('the built pages', () => {
  test.each(['taskpane', 'workbench'])('%s starts with at most 300 kB of script, compressed', (name) => {
    const scripts = firstScripts(name).filter((script) => script.startsWith(`${name}.`));
    expect(scripts).toHaveLength(1);
    expect(sizeOf(firstScripts(name))).toBeLessThan(300000);
  });

  test('the spreadsheet, which comes behind its page, stays below 2 MB compressed', () => {
    const scripts = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
    expect(Math.max(...scripts.map((name) => sizeOf([name])))).toBeLessThan(2000000);
  });

  test.each(['taskpane', 'workbench'])('%s.html carries its content security policy and no inline script', (name) => {
    const html = readFileSync(join(dist, `${name}.html`), 'utf8');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toContain('unsafe-eval');
  });

  test('the task pane may talk to nobody', () => {
    expect(readFileSync(join(dist, 'taskpane.html'), 'utf8')).toContain("connect-src 'none'");
  });

  test("no file of Microsoft's library is in the build, and no path of the machine that built it", () => {
    const files = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
    for (const name of files) {
      const text = readFileSync(join(dist, 'assets', name), 'utf8');
      expect(text.includes('OSFPerformance')).toBe(false);
      expect(text.includes(ROOT)).toBe(false);
    }
  });
});
