import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { SaxesParser } from 'saxes';

import { FLAVOURS, type Flavour } from '../../src/apps/cli/release/flavour';
import { headersOf, type HeaderRule, type Headers } from '../../src/apps/cli/release/response-headers';
import { NginxSite } from '../support/nginx-site';

import { madeRelease, sitePaths, textIn } from './made-release';

type Table = { readonly files: readonly HeaderRule[]; readonly refusals: Headers };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'padan-site-'));
  for (const flavour of FLAVOURS)
    for (const [path, bytes] of madeRelease(flavour)) {
      const target = join(folder, flavour, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const siteOf = (flavour: Flavour): NginxSite =>
  new NginxSite(textIn(madeRelease(flavour), 'nginx.conf'), join(folder, flavour, 'site'));

/** Headers that a web.config gives to each place, those of the root under an empty name. */
const iisPlaces = (config: string): ReadonlyMap<string, ReadonlyMap<string, string | null>> => {
  const places = new Map<string, Map<string, string | null>>();
  let place = '';
  let isInside = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'location') place = String(attributes.path);
    if (name === 'customHeaders') isInside = true;
    const headers = places.get(place) ?? new Map<string, string | null>();
    if (isInside && name === 'remove') headers.set(String(attributes.name), null);
    if (isInside && name === 'add') {
      // A header that is handed down must have been taken away before it is added again.
      expect(headers.get(String(attributes.name))).toBeNull();
      headers.set(String(attributes.name), String(attributes.value));
    }
    places.set(place, headers);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'location') place = '';
    if (name === 'customHeaders') isInside = false;
  });
  parser.write(config).close();
  return places;
};

/** What IIS answers for a path: its own place over those above it. */
const iisHeaders = (places: ReturnType<typeof iisPlaces>, path: string): Record<string, string> => {
  const names = path.slice(1).split('/');
  const above = ['', ...names.map((_, at) => names.slice(0, at + 1).join('/'))];
  const merged = new Map(above.flatMap((place) => [...(places.get(place) ?? [])]));
  return Object.fromEntries([...merged].filter((entry): entry is [string, string] => entry[1] !== null));
};

describe.each(FLAVOURS)('the server configurations of the flavour %s', (flavour) => {
  const files = madeRelease(flavour);
  const table = JSON.parse(textIn(files, 'headers.json')) as Table;

  test('nginx answers every file with the headers of the table, and its kind', () => {
    const site = siteOf(flavour);
    for (const path of sitePaths(files)) {
      const { status, headers } = site.answer('GET', path, false);
      const { 'Content-Type': type, ...others } = headers;
      expect([path, status, others]).toEqual([path, 200, headersOf(table.files, path)]);
      if (/\.(?:html|js|css)$/.test(path)) expect(type).toMatch(/^text\/\w+; charset=utf-8$/);
      else expect(type).toMatch(/^(?:image|application)\/(?!octet-stream)/);
    }
  });

  test('IIS answers every file with the same headers', () => {
    const places = iisPlaces(textIn(files, 'web.config'));
    for (const path of sitePaths(files)) {
      const own = headersOf(table.files, path)!;
      // What the root adds for every answer is not taken away by a place that lists all of its own.
      expect([path, iisHeaders(places, path)]).toEqual([path, own]);
    }
    expect(iisHeaders(places, '/tidak-ada')).toEqual(table.refusals);
    expect(textIn(files, 'web.config')).toContain('<verbs allowUnlisted="false">');
  });

  test('pages are asked for anew each time, and what carries a hash is kept for a year', () => {
    const cache = (path: string): string | undefined => headersOf(table.files, path)?.['Cache-Control'];
    for (const page of ['taskpane', 'workbench', 'tentang']) expect(cache(`/${page}.html`)).toBe('no-cache');
    expect(cache('/assets/taskpane.0123456789.js')).toBe('public, max-age=31536000, immutable');
    expect(cache('/assets/icon-32.png')).toBe('public, max-age=86400');
    expect(cache('/assets/icon-32.png')).not.toContain('no-store');
    expect(cache('/assets/old-browser.js')).toBe('public, max-age=86400');
  });

  test('only pages of Microsoft 365 may show the pane in a frame, and nobody the other pages', () => {
    const policy = (path: string): string => headersOf(table.files, path)?.['Content-Security-Policy'] ?? '';
    expect(policy('/taskpane.html')).toMatch(
      /; frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com .*https:\/\/\*\.sharepoint\.com/,
    );
    for (const path of ['/workbench.html', '/tentang.html', '/assets/icon-32.png', '/assets/taskpane.0123456789.js'])
      expect(policy(path)).toMatch(/; frame-ancestors 'none'$/);
    expect(JSON.stringify(table)).not.toContain('X-Frame-Options');
  });

  test('every answer keeps to https for a year, has a policy, is of the kind it says and tells no address', () => {
    for (const headers of [...table.files.map((rule) => rule.headers), table.refusals]) {
      expect(headers).toMatchObject({
        'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      });
      const policy = headers['Content-Security-Policy'];
      for (const words of ["default-src 'none'", "object-src 'none'", "base-uri 'none'"])
        expect(policy).toContain(words);
      expect(headers).not.toHaveProperty('Access-Control-Allow-Origin');
    }
  });

  test('a worker may compile the solver and talk to nobody', () => {
    const policy = headersOf(table.files, '/assets/8021.abcdef0123.js')?.['Content-Security-Policy'];
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    expect(policy).not.toContain('connect-src');
  });

  test.each(['/', '/site/', '/assets/', '/web.config', '/.git/config', '/manifest.xml', '/assets/../../LICENSE'])(
    'there is nothing at %s, and no listing',
    (path) => {
      const { status, headers } = siteOf(flavour).answer('GET', path, false);
      expect(status).toBe(404);
      expect(headers).toMatchObject({ 'X-Content-Type-Options': 'nosniff' });
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s is refused', (method) => {
    const site = siteOf(flavour);
    expect(site.answer(method, '/taskpane.html', false)).toMatchObject({ status: 405, headers: table.refusals });
    expect(site.words('autoindex')).toEqual(['off']);
    expect(site.words('server_tokens')).toEqual(['off']);
    expect(site.words('ssl_protocols')).toEqual(['TLSv1.2', 'TLSv1.3']);
  });

  test('scripts travel packed, icons as they are', () => {
    const packed = (path: string): string | undefined =>
      siteOf(flavour).answer('GET', path, true).headers['Content-Encoding'];
    expect(packed('/assets/taskpane.0123456789.js')).toBe('gzip');
    expect(packed('/assets/icon-128.png')).toBeUndefined();
  });
});
