import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { validateXML } from 'xmllint-wasm';

import { FLAVOURS } from '../../src/apps/cli/release/flavour';
import { developmentFacts } from '../../src/apps/cli/release/manifest-facts';
import { renderXmlManifest } from '../../src/apps/cli/release/xml-manifest';
import { PADAN_VERSION } from '../../src/usecases';
import { madeRelease, OFFICE, textIn } from '../release/made-release';
import { ROOT } from '../support/source-files';

import { elementsOf, pngSize, type ManifestElement } from './manifest-elements';

const development = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

const MANIFESTS: readonly (readonly [name: string, xml: string])[] = [
  ['for developing', development],
  ...FLAVOURS.map((flavour) => [`of a release, ${flavour}`, textIn(madeRelease(flavour), 'manifest.xml')] as const),
];

const valuesOf = (element: ManifestElement): string[] =>
  [element.attributes.DefaultValue, element.attributes.Value].filter((value) => value !== undefined);

test('manifest.xml is what the source of all manifests gives for developing', () => {
  expect(development).toBe(renderXmlManifest(developmentFacts(PADAN_VERSION)));
});

test('a release keeps the id of its address, and has another than that for developing', () => {
  const idIn = (xml: string): string => /<Id>(.+)<\/Id>/.exec(xml)?.[1] ?? '';
  const [cdn, intranet] = FLAVOURS.map((flavour) => idIn(textIn(madeRelease(flavour), 'manifest.xml')));
  const other = madeRelease('cdn', { ...OFFICE, origin: 'https://padan.kota.example.go.id' });
  expect(cdn).toBe(intranet);
  expect(new Set([cdn, idIn(development), idIn(textIn(other, 'manifest.xml'))]).size).toBe(3);
});

describe.each(MANIFESTS)('the add-in only manifest %s', (_, xml) => {
  const elements = elementsOf(xml);
  const named = (name: string): ManifestElement[] => elements.filter((element) => element.name === name);

  test('states the version of the package, of the code and four numbers', () => {
    const packageVersion = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string })
      .version;
    expect(PADAN_VERSION).toBe(packageVersion);
    expect(named('Version')[0]?.text).toBe(`${packageVersion}.0`);
  });

  test('has an id of its own in the form of a GUID', () => {
    expect(named('Id')[0]?.text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('is Indonesian by default and complete in English', () => {
    expect(named('DefaultLocale')[0]?.text).toBe('id-ID');
    const overridden = named('Override');
    expect(new Set(overridden.map(({ attributes }) => attributes.Locale))).toEqual(new Set(['en-US']));
    const strings = [
      ...named('String'),
      ...named('DisplayName'),
      ...named('Description').filter(({ attributes }) => attributes.DefaultValue),
    ];
    expect(overridden.length).toBeGreaterThanOrEqual(strings.length);
  });

  test('every resource id is defined once, and every reference to one resolves', () => {
    const defined = elements
      .filter(({ path, attributes }) => path.includes('/Resources/') && attributes.id)
      .map(({ attributes }) => attributes.id);
    expect(new Set(defined).size).toBe(defined.length);
    const wanted = elements.map(({ attributes }) => attributes.resid).filter((id) => id !== undefined);
    expect(wanted.filter((id) => !defined.includes(id))).toEqual([]);
    expect(defined.filter((id) => !wanted.includes(id!))).toEqual([]);
  });

  test('keeps the length limits of the platform', () => {
    for (const { attributes } of elements) {
      if (attributes.resid !== undefined) expect(attributes.resid.length).toBeLessThanOrEqual(32);
    }
    const lengths = (part: string, limit: number): string[] =>
      elements
        .filter(({ path }) => path.includes(part))
        .flatMap(valuesOf)
        .filter((value) => value.length > limit);
    expect(lengths('ShortStrings', 125)).toEqual([]);
    expect(lengths('LongStrings', 250)).toEqual([]);
    expect(lengths('/Description', 250)).toEqual([]);
    expect(lengths('/DisplayName', 125)).toEqual([]);
  });

  test('names only https addresses', () => {
    const addresses = elements.flatMap(valuesOf).filter((value) => /^\w+:\/\//.test(value));
    expect(addresses.length).toBeGreaterThan(8);
    expect(addresses.filter((address) => !address.startsWith('https://') || address.length > 2048)).toEqual([]);
  });

  test('every icon exists and has the size it claims', () => {
    for (const size of [16, 20, 24, 32, 40, 48, 64, 80]) {
      const [image] = elements.filter(({ attributes }) => attributes.id === `Icon.${size}`);
      const file = (image?.attributes.DefaultValue ?? '').split('/').at(-1) ?? '';
      expect(pngSize(join(ROOT, 'assets', 'icons', file))).toEqual([size, size]);
    }
    for (const [name, size] of [
      ['IconUrl', 32],
      ['HighResolutionIconUrl', 64],
    ] as const) {
      const file = (named(name)[0]?.attributes.DefaultValue ?? '').split('/').at(-1) ?? '';
      expect(pngSize(join(ROOT, 'assets', 'icons', file))).toEqual([size, size]);
    }
  });

  test('asks for a workbook, for reading and writing it, and for no more than ExcelApi 1.1, so that old Excel can say why it is too old', () => {
    expect(
      elements
        .filter(({ path, attributes }) => path.endsWith('/Hosts/Host') && attributes.Name)
        .map(({ attributes }) => attributes.Name),
    ).toEqual(['Workbook']);
    expect(named('Permissions')[0]?.text).toBe('ReadWriteDocument');
    expect(named('Set').map(({ attributes }) => [attributes.Name, attributes.MinVersion])).toEqual([
      ['ExcelApi', '1.1'],
    ]);
  });

  test('is valid under the published schemas where they are at hand', async () => {
    const folder = resolve(ROOT, '..', 'shared', 'manifest-xsd');
    if (!existsSync(folder)) {
      process.stdout.write(
        'manifest schemas: the folder ../shared/manifest-xsd is absent, nothing was checked against them\n',
      );
      return;
    }
    const schema = (name: string): { fileName: string; contents: string } => ({
      fileName: name,
      contents: readFileSync(join(folder, name), 'utf8'),
    });
    const preload = [
      'OfficeAppBasicTypesV1_0.xsd',
      'TaskPaneAppVersionOverridesV1_0.xsd',
      'MailAppVersionOverridesV1_0.xsd',
      'MailAppVersionOverridesV1_1.xsd',
    ].map(schema);
    const check = (contents: string): Promise<{ valid: boolean; errors: readonly { message: string }[] }> =>
      validateXML({
        xml: [{ fileName: 'manifest.xml', contents }],
        schema: [schema('OfficeAppManifestV1_1.xsd')],
        preload,
      });
    const result = await check(xml);
    expect(result.errors.map(({ message }) => message)).toEqual([]);
    expect(result.valid).toBe(true);
    expect((await check(xml.replace('<Version>0.2.0.0', '<Version>satu'))).valid).toBe(false);
  });
});
