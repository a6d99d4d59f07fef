import { createHash } from 'node:crypto';

import { unzipSync } from 'fflate';

import { FLAVOURS } from '../../src/apps/cli/release/flavour';
import { releaseFiles } from '../../src/apps/cli/release/release-files';

import { COMPONENTS, madeRelease, OFFICE, sitePaths, SOURCES, textIn } from './made-release';

type Listed = { name: string; scope: string };
type List = {
  serialNumber: string;
  metadata: { component: { name: string; type: string }; timestamp?: string };
  components: Listed[];
  dependencies: { ref: string; dependsOn: string[] }[];
};

describe.each(FLAVOURS)('a release in the flavour %s', (flavour) => {
  const files = madeRelease(flavour);

  test('has everything an office needs, and nothing that is built for developing', () => {
    const beside = [...files.keys()].filter((path) => !path.startsWith('site/')).sort();
    expect(beside).toEqual(
      [
        ...['BACA-SAYA.txt', 'LICENSE', 'README.txt', 'SHA256SUMS', 'firewall.txt', 'headers.json', 'manifest.xml'],
        ...['nginx.conf', 'padan-unified.zip', 'sbom.cdx.json', 'web.config'],
        ...['en-us.json', 'icon-192.png', 'manifest.json', 'outline-32.png'].map((name) => `unified/${name}`),
        ...(flavour === 'intranet' ? ['OFFICE-JS-LICENSE.md'] : []),
      ].sort(),
    );
  });

  test('is ready as it is: no address is left to be put in by hand', () => {
    for (const name of ['manifest.xml', 'unified/manifest.json', 'nginx.conf', 'BACA-SAYA.txt', 'README.txt']) {
      const text = textIn(files, name);
      expect(text).toContain(new URL(OFFICE.origin).host);
      expect(text).not.toMatch(/localhost|\{[a-z]+\}/);
    }
  });

  test('lists the SHA-256 of every file but the list itself', () => {
    const lines = textIn(files, 'SHA256SUMS').trimEnd().split('\n');
    const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
    expect([...listed.keys()].sort()).toEqual([...files.keys()].filter((path) => path !== 'SHA256SUMS').sort());
    for (const [path, hash] of listed)
      expect([path, hash]).toEqual([path, createHash('sha256').update(files.get(path)!).digest('hex')]);
  });

  test('is the same, byte for byte, whenever it is made of the same', () => {
    const timestamp = '2027-01-01T00:00:00.000Z';
    const components = { ...COMPONENTS, metadata: { ...COMPONENTS.metadata, timestamp } };
    const later = releaseFiles(flavour, OFFICE, { ...SOURCES, components });
    expect(textIn(later, 'SHA256SUMS')).toBe(textIn(files, 'SHA256SUMS'));
  });

  test('its package of the unified manifest holds what is in the folder', () => {
    const packed = unzipSync(files.get('padan-unified.zip')!);
    expect(Object.keys(packed).sort()).toEqual(['en-us.json', 'icon-192.png', 'manifest.json', 'outline-32.png']);
    for (const [name, bytes] of Object.entries(packed))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(
        createHash('sha256')
          .update(files.get(`unified/${name}`)!)
          .digest('hex'),
      );
  });

  test('its list of components names what is shipped, and the project by its own name', () => {
    const { metadata, components, dependencies, serialNumber } = JSON.parse(textIn(files, 'sbom.cdx.json')) as List;
    expect(metadata).toEqual({ component: expect.objectContaining({ name: 'padan', type: 'application' }) as unknown });
    expect(components.map(({ name, scope }) => [name, scope])).toEqual([
      ['react', 'required'],
      ['@microsoft/office-js', flavour === 'cdn' ? 'excluded' : 'required'],
    ]);
    expect(dependencies).toEqual([
      { ref: 'folder@1.0.0', dependsOn: ['react@1.0.0', '@microsoft/office-js@1.0.0'] },
      { ref: 'react@1.0.0', dependsOn: [] },
    ]);
    expect(serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(serialNumber).not.toBe(COMPONENTS.serialNumber);
  });

  test('the page about Padan has its three parts in both languages, and no script', () => {
    const page = textIn(files, 'site/tentang.html');
    for (const words of ['id="bantuan"', 'id="privasi"', 'id="ketentuan"', 'lang="en"', 'Microsoft is not responsible'])
      expect(page).toContain(words);
    expect(page).not.toMatch(/<script|\son\w+=/);
  });
});

test('only the intranet flavour brings Office.js, and of that only what Excel asks for', () => {
  const office = (flavour: 'cdn' | 'intranet'): string[] =>
    sitePaths(madeRelease(flavour)).filter((path) => path.startsWith('/office/'));
  expect(office('cdn')).toEqual([]);
  expect(office('intranet').sort()).toEqual(
    [
      ...['office.js', 'excel-win32-16.01.js', 'excel-web-16.00.js', 'excel-mac-16.00.js', 'excel-ios-16.00.js'],
      ...[
        'id-id/office_strings.js',
        'en-us/office_strings.js',
        'telemetry/oteljs_agave.js',
        'o15apptofilemappingtable.js',
      ],
    ]
      .map((name) => `/office/${name}`)
      .sort(),
  );
});

test('the pane of each flavour loads Office.js from where it is, and may load it from nowhere else', () => {
  const [cdn, intranet] = FLAVOURS.map((flavour) => textIn(madeRelease(flavour), 'site/taskpane.html'));
  expect(cdn).toContain('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js">');
  expect(cdn).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  expect(intranet).toContain('<script src="office/office.js">');
  expect(intranet).toContain("script-src 'self';");
  expect(intranet).not.toContain('appsforoffice');
});

test('a firewall is asked for as little as the flavour needs', () => {
  const hosts = (flavour: 'cdn' | 'intranet'): string[] => [
    ...new Set(
      [...textIn(madeRelease(flavour), 'firewall.txt').matchAll(/^ {2}(\S+:\d+) /gm)].flatMap(([, host]) => host ?? []),
    ),
  ];
  expect(hosts('cdn')).toEqual(['padan.example.go.id:443', 'appsforoffice.microsoft.com:443']);
  expect(hosts('intranet')).toEqual(['padan.example.go.id:443']);
  const elsewhere = madeRelease('intranet', { ...OFFICE, origin: 'https://padan.example.go.id:8443' });
  expect(textIn(elsewhere, 'firewall.txt')).toContain('padan.example.go.id:8443');
  expect(textIn(elsewhere, 'nginx.conf')).toContain('listen 8443 ssl;');
});

test('the pages of the office stand in the manifests and on the page about Padan', () => {
  const support = 'https://bkpsdm.example.go.id/bantuan?a=1&b=2';
  const privacy = 'https://bkpsdm.example.go.id/pdp';
  const files = madeRelease('cdn', { ...OFFICE, support, privacy });
  expect(textIn(files, 'manifest.xml')).toContain(`<SupportUrl DefaultValue="${support.replace('&', '&amp;')}" />`);
  expect(JSON.parse(textIn(files, 'unified/manifest.json'))).toMatchObject({
    developer: { websiteUrl: support, privacyUrl: privacy },
  });
  expect(textIn(files, 'site/tentang.html')).toContain('href="https://bkpsdm.example.go.id/bantuan?a=1&amp;b=2"');
});
