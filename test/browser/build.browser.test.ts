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

const gzipOf = (pattern: RegExp): number => {
  const names = readdirSync(join(dist, 'assets')).filter((name) => pattern.test(name));
  expect(names).not.toEqual([]);
  return names.reduce((sum, name) => sum + gzipSync(readFileSync(join(dist, 'assets', name))).length, 0);
};

describe('the built pages', () => {
  test('the task pane stays small: at most 300 kB compressed', () => {
    expect(gzipOf(/^taskpane\..*\.js$/)).toBeLessThan(300000);
  });

  test('the workbench, with its spreadsheet, stays below 2.4 MB compressed', () => {
    expect(gzipOf(/^workbench\..*\.js$/)).toBeLessThan(2400000);
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
