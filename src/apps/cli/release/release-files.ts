import { createHash } from 'node:crypto';

import { packZip } from '../../../ooxml';

import { ABOUT_POLICY, renderAbout } from './about-page';
import { componentsOf, type ComponentList } from './components';
import { isOfficeFile, OFFICE_FOLDER, paneOf, policyOf, type Flavour } from './flavour';
import { renderIis } from './iis';
import { idOf, type ManifestFacts } from './manifest-facts';
import { renderNginx } from './nginx';
import { headingOf, renderFirewall, renderReadMe, type NoteFacts } from './office-notes';
import { headerRules, headersOf, REFUSAL_HEADERS } from './response-headers';
import { renderUnifiedManifest, renderUnifiedWords, UNIFIED_FILES } from './unified-manifest';
import { renderXmlManifest } from './xml-manifest';

/** Files by their path with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What a release is made of. */
export type ReleaseSources = {
  readonly version: string;
  /** The built pages and what they load, from the root of the site. */
  readonly pages: Files;
  /** The office.js package: its version, its licence and its `dist/`. */
  readonly office: { readonly version: string; readonly licence: Uint8Array; readonly files: Files };
  readonly licence: Uint8Array;
  readonly components: ComponentList;
};

/** The office a release is for. */
export type ReleaseOffice = {
  readonly origin: string;
  readonly support: string | null;
  readonly privacy: string | null;
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const jsonOf = (value: unknown): Uint8Array => bytesOf(`${JSON.stringify(value, null, 2)}\n`);

const partOf = (files: Files, path: string): Uint8Array => {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`${path} is missing from what a release is made of`);
  return bytes;
};

/** Facts of the manifests of an office. */
export const factsOf = (version: string, { origin, support, privacy }: ReleaseOffice): ManifestFacts => ({
  version,
  origin,
  id: idOf(origin),
  supportUrl: support ?? `${origin}/tentang.html#bantuan`,
  privacyUrl: privacy ?? `${origin}/tentang.html#privasi`,
  termsUrl: `${origin}/tentang.html#ketentuan`,
});

/** What stands on the server, by path from its root. */
const siteOf = (flavour: Flavour, office: ReleaseOffice, sources: ReleaseSources): Map<string, Uint8Array> => {
  const site = new Map(sources.pages);
  site.set('taskpane.html', bytesOf(paneOf(flavour, textOf(partOf(sources.pages, 'taskpane.html')))));
  site.set('tentang.html', bytesOf(renderAbout(sources.version, office)));
  if (flavour === 'intranet')
    for (const [name, bytes] of sources.office.files)
      if (isOfficeFile(name)) site.set(`${OFFICE_FOLDER}/${name}`, bytes);
  return site;
};

/** The unified manifest with what belongs to it. */
const unifiedOf = (facts: ManifestFacts, pages: Files): Map<string, Uint8Array> =>
  new Map([
    ['manifest.json', jsonOf(renderUnifiedManifest(facts))],
    [UNIFIED_FILES.english, jsonOf(renderUnifiedWords('en'))],
    [UNIFIED_FILES.color, partOf(pages, `assets/${UNIFIED_FILES.color}`)],
    [UNIFIED_FILES.outline, partOf(pages, `assets/${UNIFIED_FILES.outline}`)],
  ]);

/** A line per file as `sha256sum -c` reads it. */
const hashList = (files: Files): string =>
  [...files]
    .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('');

/** Every file of a release for one office in one flavour; equal sources give equal bytes. */
export const releaseFiles = (flavour: Flavour, office: ReleaseOffice, sources: ReleaseSources): Files => {
  const { version } = sources;
  const facts = factsOf(version, office);
  const notes: NoteFacts = { version, flavour, origin: office.origin, office: sources.office.version };
  const site = siteOf(flavour, office, sources);
  const rules = headerRules(flavour, {
    taskpane: policyOf(textOf(partOf(site, 'taskpane.html'))),
    workbench: policyOf(textOf(partOf(site, 'workbench.html'))),
    about: ABOUT_POLICY,
  });
  const paths = [...site.keys()].map((path) => `/${path}`).sort();
  const unserved = paths.filter((path) => headersOf(rules, path) === null);
  if (unserved.length > 0) throw new Error(`no rule of headers meets ${unserved.join(', ')}`);
  const unified = unifiedOf(facts, sources.pages);
  const files = new Map<string, Uint8Array>([
    ['BACA-SAYA.txt', bytesOf(renderReadMe(notes, 'id'))],
    ['README.txt', bytesOf(renderReadMe(notes, 'en'))],
    ['LICENSE', sources.licence],
    ...(flavour === 'intranet' ? ([['OFFICE-JS-LICENSE.md', sources.office.licence]] as const) : []),
    ['manifest.xml', bytesOf(renderXmlManifest(facts))],
    ...[...unified].map(([name, bytes]) => [`unified/${name}`, bytes] as const),
    ['padan-unified.zip', packZip(unified)],
    ['nginx.conf', bytesOf(renderNginx(office.origin, rules, headingOf(notes)))],
    ['web.config', bytesOf(renderIis(paths, rules, headingOf(notes)))],
    ['headers.json', jsonOf({ files: rules, refusals: REFUSAL_HEADERS })],
    ['firewall.txt', bytesOf(renderFirewall(notes))],
    ['sbom.cdx.json', jsonOf(componentsOf(sources.components, flavour))],
    ...[...site].map(([path, bytes]) => [`site/${path}`, bytes] as const),
  ]);
  files.set('SHA256SUMS', bytesOf(hashList(files)));
  return files;
};
