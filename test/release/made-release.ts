import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ComponentList } from '../../src/apps/cli/release/components';
import type { Flavour } from '../../src/apps/cli/release/flavour';
import {
  releaseFiles,
  type Files,
  type ReleaseOffice,
  type ReleaseSources,
} from '../../src/apps/cli/release/release-files';
import { PADAN_VERSION } from '../../src/usecases';
import { ROOT } from '../support/source-files';

/** An office that gives no pages of its own. */
export const OFFICE: ReleaseOffice = { origin: 'https://padan.example.go.id', support: null, privacy: null };

const component = (name: string, more: Readonly<Record<string, unknown>> = {}) => ({
  name,
  'bom-ref': `${name}@1.0.0`,
  version: '1.0.0',
  scope: 'required',
  ...more,
});

/** A list as npm makes it: of a folder named otherwise than the project, with packages for developing and for one machine. */
export const COMPONENTS: ComponentList = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  serialNumber: 'urn:uuid:00000000-0000-4000-8000-000000000000',
  metadata: { timestamp: '2026-11-30T20:00:00.000Z', component: component('folder', { type: 'library' }) },
  components: [
    component('react', { properties: [] }),
    component('@microsoft/office-js'),
    component('jest', { properties: [{ name: 'cdx:npm:package:development', value: 'true' }] }),
    component('@esbuild/linux-x64', { scope: 'optional' }),
  ],
  dependencies: [
    { ref: 'folder@1.0.0', dependsOn: ['react@1.0.0', '@microsoft/office-js@1.0.0', 'jest@1.0.0'] },
    { ref: 'react@1.0.0', dependsOn: [] },
    { ref: 'jest@1.0.0', dependsOn: ['react@1.0.0'] },
  ],
};

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const fileOf = (...path: readonly string[]): Uint8Array => new Uint8Array(readFileSync(join(ROOT, ...path)));

/** The pages as they are before they are built, a few scripts, and the genuine icons. */
const pages = (): Files =>
  new Map([
    ['taskpane.html', fileOf('src', 'apps', 'taskpane', 'taskpane.html')],
    ['workbench.html', fileOf('src', 'apps', 'workbench', 'workbench.html')],
    ['assets/taskpane.0123456789.js', text('"a";'.repeat(1000))],
    ['assets/8021.abcdef0123.js', text('"b";')],
    ['assets/page.00ff00ff00.css', text('p{}')],
    ['assets/old-browser.js', fileOf('src', 'apps', 'taskpane', 'old-browser.js')],
    ...readdirSync(join(ROOT, 'assets', 'icons')).map(
      (name) => [`assets/${name}`, fileOf('assets', 'icons', name)] as const,
    ),
    ['samples/contoh-60-pegawai.xlsx', text('PK')],
  ]);

const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'id-id/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
  'o15apptofilemappingtable.js',
  'word-web-16.00.js',
  'excel-15.js',
  'en-us/outlook_strings.js',
];

/** What the releases of these tests are made of. */
export const SOURCES: ReleaseSources = {
  version: PADAN_VERSION,
  pages: pages(),
  office: {
    version: '1.1.110',
    licence: text('Microsoft software license terms'),
    files: new Map(OFFICE_FILES.map((name) => [name, text(`// ${name}`)])),
  },
  licence: fileOf('LICENSE'),
  components: COMPONENTS,
};

/** A release in a flavour, for an office. */
export const madeRelease = (flavour: Flavour, office: ReleaseOffice = OFFICE): Files =>
  releaseFiles(flavour, office, SOURCES);

/** Text of a file of a release. */
export const textIn = (files: Files, path: string): string => {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`no ${path} in the release`);
  return new TextDecoder().decode(bytes);
};

/** Paths of the site from its root. */
export const sitePaths = (files: Files): string[] =>
  [...files.keys()].filter((path) => path.startsWith('site/')).map((path) => path.slice('site'.length));
